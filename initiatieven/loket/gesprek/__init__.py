"""The thread of a case: contacts, messages, notes, letters, and help in writing them."""
