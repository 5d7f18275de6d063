"""Lists of prose: typed in one line, or in brackets whose commas part a sentence."""

import re
from functools import cache

import attrs

from drafter.findings import hint, warning
from drafter.patterns import regex
from drafter.source import Node, Scalar, Sequence
from drafter.structure.refusals import field_name, within
from drafter.structure.run import current
from drafter.vocabulary import (
    Declaration,
    Kind,
    Names,
    Word,
    declarations,
    list_item,
    noun_of,
)

COMMA_IN_BRACKETS = warning("Y206")
SEMICOLONS = hint("D253")

_PARTING = regex(r"\s*;(?:\s+|$)(?![^()]*\))")
_JOINED = regex(
    r"(?:và|hoặc|nhưng|nhất là|đặc biệt là|trong đó|từ đó|qua đó|cũng như|góp phần) "
)
"""How no sentence of its own begins."""
_SUBJECT = regex(
    r"(?:công tác|hoạt động|chất lượng|việc|tình hình|phong trào|đời sống|nhiệm vụ) "
)
"""How a sentence begins that still has to say what became of its subject."""
_PREDICATE = regex(
    r"\b(?:được|đạt|tăng|giảm|có|còn|là|vượt|chưa|đã|bị|không|ổn định|khá|tốt|cao|thấp"
    r"|chậm|hạn chế|chuyển biến|phát triển|bảo đảm|duy trì|giữ vững|tiếp tục)\b"
)
"""What says it."""
_GROUP = regex(r"(?:các|những|toàn thể|thủ trưởng|lãnh đạo) ", re.IGNORECASE)
"""How a group is named whose members a comma parts: "Các phòng, đơn vị"."""
_STUB = 2
"""Words up to which an item may be what a comma cut off."""
_LONG = 5
"""Words from which an item is long enough to have been cut."""
_FEW = 3
"""Words that hardly make a sentence, if none of them says what became of it."""
_SUBJECT_WORDS = 5
STATEMENTS = "statements"
"""The attribute of results in words, which have a subject each."""


@cache
def _item_word(field: Declaration) -> Word | None:
    """Return what is said of the one text that an item of a list is, or can be."""
    item = list_item(field.type)
    if item is str:
        return field.word
    if not isinstance(item, type):
        return None
    filled = declarations(item).get(noun_of(item).fills)
    return filled.word if filled else None


def holds(field: Declaration) -> bool:
    """Whether a field is a list of prose, or of recipients."""
    word = _item_word(field)
    return word is not None and word.kind in (Kind.ITEM, Kind.ADDRESSEE)


def parted(node: Node, field: Declaration) -> Node:
    """Return a list of prose as it was meant, with notice of what is in doubt.

    Semicolons part a text that was typed without dashes; quotes keep it whole. Those
    between recipients are read with each of them.
    """
    if isinstance(node, Scalar) and not node.quoted:
        return node if field.word.kind is Kind.ADDRESSEE else _by_semicolons(node)
    if isinstance(node, Sequence) and node.in_brackets:
        _notice_commas(node, field)
    return node


def _by_semicolons(node: Scalar) -> Node:
    texts = [part for part in _PARTING.split(node.text) if part]
    if len(texts) < 2:
        return node
    if any(len(part.split()) <= _STUB or _JOINED.match(part) for part in texts):
        values = {"field": field_name(node), "count": len(texts), "whole": node.text}
        current().notice(node, SEMICOLONS, **values)
    items = tuple(
        attrs.evolve(
            node, text=part, place=within(node, part), path=(*node.path, position)
        )
        for position, part in enumerate(texts)
    )
    return Sequence(node.place, items, node.path)


def _notice_commas(node: Sequence, field: Declaration) -> None:
    """Warn of items that look like one sentence, or one name."""
    cut = [is_cut]
    if field.attribute == STATEMENTS:
        cut.append(is_cut_sentence)
    if field.word.kind is Kind.ADDRESSEE:
        cut = [is_cut_name]
    elif (word := _item_word(field)) is not None and word.names is Names.PLANS:
        cut.append(is_cut_task)
    for before, item in zip(node, list(node)[1:], strict=False):
        if not (isinstance(before, Scalar) and isinstance(item, Scalar)):
            continue
        left, right = before.text, item.text
        if before.quoted or item.quoted:
            continue
        if any(looks(left, right) for looks in cut):
            values = {"left": left, "right": right, "whole": f"{left}, {right}"}
            current().notice(item, COMMA_IN_BRACKETS, **values)


def is_cut_sentence(left: str, right: str) -> bool:
    """Whether one of two items, of which each should be a sentence, is none."""
    (first, ends), (last, says) = (
        (len(text.split()), _PREDICATE.search(text)) for text in (left, right)
    )
    return (first <= _FEW and not ends and bool(says)) or (
        last <= _FEW < first and not says
    )


def is_cut_task(left: str, right: str) -> bool:
    """Whether a verb alone stands before what it shares with the next one."""
    return len(left.split()) <= _STUB < len(right.split())


def is_cut_name(left: str, right: str) -> bool:
    """Whether several recipients named as one group were parted: no name is small."""
    return right[:1].islower() and bool(_GROUP.match(left))


def is_cut(left: str, right: str) -> bool:
    """Whether two items look like one sentence that a comma cut in two."""
    words = len(left.split())
    if len(right.split()) <= _STUB and words >= _LONG:
        return True
    no_end = words <= _SUBJECT_WORDS and not _PREDICATE.search(left)
    unfinished = bool(_SUBJECT.match(left)) and no_end
    return bool(_JOINED.match(right)) or (
        unfinished and _PREDICATE.search(right) is not None
    )
