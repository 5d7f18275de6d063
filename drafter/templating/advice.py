"""What to write instead of a name that a template does not know."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from drafter.patterns import regex
from drafter.records import frozen
from drafter.templating import habits
from drafter.templating.shapes import ITEM, Shape, fields_of
from drafter.vocabulary import TAG, Word, declarations, fold

if TYPE_CHECKING:
    from drafter.templating.contract import Use

Path = tuple[str, ...]


@frozen
class Entry:
    """A tag that the views declare.

    Attributes:
        path: Its names from the root, ``[]`` after a list.
        attributes: The English names of the same fields.
        word: Its declaration.
        shape: What it can be.
    """

    path: Path
    attributes: Path
    word: Word
    shape: Shape

    @property
    def name(self) -> str:
        """Its path as people write it."""
        return dotted(self.path)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of a file of facts that feed it, as far as it says so itself."""
        if self.word.keys is not None:
            return self.word.keys
        return (self.name,)


def dotted(path: Iterable[str]) -> str:
    """Return a path as people write it, ``chi_tieu.ten``."""
    return ".".join(name for name in path if name != ITEM)


@cache
def catalogue(root: type) -> tuple[Entry, ...]:
    """Return every tag below a root view, each group and list before its fields."""
    return tuple(_entries(root, (), (), (root,)))


def _entries(
    view: type, above: Path, attributes: Path, classes: tuple[type, ...]
) -> Iterator[Entry]:
    shapes = fields_of(view)
    for attribute, declared in declarations(view, TAG).items():
        shape = shapes[declared.word.name]
        path, english = (*above, declared.word.name), (*attributes, attribute)
        yield Entry(path, english, declared.word, shape)
        inner = shape
        while inner.items is not None:
            path, inner = (*path, ITEM), inner.items
        for cls in inner.views:
            if cls not in classes:
                yield from _entries(cls, path, english, (*classes, cls))


# What is meant by a name.

_SHOWN = 3
"""So many tags are offered at most."""


_BY_WAY_OF: Mapping[str, tuple[str, ...]] = {
    "nhan_su": ("chu_tri", "thu_ky", "thanh_phan.nguoi", "van_ban.nguoi_ky"),
    "dai_hoi": ("ten_hoi_nghi",),
    "muc_dich_hop": ("ten_hoi_nghi",),
}
"""Keys that no tag has of its own: other keys name what stands under them."""


def fed_by(root: type, typed: str) -> tuple[Entry, ...]:
    """Return the tags that print of a key of the file of facts, the closest first."""
    key = habits.path_of(typed)
    rated = [
        (_closeness(entry, key, place + 2 * own.startswith(f"{key}.")), number, entry)
        for number, entry in enumerate(catalogue(root))
        for place, own in enumerate(entry.keys)
        if own == key
        or own.startswith(f"{key}.")
        or (_is_telling(key) and own.endswith(f".{key}"))
        or own == f"{_OF_PAPER}.{key}"
    ]
    found = dict.fromkeys(e for _, _, e in sorted(rated) if not e.shape.switch)
    told = _BY_WAY_OF.get(key, ())
    known = {entry.name: entry for entry in catalogue(root) if told}
    return tuple(found) or tuple(known[name] for name in told if name in known)


_OF_PAPER = "van_ban"
"""Where the keys of a paper stand that are typed without their group."""
_HEADINGS = ("ten_", "tieu_de", "dan_", "cau_dan")
"""How the names begin of tags that introduce what others print."""


def _is_telling(key: str) -> bool:
    """Whether a key is more than one word, so that it means one thing anywhere."""
    return "_" in key or "." in key


def _closeness(entry: Entry, key: str, place: int) -> tuple[bool, bool, int, int]:
    """Say how much a tag is about a key: by its name, as its first key, by itself."""
    last = entry.path[-1]
    same = last == key.rpartition(".")[2]
    groups = sum(name != ITEM for name in entry.path) - 1
    return not same, last.startswith(_HEADINGS), place + groups, groups


