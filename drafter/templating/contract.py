"""The fields that a template uses, against the types of the views that fill it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum

import attrs
from jinja2 import nodes

from drafter.findings import Finding, Rule, Spot, error, hint, warning
from drafter.ooxml import limits
from drafter.patterns import regex
from drafter.pictures import Picture
from drafter.records import frozen
from drafter.templating import advice, blocks, habits, tags
from drafter.templating.blocks import PlacedTag
from drafter.templating.shapes import ITEM, Shape
from drafter.templating.tags import Keyword
from drafter.vocabulary import fold

UNKNOWN_FIELD = error("T104")
LOOK_ALIKE = error("T105")
NOT_A_LIST = error("T112")
NOT_PRINTABLE = error("T113")
NO_FIELDS = error("T132")
NOT_COMPARABLE = error("T133")
DATA_KEY = error("T153")
ENGLISH = error("T153", "english")
NEVER_EQUAL = error("T154")
AT_ODDS = error("T154", "odds")
ALWAYS_SAME = hint("T155")
LOOP_OUTSIDE = error("T157")
OTHER_BRACKETS = warning("T158")
LABEL_ALONE = warning("T160")
OTHER_ITEM = error("T161")
IDLE_LOOP = warning("T156")
_LOST = frozenset((UNKNOWN_FIELD, OTHER_ITEM, DATA_KEY, NO_FIELDS, LOOP_OUTSIDE))

_UNKNOWN = ("?",)


class Usage(Enum):
    """What a template does with a field."""

    PRINTED = "printed"
    REPEATED = "repeated"
    TESTED = "tested"
    COMPARED = "compared"
    BRACKETED = "bracketed"
    """Its name stands in brackets that make no tag."""


@frozen
class Use:
    """One use of a field.

    Attributes:
        names: Its path from the root view, with ``[]`` for the items of a list.
        how: What is done with it.
        spot: Where.
        loop_name: What a ``for`` calls each item of it.
        typed: Its path as it stands in the tag.
        source: The tag, as templates write it.
        scope: The names of the loops around it, with the paths of their items.
        loops: The names of all loops of the part, with what they repeat.
        text: What it is compared with.
        alone: Whether nothing else is tested in its tag.
        guarded: Whether an ``if`` stands around it.
        beside: The words of its sentence before and after the tag.
        idle: Whether it is a loop that asks nothing of its items.
    """

    names: tuple[str, ...]
    how: Usage
    spot: Spot
    loop_name: str = ""
    typed: tuple[str, ...] = ()
    source: str = ""
    scope: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict, eq=False)
    loops: Mapping[str, str] = attrs.field(factory=dict, eq=False)
    text: str | None = None
    alone: bool = False
    guarded: bool = False
    beside: tuple[str, str] = ("", "")
    idle: bool = False

    @property
    def path(self) -> str:
        """The path as people write it, ``chi_tieu.ten``."""
        return advice.dotted(self.names)

    @property
    def typed_path(self) -> str:
        """The path as it stands in the tag, ``c.ten``."""
        return ".".join(self.typed)

    @property
    def known(self) -> bool:
        """Whether the path is certain: not inside a loop that was refused."""
        return self.names[0] != _UNKNOWN[0]


def uses(
    placed: Iterable[PlacedTag], bracketed: Iterable[tuple[Spot, str]] = ()
) -> Iterator[Use]:
    """Yield every use of a field by the tags of one part, in their order.

    Args:
        placed: The tags.
        bracketed: Names in brackets that make no tag, and where they stand.
    """
    scope: dict[str, tuple[str, ...]] = {}
    hidden: list[tuple[str, tuple[str, ...] | None]] = []
    ifs = 0
    placed = tuple(placed)
    idle = blocks.idle(placed)
    loops = {i.tag.name: _listed(i) for i in placed if i.tag.word is Keyword.FOR}
    for item in placed:
        if item.echo:
            continue
        tag = item.tag
        # An end without beginning, told elsewhere, leaves later ones what they are.
        ifs = max(ifs + (tag.word is Keyword.IF) - (tag.word is Keyword.ENDIF), 0)
        if tag.node is not None:
            around = dict(scope) if len(hidden) <= limits.LOOPS else {}
            for use in _of(tag.node, _HOW[tag.word], item, scope):
                guarded = ifs > 0 and tag.word is not Keyword.IF
                yield attrs.evolve(
                    use, scope=around, loops=loops, guarded=guarded, beside=item.beside,
                    idle=item in idle,
                )  # fmt: skip
        if tag.word is Keyword.FOR:
            inside: tuple[str, ...] = _UNKNOWN
            if tag.node is not None and len(hidden) < limits.LOOPS:
                inside = (*_names(tag.node, scope), ITEM)
            hidden.append((tag.name, scope.get(tag.name)))
            scope[tag.name] = inside
        elif tag.word is Keyword.ENDFOR and hidden:
            name, outer = hidden.pop()
            del scope[name]
            if outer is not None:
                scope[name] = outer
    for spot, name in bracketed:
        yield Use(tuple(name.split(".")), Usage.BRACKETED, spot)


_HOW: Mapping[Keyword, Usage] = {
    Keyword.VALUE: Usage.PRINTED,
    Keyword.IF: Usage.TESTED,
    Keyword.ELIF: Usage.TESTED,
    Keyword.FOR: Usage.REPEATED,
}


def _listed(item: PlacedTag) -> str:
    return ".".join(_typed(item.tag.node)) if item.tag.node is not None else ""


def _of(
    node: nodes.Node,
    how: Usage,
    item: PlacedTag,
    scope: Mapping[str, tuple[str, ...]],
    text: str | None = None,
) -> Iterator[Use]:
    if isinstance(node, nodes.Name | nodes.Getattr):
        yield Use(
            names=_names(node, scope),
            how=how,
            spot=item.spot,
            loop_name=item.tag.name if how is Usage.REPEATED else "",
            typed=_typed(node),
            source=item.tag.source,
            text=text,
            alone=_is_alone(node, item.tag.node),
        )
        return
    inner = Usage.COMPARED if isinstance(node, nodes.Compare) else how
    constants = [c.value for c in node.find_all(nodes.Const)]
    for child in node.iter_child_nodes():
        said = constants[0] if inner is Usage.COMPARED and constants else text
        yield from _of(child, inner, item, scope, said)


def _is_alone(node: nodes.Node, whole: nodes.Node | None) -> bool:
    return whole is node or (isinstance(whole, nodes.Not) and whole.node is node)


def _names(node: nodes.Node, scope: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    if isinstance(node, nodes.Getattr):
        return (*_names(node.node, scope), node.attr)
    assert isinstance(node, nodes.Name)
    return scope.get(node.name, (node.name,))


def _typed(node: nodes.Node) -> tuple[str, ...]:
    if isinstance(node, nodes.Getattr):
        return (*_typed(node.node), node.attr)
    assert isinstance(node, nodes.Name)
    return (node.name,)


_FIELDS = "xem các trường dùng được: drafter template fields"
_FIELDS_EN = "see the fields there are: drafter template fields"


def examine(uses: Iterable[Use], root: type) -> Iterator[Finding]:
    """Yield what a template asks of its root view that the view does not offer."""
    broken: set[tuple[str, ...]] = set()
    idle: list[Use] = []
    count = 0
    mended: dict[Spot, str] = {}
    said: dict[tuple[Spot, tuple[str, ...]], str | None] = {}
    for use in uses:
        if count > limits.FINDINGS:
            return
        begins = (use.names[:length] for length in range(len(use.names) + 1))
        if not use.known or not broken.isdisjoint(begins):
            continue
        if use.spot in mended:
            use = attrs.evolve(use, source=mended[use.spot])
        findings = list(_one(use, root)) or list(_at_odds(use, said))
        for finding in findings:
            if use.how is not Usage.PRINTED and finding.values.get("right"):
                mended[use.spot] = finding.values["right"]
        if findings and use.how is Usage.REPEATED:
            broken.add((*use.names, ITEM))
        elif use.idle:
            idle.append(use)
        # What was typed wrongly inside a loop may have been meant as its item.
        if any(finding.rule in _LOST for finding in findings):
            idle = [loop for loop in idle if loop.loop_name not in use.scope]
        count += len(findings)
        yield from findings
    for use in idle:
        yield IDLE_LOOP.at(mark=use.spot, tag=use.spot.tag, name=use.loop_name)


def _one(use: Use, root: type) -> Iterator[Finding]:
    shape, path = Shape(views=(root,)), ""
    if use.how is Usage.BRACKETED:
        yield from _bracketed(use, root)
        return
    for name in use.names:
        if name == ITEM:
            assert shape.items is not None
            shape = shape.items
            continue
        inside = shape.field(name)
        if inside is None:
            yield _missing(use, name, path, shape, root)
            return
        shape, path = inside, f"{path}.{name}".lstrip(".")
    yield from _used(use, shape, root)


def _used(use: Use, shape: Shape, root: type) -> Iterator[Finding]:
    kind, kind_en = shape.kind
    named = {"path": use.path, "kind": kind, "kind_en": kind_en}
    names = Shape(views=(root,)).names()
    if use.how is Usage.PRINTED and not shape.prints:
        yield _told(NOT_PRINTABLE, use, _prints_of(use, shape), **named)
    elif use.how is Usage.REPEATED and shape.items is None:
        yield _not_a_list(use, shape, named)
    elif use.how is Usage.COMPARED and not shape.comparable:
        yield NOT_COMPARABLE.at(mark=use.spot, right=_untested(use), **named)
    elif use.how is Usage.COMPARED and shape.choices:
        yield from _never_equal(use, shape)
    elif use.how is Usage.REPEATED and use.loop_name in names:
        taken = {*names, *use.scope}
        yield blocks.HIDES_FIELD.at(
            mark=use.spot, tag=use.spot.tag, name=use.loop_name,
            right=habits.renamed(use.source, use.loop_name, taken),
        )  # fmt: skip
    elif use.how is Usage.TESTED and use.alone and shape.lasting:
        yield ALWAYS_SAME.at(
            mark=use.spot, path=use.path, tag=use.spot.tag,
            truth="sai" if " not " in use.source else "đúng",
            truth_en="false" if " not " in use.source else "true",
        )  # fmt: skip
    elif use.how is Usage.PRINTED and any(use.beside) and not use.guarded:
        yield from _label(use, root)


def _prints_of(use: Use, shape: Shape) -> list[str]:
    """Return what prints a value that does not print itself."""
    inside = {name: shape.field(name) for name in shape.names()}
    texts = [
        name for name, field in inside.items() if field is not None and field.prints
    ]
    if not shape.views or not texts:
        return [advice.printing(use.typed_path, shape, (*use.scope,))]
    return [f"{{{{ {use.typed_path}.{name} }}}}" for name in texts[:4]]


def _not_a_list(use: Use, shape: Shape, named: Mapping[str, str]) -> Finding:
    """Return that a loop goes over no list, and the list that was meant."""
    inside = [name for name in shape.names() if _is_list(shape.field(name))]
    rights = [
        advice.replaced(use.source, use.typed_path, f"{use.typed_path}.{name}")
        for name in inside
    ]
    if not rights and shape.prints:
        right = f"{{{{ {use.typed_path} }}}}"
        return NOT_A_LIST.at(
            mark=use.spot, tag=use.spot.tag, **named,
            advice=f"bỏ for và endfor, in thẳng {right}",
            advice_en=f"drop for and endfor, and print {right}",
        )  # fmt: skip
    return _told(NOT_A_LIST, use, rights, **named)


_COMPARISON = (
    r"{}\s*(==|!=)\s*(?:\"[^\"]*\"|'[^']*')|(?:\"[^\"]*\"|'[^']*')\s*(==|!=)\s*{}"
)
_DENIED = frozenset(("khong", "false", "no", "sai", "0", ""))


def _untested(use: Use) -> str:
    """Return the tag with a comparison made a plain question."""
    typed = use.typed_path
    pattern = regex(_COMPARISON.format(re.escape(typed), re.escape(typed)))

    def asked(match: re.Match[str]) -> str:
        equal = (match[1] or match[2]) == "=="
        denied = fold(use.text or "") in _DENIED
        return typed if equal is not denied else f"not {typed}"

    return pattern.sub(asked, use.source, count=1)


def _never_equal(use: Use, shape: Shape) -> Iterator[Finding]:
    if use.text is None or use.text in shape.choices:
        return
    meant = [choice for choice in shape.choices if fold(choice) in fold(use.text)]
    near = meant or [
        choice
        for choice in shape.choices
        if fold(choice) in advice.near(use.text, map(fold, shape.choices))
    ]
    choices = near if len(near) == 1 else list(shape.choices)
    rights = [use.source.replace(use.text, choice) for choice in choices]
    yield _told(
        NEVER_EQUAL, use, rights,
        path=use.path, text=use.text,
        choices=", ".join(f'"{choice}"' for choice in shape.choices),
    )  # fmt: skip


def _at_odds(
    use: Use, said: dict[tuple[Spot, tuple[str, ...]], str | None]
) -> Iterator[Finding]:
    """Say that one field cannot be two texts, nor fail to differ from one of two.

    Args:
        use: The use of a field.
        said: What each field was compared with before in the same tag.
    """
    if use.how is not Usage.COMPARED:
        return
    other = said.setdefault((use.spot, use.names), use.text)
    words = use.source.split()
    for against, joint, opposite, truth, truth_en in _ODDS:
        plain = {"not", opposite, against}.isdisjoint(words)
        if other != use.text and plain and joint in words:
            right = use.source.replace(f" {joint} ", f" {opposite} ", 1)
            yield AT_ODDS.at(
                mark=use.spot, tag=use.spot.tag, path=use.path, word=opposite,
                truth=truth, truth_en=truth_en, right=right,
            )  # fmt: skip


_ODDS = (("!=", "and", "or", "sai", "false"), ("==", "or", "and", "đúng", "true"))
"""The comparison that does not stand there, the joint, the one meant, the truth."""

_CUT = 60


def _label(use: Use, root: type) -> Iterator[Finding]:
    """Say that words stay behind where an optional value is empty."""
    if ITEM in use.names or _always(use.names, root):
        return
    before, after = use.beside
    whole = f"{before}{use.source}{after}".strip()
    right = f"{{% if {use.typed_path} %}}{whole}{{% endif %}}"
    words = " ".join(f"{before}…{after}".split())
    yield LABEL_ALONE.at(
        mark=use.spot, path=use.typed_path, right=right,
        words=words if len(words) <= _CUT else f"{words[:_CUT]}…",
    )  # fmt: skip


def _always(names: Sequence[str], root: type) -> bool:
    """Whether something is printed at the end of a path whatever the facts are."""
    shape: Shape | None = Shape(views=(root,))
    for name in names:
        shape = shape.field(name) if shape is not None else None
    return shape is not None and shape.lasting


def shows_pictures(uses: Iterable[Use], root: type) -> bool:
    """Whether a picture is among what a template prints of its root view."""
    shown = (_reached(use, Shape(views=(root,))) for use in uses if _prints(use))
    return any(shape is not None and Picture in shape.views for shape in shown)


def _prints(use: Use) -> bool:
    return use.known and use.how is Usage.PRINTED


def _reached(use: Use, root: Shape) -> Shape | None:
    """Return the shape at the end of a path, if the views have it."""
    shape: Shape | None = root
    for name in use.names:
        if shape is not None:
            shape = shape.items if name == ITEM else shape.field(name)
    return shape


def _missing(use: Use, name: str, path: str, shape: Shape, root: type) -> Finding:
    """Return why there is no such field, with the closest cause that can be told."""
    if shape.views:
        known = shape.names()
        twin = _twin(name, known)
        if twin:
            character, character_en = tags.strange_character(name)
            return LOOK_ALIKE.at(
                mark=use.spot, name=name, twin=twin,
                right=advice.replaced(use.source, name, twin),
                character=character, character_en=character_en,
            )  # fmt: skip
        if fold(name) in known:
            return _other_letters(use, name)
    for cause in (_of_loops, _no_fields, _data_key, _in_english, _nested_key):
        found = cause(use, name, path, shape, root)
        if found is not None:
            return found
    return _unknown(use, name, path, shape, root)


def _other_letters(use: Use, name: str) -> Finding:
    right = advice.replaced(use.source, use.typed_path, habits.path_of(use.typed_path))
    capital = fold(name) == name.lower()
    reason = habits.CAPITALS if capital else habits.LETTERS
    return (tags.LETTERS if capital else tags.ACCENTS).at(
        mark=use.spot, tag=use.spot.tag,
        reason=reason[0], reason_en=reason[1], right=right,
    )  # fmt: skip


def _of_loops(
    use: Use, name: str, path: str, shape: Shape, root: type
) -> Finding | None:
    """The name of an item is left out, other, or used where the loop is over."""
    whole = Shape(views=(root,))
    typed = use.typed
    if path == "" and typed[0] not in use.scope:
        other = [n for n in use.scope if n == fold(typed[0])]
        other = other or [n for n in advice.near(typed[0], use.scope) if len(typed) < 2]
        if other:
            right = ".".join((other[0], *map(habits.path_of, typed[1:])))
            return OTHER_ITEM.at(
                mark=use.spot, name=use.typed_path, item=other[0],
                path=use.loops.get(other[0], ""),
                right=advice.replaced(use.source, use.typed_path, right),
            )  # fmt: skip
    for item, items in reversed(list(use.scope.items())):
        inside = _reached(attrs.evolve(use, names=items), whole)
        if inside is None:
            continue
        for rest in _rests(use, items):
            if rest == () and not inside.prints:
                continue
            if inside.views and rest and inside.field(habits.path_of(rest[0])) is None:
                continue
            if not inside.views and rest:
                continue
            right = ".".join((item, *map(habits.path_of, rest)))
            return OTHER_ITEM.at(
                mark=use.spot, name=use.typed_path, item=item,
                path=use.loops.get(item, ""),
                right=advice.replaced(use.source, use.typed_path, right),
            )  # fmt: skip
    if path == "" and typed[0] in use.loops and typed[0] not in use.scope:
        return LOOP_OUTSIDE.at(
            mark=use.spot, tag=use.spot.tag, name=typed[0], path=use.loops[typed[0]],
            right=f"{{% for {typed[0]} in {use.loops[typed[0]]} %}}",
        )  # fmt: skip
    return None


_ITEM_WORDS = frozenset(("this", "item", "it", "self", "i", "row", "each", "phan_tu"))


def _rests(use: Use, items: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield what may have been meant inside an item by a path that is not its own."""
    typed = use.typed
    if typed[0] in use.scope:
        return
    if use.names[: len(items) - 1] == items[:-1]:
        yield typed[len(items) - 1 :]
    if typed[0] in _ITEM_WORDS or len(typed) > 1:
        yield typed[1:]
    if len(typed) == 1:
        yield typed


