"""What can stand in the way of writing a file."""

from drafter.findings import Rule, error, warning

OPEN_IN_WORD = error(
    "F201", "file-open-in-word",
    "không ghi được vì tệp đang mở trong {program}{seen}",
    "cannot write, the file is open in {program_en}{seen_en}",
    hint_vi="đóng tệp rồi chạy lại, hoặc ghi ra tên khác: -o {other}{stale}",
    hint_en="close it and run again, or write to another name: -o {other}{stale_en}",
    why="Khi tệp đang mở, Word giữ bản của mình và lần lưu sau sẽ đè lên bản mới. "
    "Tệp cũ được giữ nguyên.",
    why_en="While a file is open Word keeps its own copy, and its next save would "
    "overwrite the new one. The old file is left as it was.",
    wrong="bao-cao.docx đang mở trong Word", right="đóng Word, rồi chạy lại",
)  # fmt: skip
NOT_A_FILE = error(
    "F202", "target-not-a-file",
    "không ghi được: tại chỗ đó đã có {kind} cùng tên",
    "cannot write: {kind_en} of that name is in the way",
    hint_vi="chọn tên khác: -o {other}",
    hint_en="choose another name: -o {other}",
    why="drafter chỉ thay thế tệp thường, không xóa thư mục hay thiết bị.",
    why_en="Only a regular file is replaced, never a folder or a device.",
    wrong="-o bao-cao.docx khi bao-cao.docx là một thư mục", right="-o bao-cao-2.docx",
)  # fmt: skip
LINK = error(
    "F203", "target-is-a-link",
    "không ghi được: tệp đích là một liên kết trỏ tới {link}",
    "cannot write: the target is a link to {link}",
    hint_vi="xóa liên kết, hoặc ghi thẳng vào nơi nó trỏ tới, hoặc -o {other}",
    hint_en="remove the link, or write where it points, or use -o {other}",
    why="Ghi qua liên kết có thể đè lên một tệp ở nơi khác mà bạn không thấy.",
    why_en="Writing through a link may overwrite a file elsewhere, unseen.",
    wrong="bao-cao.docx → /chung/bao-cao.docx", right="-o /chung/bao-cao.docx",
)  # fmt: skip
NO_FOLDER = error(
    "F204", "no-such-folder",
    "không ghi được: chưa có thư mục {folder}",
    "cannot write: there is no folder {folder}",
    hint_vi="tạo thư mục, hoặc xem lại đường dẫn sau -o",
    hint_en="make the folder, or look at the path after -o",
    why="drafter không đoán nơi lưu văn bản.",
    why_en="Where papers are kept is not guessed.",
    wrong="-o ket-qau/bao-cao.docx", right="-o ket-qua/bao-cao.docx",
)  # fmt: skip
NO_RIGHT = error(
    "F205", "no-right-to-write",
    "không có quyền ghi vào thư mục {folder} hoặc vào tệp này",
    "no right to write into the folder {folder} or to this file",
    hint_vi="chọn thư mục khác bằng -o, hoặc bỏ thuộc tính chỉ đọc",
    hint_en="choose another folder with -o, or lift the read-only attribute",
    why="Thư mục dùng chung, ổ đĩa USB hoặc tệp có thể đang ở chế độ chỉ đọc.",
    why_en="A shared folder, a memory stick or the file may be read-only.",
    wrong="-o /usr/bao-cao.docx", right="-o Documents/bao-cao.docx",
)  # fmt: skip
DISK_FULL = error(
    "F206", "disk-full",
    "không ghi được vì ổ đĩa đã đầy hoặc hết hạn mức",
    "cannot write, the disk is full or the quota is used up",
    hint_vi="xóa bớt tệp, hoặc ghi sang ổ khác bằng -o",
    hint_en="delete some files, or write to another disk with -o",
    why="Văn bản được ghi trọn vẹn hoặc không ghi; tệp cũ được giữ nguyên.",
    why_en="A paper is written whole or not at all; the old file is left as it was.",
    wrong="drafter render hoi-nghi.yaml -o E:/    # ổ USB đã đầy",
    right="drafter render hoi-nghi.yaml -o ket-qua",
)  # fmt: skip
NAME_TOO_LONG = error(
    "F207", "name-too-long",
    "không ghi được vì tên tệp hoặc đường dẫn quá dài",
    "cannot write, the name or the path is too long",
    hint_vi="đặt tên ngắn hơn: -o {other}",
    hint_en="choose a shorter name: -o {other}",
    why="Tên tệp có dấu dài quá khoảng 85 chữ thì nhiều máy không lưu được.",
    why_en="Many systems refuse names above some 85 accented letters.",
    wrong="drafter render hoi-nghi.yaml -t bao-cao -o "
    "bao-cao-tong-ket-…-nam-2025.docx    # tên hơn 255 byte",
    right="drafter render hoi-nghi.yaml -t bao-cao -o bao-cao-2025.docx",
)  # fmt: skip
READ_ONLY = error(
    "F208", "read-only-file",
    "không ghi được: tệp cũ đang đặt thuộc tính chỉ đọc",
    "cannot write: the old file is read-only",
    hint_vi="nếu đúng là muốn thay tệp ấy thì bỏ thuộc tính chỉ đọc; "
    "nếu không, ghi ra tên khác: -o {other}",
    hint_en="lift the read-only attribute if the file is to be replaced, "
    "or write to another name: -o {other}",
    why="Người đặt thuộc tính chỉ đọc muốn giữ bản ấy, như bản đã ký; drafter không "
    "tự bỏ thuộc tính ấy.",
    why_en="Who makes a file read-only wants it kept, a signed paper for instance; "
    "drafter does not lift that by itself.",
    wrong="bao-cao.docx đang chỉ đọc", right="-o bao-cao-moi.docx",
)  # fmt: skip
NOT_WRITTEN = error(
    "F209", "not-written",
    "không ghi được tệp ({reason})",
    "the file could not be written ({reason})",
    hint_vi="thử lại, hoặc ghi sang thư mục khác bằng -o",
    hint_en="try again, or write to another folder with -o",
    why="Hệ điều hành báo lỗi khi ghi; tệp cũ được giữ nguyên.",
    why_en="The operating system reported an error; the old file is left as it was.",
    wrong="drafter render hoi-nghi.yaml -o Z:/chung    # mất kết nối với ổ mạng",
    right="drafter render hoi-nghi.yaml -o ket-qua",
)  # fmt: skip

