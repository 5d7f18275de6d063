"""People in a text: offices the first time, then the name alone."""

from collections.abc import Iterable
from enum import Enum, auto

from drafter.model import Conference, Discussion, Person, SpeechKind
from drafter.vocabulary import tag

COMRADE = "đồng chí"


class PersonView:
    """A row of a table of people, or a person in a template's own sentence."""

    def __init__(
        self, number: int, person: Person, *, on_behalf: str = "", topic: str = ""
    ) -> None:
        self.person = person
        self._number, self._on_behalf, self._topic = number, on_behalf, topic

    @tag("tt", "Số thứ tự", example="1")
    def number(self) -> str:
        return str(self._number)

    @tag("ho_ten", "Họ và tên")
    def name(self) -> str:
        return full_name(self.person)

    @tag("chuc_vu", "Chức vụ, đơn vị")
    def positions(self) -> str:
        return ", ".join(filter(None, (offices(self.person), self._on_behalf)))

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


def named_in(conference: Conference) -> dict[Scene, tuple[Person, ...]]:
    """Map the scenes of a conference, but for the last, to whom they name."""
    debate = conference.discussion or Discussion()
    came = (d for d in conference.delegates if isinstance(d, Person))
    opened = (s for s in conference.speeches if s.kind is SpeechKind.OPENING)
    return {
        Scene.ATTENDANCE: tuple(came),
        Scene.CHAIRS: conference.chairs,
        Scene.SECRETARIES: conference.secretaries,
        Scene.OPENING: tuple(speech.speaker for speech in opened),
        Scene.PRESENTATIONS: tuple(p.presenter for p in conference.presentations),
        Scene.MODERATION: (debate.moderator,) if debate.moderator else (),
        Scene.DISCUSSION: tuple(speech.speaker for speech in debate.speeches),
        Scene.SPEECHES: tuple(speech.speaker for speech in conference.speeches),
    }


class Cast:
    """Who has been introduced so far, in one scene after those before it."""

    def __init__(self, introduced: Iterable[Person] = ()) -> None:
        self.introduced = set(introduced)

    def name(self, person: Person) -> str:
        """Return "A, offices" the first time and "A" afterwards."""
        if person in self.introduced:
            return full_name(person)
        self.introduced.add(person)
        return described(person)

    def comrade(self, person: Person) -> str:
        """Return the same after "đồng chí"."""
        return f"{COMRADE} {self.name(person)}"

    def comrades(self, people: Iterable[Person]) -> str:
        """Return "đồng chí A, offices" or "các đồng chí: A, offices; B, offices".

        People who are all known are told by their names: "các đồng chí A và B".
        """
        names = [self.name(person) for person in people]
        if len(names) == 1:
            return f"{COMRADE} {names[0]}"
        if any("," in name for name in names):
            return f"các {COMRADE}: " + "; ".join(names)
        *before, last = names
        return f"các {COMRADE} {', '.join(before)} và {last}"


def comrades(people: Iterable[Person]) -> str:
    """Return people with their offices, for a text read apart from the paper's."""
    return Cast().comrades(people)


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
