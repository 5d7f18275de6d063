"""What only the pipeline sees, which knows all stages."""

from drafter.findings import Rule, warning

UNKNOWN_SUPPRESSION = warning(
    "D407",
    "unknown-suppression",
    "bo_qua ghi {code} nhưng không có cảnh báo nào mang mã này",
    "bo_qua names {code}, which is the code of no warning on a data file",
    hint_vi="chép đúng mã trong dòng cảnh báo, ví dụ  D307: lý do",
    hint_en="copy the code that the warning shows, such as  D307: reason",
    why="Mã gõ sai không bỏ qua được gì, mà cảnh báo thật vẫn hiện.",
    why_en="A mistyped code sets nothing aside, and the warning stays.",
    wrong="bo_qua: {D999: đã thống nhất}",
    right="bo_qua:",
)

RULES: tuple[Rule, ...] = (UNKNOWN_SUPPRESSION,)
