"""What can be wrong with a Word file: tags, package, rendering."""

from drafter.files import file_rules
from drafter.findings import Rule, error
from drafter.ooxml import package_rules, paper_rules
from drafter.templating import contract_rules, tag_rules

NOT_TEXT = error(
    "T301", "value-not-text",
    "thẻ {tag} nhận một giá trị không in ra được ({kind})",
    "the tag {tag} is given a value that cannot be printed ({kind})",
    hint_vi="in một trường bên trong, hoặc dùng thẻ trong if, for",
    hint_en="print a field inside it, or use the tag in an if or a for",
    why="Mẫu chỉ in chữ. Danh sách, có/không hay nhóm trường không tự in ra được.",
    why_en="A template prints text only. A list, a yes/no or a group of fields does "
    "not print by itself.",
    wrong="{{ ket_qua }}",
    right="{% for ct in ket_qua %}{{ ct.ten }}{% endfor %}",
)  # fmt: skip
BAD_CHARACTER = error(
    "T302", "character-not-allowed",
    "giá trị của thẻ {tag} có ký tự không dùng được trong Word: {character}",
    "the value of the tag {tag} has a character that Word cannot hold: {character}",
    hint_vi="gõ lại đoạn chữ đó",
    hint_en="type that text again",
    why="Ký tự điều khiển và nửa cặp thay thế làm hỏng tệp Word hoặc làm mất chữ.",
    why_en="Control characters and half a surrogate pair damage a Word file or lose "
    "text.",
    wrong="dia_diem: \"Hội trường\\x07\"", right="dia_diem: Hội trường",
)  # fmt: skip
NO_VALUE = error(
    "T303", "no-such-value",
    "thẻ {tag} không có giá trị",
    "the tag {tag} has no value",
    hint_vi="xem các trường dùng được: drafter template fields",
    hint_en="see the fields there are: drafter template fields",
    why="Thẻ không tồn tại không bao giờ được in thành chỗ trống.",
    why_en="A tag that does not exist is never printed as a blank.",
    wrong="{{ dia_diemm }}", right="{{ dia_diem }}",
)  # fmt: skip
TOO_MANY_TURNS = error(
    "T304", "too-many-turns",
    "các vòng lặp của mẫu chạy quá 100.000 lượt",
    "the loops of the template go round more than 100,000 times",
    hint_vi="xem lại các vòng lặp lồng nhau của mẫu",
    hint_en="look at the loops inside loops",
    why="Giới hạn này giữ cho mẫu lạ không làm treo máy.",
    why_en="The limit keeps a strange template from hanging a machine.",
    wrong="{% for a in ket_qua %}{% for b in ket_qua %}{% for c in ket_qua %}",
    right="{% for k in ket_qua %}{% for m in k.muc %}",
)  # fmt: skip
TOO_BIG = error(
    "T305", "paper-too-big",
    "văn bản dựng ra lớn hơn 100 MB",
    "the paper would be larger than 100 MB",
    hint_vi="xem lại các vòng lặp lồng nhau của mẫu",
    hint_en="look at the loops inside loops",
    why="Giới hạn này giữ cho mẫu lạ không làm treo máy.",
    why_en="The limit keeps a strange template from hanging a machine.",
    wrong="vòng lặp ket_qua chép một phụ lục dài cho mỗi lĩnh vực",
    right="phụ lục nằm ngoài vòng lặp ket_qua",
)  # fmt: skip
ENGINE_FAILED = error(
    "T309", "engine-failed",
    "không dựng được thành phần {part}: {reason}; đây là lỗi của drafter",
    "the part {part} could not be made: {reason}; this is a bug of drafter",
    hint_vi="gửi báo lỗi kèm mẫu",
    hint_en="report it, with the template",
    why="Mẫu đã qua kiểm tra mà vẫn không dựng được văn bản.",
    why_en="The template passed its checks and the paper still could not be made.",
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    *tag_rules.RULES,
    *contract_rules.RULES,
    *package_rules.RULES,
    *paper_rules.RULES,
    NOT_TEXT,
    BAD_CHARACTER,
    NO_VALUE,
    TOO_MANY_TURNS,
    TOO_BIG,
    ENGINE_FAILED,
    *file_rules.RULES,
)
