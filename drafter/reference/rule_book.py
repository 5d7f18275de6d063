"""The book of rules: all of all stages, in the order of their codes, and the page."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from string import Formatter

from drafter import findings
from drafter.findings import SEVERITY_WORDS, Rule, declared
from drafter.patterns import regex
from drafter.reference.markdown_parts import block, page
from drafter.rules import LETTERS, table

_CODE = regex(r"[A-Z]\d{3}")
_ROOT = Path(__file__).parent.parent
_DECLARES: Mapping[bytes, Callable[[str], Rule]] = {
    b"error": findings.error,
    b"warning": findings.warning,
    b"hint": findings.hint,
}
"""What declares a rule, by what it is called where it does."""


def rules() -> tuple[Rule, ...]:
    """Return every rule that drafter can name."""
    return declared("drafter")


def codes() -> dict[str, str]:
    """Map the names of rules to their codes."""
    return {
        row["name"]: code for letter in LETTERS for code, row in table(letter).items()
    }


def find(name: str) -> Rule | None:
    """Return a rule by its code or its name.

    It is read off the line that declares it: most of drafter takes longer to import
    than one rule to print.
    """
    wanted = name.strip()
    code = wanted.upper()
    if not _CODE.fullmatch(code):
        code = codes().get(wanted.casefold(), "")
    declaration = f'("{code}")'.encode()
    for source in _sources():
        before, found, _ = source.partition(declaration)
        declare = _DECLARES.get(before[before.rfind(b" ") + 1 :])
        if found and declare:
            return declare(code)
    return None


def _sources() -> Iterator[bytes]:
    for folder, _, names in os.walk(_ROOT):
        for name in names:
            if name.endswith(".py"):
                yield Path(folder, name).read_bytes()


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
