"""Rules on spelling and style of prose: family S1."""

import attrs

from drafter.findings import Rule, hint, warning

ABBREVIATION = hint(
    "S101",
    "abbreviation",
    "'{short}' chưa được giải thích ở lần dùng đầu; viết '{full}' hoặc '{full} "
    "({short})'",
    "'{short}' is not explained at first use; write '{full}' or '{full} ({short})'",
    why="Từ viết tắt phải được viết đầy đủ ở lần đầu (NĐ 30/2020, Phụ lục I).",
    why_en="An abbreviation is written out at first use (NĐ 30/2020, Phụ lục I).",
    wrong="nhiem_vu: [đẩy mạnh CCHC]",
    right="nhiem_vu: [đẩy mạnh cải cách hành chính]",
)
TONE_MIXED = hint(
    "S102",
    "tone-mixed",
    "{count} chữ đặt dấu thanh khác kiểu '{style}' của văn bản: {words}; sửa các chữ "
    "đó hoặc đổi dau_thanh",
    "{count} words place the tone mark otherwise than '{style}': {words}; mend them "
    "or change dau_thanh",
    why="Hai kiểu đặt dấu đều dùng được, nhưng một văn bản chỉ nên có một kiểu.",
    why_en="Both placements are in use, but one paper should keep to one.",
    wrong="han_che: [công tác văn hoá còn hạn chế]",
    right="han_che: [công tác văn hóa còn hạn chế]",
)
VARIANT_WORD = hint(
    "S103",
    "variant-word",
    "'{found}' nên viết '{right}'",
    "'{found}' is better written '{right}'",
    why="Trong một văn bản, mỗi từ nên viết một cách; đây là cách thường dùng trong "
    "văn bản của Đảng và Nhà nước.",
    why_en="A paper spells a word one way; this is the usual one in official papers.",
    wrong="nhiem_vu: [đảm bảo kế hoạch hàng năm]",
    right="nhiem_vu: [bảo đảm kế hoạch hằng năm]",
)
SPACING = hint(
    "S104",
    "spacing",
    "dấu hoặc khoảng trắng chưa đúng: '{found}'; viết '{right}'",
    "a mark or a space is not as it should be: '{found}'; write '{right}'",
    why="Dấu câu viết liền chữ trước và cách chữ sau một khoảng trắng; dấu gạch nối "
    "giữa hai vế có khoảng trắng hai bên.",
    why_en="A mark joins the word before it and leaves one space after; a dash "
    "between two parts has a space on both sides.",
    wrong="han_che: ['chậm tiến độ ,chưa đồng bộ']",
    right="han_che: ['chậm tiến độ, chưa đồng bộ']",
)
FINAL_MARK = hint(
    "S105",
    "final-mark",
    "bỏ dấu '{sign}' ở cuối mục; drafter tự đặt dấu",
    "remove the '{sign}' at the end of the item; drafter punctuates",
    why="Một mục có thể đứng giữa câu trong tin và thành dòng riêng trong báo cáo.",
    why_en="An item stands inside a sentence in one paper and on a line in another.",
    wrong="han_che: [công tác phát triển đảng viên còn chậm;]",
    right="han_che: [công tác phát triển đảng viên còn chậm]",
)
CAPITAL_START = hint(
    "S106",
    "capital-start",
    "mục bắt đầu bằng chữ hoa '{word}'; viết chữ thường, drafter tự viết hoa",
    "the item starts with a capital, '{word}'; start small, drafter capitalises",
    why="Mục được viết như khi đứng giữa câu; chỉ tên riêng mới viết hoa.",
    why_en="An item is typed as in mid-sentence; only a name has a capital.",
    wrong="nhiem_vu: [Tăng cường kiểm tra, giám sát]",
    right="nhiem_vu: [tăng cường kiểm tra, giám sát]",
)
CAPITAL_INSIDE = attrs.evolve(
    CAPITAL_START,
    vi="sau dấu chấm phẩy viết thường, không viết '{word}'",
    en="after a semicolon the sentence goes on small, not '{word}'",
)
"""The same rule, after a semicolon."""
LEGACY_ENCODING = warning(
    "S107",
    "legacy-encoding",
    "chữ không phải Unicode, có thể là bảng mã {encoding}: '{text}'",
    "the text is not Unicode, perhaps {encoding}: '{text}'",
    hint_vi="chuyển đoạn này sang Unicode rồi dán lại",
    hint_en="convert it to Unicode and paste it again",
    why="Văn bản của cơ quan dùng bộ mã Unicode TCVN 6909:2001 (QĐ 72/2002/QĐ-TTg); "
    "chữ TCVN3, VNI in ra sẽ không đọc được.",
    why_en="Official papers use Unicode per TCVN 6909:2001; other text prints as "
    "rubbish.",
    wrong='han_che: ["Ban ChÊp hµnh §¶ng bé cßn chËm"]',
    right="han_che: [Ban Chấp hành Đảng bộ còn chậm]",
)
KNOWN_TYPO = hint(
    "S108",
    "known-typo",
    "'{found}' có lẽ là '{right}'",
    "'{found}' is perhaps '{right}'",
    why="Danh sách ngắn các lỗi gõ hay gặp và không thể là chữ khác.",
    why_en="A short list of frequent slips that can be nothing else.",
    wrong="han_che: [một số lĩnh lực còn yếu]",
    right="han_che: [một số lĩnh vực còn yếu]",
)

RULES: tuple[Rule, ...] = (
    ABBREVIATION,
    TONE_MIXED,
    VARIANT_WORD,
    SPACING,
    FINAL_MARK,
    CAPITAL_START,
    LEGACY_ENCODING,
    KNOWN_TYPO,
)
