"""What can stand between a finished paper and the place where it is wanted."""

from drafter.findings import Rule, error

PDF_CONVERTER_MISSING = error(
    "F301",
    "pdf-converter-missing",
    "chưa tìm thấy LibreOffice nên chưa tạo được PDF; tệp Word đã xong: {path}",
    "LibreOffice was not found, so there is no PDF; the Word file is done: {path}",
    hint_vi="cài LibreOffice, hoặc mở tệp Word và chọn Tệp → Lưu dạng → PDF",
    hint_en="install LibreOffice, or open the Word file and save it as PDF",
    why="drafter không tự dàn trang PDF mà nhờ LibreOffice cài trên máy, để bản PDF "
    "giống hệt bản Word.",
    why_en="drafter has the PDF laid out by LibreOffice on this machine, so that it "
    "looks like the Word file.",
    wrong="drafter render hoi-nghi.yaml --to pdf    # máy chưa có LibreOffice",
    right="drafter render hoi-nghi.yaml",
)
PDF_FAILED = error(
    "F302",
    "pdf-failed",
    "LibreOffice không tạo được PDF ({reason}); tệp Word đã xong: {path}",
    "LibreOffice made no PDF ({reason}); the Word file is done: {path}",
    hint_vi="mở tệp Word và chọn Tệp → Lưu dạng → PDF, hoặc chạy lại",
    hint_en="open the Word file and save it as PDF, or run again",
    why="LibreOffice chạy riêng, có hạn giờ; quá hạn hoặc báo lỗi thì không có PDF.",
    why_en="LibreOffice runs by itself within a time limit; it failed or took longer.",
    wrong="drafter render hoi-nghi.yaml --to pdf    # LibreOffice bị treo",
    right="drafter render hoi-nghi.yaml",
)
TERMINAL_REFUSED = error(
    "F303",
    "terminal-refused",
    "không in tệp {form} ra màn hình",
    "a {form} file is not printed to a terminal",
    hint_vi="chuyển vào tệp:  drafter render … -o - > bao-cao.{form}, "
    "hoặc ghi thẳng bằng -o bao-cao.{form}",
    hint_en="send it to a file:  drafter render … -o - > bao-cao.{form}, "
    "or write it with -o bao-cao.{form}",
    why="Tệp Word và PDF không phải là chữ; in ra màn hình chỉ thấy ký tự lạ.",
    why_en="Word and PDF files are no text; a terminal would show rubbish.",
    wrong="drafter render hoi-nghi.yaml -t bao-cao -o -",
    right="drafter render hoi-nghi.yaml -t bao-cao -o - > bao-cao.docx",
)
STDOUT_CLOSED = error(
    "F304",
    "stdout-closed",
    "không ghi được kết quả vì đầu ra chuẩn đã đóng",
    "the result cannot be written, standard output is closed",
    hint_vi="ghi vào tệp bằng -o",
    hint_en="write to a file with -o",
    why="Chương trình gọi drafter đã đóng đầu ra trước khi nhận kết quả.",
    why_en="The calling program closed the output before it took the result.",
    wrong="drafter render hoi-nghi.yaml -t bao-cao -o - >&-",
    right="drafter render hoi-nghi.yaml -t bao-cao -o - > bao-cao.docx",
)
STDOUT_FAILED = error(
    "F305",
    "stdout-failed",
    "không ghi được kết quả ra đầu ra chuẩn ({reason})",
    "the result cannot be written to standard output ({reason})",
    hint_vi="xem ổ đĩa còn chỗ không, hoặc ghi vào tệp khác bằng -o",
    hint_en="see whether the disk is full, or write to another file with -o",
    why="Hệ điều hành báo lỗi khi nhận kết quả; kết quả có thể bị cắt ngang.",
    why_en="The system reported an error; what was written may be cut off.",
    wrong="drafter schema > /dev/full",
    right="drafter schema > hoi-nghi.schema.json",
)
FILE_EXISTS = error(
    "F306",
    "file-exists",
    "đã có tệp {path}; drafter không ghi đè tệp của bạn",
    "{path} exists already; your file is not overwritten",
    hint_vi="chọn thư mục khác, ví dụ: {command} {other}; hoặc đổi tên tệp cũ",
    hint_en="choose another folder, such as: {command} {other}; or rename the file",
    why="Tệp dữ liệu là công sức của bạn; lệnh tạo tệp mẫu không bao giờ đè lên.",
    why_en="The file of facts is your work; a command that makes samples never "
    "replaces it.",
    wrong="drafter init tong-ket-2025    # đã có tong-ket-2025/hoi-nghi.yaml",
    right="drafter init tong-ket-2026",
)
TARGET_CLASH = error(
    "F307",
    "target-clash",
    "không ghi ra {path}: trùng với {other}",
    "{path} is not written: it is the same file as {other_en}",
    hint_vi="chọn nơi khác bằng -o",
    hint_en="choose another place with -o",
    why="Một văn bản không được đè lên dữ liệu, lên mẫu hay lên văn bản khác của "
    "cùng một lần chạy; hoa, thường và cách gõ dấu không làm thành tệp khác.",
    why_en="A paper never replaces the facts, a template or another paper of the same "
    "run; case and the way accents are typed make no other file.",
    wrong="drafter render a/hoi-nghi.yaml b/hoi-nghi.yaml",
    right="drafter render a/hoi-nghi.yaml -o a",
)
RULES: tuple[Rule, ...] = (
    PDF_CONVERTER_MISSING,
    PDF_FAILED,
    TERMINAL_REFUSED,
    STDOUT_CLOSED,
    STDOUT_FAILED,
    FILE_EXISTS,
    TARGET_CLASH,
)
"""All rules that outputs declare."""
