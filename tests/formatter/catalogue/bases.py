"""What each form rests on, and how sure that is; only the verified is law."""

from collections.abc import Mapping
from enum import Enum

from attrs import frozen


class Status(Enum):
    """How sure a basis is."""

    VERIFIED = "verified"
    UNVERIFIED = "unverified"
    CHOICE = "choice"


@frozen
class Basis:
    """A text or a usage, and how sure it is.

    Attributes:
        source: The text with its clause, or the usage.
        status: Read in the text, known second-hand, or house style.
    """

    source: str
    status: Status


def _law(source: str) -> Basis:
    return Basis(source, Status.VERIFIED)


def _told(source: str) -> Basis:
    return Basis(source, Status.UNVERIFIED)


def _choice(source: str) -> Basis:
    return Basis(source, Status.CHOICE)


BASES: Mapping[str, Basis] = {
    "6.1.1": _law("Luật Kế toán 2003, Điều 12"),
    "6.1.2": _told("provincial election guidance"),
    "6.1.3": _choice("house style"),
    "6.1.4": _choice("usage of offices and press"),
    "6.1.5": _told("provincial election guidance"),
    "6.1.6": _choice("usage of offices and press"),
    "6.1.7": _choice("usage of offices and press"),
    "6.1.8": _told("Luật Ngân hàng Nhà nước 2010, Điều 16"),
    "6.1.9": _choice("habit of accounts"),
    "6.1.10": _told("NĐ 86/2012/NĐ-CP, Phụ lục V"),
    "6.1.11": _choice("usage; QĐ 45/2018/QĐ-TTg prints 03 ngày"),
    "6.1.12": _law("NĐ 30/2020/NĐ-CP, Phụ lục I, II.3c and II.6b"),
    "6.1.12 Party": _told("HD 36-HD/VPTW (samples), HD 05-HD/VPTW"),
    "6.1.13": _law("NĐ 30/2020/NĐ-CP, Phụ lục I, II.4b"),
    "6.1.14": _law("NĐ 30/2020/NĐ-CP, Phụ lục I, II.4"),
    "6.1.15": _choice("house style"),
    "6.1.15 holiday": _law("NĐ 30/2020/NĐ-CP, Phụ lục II, V.5"),
    "6.1.16": _choice("usage of the press"),
    "6.1.17": _law("NĐ 30/2020/NĐ-CP, Phụ lục II, V.8c"),
    "6.1.18": _choice("usage of offices and statistics"),
    "6.1.19": _choice("usage of offices and press"),
    "6.1.20": _choice("usage of offices and press"),
    "6.1.20 rank": _law("NĐ 30/2020/NĐ-CP, Phụ lục II, V.2"),
    "6.1.21": _law("NĐ 30/2020/NĐ-CP, Phụ lục I, II.6đ and V.6"),
    "6.1.22": _choice("usage of offices and press"),
    "6.1.23": _choice("usage of offices and press"),
    "6.1.24": _choice("house style; NĐ 30 prints 20 - 25 mm"),
    "6.1.25": _choice("house style"),
    "6.1.26": _choice("CLDR"),
    "6.1.27": _choice("practice of the textbooks Toán 4, Toán 5"),
    "6.1.28": _choice("quality of print"),
    "6.1.29": _choice("house style; no text binds"),
    "6.1.30": _choice("house style"),
}
"""The basis of each row; a second key where one form of a row has its own."""


def basis_of(row: str, what: str) -> Basis:
    """Return the basis of a form: its own, or that of its row."""
    for word in ("Party", "holiday", "rank"):
        if word in what and f"{row} {word}" in BASES:
            return BASES[f"{row} {word}"]
    return BASES[row]
