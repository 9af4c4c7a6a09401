"""What organisations know of an area and share: how many people pass, and which units are empty.

Not here: The board itself, beside initiatives and meetings, is vems.site.
"""
