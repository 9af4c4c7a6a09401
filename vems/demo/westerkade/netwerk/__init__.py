"""Who can help: partners, places, programmes, wishes, and whether what is known still holds."""
