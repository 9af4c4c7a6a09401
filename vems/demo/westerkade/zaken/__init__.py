"""The cases: handing in, each fase, how it ends, and everything the desk does on the way."""
