"""Who is meant: a key of nhan_su, a full name, or a person typed on the spot."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from difflib import get_close_matches

import attrs

from drafter.model import Group, Person
from drafter.source import Mapping as Fields
from drafter.source import Node, Scalar, Sequence
from drafter.structure import person_rules
from drafter.structure.leaves import scalar, text, wrong_shape
from drafter.structure.lists import each, items
from drafter.structure.load import current, read
from drafter.structure.offices import office, offices, starts_office
from drafter.structure.refusals import Refused, refused
from drafter.vocabulary import fold, nearest

_COMRADE = re.compile(r"(?:các\s+)?(?:đồng chí|đ/c|đc)\s*[:;.]?\s+", re.IGNORECASE)
_SIR = re.compile(r"(?:ông|bà)\s*[:;.]?\s+(?=\w)", re.IGNORECASE)
_SURNAMES = frozenset(
    {
        *("nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng"),
        *("bùi", "đỗ", "hồ", "ngô", "dương", "lý", "đào", "đinh", "lâm", "hà", "trịnh"),
        *("mai", "tạ", "cao", "lương", "thái", "châu", "trương", "tô", "nông", "hứa"),
    }
)
"""Before these a capital Ông or Bà is an honorific, else it is a surname."""
_NEAR_NAME = 0.85


def person(node: Scalar) -> Person:
    """Read a reference to a person, or a person typed as "Họ tên, chức vụ".

    Raises:
        Refused: It is nobody, or one of two people of the same name.
    """
    declared = known(node)
    if declared is not None:
        return declared
    name, typed = parted(node.text)
    _refuse_unless_name(node, name)
    if not typed:
        _notice_nearly(node, name)
    return Person(name=name, positions=offices(typed, current().tone))


def known(node: Scalar) -> Person | None:
    """Return the declared person that a text names, or nothing.

    Raises:
        Refused: Two declared people have that name.
    """
    load, bare = current(), bare_name(node.text)
    keys: tuple[str, ...] = (fold(bare),)
    if keys[0] not in load.people:
        keys = load.named.get(name_key(bare), ())
    if len(keys) > 1:
        rule = person_rules.AMBIGUOUS_PERSON
        listed = ", ".join(keys)
        raise refused(node, rule, text=bare, count=len(keys), keys=listed)
    load.used.update(keys)
    return load.people[keys[0]] if keys else None


def named(people: Mapping[str, Person]) -> Mapping[str, tuple[str, ...]]:
    """Map the names of declared people to their keys."""
    keys: dict[str, list[str]] = defaultdict(list)
    for key, one in people.items():
        keys[name_key(one.name)].append(key)
    return {name: tuple(found) for name, found in keys.items()}


def name_key(name: str) -> str:
    """Return a name as it is compared: case and spaces apart, marks as typed."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def bare_name(typed: str) -> str:
    """Drop the honorific before a name."""
    bare = _COMRADE.sub("", " ".join(typed.split()), count=1)
    found = _SIR.match(bare)
    if found is None:
        return bare
    following = bare[found.end() :].split()[0].casefold()
    is_honorific = bare[0].islower() or following in _SURNAMES
    return bare[found.end() :] if is_honorific else bare


def parted(typed: str) -> tuple[str, str]:
    """Split "Hoàng Văn Ngọ, Phó Bí thư Đảng ủy" into the name and the rest."""
    bare = bare_name(typed)
    found = re.search(r"\s*(?:[,;]|\s[-–—]|[-–—]\s)\s*", bare)
    if found is None:
        return bare, ""
    return bare[: found.start()], bare[found.end() :]


def full_name(node: Node, _: object = None) -> str:
    """Read the name in a declaration."""
    return bare_name(text(node))


def positions(node: Node, _: object = None) -> tuple[str, ...]:
    """Read offices: a text splits at its commas, a list keeps its items."""
    tone = current().tone
    if isinstance(node, Sequence):
        return each(items(node), lambda item: office(text(item), tone))
    return offices(text(node), tone)


