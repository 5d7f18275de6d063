"""Drafts the papers of a Vietnamese review conference from one file of facts."""

__version__ = "0.1.0"
