"""This year's conference file, made of last year's."""

import re
from collections.abc import Iterator
from pathlib import Path as Folder

import attrs

from drafter import source, structure
from drafter.drafting import conversion, loading
from drafter.drafting.last_year_figures import Counted, Figures, Joined, fields_of
from drafter.drafting.last_year_moves import ALONE, MOVES, UNTOLD, Move
from drafter.drafting.last_year_periods import Shift, names_year, phrase, usual
from drafter.errors import InvalidDocument, SourceError
from drafter.files.file_names import STANDARD
from drafter.findings import Finding, Mark, Path, error, errors, hint
from drafter.model import Conference
from drafter.model.conference import PEOPLE
from drafter.model.figures import identity
from drafter.model.proceedings import TABLE
from drafter.model.recognition import recognise
from drafter.patterns import regex
from drafter.records import define, frozen
from drafter.source import Document, Mapping, Node, Scalar, Sequence
from drafter.source.aliases import spelled_out
from drafter.source.encoding import decoded, encoded
from drafter.source.layout import LAST_YEAR
from drafter.source.nodes import leaves
from drafter.source.rewriting import Change, Rewriting, rewritten
from drafter.source.typing_in import one_line
from drafter.values import Period

NOTED = hint("D451")
NOT_PLAIN = error("F225")
SAME = error("F226")

_UNMET = "chi_tieu_chua_dat"
_OF_US = regex(r"# (?:(?:sáng|chiều|tối) )?\d[\d/. -]*")
"""A comment that is a day or a number alone: what stood there the year before."""
_NUMBERED = regex(r",?\s+lần thứ \w+(?:,?\s+\(?mở rộng\)?)?", re.IGNORECASE)
"""What tells in a host's name which of its meetings it is."""
_COPIED = "chép từ {}: rà lại chức vụ"
_COPIED_BEFORE = regex(r"# chép từ .*: rà lại chức vụ")
_NOTE = "ghi_chu"
_ANY = "*"
_EXAMPLE = "nửa đầu nhiệm kỳ 2025 - 2030"


