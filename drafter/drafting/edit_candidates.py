"""Where in the facts a change of a paper may have to be made: a search, no proof.

What is found is only worth trying. Whoever tries it drafts the paper again and looks.
"""

from collections.abc import Iterable, Iterator, Sequence

from drafter.drafting.alignment import Token, tokens
from drafter.drafting.changed_words import Changed, Words
from drafter.drafting.redrafting import at
from drafter.findings import Path
from drafter.model import Conference, Indicator, Issuance, Person
from drafter.model.conference import PEOPLE
from drafter.ooxml.plain_passages import BETWEEN
from drafter.patterns import regex
from drafter.records import frozen
from drafter.source import Mapping, Node, Scalar
from drafter.source import Sequence as Items
from drafter.source.edits import (
    AddItem,
    Change,
    RemoveItem,
    RemoveKey,
    SetKey,
    SetValue,
)
from drafter.source.nodes import leaves
from drafter.views.issuance_view import BLANK
from drafter.views.phrasing import lower_first
from drafter.vocabulary import key_of

_GROUPED = regex(r"\d{1,3}(?:\.\d{3})+")
_ENDS = " .;,:"
_PARTS = frozenset({",", ";", ".", "và", "cùng", "với"})
"""What stands between the items of a list that a sentence tells."""
_PARTING = regex(r"^(?:[\s,;]+|và\s+)+|(?:[\s,;.]+|\s+và)+$")
_SAID = 0.4
"""So much of a line says an item that goes with it."""
_ITEM = (1.5,)
"""The rank of an item of a list that a sentence tells: above values with its words."""
_DAY = regex(r"ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})")
_RESULT = key_of(Indicator, "actual")
_AMOUNT = regex(r"(?P<number>\d+(?:[.,]\d+)*)(?P<unit>%|(?: [^\W\d][\w/]*){1,4})?")
_NAME = key_of(Person, "name")
_NAMED = (2.0,)
"""The rank of what a gap itself names: above any value that is found."""


@frozen
class Candidate:
    """A change of the facts that may give what a hand has written.

    Attributes:
        change: The change.
        typed: The value that it changes, as typed.
        text: What is typed then.
        path: Where the value stands.
        rank: How likely it is: greater is likelier.
    """

    change: Change
    typed: str
    text: str
    path: Path
    rank: tuple[float, ...] = ()

    @property
    def is_named(self) -> bool:
        """Whether a gap of the paper names its key."""
        return self.rank == _NAMED


def of_values(root: Node, line: Words, changes: Sequence[Changed]) -> list[Candidate]:
    """Return values whose words stand where a hand has changed them, likeliest first.

    Args:
        root: The facts.
        line: The line.
        changes: The stretches of it for which values are sought.
    """
    shown = {token.text.casefold() for token in line.before}
    records = dict[Path, float]()
    found = dict[tuple[Path, str], Candidate]()
    for leaf in leaves(root):
        typed = tokens(leaf.text)
        fits = list(_fits(line, typed, changes))
        if not fits:
            continue
        record = _record(leaf.path)
        if record not in records:
            records[record] = _shown(at(root, record), shown)
        for fit in fits:
            text = fit.text(leaf.text)
            rank = (fit.covered + records[record], fit.covers, -len(typed))
            known = found.get((leaf.path, text))
            if text not in ("", leaf.text) and (known is None or known.rank < rank):
                change = SetValue(leaf.path, text)
                made = Candidate(change, leaf.text, text, leaf.path, rank)
                found[leaf.path, text] = made
    return sorted(found.values(), key=lambda one: one.rank, reverse=True)


@frozen
class _Fit:
    """A value laid on a line so that changed words lie on it.

    Attributes:
        typed: The tokens of the value.
        offset: The token of the line on which its first one lies.
        changes: The changes of which all words lie on it.
        covered: How much of the value stands there, from 0 to 1.
    """

    typed: tuple[Token, ...]
    offset: int
    changes: tuple[Changed, ...]
    covered: float

    @property
    def covers(self) -> int:
        """How many changes lie on it."""
        return len(self.changes)

    def text(self, text: str) -> str:
        """Return the value with the words of a hand in place of its own."""
        for change in reversed(self.changes):
            text = self._with(text, change)
        return text

    def _with(self, text: str, change: Changed) -> str:
        first, last = change.start - self.offset, change.end - self.offset
        new = change.new
        if change.numbers is not None:
            token = self.typed[first]
            return (
                text[: token.start]
                + _styled(token, *change.numbers)
                + text[token.end :]
            )
        start = self.typed[first].start if first < len(self.typed) else len(text)
        end = self.typed[last - 1].end if last > first else start
        if (
            first == 0
            and text[:1].islower()
            and change.line.before[self.offset].text[0].isupper()
        ):
            new = lower_first(new)
        return _joined(text[:start], new, text[end:], change)


