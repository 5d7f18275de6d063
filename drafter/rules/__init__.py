"""The sentences of rules in both languages, one TOML file per letter.

A rule is declared where it is checked, ``BAD_DATE = error("D204")``; its sentences
stand in ``D.toml`` beside this module. A file is read only when a finding of its
letter is printed or explained.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from drafter.records import frozen
from drafter.toml import Table

Lang = Literal["vi", "en"]
LETTERS: Mapping[str, str] = {
    "D": "dữ liệu",
    "F": "tệp và chương trình",
    "R": "thể thức, tên gọi theo thời gian",
    "S": "chính tả và cách viết",
    "T": "mẫu Word",
    "X": "Excel",
    "Y": "cách gõ YAML",
}
"""What the letter of a code stands for, in the order of the page of rules."""


@frozen
class Texts:
    """The sentences of one rule.

    Attributes:
        name: English name in kebab-case.
        vi: What is wrong, Vietnamese; a format string over the finding's values.
        en: The same in English, over the same values.
        hint_vi: The way out, a format string; may be empty.
        hint_en: The same in English.
        why_vi: Why the rule exists, for ``drafter explain``.
        why_en: The same in English.
        wrong: Shortest example that breaks the rule.
        right: The same example mended.
    """

    name: str
    vi: str
    en: str
    hint_vi: str = ""
    hint_en: str = ""
    why_vi: str = ""
    why_en: str = ""
    wrong: str = ""
    right: str = ""

    def message(self, lang: Lang) -> str:
        """Return the sentence that says what is wrong."""
        return self.vi if lang == "vi" else self.en

    def hint(self, lang: Lang) -> str:
        """Return the sentence that says what to do; may be empty."""
        return self.hint_vi if lang == "vi" else self.hint_en

    def why(self, lang: Lang) -> str:
        """Return why the rule exists."""
        return self.why_vi if lang == "vi" else self.why_en


@cache
def texts(code: str, variant: str = "") -> Texts:
    """Return the sentences of a code.

    Args:
        code: Letter of the family and three digits.
        variant: Name of a table below the code's own, whose sentences stand in
            place of the usual ones.

    Raises:
        KeyError: The file of its letter has no such code or variant.
    """
    row = dict(table(code[0])[code])
    row |= row[variant] if variant else {}
    return Texts(**{key: text for key, text in row.items() if isinstance(text, str)})


@cache
def table(letter: str) -> Mapping[str, Mapping[str, Any]]:
    """Return the file of a letter, code to sentences; empty where there is none."""
    file = Path(__file__).with_name(f"{letter}.toml")
    rows: Mapping[str, Mapping[str, Any]] = {}
    if file.exists():
        rows = Table(file).value()
    return rows
