"""The reference manual: every kind, field, code and command, in words and with examples."""
