"""A draft on its way: the questions, the answers kept, and what they will become."""
