"""People in phrases: names, offices behind them, who is meant, delegates."""

import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from itertools import chain

import attrs

from drafter.findings import error, warning
from drafter.model import Group, Honorific, Person
from drafter.patterns import regex
from drafter.source import Mapping as Fields
from drafter.source import Node, Scalar
from drafter.structure.name_phrases import (
    Front,
    Sense,
    Unclear,
    cased,
    each_person,
    front,
    may_be_no_person,
    sense,
    split_name,
)
from drafter.structure.office_phrases import offices, starts_office
from drafter.structure.refusals import Refused, meant, refused, wrong_shape
from drafter.structure.run import Values, current, each, items, read
from drafter.structure.single_values import scalar, text
from drafter.vocabulary import fold, keys, list_item, member, nearest

UNKNOWN_PERSON = error("D110")
NOT_A_NAME = error("D110", "not_a_name")
AMBIGUOUS_PERSON = error("D111")
UNDECLARED_PERSON = warning("D112")
SEVERAL_PEOPLE = error("D425")
UNCLEAR_PART = error("D425", "unclear")
NAMED_TWICE = error("D429")
BODY = error("D430")
PERSON_OR_BODY = error("D431")
NEITHER = error("D431", "neither")
NAME_IN_CAPITALS = warning("D426")
TWO_WORDS = warning("D428")

_DECLARE = {
    "hint_vi": "khai ở nhan_su, hoặc viết {ho_ten: …, chuc_vu: …}",
    "hint_en": "declare them in nhan_su, or write {ho_ten: …, chuc_vu: …}",
}
_SEPARATOR = regex(r"\s*[,;]\s*")
_CUT = regex(r"\s*[,;]\s*|\s+và\s+")
_SEMICOLON = regex(r"\s*;\s*(?:(?:và|cùng)\s+)?")
_NEAR_NAME = 0.85
"""How alike two names are of which one may be a slip of the other."""


def name_key(name: str) -> str:
    """Return a name as it is compared: case and spaces apart, marks as typed."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def person(node: Scalar) -> Person:
    """Read a reference to a person, or a person typed as "Họ tên, chức vụ".

    Raises:
        Refused: It is nobody, one of two people of the same name, or several people.
    """
    declared = declared_person(node)
    if declared is not None:
        return declared
    _refuse_several(node, node.text)
    before, (name, typed) = front(node.text), split_name(node.text)
    held = offices(typed, current().tone)
    declared = declared_person(attrs.evolve(node, text=name))
    if declared is not None:
        declared = _addressed(declared, before)
        return attrs.evolve(declared, positions=held or declared.positions)
    _refuse_no_person(node, name)
    if not typed:
        _notice_nearly(node, name)
    return Person(
        name=_in_small_letters(node, name),
        rank=before.rank,
        honorific=_one_word(node, before),
        positions=held,
    )


def declared_person(node: Scalar) -> Person | None:
    """Return the declared person that a text names, or nothing.

    Raises:
        Refused: Two declared people have that name.
    """
    run, before = current(), front(node.text)
    by_key = fold(node.text) in run.people
    known = _keys(node.text) or _keys(before.rest)
    if len(known) > 1:
        values = {"count": len(known), "keys": ", ".join(known)}
        raise refused(node, AMBIGUOUS_PERSON, text=before.rest, **values)
    run.used.update(known)
    if not known:
        return None
    person = run.people[known[0]]
    return person if by_key else _addressed(person, before)


def _keys(typed: str) -> tuple[str, ...]:
    """Return the keys of the declared people whom a key or a name means."""
    run, key = current(), fold(typed)
    return (key,) if key in run.people else run.named.get(name_key(typed), ())


def _addressed(person: Person, before: Front) -> Person:
    """Return a person with the words that are typed before the name here."""
    honorific, rank = before.honorific or person.honorific, person.rank or before.rank
    if (honorific, rank) == (person.honorific, person.rank):
        return person
    return attrs.evolve(person, honorific=honorific, rank=rank)


def person_finished(node: Fields, values: Values) -> Values:
    """Part what is typed in a person's fields: words of address, ranks, offices.

    Raises:
        Refused: The name is that of several people.
    """
    typed = scalar(node["ho_ten"])
    _refuse_several(typed, values["name"])
    if sense(values["name"]) is Sense.BODY:
        raise refused(typed, BODY, text=values["name"])
    before, (name, rest) = front(values["name"]), split_name(values["name"])
    held = offices(rest, current().tone) if starts_office(rest) else ()
    given = _rank(values.get("rank", ""))
    honorific = values.get("honorific") or given.honorific or before.honorific
    ranks = dict.fromkeys(filter(None, (given.rank, before.rank)))
    before = Front(honorific, ", ".join(ranks), name if held else before.rest)
    return values | {
        "name": _in_small_letters(typed, before.rest),
        "rank": before.rank,
        "honorific": _one_word(typed, before),
        "positions": (*values.get("positions", ()), *held),
    }


def _rank(typed: str) -> Front:
    """Part a rank from a word of address that was typed in its field."""
    word = member(Honorific, typed)
    before = front(f"{typed} X")
    if word is not None:
        return Front(word, "", "")
    return before if before.rest == "X" else Front(None, typed, "")


def _one_word(node: Scalar, before: Front) -> Honorific | None:
    """Return the word of address, and notice one that a rank will stand for."""
    word = before.honorific
    if before.rank and word not in (None, Honorific.COMRADE, Honorific.NONE):
        current().notice(node, TWO_WORDS, word=word.value, rank=before.rank)
    return word


def _in_small_letters(node: Scalar, name: str) -> str:
    """Return a name in ordinary letters, and notice one in capitals."""
    small = cased(name)
    if small != name:
        current().notice(node, NAME_IN_CAPITALS, text=name, name=small)
    return small


def _refuse_several(node: Scalar, typed: str) -> None:
    """Refuse a line of several people where one is wanted."""
    parts = _parts(node, typed)
    if len(parts) > 1:
        values = {"text": typed, "count": len(parts), "first": parts[0]}
        raise refused(node, SEVERAL_PEOPLE, **values)


def _refuse_no_person(node: Scalar, name: str) -> None:
    """Refuse a body, and what cannot be a name, where a person is wanted."""
    refuse_unless_name(node, name)
    meaning = sense(node.text)
    if meaning is Sense.BODY:
        raise refused(node, BODY, text=node.text)
    if meaning is Sense.NEITHER:
        raise refused(node, NEITHER, text=node.text)


def _parts(node: Scalar, typed: str) -> tuple[str, ...]:
    """Return the parts of a line that name one person each.

    Raises:
        Refused: Nobody can tell whether a part is a person.
    """
    try:
        return tuple(each_person(typed, _is_known_name))
    except Unclear as part:
        raise refused(node, UNCLEAR_PART, text=typed, part=part) from None


def _is_known_name(name: str) -> bool:
    return name_key(name) in current().named


def keys_by_name(people: Mapping[str, Person]) -> Mapping[str, tuple[str, ...]]:
    """Map the names of declared people to their keys."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for key, person in people.items():
        by_name[name_key(person.name)].append(key)
    return {name: tuple(known) for name, known in by_name.items()}


