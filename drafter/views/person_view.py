"""People in a text: offices the first time, then the name alone."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, auto

from drafter.formatter.orthography import house
from drafter.model import (
    Address,
    Conference,
    Discussion,
    Group,
    Honorific,
    Person,
    SpeechKind,
)
from drafter.views.listing import Listing
from drafter.views.phrasing import bare, capital
from drafter.vocabulary import tag

COMRADE = "đồng chí"


class PersonView:
    """A row of a table of people, or a person in a template's own sentence."""

    def __init__(
        self,
        number: int,
        person: Person | Group,
        *,
        on_behalf: str = "",
        topic: str = "",
    ) -> None:
        self.person = person
        self._number, self._on_behalf, self._topic = number, on_behalf, topic

    @tag("tt", "Số thứ tự", example="1", keys=())
    def number(self) -> str:
        return str(self._number)

    @tag("ho_ten", "Họ và tên")
    def name(self) -> str:
        """A word of address stands there where it says more than the table's lead."""
        if isinstance(self.person, Group):
            return capital(bare(self.person.text))
        word = self.person.honorific
        said = word in (None, Honorific.COMRADE, Honorific.NONE) or self.person.rank
        name = full_name(self.person)
        return name if said or word is None else f"{capital(word.value)} {name}"

    @tag("chuc_vu", "Chức vụ, đơn vị")
    def positions(self) -> str:
        held = capital(offices(self.person)) if isinstance(self.person, Person) else ""
        return ", ".join(filter(None, (held, self._on_behalf)))

    @tag("noi_dung", "Nội dung tham luận")
    def topic(self) -> str:
        return self._topic

    def __str__(self) -> str:
        return f"{self.name}, {self.positions}" if self.positions else self.name


class Scene(Enum):
    """The parts of a paper that name people, in the order in which they are read."""

    ATTENDANCE = auto()
    CHAIRS = auto()
    SECRETARIES = auto()
    OPENING = auto()
    PRESENTATIONS = auto()
    MODERATION = auto()
    DISCUSSION = auto()
    SPEECHES = auto()
    AWARDS = auto()


def everybody(conference: Conference) -> Iterator[Person]:
    """Yield the people of a conference, wherever its file names them."""
    yield from (p for scene in named_in(conference).values() for p in scene)
    yield from (item.signatory for item in conference.issuances if item.signatory)


def named_in(conference: Conference) -> dict[Scene, tuple[Person, ...]]:
    """Map the scenes of a conference, but for the last, to whom they name."""
    debate = conference.discussion or Discussion()
    opened = (s for s in conference.speeches if s.kind is SpeechKind.OPENING)
    return {
        Scene.ATTENDANCE: _people(conference.delegates),
        Scene.CHAIRS: _people(conference.chairs),
        Scene.SECRETARIES: _people(conference.secretaries),
        Scene.OPENING: _people(speech.by for speech in opened),
        Scene.PRESENTATIONS: _people(item.by for item in conference.presentations),
        Scene.MODERATION: _people((debate.moderator,)),
        Scene.DISCUSSION: _people(speech.by for speech in debate.speeches),
        Scene.SPEECHES: _people(speech.by for speech in conference.speeches),
    }


def _people(named: Iterable[Person | Group | None]) -> tuple[Person, ...]:
    return tuple(one for one in named if isinstance(one, Person))


