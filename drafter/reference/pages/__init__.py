"""The generated pages of the documentation, by file name."""

from collections.abc import Iterable, Mapping

from drafter.reference.pages import commands, keys, rules, standards, tags
from drafter.reference.pages.commands import Manual

FOLDER = "docs/vi/tra-cuu"
"""Where the pages stand in a checkout."""


def pages(manuals: Iterable[Manual]) -> Mapping[str, str]:
    """Return every page by its file name.

    Args:
        manuals: What the commands say of themselves.
    """
    return {
        "danh-muc-the.md": tags.text(),
        "lenh.md": commands.text(manuals),
        "ma-loi.md": rules.text(),
        "truong.md": keys.text(),
        **standards.texts(),
    }
