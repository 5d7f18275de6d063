"""The columns of an annex, by what its figures are compared with."""

from typing import NamedTuple

LEFT = "Ô bảng"
MIDDLE = "Ô bảng giữa"


class Column(NamedTuple):
    """A column: its width in millimetres, head, tag and cell style."""

    width: float
    head: str
    tag: str
    style: str = MIDDLE


class Annex(NamedTuple):
    """A set of columns, when it is taken, and whether it lies across the page."""

    when: str
    columns: tuple[Column, ...]
    across: bool = False


LAST = "{{ bieu.ten_ky_truoc_hoa }}"
SINCE = "So với {{ bieu.ten_ky_truoc }}"
PLAN = "{{ bieu.ten_ke_hoach_hoa }}"
PLANNED = "So với {{ bieu.ten_ke_hoach }} (%)"

ANNEXES = (
    Annex(
        "bieu.day_du",
        (
            Column(12, "TT", "tt"),
            Column(66, "Chỉ tiêu", "ten", LEFT),
            Column(33, "Đơn vị tính", "don_vi_tinh"),
            Column(21, LAST, "ky_truoc"),
            Column(22, PLAN, "ke_hoach"),
            Column(21, "Thực hiện", "thuc_hien"),
            Column(22, PLANNED, "ty_le"),
            Column(31, SINCE, "so_cung_ky", LEFT),
            Column(29, "Ghi chú", "ghi_chu", LEFT),
        ),
        across=True,
    ),
    Annex(
        "bieu.co_ke_hoach",
        (
            Column(12, "TT", "tt"),
            Column(50, "Chỉ tiêu", "ten", LEFT),
            Column(24, "Đơn vị tính", "don_vi_tinh"),
            Column(18, PLAN, "ke_hoach"),
            Column(18, "Thực hiện", "thuc_hien"),
            Column(19, PLANNED, "ty_le"),
            Column(24, "Ghi chú", "ngoai_ke_hoach", LEFT),
        ),
    ),
    Annex(
        "bieu.co_ky_truoc",
        (
            Column(12, "TT", "tt"),
            Column(48, "Chỉ tiêu", "ten", LEFT),
            Column(24, "Đơn vị tính", "don_vi_tinh"),
            Column(19, LAST, "ky_truoc"),
            Column(18, "Thực hiện", "thuc_hien"),
            Column(22, SINCE, "so_cung_ky", LEFT),
            Column(22, "Ghi chú", "ngoai_ky_truoc", LEFT),
        ),
    ),
    Annex(
        "",
        (
            Column(12, "TT", "tt"),
            Column(68, "Chỉ tiêu", "ten", LEFT),
            Column(25, "Đơn vị tính", "don_vi_tinh"),
            Column(25, "Thực hiện", "thuc_hien"),
            Column(35, "So sánh, ghi chú", "so_sanh_ghi_chu", LEFT),
        ),
    ),
)
