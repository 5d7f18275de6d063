"""Codes of what can be wrong with the facts of a conference."""
