"""What was promised for which day, what is late, and who hears of it."""
