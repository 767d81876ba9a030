"""Sheets of other programs become drafts of journeys, and a report of what was not understood."""
