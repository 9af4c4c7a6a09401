"""From fase to fase: the move table, its guards, the facts they ask, and the one door."""
