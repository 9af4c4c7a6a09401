"""All work and all cases as lists: mine, the team's, filtered, kept, printed and spread."""
