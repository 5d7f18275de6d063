"""From a template whose tags went through the gate to parts that can be filled."""

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import islice

from docxtpl import DocxTemplate
from jinja2.exceptions import TemplateSyntaxError

from drafter import errors, findings
from drafter.findings import Finding, Spot, error
from drafter.ooxml import active_content, carried, package, package_repairs, places, xml
from drafter.patterns import regex
from drafter.templating import (
    columns,
    contract,
    controls,
    frames,
    gaps,
    gate,
    house_styles,
    identities,
    layout_gate,
    letterhead,
    located,
    merges,
    repairs,
    turns,
    unseen,
)
from drafter.templating.blocks import PlacedTag
from drafter.templating.environment import ENVIRONMENT
from drafter.templating.fill import Risks, TaggedPart
from drafter.templating.gate import GatedPart
from drafter.templating.lists import Lists
from drafter.templating.tags import CLOSING, OPENING, Keyword

CUT_ACROSS = error("T225")

_TOKEN = regex(
    r"<(?P<close>/)?(?P<name>[^\s/>]+)[^>]*?(?P<empty>/)?>"
    r"|\{%\s*(?P<word>\w+)[^%]*?(?:%(?!\})[^%]*?)*%\}"
)


class Unbalanced(Exception):
    """A block leaves other elements open than it found.

    Attributes:
        number: Which of the statements of the part shows it, from 0.
    """

    def __init__(self, number: int) -> None:
        self.number = number
        super().__init__(number)


def prove_balanced(source: str) -> None:
    """Hold the Jinja source of a part to the rule above.

    Raises:
        Unbalanced: Some output of it would not be well formed.
    """
    elements: list[str] = []
    blocks: list[tuple[str, ...]] = []
    number = -1
    for token in _TOKEN.finditer(source):
        word = token["word"]
        number += word is not None
        if word in ("if", "for"):
            blocks.append(tuple(elements))
        elif word in ("elif", "else", "endif", "endfor"):
            if not blocks or blocks[-1] != tuple(elements):
                raise Unbalanced(number)
            if word.startswith("end"):
                blocks.pop()
        elif word is None and token["close"]:
            if not elements or elements.pop() != token["name"]:
                raise Unbalanced(number)
        elif word is None and not token["empty"]:
            elements.append(token["name"])
    if elements or blocks:
        raise Unbalanced(number)


_CLEANER = DocxTemplate("")
"""Holds no document: its clean-up is a pure function of the text."""

_TAG = regex(r"\{\{.*?\}\}|\{%.*?%\}")


_STATEMENT = regex(r"\{%.*?%\}")
_INSTRUCTION = regex(r"<\?khoi (\d+)\?>")


def with_lists(source: str, lists: Lists) -> str:
    """Return the source of a part in which the lists of turns are marked.

    Jinja's tags are instructions of XML meanwhile, so that the source has a tree.
    """
    tags: list[str] = []

    def hidden(match: re.Match[str]) -> str:
        tags.append(match[0])
        return f"<?khoi {len(tags) - 1}?>"

    if "{% for" not in source:
        return source
    root = xml.parse_whole(_STATEMENT.sub(hidden, source))
    lists.mark(root, tags)
    shown = _INSTRUCTION.sub(lambda match: tags[int(match[1])], xml.source(root))
    return turns.marked(shown, turns.loops_of(root))


_WORDS = regex(r"(?<=>)[^<]*[{}][^<]*(?=<)")
_BRACE = regex(r"(\{\{.*?\}\}|\{%.*?%\})|[{}]")


def _without_stray_braces(source: str) -> str:
    """Write the braces of words as XML may write them.

    docxtpl takes a brace that ends one paragraph and one that begins another for a
    tag, and all that stands between for its markup; so it does in texts that no
    paragraph shows, and there nobody has read what would become of them.
    """
    return _WORDS.sub(
        lambda words: _BRACE.sub(
            lambda match: match[1] or f"&#{ord(match[0])};", words[0]
        ),
        source,
    )


def cleaned_source(root: xml.Element) -> str:
    """Return the Jinja source of a part."""
    text: str = _CLEANER.patch_xml(_without_stray_braces(xml.source(root)))
    return _TAG.sub(lambda tag: tag[0].replace("&amp;", "&"), text)


_PARAGRAPH = xml.name("w:p")
_TABLE = xml.name("w:tbl")
_PAIRED = frozenset(
    map(xml.name, (
        "w:fldChar", "w:vMerge", "w:bookmarkStart", "w:bookmarkEnd",
        "w:permStart", "w:permEnd", "w:commentRangeStart", "w:commentRangeEnd",
        "w:moveFromRangeStart", "w:moveFromRangeEnd", "w:moveToRangeStart",
        "w:moveToRangeEnd",
    ))
)  # fmt: skip
_TURNS = dict.fromkeys(OPENING, 1) | dict.fromkeys(CLOSING.values(), -1)


