"""What every part of a paper is written with: facts, formatter, gaps, people named."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from itertools import takewhile
from pathlib import PurePosixPath
from typing import NamedTuple, TypeVar

from attrs import field

from drafter.computed import computed
from drafter.findings import warning
from drafter.formatter import Formatter
from drafter.formatter.occasions import Style
from drafter.model import Conference, Family, Field, Indicator, NewsSize, Person
from drafter.pictures import Picture
from drafter.records import frozen
from drafter.values import Occasion
from drafter.views.host_view import HostView
from drafter.views.person_view import Cast, Manners, Scene, named_in
from drafter.views.phrasing import lower_first
from drafter.views.press_sizes import is_news, news_size
from drafter.vocabulary import GAP_MARK, PHOTO_MARK, Word, words

V = TypeVar("V", bound="View")

GAP = warning("D410")
FIGURES = warning("D410", "figures")
UNMARKED = warning("D410", "unmarked")
NO_SUPERIOR = warning("D411")
NO_SYMBOL = warning("D412")

TABLE_FROM = 6
"""From this many on, a report prints people, speeches, figures, targets as a table."""


def gap_mark(text: str) -> str:
    """Return the mark of a fact that is missing, by the first words of its text."""
    return GAP_MARK.format(text.split(",")[0].split(";")[0])


class Gaps:
    """Fills a required fact that is missing with its mark, and remembers it.

    Attributes:
        required: The keys that the paper's template demands.
        missing: The words of those found missing so far, in order.
        unmarked: The words of those in whose places something else is printed.
        asked: The words of all that was asked for so far, missing or not.
        stand_ins: What is printed in place of a tag's value that is lacking: by the
            identity of the view, and the tag.
        photos: How many photos are still to be placed.
        awaited: What figures are called whose results are still to come.
    """

    def __init__(self, required: Iterable[Word] = ()) -> None:
        self.required = frozenset(required)
        self.missing: list[Word] = []
        self.unmarked: list[Word] = []
        self.asked = set[Word]()
        self.stand_ins: dict[tuple[int, str], str] = {}
        self.photos = 0
        self.awaited: dict[str, None] = {}

    def fill(
        self,
        cls: type,
        attribute: str,
        value: str,
        *,
        always: bool = False,
        mark: str = "",
    ) -> str:
        """Return the value; where it is empty, the mark if the paper requires it.

        Args:
            cls: The model class whose declaration describes the fact.
            attribute: The English attribute.
            value: What the file gives, already written.
            always: Whether every paper requires it, whatever its template says.
            mark: What the mark calls it; what its declaration says if empty.
        """
        word = words(cls)[attribute]
        self.asked.add(word)
        if value or not (always or word in self.required):
            return value
        return self.mark(word, mark)

    def mark(self, word: Word, called: str = "") -> str:
        """Return the mark of a fact that is missing, and count it.

        Args:
            word: The fact.
            called: What the mark calls it; what its declaration says if empty.
        """
        if word not in self.missing:
            self.missing.append(word)
        return GAP_MARK.format(called) if called else gap_mark(lower_first(word.text))

    def figure(self, name: str, *, in_row: bool = False) -> str:
        """Return the mark of a figure whose result is still to come, and count it.

        Args:
            name: What it is called.
            in_row: Whether it stands in a row of a table, which has the name.
        """
        self.awaited[name] = None
        result = lower_first(words(Indicator)["actual"].text)
        return GAP_MARK.format(result if in_row else name)

    def photo(self, caption: str) -> str:
        """Return the mark of a photo that is not at hand, and count it."""
        self.photos += 1
        return PHOTO_MARK.format(caption)


class Part(Enum):
    """What a paper may tell of in part; the value names it in both languages."""

    FIGURES = "số liệu", "figures"
    STATEMENTS = "kết quả bằng lời", "results in words"
    RECOGNITIONS = "danh hiệu", "distinctions"
    GUESTS = "đại biểu", "delegates"
    GROUPS = "nhóm đại biểu", "groups of delegates"
    CHAIRS = "người chủ trì", "chairs"
    UNMET = "chỉ tiêu chưa đạt", "targets missed"
    LIMITS = "hạn chế", "shortcomings"
    CONTRIBUTIONS = "tham luận", "contributions"
    TARGETS = "chỉ tiêu kỳ sau", "targets"
    TASKS = "nhiệm vụ", "tasks"
    SPEECHES = "bài phát biểu", "speeches"
    DEMANDS = "yêu cầu", "demands"
    DECISIONS = "nội dung thống nhất", "decisions"
    QUOTES = "lời trích", "quotations"
    PHOTOS = "ảnh", "photos"

    @property
    def is_reported(self) -> bool:
        """Whether the report tells it whole; of words and photos it has none."""
        return self not in (Part.QUOTES, Part.PHOTOS)


class Extract(NamedTuple):
    """How many of its facts a paper tells, where it does not tell all."""

    part: Part
    told: int
    known: int


class Extracts:
    """What a paper tells in part; nothing is left out without a word.

    Views note it as they choose, so it is known when the paper is made.
    """

    def __init__(self) -> None:
        self._noted: dict[Part, Extract] = {}
        self._complete: set[Part] = set()

    def note(self, part: Part, told: int, known: int) -> None:
        """Note how many facts of a part are told, of those that there are."""
        self._noted[part] = Extract(part, told, known)

    def complete(self, part: Part) -> None:
        """Note that another place of the paper, an annex, tells all of a part."""
        self._complete.add(part)

    @property
    def left_out(self) -> tuple[Extract, ...]:
        """What is told in part, and nowhere in full."""
        return tuple(
            extract
            for part, extract in self._noted.items()
            if extract.told < extract.known and part not in self._complete
        )


@frozen(kw_only=True, eq=False, repr=False, slots=False)
class Context:
    """One conference on its way into one paper.

    Attributes:
        conference: The facts that it tells: for the press, those that its size holds.
        fmt: The formatter with the paper's profile.
        host: The forms of the host's name.
        gaps: What the paper requires and misses.
        paper: The paper's name, with underscores: ``bao_cao``.
        press: Whether it is told to the press: without the plan beside a figure
            ("29,49/25 ha") and without those who kept the minutes.
        order: The order of fields of work.
        extracts: What it tells in part.
        pictures: The photos at hand, by the names of their files.
        family: Whose papers it is one of.
        wanted_size: How long a news item is to be, whatever the facts say.
        template_size: How long it is where neither that nor the facts say it.
        letterhead: The word of the kind of bodies whose own letterhead it has.
        day: The day by which it names bodies and places.
        whole: All facts, where it tells only some.
    """

    conference: Conference
    fmt: Formatter
    host: HostView
    gaps: Gaps
    paper: str
    press: bool = False
    order: Sequence[Field] = tuple(Field)
    extracts: Extracts = field(factory=Extracts)
    pictures: Mapping[PurePosixPath, Picture] = field(factory=dict)
    family: Family = Family.STATE
    wanted_size: NewsSize | None = None
    template_size: NewsSize | None = None
    letterhead: str = ""
    day: date = date.min
    whole: Conference | None = None

    @property
    def facts(self) -> Conference:
        """All facts of the file, also those that this paper leaves out."""
        return self.whole or self.conference

    def view(self, cls: type[V]) -> V:
        """Return the one view of a class that this paper has."""
        made = self._views.get(cls)
        if made is None:
            made = self._views.setdefault(cls, cls(self))
        assert isinstance(made, cls)
        return made

    @computed
    def _views(self) -> "dict[type[View], View]":
        return {}

    @computed
    def size(self) -> NewsSize | None:
        """How long the news item is; nothing in a paper that is no news."""
        if not (self.press or is_news(self.paper)):
            return None
        wanted, of_template = self.wanted_size, self.template_size
        return news_size(self.conference, self.paper, wanted, of_template)

    def cast(self, scene: Scene) -> Cast:
        """Return who is known where a scene begins: whom those before it name.

        So a person's offices stand where the name is first read, in whatever order
        a template asks for the scenes.
        """
        before = takewhile(lambda earlier: earlier is not scene, Scene)
        known = (person for earlier in before for person in self._named[earlier])
        return Cast(self.manners, known)

    def told_day(self, day: date) -> str:
        """Write a day in running text: in full in a paper of the State, else short."""
        return self.told_occasion(Occasion(day=day))

    def told_occasion(self, when: Occasion, style: Style = "plain") -> str:
        """Write the time of a conference as other days of the paper are written.

        Args:
            when: The time.
            style: What a short form says before the day: sáng 13/12, sáng ngày 13/12.
        """
        in_full = self.family is Family.STATE and self.size is None
        return (
            self.fmt.long_occasion(when) if in_full else self.fmt.occasion(when, style)
        )

    @computed
    def manners(self) -> Manners:
        """How people are addressed."""
        return Manners(self.facts)

    @computed
    def _named(self) -> Mapping[Scene, tuple[Person, ...]]:
        named = named_in(self.conference)
        return named | {Scene.SECRETARIES: ()} if self.press else named


class View:
    """What a template prints of some facts; a tag is computed at its first use.

    Attributes:
        ctx: What the paper is written with.
        conference: The facts.
        fmt: The formatter.
    """

    def __init__(self, ctx: Context) -> None:
        self.ctx, self.conference, self.fmt = ctx, ctx.conference, ctx.fmt
