"""The news item and the press release."""

from docx.document import Document

from building.paper import END, TAG, Line, each, rows, start, when, write
from building.regimes import PRESS

BODY = "Nội dung"
LAST = "Lời kết"
"""The last paragraph, which the byline does not leave for another page."""


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
    rows(
        document,
        (66, 52, 47),
        ("Chỉ tiêu", "Thực hiện", "So với kế hoạch, kỳ trước"),
        (
            (
                "for d in p.so_lieu",
                (
                    ("Ô bảng", "{{ d.ten }}"),
                    ("Ô bảng giữa", "{{ d.thuc_hien }}"),
                    ("Ô bảng giữa", "{{ d.so_sanh }}"),
                ),
            ),
        ),
    )
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