def _no_fields(
    use: Use, name: str, path: str, shape: Shape, root: type
) -> Finding | None:
    """A text or a list has no fields inside; what stood before the point may do."""
    if shape.views:
        return None
    kind, kind_en = shape.kind
    cut = ".".join(use.typed[: use.typed.index(name)]) if name in use.typed else path
    named = {"name": name, "path": path, "kind": kind, "kind_en": kind_en}
    right = advice.printing(cut, shape, (*use.scope,), name)
    if use.how is Usage.REPEATED and shape.items is not None:
        item = advice.free(cut, (*use.scope, use.loop_name))
        outer = (
            f"{{% for {item} in {cut} %}}{{% for {use.loop_name} in {item}.{name} %}}"
        )
        return NO_FIELDS.at(
            mark=use.spot, tag=use.spot.tag, **named,
            advice=f"lặp hai lớp: {outer} … {{% endfor %}}{{% endfor %}}",
            advice_en=f"loop twice: {outer} … {{% endfor %}}{{% endfor %}}",
        )  # fmt: skip
    if shape.prints or use.how in (Usage.TESTED, Usage.COMPARED):
        right = advice.replaced(use.source, use.typed_path, cut)
    return _told(NO_FIELDS, use, [right], **named)


def _data_key(
    use: Use, name: str, path: str, shape: Shape, root: type
) -> Finding | None:
    """The name is a key of the file of facts."""
    typed = f"{path}.{name}".lstrip(".")
    if path and advice.near(name, shape.names()):
        return None
    whole = typed if path else use.typed_path
    field = advice.of_group(root, whole)
    entries = (field,) if field is not None else advice.fed_by(root, whole)
    entries = entries or advice.fed_by(root, typed)
    if path and field is None:
        entries = tuple(e for e in entries if e.path[0] == use.names[0])
    rights = advice.usable(use, entries)
    if rights:
        return _told(DATA_KEY, use, rights, name=typed)
    printed = advice.usable(attrs.evolve(use, how=Usage.PRINTED), entries)
    return _unlooped(use, typed, printed) if printed else None