def risks_of(root: xml.Element, placed: Sequence[PlacedTag]) -> Risks:
    """Return the risks of a part."""
    turns = _carriers(placed)
    return Risks(
        emptied=frozenset(
            kind
            for holder in _holders(turns)
            if _emptied(holder, turns)
            for kind in _affected(holder)
        ),
        grids=any(not _steady(table, turns) for table in root.iter(_TABLE)),
        merges=merges.mark(root, placed),
        controls=controls.wanted(root),
        pairs=any(element.tag in _PAIRED for element in _inside(root, placed)),
    )


def _with_types(root: xml.Element, placed: Sequence[PlacedTag]) -> None:
    """Give each shape the type by it, if a block may take the type away."""
    types = {
        f"#{element.get('id')}": element
        for element in _inside(root, placed)
        if element.tag == xml.name("v:shapetype")
    }
    shapes = (s for s in root.iter(xml.name("v:shape")) if s.get("type") in types)
    for shape in list(islice(shapes, _SHAPES)) if types else ():
        given = types[shape.get("type", "")]
        if given.getparent() is not shape.getparent() and len(given) < _SHAPES:
            shape.addprevious(deepcopy(given))


_SHAPES = 200
"""So many shapes at most are looked after, of types with fewer parts."""


def _inside(root: xml.Element, placed: Sequence[PlacedTag]) -> Iterator[xml.Element]:
    """Yield the elements that stand between the ends of a block."""
    turns = {item.anchor: 0 for item in placed}
    for item in placed:
        turns[item.anchor] += _TURNS.get(item.tag.word, 0)
    depth = 0
    for element in root.iter():
        depth += turns.get(element, 0)
        if depth:
            yield element


def _carriers(placed: Iterable[PlacedTag]) -> dict[xml.Element, int]:
    """Map what prefixed tags take away to whether it opens or closes a block."""
    turns: dict[xml.Element, int] = {}
    for item in placed:
        if item.tag.prefix and item.carrier is not None:
            turns[item.carrier] = _TURNS.get(item.tag.word, 0)
    return turns


def _holders(turns: dict[xml.Element, int]) -> set[xml.Element]:
    parents = {carrier.getparent() for carrier in turns}
    return {parent for parent in parents if parent is not None}


def _emptied(holder: xml.Element, turns: dict[xml.Element, int]) -> bool:
    if holder.tag == xml.name("w:body"):
        return False
    lasting = [child for child, certain in _children(holder, turns) if certain]
    if holder.tag in (_TABLE, xml.name("w:tr")):
        needed = "w:tr" if holder.tag == _TABLE else "w:tc"
        return not any(child.tag == xml.name(needed) for child in lasting)
    paragraphs = [child for child in lasting if child.tag == _PARAGRAPH]
    if not paragraphs:
        return True
    following = paragraphs[-1].itersiblings(_TABLE)
    return holder.tag == xml.name("w:tc") and next(following, None) is not None


def _affected(holder: xml.Element) -> Iterator[str]:
    """Yield the kind of a container and, where it goes itself, of those around it."""
    yield holder.tag
    if holder.tag in (_TABLE, xml.name("w:tr"), xml.name("w:sdtContent")):
        for ancestor in holder.iterancestors(*repairs.CONTAINERS):
            yield ancestor.tag


def _children(
    holder: xml.Element, turns: dict[xml.Element, int]
) -> Iterator[tuple[xml.Element, bool]]:
    """Yield what a holder keeps, and whether it is certain to keep it."""
    depth = 0
    for child in holder:
        if child in turns:
            depth += turns[child]
        else:
            yield child, depth == 0


def _steady(table: xml.Element, turns: dict[xml.Element, int]) -> bool:
    """Say whether a table fits its grid whatever the conditions say."""
    if columns.is_fitted(table):
        return True
    count = len(xml.find_all(table, "w:tblGrid/w:gridCol"))
    rows = xml.find_all(table, "w:tr")
    if any(cell in turns for row in rows for cell in row):
        return False
    known = set(rows)
    kept = [row for row, certain in _children(table, turns) if certain and row in known]
    fits = all(repairs.width(row) <= count for row in rows if row not in turns)
    return fits and any(repairs.width(row) == count for row in kept)


_FAR_APART = "<w:txbxContent"
"""A text box: the run around it begins far from where it ends."""


def compiled_part(part: GatedPart, kind: str, label: str, lists: Lists) -> TaggedPart:
    """Clean up and compile one part.

    Raises:
        Unbalanced: Some output would be malformed.
    """
    risks = risks_of(part.root, part.tags)
    source = with_lists(_proved(part), lists)
    return TaggedPart(
        name=part.name,
        kind=kind,
        label=label,
        source=source,
        template=ENVIRONMENT.from_string(source),
        risks=risks,
        whole=_FAR_APART in source or frames.are_marked(source),
        copies=turns.are_named(source) or identities.copies(source),
        fitted=letterhead.wanted(source),
        columned=columns.wanted(source),
        breaks=repairs.may_end_in_section(source),
    )


