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


def _rule(number: int, name: str, vi: str, en: str, **examples: str) -> Rule:
    texts = {**_BUG, **examples}
    return error(f"T4{number:02}", name, f"{{part}}: {vi}", f"{{part}}: {en}", **texts)


CELL = _rule(
    1, "cell-without-paragraph",
    "có ô bảng không kết thúc bằng một đoạn", "a cell does not end with a paragraph",
    wrong="<w:tc><w:tbl>…</w:tbl></w:tc>",
    right="<w:tc><w:tbl>…</w:tbl><w:p/></w:tc>",
)  # fmt: skip
CONTAINER = _rule(
    2, "container-empty",
    "có đầu trang, chú thích hoặc hộp chữ rỗng",
    "a header, a note or a box is empty",
    wrong="<w:hdr></w:hdr>",
    right="<w:hdr><w:p/></w:hdr>",
)  # fmt: skip
TABLE = _rule(
    3, "table-without-rows",
    "có bảng không có hàng, hoặc hàng không có ô",
    "a table has no rows, or a row no cells",
    wrong="<w:tbl><w:tblGrid/></w:tbl>",
    right="<w:tbl><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
)  # fmt: skip
GRID = _rule(
    4, "row-wider-than-grid",
    "có hàng rộng hơn lưới của bảng", "a row is wider than the grid of its table",
    wrong="lưới 2 cột, hàng có 3 ô",
    right="lưới 3 cột, hàng có 3 ô",
)  # fmt: skip
MERGE = _rule(
    5, "merge-without-beginning",
    "có ô gộp dọc không có ô đầu", "a vertical merge has no beginning",
    wrong="<w:vMerge/> ở hàng đầu",
    right='<w:vMerge w:val="restart"/> ở hàng đầu, <w:vMerge/> ở hàng sau',
)  # fmt: skip
STRAY = _rule(
    6, "stray-text",
    "có chữ hoặc đoạn nằm sai chỗ trong cấu trúc",
    "text or a paragraph stands where none may",
    wrong="<w:p>Hội nghị</w:p>",
    right="<w:p><w:r><w:t>Hội nghị</w:t></w:r></w:p>",
)  # fmt: skip
SECTION = _rule(
    7, "section-not-last",
    "thiết lập trang không nằm cuối thân văn bản",
    "the section properties are not last in the body",
    wrong="<w:body><w:sectPr/><w:p/></w:body>",
    right="<w:body><w:p/><w:sectPr/></w:body>",
)  # fmt: skip
OPEN_FIELD = _rule(
    8, "field-not-closed",
    "có trường của Word mở mà không đóng", "a field of Word is opened and not closed",
    wrong='<w:fldChar w:fldCharType="begin"/> không có "end"',
    right='<w:fldChar w:fldCharType="begin"/> … <w:fldChar w:fldCharType="end"/>',
)  # fmt: skip
HALF_RANGE = _rule(
    9, "range-not-closed",
    "có dấu trang, bình luận hoặc vùng chỉ có một đầu",
    "a bookmark, a comment or a range has one end only",
    wrong='<w:bookmarkStart w:id="1" w:name="moc"/>',
    right='<w:bookmarkStart w:id="1" w:name="moc"/> … <w:bookmarkEnd w:id="1"/>',
)  # fmt: skip
TWICE = _rule(
    10, "identity-twice",
    "có số hiệu hoặc tên phải duy nhất nhưng xuất hiện hai lần ({value})",
    "an id or a name that must be unique comes twice ({value})",
    wrong='hai hình cùng có <wp:docPr id="1"/>',
    right='<wp:docPr id="1"/> và <wp:docPr id="2"/>',
)  # fmt: skip
NOTE_TWICE = _rule(
    11, "note-referenced-twice",
    "có chú thích được nhắc tới hai lần ({value})",
    "a note is referred to twice ({value})",
    wrong='hai chỗ cùng có <w:footnoteReference w:id="2"/>',
    right='<w:footnoteReference w:id="2"/> và <w:footnoteReference w:id="3"/>',
)  # fmt: skip
REFERENCE = _rule(
    12, "reference-to-nothing",
    "nhắc tới {value} không có trong tệp",
    "refers to {value}, which is not in the file",
    wrong='<w:pStyle w:val="TrichYeu"/> khi tệp không có kiểu TrichYeu',
    right='<w:pStyle w:val="Normal"/>',
)  # fmt: skip
WHITE = _rule(
    13, "raw-white-space",
    "có dấu xuống dòng hoặc tab thô trong chữ", "text holds a raw line break or tab",
    wrong="<w:t>dòng một↵dòng hai</w:t>",
    right="<w:t>dòng một</w:t><w:br/><w:t>dòng hai</w:t>",
)  # fmt: skip
EDGE = _rule(
    14, "edge-space-lost",
    "có dấu cách đầu hoặc cuối chữ sẽ bị Word bỏ",
    "a space at the edge of a text would be dropped",
    wrong="<w:t>Hội nghị </w:t>",
    right='<w:t xml:space="preserve">Hội nghị </w:t>',
)  # fmt: skip
IN_DELETION = _rule(
    15, "text-in-deletion",
    "có chữ thường nằm trong phần đã xóa", "plain text stands inside a deletion",
    wrong="<w:del><w:r><w:t>cũ</w:t></w:r></w:del>",
    right="<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>",
)  # fmt: skip
PROPERTY = _rule(
    16, "property-not-valid",
    "thuộc tính {value} của tệp bị lặp, quá dài hoặc sai dạng",
    "the property {value} is doubled, too long or ill-formed",
    wrong="<dcterms:created>13/12/2024</dcterms:created>",
    right="<dcterms:created>2024-12-13T08:00:00Z</dcterms:created>",
)  # fmt: skip
PICTURE = _rule(
    17, "picture-not-valid",
    "hình bị rỗng, sai loại hoặc không có kích thước",
    "the picture is empty, of another kind, or without a size",
    wrong="word/media/anh.png là tệp GIF đổi tên",
    right="word/media/anh.png là tệp PNG",
)  # fmt: skip
ORPHAN = _rule(
    18, "part-not-reached",
    "thành phần không được phần nào nhắc tới", "nothing refers to the part",
    wrong="word/footer9.xml không có quan hệ nào trỏ tới",
    right='Target="footer9.xml" trong document.xml.rels',
)  # fmt: skip
UNTYPED = _rule(
    19, "part-without-type",
    "thành phần không có kiểu nội dung", "the part has no content type",
    wrong="word/comments.xml không có trong [Content_Types].xml",
    right='<Override PartName="/word/comments.xml" …/>',
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    CELL, CONTAINER, TABLE, GRID, MERGE, STRAY, SECTION, OPEN_FIELD, HALF_RANGE, TWICE,
    NOTE_TWICE, REFERENCE, WHITE, EDGE, IN_DELETION, PROPERTY, PICTURE, ORPHAN, UNTYPED,
)  # fmt: skip
