"""The layout engine behind its door: tasks go in, routes come out, and it can be exchanged."""
