"""Working days, statutory terms and the clocks of the service norms.

Pure: days and moments in, days out. Here lives how time is counted and what the norms are.
Not here: which case runs which clock, reminders, and where a gemeente stores its closing days.
"""
