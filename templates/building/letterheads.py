"""The head of an official paper and its foot: issuer, number, signature, recipients."""

from docx.document import Document

from building import page
from building.paper import Line, each, ruled, ruled_when, when, write


def head(document: Document, *, party: bool) -> None:
    """Write the head of a paper of the Party or of the State, up to its subject."""
    (_party_head if party else _state_head)(document)


def _party_head(document: Document) -> None:
    table = page.grid(document, (83, 82), 2, ruled=False, described=page.FITTED)
    left, right = table.rows[0].cells
    write(
        left,
        [
            *when("van_ban.cap_tren", ("Cơ quan cấp trên", "{{ van_ban.cap_tren }}")),
            ("Cơ quan ban hành", "{{ van_ban.co_quan }}"),
            ("Dấu sao", "*"),
        ],
    )
    ruled(right, "Tiêu đề Đảng", "ĐẢNG CỘNG SẢN VIỆT NAM", 72.9, share=100)
    _number_row(table)
    write(
        document,
        [
            ("Tên loại", "BÁO CÁO"),
            ("Trích yếu", "{{ van_ban.trich_yeu }}"),
            ("Gạch dưới trích yếu", "-----"),
        ],
    )


_STARS: tuple[Line, ...] = (("", "{%p else %}"), ("Dấu sao", "{{ van_ban.dau_sao }}"))


def _state_head(document: Document) -> None:
    table = page.grid(document, (66, 99), 2, ruled=False, described=page.FITTED)
    left, right = table.rows[0].cells
    write(
        left,
        when("van_ban.cap_tren", ("Cơ quan cấp trên", "{{ van_ban.cap_tren }}")),
    )
    write(left, [("Cơ quan ban hành", "{{ van_ban.co_quan }}")])
    ruled_when(left, "not van_ban.dau_sao", 18, share=40, other=_STARS)
    write(right, [("Quốc hiệu", "{{ van_ban.quoc_hieu }}")])
    write(right, when("van_ban.tieu_ngu", ("Tiêu ngữ", "{{ van_ban.tieu_ngu }}")))
    ruled_when(right, "van_ban.quoc_hieu", 60.5, share=100, other=())
    _number_row(table)
    write(document, [("Tên loại", "BÁO CÁO")])
    ruled(document, "Trích yếu", "{{ van_ban.trich_yeu }}", 36, share=40)
    write(
        document,
        [
            *when(
                "van_ban.kinh_gui_mot",
                ("Kính gửi", "Kính gửi: {{ van_ban.kinh_gui_mot }}"),
            ),
            *when(
                "van_ban.kinh_gui",
                ("Kính gửi", "Kính gửi:"),
                *each("n", "van_ban.kinh_gui", ("Kính gửi nhiều nơi", "- {{ n }}")),
            ),
            ("Sau bảng", ""),
        ],
    )


def _number_row(table: object) -> None:
    number, day = table.rows[1].cells
    write(number, [("Số ký hiệu", "{{ van_ban.so_ky_hieu }}")])
    write(day, [("Địa danh ngày tháng", "{{ van_ban.dia_danh_ngay }}")])


def signature(document: Document) -> None:
    """Write recipients and signature, side by side."""
    table = page.grid(document, (80, 85), 1, ruled=False)
    left, right = table.rows[0].cells
    write(
        left,
        when(
            "van_ban.noi_nhan",
            ("Nơi nhận", "Nơi nhận:"),
            *each("n", "van_ban.noi_nhan", ("Danh sách nơi nhận", "- {{ n }}")),
        ),
    )
    write(
        right,
        [
            *when("van_ban.quyen_han", ("Quyền hạn ký", "{{ van_ban.quyen_han }}")),
            *when("van_ban.chuc_vu", ("Chức vụ ký", "{{ van_ban.chuc_vu }}")),
            ("Họ tên ký", "{{ van_ban.nguoi_ky }}"),
        ],
    )
