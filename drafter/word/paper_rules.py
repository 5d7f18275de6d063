"""What Word refuses or repairs in a paper although validators let it pass."""

from drafter.findings import Rule, error

_BUG = {
    "hint_vi": "mở mẫu bằng Word, lưu lại rồi thử lại; nếu vẫn lỗi thì báo cho nhóm "
    "drafter kèm mẫu",
    "hint_en": "open the template in Word, save it and try again; if the fault stays, "
    "report it with the template",
    "why": "Tệp có lỗi này thì Word báo hỏng hoặc tự sửa và có thể làm mất chữ, nên "
    "văn bản không được ghi ra.",
    "why_en": "With this fault Word calls the file damaged, or repairs it and may lose "
    "text; so the paper is not written.",
}


def _rule(number: int, name: str, vi: str, en: str) -> Rule:
    return error(f"T4{number:02}", name, f"{{part}}: {vi}", f"{{part}}: {en}", **_BUG)


CELL = _rule(
    1, "cell-without-paragraph",
    "có ô bảng không kết thúc bằng một đoạn", "a cell does not end with a paragraph",
)  # fmt: skip
CONTAINER = _rule(
    2, "container-empty",
    "có đầu trang, chú thích hoặc hộp chữ rỗng",
    "a header, a note or a box is empty",
)  # fmt: skip
TABLE = _rule(
    3, "table-without-rows",
    "có bảng không có hàng, hoặc hàng không có ô",
    "a table has no rows, or a row no cells",
)  # fmt: skip
GRID = _rule(
    4, "row-wider-than-grid",
    "có hàng rộng hơn lưới của bảng", "a row is wider than the grid of its table",
)  # fmt: skip
MERGE = _rule(
    5, "merge-without-beginning",
    "có ô gộp dọc không có ô đầu", "a vertical merge has no beginning",
)  # fmt: skip
STRAY = _rule(
    6, "stray-text",
    "có chữ hoặc đoạn nằm sai chỗ trong cấu trúc",
    "text or a paragraph stands where none may",
)  # fmt: skip
SECTION = _rule(
    7, "section-not-last",
    "thiết lập trang không nằm cuối thân văn bản",
    "the section properties are not last in the body",
)  # fmt: skip
OPEN_FIELD = _rule(
    8, "field-not-closed",
    "có trường của Word mở mà không đóng", "a field of Word is opened and not closed",
)  # fmt: skip
HALF_RANGE = _rule(
    9, "range-not-closed",
    "có dấu trang, bình luận hoặc vùng chỉ có một đầu",
    "a bookmark, a comment or a range has one end only",
)  # fmt: skip
TWICE = _rule(
    10, "identity-twice",
    "có số hiệu hoặc tên phải duy nhất nhưng xuất hiện hai lần ({value})",
    "an id or a name that must be unique comes twice ({value})",
)  # fmt: skip
NOTE_TWICE = _rule(
    11, "note-referenced-twice",
    "có chú thích được nhắc tới hai lần ({value})",
    "a note is referred to twice ({value})",
)  # fmt: skip
REFERENCE = _rule(
    12, "reference-to-nothing",
    "nhắc tới {value} không có trong tệp",
    "refers to {value}, which is not in the file",
)  # fmt: skip
WHITE = _rule(
    13, "raw-white-space",
    "có dấu xuống dòng hoặc tab thô trong chữ", "text holds a raw line break or tab",
)  # fmt: skip
EDGE = _rule(
    14, "edge-space-lost",
    "có dấu cách đầu hoặc cuối chữ sẽ bị Word bỏ",
    "a space at the edge of a text would be dropped",
)  # fmt: skip
IN_DELETION = _rule(
    15, "text-in-deletion",
    "có chữ thường nằm trong phần đã xóa", "plain text stands inside a deletion",
)  # fmt: skip
PROPERTY = _rule(
    16, "property-not-valid",
    "thuộc tính {value} của tệp bị lặp, quá dài hoặc sai dạng",
    "the property {value} is doubled, too long or ill-formed",
)  # fmt: skip
PICTURE = _rule(
    17, "picture-not-valid",
    "hình bị rỗng, sai loại hoặc không có kích thước",
    "the picture is empty, of another kind, or without a size",
)  # fmt: skip
ORPHAN = _rule(
    18, "part-not-reached",
    "thành phần không được phần nào nhắc tới", "nothing refers to the part",
)  # fmt: skip
UNTYPED = _rule(
    19, "part-without-type",
    "thành phần không có kiểu nội dung", "the part has no content type",
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    CELL, CONTAINER, TABLE, GRID, MERGE, STRAY, SECTION, OPEN_FIELD, HALF_RANGE, TWICE,
    NOTE_TWICE, REFERENCE, WHITE, EDGE, IN_DELETION, PROPERTY, PICTURE, ORPHAN, UNTYPED,
)  # fmt: skip
