"""Papers taken apart: what each paragraph is, what was typed and what is ours."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import NamedTuple

import drafter
from drafter.ooxml import reader
from drafter.ooxml.document import Kind, Paragraph, Table
from drafter.ooxml.run_format import RunFormat
from drafter.ooxml.text_width import width
from tests.wording.generator import written
from tests.wording.measures import plain, sentences, words
from tests.wording.stock_figures import Facts

REPORTS = ("bao-cao", "bao-cao-trinh")
NEWS = ("tin vắn", "tin", "bài")
RELEASE = "thong-cao-bao-chi"
EVERY = (*REPORTS, *NEWS, RELEASE)
"""Every paper; a news item by the name of its size."""
PRESS = (*NEWS, RELEASE)
SENDER = ("Thông tin liên hệ", "Giới thiệu")
"""Headings of a release below which its sender stands."""
ROLES = {
    **dict.fromkeys(("Tít", "Trích yếu"), "title"),
    **dict.fromkeys(("Nội dung", "Lời dẫn", "Lời kết"), "text"),
    **dict.fromkeys(("Gạch đầu dòng", "Dấu cộng đầu dòng"), "bullet"),
    **dict.fromkeys(("Phần", "Tên phần", "Mục", "Khoản", "Điểm"), "heading"),
    "Sa-pô": "sapo",
    "Trích lời": "quote",
    "Chú thích ảnh": "caption",
    "Ảnh": "picture",
    "Tác giả": "byline",
    "Phụ lục": "annex",
    "Tên phụ lục": "annex title",
    "Chỉ dẫn phụ lục": "reference",
}


class Part(NamedTuple):
    """A paragraph of a paper.

    Attributes:
        role: What it is.
        raw: Its text with every mark that Word holds.
        picture: Whether a picture stands in it.
        lines: Of a title, its lines on the page with their widths in mm.
    """

    role: str
    raw: str
    picture: bool = False
    lines: tuple[tuple[str, Decimal], ...] = ()

    @property
    def text(self) -> str:
        """Its text as a reader sees it."""
        return plain(self.raw)


class Paper(NamedTuple):
    """A paper.

    Attributes:
        name: ``bao-cao``, or the size of a news item.
        parts: Its paragraphs outside tables.
        tables: Its ruled tables, the words of each cell.
        frame: What stands in the tables that hold letterhead and signature.
        typed: The texts of the file, the longest first.
    """

    name: str
    parts: tuple[Part, ...]
    tables: tuple[tuple[tuple[str, ...], ...], ...]
    frame: tuple[str, ...]
    typed: tuple[str, ...]

    @property
    def is_press(self) -> bool:
        """Whether it is for the press."""
        return self.name in PRESS

    def of(self, *roles: str) -> list[str]:
        """Return the texts of the paragraphs of some roles."""
        return [part.text for part in self.parts if part.role in roles]

    @property
    def title(self) -> str:
        """The title of a news item, what a report is about."""
        return " ".join(self.of("title"))

    @property
    def prose(self) -> list[str]:
        """The running text, bullets too."""
        return self.of("text", "bullet", "sapo")

    @property
    def told(self) -> list[str]:
        """The text whose length counts: no title, sapo, caption, quotation, byline.

        Who sends a release stands below its text.
        """
        told: list[str] = []
        for part in self.parts:
            if part.text.startswith(SENDER):
                break
            told += [part.text] if part.role in ("text", "bullet") else []
        return told

    @property
    def everything(self) -> str:
        """All that is printed."""
        cells = (cell for table in self.tables for row in table for cell in row)
        return "\n".join((*(part.text for part in self.parts), *cells, *self.frame))

    def sentences(self) -> Iterator[str]:
        """Yield the sentences of the running text."""
        for text in self.prose:
            yield from sentences(text)

    def ours(self, text: str) -> str:
        """Return a text with a mark where a typed text of three words or more stood."""
        pattern = _any_of(self.typed)
        return pattern.sub("◦", text) if pattern else text


CHOSEN = ("loai", "linh_vuc", "huong_tot", "dat_sau", "nguyen_van", "noi_bat", "uoc")
"""Keys whose values are chosen from a list; a paper says them in words of ours."""


def strings(facts: object) -> Iterator[str]:
    """Yield the texts that were typed, keys and what is chosen left out."""
    if isinstance(facts, dict):
        for key, value in facts.items():
            if key not in CHOSEN:
                yield from strings(value)
    elif isinstance(facts, list | tuple):
        for value in facts:
            yield from strings(value)
    elif isinstance(facts, str):
        yield plain(facts)


def typed(facts: Facts) -> tuple[str, ...]:
    """Return what the office typed that may stand in a sentence, the longest first."""
    found = {text.rstrip(" .;,") for text in strings(facts)}
    return tuple(
        sorted((t for t in found if words(t) >= 3), key=lambda t: (-len(t), t))
    )


@cache
def _any_of(texts: tuple[str, ...]) -> re.Pattern[str] | None:
    if not texts:
        return None
    return re.compile("|".join(re.escape(text) for text in texts), re.IGNORECASE)


def read(data: bytes, name: str, texts: tuple[str, ...] = ()) -> Paper:
    """Take a .docx apart."""
    parts: list[Part] = []
    tables, frame = [], []
    for section in reader.read(_marked(data)).sections:
        for block in section.blocks:
            if isinstance(block, Table):
                rows = tuple(
                    tuple(" ¶ ".join(_lines(c.blocks)) for c in r.cells)
                    for r in block.rows
                )
                if block.bordered and len(block.columns) > 1:
                    tables.append(rows)
                    parts.append(Part("table", ""))
                else:
                    frame += [cell for row in rows for cell in row]
                    parts.append(Part("frame", " ".join(frame)))
            else:
                parts.append(_part(block, section.width - section.left - section.right))
    return Paper(name, tuple(parts), tuple(tables), tuple(frame), texts)


def _marked(data: bytes) -> bytes:
    """Return a .docx whose hyphens that hold a line are letters; readers give -."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:noBreakHyphen/>", "<w:t>\u2011</w:t>".encode())
            new.writestr(name, part)
    return made.getvalue()


