"""The format of the files as JSON Schema, for editors that complete and explain while one types."""
