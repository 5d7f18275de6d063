"""People in phrases: names, offices behind them, who is meant, delegates."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping

import attrs

from drafter.findings import error, warning
from drafter.model import Group, Person
from drafter.patterns import regex
from drafter.source import Mapping as Fields
from drafter.source import Node, Scalar
from drafter.structure.office_phrases import offices, starts_office
from drafter.structure.refusals import Refused, meant, refused, wrong_shape
from drafter.structure.run import current, each, items, read
from drafter.structure.single_values import scalar, text
from drafter.vocabulary import fold, keys, nearest

UNKNOWN_PERSON = error("D110")
NOT_A_NAME = error("D110", "not_a_name")
AMBIGUOUS_PERSON = error("D111")
UNDECLARED_PERSON = warning("D112")

_DECLARE = {
    "hint_vi": "khai ở nhan_su, hoặc viết {ho_ten: …, chuc_vu: …}",
    "hint_en": "declare them in nhan_su, or write {ho_ten: …, chuc_vu: …}",
}
_COMRADE = regex(r"(?:các\s+)?(?:đồng chí|đ/c|đc)\s*[:;.]?\s+", re.IGNORECASE)
_SIR = regex(r"(?:ông|bà)\s*[:;.]?\s+(?=\w)", re.IGNORECASE)
_SURNAMES = frozenset(
    {
        *("nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng"),
        *("bùi", "đỗ", "hồ", "ngô", "dương", "lý", "đào", "đinh", "lâm", "hà", "trịnh"),
        *("mai", "tạ", "cao", "lương", "thái", "châu", "trương", "tô", "nông", "hứa"),
    }
)
"""Before these a capital Ông or Bà is an honorific, else it is a surname."""
_NEAR_NAME = 0.85
"""How alike two names are of which one may be a slip of the other."""


def name_key(name: str) -> str:
    """Return a name as it is compared: case and spaces apart, marks as typed."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def bare_name(typed: str) -> str:
    """Drop the honorific before a name."""
    bare = _COMRADE.sub("", " ".join(typed.split()), count=1)
    honorific = _SIR.match(bare)
    if honorific is None:
        return bare
    rest = bare[honorific.end() :]
    is_honorific = bare[0].islower() or rest.split()[0].casefold() in _SURNAMES
    return rest if is_honorific else bare


def name_and_rest(typed: str) -> tuple[str, str]:
    """Split "Hoàng Văn Ngọ, Phó Bí thư Đảng ủy" into the name and the rest."""
    bare = bare_name(typed)
    parts = re.split(r"\s*(?:[,;]|\s[-–—]|[-–—]\s)\s*", bare, maxsplit=1)
    return parts[0], "".join(parts[1:])


def is_person(typed: str) -> bool:
    """Tell whether a text is a person's name alone, by honorific or by surname."""
    bare = bare_name(typed)
    honoured = bare != " ".join(typed.split())
    words = bare.split()
    if not is_name(bare) or not all(word.istitle() for word in words):
        return False
    return honoured or (len(words) > 2 and words[0].casefold() in _SURNAMES)


def is_name(name: str) -> bool:
    """Tell whether a text is made of two to six words with capitals."""
    parts = name.split()
    return 2 <= len(parts) <= 6 and all(not part[0].islower() for part in parts)


def person(node: Scalar) -> Person:
    """Read a reference to a person, or a person typed as "Họ tên, chức vụ".

    Raises:
        Refused: It is nobody, or one of two people of the same name.
    """
    declared = declared_person(node)
    if declared is not None:
        return declared
    name, typed = name_and_rest(node.text)
    typed_offices = offices(typed, current().tone)
    declared = declared_person(attrs.evolve(node, text=name))
    if declared is not None:
        held = typed_offices or declared.positions
        return attrs.evolve(declared, positions=held)
    refuse_unless_name(node, name)
    if not typed:
        _notice_nearly(node, name)
    return Person(name=name, positions=typed_offices)


