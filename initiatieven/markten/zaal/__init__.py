"""The hall and its programme: stands, who comes, what they need, and who speaks when."""
