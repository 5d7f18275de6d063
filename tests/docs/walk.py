"""A reader who does what a page says, block by block, in one folder."""

import shlex
import tomllib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import attrs
import docx

import drafter
from drafter.cli import main
from drafter.findings import Finding, errors
from tests.docs.commands import NOT_RUN
from tests.docs.pages import Block

FACTS = """\
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: sáng 08/01/2026
ky_bao_cao: năm 2025
"""
"""What completes a fragment: the four facts that make a conference."""


@attrs.define
class Reader:
    """Someone with an empty folder, the examples beside them, and a page.

    Attributes:
        folder: Where they work; it is the current folder.
        captured: What a command has printed since it was last asked.
        printed: What the last block of commands printed.
        names: What the Python blocks have defined.
        done: What was run or looked at, to show that something was.
    """

    folder: Path
    captured: Callable[[], str]
    printed: str = ""
    names: dict[str, object] = attrs.field(factory=dict)
    done: list[str] = attrs.field(factory=list)

    def follow(self, block: Block) -> None:
        """Do what a block says."""
        assert block.language in KINDS, f"{block.place}: no test reads these blocks"
        KINDS[block.language](self, block)
        self.done.append(block.place)


def commands(reader: Reader, block: Block) -> None:
    """Run commands of drafter; ``fails`` says that the last of them finds errors."""
    reader.captured()
    codes = [_run(line, block) for line in block.lines if line not in NOT_RUN]
    reader.printed = reader.captured()
    wanted = [0] * len(codes)
    if "fails" in block.words:
        wanted[-1] = 1

    assert codes == wanted, f"{block.place}\n{reader.printed}"


def _run(line: str, block: Block) -> int:
    words = shlex.split(line, comments=True)
    if words[:3] == ["python", "-m", "drafter"]:
        words = words[2:]
    assert words[0] == "drafter", f"{block.place}: no test runs '{line}'"
    try:
        main(words[1:])
    except SystemExit as left:
        return int(left.code or 0)


def facts(reader: Reader, block: Block) -> None:
    """Keep a file, or read a fragment: ``wrong CODE`` is refused or warned of."""
    match block.words:
        case ("wrong", code):
            found = _codes(_checked(reader, block))
            assert code in found, f"{block.place}: {found}"
        case ("right",) | ():
            found = errors(_checked(reader, block))
            assert not found, f"{block.place}: {found[0]}"
        case (name,):
            (reader.folder / name).write_text(block.text, encoding="utf-8")


def _checked(reader: Reader, block: Block) -> tuple[Finding, ...]:
    whole = block.text if block.text.startswith("loai:") else FACTS + block.text
    path = reader.folder / "fragment.yaml"
    path.write_text(whole, encoding="utf-8")
    return drafter.check(path)


def shown(reader: Reader, block: Block) -> None:
    """Look in a paper, or in the last ``output``, for each of these lines."""
    if not block.words:
        return
    (source,) = block.words
    text = reader.printed if source == "output" else _paper(reader.folder / source)
    plain = text.replace("\u00a0", " ")

    assert [line for line in block.lines if line not in plain] == [], block.place


def _paper(path: Path) -> str:
    document = docx.Document(path)
    cells = (cell for table in document.tables for cell in table._cells)
    held = [document, *cells]
    return "\n".join(paragraph.text for one in held for paragraph in one.paragraphs)


def tags(reader: Reader, block: Block) -> None:
    """Load a template of these paragraphs or rows; ``wrong CODE`` is refused."""
    document = docx.Document()
    if "table" in block.words:
        _rows(document, [line.split("|") for line in block.lines])
    else:
        for line in block.lines:
            document.add_paragraph(line)
    held = BytesIO()
    document.save(held)
    try:
        drafter.load_template(held.getvalue())
        found: tuple[Finding, ...] = ()
    except drafter.TemplateError as stopped:
        found = stopped.findings
    wanted = {block.words[1]} if "wrong" in block.words else set()

    assert _codes(found) == wanted, block.place


def _rows(document: object, cells: list[list[str]]) -> None:
    table = document.add_table(rows=len(cells), cols=len(cells[0]))
    for row, texts in zip(table.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text.strip()


def manifest(reader: Reader, block: Block) -> None:
    """Load a template with this manifest."""
    folder = reader.folder / "manifest"
    folder.mkdir()
    (folder / "template.toml").write_text(block.text, encoding="utf-8")
    docx.Document().save(folder / "template.docx")
    stated = tomllib.loads(block.text)

    assert drafter.load_template(folder).manifest.title == stated["ten"]


def program(reader: Reader, block: Block) -> None:
    """Run Python; what one block of a page defines, the next one knows."""
    code = compile("\n" * (block.line - 1) + block.text, block.page, "exec")
    exec(code, reader.names)


def _codes(found: tuple[Finding, ...]) -> set[str]:
    return {finding.code for finding in found}


KINDS: Mapping[str, Callable[[Reader, Block], None]] = {
    "sh": commands,
    "powershell": commands,
    "yaml": facts,
    "text": shown,
    "jinja": tags,
    "toml": manifest,
    "python": program,
}
"""How a reader follows each language of blocks."""
