"""What both reports have: results by field, targets, tasks, proposals, the close."""

from docx.document import Document

from building.paper import Line, each, either, rows, when, write

BODY = "Nội dung"
LEAD = "Lời dẫn"
"""Text before a list or a table, which it does not leave for another page."""
HEAD = "Mục"
SUB = "Khoản"
POINT = "Điểm"
DASH = "Gạch đầu dòng"
PLUS = "Dấu cộng đầu dòng"
TARGETS = (12, 88, 65)


def told(path: str) -> list[Line]:
    """Return a list: its sentence, or its lead, if any, and a line for each item."""
    sentence = f"{{{{ {path}.cau }}}}"
    return either(
        f"{path}.muc",
        [
            *when(f"{path}.cau", (LEAD, sentence)),
            *each("m", f"{path}.muc", (DASH, "{{ m }}")),
        ],
        [(BODY, sentence)],
    )


def met() -> list[Line]:
    """Return the score, and where the annex is, which all else is told beside."""
    return [
        *when("chi_tieu_dat", (BODY, "{{ chi_tieu_dat }}")),
        *when("bieu.co", (BODY, "{{ bieu.cau_dan }}")),
    ]


def fields() -> list[Line]:
    """Return the results: distinctions, then each field under its heading."""
    return [
        *each("c", "cong_nhan", (BODY, "{{ c }}")),
        *each(
            "k",
            "ket_qua",
            *when("nhieu_linh_vuc", (SUB, "{{ k.ten }}")),
            *each("m", "k.muc", (DASH, "{{ m }}")),
            *each(
                "c",
                "k.muc_con",
                (POINT, "{{ c.ten }}"),
                *each("m", "c.muc", (DASH, "{{ m }}")),
            ),
        ),
        *when("ghi_chu_so_lieu and not bieu.co", (BODY, "{{ ghi_chu_so_lieu }}")),
    ]


def targets(document: Document) -> None:
    """Write the targets of the next period: a table, or in words."""
    write(document, [("", "{%p if phuong_an.chi_tieu_la_bang %}")])
    rows(
        document,
        TARGETS,
        ("TT", "Chỉ tiêu", "Mức phấn đấu"),
        (
            (
                "for c in phuong_an.chi_tieu",
                (
                    ("Ô bảng giữa", "{{ c.tt }}"),
                    ("Ô bảng", "{{ c.ten }}"),
                    ("Ô bảng giữa", "{{ c.phan_dau }}"),
                ),
            ),
        ),
    )
    write(
        document,
        [
            ("", "{%p else %}"),
            *each("t", "phuong_an.cau_chi_tieu", *told("t")),
            ("", "{%p endif %}"),
        ],
    )


def tasks() -> list[Line]:
    """Return the tasks as dashes, with their field where they have one."""
    return each(
        "g",
        "phuong_an.nhiem_vu",
        *either(
            "g.ten",
            [
                (DASH, "{{ g.dau_muc }}"),
                *each("m", "g.muc_con", (PLUS, "{{ m }}")),
            ],
            each("m", "g.muc", (DASH, "{{ m }}")),
        ),
    )


def proposals() -> list[Line]:
    """Return what is asked of those above."""
    return when(
        "kien_nghi",
        (HEAD, "KIẾN NGHỊ, ĐỀ XUẤT"),
        *each("k", "kien_nghi", (DASH, "{{ k }}")),
    )


def closing_line(document: Document, *, party: bool) -> None:
    """Write the last sentence of the text."""
    end = "." if party else "./."
    write(document, [("Lời kết", "{{ van_ban.loi_ket }}" + end)])
