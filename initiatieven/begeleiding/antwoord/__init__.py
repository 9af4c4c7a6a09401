"""The answer on support, and all that a no asks for: approval, register, second look."""
