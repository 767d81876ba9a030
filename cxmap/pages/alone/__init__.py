"""Pictures that stand alone: without a page around them, its style sheet or its symbols."""
