"""Files of rows become what the catalog can answer from: counts of what they hold, or entries."""
