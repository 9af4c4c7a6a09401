"""One case on its screen: what each reader may know, what it is about, and what holds it up."""
