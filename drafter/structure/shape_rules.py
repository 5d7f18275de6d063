"""Rules about the shape of the data: fields, lists, choices."""

from drafter.findings import error, warning

WRONG_SHAPE = error(
    "D101",
    "wrong-shape",
    vi="'{field}' cần {expected_vi}, nhưng ở đây là {found_vi}",
    en="'{field}' needs {expected_en}, not {found_en}",
    hint_vi="{way_vi}",
    hint_en="{way_en}",
    why="Mỗi trường có một dạng: một giá trị, một danh sách hoặc các trường con.",
    why_en="A field takes one value, a list, or fields of its own.",
    wrong="dia_diem: [Hội trường A, Hội trường B]",
    right="dia_diem: Hội trường A",
)
UNKNOWN_FIELD = error(
    "D102",
    "unknown-field",
    vi="{subject_vi} không có trường '{key}'",
    en="{subject_en} has no field '{key}'",
    hint_vi="{way_vi}",
    hint_en="{way_en}",
    why="Tên trường gõ nhầm mà bị bỏ qua thì số liệu mất mà không ai biết.",
    why_en="A mistyped field that is skipped would lose its fact in silence.",
    wrong="dia_diemm: Hội trường UBND xã",
    right="dia_diem: Hội trường UBND xã",
)
MISSING_FIELD = error(
    "D103",
    "missing-field",
    vi="{subject_vi} thiếu {keys_vi}",
    en="{subject_en} lacks {keys_en}",
    hint_vi="thêm một dòng, ví dụ  {key}: {example}",
    hint_en="add a line, such as  {key}: {example}",
    why="Thiếu trường này thì văn bản không viết được câu nào cho đúng.",
    why_en="Without it no sentence of the paper can be true.",
    wrong="cong_nhan:\n  - co_quan: UBND tỉnh",
    right="cong_nhan:\n  - co_quan: UBND tỉnh\n    danh_hieu: đô thị văn minh",
)
UNKNOWN_CHOICE = error(
    "D105",
    "unknown-choice",
    vi="'{field}' không nhận giá trị '{text}'",
    en="'{field}' does not take '{text}'",
    hint_vi="{way_vi}",
    hint_en="{way_en}",
    why="Trường này chỉ nhận một số giá trị đã định, để câu chữ viết ra luôn đúng.",
    why_en="The field takes values of a fixed list, so that every sentence holds.",
    wrong="loai: tổng kết năm",
    right="loai: tổng kết",
)
NOT_YES_NO = error(
    "D106",
    "not-yes-no",
    vi="'{field}' cần có hoặc không, không phải '{text}'",
    en="'{field}' needs có or không, not '{text}'",
    hint_vi="viết  {field}: có",
    hint_en="write  {field}: có",
    why="Trường này chỉ trả lời có hay không.",
    why_en="The field answers yes or no.",
    wrong="du_va_chi_dao: chắc là có",
    right="du_va_chi_dao: có",
)
COLON_IN_TEXT = error(
    "D114",
    "colon-in-text",
    vi="'{key}:' bị đọc thành tên trường vì sau nó có dấu hai chấm",
    en="'{key}:' is read as a field because a colon follows it",
    hint_vi="nếu là một câu, đặt cả câu trong ngoặc kép",
    hint_en="if it is a sentence, put all of it in quotes",
    why="Trong YAML, chữ đứng trước dấu hai chấm và dấu cách là tên trường.",
    why_en="In YAML the words before a colon and a space name a field.",
    wrong="nhiem_vu:\n  - Về kinh tế: phát triển dịch vụ",
    right='nhiem_vu:\n  - "Về kinh tế: phát triển dịch vụ"',
)
EMPTY_ITEM = warning(
    "D115",
    "empty-item",
    vi="mục thứ {position} của '{field}' để trống nên bị bỏ qua",
    en="item {position} of '{field}' is empty and skipped",
    hint_vi="xóa dấu gạch thừa hoặc viết nội dung",
    hint_en="remove the dash or fill in the item",
    why="Một gạch đầu dòng trống thường là nội dung bị quên.",
    why_en="An empty item is mostly something forgotten.",
    wrong="han_che:\n  -",
    right="han_che:\n  - công tác phát triển đảng viên còn chậm",
)
BAD_FILE_NAME = error(
    "D116",
    "bad-file-name",
    vi="'{text}' không phải là tệp trong thư mục của hội nghị",
    en="'{text}' is no file in the folder of the conference",
    hint_vi="chép ảnh vào cạnh tệp dữ liệu, viết ví dụ  anh/toan-canh.jpg",
    hint_en="copy the picture beside the data file and write  anh/toan-canh.jpg",
    why="Ảnh chỉ được lấy từ máy, không lấy từ mạng hay ổ đĩa khác.",
    why_en="Pictures come from this machine, never from the network or another drive.",
    wrong="tin_bai:\n  hinh_anh:\n    chu_thich: Toàn cảnh\n    tep: http://may-chu/anh.jpg",
    right="tin_bai:\n  hinh_anh:\n    chu_thich: Toàn cảnh\n    tep: anh/toan-canh.jpg",
)

SHAPE_RULES = (
    WRONG_SHAPE,
    UNKNOWN_FIELD,
    MISSING_FIELD,
    UNKNOWN_CHOICE,
    NOT_YES_NO,
    COLON_IN_TEXT,
    EMPTY_ITEM,
    BAD_FILE_NAME,
)