def _unlooped(use: Use, key: str, printed: Sequence[str]) -> Finding:
    """A key whose tags print whole: no loop is needed, and none would work."""
    several = " hoặc ".join(printed), " or ".join(printed)
    return DATA_KEY.at(
        mark=use.spot,
        advice=f"bỏ thẻ này và thẻ đóng của nó, viết {several[0]}",
        advice_en=f"take this tag and its end out, write {several[1]}",
        name=key,
    )


def _in_english(
    use: Use, name: str, path: str, shape: Shape, root: type
) -> Finding | None:
    """The name is the English attribute of a field."""
    entry = advice.in_english(root, use.typed_path)
    rights = advice.usable(use, [entry]) if entry is not None else []
    return _told(ENGLISH, use, rights, name=use.typed_path) if rights else None


def _nested_key(
    use: Use, name: str, path: str, shape: Shape, root: type
) -> Finding | None:
    """The name is a key inside a part of the file of facts, and no tag is called so."""
    if path or len(use.typed) > 1 or advice.elsewhere(root, name):
        return None
    rights = advice.usable(use, advice.of_homes(root, name))
    return _told(DATA_KEY, use, rights, name=name) if rights else None


def _unknown(use: Use, name: str, path: str, shape: Shape, root: type) -> Finding:
    head = use.typed_path[: len(use.typed_path) - len(name)]
    near = advice.near(name, shape.names())
    rights = [advice.replaced(use.source, use.typed_path, head + n) for n in near]
    joined = "_".join(use.typed)
    if not path and joined in shape.names():
        rights = [advice.replaced(use.source, use.typed_path, joined)]
        near = ()
    if use.typed[-1] != name and near:
        place = use.typed.index(name) if name in use.typed else 0
        rest = use.typed[place + 1 :]
        before = use.typed[:place]
        rights = [
            advice.replaced(use.source, use.typed_path, ".".join((*before, n, *rest)))
            for n in near
        ]
    if not rights:
        found = () if path else advice.elsewhere(root, name)
        found = found or (() if path else advice.described(root, name))
        rights = advice.usable(use, found)
    if not rights and path and name in use.typed:
        without = tuple(n for n in use.typed if n != name)
        names = tuple(n for n in use.names if n != name)
        whole = _reached(attrs.evolve(use, names=names), Shape(views=(root,)))
        if len(without) > 1 and whole is not None:
            typed = ".".join(without)
            rights = [advice.replaced(use.source, use.typed_path, typed)]
    if not rights and path and shape.prints and use.how is Usage.PRINTED:
        rights = [f"{{{{ {head.rstrip('.')} }}}}"]
    return _told(UNKNOWN_FIELD, use, rights, name=name)


