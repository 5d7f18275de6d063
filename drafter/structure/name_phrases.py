"""Names of people as they are typed: the words before them, several in one line."""

import re
from collections.abc import Callable, Iterator
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from drafter.formatter.orthography import toned
from drafter.model import Honorific
from drafter.model.recognition import is_body
from drafter.patterns import regex
from drafter.structure.office_phrases import starts_office
from drafter.values import ToneStyle
from drafter.vocabulary import fold, member, spellings

RANKS = (
    "Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Chuẩn tướng",
    "Phó Đô đốc", "Chuẩn Đô đốc", "Đô đốc", "Đại tá", "Thượng tá", "Trung tá",
    "Thiếu tá", "Đại úy", "Thượng úy", "Trung úy", "Thiếu úy", "Chuẩn úy",
    "Thượng sĩ", "Trung sĩ", "Hạ sĩ", "Binh nhất", "Binh nhì", "QNCN",
    "Phó Giáo sư", "Giáo sư", "Phó Tiến sĩ", "Tiến sĩ khoa học", "Tiến sĩ", "Thạc sĩ",
    "Cử nhân", "Kỹ sư", "Kiến trúc sư", "Luật sư", "Bác sĩ", "Dược sĩ", "Y sĩ",
    "chuyên khoa cấp II", "chuyên khoa cấp I", "chuyên khoa II", "chuyên khoa I",
    "PGS", "GS", "TSKH", "TS", "ThS", "KS", "KTS", "BSCKII", "BSCKI", "BSCK2", "BSCK1",
    "BSNT", "BS", "CKII", "CKI", "CK2", "CK1", "DSCKII", "DSCKI", "DS",
    "Nhà giáo Nhân dân", "Nhà giáo Ưu tú", "Thầy thuốc Nhân dân", "Thầy thuốc Ưu tú",
    "Nghệ sĩ Nhân dân", "Nghệ sĩ Ưu tú", "Nghệ nhân Nhân dân", "Nghệ nhân Ưu tú",
    "Nghệ nhân", "Anh hùng Lao động", "Anh hùng Lực lượng vũ trang nhân dân",
    "Anh hùng LLVTND", "NGND", "NGƯT", "NSND", "NSƯT", "TTND", "TTƯT",
    "Hòa thượng", "Thượng tọa", "Đại đức", "Ni trưởng", "Ni sư", "Sư cô", "Sư thầy",
    "Giám mục", "Linh mục", "Mục sư",
)  # fmt: skip
"""Ranks, degrees, honorary and religious titles that stand before a name."""

SURNAMES = frozenset(
    {
        *("nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng"),
        *("bùi", "đỗ", "hồ", "ngô", "dương", "lý", "đào", "đinh", "lâm", "hà", "trịnh"),
        *("mai", "tạ", "cao", "lương", "thái", "châu", "trương", "tô", "nông", "hứa"),
        *(
            "đoàn",
            "phùng",
            "chu",
            "vương",
            "lưu",
            "tống",
            "triệu",
            "quách",
            "đàm",
            "la",
        ),
        *("kiều", "nghiêm", "doãn", "ninh", "thân", "lại", "tăng", "khổng", "khuất"),
        *("giáp", "mạc", "viên", "bạch", "đậu", "từ", "tôn", "trình", "đồng"),
        *("lò", "vàng", "giàng", "sùng", "thào", "lầu", "hạng", "vừ", "mùa", "quàng"),
        *("cầm", "điêu", "đèo", "lường", "tòng", "bàn", "tẩn", "chảo", "vi", "lục"),
        *("lô", "kha", "ma", "bế", "lộc", "thạch", "danh", "ksor"),
        *("siu", "rơ", "rah", "nay", "y", "hầu", "cứ", "thèn", "phàn", "hờ", "cháng"),
    }
)
"""Family names, small; the sign of a person where nothing else tells."""

_MIDDLE = ("văn", "thị")
"""Middle names that only people have, often typed small."""
_KNOWN_FROM = 3
"""From how many words on a family name is the sign of a person."""
_LONGEST = 5
"""How many words the name of a person has at most."""
_WORDS = "|".join(
    re.escape(word)
    for word in sorted(spellings(Honorific), key=len, reverse=True)
    if word != Honorific.NONE.value
)
_ADDRESS = regex(
    r"(?:các\s+)?(?:(?P<either>ông\W{1,2}bà|anh\W{1,2}chị)"
    rf"|(?P<word>{_WORDS}))\s*[:;.]?\s+(?=\w)",
    re.IGNORECASE,
)
_EACH = regex(rf"các\s+(?P<word>{_WORDS})\s*:?\s+", re.IGNORECASE)
_BETWEEN = r"\s*[;,]\s*|\s+(?:và|cùng|với|&)\s+"
_CUT = regex(_BETWEEN)
"""What may stand between two people."""
_END = regex(rf"{_BETWEEN}|\s*(?:\s[-–—]|[-–—]\s)\s*")
"""What may end a name."""
_OFFICE = regex(r"\s*(?:[,;]|\s[-–—]|[-–—]\s)\s*")
"""What stands between a name and an office."""
_IN_BRACKETS = regex(r"\s*\(([^()]+)\)$")


class Front(NamedTuple):
    """What stands before a name.

    Attributes:
        honorific: The word of address, if one is typed.
        rank: Ranks and degrees, as typed; may be empty.
        rest: The name, and what follows it.
    """

    honorific: Honorific | None
    rank: str
    rest: str


