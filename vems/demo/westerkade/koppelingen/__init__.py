"""Who is found for a case, asked, and looks along; rooms, goals, what stands in the way."""
