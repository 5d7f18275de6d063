"""The report read at the conference."""

from typing import NamedTuple

from docx.document import Document

from building.annexes import annex
from building.body import (
    BODY,
    DASH,
    HEAD,
    POINT,
    SUB,
    closing_line,
    fields,
    met,
    proposals,
    targets,
    tasks,
    told,
)
from building.letterheads import head, signature
from building.paper import each, either, start, when, write
from building.styles import Style

SECOND = "phuong_an.nhieu_phan or to_chuc_thuc_hien or kien_nghi"
"""When the second part of a report has headings: one heading alone is none."""


def build(styles: tuple[Style, ...], *, party: bool) -> Document:
    """Return the template of the report read at the conference."""
    document = start(styles, 14)
    head(document, party=party)
    write(document, each("d", "doan_mo_dau", (BODY, "{{ d }}")))
    _first_part(document, PARTY_PARTS if party else STATE_PARTS)
    _second_part(document, PARTY_PARTS if party else STATE_PARTS)
    closing_line(document, party=party)
    signature(document)
    annex(document)
    return document


class Parts(NamedTuple):
    """What the parts of the report read at the conference are called."""

    first: str
    second: str
    leadership: str


PARTY_PARTS = Parts("Phần thứ nhất", "Phần thứ hai", "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO")
STATE_PARTS = Parts("Phần I", "Phần II", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH")
"""NĐ 30/2020/NĐ-CP, Phụ lục I, II.6đ: Roman numbers; Party papers say thứ nhất."""
OTHERS = (
    "dac_diem or lanh_dao or danh_gia"
    " or kien_nghi and not phuong_an.co or to_chuc_thuc_hien and not phuong_an.co"
)
"""When the results are not the only heading above the second part."""


def _first_part(document: Document, parts: Parts) -> None:
    write(
        document,
        [
            *when(
                "phuong_an.co", ("Phần", parts.first), ("Tên phần", "{{ ky.ket_qua }}")
            ),
            *when(
                "dac_diem",
                (HEAD, "ĐẶC ĐIỂM TÌNH HÌNH"),
                *each("d", "dac_diem", (BODY, "{{ d }}")),
            ),
            *when("lanh_dao", (HEAD, parts.leadership), *told("lanh_dao")),
            *when(OTHERS, (HEAD, "KẾT QUẢ ĐẠT ĐƯỢC")),
            *when("thieu_ket_qua", (BODY, "{{ thieu_ket_qua }}")),
            *met(),
            *fields(),
            *when(
                "danh_gia",
                (HEAD, "{{ danh_gia.tieu_de }}"),
                *each(
                    "p",
                    "danh_gia.phan",
                    *when("danh_gia.nhieu_phan", (SUB, "{{ p.ten }}")),
                    *each(
                        "n",
                        "p.nhom",
                        *when("n.ten", (POINT, "{{ n.ten }}")),
                        *told("n"),
                    ),
                ),
            ),
        ],
    )


def _second_part(document: Document, parts: Parts) -> None:
    write(
        document,
        [
            ("", "{%p if phuong_an.co %}"),
            ("Phần", parts.second),
            ("Tên phần", "{{ phuong_an.ten_phan }}"),
            *when("thieu_ky_sau", (BODY, "{{ thieu_ky_sau }}")),
            *when(
                "phuong_an.phuong_huong",
                *when(SECOND, (HEAD, "PHƯƠNG HƯỚNG")),
                (BODY, "{{ phuong_an.phuong_huong }}"),
            ),
            *when(
                "phuong_an.chi_tieu",
                *when(SECOND, (HEAD, "CHỈ TIÊU CHỦ YẾU")),
            ),
        ],
    )
    targets(document)
    write(
        document,
        [
            *when(
                "phuong_an.nhiem_vu",
                *when(SECOND, (HEAD, "NHIỆM VỤ TRỌNG TÂM")),
                ("", "{%p if phuong_an.theo_linh_vuc %}"),
                *each(
                    "g",
                    "phuong_an.nhiem_vu",
                    *either("g.ten", [(SUB, "{{ g.ten }}")], [(SUB, "Nhiệm vụ chung")]),
                    *each("m", "g.muc", (DASH, "{{ m }}")),
                ),
                ("", "{%p else %}"),
                *tasks(),
                ("", "{%p endif %}"),
            ),
            *when(
                "giai_phap",
                *when(SECOND, (HEAD, "GIẢI PHÁP THỰC HIỆN")),
                *told("giai_phap"),
            ),
            ("", "{%p endif %}"),
            *when(
                "to_chuc_thuc_hien",
                (HEAD, "TỔ CHỨC THỰC HIỆN"),
                *told("to_chuc_thuc_hien"),
            ),
            *proposals(),
        ],
    )
