"""Where the words beside an amount belong: each to the key that prints it."""

import attrs

from drafter.errors import Unreadable
from drafter.findings import Finding
from drafter.formatter import StatedRatio, read_ratio
from drafter.formatter.amounts import SILENT, inner_amount
from drafter.formatter.numbers import UNREADABLE_NUMBER
from drafter.model import Benchmark, Indicator, RatioForm, Target
from drafter.patterns import regex
from drafter.source import Scalar
from drafter.source.line import quoted
from drafter.structure.refusals import field_name
from drafter.vocabulary import words

_RESULT = words(Indicator)
_KEYS = {_RESULT["actual"].name, words(Target)["amount"].name}
"""Keys of an amount that has a verb beside it."""
_BASES = {
    RatioForm.OF: Benchmark.PLAN,
    RatioForm.OVER: Benchmark.PLAN,
}
"""What a ratio is to, by way of example; a change is one since the year before."""

_DOTS = regex(r"…|\.{2,}")
_GAP = {
    "hint_vi": "chỗ còn trống: để mục này lại đến khi có số, hoặc viết thành câu ở "
    "noi_dung với  [CẦN BỔ SUNG: …]",
    "hint_en": "a gap: leave this out until there is a number, or make it a sentence "
    "in noi_dung with  [CẦN BỔ SUNG: …]",
}
_IN_WORDS = {
    "hint_vi": "ở đây ghi con số; ý không có con số thì viết thành câu ở noi_dung",
    "hint_en": "an amount stands here; what has none is a sentence in noi_dung",
}
_TWO = {
    "hint_vi": "dòng này có hai ý: ở đây chỉ ghi con số; ý sau nếu so với kế hoạch, kỳ "
    "trước thì ghi ở so_sanh, nếu là phần của một tổng số thì ghi tổng số ấy",
    "hint_en": "two things stand here: keep the amount; the other belongs in so_sanh "
    "where it is a comparison, and where it is a share give the whole",
}


def explained(finding: Finding, node: Scalar) -> Finding:
    """Say of what is no amount where in the file each of its words belongs."""
    if finding.rule is not UNREADABLE_NUMBER or field_name(node) not in _KEYS:
        return finding
    hint = _of_ratio(node.text) or _of_words(node)
    if inner_amount(node.text) is None and not any(map(str.isdigit, node.text)):
        hint = hint or (_GAP if _DOTS.search(node.text) else _IN_WORDS)
    return attrs.evolve(finding, values={**finding.values, **hint})


def _of_ratio(text: str) -> dict[str, str]:
    """Return where a ratio belongs that was typed for an amount: tăng 16%."""
    ratio = _ratio(text)
    if ratio is None or ratio.form is None:
        return {}
    if ratio.base is not None:
        return _TWO
    compare = _RESULT["compare"].name
    if ratio.against:
        line = f"{compare}: {_plain(text)}"
    else:
        base = _BASES.get(ratio.form, Benchmark.BEFORE).value
        line = f"{compare}: {{{base}: {_plain(text)}}}"
    return {
        "hint_vi": f"đây là so sánh: nói rõ so với gì, ví dụ  {line}",
        "hint_en": f"this is a comparison: say with what, such as  {line}",
    }


def _of_words(node: Scalar) -> dict[str, str]:
    """Return where the words before an amount belong: thêm ít nhất 5 xã."""
    inner = inner_amount(node.text)
    if inner is None or inner.lead.lower() in SILENT or not inner.lead[:1].isalpha():
        return {}
    verb, key = _RESULT["verb"].name, field_name(node)
    lines = f"{verb}: {_plain(inner.lead)}", f"{key}: {_plain(inner.amount)}"
    vi, en = "  và  ".join(lines), "  and  ".join(lines)
    return {
        "hint_vi": f"tách thành  {vi}",
        "hint_en": f"part it into  {en}",
    }


def _ratio(text: str) -> StatedRatio | None:
    try:
        return read_ratio(text).value
    except Unreadable:
        return None


def _plain(text: str) -> str:
    """Return a text as it may stand in braces."""
    return quoted(text) if set(text) & set(",[]{}:#") else text