def _proved(part: GatedPart) -> str:
    """Return the cleaned source of a part, whose every output is well formed.

    Raises:
        Unbalanced: Some output would be malformed.
    """
    _with_types(part.root, part.tags)
    frames.mark(part.root)
    source = identities.without_paragraph_ids(cleaned_source(part.root))
    prove_balanced(source)
    return source


def gated(
    data: bytes, name: str
) -> tuple[package.Package, tuple[Finding, ...], gate.GatedTemplate | None]:
    """Take a template through its gates; the tags wait when the package is refused."""
    opened, mends = package_repairs.mended(package.opened(data, name), name)
    problems: tuple[Finding, ...] = (
        *mends,
        *gate.conformance(opened, name),
        *gate.relationships(opened, name),
        *active_content.examine(opened, name),
        *active_content.unrelated(opened, name),
    )
    problems = tuple(dict.fromkeys(located.located(problems, opened, name)))
    if findings.errors(problems):
        return opened, problems, None
    kept, dropped = carried.kept(gate.as_document(opened), name)
    kept = house_styles.canonical(kept)
    problems = (*problems, *layout_gate.examine(kept, name))
    passage = gate.through(kept, name, opened)
    tagged = {getattr(finding.mark, "part", "") for finding in passage.findings}
    problems += tuple(f for f in dropped if f.values["part"] not in tagged)
    problems += tuple(unseen.examine(kept, passage.parts, name))
    return kept, problems, passage


_FALLBACK = xml.name("mc:Fallback")


def tables(opened: package.Package) -> int:
    """Count the tables of the parts whose tags are filled, each once."""
    roots = (opened.roots[name] for name in opened.of(*package.RENDERED))
    return sum(
        next(table.iterancestors(_FALLBACK), None) is None
        for root in roots
        for table in root.iter(_TABLE)
    )


def uses_of(passage: gate.GatedTemplate) -> tuple[contract.Use, ...]:
    """Return every use of a field, part by part."""
    return tuple(
        use
        for part in passage.parts
        for use in contract.uses(part.tags, part.bracketed)
    )


def compiled_parts(
    passage: gate.GatedTemplate, opened: package.Package, name: str
) -> Iterator[TaggedPart]:
    """Yield the parts that have tags, cleaned up and compiled.

    Raises:
        drafter.errors.TemplateError: A block cuts across the structure of a part.
    """
    labels, lists = places.labels(opened), Lists(opened)
    for part in passage.parts:
        if not part.tags:
            continue
        label = labels.get(part.name, part.name)
        try:
            yield compiled_part(part, opened.kinds[part.name], label, lists)
        except TemplateSyntaxError as why:
            finding = CUT_ACROSS.at(mark=Spot(name, label), part=label)
            raise errors.TemplateError([finding]) from why
        except Unbalanced as why:
            finding = _cut(part, Spot(name, label), why)
            raise errors.TemplateError([finding]) from why


def cut_across(
    passage: gate.GatedTemplate, opened: package.Package, name: str
) -> Iterator[Finding]:
    """Yield the parts of whose structure a block takes a piece; compiles nothing."""
    labels = places.labels(opened)
    for part in passage.parts:
        try:
            if part.tags:
                _proved(part)
        except Unbalanced as why:
            yield _cut(part, Spot(name, labels.get(part.name, part.name)), why)


def _cut(part: GatedPart, spot: Spot, why: Unbalanced) -> Finding:
    place = _statement(part, why.number) or spot
    return CUT_ACROSS.at(mark=place, part=spot.part)


def _statement(part: GatedPart, number: int) -> Spot | None:
    """Return the place of one of the statements of a part."""
    spots = [item.spot for item in part.tags if item.tag.word is not Keyword.VALUE]
    return spots[number] if 0 <= number < len(spots) else None


def first_drawing(opened: package.Package, parts: tuple[TaggedPart, ...]) -> int:
    """Return a number for drawings above those in parts that are not filled."""
    filled = {part.name for part in parts}
    others = set(opened.of(*package.RENDERED)) - filled
    highest = (
        identities.highest_drawing(opened.files[part].decode("utf-8", "replace"))
        for part in others
    )
    return max(identities.FIRST_DRAWING, max(highest, default=0) + 1)


def with_gap_style(opened: package.Package) -> tuple[dict[str, bytes], str]:
    """Return the styles part with the gap style in it, and the style's id."""
    for part in opened.of("styles"):
        styles = xml.parse(opened.files[part])
        before = len(styles)
        style = gaps.style_of(styles)
        if len(styles) == before:
            return {}, style
        return {part: xml.document(xml.source(styles))}, style
    return {}, gaps.STYLE_ID
