"""A paper made ready for LibreOffice, which forgets what stays with the next paragraph.

LibreOffice deals out paragraphs to pages by their number first, and lays them out then.
One that is last on its page by that deal, and should stay with the next one, is left
there: a heading alone at the foot. Where a paragraph has a field it is looked at once
more when all pages are known, and goes along. So each gets a hidden field, in the copy
that is laid out and in no paper.
"""

import io
import re
import zipfile
import zlib

from drafter.patterns import regex

_BODY, _STYLES = "word/document.xml", "word/styles.xml"
_KEPT = "<w:keepNext/>"
_STYLE = regex(r'<w:style [^>]*w:styleId="([^"]+)".*?</w:style>', re.DOTALL)
_PARAGRAPH = regex(r"<w:p(?: [^>]*)?>(?:(?!</?w:p[ >]).)*</w:p>", re.DOTALL)
_OWN_STYLE = regex(r'<w:pStyle w:val="([^"]+)"/>')
_END = "</w:p>"


def _mark(inner: str) -> str:
    return f"<w:r><w:rPr><w:vanish/></w:rPr>{inner}</w:r>"


_FIELD = (
    _mark('<w:fldChar w:fldCharType="begin"/>')
    + _mark('<w:instrText xml:space="preserve"> PAGE </w:instrText>')
    + _mark('<w:fldChar w:fldCharType="separate"/>')
    + _mark('<w:fldChar w:fldCharType="end"/>')
)


def ready(paper: bytes) -> bytes:
    """Return a .docx as it is laid out; what is none comes back as it was."""
    try:
        with zipfile.ZipFile(io.BytesIO(paper)) as package:
            files = {info: package.read(info) for info in package.infolist()}
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError):
        return paper
    parts = {info.filename: data for info, data in files.items()}
    styles = parts.get(_STYLES, b"").decode(errors="replace")
    body = parts.get(_BODY, b"").decode(errors="replace")
    kept = {found[1] for found in _STYLE.finditer(styles) if _KEPT in found[0]}
    looked_at = _PARAGRAPH.sub(lambda found: _again(found[0], kept), body)
    if looked_at == body:
        return paper
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for info, data in files.items():
            text = looked_at.encode() if info.filename == _BODY else data
            same = zipfile.ZipInfo(info.filename, info.date_time)
            package.writestr(same, text, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _again(paragraph: str, kept: set[str]) -> str:
    """Return a paragraph with a hidden field where it is kept with the next one."""
    style = _OWN_STYLE.search(paragraph)
    if _KEPT not in paragraph and (style is None or style[1] not in kept):
        return paragraph
    return f"{paragraph.removesuffix(_END)}{_FIELD}{_END}"