def _fits(
    line: Words, typed: Sequence[Token], changes: Sequence[Changed]
) -> Iterator[_Fit]:
    """Yield the ways to lay a value on a line so that changes lie on it."""
    for change in changes:
        for position in range(len(typed) - (change.end - change.start) + 1):
            span = _span(line, typed, change, position)
            if span is None:
                continue
            offset, (start, end) = change.start - position, span
            covered = (end - start) / len(typed)
            yield _Fit(tuple(typed), offset, (change,), covered)
            together = [c for c in changes if start <= c.start and c.end <= end]
            if len(together) > 1 and together[0] is change:
                yield _Fit(tuple(typed), offset, tuple(together), covered)


def _span(
    line: Words, typed: Sequence[Token], change: Changed, position: int
) -> tuple[int, int] | None:
    """Return how much of a line a value fits that is laid on a change of it.

    Nothing where the words that were changed are not its own, or where only they are:
    a number alone tells enough and so does a whole name; one word does not, unless all
    others of its value stand in the line: ``sáng ngày 08/01/2026`` says ``sáng
    08/01/2026``.
    """
    start, end = change.start, change.end
    width, offset = end - start, start - position
    own = typed[position : position + width]
    if not all(map(_same, own, line.before[start:end])):
        return None
    left = _run(line, typed, offset, range(position - 1, -1, -1))
    right = _run(line, typed, offset, range(position + width, len(typed)))
    is_between = left and (right or position == len(typed))
    is_between = is_between or (position == 0 and right == len(typed))
    is_whole = width and len(typed) > 1 and _stand(typed, line)
    if not (left + right or change.numbers or is_whole if width else is_between):
        return None
    if _all_capitals(line.before[start:end], own):
        return None
    return start - left, end + right


def _stand(typed: Iterable[Token], line: Words) -> bool:
    """Whether all tokens of a value stand in a line, in whatever order."""
    shown = {token.text.casefold() for token in line.before}
    return shown.issuperset(token.text.casefold() for token in typed)


def _run(
    line: Words, typed: Sequence[Token], offset: int, positions: Iterable[int]
) -> int:
    """Count how many tokens of a value in a row stand in the line."""
    length = 0
    for position in positions:
        place = position + offset
        if not 0 <= place < len(line.before):
            break
        if not _same(typed[position], line.before[place]):
            break
        length += 1
    return length


def _all_capitals(drafted: Sequence[Token], typed: Sequence[Token]) -> bool:
    """Whether words are printed in capitals and were typed in other letters."""
    return any(
        token.text.isupper() and len(token.text) > 1 and not own.text.isupper()
        for token, own in zip(drafted, typed, strict=False)
    )


def of_awaited(root: Node, line: Words, change: Changed) -> list[Candidate]:
    """Return figures whose results are awaited, with what a hand wrote for one.

    Args:
        root: The facts.
        line: The line.
        change: The gap in it, and what stands there now.
    """
    shown = {token.text.casefold() for token in line.before}
    found = list[tuple[float, Candidate]]()
    for owner, empty in _awaited(root):
        share = _shown(owner, shown)
        for text in _amounts(change.new, owner):
            made = SetValue(empty.path, text)
            found.append((share, Candidate(made, "", text, empty.path, _NAMED)))
    return [one for _, one in sorted(found, key=lambda item: -item[0])]


def _awaited(node: Node) -> Iterator[tuple[Mapping, Scalar]]:
    """Yield the figures whose result is typed and empty, with that value."""
    if isinstance(node, Scalar):
        return
    if isinstance(node, Mapping):
        result = node.get(_RESULT)
        if isinstance(result, Scalar) and result.empty:
            yield node, result
    for below in node.values() if isinstance(node, Mapping) else node:
        yield from _awaited(below)


def _amounts(words: str, owner: Mapping) -> Iterator[str]:
    """Yield how the first number of some words may be typed as a figure's result."""
    found = _AMOUNT.search(words)
    if found is None:
        return
    if found["unit"]:
        yield f"{found['number']}{found['unit']}"
    for leaf in leaves(owner):
        numbers = [token for token in tokens(leaf.text) if token.is_number]
        if len(numbers) == 1 and leaf.text.startswith(numbers[0].text):
            yield found["number"] + leaf.text[numbers[0].end :]
            return


def of_listed(
    root: Node, line: Words, changes: Sequence[Changed]
) -> Iterator[Candidate]:
    """Yield items put in or left out where a line tells a list in one sentence."""
    for leaf in leaves(root):
        path = leaf.path
        if not path or not isinstance(path[-1], int):
            continue
        own = tokens(leaf.text.rstrip(_ENDS))
        for start in _places(own, line.before) if own else ():
            for change in changes:
                yield from _beside(leaf, start, start + len(own), change)