def declared_person(node: Scalar) -> Person | None:
    """Return the declared person that a text names, or nothing.

    Raises:
        Refused: Two declared people have that name.
    """
    run, bare = current(), bare_name(node.text)
    known: tuple[str, ...] = (fold(bare),)
    if known[0] not in run.people:
        known = run.named.get(name_key(bare), ())
    if len(known) > 1:
        values = {"count": len(known), "keys": ", ".join(known)}
        raise refused(node, AMBIGUOUS_PERSON, text=bare, **values)
    run.used.update(known)
    return run.people[known[0]] if known else None


def keys_by_name(people: Mapping[str, Person]) -> Mapping[str, tuple[str, ...]]:
    """Map the names of declared people to their keys."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for key, person in people.items():
        by_name[name_key(person.name)].append(key)
    return {name: tuple(known) for name, known in by_name.items()}


def is_declared(node: Scalar) -> bool:
    """Tell whether a text names somebody declared."""
    run, bare = current(), bare_name(node.text)
    return fold(bare) in run.people or name_key(bare) in run.named


def refuse_unless_name(node: Scalar, name: str) -> None:
    """Refuse one word, which is nobody's key, and what no name begins with."""
    if " " in name and not name[0].islower():
        return
    people = current().people
    near = nearest(name, [*people, *(person.name for person in people.values())])
    rule = NOT_A_NAME if " " in name else UNKNOWN_PERSON
    raise refused(node, rule, text=name, **(meant(near) if near else _DECLARE))


def _notice_nearly(node: Scalar, name: str) -> None:
    from difflib import get_close_matches

    run = current()
    names = {name_key(person.name): key for key, person in run.people.items()}
    near = get_close_matches(name_key(name), names, n=1, cutoff=_NEAR_NAME)
    if near:
        key = names[near[0]]
        values = {"near": run.people[key].name, "key": key}
        run.notice(node, UNDECLARED_PERSON, text=name, **values)


def declared_people(node: Node | None) -> Mapping[str, Person]:
    """Read ``nhan_su``; a person who is refused stays known by key."""
    run, people = current(), dict[str, Person]()
    if node is None or node.empty:
        return people
    if not isinstance(node, Fields):
        example = "{duc: {ho_ten: Nguyễn Bá Đức, chuc_vu: Bí thư Đảng ủy}}"
        stop = wrong_shape(node, "các trường con", "fields of its own", example)
        run.refusals.append(stop)
        return people
    for key in node.filled:
        try:
            people[key] = read(node[key], Person)
        except (Refused, ExceptionGroup) as stop:
            run.refusals.append(stop)
            people[key] = Person(name=node.key_text(key))
    return people


def full_name(node: Node, _: object = None) -> str:
    """Read the name in a declaration."""
    return bare_name(text(node))


def people(node: Node, _: object = None) -> tuple[Person, ...]:
    """Read people; one text may name several declared ones."""
    if isinstance(node, Scalar):
        nodes = [
            attrs.evolve(node, text=part)
            for part in re.split(r"\s*[,;]\s*", node.text)
            if part
        ]
        if len(nodes) > 1 and all(map(is_declared, nodes)):
            return each(nodes, lambda part: read(part, Person))
    return each(items(node), lambda item: read(item, Person))


def delegate(node: Node, _: object = None) -> Person | Group:
    """Read a delegate: a person if the text names one, else a group.

    Raises:
        Refused: One word, which is nobody's key.
    """
    if isinstance(node, Fields):
        return read(node, Group) if set(node) & set(keys(Group)) else read(node, Person)
    typed = scalar(node)
    declared = declared_person(typed)
    if declared is not None:
        return declared
    name, rest = name_and_rest(typed.text)
    if rest and is_name(name) and starts_office(rest):
        return person(typed)
    if " " not in typed.text:
        refuse_unless_name(typed, name)
    if not rest and is_person(typed.text):
        return person(typed)
    return Group(text=text(typed))


def awardee(node: Node, _: object = None) -> str | Person:
    """Read who is praised: a declared person, else the words as typed."""
    if isinstance(node, Fields):
        return read(node, Person)
    return declared_person(scalar(node)) or text(node)


def presenters(node: Node, _: object = None) -> tuple[Person, ...] | str:
    """Read who hands over: people, or words for them."""
    if isinstance(node, Scalar) and not is_declared(node) and " " in node.text:
        return text(node)
    return people(node)
