"""Decisions that are waited for, and the grounds everybody may read."""
