"""Whether what is opened is closed: the blocks of a part."""

from collections import Counter
from collections.abc import Iterator

import attrs

from drafter.findings import Finding
from drafter.ooxml import limits, places
from drafter.templating import tag_rules as rules
from drafter.templating.carriers import Standing
from drafter.templating.grammar import CLOSING, OPENING, Word

_CARRIERS = {
    "": ("văn bản thường", "text"),
    "p": ("đoạn (p)", "a paragraph (p)"),
    "tr": ("hàng (tr)", "a row (tr)"),
    "tc": ("ô (tc)", "a cell (tc)"),
}
_ADVICE = {
    "": ("thêm {} sau phần cần giữ hoặc lặp lại", "add {} after the part"),
    "p": (
        "thêm {} thành một đoạn riêng sau phần cần giữ hoặc lặp lại",
        "add {} as a paragraph of its own after the part",
    ),
    "tr": (
        "thêm {} vào một hàng riêng ngay sau hàng cần lặp lại",
        "add {} in a row of its own right after the row that repeats",
    ),
    "tc": (
        "thêm {} vào một ô riêng ngay sau ô cần lặp lại",
        "add {} in a cell of its own right after the cell that repeats",
    ),
}


def examine(standing: list[Standing]) -> Iterator[Finding]:
    """Yield the blocks of a part that are not closed, closed twice, or cut across."""
    open_blocks: list[_Open] = []
    for one in standing:
        if one.tag.word in OPENING:
            open_blocks.append(_Open(one))
            yield from _too_deep(open_blocks)
        elif one.tag.word in (Word.ELSE, Word.ELIF):
            yield from _turned(one, open_blocks)
        elif one.tag.word in CLOSING.values():
            yield from _closed(one, open_blocks)
    for block in open_blocks:
        yield from _unclosed(block.standing)


@attrs.define
class _Open:
    """A block that is still open, and whether its ``else`` has come."""

    standing: Standing
    turned: bool = False


def _turned(one: Standing, open_blocks: list[_Open]) -> Iterator[Finding]:
    top = open_blocks[-1] if open_blocks else None
    fits = top is not None and not top.turned
    if top is not None and one.tag.word is Word.ELIF:
        fits = fits and top.standing.tag.word is Word.IF
    if top is None or not fits:
        if one.sound:
            yield rules.NOT_OPENED.at(mark=one.spot, tag=one.spot.tag)
        return
    top.turned = one.tag.word is Word.ELSE
    yield from _paired(top.standing, one)


def _closed(one: Standing, open_blocks: list[_Open]) -> Iterator[Finding]:
    fitting = [
        number
        for number, block in enumerate(open_blocks)
        if CLOSING[block.standing.tag.word] is one.tag.word
    ]
    if not fitting:
        if one.sound:
            yield rules.NOT_OPENED.at(mark=one.spot, tag=one.spot.tag)
        return
    for block in open_blocks[fitting[-1] + 1 :]:
        yield from _unclosed(block.standing)
    yield from _paired(open_blocks[fitting[-1]].standing, one)
    del open_blocks[fitting[-1] :]


def _paired(opening: Standing, other: Standing) -> Iterator[Finding]:
    """Yield what is wrong between an opening tag and its else or end."""
    if not (opening.sound and other.sound):
        return
    where = places.described(other.spot)
    where_en = places.described(other.spot, "en")
    if opening.tag.prefix != other.tag.prefix:
        names = _CARRIERS[opening.tag.prefix]
        right = f"{{%{opening.tag.prefix} {other.tag.source[2:-2].split(None, 1)[-1]}"
        if not other.tag.prefix:
            right = f"{{%{opening.tag.prefix} {other.tag.source[2:].lstrip()}"
        else:
            right = right.rstrip() + " %}"
        yield rules.CLOSED_AS_TEXT.at(
            mark=opening.spot,
            tag=opening.spot.tag,
            opened=names[0],
            opened_en=names[1],
            typed=other.spot.tag,
            where=where,
            where_en=where_en,
            closing=right,
        )
    elif opening.level != other.level:
        yield rules.CROSSING.at(
            mark=opening.spot, tag=opening.spot.tag, where=where, where_en=where_en
        )
    else:
        yield from _alone(other)
        if other.tag.word in CLOSING.values():
            yield from _alone(opening)


def _alone(one: Standing) -> Iterator[Finding]:
    """A tag that has a paragraph to itself should take it away."""
    if one.alone and not one.tag.prefix:
        right = f"{{%p {one.tag.source[2:].lstrip()}"
        yield rules.ALONE.at(mark=one.spot, tag=one.spot.tag, right=right)


def _unclosed(one: Standing) -> Iterator[Finding]:
    if not one.sound:
        return
    advice, advice_en = _ADVICE[one.tag.prefix]
    closing = one.tag.closing
    yield rules.NOT_CLOSED.at(
        mark=one.spot,
        tag=one.spot.tag,
        closing=closing,
        advice=advice.format(closing),
        advice_en=advice_en.format(closing),
    )


def _too_deep(open_blocks: list[_Open]) -> Iterator[Finding]:
    one = open_blocks[-1].standing
    counts = Counter(block.standing.tag.word for block in open_blocks)
    limit = limits.LOOPS if one.tag.word is Word.FOR else limits.IFS
    if counts[one.tag.word] == limit + 1:
        yield rules.TOO_DEEP.at(mark=one.spot, tag=one.spot.tag, limit=limit)
    names = [
        b.standing.tag.name for b in open_blocks[:-1] if b.standing.tag.word is Word.FOR
    ]
    if one.tag.word is Word.FOR and one.tag.name in names:
        path = one.tag.source.split(" in ", 1)[-1].removesuffix("%}").strip()
        yield rules.HIDES_FIELD.at(
            mark=one.spot, tag=one.spot.tag, name=one.tag.name, path=path
        )
