"""What can be wrong with a .docx as a package: damage, size, what reaches out."""

from drafter.findings import Rule, error, hint, warning

_SAVE_AGAIN = {
    "hint_vi": "mở tệp bằng Word rồi lưu lại thành Word Document (.docx)",
    "hint_en": "open the file in Word and save it again as Word Document (.docx)",
}
_BOMB = {
    "hint_vi": "dùng mẫu khác, hoặc chép nội dung sang một tệp mới",
    "hint_en": "use another template, or copy its content into a new file",
    "why": "Mẫu thật nhỏ hơn nhiều; tệp lớn bất thường có thể làm treo máy.",
    "why_en": "Real templates are far smaller; an unusually large file may hang a "
    "machine.",
}

NOT_WORD = error(
    "T201", "not-a-word-file",
    "tệp không phải tệp Word .docx: {kind}",
    "the file is not a Word .docx: {kind_en}",
    **_SAVE_AGAIN,
    why="Mẫu và văn bản đều là tệp .docx; tệp .doc, .rtf, .odt hoặc tệp tải dở không "
    "đọc được.",
    why_en="Templates and papers are .docx files; .doc, .rtf, .odt or a file cut off "
    "in download cannot be read.",
    wrong="mau.doc", right="mau.docx",
)  # fmt: skip
ILL_FORMED = error(
    "T202", "ill-formed-part",
    "thành phần {part} trong tệp Word bị hỏng: {reason}",
    "the part {part} of the Word file is damaged: {reason}",
    **_SAVE_AGAIN,
    why="Tệp .docx gồm nhiều thành phần XML; một thành phần viết sai thì Word báo "
    "lỗi hoặc bỏ mất chữ.",
    why_en="A .docx consists of XML parts; Word refuses a part that is ill-formed, or "
    "drops its text.",
    wrong="<w:t>a & b</w:t>", right="<w:t>a &amp; b</w:t>",
)  # fmt: skip
TOO_MANY_PARTS = error(
    "T210", "too-many-parts",
    "tệp có {count} thành phần, nhiều hơn {limit}",
    "the file has {count} parts, more than {limit}",
    **_BOMB,
    wrong="mau.docx có 3.000 thành phần",
    right="mau.docx có 20 thành phần",
)  # fmt: skip
BAD_NAME = error(
    "T211", "bad-part-name",
    "tên thành phần không hợp lệ trong tệp: {part}",
    "a part of the file has a name that is not allowed: {part}",
    **_SAVE_AGAIN,
    why="Tên trỏ ra ngoài, tên trùng nhau hay có dấu gạch ngược là dấu hiệu của tệp "
    "hỏng hoặc tệp tấn công.",
    why_en="Names that climb out, come twice or hold a backslash mean damage.",
    wrong="../../document.xml", right="word/document.xml",
)  # fmt: skip
BAD_PACKING = error(
    "T212", "bad-packing",
    "thành phần {part} được nén hoặc mã hóa theo cách Word không dùng",
    "the part {part} is packed or encrypted in a way that Word does not use",
    **_SAVE_AGAIN,
    why="Word chỉ dùng một cách nén; cách khác là dấu hiệu của tệp hỏng.",
    why_en="Word packs in one way only; any other means damage.",
    wrong="word/document.xml nén kiểu bzip2",
    right="word/document.xml nén kiểu deflate",
)  # fmt: skip
TOO_BIG = error(
    "T213", "part-too-big",
    "{part} quá lớn: {size} byte sau khi giải nén, giới hạn {limit}",
    "{part} is too big: {size} bytes unpacked, the limit is {limit}",
    **_BOMB,
    wrong="word/document.xml lớn 900 MB sau khi giải nén",
    right="word/document.xml lớn 0,3 MB sau khi giải nén",
)  # fmt: skip
TOO_PACKED = error(
    "T214", "part-too-packed",
    "{part} được nén quá {limit} lần, không phải nội dung thật",
    "{part} is packed more than {limit} times, which is no real content",
    **_BOMB,
    wrong="1 MB nén thành 2 KB",
    right="1 MB nén thành 100 KB",
)  # fmt: skip
TOO_COMPLEX = error(
    "T215", "part-too-complex",
    "thành phần {part} có quá nhiều phần tử, lồng quá sâu hoặc chữ quá dài",
    "the part {part} has too many elements, too deep nesting or too long a text",
    **_BOMB,
    wrong="bảng trong ô của bảng, lồng hơn 200 lớp",
    right="bảng trong ô của bảng, một lớp",
)  # fmt: skip
ACTIVE = error(
    "T216", "active-content",
    "tệp chứa {kind} ({part})",
    "the file contains {kind_en} ({part})",
    hint_vi="mở tệp bằng Word, xóa phần đó, rồi lưu thành Word Document (.docx)",
    hint_en="open the file in Word, delete it, and save as Word Document (.docx)",
    why="Macro, điều khiển và đối tượng nhúng có thể chạy mã trên máy người nhận.",
    why_en="Macros, controls and embedded objects may run code for the reader.",
    wrong="mau.docm", right="mau.docx",
)  # fmt: skip
ENCODING = error(
    "T217", "part-not-utf8",
    "thành phần {part} không được viết bằng UTF-8",
    "the part {part} is not written in UTF-8",
    **_SAVE_AGAIN,
    why="Thẻ trong thành phần viết bằng mã khác sẽ không được tìm thấy.",
    why_en="Tags in a part of another encoding would not be found.",
    wrong='<?xml version="1.0" encoding="UTF-16"?>',
    right='<?xml version="1.0" encoding="UTF-8"?>',
)  # fmt: skip
DOCTYPE = error(
    "T218", "document-type",
    "thành phần {part} có khai báo DOCTYPE",
    "the part {part} has a DOCTYPE",
    **_SAVE_AGAIN,
    why="Word không bao giờ viết DOCTYPE; nó dùng để đọc tệp khác hoặc làm treo máy.",
    why_en="Word never writes a DOCTYPE; it reads other files or hangs a machine.",
    wrong='<!DOCTYPE a SYSTEM "file:///bi-mat">',
    right='<?xml version="1.0" encoding="UTF-8"?>',
)  # fmt: skip
FOREIGN = error(
    "T219", "foreign-markup",
    "thành phần {part} được viết theo kiểu drafter không đọc được ({kind})",
    "the part {part} is written in a way that drafter cannot read ({kind_en})",
    **_SAVE_AGAIN,
    why="Một số chương trình ghi .docx theo biến thể khác; thẻ ở đó sẽ bị bỏ qua.",
    why_en="Some programs write another variant of .docx; tags there would be missed.",
    wrong="Strict Open XML Document", right="Word Document (.docx)",
)  # fmt: skip
OUTSIDE = error(
    "T220", "reaches-outside",
    "{part} trỏ ra ngoài tệp ({kind}): {target}",
    "{part} reaches outside the file ({kind}): {target}",
    hint_vi="xóa liên kết, hoặc chèn hẳn nội dung vào tệp",
    hint_en="remove the link, or embed its content",
    why="Khi mở văn bản, Word sẽ tự lấy nội dung từ nơi đó, để lộ người mở hoặc máy "
    "của họ.",
    why_en="On opening, Word would fetch from there and give the reader away.",
    wrong=r"hình liên kết tới \\may-chu\anh.png", right="hình chèn trong tệp",
)  # fmt: skip
FIELD = error(
    "T221", "field-not-allowed",
    "trường {code} không được dùng trong mẫu",
    "the field {code} is not allowed in a template",
    hint_vi="trong Word: Ctrl+Shift+F9 để đổi trường thành chữ, hoặc xóa nó",
    hint_en="in Word: Ctrl+Shift+F9 turns the field into text; or delete it",
    why="Trường này lấy dữ liệu từ tệp khác hoặc chạy lệnh khi mở văn bản.",
    why_en="Such a field fetches from other files or runs something on opening.",
    wrong="{ INCLUDETEXT \"C:\\\\bi-mat.docx\" }", right="{ PAGE }",
)  # fmt: skip
CLOCK_FIELD = warning(
    "T222", "field-shows-clock",
    "trường {code} tự đổi theo ngày mở văn bản",
    "the field {code} changes with the day the paper is opened",
    hint_vi="dùng thẻ ngày của drafter, ví dụ {{{{ van_ban.dia_danh_ngay }}}}",
    hint_en="use a day tag of drafter",
    why="Ngày trong văn bản phải giữ nguyên sau khi ban hành.",
    why_en="The day in a paper must stay as it was issued.",
    wrong="{ DATE }", right="{{ van_ban.dia_danh_ngay }}",
)  # fmt: skip
DANGLING = warning(
    "T223", "target-missing",
    "{part} nhắc tới {target} không có trong tệp",
    "{part} refers to {target}, which is not in the file",
    **_SAVE_AGAIN,
    why="Word bỏ qua hoặc báo lỗi khi một thành phần được nhắc tới mà không có.",
    why_en="Word passes over a part that is missing, or refuses the file.",
    wrong='Target="media/image1.png" mà tệp không có hình đó',
    right='Target="media/image1.png" và tệp có hình đó',
)  # fmt: skip
SPAN = error(
    "T224", "span-not-a-number",
    "bảng có ô gộp với số cột không phải là số: {value}",
    "a table cell spans a number of columns that is no number: {value}",
    **_SAVE_AGAIN,
    why="Word không vẽ được bảng như thế.",
    why_en="Word cannot draw such a table.",
    wrong='<w:gridSpan w:val="hai"/>', right='<w:gridSpan w:val="2"/>',
)  # fmt: skip
CUT_ACROSS = error(
    "T225", "part-cut-across",
    "một khối if hoặc for cắt ngang cấu trúc của {part}",
    "an if or a for cuts across the structure of {part}",
    hint_vi="mở và đóng khối trong cùng một đoạn, ô hoặc giữa các đoạn trọn vẹn",
    hint_en="open and close it in one paragraph, one cell, or around whole paragraphs",
    why="Khi điều kiện sai, phần còn lại không còn là một tài liệu Word.",
    why_en="When the condition is false, what is left is no Word document.",
    wrong="{% if dia_diem %} mở trong ô trái, {% endif %} ở ô phải",
    right="{% if dia_diem %}{{ dia_diem }}{% endif %} trong một ô",
)  # fmt: skip
REMOTE_TEMPLATE = hint(
    "T230", "attached-template-removed",
    "mẫu gắn với một tệp mẫu khác ({target}); liên kết đó không được chép sang văn bản",
    "the template is attached to another one ({target}); papers do not keep the link",
    hint_vi="không cần làm gì",
    hint_en="nothing needs to be done",
    why="Word sẽ tìm tệp đó mỗi khi mở văn bản, kể cả qua mạng.",
    why_en="Word would look for it whenever the paper is opened, over the network too.",
    wrong="Mẫu tài liệu: \\\\may-chu\\mau\\cong-van.dotx",
    right="Mẫu tài liệu: Normal",
)  # fmt: skip
BINDING = hint(
    "T231", "binding-removed",
    "ô điều khiển nội dung chứa thẻ đang gắn với dữ liệu riêng; liên kết đó được bỏ",
    "a content control with a tag is bound to custom data; the binding is dropped",
    hint_vi="không cần làm gì",
    hint_en="nothing needs to be done",
    why="Nếu giữ, Word có thể đặt giá trị cũ trở lại.",
    why_en="If it were kept Word might put the old value back.",
    wrong="ô điều khiển Tiêu đề (gắn với thuộc tính tệp) chứa {{ ten_hoi_nghi }}",
    right="ô điều khiển Văn bản thuần chứa {{ ten_hoi_nghi }}",
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    NOT_WORD, ILL_FORMED, TOO_MANY_PARTS, BAD_NAME, BAD_PACKING, TOO_BIG, TOO_PACKED,
    TOO_COMPLEX, ACTIVE, ENCODING, DOCTYPE, FOREIGN, OUTSIDE, FIELD, CLOCK_FIELD,
    DANGLING, SPAN, CUT_ACROSS, REMOTE_TEMPLATE, BINDING,
)  # fmt: skip
