"""Bytes become located nodes: every key and value knows its line and column."""
