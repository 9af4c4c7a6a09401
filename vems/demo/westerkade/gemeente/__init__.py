"""Westerkade itself: areas, themes, town hall, council, residents, and how its site is set up."""
