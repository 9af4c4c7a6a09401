"""What came in: what it is, which team fits, and who guides it."""
