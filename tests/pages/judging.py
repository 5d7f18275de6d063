"""What a strict reader would send back of a paper's pages, seen from its PDF."""

import re
from collections.abc import Iterator, Sequence

from drafter.ooxml import reader
from drafter.ooxml.document import Document, Paragraph
from tests.pages.layout import MM, Line, Page

HEADS = (
    "Phần", "Tên phần", "Mục", "Khoản", "Điểm", "Lời dẫn", "Tiêu đề nhỏ",
    "Nhóm trong bảng", "Tên loại", "Trích yếu", "Tít", "Phụ lục", "Tên phụ lục",
    "Chỉ dẫn phụ lục",
)  # fmt: skip
"""Styles of what does not stand last on a page."""
TITLES = ("Trích yếu", "Tít")
SIGNATURE = "Chức vụ ký"
EMPTY = 0.25
BLOCK = 0.3
"""The share of a page that a signature, two lines and the heading above them take."""
LINES = 2
"""So many lines of text stand on a page before the close."""
COLUMNS = 3
"""Millimetres that must lie between the columns of a letterhead."""


def faults(paper: bytes, pages: Sequence[Page]) -> Iterator[str]:
    """Yield what is wrong with the pages of a .docx, each with its page."""
    document = reader.read(paper)
    yield from _heads(document, pages)
    yield from _close(document, pages)
    yield from _empty(document, pages)
    yield from _letterhead(document, pages)
    yield from _broken_words(document, pages)
    yield from _titles(document, pages)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _whole(paragraph: Paragraph) -> str:
    return _plain(f"{paragraph.number} {paragraph.text}")


def _of_style(document: Document, *styles: str) -> list[Paragraph]:
    return [p for p in document.paragraphs if p.style in styles and p.text.strip()]


def _heads(document: Document, pages: Sequence[Page]) -> Iterator[str]:
    heads = {_whole(head) for head in _of_style(document, *HEADS)}
    for page in pages:
        last = _plain(page.lines[-1].text)
        if last in heads or (" " in last and any(h.endswith(last) for h in heads)):
            yield f"trang {page.number}: đề mục ở cuối trang: {last}"


def _last_of_main(document: Document, pages: Sequence[Page]) -> int:
    """Return the number of the last page of the text, before any annex."""
    label = [_whole(p) for p in _of_style(document, "Phụ lục")]
    for page in pages:
        if label and page.number > 1 and page.lines[0].text == label[0]:
            return page.number - 1
    return len(pages)


def _close(document: Document, pages: Sequence[Page]) -> Iterator[str]:
    last = _last_of_main(document, pages)
    signed = _of_style(document, SIGNATURE, "Họ tên ký")
    closing = next(iter(_of_style(document, "Lời kết" if signed else "Tác giả")), None)
    if closing is None or last == 1:
        return
    page = pages[last - 1]
    opening = _plain(closing.text)
    before = 0
    for line in page.lines:
        if opening.startswith(_plain(line.text)) or _plain(line.text) in opening:
            break
        before += 1
    else:
        yield f"trang {last}: không có câu kết ở trang ký: {page.lines[0].text}"
        return
    if before < LINES:
        yield f"trang {last}: chỉ có {before} dòng trước câu kết"


def _empty(document: Document, pages: Sequence[Page]) -> Iterator[str]:
    last = _last_of_main(document, pages)
    for page in pages[:-1]:
        allowed = BLOCK if page.number == last - 1 else EMPTY
        if page.number != last and page.empty > allowed:
            yield f"trang {page.number}: trống {page.empty:.0%}"


def _letterhead(document: Document, pages: Sequence[Page]) -> Iterator[str]:
    """Yield where the columns of the letterhead touch: no table, no columns."""
    right = [
        _plain(p.text)
        for p in document.paragraphs
        if p.cell and p.cell.table == 1 and p.cell.columns == 2 and p.cell.column == 2
        and not p.cell.bordered and p.text.strip()
    ]  # fmt: skip
    for line in pages[0].lines[:12]:
        text = _plain(line.text)
        held = next((r for r in right if text.endswith(r) and text != r), None)
        if held is None:
            continue
        count = len(held.split())
        gap = (line.words[-count].left - line.words[-count - 1].right) * MM
        if gap < COLUMNS:
            yield f"trang 1: hai cột chỉ cách nhau {gap:.1f} mm: {text}"


def _broken_words(document: Document, pages: Sequence[Page]) -> Iterator[str]:
    """Yield words of the PDF that the paper does not have: halves of others."""
    words = {
        piece
        for paragraph in document.paragraphs
        for word in _whole(paragraph).split()
        for piece in _pieces(word)
    }
    for page in pages:
        for line in page.lines:
            for word in line.words:
                if not words.issuperset(_pieces(word.text)) and len(word.text) > 1:
                    yield f"trang {page.number}: chữ bị ngắt: {word.text} ({line.text})"


def _pieces(word: str) -> list[str]:
    """Return the pieces of a word that a line may part: behind a hyphen, a stroke."""
    return [piece for piece in re.split(r"(?<=[-/])|\u200b", word) if piece]


def title_lines(
    document: Document, pages: Sequence[Page]
) -> Iterator[tuple[Line, ...]]:
    """Yield the lines of each title that takes several."""
    for title in _of_style(document, *TITLES):
        text, found = _plain(title.text), []
        for line in pages[0].lines:
            if text.startswith(_plain(" ".join(li.text for li in (*found, line)))):
                found.append(line)
        if len(found) > 1:
            yield tuple(found)


def _titles(document: Document, pages: Sequence[Page]) -> Iterator[str]:
    for lines in title_lines(document, pages):
        last = lines[-1]
        if len(last.words) < 3 or last.width * 3 < lines[0].width:
            shown = " / ".join(line.text for line in lines)
            yield f"trang 1: dòng cuối của tít quá ngắn: {shown}"
