"""The news item and the press release."""

from docx.document import Document

from building.paper import END, TAG, each, start, when, write
from building.regimes import PRESS

BODY = "Nội dung"
LAST = "Lời kết"
"""The last paragraph, which the byline does not leave for another page."""


def news() -> Document:
    """Return the news item: title, sapo, sections, byline."""
    document = start(PRESS, 14)
    write(document, [("Tít", "{{ tin.tieu_de }}"), *_item(photos=True)])
    write(
        document,
        [
            *when("tin.tac_gia", ("Tác giả", "{{ tin.tac_gia }}")),
            *when("tin.nguon_anh", ("Tác giả", "Ảnh: {{ tin.nguon_anh }}")),
        ],
    )
    return document


def release() -> Document:
    """Return the press release: issuer, place and day, the item, contact."""
    document = start(PRESS, 14)
    write(
        document,
        [
            ("Cơ quan ban hành", "{{ van_ban.co_quan }}"),
            ("Tên loại", "THÔNG CÁO BÁO CHÍ"),
            ("Địa danh ngày tháng", "{{ van_ban.dia_danh_ngay }}"),
            ("Tít", "{{ tin.tieu_de }}"),
            *_item(photos=False),
            *when(
                "tin.gioi_thieu",
                ("Tiêu đề nhỏ", "Giới thiệu về {{ van_ban.ten_co_quan }}"),
                (BODY, "{{ tin.gioi_thieu }}"),
            ),
            *when(
                "tin.lien_he.co",
                ("Tiêu đề nhỏ", "Thông tin liên hệ"),
                *when("tin.lien_he.nguoi", (BODY, "{{ tin.lien_he.nguoi }}")),
                *each("d", "tin.lien_he.dong", (BODY, "{{ d }}")),
            ),
        ],
    )
    return document


def _item(*, photos: bool) -> list[tuple[str, str]]:
    shown = [
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
    return [
        *when("tin.sapo", ("Sa-pô", "{{ tin.sapo }}")),
        *each(
            "p",
            "tin.than_bai",
            ("", "{%p for d in p.doan %}"),
            ("", "{%p if p.cuoi %}"),
            (LAST, "{{ d }}"),
            ("", "{%p else %}"),
            (BODY, "{{ d }}"),
            ("", "{%p endif %}"),
            ("", "{%p endfor %}"),
            *(shown if photos else []),
        ),
    ]