def of_group(root: type, typed: str) -> Entry | None:
    """Return the field of a group whose key in the file of facts was typed."""
    above, _, name = habits.path_of(typed).rpartition(".")
    groups = {entry.path for entry in fed_by(root, above)} if above else set()
    return next(
        (e for e in catalogue(root) if e.path[-1] == name and e.path[:-1] in groups),
        None,
    )


def of_homes(root: type, name: str) -> tuple[Entry, ...]:
    """Return the tags fed by the keys below which a key stands, one for each."""
    homes: Callable[[str], Iterable[str]] = getattr(root, "key_homes", lambda key: ())
    found = (_fed_near(root, home) for home in homes(fold(name)))
    return tuple(dict.fromkeys(entry for entry in found if entry is not None))


def _fed_near(root: type, home: str) -> Entry | None:
    """Return the closest tag that a key feeds, or the nearest key above it."""
    while home:
        told = [e for e in fed_by(root, home) if not _is_mere_group(e.shape)]
        if told:
            return told[0]
        home = home.rpartition(".")[0]
    return None


def in_english(root: type, typed: str) -> Entry | None:
    """Return the tag of which the English name, or that of its group, was typed."""
    names = tuple(typed.split("."))
    for entry in catalogue(root):
        if entry.attributes == names:
            return entry
    return in_english(root, names[0]) if len(names) > 1 else None


def elsewhere(root: type, typed: str) -> tuple[Entry, ...]:
    """Return the tags of the same name that stand inside a group or a list."""
    name = fold(typed)
    found = [entry for entry in catalogue(root) if entry.path[-1] == name]
    found.sort(key=lambda entry: (entry.path.count(ITEM), len(entry.path)))
    return tuple(found) if len(found) <= _SHOWN else ()


def described(root: type, typed: str) -> tuple[Entry, ...]:
    """Return the tags in whose description the words of a name stand in order."""
    name = fold(typed.replace(".", "_"))
    if "_" not in name:
        return ()
    return tuple(
        entry
        for entry in catalogue(root)
        if f"_{name}_"
        in f"_{fold(entry.word.text.replace(',', ' ').replace(';', ' '))}_"
        and len(entry.path) == 1
    )[:_SHOWN]


_SHORT, _LONG = 4, 10
"""From so many letters on one may be wrong, and two."""


