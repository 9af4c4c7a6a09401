"""Who and what there is in the gemeente, how they relate, and who could help whom.

Knows no initiatief: `initiatieven.koppelingen` hands a Zoekprofiel in and gets matches out.
"""
