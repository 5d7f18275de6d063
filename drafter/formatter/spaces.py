"""Spaces that hold a value together on one line."""

NBSP = "\u00a0"
"""Every writer puts it between parts that belong together."""


def loosened(text: str) -> str:
    """Return the text with plain spaces only."""
    return text.replace(NBSP, " ")