BAD_NAME = error(
    "F210", "bad-file-name",
    "không đặt được tên tệp hay thư mục “{name}”: {reason}",
    "a file or folder cannot be called “{name}”: {reason_en}",
    hint_vi="đặt tên khác, chẳng hạn {other}",
    hint_en="choose another name, such as {other}",
    why="Windows không nhận các tên ấy; văn bản tạo trên máy này còn phải mở được "
    "trên máy khác.",
    why_en="Windows refuses such names, and a paper made here must open elsewhere.",
    wrong="-o 'bao-cao?.docx'", right="-o bao-cao.docx",
)  # fmt: skip
LONG_PATH = warning(
    "F211", "long-path",
    "đường dẫn dài {length} ký tự; từ 260 ký tự Windows và Word không mở được",
    "the path has {length} characters; from 260 on Windows and Word cannot open it",
    hint_vi="chọn thư mục gần gốc ổ đĩa hơn, hoặc tên ngắn hơn",
    hint_en="choose a folder nearer to the root of the disk, or a shorter name",
    why="Giới hạn 260 ký tự tính cả ổ đĩa và thư mục; chép sang thư mục sâu hơn là "
    "vượt.",
    why_en="The limit of 260 counts drive and folders; a copy in a deeper folder "
    "exceeds it.",
    wrong="-o C:/Users/…/Documents/Văn phòng/2025/Tháng 12/…/Bản trình lần 3",
    right="-o C:/bao-cao",
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    OPEN_IN_WORD, NOT_A_FILE, LINK, NO_FOLDER, NO_RIGHT, DISK_FULL, NAME_TOO_LONG,
    READ_ONLY, NOT_WRITTEN, BAD_NAME, LONG_PATH,
)  # fmt: skip
