"""Reading in lists that others made: a file becomes rows, rows become objects, once.

`bestand` reads a file into a `Tabel`, `kolommen` says which column is which field, `lijst` what a
slice offers for one kind of list, `uitvoeren` does it. Pure but for `herkomst` and `uitvoeren`.
Not here: what a row means; that is the `inlezen.py` of the slice that owns the thing.
"""
