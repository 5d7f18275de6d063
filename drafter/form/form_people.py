"""The people of a file, one a row, with what each does at the conference."""

import re
from collections.abc import Iterable
from typing import NamedTuple

import attrs

from drafter.form.cell_nodes import NOWHERE, TICK, is_tick, listed, mapping
from drafter.form.form_records import Cells, Context, People, Row, node_of, row_of
from drafter.form.grids import Column, columns_of
from drafter.model import Person
from drafter.patterns import regex
from drafter.source import Entry, Mapping, Node, Scalar, Sequence
from drafter.vocabulary import fold

NAME, CODE = "ho_ten", "tu_khoa"
ROLES = {"chu_tri": "Chủ trì", "thu_ky": "Thư ký", "dai_bieu": "Dự"}
"""Lists of the conference in which people of this sheet are ticked, by key."""

_DIGITS, _BEHIND = 6, 10**6
"""Digits that a place in a list has at most, and the place behind them all."""
_PLAIN_NAME = regex(r"[^\W\d_]+(?: [^\W\d_]+)+")
_IN_LINE = regex(r"(?P<name>[^,]+?), *(?P<office>.+)", re.DOTALL)


def columns() -> dict[str, Column]:
    """Return the columns of the sheet."""
    own = columns_of(Person, first=(NAME, "chuc_vu"))
    first = {key: own.pop(key) for key in (NAME, "chuc_vu")}
    roles = {key: _role(key, word) for key, word in ROLES.items()}
    code = Column(
        name=CODE,
        label="Từ khóa",
        text="Chữ ngắn gọi người này trong tệp YAML; để trống thì lấy theo tên",
        example="duc",
        width=12,
    )
    return {**first, **roles, **own, CODE: code}


def _role(key: str, word: str) -> Column:
    text = {
        "chu_tri": "Đánh x nếu chủ trì; ghi 1, 2, 3 nếu thứ tự khác thứ tự hàng",
        "thu_ky": "Đánh x nếu là thư ký",
        "dai_bieu": "Đánh x nếu là đại biểu dự",
    }[key]
    return Column(name=key, label=word, text=text, example=TICK, words=(TICK,), width=9)


def people_of(table: Node | None) -> People:
    """Return the people of a file; those of one name are called by their keys."""
    names, keys = dict[str, str](), dict[str, str]()
    if not isinstance(table, Mapping):
        return People(names, keys)
    every = {key: _name(table[key]) for key in table.filled}
    folded = [fold(name) for name in every.values()]
    for key, name in every.items():
        alone = folded.count(fold(name)) == 1 and fold(name) not in every
        if alone and _PLAIN_NAME.fullmatch(name):
            names[key], keys[name] = name, key
    return People(names, keys)


def _name(person: Node) -> str:
    typed = person.get(NAME) if isinstance(person, Mapping) else person
    if not isinstance(typed, Scalar):
        return ""
    return typed.text if isinstance(person, Mapping) else typed.text.partition(",")[0]


class Ticked(NamedTuple):
    """The rows of people, and what of the lists of roles they do not say.

    Attributes:
        rows: The rows.
        left: The rest of each list of which the first are ticked, by key; nothing
            left where the list is whole.
    """

    rows: list[Cells]
    left: dict[str, Sequence]


def rows(root: Mapping, context: Context) -> Ticked | None:
    """Return the rows of people; nothing where they can be no rows."""
    table = root.get("nhan_su")
    made = dict[str, Cells]()
    if table is not None and not table.empty and not isinstance(table, Mapping):
        return None
    people = table if isinstance(table, Mapping) else mapping({})
    for key in people.filled:
        row = row_of(_in_fields(people[key]), Person, context)
        if row is None or not row.get(NAME):
            return None
        made[key] = {**row, CODE: key}
    left = dict[str, Sequence]()
    for role in ROLES if made else ():
        if role in root and not root[role].empty:
            left[role] = _ticked(root[role], role, made, context)
    return Ticked(list(made.values()), left)


def _in_fields(person: Node) -> Node:
    """Return a person that is typed in one line by name and offices."""
    if not isinstance(person, Scalar):
        return person
    parts = _IN_LINE.fullmatch(person.text)
    if parts is None:
        return mapping({NAME: person})
    named = attrs.evolve(person, text=parts["name"])
    held = attrs.evolve(person, text=parts["office"])
    return mapping({NAME: named, "chuc_vu": held})


def _ticked(
    node: Node, role: str, made: dict[str, Cells], context: Context
) -> Sequence:
    """Tick the people with whom a list begins, and return the rest of it."""
    by_name = {fold(name): key for name, key in context.people.keys.items()}
    chosen, items = list[str](), list(listed(node))
    while items and isinstance(items[0], Scalar):
        typed = fold(items[0].text)
        key = typed if typed in made else by_name.get(typed, "")
        if not key or key in chosen:
            break
        chosen.append(key)
        items.pop(0)
    in_order = chosen == [key for key in made if key in chosen]
    for number, key in enumerate(chosen, start=1):
        made[key][role] = TICK if in_order else str(number)
    return Sequence(node.place, tuple(items), ())


class Read(NamedTuple):
    """What the sheet of people says.

    Attributes:
        table: The people by key.
        roles: Who is ticked, by the key of the list.
    """

    table: Mapping
    roles: dict[str, list[Node]]


def read(found: Iterable[Row], context: Context) -> Read:
    """Return the people of rows, and who is ticked."""
    entries = dict[str, Entry]()
    ticks = dict[str, list[tuple[int, int, Node]]]()
    for number, row in enumerate(found):
        person = node_of(row, Person, context)
        if isinstance(person, Mapping) and NAME not in person:
            own = {entry.key: entry.value for entry in person.entries.values()}
            person = mapping({NAME: Scalar(row.place, "", ()), **own}, row.place)
        key = _code(row, person, entries)
        entries[key] = Entry(key, row.at(CODE), person)
        for role in ROLES:
            if (rank := _rank(row, role, context)) is not None:
                called = Scalar(row.at(role), key, ())
                ticks.setdefault(role, []).append((rank, number, called))
    roles = {
        role: [node for _, _, node in sorted(some, key=lambda tick: tick[:2])]
        for role, some in ticks.items()
    }
    place = next((entry.value.place for entry in entries.values()), NOWHERE)
    return Read(Mapping(place, entries, ()), roles)


def _rank(row: Row, role: str, context: Context) -> int | None:
    """Return the place in a list that a tick gives: its number, else behind these."""
    typed = row.text(role)
    if fold(typed) in ("", "khong", "0"):
        return None
    if typed.isascii() and typed.isdigit():
        return int(typed[:_DIGITS])
    if not is_tick(typed) and fold(typed) != "co":
        context.refuse(row.cells[role], (TICK,))
        return None
    return _BEHIND


def _code(row: Row, person: Node, taken: dict[str, Entry]) -> str:
    """Return the key of a person: as typed, else after the name."""
    typed = fold(row.text(CODE))
    name = person.get(NAME) if isinstance(person, Mapping) else person
    words = fold(name.text if isinstance(name, Scalar) else "nguoi").split("_")
    words = [word for word in words if word.isalnum()] or ["nguoi"]
    tried = (typed, *("_".join(words[-n:]) for n in range(1, len(words) + 1)))
    numbered = (f"{words[-1]}_{number}" for number in range(2, len(taken) + 3))
    free = (key for key in (*tried, *numbered) if key and key not in taken)
    return next(free)
