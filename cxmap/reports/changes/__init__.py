"""What changed between two states of a project, in every format it is asked for in."""
