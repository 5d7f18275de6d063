"""Templates with what changes by itself or travels unseen."""

from tests.ooxml.samples import DOCUMENT, body, part, replaced


def with_field(code: str, base: bytes | None = None) -> bytes:
    """Return a document with a paragraph at its end that is a field of Word."""
    base = base or body("{{ dia_diem }}")
    field = (
        f'<w:p><w:fldSimple w:instr=" {code} "><w:r><w:t>cũ</w:t></w:r></w:fldSimple>'
        "</w:p>"
    )
    text = part(base).replace("<w:sectPr", f"{field}<w:sectPr", 1)
    assert field in text
    return replaced(base, {DOCUMENT: text.encode()})
