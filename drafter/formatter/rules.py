"""What reading a value can find: family D2."""

import attrs

from drafter.findings import error, hint, warning

AMBIGUOUS_NUMBER = hint(
    "D201",
    "ambiguous-number",
    "'{text}' được đọc là {read}: dấu chấm ngăn hàng nghìn",
    "'{text}' is read as {read}: the dot groups thousands",
    hint_vi="nếu là số lẻ, viết dấu phẩy",
    hint_en="write a comma if it has decimals",
    why="Số trần có một dấu chấm và ba chữ số có thể là nghìn hoặc số lẻ kiểu Anh.",
    why_en="A bare number with one dot and three digits may be either.",
    wrong="so_dai_bieu: 1.174",
    right="so_dai_bieu: 1174",
)
POINT_AS_COMMA = warning(
    "D202",
    "point-as-comma",
    "'{text}' được đọc là {read}: dấu chấm thay dấu phẩy thập phân",
    "'{text}' is read as {read}: a point stands for the decimal comma",
    hint_vi="viết {read}",
    hint_en="write {read}",
    why="Văn bản tiếng Việt dùng dấu phẩy trước phần thập phân.",
    why_en="Vietnamese papers have a comma before the decimals.",
    wrong="12.5 ha",
    right="12,5 ha",
)
UNREADABLE_NUMBER = error(
    "D203",
    "unreadable-number",
    "'{text}' không đọc được thành số",
    "'{text}' cannot be read as a number",
    hint_vi="viết kiểu Việt Nam, ví dụ 1.174,45",
    hint_en="write it the Vietnamese way, such as 1.174,45",
    why="Con số đọc theo hai cách khác nhau thì không được đoán.",
    why_en="A figure that can be read in two ways is not guessed.",
    wrong="1.2.3",
    right="1.174,45",
)
BAD_DATE = error(
    "D204",
    "bad-date",
    "'{text}' không phải là một ngày",
    "'{text}' is not a day",
    hint_vi="viết ngày/tháng/năm, ví dụ 13/12/2024",
    hint_en="write day/month/year, such as 13/12/2024",
    why="Ngày ghi sai làm sai căn cứ và kỳ báo cáo; phần mềm không tự chọn thay.",
    why_en="A wrong day spoils the basis and the period; nobody may guess it.",
    wrong="ngày: 011/3/2023",
    right="ngày: 11/3/2023",
)
DOUBTFUL_DAY = attrs.evolve(
    BAD_DATE,
    vi="'{text}' không phải là một ngày: có thể là {first} hoặc {second}",
    en="'{text}' is not a day: it may be {first} or {second}",
    hint_vi="viết lại một trong hai ngày đó; nếu không rõ, chỉ viết {month}",
    hint_en="write one of the two; if you cannot tell, write only {month}",
)
"""The same rule, where the two days that may be meant can be named."""
IMPOSSIBLE_DAY = attrs.evolve(
    BAD_DATE,
    vi="'{text}' không có trong lịch",
    en="'{text}' is in no calendar",
)
"""The same rule, for 31/4 and 29/02 of a common year."""
TWO_DIGIT_YEAR = error(
    "D205",
    "two-digit-year",
    "'{text}': năm phải viết đủ bốn chữ số",
    "'{text}': a year needs four digits",
    hint_vi="ví dụ {example}",
    hint_en="such as {example}",
    why="Hai chữ số không nói rõ thế kỷ.",
    why_en="Two digits do not say the century.",
    wrong="13/12/24",
    right="13/12/2024",
)
UNREADABLE_PERIOD = error(
    "D206",
    "unreadable-period",
    "'{text}' không phải là một kỳ báo cáo",
    "'{text}' is not a period",
    hint_vi="ví dụ: năm 2024, 6 tháng đầu năm 2024, nửa đầu nhiệm kỳ 2020 - 2025",
    hint_en="such as: năm 2024, 6 tháng đầu năm 2024, nửa đầu nhiệm kỳ 2020 - 2025",
    why="Kỳ báo cáo quyết định kỳ sau và kỳ so sánh.",
    why_en="The period decides the next one and the one compared with.",
    wrong="ky_bao_cao: nửa năm",
    right="ky_bao_cao: 6 tháng đầu năm 2024",
)
MISSING_YEAR = error(
    "D207",
    "missing-year",
    "'{text}' thiếu năm",
    "'{text}' lacks its year",
    hint_vi="ví dụ {example}",
    hint_en="such as {example}",
    why="Văn bản được đọc lại sau nhiều năm; năm không thể suy từ ngày làm việc.",
    why_en="Papers are read years later; the year cannot be guessed.",
    wrong="thoi_gian: sáng 5/1",
    right="thoi_gian: sáng 5/1/2022",
)
COMMA_OF_THREE = warning(
    "D208",
    "comma-of-three",
    "'{text}' được đọc là số lẻ, bằng {read}: dấu phẩy đứng trước phần thập phân",
    "'{text}' is read with decimals, as {read}",
    hint_vi="nếu là hàng nghìn, viết {other}",
    hint_en="if thousands are meant, write {other}",
    why="Bảng tính tiếng Anh dùng dấu phẩy ngăn hàng nghìn.",
    why_en="English spreadsheets group thousands by commas.",
    wrong="1,234 hộ",
    right="1.234 hộ",
)
ENGLISH_GROUPING = warning(
    "D209",
    "english-grouping",
    "'{text}' viết kiểu Anh, được đọc là {read}",
    "'{text}' is in English notation and read as {read}",
    hint_vi="viết {read}",
    hint_en="write {read}",
    why="Văn bản tiếng Việt ngăn hàng nghìn bằng dấu chấm.",
    why_en="Vietnamese papers group thousands by dots.",
    wrong="1,234,567 đồng",
    right="1.234.567 đồng",
)
TIDIED = hint(
    "D210",
    "tidied",
    "'{text}' sẽ được in là {read}",
    "'{text}' will be printed as {read}",
    why="Khoảng trắng, gạch nối, đơn vị được viết thống nhất khi in.",
    why_en="Spaces, dashes and units are printed one way.",
    wrong="61,61triệuđồng/ người",
    right="61,61 triệu đồng/người",
)
UNREADABLE_TERM = error(
    "D211",
    "unreadable-term",
    "'{text}' không phải là một nhiệm kỳ",
    "'{text}' is not a term",
    hint_vi="viết năm đầu và năm cuối, ví dụ 2020 - 2025",
    hint_en="write the first and the last year, such as 2020 - 2025",
    why="Nhiệm kỳ là hai năm, năm đầu trước năm cuối.",
    why_en="A term is two years, the first before the last.",
    wrong="nhiem_ky: 2025 - 2020",
    right="nhiem_ky: 2020 - 2025",
)
UNREADABLE_RATIO = error(
    "D212",
    "unreadable-ratio",
    "'{text}' không phải là một so sánh",
    "'{text}' is not a comparison",
    hint_vi="ví dụ: đạt 91%; tăng 7,5%; gấp 2,14 lần; 25 ha",
    hint_en="such as: đạt 91%; tăng 7,5%; gấp 2,14 lần; 25 ha",
    why="Vế phải của so sánh là con số gốc, tỷ lệ, hoặc cả hai.",
    why_en="The right-hand side is a base, a ratio, or both.",
    wrong="kế hoạch: khá",
    right="kế hoạch: đạt 91%",
)
UNREADABLE_ORDINAL = error(
    "D213",
    "unreadable-ordinal",
    "'{text}' không phải là số thứ tự",
    "'{text}' is not an ordinal",
    hint_vi="viết số La Mã hoặc số thường, ví dụ XXVI hoặc 26",
    hint_en="write it in Roman or in ordinary figures, such as XXVI or 26",
    why="Lần thứ của đại hội được in bằng số La Mã.",
    why_en="The ordinal of a congress is printed in Roman figures.",
    wrong="lan_thu: XXXXVI",
    right="lan_thu: XLVI",
)
UNREADABLE_SCORE = error(
    "D214",
    "unreadable-score",
    "'{text}' không phải là tỷ số chỉ tiêu",
    "'{text}' is not a score of targets",
    hint_vi="viết số đạt trên tổng số, ví dụ 15/17",
    hint_en="write those met over all, such as 15/17",
    why="Tỷ số chỉ tiêu gồm số đạt và tổng số.",
    why_en="A score has the targets met and all targets.",
    wrong="chi_tieu_dat: 15 trên tổng",
    right="chi_tieu_dat: 15/17",
)

RULES = (
    AMBIGUOUS_NUMBER,
    POINT_AS_COMMA,
    UNREADABLE_NUMBER,
    BAD_DATE,
    TWO_DIGIT_YEAR,
    UNREADABLE_PERIOD,
    MISSING_YEAR,
    COMMA_OF_THREE,
    ENGLISH_GROUPING,
    TIDIED,
    UNREADABLE_TERM,
    UNREADABLE_RATIO,
    UNREADABLE_ORDINAL,
    UNREADABLE_SCORE,
)
"""All rules that reading declares."""
