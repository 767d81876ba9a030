"""Entries become a graph: links, inheritance, contexts and places, without changing an entry."""
