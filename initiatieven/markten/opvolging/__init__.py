"""After the evening: the result, adoptions, and what still stands in the way of closing."""