@frozen(kw_only=True)
class ThisYear:
    """This year's file, and what is told of it.

    Attributes:
        text: The file.
        data: The same in bytes, with the encoding of last year's.
        people: How many people it keeps.
        counted: How many figures moved in which way.
        empty: The required keys that it leaves empty, each with its line.
        findings: What is to be looked at again.
    """

    text: str
    data: bytes
    people: int
    counted: Counted
    empty: tuple[tuple[int, str], ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def keeps_words(self) -> bool:
        """Whether words of last year stand in lines of their own."""
        return any(
            line.lstrip().startswith(LAST_YEAR) for line in self.text.splitlines()
        )


@frozen
class LastYear:
    """Last year's file.

    Attributes:
        data: The file, or as much of a form as a .yaml can hold.
        text: The same, as it is typed.
        document: The same, read.
        conference: What it says.
    """

    data: bytes
    text: str
    document: Document
    conference: Conference

    def this_year(
        self, new: Period | None, *, name: str, bare: bool = False
    ) -> ThisYear:
        """Return this year's file.

        Args:
            new: The period of this year's conference; what is usual if not given.
            name: What the new file is called, for findings.
            bare: Whether last year's words are left out, which else stand behind
                ``#~``.

        Raises:
            drafter.errors.SourceError: The period is not plain, or no new one.
        """
        last = self.conference.period
        new = new or usual(last)
        if new is None:
            raise SourceError([NOT_PLAIN.at(last=phrase(last), example=_EXAMPLE)])
        if new == last:
            following = last.next
            example = phrase(following) if following else _EXAMPLE
            raise SourceError([SAME.at(period=phrase(new), example=example)])
        moving = Moving(self.document.root, self.conference, Shift(last, new))
        moving.move()
        text = rewritten(self.text, moving.joined(self.text), bare=bare)
        made = source.parse(text.encode("utf-8"), name)
        people = self.document.root.get(PEOPLE.name)
        return ThisYear(
            text=text,
            data=encoded(text, like=self.data),
            people=len(people.filled) if isinstance(people, Mapping) else 0,
            counted=moving.figures.counted,
            empty=tuple(_empty(made)),
            findings=tuple(_noted(made.root)),
        )


def read_last(data: bytes, name: str) -> LastYear:
    """Read last year's file: YAML, or a form that was filled in.

    Args:
        data: Its bytes.
        name: Its name, for messages.

    Raises:
        drafter.errors.InvalidDocument: It is no conference.
    """
    folder = None if name == STANDARD else Folder(name).parent
    whole, _ = loading.with_tables(loading.document_of(data, name), folder)
    conference = structure.structure(whole).value
    if source.is_workbook(data, name):
        data = conversion.to_yaml(data, name).data
    document = source.parse(data, name)
    text = spelled_out(decoded(data, name), document)
    document = source.parse(text.encode("utf-8"), name)
    return LastYear(data, text, document, conference)


@define
class Moving:
    """One file on its way into the next one.

    Attributes:
        root: The file.
        conference: What it says.
        shift: Its period and the new one.
        figures: Its figures.
        changes: What becomes of each entry.
    """

    root: Mapping
    conference: Conference
    shift: Shift
    figures: Figures = attrs.field(init=False)
    changes: dict[Path, Change] = attrs.field(factory=dict)

    def __attrs_post_init__(self) -> None:
        """Begin with the figures."""
        parts = (part for result in self.conference.results for part in result.told)
        told = (figure for part in parts for figure in part.indicators)
        self.figures = Figures(self.root, self.shift, frozenset(map(identity, told)))

    def move(self) -> None:
        """Note what becomes of every entry."""
        self._fields(self.root, "")
        self.figures.move()

    def joined(self, text: str) -> dict[Path, Change]:
        """Return the changes; figures that join the results are written first."""
        figures = self.figures
        before = Rewriting.of(text, figures.changes)
        joined = [Joined(area, before.item(path)) for area, path in figures.joining]
        figures.join(joined)
        moved = {path: Change(gone=True) for _, path in figures.joining}
        if moved:
            moved |= {(_UNMET,): Change(text="")}
        return self.changes | figures.changes | moved

    def _fields(self, node: Mapping, above: str) -> None:
        for key in node:
            name = f"{above}.{key}" if above else key
            if name not in MOVES and f"{above}.{_ANY}" in _ABOVE:
                name = f"{above}.{_ANY}"
            rows = ALONE if isinstance(node[key], Scalar) and name in ALONE else MOVES
            move = rows.get(name, UNTOLD if not above else Move.KEPT)
            if not node[key].empty or move in (Move.KIND, Move.PERIOD, Move.GONE):
                self._entry(node[key], name, move)

    def _entry(self, node: Node, name: str, move: Move) -> None:
        if move in (Move.KEPT, Move.RESULTS):
            self._below(node, name)
            return
        change = self._change(node, move)
        if change is None:
            return
        if move is Move.EMPTIED and isinstance(node, Mapping):
            leaves = [one for one in node.values() if not one.empty]
            if all(isinstance(one, Scalar) for one in leaves):
                self.changes |= {one.path: change for one in leaves}
                return
        self.changes[node.path] = change

    def _below(self, node: Node, name: str) -> None:
        """Go on with what stands in a value that is kept."""
        for one in node if isinstance(node, Sequence) else (node,):
            if isinstance(one, Mapping) and name in _ABOVE:
                self._fields(one, name)

    def _change(self, node: Node, move: Move) -> Change | None:
        match move:
            case Move.EMPTIED:
                return Change(emptied=True, outdated=_OF_US)
            case Move.EMPTIED_IF_DATED:
                dated = isinstance(node, Scalar) and names_year(node.text)
                return Change(emptied=True) if dated else None
            case Move.UNNUMBERED:
                return _unnumbered(node)
            case Move.RETIRED:
                return Change(retired=True)
            case Move.GONE:
                return Change(gone=True)
            case Move.PHRASED:
                return Change(reworded=self._reworded)
            case Move.PEOPLE:
                copied = _COPIED.format(self.shift.label)
                return Change(above=copied, replaces=_COPIED_BEFORE)
            case Move.PERIOD:
                return Change(text=one_line(phrase(self.shift.new)))
            case Move.KIND:
                kind = self.shift.kind(self.conference.kind)
                same = kind is self.conference.kind
                return None if same else Change(text=one_line(str(kind.value)))
        return None

    def _reworded(self, text: str) -> str:
        """Return a text that names the new period, and what its conference is."""
        new = self.shift.reworded(text)
        old = self.conference.kind
        kind = self.shift.kind(old)
        for old_word, word in ((str(old.value), str(kind.value)),):
            new = new.replace(old_word, word)
            new = new.replace(old_word.capitalize(), word.capitalize())
        return new


_ABOVE = frozenset(
    name[:place] for name in MOVES for place, sign in enumerate(name) if sign == "."
) | {"van_ban.*"}
"""The keys below which others have rows of their own."""


def _unnumbered(node: Node) -> Change | None:
    """Return the change of a host's name that says which of its meetings it is."""
    if not isinstance(node, Scalar) or not recognise(node.text).session:
        return None
    numbered = _NUMBERED.search(node.text)
    if numbered is None:
        return None
    name = node.text[: numbered.start()] + node.text[numbered.end() :]
    return Change(text=one_line(name), note=numbered[0].strip(" ,"))


def _empty(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the keys without which there is no conference, each with its line."""
    try:
        structure.structure(document)
    except InvalidDocument as stopped:
        for finding in errors(stopped.findings):
            if isinstance(finding.mark, Mark) and finding.rule.variant:
                yield finding.mark.line, str(finding.path[-1])
    for field in fields_of(document.root):
        if TABLE.name in field and field[TABLE.name].empty:
            yield field.key_mark(TABLE.name).line, field.key_text(TABLE.name)


def _noted(root: Mapping) -> Iterator[Finding]:
    """Yield one finding of all notes of figures that name a number."""
    results = root.get("ket_qua")
    texts = () if results is None else leaves(results)
    noted = [one for one in texts if one.path[-1] == _NOTE and _has_digit(one.text)]
    if noted:
        lines = ", ".join(str(node.mark.line) for node in noted)
        first = noted[0]
        yield NOTED.at(*first.path, mark=first.mark, count=len(noted), lines=lines)


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)
