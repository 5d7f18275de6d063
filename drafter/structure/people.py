"""Who is meant: a key of nhan_su, a full name, or a person typed on the spot."""

from collections import defaultdict
from collections.abc import Mapping
from difflib import get_close_matches

import attrs

from drafter.model import Person
from drafter.source import Mapping as Fields
from drafter.source import Node, Scalar
from drafter.structure import person_rules
from drafter.structure.leaves import wrong_shape
from drafter.structure.load import current, read
from drafter.structure.names import bare_name, name_key, parted
from drafter.structure.offices import offices
from drafter.structure.refusals import Refused, refused
from drafter.vocabulary import fold, nearest

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
    typed_offices = offices(typed, current().tone)
    declared = known(attrs.evolve(node, text=name))
    if declared is not None:
        said = typed_offices or declared.positions
        return attrs.evolve(declared, positions=said)
    refuse_unless_name(node, name)
    if not typed:
        _notice_nearly(node, name)
    return Person(name=name, positions=typed_offices)


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


def is_declared(node: Scalar) -> bool:
    """Tell whether a text names somebody declared."""
    load, bare = current(), bare_name(node.text)
    return fold(bare) in load.people or name_key(bare) in load.named


def refuse_unless_name(node: Scalar, name: str) -> None:
    """Refuse one word, which is nobody's key, and what no name begins with."""
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
