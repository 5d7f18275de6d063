"""People in a text: offices the first time, then the name alone."""

from collections.abc import Iterable

from attrs import field

from drafter.model import Person
from drafter.records import define, frozen
from drafter.vocabulary import tag

COMRADE = "đồng chí"


@frozen(kw_only=True, eq=False, repr=False)
class PersonView:
    """A row of a table of people, or a person in a template's own sentence."""

    number: str = field(metadata=tag("tt", "Số thứ tự", example="1"))
    name: str = field(metadata=tag("ho_ten", "Họ và tên"))
    positions: str = field(metadata=tag("chuc_vu", "Chức vụ, đơn vị"))
    topic: str = field(default="", metadata=tag("noi_dung", "Nội dung tham luận"))

    def __str__(self) -> str:
        return f"{self.name}, {self.positions}" if self.positions else self.name


@define(eq=False, repr=False)
class Cast:
    """Who has been introduced so far in one paper.

    The paper's sentences are made in the order in which they are read, so that
    a person's offices stand where the name first does.
    """

    introduced: set[Person] = field(factory=set)

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
    return tuple(
        PersonView(number=str(n), name=full_name(p), positions=offices(p))
        for n, p in enumerate(people, start=1)
    )
