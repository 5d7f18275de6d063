"""The table of an annex: its rows decide which columns it has."""

from docx.document import Document

from building import page
from building.paper import either, rows

LEFT = "Ô bảng"
MIDDLE = "Ô bảng giữa"
WITHIN = "Ô bảng thụt"
"""The name of a part, under that of the whole."""
GROUP = "Nhóm trong bảng"
WIDTHS = (10, 56, 24, 12, 21, 10, 10, 12, 10)
"""Millimetres of the cells in the template; a paper's columns follow their texts."""
NAME = "{{ c.ten }}"
NOTES = "{%tc if bieu.co_ghi_chu %}"


def table(document: Document) -> None:
    """Add the table: heads, a row for each field of work, a row for each figure.

    The columns of figures are a loop over `bieu.cot`; notes stand if there are any.
    """
    rows(
        document,
        WIDTHS,
        (
            *("TT", "Chỉ tiêu", "Đơn vị tính"),
            *("{%tc for k in bieu.cot %}", "{{ k.ten }}", "{%tc endfor %}"),
            *(NOTES, "Ghi chú", "{%tc endif %}"),
        ),
        (
            (
                "for n in bieu.nhom",
                (
                    (GROUP, "{{ n.tt }}"),
                    (GROUP, "{{ n.ten }}"),
                    (GROUP, ""),
                    *((LEFT, "{%tc for k in bieu.cot %}"), (GROUP, "")),
                    *((LEFT, "{%tc endfor %}"), (LEFT, NOTES), (GROUP, "")),
                    (LEFT, "{%tc endif %}"),
                ),
            ),
            (
                "for c in n.chi_tieu",
                (
                    (MIDDLE, "{{ c.tt }}"),
                    either("c.la_phan", [(WITHIN, NAME)], [(LEFT, NAME)]),
                    (MIDDLE, "{{ c.don_vi_tinh }}"),
                    *((LEFT, "{%tc for o in c.o %}"), (MIDDLE, "{{ o }}")),
                    *((LEFT, "{%tc endfor %}"), (LEFT, NOTES)),
                    *((LEFT, "{{ c.ghi_chu }}"), (LEFT, "{%tc endif %}")),
                ),
            ),
        ),
        ends=2,
        described=page.COLUMNED,
    )
