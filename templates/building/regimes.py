"""The styles of each regime, with the sizes that its rules prescribe.

State: NĐ 30/2020/NĐ-CP, Phụ lục I, the upper end of each range. Party: HD
36-HD/VPTW and HD 05-HD/VPTW, the lower end. Press: house style, no rule binds.
"""

from building.numbering import DASHES, LADDER
from building.styles import CENTER, JUSTIFY, LEFT, RIGHT, Style


def _tables(size: float) -> tuple[Style, ...]:
    return (
        Style("Đầu bảng", size, bold=True, align=CENTER, before=1, after=1),
        Style("Ô bảng", size, before=1, after=1),
        Style("Ô bảng thụt", size, left=4, before=1, after=1),
        Style("Ô bảng giữa", size, align=CENTER, before=1, after=1),
        Style("Nhóm trong bảng", size, bold=True, before=1, after=1, keep_next=True),
        Style("Ghi chú bảng", size, italic=True, align=JUSTIFY, before=4),
        Style("Sau bảng", 6, after=0),
        Style("Nét kẻ", 4, align=CENTER, exactly=5),
        Style("Số trang", 14, align=CENTER),
    )


def _ladder(size: float, indent: float, exactly: float) -> tuple[Style, ...]:
    text = {"align": JUSTIFY, "first_line": indent, "after": 6, "exactly": exactly}
    head = {**text, "keep_next": True}
    part = {"align": CENTER, "before": 6, "exactly": exactly, "keep_next": True}
    return (
        Style("Nội dung", size, **text),
        Style("Lời dẫn", size, **head),
        Style("Lời kết", size, **head),
        Style("Phần", size, bold=True, outline=0, numbering=(LADDER, 0), **part),
        Style("Tên phần", size, bold=True, after=6, **{**part, "before": 0}),
        Style(
            "Mục", size, bold=True, before=6, outline=1, numbering=(LADDER, 1), **head
        ),
        Style("Khoản", size, bold=True, outline=2, numbering=(LADDER, 2), **head),
        Style("Điểm", size, numbering=(LADDER, 3), outline=3, **head),
        Style("Gạch đầu dòng", size, numbering=(DASHES, 0), **text),
        Style("Dấu cộng đầu dòng", size, numbering=(DASHES, 1), **text),
    )


PARTY: tuple[Style, ...] = (
    Style("Tiêu đề Đảng", 15, bold=True, align=CENTER),
    Style("Cơ quan cấp trên", 14, align=CENTER),
    Style("Cơ quan ban hành", 14, bold=True, align=CENTER),
    Style("Dấu sao", 14, align=CENTER),
    Style("Số ký hiệu", 14, align=CENTER),
    Style("Địa danh ngày tháng", 14, italic=True, align=CENTER),
    Style("Tên loại", 15, bold=True, align=CENTER, before=12, keep_next=True),
    Style("Trích yếu", 14, bold=True, align=CENTER, keep_next=True),
    Style("Gạch dưới trích yếu", 14, align=CENTER, after=12),
    *_ladder(14, 10, 18),
    Style("Quyền hạn ký", 14, bold=True, align=CENTER, keep_next=True),
    Style("Chức vụ ký", 14, align=CENTER, keep_next=True),
    Style("Họ tên ký", 14, bold=True, align=CENTER, before=60),
    Style("Nơi nhận", 14, underline=True, keep_next=True),
    Style("Danh sách nơi nhận", 12, keep_next=True),
    Style("Phụ lục", 14, bold=True, align=CENTER, keep_next=True),
    Style("Tên phụ lục", 14, bold=True, align=CENTER, keep_next=True),
    Style("Chỉ dẫn phụ lục", 14, italic=True, align=CENTER, after=12, keep_next=True),
    *_tables(12),
)

STATE: tuple[Style, ...] = (
    Style("Quốc hiệu", 13, bold=True, align=CENTER),
    Style("Tiêu ngữ", 14, bold=True, align=CENTER),
    Style("Cơ quan cấp trên", 13, align=CENTER),
    Style("Cơ quan ban hành", 13, bold=True, align=CENTER),
    Style("Dấu sao", 13, align=CENTER),
    Style("Quốc hiệu nhỏ", 12, bold=True, align=CENTER),
    Style("Tiêu ngữ nhỏ", 13, bold=True, align=CENTER),
    Style("Cơ quan cấp trên nhỏ", 12, align=CENTER),
    Style("Cơ quan ban hành nhỏ", 12, bold=True, align=CENTER),
    Style("Địa danh ngày tháng nhỏ", 13, italic=True, align=CENTER, before=6),
    Style("Số ký hiệu", 13, align=CENTER, before=6),
    Style("Địa danh ngày tháng", 14, italic=True, align=CENTER, before=6),
    Style("Tên loại", 14, bold=True, align=CENTER, before=12, keep_next=True),
    Style("Trích yếu", 14, bold=True, align=CENTER, keep_next=True),
    Style("Kính gửi", 14, align=CENTER, before=6, after=6),
    Style("Kính gửi nhiều nơi", 14, left=50, after=0),
    *_ladder(14, 12.7, 0),
    Style("Quyền hạn ký", 14, bold=True, align=CENTER, keep_next=True),
    Style("Chức vụ ký", 14, bold=True, align=CENTER, keep_next=True),
    Style("Họ tên ký", 14, bold=True, align=CENTER, before=60),
    Style("Nơi nhận", 12, bold=True, italic=True, keep_next=True),
    Style("Danh sách nơi nhận", 11, keep_next=True),
    Style("Phụ lục", 14, bold=True, align=CENTER, keep_next=True),
    Style("Tên phụ lục", 14, bold=True, align=CENTER, keep_next=True),
    Style("Chỉ dẫn phụ lục", 14, italic=True, align=CENTER, after=12, keep_next=True),
    *_tables(12),
)

PRESS: tuple[Style, ...] = (
    Style("Cơ quan ban hành", 13, bold=True, align=CENTER),
    Style("Địa danh ngày tháng", 13, italic=True, align=RIGHT, after=12),
    Style("Tên loại", 15, bold=True, align=CENTER, before=12, after=6, keep_next=True),
    Style("Kính gửi", 14, align=CENTER, before=6, after=6),
    Style("Kính gửi nhiều nơi", 14, left=50, after=0),
    Style("Tít", 16, bold=True, align=CENTER, after=12, keep_next=True),
    Style("Sa-pô", 14, bold=True, align=JUSTIFY, after=6),
    Style("Nội dung", 14, align=JUSTIFY, first_line=10, after=6),
    Style("Lời kết", 14, align=JUSTIFY, first_line=10, after=6, keep_next=True),
    Style("Ảnh", 14, align=CENTER, before=6, keep_next=True),
    Style("Chú thích ảnh", 12, italic=True, align=CENTER, before=3, after=9),
    Style("Chỗ chờ ảnh", 13, boxed=True, before=6, after=9),
    Style("Trích lời", 14, align=JUSTIFY, left=10, before=3, after=9),
    Style("Tác giả", 14, bold=True, align=RIGHT, before=6),
    Style("Tiêu đề nhỏ", 14, bold=True, align=LEFT, before=9, after=3, keep_next=True),
    *_tables(12),
)