def near(typed: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return the known names that a slip of the fingers makes of the typed one.

    One letter may be wrong, of a long name two; the words of a name may stand in
    another order, or a word be left out at the end, or added.

    >>> near("dia_diemm", ["dia_diem", "thoi_gian"])
    ('dia_diem',)
    """
    name, names = fold(typed), tuple(dict.fromkeys(known))
    whole = name.replace("_", "")
    rated = sorted((_distance(whole, n.replace("_", "")), n) for n in names)
    allowed = (len(whole) >= _SHORT) + (len(whole) >= _LONG)
    best = rated[0][0] if rated else allowed + 1
    if best <= allowed:
        return tuple(other for count, other in rated if count == best)[:_SHOWN]
    words = name.split("_")
    turned = [
        n for n in names if len(words) > 1 and sorted(n.split("_")) == sorted(words)
    ]
    ended = [n for n in names if "_" in n and name.endswith(f"_{n}")]
    begun = [
        n
        for n in names
        if n.startswith(f"{name}_") or (name.startswith(f"{n}_") and "_" in n)
    ]
    found = turned or begun or ended
    return tuple(found) if len(found) <= _SHOWN else ()


def _distance(one: str, other: str) -> int:
    """Count the letters missing, too many, other or swapped."""
    if abs(len(one) - len(other)) > max(1, len(one) // 4):
        return len(one) + len(other)
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, before_last, row = row, before, [i]
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before_last[j - 2] + 1)
            row.append(cost)
        before = last
    return row[-1]


# How it is written.


def written(entry: Entry, scope: Mapping[str, Path]) -> str:
    """Return what prints a tag where some loops are open: to paste as it is.

    Args:
        entry: The tag.
        scope: The names of the open loops, and the paths of their items.
    """
    return _paste(entry.path, entry.shape, scope)


def _paste(path: Path, shape: Shape, scope: Mapping[str, Path]) -> str:
    opened = {items: name for name, items in scope.items()}
    loops: list[tuple[str, str]] = []
    start, typed = 0, ""
    for place in range(len(path), 0, -1):
        if path[:place] in opened:
            start, typed = place, opened[path[:place]]
            break
    for name in path[start:]:
        if name != ITEM:
            typed = f"{typed}.{name}".lstrip(".")
            continue
        item = free(typed, (*scope, *(loop[0] for loop in loops)))
        loops.append((item, f"{{% for {item} in {typed} %}}"))
        typed = item
    inner = printing(typed, shape, (*scope, *(loop[0] for loop in loops)))
    return "".join(loop[1] for loop in loops) + inner + "{% endfor %}" * len(loops)


def printing(
    typed: str, shape: Shape, taken: Iterable[str] = (), field: str = ""
) -> str:
    """Return what prints a value: itself, its items, its first field, or a condition.

    Args:
        typed: How its path is written where it stands.
        shape: What it can be.
        taken: Names that a loop must not use again.
        field: A field of its items that is wanted.
    """
    if shape.items is not None:
        item, items = free(typed, taken), shape.items
        wanted = items.field(field) if field else None
        if wanted is not None and wanted.prints:
            inner = f"{{{{ {item}.{field} }}}}"
        else:
            inner = printing(item, items, (*taken, item))
        return f"{{% for {item} in {typed} %}}{inner}{{% endfor %}}"
    if shape.switch:
        return f"{{% if {typed} %}}…{{% endif %}}"
    if shape.prints:
        return f"{{{{ {typed} }}}}"
    for name in shape.names():
        inside = shape.field(name)
        if inside is not None and inside.prints:
            return f"{{{{ {typed}.{name} }}}}"
    return f"{{{{ {typed}.… }}}}"


def free(typed: str, taken: Iterable[str]) -> str:
    """Return a name for the items of a list that is not taken."""
    name = habits.item_of(typed)
    while name in taken:
        name += "x"
    return name


def replaced(source: str, typed: str, right: str) -> str:
    """Return a tag with one of its names written otherwise."""
    pattern = regex(rf"(?<![\w.\"']){'[.]'.join(map(str, typed.split('.')))}(?!\w)")
    return pattern.sub(right.replace("\\", ""), source, count=1)


def reached(path: Path, scope: Mapping[str, Path]) -> str:
    """Return a path as it is written inside the loops that are open; empty if not."""
    for name, items in scope.items():
        if path[: len(items)] == items and ITEM not in path[len(items) :]:
            return ".".join((name, *path[len(items) :]))
    return "" if ITEM in path else ".".join(path)


def usable(use: "Use", entries: Iterable[Entry]) -> list[str]:
    """Return what may be written for a use, in the order of the entries."""
    from drafter.templating.contract import Usage

    if use.how is Usage.PRINTED or use.how is Usage.BRACKETED:
        told = [e for e in entries if not _is_mere_group(e.shape)]
        return list(dict.fromkeys(written(e, use.scope) for e in told))[:_SHOWN]
    fitting = list(entries)
    if use.how is Usage.REPEATED:
        fitting = [e for e in fitting if e.shape.items is not None]
        fitting = [e for e in fitting if e.path[0] == fitting[0].path[0]]
        fitting.sort(key=lambda e: -len(e.shape.items.names()) if e.shape.items else 0)
    paths = (reached(entry.path, use.scope) for entry in fitting)
    texts = (replaced(use.source, use.typed_path, path) for path in paths if path)
    return list(dict.fromkeys(texts))[:_SHOWN]


def _is_mere_group(shape: Shape) -> bool:
    return bool(shape.views) and shape.items is None and not shape.prints
