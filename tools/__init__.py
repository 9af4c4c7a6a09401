"""What builds and measures VEMS and is not part of it: set-up, front-end files, benchmarks."""
