"""The thin outside: the command line and the MkDocs plugin."""
