"""Rules about how much a file may hold; counts, so a slow machine agrees."""

from drafter.findings import error

FILE_TOO_LARGE = error(
    "Y130",
    "file-too-large",
    vi="tệp lớn hơn {limit} byte",
    en="the file is larger than {limit} bytes",
    hint_vi="bỏ phần dán nhầm; mỗi hội nghị một tệp",
    hint_en="remove what was pasted by mistake; a file for each conference",
    why="Một hội nghị đầy đủ chỉ vài chục nghìn byte; tệp lớn hơn hẳn là nhầm tệp.",
    why_en="A full conference takes some tens of thousands of bytes.",
    wrong="một tệp 5 MB",
    right="một tệp dưới 2 MB",
)
TOO_DEEP = error(
    "Y131",
    "too-deep",
    vi="dữ liệu lồng nhau quá {limit} tầng",
    en="the data is nested more than {limit} levels deep",
    hint_vi="xem lại các dấu ngoặc và chỗ thụt đầu dòng",
    hint_en="look at the brackets and the indentation",
    why="Dữ liệu hội nghị không sâu quá vài tầng.",
    why_en="The facts of a conference are a few levels deep.",
    wrong="a: [[[[[[[[…]]]]]]]]",
    right="a: [1, 2]",
)
TOO_MANY_NODES = error(
    "Y132",
    "too-many-values",
    vi="tệp có hơn {limit} giá trị",
    en="the file holds more than {limit} values",
    hint_vi="tách thành nhiều tệp",
    hint_en="split it into several files",
    why="Giới hạn giữ cho máy không bị treo vì một tệp hỏng.",
    why_en="The limit keeps a broken file from hanging the machine.",
    wrong="danh sách một triệu mục",
    right="danh sách vài nghìn mục",
)
ALIAS_EXPANSION = error(
    "Y133",
    "alias-expansion",
    vi="'*{alias}' lặp lại '&{alias}' (dòng {line}) làm dữ liệu phình quá "
    "{limit} {unit}",
    en="'*{alias}' repeats '&{alias}' (line {line}) and swells the data beyond {limit} "
    "{unit_en}",
    hint_vi="gõ các giá trị ra thay vì gọi lại nhiều lần",
    hint_en="type the values out instead of repeating them",
    why="Gọi lại lồng nhau có thể biến vài dòng thành hàng tỷ giá trị.",
    why_en="Nested repeats can turn a few lines into billions of values.",
    wrong="a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]",
    right="a: [x, x]",
)
TOO_MANY_DIGITS = error(
    "Y134",
    "too-many-digits",
    vi="con số dài hơn {limit} chữ số",
    en="a number of more than {limit} digits",
    hint_vi="xem lại: có lẽ phím bị kẹt hoặc dán nhầm",
    hint_en="look again: a stuck key, or a wrong paste",
    why="Không số liệu, mã số hay số điện thoại nào dài như vậy.",
    why_en="No figure, code or telephone number is that long.",
    wrong="gia_tri: 1111111111…",
    right="gia_tri: 1.111",
)
TEXT_TOO_LONG = error(
    "Y135",
    "text-too-long",
    vi="một giá trị dài hơn {limit} chữ",
    en="one value is longer than {limit} characters",
    hint_vi="chia thành nhiều mục; xem có ngoặc kép nào chưa đóng không",
    hint_en="split it into items; look for a quote that is not closed",
    why="Một giá trị là một câu hay một đoạn văn, không phải cả văn bản.",
    why_en="A value is a sentence or a paragraph, not a whole paper.",
    wrong="noi_dung: cả báo cáo trong một dòng",
    right="noi_dung: [mục thứ nhất, mục thứ hai]",
)

TOO_MANY_FINDINGS = error(
    "Y136",
    "too-many-findings",
    vi="dừng đọc ở đây sau {limit} lỗi",
    en="reading stops here after {limit} findings",
    hint_vi="sửa các lỗi trên rồi chạy lại",
    hint_en="mend those above and run again",
    why="Quá nhiều lỗi thường có chung một nguyên nhân.",
    why_en="So many findings mostly have one cause.",
    wrong="một nghìn dòng trùng nhau",
    right="mỗi trường một dòng",
)

LIMIT_RULES = (
    FILE_TOO_LARGE,
    TOO_DEEP,
    TOO_MANY_NODES,
    ALIAS_EXPANSION,
    TOO_MANY_DIGITS,
    TEXT_TOO_LONG,
    TOO_MANY_FINDINGS,
)
