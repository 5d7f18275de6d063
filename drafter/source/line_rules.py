"""Rules about lines: where they begin, their dashes and colons."""

from drafter.findings import error

GLUED_DASH = error(
    "Y105",
    "glued-dash",
    vi="thiếu dấu cách sau dấu gạch",
    en="a space is missing after the dash",
    hint_vi="{shown}",
    hint_en="{shown}",
    why="Không có dấu cách thì YAML nối các mục thành một câu liền.",
    why_en="Without the space YAML joins the items to one text.",
    wrong="dai_bieu:\n  -Đảng ủy\n  -UBND",
    right="dai_bieu:\n  - Đảng ủy\n  - UBND",
)
TAB_INDENT = error(
    "Y107",
    "tab-indent",
    vi="đầu dòng có phím Tab; YAML chỉ nhận dấu cách",
    en="the line begins with a tab; YAML takes spaces only",
    hint_vi="thay mỗi Tab đầu dòng bằng hai dấu cách (số dòng cần sửa: {count})",
    hint_en="replace each tab at the start by two spaces (lines to mend: {count})",
    why="Tab rộng bao nhiêu tùy máy, nên YAML không dùng để thụt đầu dòng.",
    why_en="How wide a tab is depends on the editor.",
    wrong="nguoi_ky:\n\tho_ten: A",
    right="nguoi_ky:\n  ho_ten: A",
)
NO_BREAK_INDENT = error(
    "Y108",
    "no-break-space-indent",
    vi="đầu dòng có dấu cách lạ {character} (thường do dán từ Word hay trang web)",
    en="the line begins with an odd space {character}, often pasted from Word",
    hint_vi="xóa phần đầu dòng rồi gõ lại bằng phím cách (số dòng cần sửa: {count})",
    hint_en="type the start of the line again with the space bar (lines to mend: "
    "{count})",
    why="Dấu cách không ngắt trông như dấu cách nhưng với YAML là một chữ.",
    why_en="A no-break space looks like a space and is a letter to YAML.",
    wrong="nguoi_ky:\n\u00a0\u00a0ho_ten: A",
    right="nguoi_ky:\n  ho_ten: A",
)
LOOKALIKE_COLON = error(
    "Y111",
    "lookalike-colon",
    vi="{found} {character} trông giống mà YAML không nhận",
    en="{found_en} {character} looks right and is not",
    hint_vi="{shown}",
    hint_en="{shown}",
    why="Dấu hai chấm rộng và dấu cách không ngắt trông giống mà YAML không nhận.",
    why_en="A full-width colon or a no-break space looks right and is not.",
    wrong="ten：UBND xã",
    right="ten: UBND xã",
)
GLUED_COLON = error(
    "Y112",
    "glued-colon",
    vi="thiếu dấu cách sau dấu hai chấm",
    en="a space is missing after the colon",
    hint_vi="{shown}",
    hint_en="{shown}",
    why="Không có dấu cách thì YAML coi cả dòng là một câu.",
    why_en="Without the space YAML takes the whole line for one text.",
    wrong="loai: tổng kết\nten:UBND xã",
    right="loai: tổng kết\nten: UBND xã",
)
MISSING_COLON = error(
    "Y113",
    "missing-colon",
    vi="dòng này không có dấu hai chấm sau tên trường",
    en="this line has no colon after the name of a field",
    hint_vi="viết  ten_truong: giá trị; nếu là phần tiếp của dòng trên thì thụt vào",
    hint_en="write  field: value; if it continues the line above, indent it",
    why="Ở chỗ này YAML chờ một trường.",
    why_en="Here YAML expects a field.",
    wrong="loai: tổng kết\ndia_diem Hội trường xã\nten: A",
    right="loai: tổng kết\ndia_diem: Hội trường xã\nten: A",
)
UNEVEN_INDENT = error(
    "Y114",
    "uneven-indent",
    vi="đầu dòng thụt không khớp với các dòng trên",
    en="the line is indented unlike the lines above",
    hint_vi="các trường ngang hàng phải bắt đầu ở cùng một cột",
    hint_en="fields of one level begin in one column",
    why="Chỗ thụt đầu dòng cho biết trường nào thuộc về trường nào.",
    why_en="Indentation says which field belongs to which.",
    wrong="loai: tổng kết\n  ten: A",
    right="loai: tổng kết\nten: A",
)
DASH_AFTER_COLON = error(
    "Y118",
    "dash-after-colon",
    vi="dấu gạch đầu mục đứng cùng dòng với tên trường",
    en="the dash of an item stands on the line of its field",
    hint_vi="xuống dòng trước dấu gạch; nếu là câu chữ thì viết  {quoted}",
    hint_en="put the item on a line of its own; if it is text, write  {quoted}",
    why="Mỗi mục của danh sách đứng trên một dòng, dưới tên trường.",
    why_en="Each item of a list stands on a line of its own, below the field.",
    wrong="dai_bieu: - Đảng ủy",
    right="dai_bieu:\n  - Đảng ủy",
)
MISSING_DASH = error(
    "Y119",
    "missing-dash",
    vi="dòng này nằm trong danh sách nhưng thiếu dấu gạch đầu mục",
    en="this line is among items of a list and has no dash",
    hint_vi="viết  - {text}; nếu là phần tiếp của mục trên thì thụt vào thêm",
    hint_en="write  - {text}; if it continues the item above, indent it more",
    why="Mỗi mục của danh sách bắt đầu bằng dấu gạch và dấu cách.",
    why_en="Each item of a list begins with a dash and a space.",
    wrong="dai_bieu:\n  - Đảng ủy\n  UBND",
    right="dai_bieu:\n  - Đảng ủy\n  - UBND",
)

LINE_RULES = (
    GLUED_DASH,
    TAB_INDENT,
    NO_BREAK_INDENT,
    LOOKALIKE_COLON,
    GLUED_COLON,
    MISSING_COLON,
    UNEVEN_INDENT,
    DASH_AFTER_COLON,
    MISSING_DASH,
)
