"""The annex of figures: the rows of its table decide which columns it has."""

from docx.document import Document

from building import page
from building.paper import either, rows, when, write

LEFT = "Ô bảng"
MIDDLE = "Ô bảng giữa"
WITHIN = "Ô bảng thụt"
"""The name of a part, under that of the whole."""
GROUP = "Nhóm trong bảng"
WIDTHS = (10, 56, 24, 12, 21, 10, 10, 12, 10)
"""Millimetres of the cells in the template; a paper's columns follow their texts."""
NAME = "{{ c.ten_kem_ghi_chu }}"
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
        spaced=False,
    )


def annex(document: Document) -> None:
    """Add the annex; its page lies across when its table has many columns.

    Each branch ends its own section; the engine takes the last one for the
    last of the paper, so that no empty page follows.
    """
    write(document, [("", "{%p if bieu.co %}"), ("Sau bảng", "")])
    page.ends(document, document.paragraphs[-1])
    write(
        document,
        [
            ("Phụ lục", "Phụ lục"),
            ("Tên phụ lục", "{{ bieu.tieu_de }}"),
            ("Chỉ dẫn phụ lục", "(Kèm theo Báo cáo {{ van_ban.so_ngay_co_quan }})"),
        ],
    )
    table(document)
    write(
        document,
        [
            *when("bieu.cach_danh_gia", ("Ghi chú bảng", "{{ bieu.cach_danh_gia }}")),
            *when("ghi_chu_so_lieu", ("Ghi chú bảng", "{{ ghi_chu_so_lieu }}")),
            ("", "{%p if bieu.nam_ngang %}"),
            ("Sau bảng", ""),
        ],
    )
    page.ends_annex(document, document.paragraphs[-1], across=True)
    write(document, [("", "{%p else %}"), ("Sau bảng", "")])
    page.ends_annex(document, document.paragraphs[-1], across=False)
    write(document, [("", "{%p endif %}"), ("", "{%p endif %}")])
