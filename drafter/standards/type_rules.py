"""Rules on type: size, style, capitals; font, colour and encoding of all letters."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import takewhile

from drafter.findings import error
from drafter.legacy import legacy_text
from drafter.ooxml.document import Run
from drafter.patterns import regex
from drafter.standards.aspect import (
    POINTS,
    WRITTEN,
    Aspect,
    Deviation,
    Inspection,
    Values,
    Verdict,
    always,
    amount,
    chosen,
    number,
    same,
    switch,
)
from drafter.standards.paper_body import PROSE
from drafter.standards.requirement import Component, Requirement
from drafter.standards.sheet_values import NUMBER, TEXT, Kind, Wording, tuple_of
from drafter.standards.text_line import Line, encoding, is_upper

_NUMBERED = regex(r"Điều\s+\d+[.:]?")
_MARKS = ("*", "-----")
"""Components that have no letters."""
_STYLES: Mapping[str, tuple[Wording, Wording]] = {
    "bold": (("đậm", "bold"), ("không đậm", "not bold")),
    "italic": (("nghiêng", "italic"), ("đứng", "upright")),
    "underline": (("gạch chân", "underlined"), ("không gạch chân", "not underlined")),
}
"""How a style is said that is there, and one that is not."""
_CASES: Mapping[str, Wording] = {
    "upper": ("chữ in hoa", "capitals"),
    "lower": ("chữ thường", "small letters"),
}
_BLACK, _WHITE = "000000", "FFFFFF"
"""What is white cannot be seen on paper."""
_HEX = Kind(
    lambda value: isinstance(value, str) and bool(re.fullmatch("[0-9A-F]{6}", value)),
    ("sáu chữ số thập lục phân", "six hexadecimal digits"),
)

SIZE = error("R220")
COHERENT = error("R221")
STYLE = error("R222")
LETTER_CASE = error("R223")
FONT = error("R224")
COLOUR = error("R225")
UNICODE = error("R226")
COMPOSED = error("R227")
_COLOURED = frozenset({"urgency", "circulation", "secrecy"})


def size(inspection: Inspection, rule: Requirement) -> Verdict:
    """The size of letters and digits."""
    lines = inspection.lines(rule)
    wrong = (
        (line, amount(run.format.size, "pt"))
        for line, run in _lettered(lines)
        if not rule.allows(run.format.size)
    )
    return _judged(wrong) if lines else None


def style(attribute: str) -> Callable[[Inspection, Requirement], Verdict]:
    """Return what judges weight, slope or underline.

    In prose the greater part of the letters decides; elsewhere every letter.
    """

    def judge(inspection: Inspection, rule: Requirement) -> Verdict:
        wanted = bool(rule.value)
        lettered = list(_lettered(inspection.lines(rule)))
        if rule.component == "article":
            lettered = [(line, run) for line, run in lettered if _leads(line, run)]
        if not lettered:
            return None
        wrong = [
            (line, run)
            for line, run in lettered
            if getattr(run.format, attribute) is not wanted
        ]
        if rule.component in PROSE and _weight(wrong) * 2 <= _weight(lettered):
            return []
        words = _STYLES[attribute][wanted]
        return _judged((line, words) for line, _ in wrong)

    return judge


def label_italic(inspection: Inspection, rule: Requirement) -> Verdict:
    """The slope of a label before a colon."""
    lines = inspection.lines(rule)
    if not lines or not lines[0].runs:
        return None
    italic = lines[0].runs[0].format.italic
    words = _STYLES["italic"][bool(rule.value)]
    return _judged([(lines[0], words)] if italic is not rule.value else [])


def case(inspection: Inspection, rule: Requirement) -> Verdict:
    """Capitals throughout, or not."""
    lines = [
        line for line in inspection.lines(rule) if any(map(str.isalpha, line.text))
    ]
    if not lines:
        return None
    upper = rule.value == "upper"
    words = _CASES["lower" if upper else "upper"]
    return _judged(
        (line, words) for line in lines if is_upper(_unnumbered(line)) is not upper
    )


def initial(inspection: Inspection, rule: Requirement) -> Verdict:
    """The first letter."""
    text = inspection.anatomy.text(rule.component)
    if not text[:1].isalpha():
        return None
    upper = rule.value == "upper"
    words = (
        ("thường chữ cái đầu", "a small first letter")
        if upper
        else ("hoa chữ cái đầu", "a capital first letter")
    )
    wrong = text[0].isupper() is not upper
    return _judged([(inspection.lines(rule)[0], words)] if wrong else [])


def coherent(inspection: Inspection, rule: Requirement) -> Verdict:
    """Sizes of several components that rise and fall together."""
    parts = [inspection.anatomy.of(name) for name in rule.of]
    if not all(lines and lines[0].runs for lines in parts):
        return None
    sizes = tuple(max(run.format.size for run in lines[0].runs) for lines in parts)
    if any(sizes == tuple(map(Decimal, known)) for known in rule.values):
        return []
    return [Deviation(same(" / ".join(map(number, sizes))), parts[0][0].paragraph.spot)]


def _judged(wrong: Iterable[tuple[Line, Wording]]) -> Verdict:
    return [Deviation(words, line.paragraph.spot) for line, words in wrong]


def _lettered(lines: tuple[Line, ...]) -> Iterator[tuple[Line, Run]]:
    for line in lines:
        for run in line.runs:
            if any(map(str.isalnum, run.text)) or run.text.strip() in _MARKS:
                yield line, run


def _leads(line: Line, run: Run) -> bool:
    """Say whether a run is of an article's number or its title; not its sentence."""
    number = _NUMBERED.match(line.text)
    if number is None or not line.text.endswith((".", ":", ";")):
        return True
    before = "".join(
        other.text for other in takewhile(lambda other: other is not run, line.runs)
    )
    return len(before.strip()) < number.end()


