"""The edge to git: what stands in revisions, and what happened between them, as plain values."""
