"""The facts of each press item, and which of them a text lacks."""

import re
import unicodedata
from pathlib import Path

FOLDER = Path(__file__).parent / "facts"


def facts(path: Path) -> tuple[str, ...]:
    """Return the facts of a file: one a line, ``#`` begins a comment line.

    A fact is what a paper may print, or several ways to print it, set apart
    by " | ": "08 tập thể | 8 tập thể".
    """
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def missing_facts(text: str, facts_file: Path) -> list[str]:
    """Return the facts of a file that a text carries in none of their forms."""
    told = _plain(text)
    return [fact for fact in facts(facts_file) if not _carried(told, fact)]


def _carried(told: str, fact: str) -> bool:
    return any(_within(told, _plain(form)) for form in fact.split(" | "))


def _within(told: str, form: str) -> bool:
    """Look for whole words and whole numbers: 8 is in neither 18 nor 8,5."""
    whole = rf"(?<!\w)(?<!\d[.,/]){re.escape(form)}(?!\w)(?![.,/]\d)"
    return re.search(whole, told) is not None


def _plain(text: str) -> str:
    """Return the text without what the house style is free to change."""
    plain = unicodedata.normalize("NFC", text).casefold()
    plain = re.sub(r"\s*[-\u2010-\u2015\u2212]\s*", "-", plain)
    return re.sub(r"\s+", " ", plain).strip()
