"""Yardsticks of quality: how well the product's own code judges texts, on files with the answer.

`python3 run.py evaluate …` only calls what the product calls. What is known of a row is its title,
its text and what is `given`; nothing else in the file is looked at. Learned is only from --train;
the same files give the same figures. Formats and figures: docs/matching.md.
"""
