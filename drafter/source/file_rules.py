"""Rules about the file itself: whether it opens, and in which characters it is."""

from drafter.findings import error, warning

NOT_FOUND = error(
    "F101",
    "file-not-found",
    vi="không tìm thấy tệp '{path}'",
    en="there is no file '{path}'",
    hint_vi="kiểm tra lại tên tệp và thư mục đang đứng{nearest_vi}",
    hint_en="check the name and the current folder{nearest_en}",
    why="Tên tệp phải đúng từng chữ, kể cả dấu và phần đuôi .yaml.",
    why_en="A file name must match letter by letter, accents and .yaml included.",
    wrong="drafter check hoi-nghi.yml",
    right="drafter check hoi-nghi.yaml",
)
IS_A_FOLDER = error(
    "F102",
    "is-a-folder",
    vi="'{path}' là thư mục, không phải tệp",
    en="'{path}' is a folder, not a file",
    hint_vi="ghi rõ tệp trong thư mục, ví dụ {path}/hoi-nghi.yaml",
    hint_en="name the file in it, such as {path}/hoi-nghi.yaml",
    why="Mỗi hội nghị là một tệp dữ liệu; thư mục có thể chứa nhiều hội nghị.",
    why_en="A conference is one file; a folder may hold several.",
    wrong="drafter check tong-ket-2025",
    right="drafter check tong-ket-2025/hoi-nghi.yaml",
)
NO_PERMISSION = error(
    "F103",
    "no-permission",
    vi="không có quyền đọc tệp '{path}'",
    en="no permission to read '{path}'",
    hint_vi="chép tệp về thư mục của bạn rồi chạy lại",
    hint_en="copy the file to a folder of your own and try again",
    why="Hệ điều hành không cho tài khoản đang dùng mở tệp này.",
    why_en="The system does not let this account open the file.",
    wrong="drafter check /root/hoi-nghi.yaml",
    right="drafter check hoi-nghi.yaml",
)
UNREADABLE = error(
    "F104",
    "unreadable-file",
    vi="không mở được tệp '{path}': {reason}",
    en="cannot open '{path}': {reason}",
    hint_vi="chép tệp sang chỗ khác, đặt tên ngắn, rồi chạy lại",
    hint_en="copy the file elsewhere under a short name and try again",
    why="Hệ điều hành báo lỗi khi mở hoặc đọc tệp.",
    why_en="The system reported an error on opening or reading the file.",
    wrong="drafter check //may-chu/mat-ket-noi/hoi-nghi.yaml",
    right="drafter check hoi-nghi.yaml",
)
STDIN_CLOSED = error(
    "F105",
    "stdin-closed",
    vi="không đọc được dữ liệu vì đầu vào chuẩn đã đóng",
    en="the facts cannot be read, standard input is closed",
    hint_vi="ghi tên tệp thay cho dấu -, hoặc chuyển dữ liệu vào:  … | drafter check -",
    hint_en="name a file instead of -, or send the facts in:  … | drafter check -",
    why="Chương trình gọi drafter đã đóng đầu vào nên dấu - không có gì để đọc.",
    why_en="The calling program closed the input, so that - has nothing to read.",
    wrong="drafter check - <&-",
    right="drafter check - < hoi-nghi.yaml",
)
NOT_UTF8 = error(
    "F110",
    "not-utf8",
    vi="tệp không phải UTF-8, có lẽ là {encoding}",
    en="the file is not UTF-8; it is probably {encoding_en}",
    hint_vi="lưu lại bằng UTF-8; nếu là TCVN3 hay VNI thì chuyển mã trước (như bằng "
    "UniKey)",
    hint_en="save it as UTF-8; TCVN3 and VNI need a converter first, such as UniKey",
    why="Bảng mã cũ (TCVN3, VNI, windows-1258) gán chữ có dấu vào số khác nhau; đoán "
    "sai một lần là sai cả tên người. drafter chỉ đọc UTF-8, và UTF-16 có BOM.",
    why_en="Old encodings give accented letters different numbers, and a wrong guess "
    "spoils every name. Only UTF-8, and UTF-16 with a BOM, are read.",
    wrong="hoi-nghi.yaml, ANSI",
    right="hoi-nghi.yaml, UTF-8",
)
GARBLED = error(
    "F111",
    "garbled-text",
    vi="chữ trong tệp bị vỡ dấu, có lẽ là {encoding} đã lưu nhầm sang UTF-8",
    en="the text is garbled: probably {encoding_en} saved as UTF-8 by mistake",
    hint_vi="chuyển lại văn bản gốc sang Unicode bằng công cụ chuyển mã (như UniKey)",
    hint_en="convert the original text to Unicode with a converter such as UniKey",
    why="Tệp đúng là UTF-8 nhưng các chữ bên trong thuộc bảng mã khác, in ra sẽ sai.",
    why_en="The file is UTF-8, yet the letters in it come from another encoding.",
    wrong="don_vi: Há»™i Ä‘á»“ng nhÃ¢n dÃ¢n",
    right="don_vi: Hội đồng nhân dân",
)
OLD_FONT = warning(
    "F113",
    "old-font-text",
    vi="chữ có vẻ gõ bằng phông {encoding}, in ra sẽ vỡ dấu",
    en="the text seems typed for {encoding} fonts and will print garbled",
    hint_vi="chuyển văn bản gốc sang Unicode bằng công cụ chuyển mã (như UniKey)",
    hint_en="convert the original text to Unicode with a converter such as UniKey",
    why="Phông .VnTime hay VNI vẽ chữ Việt trên mã của chữ khác; ngoài phông ấy chỉ "
    "còn các ký tự lạ.",
    why_en="Fonts such as .VnTime draw Vietnamese on the codes of other letters.",
    wrong="don_vi: Héi ®ång nh©n d©n x·",
    right="don_vi: Hội đồng nhân dân xã",
)
NOT_TEXT = error(
    "F112",
    "not-a-text-file",
    vi="đây là {kind}, không phải tệp dữ liệu YAML",
    en="this is {kind_en}, not a YAML file of facts",
    hint_vi="chọn tệp .yaml; tạo tệp mới bằng lệnh: drafter init",
    hint_en="name the .yaml file; make a new one with: drafter init",
    why="Dữ liệu hội nghị được gõ trong một tệp chữ có đuôi .yaml.",
    why_en="The facts of a conference are typed in a text file ending in .yaml.",
    wrong="drafter render bao-cao.docx",
    right="drafter render hoi-nghi.yaml",
)

FILE_RULES = (
    NOT_FOUND,
    IS_A_FOLDER,
    NO_PERMISSION,
    STDIN_CLOSED,
    UNREADABLE,
    NOT_UTF8,
    GARBLED,
    OLD_FONT,
    NOT_TEXT,
)
