"""Names of people: the honorific before, the offices behind, how they compare."""

import re
import unicodedata

_COMRADE = re.compile(r"(?:các\s+)?(?:đồng chí|đ/c|đc)\s*[:;.]?\s+", re.IGNORECASE)
_SIR = re.compile(r"(?:ông|bà)\s*[:;.]?\s+(?=\w)", re.IGNORECASE)
_SURNAMES = frozenset(
    {
        *("nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng"),
        *("bùi", "đỗ", "hồ", "ngô", "dương", "lý", "đào", "đinh", "lâm", "hà", "trịnh"),
        *("mai", "tạ", "cao", "lương", "thái", "châu", "trương", "tô", "nông", "hứa"),
    }
)
"""Before these a capital Ông or Bà is an honorific, else it is a surname."""


def name_key(name: str) -> str:
    """Return a name as it is compared: case and spaces apart, marks as typed."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def bare_name(typed: str) -> str:
    """Drop the honorific before a name."""
    bare = _COMRADE.sub("", " ".join(typed.split()), count=1)
    found = _SIR.match(bare)
    if found is None:
        return bare
    following = bare[found.end() :].split()[0].casefold()
    is_honorific = bare[0].islower() or following in _SURNAMES
    return bare[found.end() :] if is_honorific else bare


def parted(typed: str) -> tuple[str, str]:
    """Split "Hoàng Văn Ngọ, Phó Bí thư Đảng ủy" into the name and the rest."""
    bare = bare_name(typed)
    found = re.search(r"\s*(?:[,;]|\s[-–—]|[-–—]\s)\s*", bare)
    if found is None:
        return bare, ""
    return bare[: found.start()], bare[found.end() :]


def is_person(typed: str) -> bool:
    """Tell whether a text is a person's name alone, by honorific or by surname."""
    bare = bare_name(typed)
    honoured = bare != " ".join(typed.split())
    words = bare.split()
    if not is_name(bare) or not all(word.istitle() for word in words):
        return False
    return honoured or (len(words) > 2 and words[0].casefold() in _SURNAMES)


def is_name(name: str) -> bool:
    """Tell whether a text is made of two to six words with capitals."""
    parts = name.split()
    return 2 <= len(parts) <= 6 and all(not part[0].islower() for part in parts)