def _told(rule: Rule, use: Use, rights: Sequence[str], **values: object) -> Finding:
    """Return a finding that names the tags that work, or the book of fields."""
    several = " hoặc ".join(rights), " or ".join(rights)
    said = (f"viết {several[0]}", f"write {several[1]}") if rights else None
    advice_vi, advice_en = said or (_FIELDS, _FIELDS_EN)
    right = rights[0] if rights else ""
    return rule.at(
        mark=use.spot, tag=use.spot.tag, right=right,
        advice=advice_vi, advice_en=advice_en, **values,
    )  # fmt: skip


def _bracketed(use: Use, root: type) -> Iterator[Finding]:
    """A name of a field in single braces or other brackets prints as it stands."""
    typed = use.path
    entries = [e for e in advice.catalogue(root) if e.name == typed]
    if not entries and "_" in use.spot.tag:
        near = advice.near(typed, Shape(views=(root,)).names())
        entries = [e for e in advice.catalogue(root) if near == (e.name,)]
        entries = entries or list(advice.fed_by(root, typed))
    rights = advice.usable(use, entries[:1])
    if rights:
        yield _told(OTHER_BRACKETS, use, rights)


def _twin(name: str, known: list[str]) -> str:
    """Return the known name that a name looks like but is not."""
    if name != tags.plain_text(name) and tags.plain_text(name) in known:
        return tags.plain_text(name)
    decomposed = unicodedata.normalize("NFC", name) != name
    return next((k for k in known if decomposed and fold(name) == k), "")


def _is_list(shape: Shape | None) -> bool:
    return shape is not None and shape.items is not None
