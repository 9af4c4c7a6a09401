"""Yardsticks: how fast and how heavy the product is, measured the same way every time.

`python3 run.py bench web` runs the real application under gunicorn on a scratch gemeente of two
sizes. Nothing here is part of the product; the figures and their bounds are in docs/performance.md.
"""
