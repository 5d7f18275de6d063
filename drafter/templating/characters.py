"""Characters that look right in a tag and are not."""

import re
import unicodedata
from collections.abc import Mapping

ODD: Mapping[str, tuple[str, str]] = {
    "–": ("gạch ngang vừa (–)", "an en dash"),
    "—": ("gạch ngang dài (—)", "an em dash"),
    "‐": ("gạch nối Unicode (‐)", "a Unicode hyphen"),
    "‑": ("gạch nối không ngắt (‑)", "a no-break hyphen"),
    "−": ("dấu trừ (−)", "a minus sign"),
    "…": ("dấu ba chấm liền (…)", "an ellipsis"),
    "«": ("ngoặc kép kiểu Pháp («)", "a French quotation mark"),
    "»": ("ngoặc kép kiểu Pháp (»)", "a French quotation mark"),
    "„": ("ngoặc kép thấp („)", "a low quotation mark"),
    "‚": ("ngoặc đơn thấp (‚)", "a low single quotation mark"),
    "′": ("dấu phút (′)", "a prime"),
    "″": ("dấu giây (″)", "a double prime"),
    "`": ("dấu huyền (`)", "a grave accent"),
    "´": ("dấu sắc (´)", "an acute accent"),
    "\u00ad": ("gạch nối ẩn", "a soft hyphen"),
    "\u200b": ("khoảng trắng không bề rộng", "a zero-width space"),
    "\u200c": ("dấu ngăn nối ẩn", "a zero-width non-joiner"),
    "\u200d": ("dấu nối ẩn", "a zero-width joiner"),
    "\u2060": ("dấu nối từ ẩn", "a word joiner"),
    "\ufeff": ("dấu thứ tự byte ẩn", "a byte-order mark"),
}
"""Vietnamese and English names of what autocorrect and pasting leave in tags."""

STRAIGHT = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "\u00a0": " ", "\u202f": " ", "\t": " "}
)
"""What Word writes for quotes and spaces, and what is meant."""

_ALPHABETS: Mapping[str, str] = {
    "CYRILLIC": "chữ Kirin",
    "GREEK": "chữ Hy Lạp",
    "FULLWIDTH": "chữ toàn khổ",
    "ARMENIAN": "chữ Armenia",
    "LATIN": "chữ Latinh đặc biệt",
}
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_TWINS = str.maketrans(
    "аеорсухіѕјһӏԁԛԝɡοαρνκι",
    "aeopcyxisjhldqwgoapvki",
)


def odd(tag: str) -> tuple[str, str] | None:
    """Name the first character outside quotes that cannot be meant, if any."""
    for character in _QUOTED.sub("", tag):
        if character in ODD:
            return ODD[character]
        if "\uff01" <= character <= "\uff5e" or _HIDDEN.match(character):
            return described(character)
    return None


def described(character: str) -> tuple[str, str]:
    """Return the code of a character with its alphabet, and with its Unicode name."""
    name = unicodedata.name(character, "")
    code = f"U+{ord(character):04X}"
    alphabet = _ALPHABETS.get(name.partition(" ")[0], "")
    return f"{code} {alphabet}".strip(), f"{code} {name.lower()}".strip()


def plain(name: str) -> str:
    """Return what a name looks like: letters of other alphabets, hidden marks gone."""
    return _HIDDEN.sub("", unicodedata.normalize("NFKC", name)).translate(_TWINS)


def strange(name: str) -> tuple[str, str]:
    """Describe the first character of a name that is no plain letter or digit."""
    first = next((c for c in name if not c.isascii()), "")
    return described(first) if first else ("", "")
