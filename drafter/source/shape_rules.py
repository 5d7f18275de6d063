"""Rules about what may stand in a file of facts, and how much of it."""

from drafter.findings import error, warning

DUPLICATE_FIELD = error(
    "D104",
    "duplicate-field",
    vi="'{key}' đã có ở dòng {line}; giữ một dòng",
    en="'{key}' is already on line {line}; keep one of them",
    hint_vi="{advice_vi}",
    hint_en="{advice_en}",
    why="Nếu một trường có hai giá trị thì không biết giá trị nào đúng, và không bên "
    "nào được lẳng lặng bỏ đi.",
    why_en="Of two values of one field neither may be dropped in silence.",
    wrong="dia_diem: Hội trường A\nĐịa điểm: Hội trường B",
    right="dia_diem: Hội trường A",
)
TAG_REFUSED = error(
    "Y120",
    "tag-refused",
    vi="không dùng nhãn kiểu '{tag}' của YAML; kiểu do trường quyết định",
    en="the YAML tag '{tag}' is not used; the field decides the type",
    hint_vi="bỏ '{tag}', chỉ gõ giá trị",
    hint_en="remove '{tag}' and keep the value",
    why="Nhãn kiểu bảo bộ đọc dựng đối tượng khác chữ; dữ liệu ở đây luôn là chữ.",
    why_en="A tag asks for an object; here everything is text.",
    wrong="so: !!int 08",
    right="so: 08",
)
MERGE_KEY = error(
    "Y121",
    "merge-key",
    vi="không dùng khóa gộp '<<'",
    en="the merge key '<<' is not used",
    hint_vi="gõ các trường ra thành từng dòng",
    hint_en="type the fields out, a line each",
    why="Khóa gộp trộn hai bảng trường mà người đọc không thấy trường từ đâu ra.",
    why_en="A merge mixes fields without showing where they come from.",
    wrong="a: &a {don_vi: UBND xã}\nb:\n  <<: *a\n  ten: A",
    right="b:\n  don_vi: UBND xã\n  ten: A",
)
UNKNOWN_ALIAS = error(
    "Y122",
    "unknown-alias",
    vi="'*{alias}' gọi lại một giá trị chưa được đặt tên '&{alias}'",
    en="'*{alias}' repeats a value that nothing names '&{alias}'",
    hint_vi="nếu dấu * thuộc về câu chữ, đặt giá trị trong ngoặc kép",
    hint_en="if the * belongs to the text, put the value in quotes",
    why="Trong YAML, dấu * ở đầu giá trị gọi lại một giá trị đã đặt tên bằng dấu &.",
    why_en="In YAML a leading * repeats a value that a & has named.",
    wrong="ghi_chu: *xem",
    right='ghi_chu: "*xem"',
)
CYCLIC_ALIAS = error(
    "Y123",
    "cyclic-alias",
    vi="'*{alias}' nằm trong chính giá trị '&{alias}' ở dòng {line}",
    en="'*{alias}' stands inside the value '&{alias}' of line {line}",
    hint_vi="gõ giá trị ra, không gọi lại chính nó",
    hint_en="type the value out",
    why="Một giá trị chứa chính nó thì không có điểm dừng.",
    why_en="A value that holds itself never ends.",
    wrong="ds: &ds [a, *ds]",
    right="ds: [a, b]",
)
UNUSED_ANCHOR = warning(
    "Y205",
    "unused-anchor",
    vi="'&{anchor}' không được đọc là chữ, cũng không có chỗ nào gọi lại '*{anchor}'",
    en="'&{anchor}' is not read as text, and nothing repeats '*{anchor}'",
    hint_vi="nếu là câu chữ, đặt cả giá trị trong ngoặc kép; nếu không thì xóa đi",
    hint_en="if it is text, put the whole value in quotes; otherwise remove it",
    why="Trong YAML, dấu & ở đầu giá trị đặt tên cho giá trị để gọi lại.",
    why_en="In YAML a leading & names a value so that it can be repeated.",
    wrong="ten: &A An",
    right='ten: "&A An"',
)
KEY_NOT_TEXT = error(
    "Y124",
    "key-not-text",
    vi="tên trường phải là chữ, trên một dòng",
    en="the name of a field must be text, on one line",
    hint_vi="viết theo dạng  ten_truong: giá trị",
    hint_en="write it as  field: value",
    why="Mỗi trường có một tên; danh sách, bảng hay chỗ trống không làm tên được.",
    why_en="A field has a name; a list, a mapping or nothing cannot be one.",
    wrong="? [a, b]\n: c",
    right="ten: c",
)
SEVERAL_DOCUMENTS = error(
    "Y125",
    "several-documents",
    vi="tệp có hơn một tài liệu, ngăn bằng dòng '---'",
    en="the file holds more than one document, parted by '---'",
    hint_vi="xóa dòng '---' hoặc tách thành hai tệp",
    hint_en="remove the line '---' or make two files",
    why="Một tệp là một hội nghị.",
    why_en="One file is one conference.",
    wrong="loai: tổng kết\n---\nloai: sơ kết",
    right="loai: tổng kết",
)
EMPTY_FILE = error(
    "Y126",
    "empty-file",
    vi="tệp chưa có dữ liệu",
    en="the file holds no facts",
    hint_vi="tạo tệp mẫu bằng lệnh: drafter init",
    hint_en="make a sample file with: drafter init",
    why="Một hội nghị cần ít nhất các trường bắt buộc.",
    why_en="A conference needs its required fields at least.",
    wrong="# chỉ có ghi chú",
    right="loai: tổng kết",
)
NOT_FIELDS = error(
    "Y127",
    "not-fields",
    vi="tệp phải gồm các dòng 'ten_truong: giá trị', nhưng lại bắt đầu bằng {found}",
    en="the file must consist of lines 'field: value', but it begins with {found_en}",
    hint_vi="bắt đầu bằng một trường, ví dụ  loai: tổng kết",
    hint_en="begin with a field, such as  loai: tổng kết",
    why="Ở ngoài cùng của tệp là các trường của hội nghị.",
    why_en="At the top of the file stand the fields of the conference.",
    wrong="- tổng kết",
    right="loai: tổng kết",
)

SHAPE_RULES = (
    DUPLICATE_FIELD,
    TAG_REFUSED,
    MERGE_KEY,
    UNKNOWN_ALIAS,
    CYCLIC_ALIAS,
    UNUSED_ANCHOR,
    KEY_NOT_TEXT,
    SEVERAL_DOCUMENTS,
    EMPTY_FILE,
    NOT_FIELDS,
)