def _places(own: Sequence[Token], line: Sequence[Token]) -> Iterator[int]:
    """Yield where the tokens of a value stand in a row in a line."""
    for start in range(len(line) - len(own) + 1):
        if all(_same(one, line[start + n]) for n, one in enumerate(own)):
            yield start


def _beside(leaf: Scalar, start: int, end: int, change: Changed) -> Iterator[Candidate]:
    """Yield what a change beside an item, or around it, makes of its list."""
    before, *path = change.line.before, *leaf.path
    position = int(path[-1])
    if change.start <= start and end <= change.end and not change.new:
        rest = [*before[change.start : start], *before[end : change.end]]
        if all(map(_parts_items, rest)):
            gone = RemoveItem(leaf.path)
            yield Candidate(gone, leaf.text, "", leaf.path, _ITEM)
        return
    new = _item(change.new)
    if not new or not all(map(_parts_items, before[change.start : change.end])):
        return
    where: Sequence[tuple[Sequence[Token], int | None, int]] = (
        (before[end : change.start], position, position + 1),
        (before[change.end : start], position - 1 if position else None, position),
    )
    for (between, after, here), is_beside in zip(
        where, (end <= change.start, change.end <= start), strict=True
    ):
        if is_beside and all(map(_parts_items, between)):
            made = AddItem(leaf.path[:-1], after, new)
            yield Candidate(made, "", new, (*leaf.path[:-1], here), _ITEM)


def _item(words: str) -> str:
    """Return words without what parts them from other items of a list."""
    return _PARTING.sub("", words)


def _parts_items(token: Token) -> bool:
    return token.text.casefold() in _PARTS


def holds(root: Node, number: Token, *, rate: bool) -> bool:
    """Whether a value of the facts holds a number, as a rate where it is one."""
    return any(
        token.is_number and _same(token, number)
        for leaf in leaves(root)
        for token in tokens(leaf.text)
        if not rate or "%" in leaf.text[token.end :]
    )


def of_gap(root: Node, path: Path, words: str) -> Iterator[Candidate]:
    """Yield what is typed where a gap is filled: the first item of a list, or a value.

    Args:
        root: The facts.
        path: The keys that the gap names.
        words: What a hand has written into it.
    """
    *above, key = path
    for length in range(len(path)):
        node = at(root, path[:length])
        if isinstance(node, Items) or (isinstance(node, Scalar) and not node.empty):
            return  # which item of a list it is, no gap says; below a value is nothing
    for change in (AddItem(path, None, words), SetKey(tuple(above), str(key), words)):
        yield Candidate(change, "", words, path, _NAMED)


def of_blank(paper: str, change: Changed) -> Iterator[Candidate]:
    """Yield number and day of issue, which papers leave blank for the records clerk.

    Args:
        paper: The paper's name.
        change: A blank, and what stands there now.
    """
    if change.old != BLANK or not change.new:
        return
    issued = (key_of(Conference, "issuances"), paper.replace("-", "_"))
    day = _DAY.search(change.line.new)
    typed = {"number": change.new, "day": "/".join(day.groups()) if day else ""}
    for attribute, text in typed.items():
        if text:
            key = key_of(Issuance, attribute)
            yield Candidate(SetKey(issued, key, text), "", text, (*issued, key), _ITEM)


def of_removed(root: Node, text: str) -> list[Candidate]:
    """Return items and values to be left out whose words a removed line shows."""
    line = [token.text.casefold() for token in tokens(text)]
    shown, found = set(line), dict[Path, Candidate]()
    for leaf in leaves(root):
        person = _person(root, leaf)
        own = [token.text.casefold() for token in tokens(_name(leaf, person))]
        if len(own) < 2 or not shown.issuperset(own):
            continue
        for path in _owners(root, leaf.path):
            share = _shown(person or at(root, path), shown)
            said = share if person else len(own) / len(line)
            rank = (said, share, float(-len(path)))
            made = RemoveItem if isinstance(path[-1], int) else RemoveKey
            if rank[0] > _SAID and (path not in found or found[path].rank < rank):
                found[path] = Candidate(made(path), leaf.text, "", path, rank)
    return sorted(found.values(), key=lambda one: one.rank, reverse=True)


def of_added(
    root: Node, text: str, before: str | None, after: str | None
) -> list[list[Candidate]]:
    """Return items to be put in for an added line: behind one line, before another.

    Args:
        root: The facts.
        text: The added line.
        before: The drafted line above it, if there is one.
        after: The drafted line below it.
    """
    return [
        list(_neighbours(root, text, above, behind=behind))
        for above, behind in ((before, True), (after, False))
        if above
    ]


