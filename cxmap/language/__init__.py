"""Persian and English: folding, digits, direction, ids, dates, and every word cxmap says."""
