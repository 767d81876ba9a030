"""What ``cxmap export`` can write: a module for each, found by being there."""