def front(typed: str) -> Front:
    """Part the words before a name from it; of two words of address the last counts."""
    rest, honorific, ranks = " ".join(typed.split()), None, list[str]()
    while True:
        if rank := _rank().match(toned(rest, ToneStyle.HOA_ON_O)):
            ranks.append(_cased_rank(rest[: rank.end("rank")]))
            rest = rest[rank.end() :]
        elif (word := _ADDRESS.match(rest)) and _addresses(word, rest):
            honorific = member(Honorific, word["word"] or "") or honorific
            rest = rest[word.end() :]
        else:
            return Front(honorific, ", ".join(ranks), rest)


class Sense(Enum):
    """What a text means that names who acts."""

    PERSON = auto()
    BODY = auto()
    EITHER = auto()
    NEITHER = auto()


class Unclear(ValueError):
    """A part of a line is a further person, or belongs to the one before."""


def sense(typed: str) -> Sense:
    """Tell a person from a body.

    A person has a word of address or a rank before the name, an office behind it, or
    a name of capitals that no kind of body begins with; where such a name begins as
    those of bodies do, nobody can tell.
    """
    before, (name, rest) = front(typed), split_name(typed)
    named = is_written_as_name(name)
    if named and (before.honorific or before.rank or starts_office(rest)):
        return Sense.PERSON
    if is_body(typed):
        return Sense.EITHER if named and not rest and _is_known(name) else Sense.BODY
    return Sense.PERSON if named else Sense.NEITHER


def split_name(typed: str) -> tuple[str, str]:
    """Split a line into name and offices, which stand behind or before it."""
    bare = front(typed).rest
    in_brackets = _IN_BRACKETS.search(bare)
    if in_brackets and starts_office(in_brackets[1]):
        bare = f"{bare[: in_brackets.start()]}, {in_brackets[1]}"
    name, *rest = _OFFICE.split(bare, maxsplit=1)
    words = name.split() if starts_office(name) else []
    for first in range(1, len(words) - 2):
        behind = " ".join(words[first:])
        if is_person(behind):
            return behind, ", ".join((" ".join(words[:first]), *rest))
    return name, "".join(rest)


def cased(name: str) -> str:
    """Return a name in ordinary letters where it is typed in capitals."""
    return name.title() if name.isupper() and " " in name else name


def may_be_no_person(typed: str) -> bool:
    """Tell whether two words with capitals have no sign of a person: Võ Nam, Hà Nội."""
    before, (name, rest) = front(typed), split_name(typed)
    signed = before.honorific or before.rank or (rest and not is_written_as_name(rest))
    return not signed and len(name.split()) < _KNOWN_FROM


def is_person(typed: str) -> bool:
    """Tell whether a text is a person's name alone, by what precedes it or surname."""
    before = front(typed)
    return is_written_as_name(before.rest) and bool(
        before.honorific or before.rank or _is_known(before.rest)
    )


def is_written_as_name(name: str) -> bool:
    """Tell whether a text is two to five words with capitals, as names are."""
    words = cased(name).split()
    given = (
        [w for w in words[1:-1] if w not in _MIDDLE] if _is_known(name) else words[1:]
    )
    return 2 <= len(words) <= _LONGEST and all(
        word.istitle() for word in (*words[:1], *given, *words[-1:])
    )


def _is_known(name: str) -> bool:
    """Tell whether a name of three words or more begins with a family name."""
    words = name.casefold().split()
    return len(words) >= _KNOWN_FROM and (words[0] in SURNAMES or words[1] in _MIDDLE)


def each_person(typed: str, known: Callable[[str], bool]) -> Iterator[str]:
    """Yield the parts of a line that name one person each, with the offices behind.

    Args:
        typed: The line.
        known: Tells whether a text is a declared person's name.
    """
    text = " ".join(typed.split())
    common = _EACH.match(text)
    word, start = (common["word"], common.end()) if common else ("", 0)
    while start < len(text):
        name = len(text) - len(front(text[start:]).rest)
        cuts = (
            cut
            for cut in _CUT.finditer(text, name)
            if _begins_person(text[cut.end() :], known)
        )
        cut = next(cuts, None)
        end, after = cut.span() if cut else (len(text), len(text))
        yield f"{word} {text[start:end]}".strip()
        start = after


def _begins_person(text: str, known: Callable[[str], bool]) -> bool:
    """Tell whether a further person begins here, no office of the one before.

    Raises:
        Unclear: Nobody can tell.
    """
    before = front(text)
    name, *_ = _END.split(before.rest, maxsplit=1)
    if known(name):
        return True
    if not is_written_as_name(name) or starts_office(name):
        return False
    after = _OFFICE.match(before.rest, len(name))
    holds = after is not None and starts_office(before.rest[after.end() :])
    if before.honorific or before.rank or holds or is_person(name):
        return not is_body(name)
    if len(name.split()) >= _KNOWN_FROM and not is_body(name):
        raise Unclear(name)
    return False


def _addresses(word: re.Match[str], text: str) -> bool:
    """Tell whether a word before a name addresses: Ông may be a family name."""
    if word[0][0].islower() or fold(word["word"] or "") != "ong":
        return True
    name = _END.split(text[word.end() :], maxsplit=1)[0].split()
    return name[0].casefold() in SURNAMES or len(name) >= _KNOWN_FROM


def _cased_rank(typed: str) -> str:
    """Return a rank in ordinary letters where it is typed in capitals."""
    return typed.capitalize() if typed.isupper() and " " in typed else typed


@cache
def _rank() -> re.Pattern[str]:
    """Match ranks and degrees before a name: "Phó Giáo sư, Tiến sĩ", "PGS.TS."."""
    words = "|".join(re.escape(rank) for rank in sorted(RANKS, key=len, reverse=True))
    one = rf"(?:{words})(?!\w)"
    return re.compile(
        rf"(?P<rank>{one}(?:\s*[.,-]?\s*{one})*)\s*[.:,]?\s+(?=\w)", re.IGNORECASE
    )
