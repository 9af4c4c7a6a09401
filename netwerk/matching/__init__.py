"""Who must be involved and who could help: values in, values out.

Pure: no database, no web. `routeren.who_must_be_involved` follows responsibilities and knows no
score; `koppelen.who_could_help` ranks by the published score. The two are never mixed.
Not here: where candidates come from, storing matches, and people deciding about them.
"""
