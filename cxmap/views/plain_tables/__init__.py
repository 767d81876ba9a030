"""Tables of plain values that people ask for: a module for each, found by being there."""
