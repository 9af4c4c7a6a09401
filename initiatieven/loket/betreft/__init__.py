"""What a conversation is also about: the wijk, a programme or a goal of it; read by the desk."""
