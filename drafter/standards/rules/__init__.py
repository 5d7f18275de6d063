"""Codes of what can be wrong with the form of a paper."""