class Manners:
    """How the people of one conference are addressed."""

    def __init__(self, conference: Conference) -> None:
        self.common = conference.host.manner
        self._words: dict[str, Honorific] = {}
        for person in everybody(conference):
            if person.honorific is not None:
                self._words.setdefault(_key(person), person.honorific)

    def word(self, person: Person) -> str:
        """Return the word before a name; none where a rank stands there."""
        return "" if person.rank else self._own_word(person)

    def again(self, person: Person) -> str:
        """Return the word that stands for somebody who was just named."""
        own = self._own_word(person).removesuffix(" giáo")
        return own or full_name(person)

    def together(self, people: Sequence[Person | Group]) -> str:
        """Return the one word for several: "các đồng chí"; none where words differ."""
        common = self.common
        alike = common is not Address.NONE and all(map(self._is_plain, people))
        return f"các {common.value}" if alike else ""

    def _own_word(self, person: Person) -> str:
        word = person.honorific or self._words.get(_key(person))
        if word is None:
            return COMRADE if self.common is Address.COMRADE else ""
        return "" if word is Honorific.NONE else word.value

    def _is_plain(self, person: Person | Group) -> bool:
        """Whether somebody is addressed as everybody is; a body is not."""
        if isinstance(person, Group):
            return False
        word = person.honorific or self._words.get(_key(person))
        return not person.rank and (word is None or word.value == self.common.value)


class Cast:
    """Who has been introduced so far, in one scene after those before it."""

    def __init__(self, manners: Manners, introduced: Iterable[Person] = ()) -> None:
        self._manners = manners
        self._introduced = {_identity(person) for person in introduced}

    def name(self, person: Person) -> str:
        """Return "A, offices" the first time and "A" afterwards."""
        if _identity(person) in self._introduced:
            return full_name(person)
        self._introduced.add(_identity(person))
        return described(person)

    def told(self, who: Person | Group) -> str:
        """Return somebody with the word of address before the name; a body has none."""
        if isinstance(who, Group):
            return bare(who.text)
        return f"{self._manners.word(who)} {self.name(who)}".strip()

    def again(self, who: Person | Group) -> str:
        """Return what stands for somebody just named: "đồng chí", "bà", the name."""
        return bare(who.text) if isinstance(who, Group) else self._manners.again(who)

    def doing(self, people: Sequence[Person | Group], act: str) -> str:
        """Return people with what they do; no list of offices stands before the act.

        A comma ends the offices of one, those of several stand in brackets.
        """
        listed = self.listed("", people)
        if len(listed.items) == 1:
            return f"{listed.clause}{',' if ',' in listed.clause else ''} {act}"
        named = (name.split(", ", 1) for name in listed.items)
        told = [f"{name} ({held[0]})" if held else name for name, *held in named]
        return f"{listed.lead} {', '.join(told[:-1])} và {told[-1]} {act}".strip()

    def listed(self, lead: str, people: Sequence[Person | Group]) -> Listing:
        """Return people under a lead: "Dự Hội nghị có các đồng chí: A, …; B, …".

        Args:
            lead: What stands before their common word of address.
            people: One at least.
        """
        common = self._manners.together(people) if len(people) > 1 else ""
        names = [
            self.name(person)
            if common and isinstance(person, Person)
            else self.told(person)
            for person in people
        ]
        held = any("," in name for name in names)
        if len(names) > 1 and not held:
            names = [f"{', '.join(names[:-1])} và {names[-1]}"]
        return Listing(f"{lead} {common}".strip(), names, colon=bool(common) and held)


def same(one: Person | Group, other: Person | Group) -> bool:
    """Tell whether two mean one person or body, however they are addressed."""
    return _identity(one) == _identity(other)


def _identity(who: Person | Group) -> tuple[str, ...]:
    if isinstance(who, Group):
        return (who.text,)
    return (who.name, *who.positions, who.note)


def _key(person: Person) -> str:
    return house(person.name).casefold()


def full_name(person: Person) -> str:
    """Return the name after its military or academic rank."""
    return f"{person.rank} {person.name}".strip()


def offices(person: Person) -> str:
    """Return the offices and the note, in the order in which they were typed."""
    held = ", ".join(person.positions)
    return f"{held} ({person.note})".strip() if person.note else held


def described(person: Person) -> str:
    """Return the name with the offices: "A, offices"."""
    held = offices(person)
    return f"{full_name(person)}, {held}" if held else full_name(person)


def rows(people: Iterable[Person]) -> tuple[PersonView, ...]:
    """Return people as rows of a numbered table."""
    return tuple(PersonView(n, person) for n, person in enumerate(people, start=1))
