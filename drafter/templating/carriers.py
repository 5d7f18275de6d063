"""What a tag with a prefix takes away: its paragraph, its row, its cell."""

from collections.abc import Iterator, Mapping

import attrs

from drafter.findings import Finding, Spot
from drafter.ooxml import xml
from drafter.templating import spans
from drafter.templating import tag_rules as rules
from drafter.templating.grammar import OPENING, Tag

_NAMES: Mapping[str, tuple[str, str]] = {
    "p": ("đoạn", "paragraph"),
    "tr": ("hàng", "row"),
    "tc": ("ô", "cell"),
}
_CARRIERS = tuple(map(xml.name, ("w:p", "w:tr", "w:tc")))
_OBJECTS = tuple(
    map(xml.name, (
        "w:drawing", "w:pict", "w:object", "w:footnoteReference",
        "w:endnoteReference", "w:commentReference", "w:fldChar", "w:fldSimple",
    ))
)  # fmt: skip


@attrs.frozen(eq=False)
class Standing:
    """A tag and where it stands.

    Attributes:
        tag: The tag; of one that was refused, what it was meant to be.
        spot: Its place in words.
        anchor: The element that holds its text.
        holder: The container of its paragraph.
        sound: Whether it was accepted; a refused one causes no further findings.
        alone: Whether its paragraph holds nothing else.
    """

    tag: Tag
    spot: Spot
    anchor: xml.Element
    holder: xml.Element
    sound: bool = True
    alone: bool = False

    @property
    def carrier(self) -> xml.Element | None:
        """The paragraph, row or cell that its prefix takes away."""
        name = xml.name(f"w:{self.tag.prefix or 'p'}")
        return next(self.anchor.iterancestors(name), None)

    @property
    def level(self) -> tuple[object, ...]:
        """What an opening tag and its closing tag must have in common."""
        if self.tag.prefix:
            carrier = self.carrier
            return (None if carrier is None else carrier.getparent(),)
        path = [self.anchor.tag]
        for ancestor in self.anchor.iterancestors():
            if ancestor is self.holder:
                break
            path.append(ancestor.tag)
        return (self.holder, *path)


def examine(standing: list[Standing]) -> Iterator[Finding]:
    """Yield what is wrong with the prefixes of the tags of a part."""
    inside: dict[xml.Element, list[Standing]] = {}
    for one in standing:
        for ancestor in one.anchor.iterancestors(*_CARRIERS):
            inside.setdefault(ancestor, []).append(one)
    reported: set[xml.Element | None] = set()
    for one in standing:
        carrier = one.carrier
        if not (one.tag.prefix and one.sound) or carrier in reported:
            continue
        others = [] if carrier is None else inside[carrier]
        for finding in _carried(one, [other for other in others if other is not one]):
            reported.add(carrier)
            yield finding


def _carried(one: Standing, others: list[Standing]) -> Iterator[Finding]:
    carrier, prefix = one.carrier, one.tag.prefix
    named = dict(zip(("carrier", "carrier_en"), _NAMES[prefix], strict=True))
    tag = one.spot.tag
    if carrier is None or (
        prefix != "p" and next(carrier.iter(xml.name("w:tbl")), None) is not None
    ):
        yield rules.PREFIX_OUT_OF_PLACE.at(
            mark=one.spot, tag=tag, prefix=prefix, **named
        )
        return
    if xml.find(carrier, "w:pPr/w:sectPr") is not None:
        yield rules.ENDS_SECTION.at(mark=one.spot, tag=tag)
        return
    if one.tag.word in OPENING and any(o.tag.prefix == prefix for o in others):
        yield rules.ONE_CARRIER.at(mark=one.spot, tag=tag, **named)
        return
    words = _besides(carrier, one)
    if words:
        yield rules.WORDS_BESIDE.at(
            mark=one.spot, tag=tag, words=words, prefix=prefix, **named
        )


def _besides(carrier: xml.Element, one: Standing) -> str:
    """Return the words of a carrier without its tag, or the objects in it."""
    paragraphs = [carrier] if one.tag.prefix == "p" else carrier.iter(xml.name("w:p"))
    texts = [spans.line(paragraph).text for paragraph in paragraphs]
    words = " ".join(" ".join(texts).replace(one.tag.source, " ", 1).split())
    if not words and next(carrier.iter(*_OBJECTS), None) is not None:
        return "(hình, chú thích hoặc trường)"
    return words
