"""The markets, the votes there, and what the council promised and did with it."""
