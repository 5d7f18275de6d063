"""Items of one list that say nearly the same."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from drafter.checks.passages import Passage, prose
from drafter.checks.rules.completeness import DUPLICATE
from drafter.checks.spellings import words
from drafter.findings import Finding, Path
from drafter.model import Conference, Task

_EMPTY_WORDS = words(
    "và các của cho để trong trên với về là được có những một số tiếp tục tập trung "
    "công tác thực hiện tốt cần đã đang sẽ theo từ tại ra việc như đối"
)
_ALIKE = 0.6
_FEWEST_WORDS = 4

Words = tuple[str, ...]


def items_differ(conference: Conference) -> Iterator[Finding]:
    """No two items of a list are nearly the same."""
    for items in _lists(conference):
        worded = [_content(item.text) for item in items]
        for later in range(1, len(items)):
            earlier = _twin(worded, later)
            if earlier is not None:
                text = items[earlier].text
                yield DUPLICATE.at(*items[later].path, other=earlier + 1, text=text)


def _lists(conference: Conference) -> Iterator[Sequence[Passage]]:
    found: dict[Path, list[Passage]] = {}
    for passage in prose(conference):
        if _is_item(passage):
            found.setdefault(_list_of(passage.path), []).append(passage)
    return iter(found.values())


def _is_item(passage: Passage) -> bool:
    """Whether a text is an item of a list, or the one text of such an item."""
    return isinstance(passage.path[-1], int) or passage.field == (Task, "text")


def _list_of(path: Path) -> Path:
    """Return what an item is listed under; results count as one list."""
    if path[0] in ("results", "tasks"):
        return path[:1]
    return path[:-1]


def _twin(worded: Sequence[Words], later: int) -> int | None:
    said = worded[later]
    return next((i for i in range(later) if _are_alike(worded[i], said)), None)


def _are_alike(first: Words, second: Words) -> bool:
    if min(len(first), len(second)) < _FEWEST_WORDS:
        return first == second and bool(first)
    shared = len(set(first) & set(second))
    if 2 * shared < _ALIKE * (len(set(first)) + len(set(second))):
        return False
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def _content(text: str) -> Words:
    kept = (word.strip(',;:.()“”"') for word in text.casefold().split())
    return tuple(word for word in kept if word and word not in _EMPTY_WORDS)
