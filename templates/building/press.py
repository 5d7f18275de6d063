"""The news item and the press release."""

from typing import NamedTuple

from docx.document import Document

from building.paper import END, TAG, Line, each, rows, start, when, write
from building.regimes import PRESS

BODY = "Nội dung"
LAST = "Lời kết"
"""The last paragraph, which the byline does not leave for another page."""


class Column(NamedTuple):
    """A column of the key figures: its width in millimetres, head and cell."""

    width: float
    head: str
    style: str
    cell: str


KEY_FIGURES = (
    Column(66, "Chỉ tiêu", "Ô bảng", "{{ d.ten }}"),
    Column(52, "Thực hiện", "Ô bảng giữa", "{{ d.thuc_hien }}"),
    Column(47, "So với kế hoạch, kỳ trước", "Ô bảng giữa", "{{ d.so_sanh }}"),
)
"""The last is left out where no figure is compared."""
WIDTH = 165
"""The width of the text in millimetres."""


def news() -> Document:
    """Return the news item: title, sapo, sections, byline."""
    document = start(PRESS, 14)
    write(
        document,
        [
            ("Tít", "{{ tin.tieu_de }}"),
            *when("tin.sapo", ("Sa-pô", "{{ tin.sapo }}")),
            *each("p", "tin.than_bai", *_paragraphs(), *_shown()),
            *when("tin.tac_gia", ("Tác giả", "{{ tin.tac_gia }}")),
            *when("tin.nguon_anh", ("Tác giả", "Ảnh: {{ tin.nguon_anh }}")),
        ],
    )
    return document


def _key_figures(document: Document, columns: tuple[Column, ...]) -> None:
    """Write the table of key figures, over the whole width."""
    used = sum(column.width for column in columns)
    rows(
        document,
        tuple(column.width * WIDTH / used for column in columns),
        tuple(column.head for column in columns),
        (("for d in p.so_lieu", tuple((c.style, c.cell) for c in columns)),),
    )


def release() -> Document:
    """Return the press release: issuer, editors, item, key figures, contact."""
    document = start(PRESS, 14)
    write(
        document,
        [
            ("Cơ quan ban hành", "{{ van_ban.co_quan }}"),
            ("Tên loại", "THÔNG CÁO BÁO CHÍ"),
            ("Địa danh ngày tháng", "{{ van_ban.dia_danh_ngay }}"),
            *when(
                "van_ban.kinh_gui_mot",
                ("Kính gửi", "Kính gửi: {{ van_ban.kinh_gui_mot }}"),
            ),
            *when(
                "van_ban.kinh_gui",
                ("Kính gửi", "Kính gửi:"),
                *each("n", "van_ban.kinh_gui", ("Kính gửi nhiều nơi", "- {{ n }}")),
            ),
            ("Tít", "{{ tin.tieu_de }}"),
            *when("tin.sapo", ("Sa-pô", "{{ tin.sapo }}")),
            (TAG, "{%p for p in tin.than_bai %}"),
            *_paragraphs(),
            (TAG, "{%p if p.so_lieu %}"),
            ("Tiêu đề nhỏ", "Số liệu chính"),
        ],
    )
    write(document, [(TAG, "{%p if p.co_so_sanh %}")])
    _key_figures(document, KEY_FIGURES)
    write(document, [(TAG, "{%p else %}")])
    _key_figures(document, KEY_FIGURES[:2])
    write(document, [END])
    write(
        document,
        [
            END,
            (TAG, "{%p endfor %}"),
            *when(
                "tin.lien_he.co",
                ("Tiêu đề nhỏ", "Thông tin liên hệ"),
                *when("tin.lien_he.nguoi", (BODY, "{{ tin.lien_he.nguoi }}")),
                *each("d", "tin.lien_he.dong", (BODY, "{{ d }}")),
            ),
            *when(
                "tin.gioi_thieu",
                ("Tiêu đề nhỏ", "Giới thiệu về {{ van_ban.ten_co_quan }}"),
                (BODY, "{{ tin.gioi_thieu }}"),
            ),
        ],
    )
    return document


def _paragraphs() -> list[Line]:
    """Return the paragraphs of a section."""
    return [
        (TAG, "{%p for d in p.doan %}"),
        (TAG, "{%p if p.cuoi %}"),
        (LAST, "{{ d }}"),
        (TAG, "{%p else %}"),
        (BODY, "{{ d }}"),
        END,
        (TAG, "{%p endfor %}"),
    ]


def _shown() -> list[Line]:
    """Return the photos and the quotations that stand after a section."""
    return [
        *each(
            "a",
            "p.anh",
            (TAG, "{%p if a.cho_anh %}"),
            ("Chỗ chờ ảnh", "{{ a.anh }}"),
            (TAG, "{%p else %}"),
            ("Ảnh", "{{ a.anh }}"),
            ("Chú thích ảnh", "{{ a.chu_thich }}"),
            END,
        ),
        *each("t", "p.trich_loi", ("Trích lời", "{{ t.cau }}")),
    ]
