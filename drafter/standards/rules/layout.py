"""What can be wrong with paragraphs and drawn lines."""

from drafter.findings import Rule
from drafter.standards.rules.forms import wanted

ALIGN = wanted(
    "R230",
    "alignment",
    "",
    "",
    hint_vi="đặt {required}",
    hint_en="set it {required_en}",
    why="Cách căn dòng của thành phần do quy định.",
    why_en="How a component is aligned is prescribed.",
    wrong="nội dung căn trái",
    right="nội dung căn đều hai bên",
)

SIDE = wanted(
    "R231",
    "column",
    "đặt",
    "stands",
    hint_vi="chuyển sang {required}",
    hint_en="move it: {required_en}",
    why="Phần đầu và phần cuối văn bản chia hai cột.",
    why_en="Head and end of a paper have two columns.",
    wrong="Nơi nhận ở bên phải",
    right="Nơi nhận ở bên trái",
)

SPACING = wanted(
    "R232",
    "spacing",
    "khoảng cách",
    "spacing",
    hint_vi="Layout → Spacing: đặt Before/After {required}",
    hint_en="Layout → Spacing: set {required_en}",
    why="Khoảng cách trên, dưới của thành phần giữ cho văn bản thoáng và đều.",
    why_en="Spacing keeps papers even.",
    wrong="tên loại cách trên 0 pt",
    right="tên loại cách trên 12 pt",
)

LEADING = wanted(
    "R233",
    "line-spacing",
    "giãn dòng",
    "line spacing",
    hint_vi="Layout → Line Spacing: đặt {required}",
    hint_en="Layout → Line Spacing: set {required_en}",
    why="Khoảng cách dòng có mức tối thiểu và tối đa.",
    why_en="The distance of lines has a least and a greatest value.",
    wrong="giãn dòng 2",
    right="giãn dòng 1",
)

FIRST_LINE = wanted(
    "R234",
    "first-line",
    "chữ đầu đoạn lùi vào",
    "first lines begin at",
    hint_vi="Layout → Indents → Special: First line, {required}",
    hint_en="Layout → Indents → Special: First line, {required_en}",
    why="Chữ đầu đoạn lùi vào một khoảng thống nhất.",
    why_en="First lines begin at one place.",
    wrong="không lùi đầu đoạn",
    right="lùi 10 mm hoặc 12,7 mm",
)

GAP = wanted(
    "R235",
    "paragraph-gap",
    "các đoạn cách nhau",
    "paragraphs are set apart by",
    hint_vi="Layout → Spacing → After: {required}",
    hint_en="Layout → Spacing → After: {required_en}",
    why="Các đoạn cách nhau tối thiểu một khoảng để dễ đọc.",
    why_en="Paragraphs are set apart to be read easily.",
    wrong="các đoạn cách nhau 0 pt",
    right="các đoạn cách nhau 6 pt",
)

SEPARATOR = wanted(
    "R236",
    "separator",
    "bên dưới",
    "below it is",
    hint_vi="vẽ nét kẻ bằng Insert → Shapes → Line: {required}",
    hint_en="draw it with Insert → Shapes → Line: {required_en}",
    why="Nét kẻ là đường vẽ liền nét, không phải gạch chân, viền hay gạch gõ tay.",
    why_en="The line is drawn; no underline, border or typed dashes.",
    wrong="Tiêu ngữ gạch chân",
    right="nét kẻ dài bằng Tiêu ngữ",
)

RULES: tuple[Rule, ...] = (
    ALIGN,
    SIDE,
    SPACING,
    LEADING,
    FIRST_LINE,
    GAP,
    SEPARATOR,
)
