"""What can be wrong with boxes, the foot of page 1 and the room for a signature."""

from drafter.findings import Rule
from drafter.standards.rules.forms import wanted

BOXED = wanted(
    "R255",
    "mark-box",
    "",
    "",
    hint_vi="Borders → Box, nét đơn, quanh đoạn hoặc ô chứa dấu",
    hint_en="Borders → Box, a single line, around the paragraph or the cell",
    why="Dấu chỉ mức độ khẩn, phạm vi lưu hành đặt trong khung viền đơn.",
    why_en="Marks of urgency and circulation stand in a box of a single line.",
    wrong="KHẨN không đóng khung",
    right="KHẨN trong khung viền đơn",
)

ABOVE = wanted(
    "R256",
    "foot-line",
    "bên trên",
    "above it is",
    hint_vi="Borders → Top Border cho dòng đầu của chân trang",
    hint_en="Borders → Top Border on the first line of the foot",
    why="Một đường kẻ dài hết chiều ngang ngăn địa chỉ với nội dung.",
    why_en="A line across the page parts the address from the text.",
    wrong="địa chỉ nằm ngay dưới nội dung",
    right="địa chỉ dưới một đường kẻ dài hết dòng",
)

FOOT = wanted(
    "R257",
    "foot-place",
    "",
    "",
    hint_vi="Footer → Different First Page, ghi địa chỉ ở chân trang thứ nhất",
    hint_en="Footer → Different First Page, the address on the first page",
    why="Địa chỉ, số điện thoại chỉ ghi ở chân trang thứ nhất.",
    why_en="Address and telephone stand at the foot of page 1 only.",
    wrong="địa chỉ ở chân mọi trang",
    right="địa chỉ ở chân trang 1",
)

ROOM = wanted(
    "R258",
    "signature-room",
    "chỗ để ký",
    "room for the signature is",
    hint_vi="đặt Spacing Before của dòng họ tên: 72 pt",
    hint_en="set Spacing Before of the name to 72 pt",
    why="Giữa chức vụ và họ tên cần đủ chỗ cho chữ ký và con dấu.",
    why_en="Between position and name there is room for signature and seal.",
    wrong="họ tên ngay dưới chức vụ",
    right="khoảng trống 72 pt giữa chức vụ và họ tên",
)

RULES: tuple[Rule, ...] = (BOXED, ABOVE, FOOT, ROOM)
