"""The figures of a conference, and what each is about."""

from collections.abc import Iterator

from drafter.checks.amounts import WRITE
from drafter.checks.spellings import words
from drafter.findings import Path
from drafter.formatter.units import parted
from drafter.model import Amount, Comparison, Conference, Indicator, Target

_EMPTY_WORDS = words("đạt được mới thêm có tổng số trên địa bàn các toàn xã hội")

_ADDED = words("thêm mới")
_FLOWS = (
    "kết nạp",
    "giới thiệu",
    "thành lập",
    "công nhận",
    "trao",
    "tặng",
    "xóa",
    "giải quyết",
    "hỗ trợ",
    "mở",
    "xây dựng",
    "đào tạo",
    "tổ chức",
)
"""With what the figures begin that say what was done, not what there is."""


def figures(conference: Conference) -> Iterator[tuple[Path, Indicator]]:
    """Yield every indicator and every part of one, with its path."""
    for position, result in enumerate(conference.results):
        yield from _each(("results", position, "indicators"), result.indicators)
    yield from _each(("unmet",), conference.unmet)


def _each(
    path: Path, indicators: tuple[Indicator, ...]
) -> Iterator[tuple[Path, Indicator]]:
    for position, indicator in enumerate(indicators):
        here = (*path, position)
        yield here, indicator
        yield from _each((*here, "parts"), indicator.parts)


def comparisons(conference: Conference) -> Iterator[tuple[Path, Indicator, Comparison]]:
    """Yield every comparison with its indicator and its path."""
    for path, indicator in figures(conference):
        for position, comparison in enumerate(indicator.compare):
            yield (*path, "compare", position), indicator, comparison


def label(figure: Indicator | Target) -> str:
    """Return how a message names a figure: by its name, else by its amount."""
    if figure.name:
        return figure.name
    amount = _amount(figure)
    said = WRITE.amount(amount) if amount else ""
    return " ".join(part for part in (figure.verb, said, figure.note) if part)


def subject(figure: Indicator | Target) -> frozenset[str]:
    """Return the words that say what a figure is about.

    "kết nạp" 210 "đảng viên" and "kết nạp đảng viên": 200 are about one thing.
    """
    amount = _amount(figure)
    noun = parted(amount.unit).thing if amount else ""
    note = "" if figure.name else figure.note
    return words(f"{figure.verb} {figure.name} {noun} {note}".casefold()) - _EMPTY_WORDS


def adds(figure: Indicator | Target) -> bool:
    """Whether a figure says what came on top, so that it is no whole."""
    said = f"{figure.verb} {figure.name} {figure.note}".casefold().split()
    phrase = " ".join(said)
    return bool(_ADDED & set(said)) or phrase.startswith(_FLOWS)


def _amount(figure: Indicator | Target) -> Amount | None:
    return figure.actual if isinstance(figure, Indicator) else figure.amount
