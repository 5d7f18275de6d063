"""Who may give which award, as far as a rule on it is known."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.findings import Finding, Rule, hint, warning
from drafter.formatter.orthography import house
from drafter.model import Conference, PlaceKind
from drafter.model.recognition import Recognised, recognise
from drafter.model.reform import COMMUNES
from drafter.model.territory import KIND, kind_of
from drafter.patterns import regex

AWARD_ISSUER = warning("D334")
AWARD_BY_CHAIR = hint("D420")
AWARD_TOO_HIGH = warning("D421")
AWARD_OF_STATE = hint("D422")

_OFFICE = regex(
    r"(?:quyền |phó )?(?:chủ tịch|(?:tổng )?giám đốc|hiệu trưởng|bí thư|chủ nhiệm"
    r"|thủ trưởng|thủ tướng|bộ trưởng|cục trưởng|viện trưởng|trưởng|chánh án"
    r"|lãnh đạo) (?!nước)",
    re.IGNORECASE,
)
"""The office of who decides, before the name of the body."""
_AT_ITS_END = regex(rf"{KIND}$", re.IGNORECASE)
_CHAIRED = "UBND|Ủy ban nhân dân"
_DECIDED = "giấy khen|bằng khen|cờ thi đua|(?:danh hiệu )?(?:lao động|chiến sĩ|tập thể)"


class Right(NamedTuple):
    """A right to give awards, by those who do not have it.

    Attributes:
        rule: What is found where one of them gives such an award.
        form: A pattern of the award's form.
        others: A pattern of who has not the right, by the words that name them.
        unless: A pattern of who alone has it.
        kinds: The kinds of bodies that have it not.
        levels: The kinds of places whose bodies have it not.
        giver: Who has it instead, as a message says it.
        verified: Whether the rule was read; Luật Thi đua, khen thưởng
            06/2022/QH15 Điều 80 was, Điều 79 was not.
    """

    rule: Rule
    form: str
    others: str = ""
    unless: str = ""
    kinds: frozenset[str] = frozenset()
    levels: tuple[PlaceKind, ...] = ()
    giver: str = ""
    verified: bool = False


RIGHTS: tuple[Right, ...] = (
    Right(AWARD_ISSUER, "", others="Đảng bộ", verified=True),
    Right(AWARD_OF_STATE, "huân chương|huy chương(?! (?:vàng|bạc|đồng))",
          unless="Chủ tịch nước|Nhà nước", giver="Chủ tịch nước"),
    Right(AWARD_OF_STATE, "bằng khen của (?:Thủ tướng|Chính phủ)",
          unless="Thủ tướng", giver="Thủ tướng Chính phủ"),
    Right(AWARD_TOO_HIGH, "bằng khen|cờ thi đua",
          unless="Chủ tịch nước|(?:.* )?Trung ương",
          kinds=frozenset({"P3", "S1", "X0"}), levels=COMMUNES),
    Right(AWARD_BY_CHAIR, _DECIDED, others=_CHAIRED, verified=True),
)  # fmt: skip
"""The first that an award breaks is found. Awards of the Party follow rules of its
own, which were not read: of them only these rows say anything."""


def awards_come_from_who_may_give(conference: Conference) -> Iterator[Finding]:
    """Whoever gives an award has the right to."""
    for position, award in enumerate(conference.awards):
        issuer = house(award.issuer)
        broken = (right for right in RIGHTS if _breaks(right, award.form, issuer))
        if issuer and (right := next(broken, None)):
            yield right.rule.at(
                *("awards", position, "issuer"),
                issuer=award.issuer,
                form=award.form,
                giver=right.giver,
            )


def _breaks(right: Right, form: str, issuer: str) -> bool:
    if not _begins(right.form, form) or (
        right.unless and _begins(right.unless, issuer)
    ):
        return False
    if not (right.kinds or right.levels):
        return _begins(right.others, issuer)
    body = recognise(_OFFICE.sub("", issuer, count=1))
    return body.kind.code in right.kinds or _level(body) in right.levels


def _begins(pattern: str, text: str) -> bool:
    return not pattern or bool(re.match(rf"(?:{pattern})(?!\w)", text, re.IGNORECASE))


def _level(body: Recognised) -> PlaceKind | None:
    """Return the kind of place that a body is of; of "UBND xã" it is xã."""
    if body.area is not None:
        return body.area.kind
    last = _AT_ITS_END.search(body.own)
    return kind_of(last[0]) if last else None
