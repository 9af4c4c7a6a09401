"""What holds cases up at a team: who solves it and by when, what helped, and how long it waited."""
