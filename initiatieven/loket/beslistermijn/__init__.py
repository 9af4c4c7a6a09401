"""The days by which the law wants a decision: a clock of its own, apart from what we promised."""
