"""Rules about who is meant where a person is named."""

import attrs

from drafter.findings import error, hint, warning

UNKNOWN_PERSON = error(
    "D110",
    "unknown-person",
    vi="không có ai là '{text}' trong nhan_su",
    en="nobody is '{text}' in nhan_su",
    hint_vi="{way_vi}",
    hint_en="{way_en}",
    why="Người được khai một lần ở nhan_su; nhắc lại bằng từ khóa hoặc họ và tên.",
    why_en="A person is declared once in nhan_su and named by key or full name.",
    wrong="nhan_su:\n  duc: Nguyễn Bá Đức\nchu_tri: ducc",
    right="nhan_su:\n  duc: Nguyễn Bá Đức\nchu_tri: duc",
)
NOT_A_NAME = attrs.evolve(
    UNKNOWN_PERSON,
    vi="'{text}' không phải là họ và tên một người",
    en="'{text}' is not the name of a person",
)
"""The same rule, where what stands there cannot be a name."""
AMBIGUOUS_PERSON = error(
    "D111",
    "ambiguous-person",
    vi="có {count} người tên '{text}' trong nhan_su",
    en="nhan_su has {count} people named '{text}'",
    hint_vi="gọi bằng từ khóa: {keys}",
    hint_en="use the key: {keys}",
    why="Hai cán bộ trùng họ tên chỉ phân biệt được bằng từ khóa ở nhan_su.",
    why_en="Two officials of one name are told apart by their keys only.",
    wrong="nhan_su: {a: Nguyễn Văn An, b: Nguyễn Văn An}\nchu_tri: Nguyễn Văn An",
    right="nhan_su: {a: Nguyễn Văn An, b: Nguyễn Văn An}\nchu_tri: [a, b]",
)
UNDECLARED_PERSON = warning(
    "D112",
    "undeclared-person",
    vi="'{text}' không có trong nhan_su, tên gần nhất là '{near}'",
    en="'{text}' is not in nhan_su; the nearest name is '{near}'",
    hint_vi="nếu là một người, viết '{key}'; nếu là hai người, khai thêm ở nhan_su",
    hint_en="for the same person write '{key}'; declare another in nhan_su",
    why="Tên gõ lệch một chữ làm người đó mất chức vụ trong văn bản.",
    why_en="A name with one letter wrong loses the person's offices.",
    wrong="nhan_su:\n  duc: Nguyễn Bá Đức\nchu_tri: Nguyễn Bá Đưc",
    right="nhan_su:\n  duc: Nguyễn Bá Đức\nchu_tri: Nguyễn Bá Đức",
)
UNUSED_PERSON = hint(
    "D113",
    "unused-person",
    vi="'{text}' được khai ở nhan_su nhưng không được nhắc tới; bỏ hoặc đưa vào thành "
    "phần",
    en="'{text}' is declared in nhan_su and never named; remove or use it",
    why="Người được khai mà không nhắc tới sẽ không có trong văn bản nào.",
    why_en="Who is declared and never named stands in no paper.",
    wrong="nhan_su:\n  duc: Nguyễn Bá Đức",
    right="nhan_su:\n  duc: Nguyễn Bá Đức\nchu_tri: duc",
)

PERSON_RULES = (
    UNKNOWN_PERSON,
    AMBIGUOUS_PERSON,
    UNDECLARED_PERSON,
    UNUSED_PERSON,
)
