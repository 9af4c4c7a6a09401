"""Small deterministic objects for tests: minimal, override what matters."""
