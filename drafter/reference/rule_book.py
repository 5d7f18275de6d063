"""The book of rules: all of all stages, in the order of their codes, and the page."""

import re
from collections.abc import Iterator
from itertools import groupby
from string import Formatter

from drafter.findings import SEVERITY_WORDS, Rule, declared
from drafter.reference.markdown_parts import block, page
from drafter.rules import LETTERS

PACKAGES = (
    "drafter.source",
    "drafter.formatter",
    "drafter.checks",
    "drafter.structure",
    "drafter.views",
    "drafter.pictures",
    "drafter.outputs",
    "drafter.files",
    "drafter.ooxml",
    "drafter.templating",
    "drafter.standards",
    "drafter.drafting",
)
"""What declares rules; those last that take longest to import."""
_CODE = re.compile(r"[a-z]\d{3}")


def rules() -> tuple[Rule, ...]:
    """Return every rule that drafter can name."""
    return declared(*PACKAGES)


def find(name: str) -> Rule | None:
    """Return a rule by its code or its name, without importing more than needed.

    Names stand in the sentences, which a code does not ask for.
    """
    wanted = name.strip().casefold()
    by_code = _CODE.fullmatch(wanted) is not None
    for package in PACKAGES:
        for rule in declared(package):
            if wanted == (rule.code.casefold() if by_code else rule.name):
                return rule
    return None


def sentence(pattern: str) -> str:
    """Return a format string with … where a finding puts its values.

    >>> sentence("không có trường '{key}'")
    "không có trường '…'"
    """
    pieces = (
        text + ("…" if name is not None else "")
        for text, name, _, _ in Formatter().parse(pattern)
    )
    return re.sub("…(?:[ ,]*…)+", "…", "".join(pieces))


def text() -> str:
    """Return the page."""
    return page("Mã lỗi, cảnh báo, gợi ý", _lines())


def _lines() -> Iterator[str]:
    yield (
        "`lỗi` dừng việc tạo văn bản. `cảnh báo` không dừng, trừ khi chạy với "
        "`--strict`. `gợi ý` chỉ hiện khi chạy `drafter check`. Tra một mã ngay tại "
        "dòng lệnh: `drafter explain D102`."
    )
    yield ""
    for letter, listed in groupby(rules(), key=lambda rule: rule.code[0]):
        yield f"## {letter} · {LETTERS[letter]}"
        yield ""
        if letter == "R":
            yield from _standards()
        for rule in listed:
            yield from _rule(rule)


def _standards() -> Iterator[str]:
    from drafter.standards import sheets

    links = ", ".join(
        f"[{sheet.short}](the-thuc-{sheet.name}.md)" for sheet in sheets()
    )
    yield f"Từng quy tắc thể thức, điều khoản và độ chắc chắn: {links}."
    yield ""


def _rule(rule: Rule) -> Iterator[str]:
    texts = rule.texts
    yield f"### {rule.code} {rule.name}"
    yield ""
    yield f"*{SEVERITY_WORDS[rule.severity]['vi']}* · {sentence(texts.vi)}"
    yield ""
    hint = sentence(texts.hint_vi)
    if hint.strip("… "):
        yield f"Gợi ý: {hint}"
        yield ""
    if texts.why_vi:
        yield f"Vì sao: {texts.why_vi}"
        yield ""
    for label, example in (("Sai", texts.wrong), ("Đúng", texts.right)):
        if example:
            yield f"{label}:"
            yield ""
            yield from block(example)
