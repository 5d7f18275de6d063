"""Offices and organs in house form: capitals, abbreviations, tone marks.

Only the words of the tables change; the names of places and people between
them stay as typed.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from drafter.formatter.orthography import toned
from drafter.model.body_kinds import KINDS
from drafter.model.territory import PARTY_COMMITTEES
from drafter.patterns import regex
from drafter.source import Node, Sequence
from drafter.structure.run import current, each, items
from drafter.structure.single_values import plain, text
from drafter.values import ToneStyle
from drafter.vocabulary import list_item

_COMMITTEES = (*PARTY_COMMITTEES, "Chi ủy")
PHRASES = (
    *_COMMITTEES,
    *(f"{committee} viên" for committee in _COMMITTEES),
    "Đảng bộ",
    "Chi bộ",
    "Ban Thường vụ",
    "Ban Chấp hành",
    "Thường trực",
    "Thường vụ",
    "Bí thư",
    "Phó Bí thư",
    "Chủ tịch",
    "Phó Chủ tịch",
    "Ủy viên",
    "Phó Trưởng",
    "Ban Tổ chức",
    "Ban Tuyên giáo",
    "Ban Dân vận",
    "Ban Tuyên giáo và Dân vận",
    "Ban Nội chính",
    "Ban Xây dựng Đảng",
    "Ủy ban Kiểm tra",
    "Chánh Văn phòng",
    "Phó Chánh Văn phòng",
    "Trung tâm Chính trị",
    "Hội đồng nhân dân",
    "Ủy ban nhân dân",
    "Ủy ban MTTQ",
    "Ủy ban Mặt trận Tổ quốc",
    "Mặt trận Tổ quốc",
    "Hội Cựu chiến binh",
    "Hội Nông dân",
    "Hội Liên hiệp Phụ nữ",
    "Đoàn Thanh niên",
    "Ban Chỉ huy Quân sự",
)
"""Offices and organs with their capitals (NĐ 30/2020, Phụ lục II)."""

ABBREVIATIONS: Mapping[str, str] = {
    "BTV": "Ban Thường vụ",
    "UVBTV": "Ủy viên Ban Thường vụ",
    "UV BTV": "Ủy viên Ban Thường vụ",
    "BCH": "Ban Chấp hành",
    "UVBCH": "Ủy viên Ban Chấp hành",
    "UV BCH": "Ủy viên Ban Chấp hành",
    "UBKT": "Ủy ban Kiểm tra",
    "HUV": "Huyện ủy viên",
    "ĐUV": "Đảng ủy viên",
    "UB MTTQ": "Ủy ban MTTQ",
    "MTTQVN": "MTTQ Việt Nam",
    "Hội LH Phụ nữ": "Hội Liên hiệp Phụ nữ",
}
"""What is written out; UBND, HĐND and MTTQ stay as typed."""

STARTS = (
    "Bí thư",
    "Phó",
    "Chủ tịch",
    "Ủy viên",
    "UV",
    "HUV",
    "ĐUV",
    "TUV",
    "Trưởng",
    "Chánh",
    "Giám đốc",
    "Hiệu trưởng",
    "Chỉ huy",
    "Chính trị viên",
    "Đảng ủy viên",
    "Huyện ủy viên",
    "Thị ủy viên",
    "Quận ủy viên",
    "Thành ủy viên",
    "Tỉnh ủy viên",
    "Thường trực",
    "Quyền",
    "Nguyên",
    "Đội trưởng",
    "Trạm trưởng",
    "Tổ trưởng",
    "Phụ trách",
    "Chuyên viên",
    "Công chức",
    "Cán bộ",
    "Đại biểu",
    "Thư ký",
)
"""Words with which an office begins."""

_LEADING = {title for kind in KINDS for head in kind.heads for title in head.titles}
"""The titles of heads, as patterns."""
_START = "|".join(sorted({*STARTS, *_LEADING}, key=len, reverse=True))
_DASH = regex(rf"\s*-\s*(?=(?:{_START})(?!\w))", re.IGNORECASE)
_BEGINS = regex(rf"(?:{_START})(?!\w)", re.IGNORECASE)
_NO_OFFICE = regex(
    r"(?:học sinh|học viên|sinh viên|đoàn viên|đảng viên|hội viên|thành viên|giáo viên"
    r"|người|già làng|công chức|công nhân|nông dân|hộ |chủ |đại diện|con )"
)
"""What people are, where they hold no office: small as typed."""
_SMALL = regex(
    r"(?:Chuyên viên|Công chức|Công nhân|Đảng viên|Đoàn viên|Giáo viên|Hội viên"
    r"|Học sinh|Nhân viên|Nông dân|Sinh viên|Viên chức)(?!\w)",
    re.IGNORECASE,
)
"""What people are that is often typed as if it were an office."""
_OF_OFFICE = regex(r"(?<=rưởng )phòng(?= [A-ZĐ])")
"""An office by its name: Trưởng Phòng Kinh tế; Trưởng phòng alone is as typed."""
_TYPED_KIND = regex(
    r"(?<=\w )(?:Xã|Phường|Thị trấn|Huyện|Tỉnh|Thị xã|Quận|Đặc khu)(?=\s|$)"
)
_BEFORE_KIND = regex(r"(?:ủy|uỷ|bộ|UBND|HĐND|nhân dân|MTTQ|Việt Nam|Công an) $")


def starts_office(text: str) -> bool:
    """Tell whether a text begins as an office does."""
    return _BEGINS.match(_probe(text)) is not None


def offices(text: str, tone: ToneStyle) -> tuple[str, ...]:
    """Split one text at its commas, and at dashes before an office."""
    parts = re.split(r"\s*[,;]\s*", _split_dashes(plain(text)))
    return tuple(office(part, tone) for part in parts if part.strip(" -."))


@lru_cache(maxsize=4096)
def office(text: str, tone: ToneStyle) -> str:
    """Return one office or organ in house form."""
    text = plain(text).strip(" -,;.")
    probe, table = _probe(text), _table()
    pieces, end = [], 0
    for word in _pattern().finditer(probe):
        pieces += [text[end : word.start()], toned(table[word[0].lower()], tone)]
        end = word.end()
    written = _OF_OFFICE.sub("Phòng", "".join([*pieces, text[end:]]))
    if _SMALL.match(written):
        return _kinds_lowered(written[:1].lower() + written[1:])
    if _NO_OFFICE.match(written):
        return _kinds_lowered(written)
    return _kinds_lowered(written[:1].upper() + written[1:])


def _split_dashes(text: str) -> str:
    """Put a comma for each dash that parts two offices."""
    pieces, end = [], 0
    for dash in _DASH.finditer(_probe(text)):
        if dash.start():
            pieces += [text[end : dash.start()], ", "]
            end = dash.end()
    return "".join([*pieces, text[end:]])


def _kinds_lowered(text: str) -> str:
    """Lower a kind of place after its organ: UBND Thị trấn, not Xã Đàn."""

    def lowered(kind: re.Match[str]) -> str:
        follows = _BEFORE_KIND.search(text[: kind.start()]) is not None
        return kind[0].lower() if follows else kind[0]

    return _TYPED_KIND.sub(lowered, text)


def _probe(text: str) -> str:
    """Return the text with tone marks in the tables' place; its length stays."""
    return toned(text, ToneStyle.HOA_ON_O)


@cache
def _table() -> Mapping[str, str]:
    return {phrase.lower(): phrase for phrase in PHRASES} | {
        short.lower(): long for short, long in ABBREVIATIONS.items()
    }


@cache
def _pattern() -> re.Pattern[str]:
    known = "|".join(
        re.escape(word) for word in sorted(_table(), key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{known})(?!\w)", re.IGNORECASE)


def positions(node: Node, wanted: object) -> str | tuple[str, ...]:
    """Read an office or organ; several, where the field holds a list.

    A text of several splits at its commas, a list keeps its items.
    """
    tone = current().tone
    if not list_item(wanted):
        return office(text(node), tone)
    if isinstance(node, Sequence):
        return each(items(node), lambda item: office(text(item), tone))
    return offices(text(node), tone)
