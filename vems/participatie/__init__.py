"""Taking part in decisions: voting now, a yearly agenda later. Each in a room of its own."""
