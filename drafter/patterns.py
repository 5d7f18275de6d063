"""Regular expressions that are compiled when they are first used.

A module may declare as many as it likes: a run pays for those that it needs.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    regex = re.compile
else:

    class regex:  # noqa: N801 - in place of a function of re
        """As ``re.compile``, at first use.

        Args:
            text: The regular expression.
            flags: Flags of `re`.

        Raises:
            re.error: At first use, when the text is no regular expression.
        """

        def __init__(self, text: str | bytes, flags: int = 0) -> None:
            self.pattern = text
            self._flags = flags

        def __getattr__(self, name: str) -> object:
            """Compile it and answer for it from then on."""
            compiled = re.compile(self.pattern, self._flags)
            for known in _KNOWN:
                setattr(self, known, getattr(compiled, known))
            return getattr(compiled, name)

        def __repr__(self) -> str:
            return f"regex({self.pattern!r})"


_KNOWN = (
    "search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split",
    "flags", "groups", "groupindex",
)  # fmt: skip

SLUG = regex(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""A plain name, as sheets and papers have: small letters, digits, hyphens between."""
