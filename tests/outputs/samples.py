"""Small Word files made in memory, with the styles of our papers."""

from io import BytesIO

from docx import Document
from docx.enum.style import WD_STYLE_TYPE


def paper(*paragraphs, rows=(), style="Table Grid", heading=False):
    """Return the bytes of a .docx.

    Args:
        paragraphs: Pairs of style name and text; a text in ** ** is bold.
        rows: The rows of a table after them.
        style: The style of the table.
        heading: Whether its first row is repeated on each page.
    """
    document = Document()
    for name, text in paragraphs:
        if name not in [one.name for one in document.styles]:
            document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        paragraph = document.add_paragraph(style=name)
        for position, piece in enumerate(text.split("**")):
            paragraph.add_run(piece).bold = bool(position % 2) or None
    if rows:
        table = document.add_table(len(rows), len(rows[0]), style=style)
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        if heading:
            properties = table.rows[0]._tr.get_or_add_trPr()
            properties.append(properties.makeelement(f"{properties.tag[:-4]}tblHeader"))
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
