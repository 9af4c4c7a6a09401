"""What each room of the network puts into the graph: nodes and edges made of its rows.

Not here: the graph itself, and what other slices put in.
"""
