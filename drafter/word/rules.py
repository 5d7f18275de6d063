"""What can be wrong with a Word file: tags, package, rendering."""

from drafter.findings import Rule, error
from drafter.word import file_rules

NOT_WORD = error(
    "T201", "not-a-word-file",
    "tệp không phải tệp Word .docx",
    "the file is not a Word .docx",
    hint_vi="mở tệp bằng Word, chọn Tệp → Lưu dạng → Word Document (.docx)",
    hint_en="open it in Word and save it as Word Document (.docx)",
    why="Mẫu và văn bản đều là tệp .docx; tệp .doc, .rtf, .odt hoặc tệp tải dở không "
    "đọc được.",
    why_en="Templates and papers are .docx files; .doc, .rtf, .odt or a file cut off "
    "in download cannot be read.",
    wrong="mau.doc", right="mau.docx",
)  # fmt: skip
ILL_FORMED = error(
    "T202", "ill-formed-part",
    "thành phần {part} trong tệp Word bị hỏng",
    "the part {part} of the Word file is damaged",
    hint_vi="mở tệp bằng Word rồi lưu lại",
    hint_en="open the file in Word and save it again",
    why="Tệp .docx gồm nhiều thành phần XML; một thành phần viết sai thì Word báo "
    "lỗi hoặc bỏ mất chữ.",
    why_en="A .docx consists of XML parts; Word refuses a part that is ill-formed, or "
    "drops its text.",
    wrong="<w:t>a & b</w:t>", right="<w:t>a &amp; b</w:t>",
)  # fmt: skip
SYNTAX = error(
    "T110", "tag-syntax",
    "thẻ trong mẫu viết sai: {reason}",
    "a tag of the template is wrong: {reason}",
    hint_vi="xem lại các thẻ mở và đóng của mẫu",
    hint_en="look at the opening and closing tags of the template",
    why="Mẫu chỉ dùng thẻ in giá trị, for và if; thẻ mở phải có thẻ đóng.",
    why_en="A template uses value tags, for and if; what opens must close.",
    wrong="{% if khen_thuong %}", right="{% if khen_thuong %} … {% endif %}",
)  # fmt: skip
NOT_TEXT = error(
    "T301", "value-not-text",
    "thẻ {tag} nhận một giá trị không in ra được ({kind})",
    "the tag {tag} is given a value that cannot be printed ({kind})",
    hint_vi="in một trường bên trong, hoặc dùng thẻ trong if, for",
    hint_en="print a field inside it, or use the tag in an if or a for",
    why="Mẫu chỉ in chữ. Danh sách, có/không hay nhóm trường không tự in ra được.",
    why_en="A template prints text only. A list, a yes/no or a group of fields does "
    "not print by itself.",
    wrong="{{ chi_tieu }}",
    right="{% for ct in chi_tieu %}{{ ct.ten }}{% endfor %}",
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
    SYNTAX,
    NOT_WORD,
    ILL_FORMED,
    NOT_TEXT,
    BAD_CHARACTER,
    NO_VALUE,
    ENGINE_FAILED,
    *file_rules.RULES,
)
