"""How fast a loaded template gives papers, beside plain docxtpl.

Run it with ``python tests/benchmarks/rendering.py``. Ratios of one run count,
not times. What is timed: one more document of a template at hand. For docxtpl
that is load, render and save, for drafter ``LoadedTemplate.render``.
"""

import gc
import io
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

import attrs
from docx import Document
from docxtpl import DocxTemplate
from jinja2 import Environment

sys.path.insert(0, str(Path(__file__).parents[2]))

from drafter.vocabulary import TAG, tag, words
from drafter.word.compiling import ENVIRONMENT
from drafter.word.engine import load
from drafter.word.environment import context, tallied

ROWS = (0, 100, 2_000)
GOALS = {0: 30, 100: 22, 2_000: 15}


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
    """A view as docxtpl's users would hand it over."""

    def __str__(self) -> str:
        return str(self.get("day_du", ""))


def plain(value: Any) -> Any:
    """Turn views into mappings by tag."""
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if attrs.has(type(value)):
        return Plain(
            (word.name, plain(getattr(value, name)))
            for name, word in words(type(value), TAG).items()
        )
    return value


def by_docxtpl(data: bytes, values: dict[str, Any]) -> bytes:
    """Load, render and save, as docxtpl's manual shows."""
    document = DocxTemplate(io.BytesIO(data))
    document.render(values, Environment(autoescape=True))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def seconds(work: Callable[[], object], *, least: int = 5, spend: float = 2.0) -> float:
    """Return the median time of some work, collected garbage apart."""
    times: list[float] = []
    work()
    gc.collect()
    while len(times) < least or (sum(times) < spend and len(times) < 200):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return statistics.median(times)


def peak(engine: str, rows: int) -> int:
    """Return the most memory of a process that makes one paper, in KiB (Linux)."""
    script = (
        "import re, rendering as r\n"
        f"data, view = r.template(), r.report({rows})\n"
        f"if {engine!r} == 'docxtpl': r.by_docxtpl(data, r.plain(view))\n"
        "else: r.load(data).render(view)\n"
        "print(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parent,
        capture_output=True,
        check=True,
        text=True,
    )
    return int(done.stdout)


def main() -> None:
    """Print the ratios."""
    data = template()
    loaded = load(data)
    print("rows     docxtpl ms  drafter ms   times  goal  Jinja alone ms")
    ours = {}
    for rows in ROWS:
        view = report(rows)
        values = plain(view)
        ours[rows] = seconds(lambda view=view: loaded.render(view))
        theirs = seconds(lambda values=values: by_docxtpl(data, values))

        def jinja(view: Report = view) -> None:
            with tallied():
                for part in loaded.parts:
                    part.template.render(context(view))

        floor = seconds(jinja)
        print(
            f"{rows:5}  {theirs * 1e3:12.1f} {ours[rows] * 1e3:11.2f} "
            f"{theirs / ours[rows]:7.1f} {GOALS[rows]:5} {floor * 1e3:12.2f}"
        )
    small, large = report(1_000), report(10_000)
    grown = seconds(lambda: loaded.render(large), least=3) / seconds(
        lambda: loaded.render(small)
    )
    memory = peak("drafter", 10_000) / peak("docxtpl", 10_000)
    loading = seconds(lambda: load(data)) / seconds(lambda: by_docxtpl(data, values))
    print(f"1,000 to 10,000 rows: {grown:.1f} times (goal 11)")
    print(f"peak memory at 10,000 rows: {memory:.2f} of docxtpl's process (goal 0.33)")
    print(f"loading a template: {loading:.2f} of one docxtpl document of 2,000 rows")
    assert ENVIRONMENT.autoescape


if __name__ == "__main__":
    main()
