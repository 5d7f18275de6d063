"""Damage that each program is known to find: proof that it looks."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping

BODY = "word/document.xml"
COMMENTED = (
    b'<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>x</w:t></w:r>'
    b'<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>'
)


def changed(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """Return a package with its body changed."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, change(content) if name == BODY else content)
    assert stream.getvalue() != data
    return stream.getvalue()


def run_in_body(data: bytes) -> bytes:
    """Put a run where only a paragraph may stand."""
    return changed(data, lambda body: body.replace(b"<w:body>", b"<w:body><w:r/>", 1))


def comment_missing(data: bytes) -> bytes:
    """Refer to a comment that is not there."""
    begun = b"<w:body>"
    return changed(data, lambda body: body.replace(begun, begun + COMMENTED, 1))


def unclosed(data: bytes) -> bytes:
    """Leave out the end of the body."""
    return changed(data, lambda body: body.replace(b"</w:body>", b"", 1))


def without_words(data: bytes) -> bytes:
    """Take the last words out; the file itself stays sound."""

    def cut(body: bytes) -> bytes:
        last = [*re.finditer(rb"<w:t(?: [^>]*)?>([^<]*\S[^<]*)</w:t>", body)][-1]
        return body[: last.start(1)] + body[last.end(1) :]

    return changed(data, cut)


Damage = Callable[[bytes], bytes]
READERS: tuple[Damage, ...] = (unclosed, without_words)
PLANTED: Mapping[str, tuple[Damage, ...]] = {
    "sdk": (run_in_body, comment_missing, unclosed),
    "integrity": (comment_missing, unclosed),
    "libreoffice": READERS,
    "pandoc": READERS,
    "python-docx": READERS,
}
