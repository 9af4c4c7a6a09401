"""Work inside the gemeente: tasks with an owner and a day, and questions to specialists."""
