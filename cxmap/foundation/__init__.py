"""Words that every room speaks: places, problems, faults."""
