"""What can be changed in a file of facts, and why a change cannot be made."""

from enum import Enum
from typing import TypeAlias

from drafter.findings import Path
from drafter.records import frozen

LAST = -1
"""As the item after which another is put: the last one."""


@frozen
class SetValue:
    """A value gets another text; an empty one takes away what stands there.

    Attributes:
        path: The value.
        text: What a reader shall get; quotes are added where it needs them.
        kept: Whether lines that go stay as lines of last year, ``#~ ``.
    """

    path: Path
    text: str
    kept: bool = False


@frozen
class SetKey:
    """Fields get a key, or the key that is there another value.

    Attributes:
        path: The fields; those of the file are ``()``.
        key: The key as it shall be typed.
        text: Its value, where it is a text.
        lines: Its value, where it is more: lines of YAML, not indented.
        after: The key behind which a new one is put; the last by default.
    """

    path: Path
    key: str
    text: str = ""
    lines: tuple[str, ...] = ()
    after: str = ""


@frozen
class RemoveKey:
    """A key goes with its value and the comment above it.

    Attributes:
        path: The value.
        kept: Whether its lines stay as lines of last year, ``#~ ``.
    """

    path: Path
    kept: bool = False


@frozen
class RemoveItem:
    """An item of a list goes, with the comment above it.

    Attributes:
        path: The item.
        kept: Whether its lines stay as lines of last year, ``#~ ``.
    """

    path: Path
    kept: bool = False


@frozen
class AddItem:
    """A list gets an item; a key that is empty or absent becomes a list.

    Attributes:
        path: The list.
        after: The item behind which it is put, from 0; `LAST`; ``None``: the first.
        text: The item, where it is a text.
        lines: The item, where it is more: lines of YAML, not indented, no dash.
    """

    path: Path
    after: int | None = LAST
    text: str = ""
    lines: tuple[str, ...] = ()


@frozen
class Remark:
    """An entry gets a comment at the end of its line, behind one that is there.

    Attributes:
        path: The entry.
        text: The comment, without its sign.
    """

    path: Path
    text: str


@frozen
class OnLines:
    """A value in braces or brackets is written on lines; it cannot be changed at once.

    Attributes:
        path: The value.
    """

    path: Path


Change: TypeAlias = (
    SetValue | SetKey | RemoveKey | RemoveItem | AddItem | Remark | OnLines
)


class Why(Enum):
    """Why a change cannot be made."""

    ABSENT = "nothing stands at its path"
    REPEATED = "its value is repeated from elsewhere, or elsewhere from it"
    SHARED_LINE = "it shares its line with something else"
    ALL_GONE = "nothing would be left of what it stands in"
    NOT_A_LIST = "what stands there takes no item"
    NOT_FIELDS = "what stands there takes no key"
    UNPROVED = "read again, the file would hold something else"
    TOGETHER = "two changes meet at one place"


class NotApplicable(Exception):
    """A change cannot be made so that it alone is changed.

    Attributes:
        change: The change.
        why: The reason.
    """

    def __init__(self, change: Change, why: Why) -> None:
        self.change = change
        self.why = why
        super().__init__(f"{change}: {why.value}")
