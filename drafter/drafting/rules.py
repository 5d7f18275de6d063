"""What can go wrong with a run over many files."""

from drafter.findings import Rule, error

SAME_STEM = error(
    "F501", "files-of-one-name",
    "các tệp cùng tên '{stem}' sẽ ghi đè văn bản của nhau",
    "files of the one name '{stem}' would overwrite each other's papers",
    hint_vi="đổi tên tệp, hoặc chạy riêng từng tệp với -o",
    hint_en="rename one, or run them one by one with -o",
    why="Văn bản của nhiều hội nghị được đặt tên theo tệp dữ liệu; hoa, thường và "
    "cách gõ dấu không làm thành tên khác.",
    why_en="Papers of several conferences are named after their files; case and the "
    "way accents are typed make no other name.",
    wrong="drafter render a/hoi-nghi.yaml b/hoi-nghi.yaml",
    right="drafter render a/hoi-nghi.yaml -o a",
)  # fmt: skip
WORKER_LOST = error(
    "F502", "worker-lost",
    "chưa làm được tệp này: tiến trình nhận việc bị dừng giữa chừng ({reason})",
    "this file was not done: the process that had it was stopped ({reason})",
    hint_vi="chạy lại riêng tệp này; nếu vẫn vậy thì máy thiếu bộ nhớ hoặc tệp quá lớn",
    hint_en="run this file alone; if it happens again, memory is short or the file "
    "is too big",
    why="Hệ điều hành dừng tiến trình khi hết bộ nhớ. drafter đã giao lại tệp cho "
    "tiến trình khác; các tệp khác vẫn xong.",
    why_en="A system stops processes when memory runs out. The file was handed to "
    "another process again; the other files are done.",
    wrong="drafter render *.yaml -j 16    # máy chỉ có 4 GB bộ nhớ",
    right="drafter render *.yaml -j 2",
)  # fmt: skip
UNFORESEEN = error(
    "F503", "unforeseen",
    "lỗi của drafter khi làm tệp này, không phải của bạn: {reason}",
    "a fault of drafter, not yours, with this file: {reason}",
    hint_vi="nhờ bạn gửi báo lỗi kèm tệp dữ liệu (đã bỏ thông tin riêng)",
    hint_en="please report it with the file, private facts removed",
    why="drafter gặp điều chưa lường trước. Các tệp khác vẫn được làm, tệp cũ vẫn "
    "nguyên.",
    why_en="Something nobody foresaw. The other files are done, old papers are as "
    "they were.",
    wrong="drafter render *.yaml    # một tệp gặp lỗi của drafter",
    right="drafter render *.yaml    # sau khi cập nhật drafter",
)  # fmt: skip
RULES: tuple[Rule, ...] = (SAME_STEM, WORKER_LOST, UNFORESEEN)
"""All rules about runs."""
