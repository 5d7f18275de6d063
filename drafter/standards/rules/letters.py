"""What can be wrong with type: size, style, font, encoding."""

from drafter.findings import Rule
from drafter.standards.rules.forms import wanted

SIZE = wanted(
    "R220",
    "type-size",
    "cỡ chữ",
    "size",
    hint_vi="chọn đoạn chữ và đặt cỡ {required}",
    hint_en="select the text and set {required_en}",
    why="Mỗi thành phần có cỡ chữ quy định.",
    why_en="Each component has its size.",
    wrong="nội dung cỡ 12",
    right="nội dung cỡ 14",
)

COHERENT = wanted(
    "R221",
    "sizes-together",
    "là",
    "are",
    hint_vi="dùng trọn một bộ cỡ chữ, không trộn hai bộ",
    hint_en="use one whole set of sizes",
    why="Cỡ chữ các thành phần trong một văn bản cùng tăng hoặc cùng giảm.",
    why_en="Sizes in one paper rise and fall together.",
    wrong="13 / 13 / 14",
    right="13 / 14 / 14",
)

STYLE = wanted(
    "R222",
    "type-style",
    "kiểu chữ",
    "style",
    hint_vi="chọn đoạn chữ và bật, tắt B, I hoặc U",
    hint_en="select the text and switch B, I or U",
    why="Đậm, nghiêng, gạch chân do quy định, không theo ý thích.",
    why_en="Bold, italic and underline are prescribed.",
    wrong="chức vụ người ký của văn bản Đảng in đậm",
    right="chức vụ người ký của văn bản Đảng không đậm",
)

CASE = wanted(
    "R223",
    "letter-case",
    "viết",
    "has",
    hint_vi="gõ lại {component}",
    hint_en="type the {component_en} again",
    why="Chữ in hoa hay chữ thường do quy định.",
    why_en="Capitals and small letters are prescribed.",
    wrong="Báo cáo",
    right="BÁO CÁO",
)

FONT = wanted(
    "R224",
    "font",
    "phông chữ",
    "font",
    hint_vi="chọn toàn văn bản (Ctrl+A) và đặt phông {required}",
    hint_en="select all (Ctrl+A) and set {required_en}",
    why="Văn bản hành chính dùng một phông chữ thống nhất.",
    why_en="Official papers use one font.",
    wrong="Arial",
    right="Times New Roman",
)

COLOUR = wanted(
    "R225",
    "colour",
    "màu chữ",
    "colour",
    hint_vi="đặt màu chữ tự động hoặc đen",
    hint_en="set the colour to automatic or black",
    why="Chữ của văn bản màu đen.",
    why_en="The type of papers is black.",
    wrong="chữ màu xanh",
    right="chữ màu đen",
)

UNICODE = wanted(
    "R226",
    "unicode",
    "gõ bằng bảng mã",
    "typed in",
    hint_vi="chuyển sang Unicode (ví dụ bằng UniKey), rồi đặt phông Times New Roman",
    hint_en="convert it to Unicode, with UniKey for instance, and set the font",
    why="Bảng mã của phông cũ không đọc, tìm, ký số được trên máy khác.",
    why_en="Codes of old fonts cannot be read, searched or signed elsewhere.",
    wrong="Uû ban nh©n d©n (phông .VnTime)",
    right="Ủy ban nhân dân",
)

COMPOSED = wanted(
    "R227",
    "composed-letters",
    "dấu gõ rời",
    "accents apart",
    hint_vi="chuyển sang Unicode dựng sẵn bằng UniKey",
    hint_en="convert it to composed Unicode",
    why="Chữ có dấu gõ rời trông giống nhưng tìm không thấy và dễ lệch dấu.",
    why_en="Loose accents look alike, but are not found by a search.",
    wrong="“Đảng” gõ bằng Unicode tổ hợp",
    right="“Đảng” gõ bằng Unicode dựng sẵn",
)

RULES: tuple[Rule, ...] = (
    SIZE,
    COHERENT,
    STYLE,
    CASE,
    FONT,
    COLOUR,
    UNICODE,
    COMPOSED,
)
