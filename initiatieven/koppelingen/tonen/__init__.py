"""Matches and their reasons as each reader sees them, and what the network lacks."""
