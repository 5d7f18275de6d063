"""What each command does, in a sentence: ``drafter --help`` imports no more."""

from collections.abc import Mapping

SUMMARIES: Mapping[str, tuple[str, str]] = {
    "demo": (
        "Chạy thử: tạo báo cáo và tin bài từ một hội nghị mẫu.",
        "Try it: a report and a news item of a sample conference.",
    ),
    "init": (
        "Tạo thư mục làm việc: tệp dữ liệu mẫu, lược đồ cho trình soạn thảo, "
        "hướng dẫn.",
        "Make a working folder: a sample of facts, a schema for editors, a guide.",
    ),
    "render": (
        "Tạo văn bản từ tệp dữ liệu hội nghị.",
        "Make papers from conference files.",
    ),
    "check": (
        "Kiểm tra tệp dữ liệu, hoặc thể thức của văn bản Word đã làm xong.",
        "Check conference files, or the form of finished papers.",
    ),
    "explain": (
        "Giải thích một mã lỗi, cảnh báo: nghĩa là gì, vì sao, sai và đúng.",
        "Explain the code of a finding: what it means, why, wrong and right.",
    ),
    "schema": (
        "In JSON Schema của tệp dữ liệu, để trình soạn thảo gợi ý và kiểm tra.",
        "Print the JSON Schema of the conference file, for editors.",
    ),
    "template": (
        "Mẫu Word: liệt kê, xem dạng chữ, tra thẻ.",
        "Word templates: list them, read them as text, look tags up.",
    ),
}
"""By command, in the order in which a new user needs them; Vietnamese, English."""
