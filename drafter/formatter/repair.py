"""Repair of typed text, each repair reported; protected tokens are left alone.

Only what cannot change a meaning is repaired: spaces, dashes, spelling, names of
units. A number that may mean two things is reported and stays as it was typed.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache

from drafter.errors import Reading
from drafter.findings import Edit, Finding
from drafter.formatter.numbers import POINT_AS_COMMA, exact, number
from drafter.formatter.orthography import TIDIED, Spelling, composed, spelt
from drafter.formatter.settings import OFFICIAL, Profile
from drafter.formatter.units import TOUCHED, glued, measuring_words, read_unit
from drafter.patterns import regex
from drafter.values import ToneStyle

Match = re.Match[str]


@cache
def _protected() -> re.Pattern[str]:
    return re.compile(
        r"""
    https?://\S+ | (?<!\S)[\w.+-]{1,64}@\S+ | www\.\S+      # addresses
    | \b[A-ZĐ]{2,}-\d+\b                                  # COVID-19
    | \b\d{1,6}(?:/\d{4})?[-/](?:[A-ZĐ]+[-/&]?)+\w*       # 93-KH/HU, 30/2020/NĐ-CP
    | \b(?:TCVN|QCVN|ISO)\s*\d+(?::\d+)?(?:-\d+)?         # TCVN 6909:2001
    | (?i:\b(?:phần\s+mềm|phiên\s+bản|công\s+nghệ|cách\s+mạng\s+công\s+nghiệp)
       (?:\s+\w+)?\s+\d+(?:\.\d+)+)                       # phần mềm 3.0
    | \b0\d{2,3}[. ]?\d{3}[. ]?\d{3,4}\b                  # telephone numbers
    """,
        re.VERBOSE,
    )


DASH = "[\u2010-\u2015\u2212-]"
"""A pattern of every dash, hyphen and minus sign."""


def repaired(text: str, profile: Profile = OFFICIAL) -> Reading[str]:
    """Return a text with its spaces, dashes and units mended, and what was done.

    Args:
        text: Pasted or typed prose.
        profile: Whose dash stands between the ends of a range.
    """
    findings: list[Finding] = []
    mended = "".join(
        part if is_protected else _mended(part, profile, findings)
        for part, is_protected in _parts(composed(text))
    )
    if composed(text) != text:
        findings.insert(0, TIDIED.at(text=text, read=composed(text)))
    return Reading(mended, tuple(findings))


def protected(text: str) -> tuple[str, ...]:
    """Return the tokens of a text that nothing may touch: COVID-19, 93-KH/HU."""
    return tuple(match[0] for match in _protected().finditer(composed(text)))


def is_protected(text: str, start: int, end: int) -> bool:
    """Tell whether a token that nothing may touch lies on a stretch of a text."""
    tokens = _protected().finditer(text)
    return any(token.start() < end and start < token.end() for token in tokens)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    start = 0
    for match in _protected().finditer(text):
        yield text[start : match.start()], False
        yield match[0], True
        start = match.end()
    yield text[start:], False


def _mended(part: str, profile: Profile, findings: list[Finding]) -> str:
    for near, pattern, mend in _repairs():
        if near is None or near.search(part):
            part = pattern.sub(_reporting(mend, profile, findings), part)
    for match in _point().finditer(part):
        read = number(exact(match[1]))
        finding = POINT_AS_COMMA.at(text=match[0], read=read)
        findings.append(finding.mended_by(Edit(match[0], read)))
    return part


def _reporting(
    mend: Callable[[Match, Profile], str], profile: Profile, findings: list[Finding]
) -> Callable[[Match], str]:
    """Return a replacement that reports what it changes."""

    def replace(match: Match) -> str:
        result = mend(match, profile)
        if result != match[0]:
            findings.append(TIDIED.at(text=match[0], read=result))
        return result

    return replace


def _range(match: Match, profile: Profile) -> str:
    return f"{match[1]}{profile.range_mark}{match[2]}"


def _unit(match: Match, _: Profile) -> str:
    unit = read_unit(f" {match[2]}")
    return f"{match[1]} {unit}" if unit and unit != "%" else match[0]


def _spelling(match: Match, _: Profile) -> str:
    return spelt(match[0], ToneStyle.HOA_ON_O, Spelling.TY)


def _tight(match: Match, _: Profile) -> str:
    return "".join(group for group in match.groups() if group)


_SPELT = r"\b(?:[Tt]ỉ|(?:\w+ )?[Kk]ì|[Qq]uí)\b(?: \w+)?"
_NUMBER = r"\d{1,15}(?:,\d{1,15})?"
_Mend = tuple[re.Pattern[str] | None, re.Pattern[str], Callable[[Match, Profile], str]]
"""What is quicker to look for and stands in every text that has it; it; its mend."""


@cache
def _point() -> re.Pattern[str]:
    """Match a decimal typed English style, before a unit."""
    number = r"(?<![\d.,/])(\d{1,3}\.\d{1,2}|0\.\d+)"
    units = "|".join(map(re.escape, sorted(measuring_words())))
    return re.compile(rf"{number}(?= ?(?:{units})(?!\w))")


@cache
def _repairs() -> tuple[_Mend, ...]:
    return (
        (None, regex(_SPELT), _spelling),
        (None, regex(r"(\d)[ \u00a0]+(%)"), _tight),
        (None, regex(rf"(?<![\d/.-])(\d{{4}}) ?{DASH} ?(\d{{4}})(?![\d/])"), _range),
        (None, regex(rf"(?<![\d/.,-])({_NUMBER}) ?{DASH} ?({_NUMBER}%)"), _range),
        (TOUCHED, regex(rf"(?<!\w)(\d(?:[\d.,]*\d)?)({glued()})"), _unit),
        (None, regex(r"(\d) ?(đ|₫|VNĐ|vnđ)(?!\w)"), _unit),
        (None, regex(r"(\bđồng) ?(/) ?(\w+)(?: ?(/) ?(\w+))?"), _tight),
        (None, regex(r"(\S)  +(?=\S)"), lambda match, _: f"{match[1]} "),
    )
