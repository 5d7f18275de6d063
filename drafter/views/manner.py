"""How bodies of each family number, sign and send (`standards.md` 2.7)."""

from collections.abc import Mapping

from attrs import frozen

from drafter.model import Family


@frozen(kw_only=True)
class Manner:
    """How bodies of one family number, sign and send.

    Attributes:
        number: The line of number and symbol.
        on_behalf: Who signs for a collective.
        by_order: Who signs by order of those who lead.
        orders: Who gives that order.
        for_head: Who signs in place of a head.
        titled_deputies: Whether a deputy signs for a collective with their own title.
        acting: Who leads for the time being.
        archive: The last of the recipients.
        addressed: Whether a report names its addressee above the text.
        subject_capital: Whether a subject begins with a capital.
    """

    number: str
    on_behalf: str
    by_order: str
    orders: str
    for_head: str
    titled_deputies: bool
    acting: str
    archive: str
    addressed: bool
    subject_capital: bool


MANNERS: Mapping[Family, Manner] = {
    Family.STATE: Manner(
        number="Số: {number}/{kind}-{issuer}",
        on_behalf="TM. {body}",
        by_order="TL. {body}",
        orders="CHỦ TỊCH",
        for_head="KT. {head}",
        titled_deputies=False,
        acting="Q. {head}",
        archive="Lưu: VT.",
        addressed=True,
        subject_capital=True,
    ),
    Family.PARTY: Manner(
        number="Số {number}-{kind}/{issuer}",
        on_behalf="T/M {body}",
        by_order="T/L {body}",
        orders="BAN THƯỜNG VỤ",
        for_head="K/T {head}",
        titled_deputies=True,
        acting="Q. {head}",
        archive="Lưu Văn phòng{office}.",
        addressed=False,
        subject_capital=False,
    ),
}
"""The families; NĐ 30/2020/NĐ-CP, Phụ lục I, II.3, II.7, II.9; HD 36 điểm 1.3, 1.7."""
