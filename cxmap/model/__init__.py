"""The model: every kind of thing the YAML can describe, declared once."""
