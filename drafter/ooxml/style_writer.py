"""Named styles, and the lists that number them, put into a file as Word writes them.

A style says all that it is, so that it looks the same whatever the file around it
says: size, weight, alignment, spacing, indents, lines.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from html import escape
from unicodedata import normalize

from drafter.ooxml import lengths, xml
from drafter.ooxml.paragraph_format import Alignment, LineRule, ParagraphFormat
from drafter.ooxml.run_format import RunFormat
from drafter.records import frozen

LANGUAGE = "vi-VN"
NORMAL = "Normal"
_YELLOW = '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>'
_BOX = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="{space}" w:color="auto"/>'
    for side, space in (("top", 4), ("left", 1), ("bottom", 4), ("right", 1))
)
_JC = {Alignment.JUSTIFY: "both"}


@frozen(kw_only=True)
class Style:
    """A paragraph style.

    Attributes:
        name: The name that Word shows.
        identity: The id by which a file made here refers to it.
        text: How its letters look.
        paragraph: How its paragraphs stand; borders mean a yellow box.
        keep_next: Whether it stays on the page of the next paragraph.
        outline: The level in the outline from 0, if it is a heading.
        list: The list that numbers it, of `LISTS`, if one does.
        level: The level in that list, from 0.
        next: The style of the paragraph that is typed after it; its own if empty.
        offered: Whether Word's gallery shows it.
        priority: Its place there, from 1.
    """

    name: str
    identity: str
    text: RunFormat
    paragraph: ParagraphFormat
    keep_next: bool = False
    outline: int | None = None
    list: str = ""
    level: int = 0
    next: str = ""
    offered: bool = True
    priority: int = 99


LISTS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "ladder": (
        ("none", ""), ("upperRoman", "%2."), ("decimal", "%3."), ("lowerLetter", "%4)"),
    ),
    "dashes": (("bullet", "-"), ("bullet", "+")),
}  # fmt: skip
"""The lists by name: format and text of each level. The numbers are Word's, so that a
section that vanishes leaves no hole and each lower level begins again."""


def twips(millimetres: Decimal) -> int:
    """Return a length in mm as Word writes it."""
    return round(millimetres * lengths.TWIPS_PER_MM)


def ids(root: xml.Element) -> dict[str, str]:
    """Map the names of the paragraph styles of a file to their ids."""
    return {
        normalize("NFC", xml.value(xml.find(style, "w:name"))): xml.value(
            style, "w:styleId"
        )
        for style in xml.find_all(root, "w:style")
        if xml.value(style, "w:type") == "paragraph"
    }


def source(style: Style, ids: Mapping[str, str], number: str = "") -> str:
    """Return a style as XML, with the prefix ``w``.

    Args:
        style: The style.
        ids: The ids of the styles of the file by their names.
        number: The id of the list that numbers it, if one does.
    """
    following = ids.get(style.next or style.name, ids[style.name])
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{ids[style.name]}">'
        f'<w:name w:val="{escape(style.name)}"/><w:basedOn w:val="{ids[NORMAL]}"/>'
        f'<w:next w:val="{following}"/><w:uiPriority w:val="{style.priority}"/>'
        f"{'<w:qFormat/>' * style.offered}"
        f"<w:pPr>{''.join(_paragraph(style, number))}</w:pPr>"
        f"<w:rPr>{''.join(_run(style.text))}</w:rPr></w:style>"
    )


def _paragraph(style: Style, number: str) -> Iterator[str]:
    form = style.paragraph
    if style.keep_next:
        yield "<w:keepNext/>"
    if number:
        yield f'<w:numPr><w:ilvl w:val="{style.level}"/><w:numId w:val="{number}"/>'
        yield "</w:numPr>"
    if form.box:
        yield f"<w:pBdr>{_BOX}</w:pBdr>{_YELLOW}"
    yield from _spacing(form)
    yield f'<w:ind w:left="{twips(form.left_indent)}"'
    yield f' w:firstLine="{twips(form.first_line_indent)}"/>'
    yield f'<w:jc w:val="{_JC.get(form.alignment, form.alignment.value)}"/>'
    if style.outline is not None:
        yield f'<w:outlineLvl w:val="{style.outline}"/>'


def _spacing(form: ParagraphFormat) -> Iterator[str]:
    multiple = form.line_rule is LineRule.MULTIPLE
    line = round(form.line_spacing * (240 if multiple else 20))
    before, after = round(form.space_before * 20), round(form.space_after * 20)
    yield f'<w:spacing w:before="{before}" w:after="{after}"'
    yield f' w:line="{line}" w:lineRule="{form.line_rule.value}"/>'


def _run(text: RunFormat) -> Iterator[str]:
    if text.bold:
        yield "<w:b/><w:bCs/>"
    if text.italic:
        yield "<w:i/><w:iCs/>"
    if text.colour:
        yield f'<w:color w:val="{text.colour}"/>'
    yield _size(text)
    if text.underline:
        yield '<w:u w:val="single"/>'


def _size(text: RunFormat) -> str:
    half_points = round(text.size * 2)
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _normal(text: RunFormat, identity: str) -> str:
    fonts = " ".join(
        f'w:{script}="{text.font}"' for script in ("ascii", "hAnsi", "eastAsia", "cs")
    )
    return (
        f'<w:style w:type="paragraph" w:default="1" w:styleId="{identity}">'
        f'<w:name w:val="{NORMAL}"/><w:uiPriority w:val="1"/><w:qFormat/>'
        '<w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240"'
        ' w:lineRule="auto"/></w:pPr>'
        f'<w:rPr><w:rFonts {fonts}/>{_size(text)}<w:lang w:val="{LANGUAGE}"'
        f' w:eastAsia="{LANGUAGE}"/></w:rPr></w:style>'
    )


def put(
    root: xml.Element,
    styles: Sequence[Style],
    text: RunFormat,
    numbers: Mapping[str, str],
) -> None:
    """Put styles into the styles of a file, over those that have their names.

    A style keeps the id that the file knows it by; one that is as it should be is
    not touched.

    Args:
        root: The ``w:styles``.
        styles: The styles.
        text: How the letters of the default style look.
        numbers: The ids of the lists of the file by their names.
    """
    known = ids_with(root, styles)
    _put(root, _normal(text, known[NORMAL]))
    for style in styles:
        _put(root, source(style, known, numbers.get(style.list, "")))


def ids_with(root: xml.Element, styles: Sequence[Style]) -> dict[str, str]:
    """Map names of paragraph styles to ids: those of a file, and some put into it."""
    known = ids(root)
    known.setdefault(NORMAL, NORMAL)
    taken = {xml.value(style, "w:styleId") for style in xml.find_all(root, "w:style")}
    for style in styles:
        if style.name not in known:
            known[style.name] = _free(style.identity, taken)
    return known


def _free(identity: str, taken: set[str]) -> str:
    """Return an id that no other style has, and take it."""
    while identity in taken:
        identity += "1"
    taken.add(identity)
    return identity


def _put(root: xml.Element, text: str) -> None:
    made = xml.parse(f'<w:styles xmlns:w="{xml.NAMESPACES["w"]}">{text}</w:styles>')[0]
    identity = xml.value(made, "w:styleId")
    for style in xml.find_all(root, "w:style"):
        if xml.value(style, "w:styleId") == identity:
            if not alike(style, made):
                style.addprevious(made)
                xml.remove(style)
            return
    root.append(made)


def alike(one: xml.Element, other: xml.Element) -> bool:
    """Whether two elements say the same, in whatever file they stand."""
    return (
        one.tag == other.tag
        and dict(one.items()) == dict(other.items())
        and (one.text or "") == (other.text or "")
        and len(one) == len(other)
        and all(map(alike, one, other))
    )


def put_lists(
    root: xml.Element, styles: Sequence[Style], known: Mapping[str, str]
) -> dict[str, str]:
    """Put the lists that number some styles into the numbering of a file.

    A list that is there, level by level, is used; another is added.

    Args:
        root: The ``w:numbering``.
        styles: The styles.
        known: The ids of the styles by their names, as `ids_with` gives them.

    Returns:
        The id of each list by its name.
    """
    numbers = {}
    for name, levels in LISTS.items():
        linked = {
            style.level: known[style.name] for style in styles if style.list == name
        }
        if linked:
            wanted = [(*level, linked.get(n, "")) for n, level in enumerate(levels)]
            font = next(style.text.font for style in styles if style.list == name)
            numbers[name] = _found(root, wanted) or _added(root, wanted, font)
    return numbers


_Level = tuple[str, str, str]
"""The format, the text and the style of a level."""
_LEVEL = ("w:numFmt", "w:lvlText", "w:pStyle")


def _found(root: xml.Element, wanted: Sequence[_Level]) -> str:
    """Return the id of a list with such levels, or nothing."""
    fitting = {
        xml.value(abstract, "w:abstractNumId")
        for abstract in xml.find_all(root, "w:abstractNum")
        if _fits(xml.find_all(abstract, "w:lvl"), wanted)
    }
    for number in xml.find_all(root, "w:num"):
        if xml.value(xml.find(number, "w:abstractNumId")) in fitting:
            return xml.value(number, "w:numId")
    return ""


def _fits(levels: Sequence[xml.Element], wanted: Sequence[_Level]) -> bool:
    """Whether a list has such levels; LibreOffice drops the styles of bullets."""
    read = [
        tuple(xml.value(xml.find(level, tag)) for tag in _LEVEL)
        for level in levels[: len(wanted)]
    ]
    return len(read) == len(wanted) and all(
        have in (want, (*want[:2], "")) for have, want in zip(read, wanted, strict=True)
    )


def _added(root: xml.Element, wanted: Sequence[_Level], font: str) -> str:
    """Add a list; abstract lists stand before the others, and pictures before both."""
    abstracts = xml.find_all(root, "w:abstractNum")
    instances = xml.find_all(root, "w:num")
    abstract = _next(abstracts, "w:abstractNumId")
    number = _next(instances, "w:numId")
    made = xml.parse(
        f'<w:numbering xmlns:w="{xml.NAMESPACES["w"]}">'
        f"{_abstract(abstract, wanted, font)}"
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>'
        "</w:numbering>"
    )
    if instances:
        instances[0].addprevious(made[0])
    else:
        root.append(made[0])
    root.append(made[0])
    return str(number)


def _next(elements: Sequence[xml.Element], identity: str) -> int:
    known = (lengths.whole(xml.value(element, identity)) or 0 for element in elements)
    return max(known, default=0) + 1


def _abstract(identity: int, levels: Sequence[_Level], font: str) -> str:
    fonts = (
        f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/></w:rPr>'
    )
    inner = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="{style}"/><w:suff w:val="space"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f"{fonts * (form == 'bullet')}</w:lvl>"
        for n, (form, text, style) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{identity}">'
        f'<w:multiLevelType w:val="multilevel"/>{inner}</w:abstractNum>'
    )