def _weight(runs: list[tuple[Line, Run]]) -> int:
    return sum(len(run.text) for _, run in runs)


def _unnumbered(line: Line) -> str:
    """Return a heading without its Roman number, which is always in capitals."""
    return (
        "".join(run.text for run in line.runs) if line.paragraph.number else line.text
    )


def font(inspection: Inspection, rule: Requirement) -> Verdict:
    """The font, whatever the style or theme it comes from."""
    return _whole(inspection, lambda run: _fonts(run, str(rule.value)))


def colour(inspection: Inspection, rule: Requirement) -> Verdict:
    """The colour of type; red marks of urgency aside."""
    marks = {line.number for name in _COLOURED for line in inspection.anatomy.of(name)}
    spared = {inspection.paper.paragraphs[index].spot for index in marks}
    allowed = ("", str(rule.value), _WHITE)
    verdict = _whole(
        inspection,
        lambda run: "" if run.format.colour in allowed else f"#{run.format.colour}",
    )
    return [b for b in verdict or [] if b.spot not in spared]


def unicode(inspection: Inspection, rule: Requirement) -> Verdict:
    """Letters in Unicode, not in the codes of an old font, whatever font is set."""

    def old(run: Run) -> str:
        pasted = legacy_text(run.text)
        name = encoding(run) or (pasted and pasted.encoding)
        return name.value if name else ""

    return _whole(inspection, old)


def composed(inspection: Inspection, rule: Requirement) -> Verdict:
    """Letters with their accents as one character."""

    def loose(run: Run) -> str:
        text = run.text
        return (
            "" if unicodedata.is_normalized("NFC", text) else f"“{text.strip()[:30]}”"
        )

    return _whole(inspection, loose)


def _fonts(run: Run, wanted: str) -> str:
    if encoding(run):
        return ""
    run_format = run.format
    plain = any(c.isascii() and c.isalnum() for c in run.text)
    accented = any(not c.isascii() and c.isalpha() for c in run.text)
    used = [run_format.ascii] * plain + [run_format.font] * accented
    return next((n for n in used if not n.casefold().startswith(wanted.casefold())), "")


def _whole(inspection: Inspection, wrong: Callable[[Run], str]) -> Verdict:
    """Judge every run of the file; a file without words cannot be judged."""
    runs = list(inspection.paper.visible_runs())
    if not runs:
        return None
    return [
        Deviation(same(actual), paragraph.spot)
        for paragraph, run in runs
        if (actual := wrong(run))
    ]


def _sets(rule: Requirement, component: Component) -> Wording:
    """Write sets of sizes."""
    return same(" hoặc ".join(" / ".join(map(str, known)) for known in rule.values))


def _as_many(rule: Requirement, component: Component) -> Wording | None:
    if all(len(sizes) == len(rule.of) for sizes in rule.values):
        return None
    return ("cần mỗi thành phần một cỡ", "should have a size for each component")


def _colour(rule: Requirement, component: Component) -> Wording:
    if rule.value == _BLACK:
        return "màu đen", "black"
    return same(f"#{rule.value}")


def _style(attribute: str) -> Aspect:
    on, off = _STYLES[attribute]
    return Aspect("kiểu chữ", STYLE, style(attribute), switch(on, off))


ASPECTS: Mapping[str, Aspect] = {
    "size": Aspect("cỡ chữ", SIZE, size, POINTS),
    "coherent": Aspect(
        "bộ cỡ chữ",
        COHERENT,
        coherent,
        Values(
            tuple_of(NUMBER),
            _sets,
            several=True,
            needs={"of": tuple_of(TEXT)},
            problem=_as_many,
        ),
    ),
    "bold": _style("bold"),
    "italic": _style("italic"),
    "underline": _style("underline"),
    "label_italic": Aspect("kiểu chữ", STYLE, label_italic, switch(*_STYLES["italic"])),
    "case": Aspect("hoa, thường", LETTER_CASE, case, chosen(_CASES)),
    "initial": Aspect(
        "chữ cái đầu",
        LETTER_CASE,
        initial,
        chosen(
            {
                "upper": ("viết hoa chữ cái đầu", "a capital first letter"),
                "lower": ("viết thường chữ cái đầu", "a small first letter"),
            }
        ),
    ),
    "font": Aspect("phông chữ", FONT, font, WRITTEN),
    "colour": Aspect("màu chữ", COLOUR, colour, Values(_HEX, _colour)),
    "unicode": Aspect("bảng mã", UNICODE, unicode, always("Unicode", "Unicode")),
    "composed": Aspect(
        "dấu thanh",
        COMPOSED,
        composed,
        always("dấu dựng sẵn", "composed letters"),
    ),
}
"""What a sheet may rule of type."""
