"""What the benchmarks fill: templates, views, and docxtpl's way with both."""

import io
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import openpyxl

import drafter
from drafter.drafting import rendering, templates
from drafter.model import Amount, Field, Indicator, Result
from drafter.templating import manifests
from drafter.templating.contract import ITEM
from drafter.templating.engine import LoadedTemplate
from drafter.views import PaperView
from drafter.views.annex import FigureGroupView
from drafter.views.context import Context
from drafter.views.results import FieldResults
from drafter.vocabulary import TAG, is_declared, prints, tag, words

_EXAMPLES = Path(__file__).parents[2] / "examples"
EXAMPLE = _EXAMPLES / "huyen-cam-xuyen-2021.yaml"
SHORT = _EXAMPLES / "thi-tran-cam-xuyen-2024.yaml"
"""What a person has typed who waits for a command."""
LONG = _EXAMPLES / "mau-dang-xa-2025.yaml"
"""20 KB, whose reading is measured."""


def workbook(rows: int) -> bytes:
    """Return a workbook of a table with so many rows, numbers with formats."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["TT", "Chỉ tiêu", "ĐVT", "TH 2024", "KH 2025", "Ước TH 2025", "%"])
    for n in range(1, rows + 1):
        figures = (n * 1.5, n * 2.5, n * 2 + 0.5, n / (n + 1))
        sheet.append([n, f"Chỉ tiêu số {n}", "tỷ đồng", *figures])
        for column, code in zip("DEFG", ("#,##0.0",) * 3 + ("0.0%",), strict=True):
            sheet[f"{column}{n + 1}"].number_format = code
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@attrs.frozen(kw_only=True)
class Day:
    """A day with two forms."""

    full: str = attrs.field(metadata=tag("day_du", "Ngày"))
    short: str = attrs.field(metadata=tag("ngan", "Ngày, gọn"))

    def __str__(self) -> str:
        return self.full


@attrs.frozen(kw_only=True)
class Figure:
    """A row of the table of figures."""

    number: str = attrs.field(metadata=tag("stt", "Số thứ tự"))
    title: str = attrs.field(metadata=tag("ten", "Tên"))
    unit: str = attrs.field(metadata=tag("don_vi", "Đơn vị tính"))
    plan: str = attrs.field(metadata=tag("ke_hoach", "Kế hoạch"))
    done: str = attrs.field(metadata=tag("thuc_hien", "Thực hiện"))


@attrs.frozen(kw_only=True)
class Report:
    """The root view."""

    host: str = attrs.field(metadata=tag("don_vi", "Đơn vị"))
    venue: str = attrs.field(metadata=tag("dia_diem", "Nơi họp"))
    day: Day = attrs.field(metadata=tag("ngay_hop", "Ngày họp"))
    praised: bool = attrs.field(metadata=tag("khen_thuong", "Có khen thưởng"))
    figures: tuple[Figure, ...] = attrs.field(metadata=tag("chi_tieu", "Chỉ tiêu"))


def template() -> bytes:
    """Return a report: letterhead, six sections, a table of figures."""
    from docx import Document

    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ don_vi }}"
    document.sections[0].footer.paragraphs[0].text = "{{ ngay_hop.ngan }}"
    document.core_properties.title = "Báo cáo {{ don_vi }}"
    head = document.add_table(1, 2)
    head.cell(0, 0).text = "{{ don_vi }}"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    for section in range(6):
        document.add_heading(f"Phần {section + 1}", 1)
        for _ in range(5):
            paragraph = document.add_paragraph("Hội nghị họp tại {{ dia_diem }}, ")
            paragraph.add_run("{{ ngay_hop }}").bold = True
            paragraph.add_run("{% if khen_thuong %}, có khen thưởng{% endif %}.")
    table = document.add_table(4, 5)
    table.style = "Table Grid"
    rows = (
        ("TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"),
        ("{%tr for c in chi_tieu %}", "", "", "", ""),
        (
            "{{ c.stt }}",
            "{{ c.ten }}",
            "{{ c.don_vi }}",
            "{{ c.ke_hoach }}",
            "{{ c.thuc_hien }}",
        ),
        ("{%tr endfor %}", "", "", "", ""),
    )
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def report(rows: int) -> Report:
    """Return a root view with so many rows."""
    return Report(
        host="Ủy ban nhân dân xã Cẩm Giàng",
        venue="Hội trường Ủy ban nhân dân xã",
        day=Day(full="ngày 13 tháng 12 năm 2024", short="13/12/2024"),
        praised=True,
        figures=tuple(
            Figure(
                number=str(number),
                title=f"Tổng sản lượng lương thực có hạt {number}",
                unit="tấn",
                plan=f"{number * 7}",
                done=f"{number * 8}",
            )
            for number in range(1, rows + 1)
        ),
    )


class Plain(dict[str, Any]):
    """A view as docxtpl's users would hand it over: what it says, whether it does."""

    said = ""
    holds = True

    def __str__(self) -> str:
        return self.said

    def __bool__(self) -> bool:
        return self.holds