def _neighbours(
    root: Node, text: str, line: str, *, behind: bool
) -> Iterator[Candidate]:
    """Yield items for an added line beside the items whose words a line shows."""
    for leaf in leaves(root):
        path = leaf.path
        if not path or not isinstance(path[-1], int):
            continue
        person = _person(root, leaf)
        if not _is_said(_name(leaf, person), line, whole=person is None):
            continue
        position = int(path[-1])
        after = position if behind else (position - 1 if position else None)
        bare = text.rstrip(_ENDS).replace(BETWEEN, ", ")
        if leaf.text[:1].islower() and person is None:
            bare = lower_first(bare)
        if leaf.text[-1:] in ".;":
            bare += leaf.text[-1]
        here = position + 1 if behind else position
        change = AddItem(path[:-1], after, bare)
        yield Candidate(change, "", bare, (*path[:-1], here))


def _person(root: Node, leaf: Scalar) -> Mapping | None:
    """Return the person whom an item of a list names by a key of the people."""
    if not leaf.path or not isinstance(leaf.path[-1], int):
        return None
    known = at(root, (PEOPLE.name, leaf.text))
    return known if isinstance(known, Mapping) else None


def _name(leaf: Scalar, person: Mapping | None) -> str:
    """Return what is printed of a value: of a person the name."""
    name = person.get(_NAME) if person is not None else leaf
    return name.text if isinstance(name, Scalar) else leaf.text


def _is_said(text: str, line: str, *, whole: bool = True) -> bool:
    """Whether a line says what a value does, and hardly more where it is the whole."""
    own = [token.text.casefold() for token in tokens(text.rstrip(_ENDS))]
    said = [token.text.casefold() for token in tokens(line.rstrip(_ENDS))]
    width = len(own)
    if not own or (whole and width < len(said) / 2):
        return False
    return any(said[n : n + width] == own for n in range(len(said) - width + 1))


def _owners(root: Node, path: Path) -> Iterator[Path]:
    """Yield a value, if it is an item or a field, and the item that it stands in."""
    yield path
    for length in range(len(path) - 1, 1, -1):
        above = at(root, path[:length])
        if isinstance(path[length - 1], int) and isinstance(above, Mapping):
            yield path[:length]
            return


def _record(path: Path) -> Path:
    """Return the item that a value stands in, else the first key above it."""
    lengths = (n for n in range(len(path) - 1, 0, -1) if isinstance(path[n - 1], int))
    return path[: next(lengths, 1)]


def _shown(node: Node | None, shown: set[str]) -> float:
    """Return how many of the words of a record stand in a line, from 0 to 1."""
    if node is None:
        return 0.0
    texts = (leaf.text for leaf in leaves(node))
    words = {token.text.casefold() for text in texts for token in tokens(text)}
    words = {word for word in words if word[0].isalnum()}
    return len(words & shown) / len(words) if words else 0.0


def _joined(left: str, new: str, right: str, change: Changed) -> str:
    """Join what is left of a value with new words, apart as the hand has them."""
    text, words = change.line.new, change.line.after
    ends = (change.new_start - 1, change.new_start, change.new_end - 1, change.new_end)
    before, first, last, behind = (
        words[n] if 0 <= n < len(words) else None for n in ends
    )
    bare_left, bare_right = left.rstrip(), right.lstrip()
    opening, closing = left[len(bare_left) :], right[: len(right) - len(bare_right)]
    if bare_left and before and first and _ends(bare_left, before):
        opening = text[before.end : first.start]
    if bare_right and last and behind and _begins(bare_right, behind):
        closing = text[last.end : behind.start]
    if not new:
        return bare_left + (opening if bare_right else "") + bare_right
    return bare_left + opening + new + closing + bare_right


def _ends(text: str, token: Token) -> bool:
    return text.casefold().endswith(token.text.casefold())


def _begins(text: str, token: Token) -> bool:
    return text.casefold().startswith(token.text.casefold())


def _same(one: Token, other: Token) -> bool:
    """Whether two tokens are one word, or numbers of one value."""
    if one.text.casefold() == other.text.casefold():
        return True
    return one.is_number and other.is_number and _value(one) == _value(other)


def _value(token: Token) -> str:
    """Return a number in one spelling for each value; dates have none of two."""
    text = token.text
    if _GROUPED.fullmatch(text.partition(",")[0]):
        text = text.replace(".", "")
    whole, _, rest = text.replace(".", ",").partition(",")
    return f"{whole.lstrip('0') or '0'},{rest.rstrip('0')}"


def _styled(typed: Token, old: Token, new: Token) -> str:
    """Return a changed number in the style in which its value was typed."""
    text = new.text
    if not typed.text.startswith("0") and old.text.startswith("0"):
        text = text.lstrip("0") or "0"
    elif typed.text.startswith("0") and len(text) < len(typed.text):
        text = text.zfill(len(typed.text)) if text.isdigit() else text
    if "." in old.text and "." not in typed.text and _GROUPED.match(text):
        text = text.replace(".", "")
    return text
