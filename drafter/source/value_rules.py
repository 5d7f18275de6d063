"""Rules about one value: colons, quotes, brackets, characters that YAML keeps."""

from drafter.findings import error

SYNTAX = error(
    "Y100",
    "yaml-syntax",
    vi="không hiểu cách viết ở chỗ này",
    en="this is not YAML as drafter can read it",
    hint_vi="xem dòng này và dòng trên: dấu hai chấm, dấu ngoặc, chỗ thụt đầu dòng",
    hint_en="look at this line and the one above: colons, brackets, indentation",
    why="Mỗi dòng là  ten_truong: giá trị  hoặc  - mục; lệch một dấu là tệp không "
    "đọc tiếp được.",
    why_en="Each line is  field: value  or  - item; one stray mark stops the reading.",
    wrong="dai_bieu: [a, , b]",
    right="dai_bieu: [a, b]",
)
UNQUOTED_COLON = error(
    "Y101",
    "unquoted-colon",
    vi="giá trị có dấu hai chấm nhưng chưa đặt trong ngoặc kép",
    en="the value has a colon and is not in quotes",
    hint_vi="{quoted}",
    hint_en="{quoted}",
    why="YAML coi dấu hai chấm và dấu cách theo sau là hết tên trường.",
    why_en="To YAML a colon and a space end the name of a field.",
    wrong="chu_de: Chủ đề: Đoàn kết",
    right='chu_de: "Chủ đề: Đoàn kết"',
)
RESERVED_FIRST = error(
    "Y102",
    "reserved-first-character",
    vi="giá trị bắt đầu bằng dấu '{character}' nhưng chưa đặt trong ngoặc kép",
    en="the value begins with '{character}' and is not in quotes",
    hint_vi="{quoted}",
    hint_en="{quoted}",
    why="YAML dành các dấu này cho việc riêng khi chúng đứng đầu giá trị.",
    why_en="YAML keeps these characters for itself at the start of a value.",
    wrong="ty_le: %103,5",
    right='ty_le: "%103,5"',
)
TEXT_AFTER_QUOTE = error(
    "Y103",
    "text-after-quote",
    vi="còn chữ sau dấu {character} đóng giá trị",
    en="there is text after the closing {character}",
    hint_vi="{quoted}",
    hint_en="{quoted}",
    why="Ngoặc mở đầu giá trị thì ngoặc đóng cũng là chỗ hết giá trị.",
    why_en="A value that opens with a quote or bracket ends where that closes.",
    wrong='ten: "Đoàn kết" là sức mạnh',
    right="ten: '\"Đoàn kết\" là sức mạnh'",
)
UNCLOSED_QUOTE = error(
    "Y104",
    "unclosed-quote",
    vi="dấu {character} mở ở đây chưa được đóng",
    en="the {character} opened here is not closed",
    hint_vi="{quoted}",
    hint_en="{quoted}",
    why="Ngoặc kép chưa đóng nuốt luôn các dòng sau.",
    why_en="An open quote swallows the lines that follow.",
    wrong='ten: "UBND xã\nloai: tổng kết',
    right='ten: "UBND xã"\nloai: tổng kết',
)
UNCLOSED_BRACKET = error(
    "Y116",
    "unclosed-bracket",
    vi="dấu '{character}' mở ở đây chưa được đóng",
    en="the '{character}' opened here is not closed",
    hint_vi="thêm '{closing}' vào cuối, hoặc đặt giá trị trong ngoặc kép",
    hint_en="add '{closing}' at the end, or put the value in quotes",
    why="Ngoặc chưa đóng nuốt luôn các dòng sau.",
    why_en="An open bracket swallows the lines that follow.",
    wrong="dai_bieu: [a, b\nloai: tổng kết",
    right="dai_bieu: [a, b]\nloai: tổng kết",
)
COMMA_IN_BRACES = error(
    "Y106",
    "comma-in-braces",
    vi="dấu phẩy trong ngoặc tách '{whole}' thành hai mục '{left}' và '{right}'",
    en="the comma inside the brackets parts '{whole}' into '{left}' and '{right}'",
    hint_vi="{shown}  (đặt trong ngoặc kép), hoặc viết mỗi trường một dòng",
    hint_en="{shown}  (in quotes), or write a line for each field",
    why="Trong ngoặc { } và [ ], dấu phẩy ngăn các mục, kể cả phẩy thập phân.",
    why_en="Inside braces and brackets a comma parts items, a decimal comma too.",
    wrong="so_sanh: {kế hoạch: 96,7%}",
    right='so_sanh: {kế hoạch: "96,7%"}',
)
TEMPLATE_TAG = error(
    "Y109",
    "template-tag",
    vi="thẻ mẫu không dùng trong YAML",
    en="a template tag has no place in YAML",
    hint_vi="gõ giá trị thật; nếu cần đúng những chữ này thì đặt trong ngoặc kép",
    hint_en="type the value itself, or put the text in quotes",
    why="Thẻ thuộc về mẫu Word; tệp dữ liệu chỉ chứa dữ liệu.",
    why_en="Tags belong to the Word template; this file holds facts only.",
    wrong="ten: {{ten}}",
    right="ten: Nguyễn Văn A",
)
BAD_ESCAPE = error(
    "Y117",
    "bad-escape",
    vi="dấu '\\' trong ngoặc kép không đi với chữ sau nó",
    en="the '\\' inside the quotes does not go with what follows",
    hint_vi="{quoted}",
    hint_en="{quoted}",
    why='Trong "…" dấu \\ mở đầu một mã; trong ngoặc đơn nó chỉ là dấu \\.',
    why_en='Inside "…" a \\ begins a code; inside single quotes it is just a \\.',
    wrong='anh: "C:\\anh\\hop.jpg"',
    right="anh: 'C:\\anh\\hop.jpg'",
)

VALUE_RULES = (
    SYNTAX,
    UNQUOTED_COLON,
    RESERVED_FIRST,
    TEXT_AFTER_QUOTE,
    UNCLOSED_QUOTE,
    UNCLOSED_BRACKET,
    COMMA_IN_BRACES,
    TEMPLATE_TAG,
    BAD_ESCAPE,
)