def plain(value: Any, typeset: Callable[[str], str] | None = None) -> Any:
    """Turn views into mappings by tag, their texts set as the root view sets them."""
    typeset = typeset or getattr(value, "typeset", str)
    if isinstance(value, tuple):
        return [plain(item, typeset) for item in value]
    if is_declared(type(value)):
        made = Plain(
            (word.name, plain(getattr(value, name), typeset))
            for name, word in words(type(value), TAG).items()
        )
        made.holds = bool(value)
        made.said = typeset(str(value)) if prints(type(value)) else ""
        return made
    return typeset(value) if isinstance(value, str) else value


def used(template: LoadedTemplate, view: object) -> dict[str, Any]:
    """Return of a view what a template prints or tests, as `plain` does."""
    tree: dict[str, Any] = {}
    for use in template.uses:
        branch = tree
        for name in use.names:
            branch = branch.setdefault(name, {})
    kept: dict[str, Any] = _pruned(plain(view), tree)
    return kept


def _pruned(value: Any, tree: dict[str, Any]) -> Any:
    if isinstance(value, list):
        return [_pruned(item, tree.get(ITEM, {})) for item in value]
    if isinstance(value, Plain):
        made = Plain(
            (name, _pruned(value[name], branch))
            for name, branch in tree.items()
            if value.holds
        )
        made.holds, made.said = value.holds, value.said
        if value.said:
            made["day_du"] = value.said
        return made
    return value


def by_docxtpl(data: bytes, values: dict[str, Any]) -> bytes:
    """Load, render and save, as docxtpl's manual shows."""
    # What drafter alone takes must not hold what docxtpl brings along.
    from docxtpl import DocxTemplate
    from jinja2 import Environment

    document = DocxTemplate(io.BytesIO(data))
    document.render(values, Environment(autoescape=True))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def shipped(
    rows: int = 0, *, example: Path = EXAMPLE, name: str = ""
) -> tuple[LoadedTemplate, PaperView]:
    """Return a shipped template, and a view of an example with so many rows more.

    Args:
        rows: How many rows its table of figures gets.
        example: The file of facts.
        name: The template; the report of the example's issuer when it is empty.
    """
    conference = drafter.load(example)
    chosen = name or manifests.choose(
        "bao-cao", rendering.variant(conference, "bao-cao")
    )
    loaded = templates.load_shipped(chosen)
    view, _ = rendering.view_of(conference, loaded)
    if rows:
        view.figures.shown = True
        view.figures.groups = (FigureGroupView(view.ctx, _field(view.ctx, rows), 1),)
    return loaded.document, view


def _field(ctx: Context, rows: int) -> FieldResults:
    indicators = tuple(
        Indicator(
            name=f"Tổng sản lượng lương thực có hạt {number}",
            actual=Amount(value=Decimal(number * 8), unit="tấn"),
        )
        for number in range(1, rows + 1)
    )
    return FieldResults(
        ctx, Field.ECONOMY, [Result(area=Field.ECONOMY, indicators=indicators)]
    )