def _lines(blocks: tuple[object, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield plain(f"{block.number} {block.text}")


def _part(paragraph: Paragraph, available: Decimal) -> Part:
    role = ROLES.get(paragraph.style, paragraph.style or "other")
    shown = any(run.kind is Kind.PICTURE for run in paragraph.content)
    lines: tuple[tuple[str, Decimal], ...] = ()
    if role == "title" and paragraph.runs:
        format = paragraph.runs[0].format
        available -= paragraph.format.left_indent + paragraph.format.right_indent
        lines = tuple(
            (line, width(line, format))
            for text in paragraph.text.split("\n")
            for line in _wrapped(text, format, available)
        )
    return Part(role, paragraph.text, shown or paragraph.has_picture, lines)


def _wrapped(text: str, format: RunFormat, available: Decimal) -> Iterator[str]:
    """Yield the lines of a text, as full as they get."""
    line = ""
    for word in re.split(r"(?<= )", text):
        if line and width((line + word).rstrip(" "), format) > available:
            yield line.rstrip(" ")
            line = ""
        line += word
    yield line.rstrip(" ")


@cache
def conference(text: str) -> drafter.Conference:
    """Return the conference of a file's text."""
    return drafter.load(text)


def data(text: str, name: str) -> bytes:
    """Return a paper of a file's text as .docx."""
    facts = conference(text)
    if name in NEWS:
        return drafter.render(facts, paper="tin-bai", size=name)
    return drafter.render(facts, paper=name)


def paper(facts: Facts, name: str) -> Paper:
    """Return a paper of facts; the same facts are drawn once."""
    return _paper(written(facts), name)


@cache
def _paper(text: str, name: str) -> Paper:
    return read(data(text, name), name, typed(json.loads(text)))
