"""The page of codes: what each rule says, why, wrong and right."""

from collections.abc import Iterator
from itertools import groupby

from drafter.findings import SEVERITY_WORDS, Rule
from drafter.reference.markdown import block, page
from drafter.reference.rulebook import rules
from drafter.reference.sentences import sentence
from drafter.rules import LETTERS
from drafter.standards import sheets


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
    for letter, found in groupby(rules(), key=lambda rule: rule.code[0]):
        yield f"## {letter} · {LETTERS[letter]}"
        yield ""
        if letter == "R":
            yield from _standards()
        for rule in found:
            yield from _rule(rule)


def _standards() -> Iterator[str]:
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
    way = sentence(texts.hint_vi)
    if way.strip("… "):
        yield f"Gợi ý: {way}"
        yield ""
    if texts.why_vi:
        yield f"Vì sao: {texts.why_vi}"
        yield ""
    for label, example in (("Sai", texts.wrong), ("Đúng", texts.right)):
        if example:
            yield f"{label}:"
            yield ""
            yield from block(example)
