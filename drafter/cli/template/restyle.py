"""``drafter template restyle``: a template put into the form of a rule sheet."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli import completion, printing, streams
from drafter.cli.bilingual import command, json_option, option
from drafter.cli.language import say
from drafter.cli.template.documents import document, sheet_of

if TYPE_CHECKING:
    from drafter.standards.restyling import Difference, Restyled

_ASPECTS: Mapping[str, tuple[str, str, str]] = {
    "font": ("phông chữ", "font", ""),
    "size": ("cỡ chữ", "size", ""),
    "bold": ("đậm", "bold", ""),
    "italic": ("nghiêng", "italic", ""),
    "underline": ("gạch chân", "underline", ""),
    "colour": ("màu chữ", "colour", ""),
    "alignment": ("căn lề", "alignment", ""),
    "first_line_indent": ("thụt dòng đầu", "first line", "mm"),
    "left_indent": ("thụt trái", "left indent", "mm"),
    "space_before": ("cách đoạn trên", "space before", "pt"),
    "space_after": ("cách đoạn dưới", "space after", "pt"),
    "line_spacing": ("giãn dòng", "line spacing", ""),
}
"""What is told of a style that was otherwise: its name, and the unit of its values."""
_VALUES: Mapping[str, tuple[str, str]] = {
    "True": ("có", "yes"),
    "False": ("không", "no"),
    "left": ("trái", "left"),
    "center": ("giữa", "centre"),
    "right": ("phải", "right"),
    "justify": ("đều hai bên", "justified"),
    "": ("tự động", "automatic"),
}


@command(
    "template restyle",
    vi="""
    FILE là tên mẫu có sẵn, thư mục mẫu hoặc tệp .docx. Chữ và thẻ giữ nguyên; các kiểu
    dáng có tên, khổ giấy, lề, số trang được viết theo bộ quy tắc; định dạng tay trái
    với kiểu dáng được bỏ. Tệp gốc không bị ghi đè.""",
    en="""
    FILE is a shipped template, a template folder or a .docx. Words and tags stay; the
    named styles, page, margins and page numbers become those of the sheet; direct
    formatting that contradicts a style goes. The file itself is not touched.""",
)
@click.argument("file", metavar="FILE", shell_complete=completion.templates)
@option(
    "--standard",
    metavar="NAME",
    required=True,
    vi="Bộ quy tắc: nd30-2020, hd36-2018, doan29-2013 …, hoặc dang, chinh-quyen.",
    en="The sheet: nd30-2020, hd36-2018, doan29-2013 …, or dang, chinh-quyen.",
)
@option(
    "-o",
    "out",
    metavar="OUT.docx",
    vi="Tên tệp mới; mặc định TÊN.moi.docx.",
    en="Name of the new file; by default NAME.moi.docx.",
)
@json_option
def restyle(file: str, standard: str, out: str | None, as_json: bool) -> None:
    """Write the template in the form of the sheet, and tell what changed."""
    from drafter.cli.new_files import new_docx, write_all
    from drafter.standards.restyling import restyled

    sheet = sheet_of(standard)
    if sheet is None:
        text = say("cần tên một bộ quy tắc", "takes the name of a sheet")
        raise click.BadParameter(text, param_hint="--standard")
    stem, data = document(file)
    target = new_docx(out, stem)
    made = restyled(data, file, sheet)
    (path,) = write_all(target.parent, {target.name: made.data})
    if as_json:
        printing.print_json(_record(made, path, sheet.name))
        return
    streams.result(str(path))
    for line in _told(made, sheet.short):
        streams.note(line)


def _record(made: "Restyled", path: Path, standard: str) -> dict[str, object]:
    changed = {name: list(map(_shown, d)) for name, d in made.changed.items()}
    return {
        "file": str(path),
        "standard": standard,
        "untouched": made.untouched,
        "added": list(made.added),
        "changed": {name: list(filter(None, d)) for name, d in changed.items()},
        "given": dict(made.given),
        "freed": dict(made.freed),
        "spread": made.spread,
        "ruled": made.ruled,
        "sections": made.sections,
        "numbered": made.numbered,
        "missing": list(made.missing),
    }


def _told(made: "Restyled", short: str) -> Iterator[str]:
    """Yield what changed, line by line."""
    if made.untouched:
        yield say(
            f"Mẫu đã theo {short}: không có gì phải đổi", f"Nothing to change: {short}"
        )
    else:
        told = [*_of_styles(made), *_of_text(made)]
        yield from told or [
            say(
                "Viết lại phần đánh số đề mục", "The numbering of headings is rewritten"
            )
        ]
    if made.missing:
        labels = ", ".join(made.missing)
        yield say(
            f"Mẫu chưa có đoạn nào mang kiểu dáng của: {labels}. Văn bản bắt buộc có; "
            "đặt con trỏ vào đoạn ấy rồi chọn kiểu dáng",
            f"No paragraph has the style of: {labels}. Papers must have them: give "
            "these paragraphs their styles",
        )


def _of_styles(made: "Restyled") -> Iterator[str]:
    for name, differences in made.changed.items():
        if shown := list(filter(None, map(_shown, differences))):
            yield say(f"Kiểu dáng {name}: ", f"Style {name}: ") + "; ".join(shown)
    rest = sum(not any(map(_shown, d)) for d in made.changed.values())
    if rest:
        yield say(
            f"{rest} kiểu dáng trông như cũ, được viết lại cho đủ",
            f"Styles that look as before, written in full: {rest}",
        )
    if made.added:
        names = ", ".join(made.added)
        yield say(f"Kiểu dáng thêm: {names}", f"Styles added: {names}")


def _of_text(made: "Restyled") -> Iterator[str]:
    for counts, vi, en in (
        (made.given, "Đoạn được đặt kiểu dáng", "Paragraphs given a style"),
        (made.freed, "Đoạn bỏ định dạng tay", "Paragraphs freed of direct formatting"),
    ):
        if counts:
            listed = ", ".join(f"{name} ({count})" for name, count in counts.items())
            yield f"{say(vi, en)}: {listed}"
    if made.spread:
        yield say(
            f"Bảng đầu văn bản, bảng ký rộng bằng phần chữ: {made.spread}",
            f"Letterhead and signature as wide as the text: {made.spread}",
        )
    if made.ruled:
        yield say(f"Nét kẻ vẽ thêm: {made.ruled}", f"Rules drawn: {made.ruled}")
    if made.sections:
        yield say(
            f"Khổ giấy, lề: {made.sections} phần",
            f"Page, margins: {made.sections} sections",
        )
    if made.numbered:
        yield say(
            "Số trang: ở đầu trang, trừ trang đầu", "Page numbers: above, but on page 1"
        )


def _shown(difference: "Difference") -> str:
    """Return one thing that a style said otherwise, or nothing of what is not told."""
    named = _ASPECTS.get(difference.aspect)
    if named is None:
        return ""
    vi, en, unit = named
    before, after = (_value(v, unit) for v in (difference.before, difference.after))
    return f"{say(vi, en)} {before} → {after}"


def _value(value: object, unit: str) -> str:
    if isinstance(value, Decimal):
        number = f"{round(value, 2).normalize():f}"
        return " ".join(filter(None, (say(number.replace(".", ","), number), unit)))
    word = str(value.value if isinstance(value, Enum) else value)
    return say(*_VALUES[word]) if word in _VALUES else word
