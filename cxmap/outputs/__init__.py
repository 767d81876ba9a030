"""What may be done with a finished publication on disk."""
