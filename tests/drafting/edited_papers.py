"""Papers as people edit them: in Word, in LibreOffice, by hand in the XML."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

from attrs import evolve
from docx import Document
from docx.text.paragraph import Paragraph

from drafter.drafting import alignment, edits_by_hand, loading, origin
from drafter.drafting.alignment import Line
from drafter.drafting.edits_by_hand import HandEdit, HandEdits
from drafter.drafting.redrafting import Drafting
from drafter.ooxml import xml

EXAMPLES = Path(__file__).parents[2] / "examples"
MODEL = "mau-dang-xa-2025.yaml"
BODY = "word/document.xml"


@cache
def drafting(example: str = MODEL, paper: str = "bao-cao") -> Drafting:
    """Return what drafts a paper of an example."""
    read = loading.read(str(EXAMPLES / example))
    return Drafting(wanted=paper, size=None, read=read)


@cache
def drafted(example: str = MODEL, paper: str = "bao-cao") -> bytes:
    """Return a paper of an example."""
    made = drafting(example, paper)
    return made.bytes_of(made.read).data


@cache
def lines(example: str = MODEL, paper: str = "bao-cao") -> tuple[Line, ...]:
    """Return its lines."""
    return alignment.lines(drafted(example, paper))


def found(
    now: Sequence[Line], example: str = MODEL, paper: str = "bao-cao"
) -> HandEdits:
    """Return what a hand has changed in the lines of a paper of an example."""
    made = drafting(example, paper)
    text = made.read.data.decode("utf-8")
    known = origin.of(drafted(example, paper), "bao-cao.docx", made.read).known
    return edits_by_hand.found(now, made, text, known)


def retyped(old: str, new: str, **of: str) -> list[Line]:
    """Return the lines of a paper with words typed anew where they stand first."""
    now = list(lines(**of))
    place = next(n for n, line in enumerate(now) if old in line.text)
    now[place] = evolve(now[place], text=now[place].text.replace(old, new, 1))
    return now


def only(result: HandEdits) -> HandEdit:
    """Return the only change."""
    (edit,) = result.edits
    return edit


def offer(edit: HandEdit) -> tuple[str, str, str]:
    """Return which value a change of the facts is about, and what it becomes."""
    assert edit.offer is not None
    path = ".".join(map(str, edit.offer.path))
    return path, edit.offer.typed, edit.offer.text


def in_word(data: bytes, *changes: Callable[[list[Paragraph]], object]) -> bytes:
    """Return a paper edited by python-docx, which saves all parts anew.

    Args:
        data: The paper.
        changes: Each takes the paragraphs, those of tables too, and changes some.
    """
    document = Document(io.BytesIO(data))
    cells = (c for t in document.tables for row in t.rows for c in row.cells)
    paragraphs = [*document.paragraphs, *(p for cell in cells for p in cell.paragraphs)]
    for change in changes:
        change(paragraphs)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def typed(old: str, new: str) -> Callable[[list[Paragraph]], None]:
    """Return a change of words, as Word makes it: the paragraph becomes one run."""

    def change(paragraphs: list[Paragraph]) -> None:
        paragraph = _with(paragraphs, old)
        text = _plain(paragraph.text).replace(old, new)
        for run in paragraph.runs[1:]:
            xml.remove(run._r)
        paragraph.runs[0].text = text

    return change


def taken_out(text: str) -> Callable[[list[Paragraph]], None]:
    """Return a change that removes a paragraph."""

    def change(paragraphs: list[Paragraph]) -> None:
        xml.remove(_with(paragraphs, text)._p)

    return change


def put_behind(before: str, text: str) -> Callable[[list[Paragraph]], None]:
    """Return a change that puts a paragraph behind another one, and like it."""

    def change(paragraphs: list[Paragraph]) -> None:
        from copy import deepcopy

        above = _with(paragraphs, before)
        made = deepcopy(above._p)
        above._p.addnext(made)
        paragraph = Paragraph(made, above._parent)
        for run in paragraph.runs[1:]:
            xml.remove(run._r)
        paragraph.runs[0].text = text

    return change


def tracked(data: bytes, old: str, new: str, author: str = "Đỗ Mạnh Tường") -> bytes:
    """Return a paper with words replaced while Word tracked changes."""
    who = f'w:author="{author}" w:date="2026-01-12T08:00:00Z"'
    inside = rf"(<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)<w:t[^>]*>([^<]*?){old}"

    def marked(match: re.Match[str]) -> str:
        run, before = match[1], match[2]
        space = ' xml:space="preserve"'
        return (
            f"{run}<w:t{space}>{before}</w:t></w:r>"
            f'<w:del w:id="901" {who}>{run}<w:delText{space}>{old}</w:delText></w:r>'
            f'</w:del><w:ins w:id="902" {who}>{run}<w:t{space}>{new}</w:t></w:r>'
            f"</w:ins>{run}<w:t{space}>"
        )

    return changed(data, lambda text: re.sub(inside, marked, text, count=1))


def changed(data: bytes, change: Callable[[str], str], part: str = BODY) -> bytes:
    """Return a package with the text of a part changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == part:
                text = content.decode("utf-8")
                assert change(text) != text
                content = change(text).encode("utf-8")
            new.writestr(name, content)
    return stream.getvalue()


def kinds(edits: Iterable[HandEdit]) -> list[str]:
    """Return the kinds of some changes."""
    return [edit.kind.value for edit in edits]


def _with(paragraphs: list[Paragraph], text: str) -> Paragraph:
    return next(p for p in paragraphs if text in _plain(p.text))


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2011", "-")
