"""One module a format: each has ``report``, which writes a report as text."""
