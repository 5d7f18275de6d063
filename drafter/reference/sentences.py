"""Sentences of rules without a finding's values."""

import re
from string import Formatter


def sentence(pattern: str) -> str:
    """Return a format string with … where a finding puts its values.

    >>> sentence("không có trường '{key}'")
    "không có trường '…'"
    """
    pieces = (
        text + ("…" if name is not None else "")
        for text, name, _, _ in Formatter().parse(pattern)
    )
    return re.sub("…(?:[ ,]*…)+", "…", "".join(pieces))