def position(node: Node, _: object = None) -> str:
    """Read one office, or the name of an organ."""
    return office(text(node), current().tone)


def people(node: Node, _: object = None) -> tuple[Person, ...]:
    """Read people; one text may name several declared ones."""
    if isinstance(node, Scalar):
        nodes = [
            attrs.evolve(node, text=part)
            for part in re.split(r"\s*[,;]\s*", node.text)
            if part
        ]
        if len(nodes) > 1 and all(_is_declared(one) for one in nodes):
            return each(nodes, lambda one: read(one, Person))
    return each(items(node), lambda item: read(item, Person))


def delegate(node: Node, _: object = None) -> Person | Group:
    """Read a delegate: a person if the text names one, else a group.

    Raises:
        Refused: One word, which is nobody's key.
    """
    if isinstance(node, Fields):
        return read(node, Person) if "ho_ten" in node else read(node, Group)
    one = scalar(node)
    declared = known(one)
    if declared is not None:
        return declared
    name, rest = parted(one.text)
    if rest and _is_name(name) and starts_office(rest):
        return person(one)
    if " " not in one.text:
        _refuse_unless_name(one, name)
    return Group(text=text(one))


def awardee(node: Node, _: object = None) -> str | Person:
    """Read who is praised: a declared person, else the words as typed."""
    if isinstance(node, Fields):
        return read(node, Person)
    return known(scalar(node)) or text(node)


def presenters(node: Node, _: object = None) -> tuple[Person, ...] | str:
    """Read who hands over: people, or words for them."""
    if isinstance(node, Scalar) and not _is_declared(node) and " " in node.text:
        return text(node)
    return people(node)


def _is_declared(node: Scalar) -> bool:
    load, bare = current(), bare_name(node.text)
    return fold(bare) in load.people or name_key(bare) in load.named


def _is_name(name: str) -> bool:
    parts = name.split()
    return 2 <= len(parts) <= 6 and all(not part[0].islower() for part in parts)


def _refuse_unless_name(node: Scalar, name: str) -> None:
    load = current()
    if " " in name and not name[0].islower():
        return
    declared = {one.name: key for key, one in load.people.items()}
    near = nearest(name, [*load.people, *declared])
    way = (
        "khai ở nhan_su, hoặc viết {ho_ten: …, chuc_vu: …}",
        "declare them in nhan_su, or write {ho_ten: …, chuc_vu: …}",
    )
    if near is not None:
        way = (f"ý bạn là '{near}'?", f"did you mean '{near}'?")
    rule = person_rules.NOT_A_NAME if " " in name else person_rules.UNKNOWN_PERSON
    raise refused(node, rule, text=name, way_vi=way[0], way_en=way[1])


def _notice_nearly(node: Scalar, name: str) -> None:
    load = current()
    names = {name_key(one.name): key for key, one in load.people.items()}
    near = get_close_matches(name_key(name), names, n=1, cutoff=_NEAR_NAME)
    if near:
        key = names[near[0]]
        said = {"near": load.people[key].name, "key": key}
        load.notice(node, person_rules.UNDECLARED_PERSON, text=name, **said)


def declared(node: Node | None) -> Mapping[str, Person]:
    """Read ``nhan_su``; a person who is refused stays known by key."""
    load, found = current(), dict[str, Person]()
    if node is None or (isinstance(node, Scalar) and node.empty):
        return found
    if not isinstance(node, Fields):
        example = "{duc: {ho_ten: Nguyễn Bá Đức, chuc_vu: Bí thư Đảng ủy}}"
        stop = wrong_shape(node, "các trường con", "fields of its own", example)
        load.refusals.append(stop)
        return found
    for key in node:
        try:
            found[key] = read(node[key], Person)
        except (Refused, ExceptionGroup) as stop:
            load.refusals.append(stop)
            found[key] = Person(name=node.key_text(key))
    return found
