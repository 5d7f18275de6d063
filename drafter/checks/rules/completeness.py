"""Rules on what is missing, left over or said twice: D401 to D409."""

from drafter.findings import Rule, error, hint, warning

PLACEHOLDER_LEFT = warning(
    "D401",
    "placeholder-left",
    "còn chỗ chưa xong: {gap}",
    "something is still open: {gap}",
    hint_vi="điền nội dung rồi xóa dấu ngoặc vuông",
    hint_en="fill it in and remove the brackets",
    why="[CẦN BỔ SUNG …] và [CẦN KIỂM TRA …] đánh dấu chỗ còn thiếu hoặc chưa chắc.",
    why_en="These brackets mark what is missing or not sure yet.",
    wrong='han_che: ["[CẦN BỔ SUNG: hạn chế]"]',
    right="han_che: [công tác phát triển đảng viên còn chậm]",
)
RESIDUE = error(
    "D402",
    "residue",
    "còn sót '{residue}' của phần mềm hoặc bản mẫu trong câu",
    "'{residue}' of a program or a template is left in the text",
    hint_vi="xóa đoạn đó",
    hint_en="remove it",
    why="Chuỗi kỹ thuật lọt vào văn bản là do chép từ trang web hoặc từ mẫu.",
    why_en="Technical strings come along when text is copied from a page or a "
    "template.",
    wrong="tin_bai: {tieu_de: date 2022-01 Cẩm Xuyên cần phát huy vai trò}",
    right="tin_bai: {tieu_de: Cẩm Xuyên cần phát huy vai trò}",
)
MISSING = hint(
    "D403",
    "missing",
    "chưa có {what}; nếu biết thì ghi ở {key}",
    "{what_en} is not given; if known, put it in {key}",
    why="Báo cáo và tin thường nêu mục này; thiếu cũng được, văn bản tự bỏ phần đó.",
    why_en="Papers usually have it; without it that part is left out.",
    wrong="chu_tri: []",
    right="chu_tri: [{ho_ten: Võ Nam, chuc_vu: Bí thư Đảng ủy}]",
)
DUPLICATE = hint(
    "D404",
    "duplicate",
    "mục này gần trùng với mục thứ {other}: '{text}'; gộp lại nếu cùng ý",
    "this item is nearly the same as item {other}: '{text}'; join them if they are",
    why="Hai mục gần giống nhau thường do chép từ hai nguồn.",
    why_en="Two items alike most often come from two sources.",
    wrong="nhiem_vu:\n"
    "- huy động nguồn lực xây dựng nông thôn mới\n"
    "- tiếp tục huy động các nguồn lực để xây dựng nông thôn mới",
    right="nhiem_vu:\n- tiếp tục huy động các nguồn lực để xây dựng nông thôn mới",
)
UNUSED_SUPPRESSION = hint(
    "D405",
    "unused-suppression",
    "bo_qua ghi {code} nhưng không có cảnh báo nào mang mã này; xóa dòng đó",
    "bo_qua names {code}, but nothing of that code was found; remove the line",
    why="Dòng bỏ qua để thừa sẽ che một cảnh báo mới sau này.",
    why_en="What is no longer needed would hide something new later.",
    wrong="bo_qua: {D305: số đã thống nhất}",
    right="bo_qua:",
)
SUPPRESSED_ERROR = warning(
    "D406",
    "suppressed-error",
    "{code} là lỗi nên không bỏ qua được",
    "{code} is an error and cannot be set aside",
    hint_vi="sửa lỗi, rồi xóa dòng này khỏi bo_qua",
    hint_en="mend the error and remove the line from bo_qua",
    why="Chỉ cảnh báo và gợi ý mới bỏ qua được; lỗi làm văn bản sai.",
    why_en="Only warnings and hints can be set aside; an error makes the paper wrong.",
    wrong="bo_qua: {D301: số đã thống nhất}",
    right="bo_qua:",
)
RULES: tuple[Rule, ...] = (
    PLACEHOLDER_LEFT,
    RESIDUE,
    MISSING,
    DUPLICATE,
    UNUSED_SUPPRESSION,
    SUPPRESSED_ERROR,
)
