"""A page for each rule sheet: every rule, where it stands, how sure it is."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby

from drafter.formatter import Formatter
from drafter.reference.markdown_parts import code, page, table
from drafter.standards import Certainty, Requirement, Sheet, sheets
from drafter.standards.sheet_contents import ASPECTS

CERTAINTIES: Mapping[Certainty, tuple[str, str]] = {
    Certainty.VERIFIED: (
        "đã kiểm chứng",
        "đọc trong chính văn bản quy định; sai là `lỗi`",
    ),
    Certainty.UNVERIFIED: (
        "chưa kiểm chứng đầy đủ",
        "biết qua tài liệu khác; sai là `cảnh báo`, không nói là luật buộc",
    ),
    Certainty.CHOICE: (
        "nếp của drafter",
        "không quy định nào ấn định; khác đi chỉ là `gợi ý`",
    ),
}
"""How sure a rule is, in words, and what that means for a finding."""

_HEAD = ("Quy tắc", "Xét", "Yêu cầu", "Mặc định", "Điều khoản", "Độ chắc chắn")


def texts() -> Mapping[str, str]:
    """Return the page of each shipped sheet by its file name."""
    return {f"the-thuc-{sheet.name}.md": text(sheet) for sheet in sheets()}


def text(sheet: Sheet) -> str:
    """Return the page of one sheet."""
    return page(f"Thể thức: {sheet.short}", _lines(sheet))


def _lines(sheet: Sheet) -> Iterator[str]:
    yield f"Bộ quy tắc {code(sheet.name)}: {sheet.title}."
    yield ""
    yield f"Dùng cho văn bản {_owner(sheet)} {_days(sheet)}. {_older(sheet)}"
    yield ""
    yield "Độ chắc chắn của từng quy tắc:"
    yield ""
    for words, meaning in CERTAINTIES.values():
        yield f"- **{words}**: {meaning}."
    yield ""
    yield (
        "Mỗi lần kiểm tra, một quy tắc *đạt*, *không đạt* hoặc *chưa đánh giá*; chưa "
        "đánh giá không bao giờ được tính là đạt."
    )
    yield ""
    if sheet.types:
        yield from _types(sheet)
    rules = groupby(sheet.requirements, key=lambda rule: rule.component)
    for component, requirements in rules:
        label = sheet.components[component].label
        yield f"## {label[:1].upper()}{label[1:]}"
        yield ""
        yield from table(_HEAD, (_row(sheet, rule) for rule in requirements))


def _owner(sheet: Sheet) -> str:
    if sheet.special:
        return f"của {sheet.special}"
    owner = "của cơ quan Đảng" if sheet.family == "dang" else "của cơ quan Nhà nước"
    return f"{owner} và cơ quan, tổ chức khác" if sheet.fallback else owner


def _days(sheet: Sheet) -> str:
    if sheet.since != date.min:
        return f"đề ngày từ {_day(sheet.since)}"
    if sheet.until != date.max:
        return f"đề ngày đến hết {_day(sheet.until)}"
    return "đề ngày bất kỳ"


def _older(sheet: Sheet) -> str:
    return f"Văn bản đề ngày trước {_day(sheet.dated)} không được đánh giá theo bộ này."


def _types(sheet: Sheet) -> Iterator[str]:
    yield "## Tên loại và chữ viết tắt"
    yield ""
    yield (
        ", ".join(
            f"{name.lower() if name else 'công văn'} {code(short)}"
            for name, short in sheet.types.items()
        )
        + "."
    )
    yield ""


def _row(sheet: Sheet, rule: Requirement) -> tuple[str, ...]:
    aspect = ASPECTS[rule.aspect]
    wanted, _ = aspect.values.text(rule, sheet.components[rule.component])
    dated = f", {_force(rule)}" if rule.since or rule.until else ""
    return (
        code(rule.id),
        aspect.label,
        wanted + dated,
        _default(rule),
        rule.article or ("-" if rule.certainty is Certainty.CHOICE else rule.source),
        CERTAINTIES[rule.certainty][0],
    )


def _default(rule: Requirement) -> str:
    """Return the value that drafter writes, where the rule leaves a choice."""
    several = rule.low is not None or len(rule.values) > 1
    shown = rule.default if several else ""
    if isinstance(shown, tuple):
        return " / ".join(map(str, shown))
    return str(shown).replace(".", ",")


def _force(rule: Requirement) -> str:
    if rule.since:
        return f"áp dụng từ {_day(rule.since)}"
    return f"áp dụng đến {_day(rule.until)}" if rule.until else ""


def _day(day: date) -> str:
    return Formatter().day(day)
