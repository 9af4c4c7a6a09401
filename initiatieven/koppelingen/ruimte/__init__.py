"""A room that comes with a match: offered with the yes, agreed by the makers, called off.

Not here: Rooms, their weekly times and who has them when are netwerk.plekken.
"""
