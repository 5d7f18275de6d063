"""Draws the pictures of the guides, from real pages.

``python docs/pictures.py``; needs LibreOffice, and the extras ``images`` and ``png``.
The pages are those of today: draw them again when templates or commands change.
"""

import contextlib
import io
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from docx import Document
from openpyxl import load_workbook
from PIL import Image, ImageOps

import drafter
from drafter.cli import main as command
from drafter.outputs import page_images, pdf

HERE = Path(__file__).parent
FOLDER = HERE / "vi" / "nguoi-lam-mau" / "anh"
EXAMPLE = HERE.parent / "examples" / "mau-ubnd-xa-2026.yaml"
TABLE = HERE.parent / "examples" / "bieu-2025.xlsx"
COLOURS = 32
FRAME = "#b0b0b0"


def run(*words: str) -> None:
    """Run a command of drafter, whatever it finds."""
    with contextlib.suppress(SystemExit):
        command([*words])


def page(document: bytes, share: float = 1.0, number: int = 0) -> Image.Image:
    """Return a page of a Word file, or so much of its top."""
    program = pdf.converter()
    assert program, "LibreOffice is needed"
    (made,) = pdf.convert(program, [document])
    assert isinstance(made, bytes), made
    return top(page_images.drawn(made)[number], share)


def top(png: bytes, share: float) -> Image.Image:
    """Return the upper part of a page."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    return image.crop((0, 0, image.width, round(image.height * share)))


def template(folder: Path) -> Image.Image:
    """The news item's template, as it opens in Word."""
    run("template", "copy", "tin-bai", str(folder / "mau"))
    return page((folder / "mau" / "template.docx").read_bytes(), 0.62)


def comments(folder: Path) -> Image.Image:
    """A template with two mistakes, each told in a comment."""
    run("template", "copy", "tin-bai", str(folder / "sai"))
    file, copy = folder / "sai" / "template.docx", folder / "da-ghi.docx"
    document = Document(str(file))
    first, *_, last = (p for p in document.paragraphs if "{{ " in p.text)
    first.add_run(" tại {{ dia_diemm }}")
    last.insert_paragraph_before("{%p If thu_ky %}")
    last.insert_paragraph_before("Thư ký: {{ thu_ky }}")
    last.insert_paragraph_before("{%p endif %}")
    document.save(str(file))
    run("template", "check", str(file), "--annotate", str(copy))
    return page(copy.read_bytes(), 0.62)


def preview(folder: Path) -> Image.Image:
    """The same template, filled with values of a sample."""
    made = folder / "xem.docx"
    run("template", "preview", "tin-bai", "-o", str(made))
    return page(made.read_bytes(), 0.62)


def paper(_: Path) -> Image.Image:
    """The paper of a conference."""
    conference = drafter.load(EXAMPLE)
    return page(drafter.render(conference, paper="tin-bai"), 0.62)


def skeleton(folder: Path) -> Image.Image:
    """The beginning of a new paper."""
    run("template", "new", "giay-moi", "-o", str(folder / "giay-moi"))
    return page((folder / "giay-moi" / "template.docx").read_bytes(), 0.8)


def field_book(folder: Path) -> Image.Image:
    """A page of the field book, with blocks to copy."""
    made = folder / "danh-muc-the.docx"
    run("template", "fields", "--to", "docx", "-o", str(made))
    return page(made.read_bytes(), 0.5, number=1)


def printed(sheet: Path) -> Image.Image:
    """The first page of a sheet, without its empty edges."""
    with tempfile.TemporaryDirectory() as scratch:
        program = pdf.converter()
        assert program, "LibreOffice is needed"
        shown = vietnamese(sheet, Path(scratch, sheet.name))
        words = (program, "--headless", "--convert-to", "pdf", "--outdir", scratch)
        subprocess.run([*words, str(shown)], check=True, capture_output=True)
        data = Path(scratch, f"{sheet.stem}.pdf").read_bytes()
    return trimmed(top(page_images.drawn(data)[0], 1.0))


def vietnamese(sheet: Path, copy: Path) -> Path:
    """Write a copy whose numbers have Vietnamese signs in any LibreOffice."""
    book = load_workbook(sheet)
    for row in book.active.iter_rows():
        for cell in row:
            if cell.number_format != "General":
                cell.number_format = f"[$-42A]{cell.number_format}"
    book.save(copy)
    return copy


def trimmed(image: Image.Image) -> Image.Image:
    """Return a page without its white edges."""
    box = ImageOps.invert(image.convert("L")).getbbox()
    assert box, "the page is empty"
    return ImageOps.expand(image.crop(box), 24, "white")


def table(_: Path) -> Image.Image:
    """The sheet of an office, as it is printed."""
    return printed(TABLE)


def annex(folder: Path) -> Image.Image:
    """The annex of the report that is drafted from it."""
    facts = folder / "hoi-nghi.yaml"
    (folder / TABLE.name).write_bytes(TABLE.read_bytes())
    facts.write_text(
        "loai: tổng kết\n"
        "don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An\n"
        "thoi_gian: sáng 08/01/2026\n"
        "ky_bao_cao: năm 2025\n"
        f"ket_qua:\n  - bang: {TABLE.name}\n",
        encoding="utf-8",
    )
    document = drafter.render(drafter.load(facts), paper="bao-cao")
    program = pdf.converter()
    assert program, "LibreOffice is needed"
    (made,) = pdf.convert(program, [document])
    assert isinstance(made, bytes), made
    return trimmed(top(page_images.drawn(made)[-1], 1.0))


def form(name: str, area: str) -> Callable[[Path], Image.Image]:
    """Return what draws so much of a sheet of the form that an example fills."""

    def drawn(folder: Path) -> Image.Image:
        made = folder / "hoi-nghi.xlsx"
        run("convert", str(EXAMPLE), "-o", str(made))
        book = load_workbook(made)
        for sheet in book.worksheets:
            sheet.sheet_state = "visible" if sheet.title == name else "hidden"
        book.active = book[name]
        book[name].print_title_rows, book[name].print_area = None, area
        book.save(made)
        return printed(made)

    return drawn


PICTURES: Mapping[str, Callable[[Path], Image.Image]] = {
    "mau.png": template,
    "binh-luan.png": comments,
    "xem-thu.png": preview,
    "van-ban.png": paper,
    "giay-moi.png": skeleton,
    "so-the.png": field_book,
    "bieu.png": table,
    "bieu-phu-luc.png": annex,
    "mau-nhap-hoi-nghi.png": form("Hội nghị", "A1:C12"),
    "mau-nhap-nguoi.png": form("Người", "A1:F7"),
    "mau-nhap-so-lieu.png": form("Số liệu", "A1:G11"),
}


def draw(folder: Path) -> Iterator[Path]:
    """Draw each picture and yield its file."""
    for name, drawn in PICTURES.items():
        with tempfile.TemporaryDirectory() as scratch:
            image = ImageOps.expand(drawn(Path(scratch)), 1, FRAME)
        image.quantize(COLOURS).save(folder / name, optimize=True)
        yield folder / name


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for written in draw(FOLDER):
        print(written.relative_to(HERE), written.stat().st_size)
