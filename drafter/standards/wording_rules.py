"""Rules on words: what must stand there, fixed texts, patterns, lists, names."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from attrs import evolve

from drafter.findings import error
from drafter.formatter.orthography import toned
from drafter.model.reform import PAST, REFORM
from drafter.patterns import regex
from drafter.standards.aspect import (
    EXAMPLE,
    WRITTEN,
    Aspect,
    Deviation,
    Inspection,
    Values,
    Verdict,
    always,
    by_line,
    plain,
    quoted,
    same,
)
from drafter.standards.paper_end import AUTHORITY
from drafter.standards.paper_head import padded_date, written_date
from drafter.standards.requirement import Component, Requirement
from drafter.standards.sheet_values import (
    DAY,
    PATTERN,
    TEXT_OR_EMPTY,
    Kind,
    Wording,
    compiled,
    exactly,
    tuple_of,
)
from drafter.standards.text_line import Line, plain_words
from drafter.values import ToneStyle

_EACH = frozenset(
    {"section", "section_number", "part_number", "article", "clause", "clause_title",
     "point", "dash_item", "plus_item", "appendix_reference"}
)  # fmt: skip
"""Components whose every line follows the pattern, not all lines together."""
_NAMING = (
    "parent_issuer", "issuer", "addressee", "sign_authority", "sign_position",
    "recipients_list",
)  # fmt: skip
"""Components that name bodies as they are on the day of the paper."""

_SENTENCE = regex(r"(?<=[.;!?])\s+")
_QUOTATION = regex(r"“[^”]*”|\"[^\"]*\"")
_YEAR = regex(r"(?<![\d.])(?:19|20)\d\d(?![\d.])")
_BEFORE = regex(
    r"trước (?:ngày )?0?1/7/2025|(?:6|sáu) tháng đầu năm 2025|trước (?:khi )?sắp xếp",
    re.IGNORECASE,
)

MISSING = error("R210")
FOREIGN = error("R211")
FIXED_TEXT = error("R212")
TEXT_FORM = error("R213")
FORBIDDEN = error("R214")
PADDED = error("R215")
TYPE_CODE = error("R216")
NOT_HERE = error("R217")
NAME_AND_DATE = error("R218")
_PLANNED = regex(
    r"\b(?:chuẩn bị|sẽ|dự kiến|sắp tới|đề án|phương án|từ (?:ngày )?0?1/7/2025)\b",
    re.IGNORECASE,
)
_ENTRY = regex(r"^[-–+]\s")
_DIGITS = regex(r"\d+")


def required(inspection: Inspection, rule: Requirement) -> Verdict:
    """A component that must be there."""
    return [] if inspection.lines(rule) else [Deviation(("", ""), inspection.spot)]


def absent(inspection: Inspection, rule: Requirement) -> Verdict:
    """A component that belongs to other papers."""
    return list(map(_quoting, inspection.lines(rule)))


def by_eye(inspection: Inspection, rule: Requirement) -> Verdict:
    """Paper, eyes or a text not read are needed to judge it."""
    return None


def text(inspection: Inspection, rule: Requirement) -> Verdict:
    """A text that is always the same, in either style of tone marks."""
    phrase = inspection.sheet.components[rule.component].phrase
    capitals = phrase == phrase.upper()

    def actual(line: Line) -> Wording | None:
        typed = line.text.upper() if capitals else line.text
        return None if _plain(typed) == _plain(phrase) else quoted(line.text)

    return by_line(inspection.lines(rule), actual)


def pattern(inspection: Inspection, rule: Requirement) -> Verdict:
    """The form of a text."""
    return _matching(_units(inspection, rule), rule)


def prefix(inspection: Inspection, rule: Requirement) -> Verdict:
    """The form of the abbreviation that begins an authority to sign."""
    lines = [line for line in inspection.lines(rule) if AUTHORITY.search(line.text)]
    return _matching(lines, rule)


def forbidden(inspection: Inspection, rule: Requirement) -> Verdict:
    """Words that must not stand in a component."""
    wrong = compiled(str(rule.value))

    def actual(line: Line) -> Wording | None:
        return quoted(line.text) if wrong.search(_plain(line.text)) else None

    return by_line(inspection.lines(rule), actual)


def only_in(inspection: Inspection, rule: Requirement) -> Verdict:
    """A component that only some types of papers have."""
    assert isinstance(rule.value, tuple)
    lines = inspection.lines(rule)
    own = plain_words(inspection.anatomy.text("type_name"))
    types = map(plain_words, rule.value)
    if not lines or any(
        own == name or (name and own.startswith(name)) for name in types
    ):
        return []
    return [_quoting(lines[0])]


def names(inspection: Inspection, rule: Requirement) -> Verdict:
    """Names of bodies and places that a day does not know."""
    lines = [line for name in _NAMING for line in inspection.anatomy.of(name)]
    wrong = re.compile(str(rule.value), re.IGNORECASE)

    def actual(line: Line) -> Wording | None:
        match = wrong.search(_plain(line.text))
        return quoted(match[0]) if match else None

    return by_line(lines, actual)


def names_in_text(inspection: Inspection, rule: Requirement) -> Verdict:
    """The same in the running text, where it is not about another time.

    A quotation, a year before the reform, and words such as "cũ" or "trước đây" say
    that a name of before is meant; plans for the reform may use its names early.
    """
    if not inspection.anatomy.items:
        return None
    wrong = re.compile(str(rule.value), re.IGNORECASE)
    elsewhere = _is_planned if rule.since is None else _is_past
    return [
        Deviation(quoted(match[0]), item.line.paragraph.spot)
        for item in inspection.anatomy.items
        for sentence in _SENTENCE.split(_plain(item.line.text))
        if (match := wrong.search(_QUOTATION.sub("", sentence)))
        and not elsewhere(sentence)
    ]


def first(inspection: Inspection, rule: Requirement) -> Verdict:
    """The form of the first line."""
    return _matching(inspection.lines(rule)[:1], rule)


def each(inspection: Inspection, rule: Requirement) -> Verdict:
    """The form of every line but the last."""
    lines = _entries(inspection.lines(rule))
    return _matching(lines[:-1], rule)


def last(inspection: Inspection, rule: Requirement) -> Verdict:
    """The form of the last line."""
    return _matching(_entries(inspection.lines(rule))[-1:], rule)


def opens(inspection: Inspection, rule: Requirement) -> Verdict:
    """The form of the first line, where another component asks for it."""
    return _matching(_entries(inspection.lines(rule))[:1], rule)


def entries(inspection: Inspection, rule: Requirement) -> Verdict:
    """Several addressees: a dash each, a semicolon after each but the last."""
    lines = inspection.lines(rule)
    listed = [line for line in lines if _ENTRY.search(line.text)]
    wrong = [line for line in listed[:-1] if not line.text.endswith(";")]
    wrong += [line for line in listed[-1:] if not line.text.endswith(".")]
    return list(map(_quoting, wrong)) if lines else None


def end(inspection: Inspection, rule: Requirement) -> Verdict:
    """The mark at the end of the content."""
    if not inspection.anatomy.items:
        return None
    line = inspection.anatomy.items[-1].line
    if compiled(str(rule.value)).search(line.text):
        return []
    return [Deviation(quoted("…" + line.text[-25:]), line.paragraph.spot)]


def padded(inspection: Inspection, rule: Requirement) -> Verdict:
    """A zero before numbers below ten, days below ten, and months 1 and 2."""
    lines = inspection.lines(rule)
    if not lines:
        return None
    written = written_date(lines[0].text)
    if written is not None:
        return _padded_date(lines[0], *written)
    digits = _DIGITS.search(lines[0].text)
    return None if digits is None else _as(lines[0], digits[0], digits[0].zfill(2))


def _padded_date(line: Line, day: str, month: str) -> Verdict:
    if not (day.isdigit() or month.isdigit()):
        return None
    actual, right = (
        f"ngày {d} tháng {m}" for d, m in ((day, month), padded_date(day, month))
    )
    return _as(line, actual, right)


def code(inspection: Inspection, rule: Requirement) -> Verdict:
    """The code of the type in the symbol."""
    right = _code_of_type(inspection)
    symbol = inspection.anatomy.text(rule.component)
    match = compiled(str(rule.value)).search(symbol)
    if not right or match is None:
        return None
    return _as(inspection.lines(rule)[0], match[1], right)


def _code_of_type(inspection: Inspection) -> str:
    own = plain_words(inspection.anatomy.text("type_name"))
    codes = {plain_words(name): code for name, code in inspection.sheet.types.items()}
    if not own:
        return codes.get("", "") if inspection.anatomy.of("letter_subject") else ""
    fitting = [name for name in codes if name and own.startswith(name)]
    return codes[max(fitting, key=len)] if fitting else ""


def _as(line: Line, actual: str, right: str) -> Verdict:
    """Judge what has one right form."""
    if actual == right:
        return []
    return [Deviation(quoted(actual), line.paragraph.spot, required=quoted(right))]


def _matching(lines: Iterable[Line], rule: Requirement) -> Verdict:
    """Judge lines by a pattern; none cannot be judged."""
    right = compiled(str(rule.value))

    def actual(line: Line) -> Wording | None:
        return None if right.search(line.text) else quoted(line.text)

    return by_line(lines, actual)


def _quoting(line: Line) -> Deviation:
    return Deviation(quoted(line.text), line.paragraph.spot)


def _entries(lines: tuple[Line, ...]) -> list[Line]:
    """Join lines of a list that go on without a dash to those they belong to."""
    joined: list[Line] = []
    for line in lines:
        if joined and not _ENTRY.search(line.text) and not _starts(line):
            above = joined[-1]
            joined[-1] = evolve(above, text=f"{above.text} {line.text}")
        else:
            joined.append(line)
    return joined


def _starts(line: Line) -> bool:
    """Say whether a line without a dash begins something of its own."""
    return line.text.startswith(("Căn cứ", "Xét", "Theo đề nghị", "-", "–"))


def _is_past(sentence: str) -> bool:
    """Say whether a sentence tells of the time before the reform."""
    old = any(int(year) < REFORM.year for year in _YEAR.findall(sentence))
    return old or bool(PAST.search(sentence) or _BEFORE.search(sentence))


def _is_planned(sentence: str) -> bool:
    """Say whether a sentence tells of the reform as of what is to come."""
    return bool(_PLANNED.search(sentence))


def _units(inspection: Inspection, rule: Requirement) -> list[Line]:
    """Return the lines of a component, those of a wrapped text as one."""
    lines = list(inspection.lines(rule))
    if rule.component in _EACH or not lines:
        return lines
    return [evolve(lines[0], text=" ".join(line.text for line in lines))]


def _plain(text: str) -> str:
    return toned(" ".join(text.split()), ToneStyle.HOA_ON_O)


def _phrase(rule: Requirement, component: Component) -> Wording:
    return same(f"“{component.phrase}”")


def _no_phrase(rule: Requirement, component: Component) -> Wording | None:
    return None if component.phrase else ("cần khóa phrase", "needs the key phrase")


def _outlived(rule: Requirement, component: Component) -> Wording:
    day = _day(rule.since)
    return f"không còn từ {day}", f"is no more since {day}"


def _early(rule: Requirement, component: Component) -> Wording:
    day = _day(rule.until)
    return f"chưa có vào {day}", f"was not there on {day}"


def _day(day: date | None) -> str:
    return "" if day is None else f"{day.day:02}/{day.month}/{day.year}"


_OUTLIVED = Values(PATTERN, _outlived, needs={"since": DAY})
_EARLY = Values(PATTERN, _early, needs={"until": DAY})
_GROUP = Kind(
    lambda value: PATTERN.accepts(value) and compiled(str(value)).groups > 0,
    ("biểu thức chính quy có nhóm", "a regular expression with a group"),
)

ASPECTS: Mapping[str, Aspect] = {
    "required": Aspect("có mặt", MISSING, required, always("phải có", "needed")),
    "absent": Aspect("không có mặt", FOREIGN, absent, always("không dùng", "not used")),
    "text": Aspect(
        "nguyên văn",
        FIXED_TEXT,
        text,
        Values(exactly(True, "true"), _phrase, problem=_no_phrase),
    ),
    "pattern": Aspect("cách viết", TEXT_FORM, pattern, EXAMPLE),
    "prefix": Aspect("chữ viết tắt đầu dòng", TEXT_FORM, prefix, EXAMPLE),
    "first": Aspect("dòng đầu", TEXT_FORM, first, EXAMPLE),
    "each": Aspect("từng dòng", TEXT_FORM, each, EXAMPLE),
    "last": Aspect("dòng cuối", TEXT_FORM, last, EXAMPLE),
    "opens": Aspect("dòng đầu khi có nơi kính gửi", TEXT_FORM, opens, EXAMPLE),
    "end": Aspect("dấu kết thúc", TEXT_FORM, end, EXAMPLE),
    "entries": Aspect(
        "khi gửi nhiều nơi",
        TEXT_FORM,
        entries,
        always("“- …;”, dòng cuối “- ….”", "“- …;”, the last “- ….”"),
    ),
    "forbidden": Aspect("không ghi", FORBIDDEN, forbidden, plain(PATTERN)),
    "padded": Aspect(
        "số 0 đứng đầu",
        PADDED,
        padded,
        always("số 0 đúng chỗ", "zeros where they belong"),
    ),
    "code": Aspect(
        "chữ viết tắt tên loại",
        TYPE_CODE,
        code,
        Values(_GROUP, lambda rule, component: ("đúng tên loại", "that of the type")),
    ),
    "only_in": Aspect(
        "chỉ có trong", NOT_HERE, only_in, plain(tuple_of(TEXT_OR_EMPTY))
    ),
    "outlived": Aspect("tên không còn dùng", NAME_AND_DATE, names, _OUTLIVED),
    "early": Aspect("tên chưa có", NAME_AND_DATE, names, _EARLY),
    "outlived_text": Aspect(
        "tên không còn dùng, trong nội dung", NAME_AND_DATE, names_in_text, _OUTLIVED
    ),
    "early_text": Aspect(
        "tên chưa có, trong nội dung", NAME_AND_DATE, names_in_text, _EARLY
    ),
    "by_eye": Aspect("xem bằng mắt", MISSING, by_eye, WRITTEN),
}
"""What a sheet may rule of words."""