def is_declared(node: Scalar) -> bool:
    """Tell whether a text names somebody declared."""
    return bool(_keys(node.text) or _keys(front(node.text).rest))


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


def people(node: Node, _: object = None) -> tuple[Person, ...]:
    """Read people; one line may name several."""
    lines = each(items(node), _each_line)
    return each(chain(*lines), lambda item: read(item, Person))


def participants(
    node: Node, wanted: object
) -> Person | Group | tuple[Person | Group, ...]:
    """Read who acts: people and bodies; one line of a list may name several."""
    if not list_item(wanted):
        return participant(node)
    lines = each(items(node), _each_line)
    return each(chain(*lines), participant)


def participant(node: Node) -> Person | Group:
    """Read who acts: a person, or a body by its words.

    Raises:
        Refused: It is neither, or nobody can tell.
    """
    if isinstance(node, Fields):
        return _by_fields(node)
    typed = scalar(node)
    declared = declared_person(typed)
    if declared is not None:
        return declared
    meaning = sense(typed.text)
    if meaning is Sense.EITHER:
        raise refused(typed, PERSON_OR_BODY, text=typed.text)
    return Group(text=text(typed)) if meaning is Sense.BODY else person(typed)


def delegates(node: Node, _: object = None) -> tuple[Person | Group, ...]:
    """Read delegates, people and groups; one line may name several people."""
    whole = chain(*each(items(node), _each_delegate))
    lines = each(whole, _each_line)
    return each(chain(*lines), delegate)


def _each_delegate(node: Node) -> tuple[Node, ...]:
    """Part a line at its semicolons, but for those between two offices."""
    if not isinstance(node, Scalar):
        return (node,)
    parts = list[str]()
    for part in _SEMICOLON.split(node.text):
        if parts and starts_office(part):
            parts[-1] = f"{parts[-1]}; {part}"
        elif part:
            parts.append(part)
    return tuple(attrs.evolve(node, text=part) for part in parts) or (node,)


def delegate(node: Node, _: object = None) -> Person | Group:
    """Read a delegate: a person if the text names one, else a group.

    Raises:
        Refused: One word, which is nobody's key; or nobody can tell.
    """
    if isinstance(node, Fields):
        return _by_fields(node)
    typed = scalar(node)
    declared = declared_person(typed)
    if declared is not None:
        return declared
    meaning = sense(typed.text)
    if meaning is Sense.PERSON and may_be_no_person(typed.text):
        meaning = Sense.EITHER
    if meaning is Sense.EITHER:
        raise refused(typed, PERSON_OR_BODY, text=typed.text)
    if " " not in typed.text:
        refuse_unless_name(typed, typed.text)
    return person(typed) if meaning is Sense.PERSON else Group(text=text(typed))


def _by_fields(node: Fields) -> Person | Group:
    return read(node, Group) if set(node) & set(keys(Group)) else read(node, Person)


def _each_line(node: Node) -> tuple[Node, ...]:
    """Return the parts of a line of people, or what is no such line alone."""
    if not isinstance(node, Scalar) or declared_person(node) is not None:
        return (node,)
    parts = [attrs.evolve(node, text=part) for part in _SEPARATOR.split(node.text)]
    if len(parts) > 1 and all(map(is_declared, parts)):
        return tuple(parts)
    first, _ = split_name(node.text)
    if not _keys(first) and sense(_CUT.split(node.text)[0]) is not Sense.PERSON:
        return (node,)
    return tuple(attrs.evolve(node, text=part) for part in _parts(node, node.text))


def speech_finished(node: Fields, values: Values) -> Values:
    """Hold a report or a speech to one who gives it, a person or a body.

    Raises:
        Refused: Both are named.
    """
    if values.get("body") and (values.get("presenter") or values.get("speaker")):
        raise refused(node["don_vi"], NAMED_TWICE)
    return values


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
