"""Taking part in decisions: the yearly agenda, wishes, voting. Each in a room of its own."""
