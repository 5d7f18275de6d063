"""What can be wrong with a picture that the facts name."""

from drafter.findings import Rule, error, warning

_RIGHT = "tin_bai:\n  hinh_anh:\n    - {chu_thich: Toàn cảnh, tep: anh/toan-canh.jpg}"


def _named(name: str) -> str:
    return f"tin_bai:\n  hinh_anh:\n    - {{chu_thich: Toàn cảnh, tep: {name}}}"


OUTSIDE_FOLDER = error(
    "F308",
    "outside-folder",
    "'{path}' nằm ngoài thư mục của tệp dữ liệu",
    "'{path}' is outside the folder of the conference file",
    hint_vi="chép ảnh vào cạnh tệp dữ liệu; nếu chủ ý như vậy thì thêm --allow-outside",
    hint_en="copy the picture beside the file; if it is meant, add --allow-outside",
    why="Tệp dữ liệu nhận từ người khác không được kéo tệp khác trên máy vào văn bản.",
    why_en="A file from someone else must not draw other files of this machine into "
    "a paper.",
    wrong="tep: ../../anh/hop.jpg",
    right="tep: anh/hop.jpg",
)
READER_MISSING = warning(
    "F401",
    "picture-reader-missing",
    "ảnh '{path}' chưa được chèn vì máy chưa cài phần đọc ảnh (Pillow); "
    "chỗ đặt ảnh in dấu [CẦN BỔ SUNG]",
    "photo '{path}' is not placed, the reader of pictures (Pillow) is not installed; "
    "a gap is printed in its place",
    hint_vi="cài thêm: pip install pillow, rồi chạy lại; hoặc tự chèn ảnh vào chỗ tô "
    "vàng trong tệp Word",
    hint_en="install it: pip install pillow, and run again; or insert the photo "
    "yourself at the yellow place in Word",
    why="Xoay ảnh cho đúng chiều và xóa nơi chụp, tên máy ảnh khỏi tệp cần thư viện "
    "Pillow. Thiếu Pillow thì drafter không đọc ảnh nào, các phần khác vẫn được soạn.",
    why_en="Turning a photo upright and taking place and camera out of the file needs "
    "the library Pillow. Without it no picture is read; the rest is drafted.",
    wrong=_RIGHT + "    # máy chưa cài Pillow",
    right="pip install pillow",
)
NAME_REFUSED = error(
    "F402",
    "picture-name-refused",
    "'{path}' là địa chỉ mạng, tên ổ đĩa hoặc tên thiết bị, không phải tệp ảnh",
    "'{path}' is an address, a drive or a device and no file of a picture",
    hint_vi="chép ảnh vào cạnh tệp dữ liệu, viết ví dụ  anh/toan-canh.jpg; "
    "tên tệp không có dấu hai chấm",
    hint_en="copy the picture beside the data file and write  anh/toan-canh.jpg; "
    "without a colon in the name",
    why="Chỉ mới thử mở đường dẫn mạng, Windows đã gửi mật khẩu (dạng băm) của bạn đi; "
    "nên tên như vậy bị từ chối trước khi mở, kể cả với --allow-outside.",
    why_en="On Windows a mere look at a network path sends a hash of your password; "
    "such names are refused before any look, with --allow-outside too.",
    wrong=_named("anh/NUL.jpg"),
    right=_RIGHT,
)
NOT_FOUND = warning(
    "F403",
    "picture-not-found",
    "không thấy tệp ảnh '{path}' trong thư mục {folder}; chỗ đặt ảnh in dấu "
    "[CẦN BỔ SUNG]",
    "there is no picture '{path}' in the folder {folder}; a gap is printed in its "
    "place",
    hint_vi="xem lại tên tệp, cả đuôi .jpg hay .png; không có ảnh thì bỏ tep để chỉ in "
    "chú thích",
    hint_en="look at the name, its ending .jpg or .png too; without a photo leave "
    "tep out, and the caption alone is printed",
    why="Đường dẫn ảnh tính từ thư mục của tệp dữ liệu. Ảnh có thể đến sau nên văn bản "
    "vẫn được soạn, chỗ đặt ảnh tô vàng để bạn thấy ngay. Trên một số máy chữ hoa và "
    "chữ thường trong tên tệp là khác nhau.",
    why_en="The path begins at the folder of the data file. A photo may come later, so "
    "the paper is drafted, and the place is yellow so that you see it. On some "
    "machines case matters in the names of files.",
    wrong=_named("anh/toan-cnah.jpg"),
    right=_RIGHT,
)
NOT_A_FILE = error(
    "F404",
    "picture-not-a-file",
    "'{path}' không phải là tệp ảnh mà là {kind}",
    "'{path}' is no file but {kind_en}",
    hint_vi="ghi tên một tệp ảnh, ví dụ  anh/toan-canh.jpg",
    hint_en="name a picture, such as  anh/toan-canh.jpg",
    why="Chỉ đọc tệp thường: đọc thiết bị hay đường ống có thể không bao giờ dừng.",
    why_en="Only regular files are read: a device or a pipe may never end.",
    wrong=_named("anh"),
    right=_RIGHT,
)
NOT_OPENED = error(
    "F405",
    "picture-not-opened",
    "không mở được tệp ảnh '{path}' ({reason})",
    "the picture '{path}' cannot be opened ({reason})",
    hint_vi="xem quyền đọc tệp, hoặc chép ảnh ra chỗ khác",
    hint_en="look at the rights of the file, or copy it elsewhere",
    why="Hệ điều hành không cho đọc tệp này.",
    why_en="The operating system does not let the file be read.",
    wrong=_named("anh/khong-co-quyen.jpg"),
    right=_RIGHT,
)
TOO_BIG = error(
    "F406",
    "picture-too-big",
    "tệp ảnh '{path}' lớn hơn {limit} MB",
    "the picture '{path}' has more than {limit} MB",
    hint_vi="lưu lại ảnh thành JPEG với kích thước nhỏ hơn",
    hint_en="save it as a smaller JPEG",
    why="Ảnh in trong văn bản chỉ cần vài trăm KB; tệp quá lớn thường là nhầm tệp.",
    why_en="A printed photo needs some hundred KB; a huge file mostly is another one.",
    wrong=_named("anh/phim-quay.tiff"),
    right=_RIGHT,
)
OTHER_KIND = error(
    "F407",
    "picture-of-other-kind",
    "'{path}' không phải ảnh đọc được: bên trong là {kind}",
    "'{path}' is no picture that can be read: it is {kind_en}",
    hint_vi="{advice}",
    hint_en="{advice_en}",
    why="Đọc được JPEG, PNG, GIF, BMP, TIFF, WebP. Loại ảnh xét theo nội dung, không "
    "theo đuôi tệp: đổi đuôi .heic thành .jpg không làm ảnh thành JPEG.",
    why_en="JPEG, PNG, GIF, BMP, TIFF and WebP are read. What counts is the content "
    "and not the ending: a renamed .heic is no JPEG.",
    wrong=_named("anh/IMG_0012.heic"),
    right=_RIGHT,
)
TOO_MANY_PIXELS = error(
    "F408",
    "picture-too-many-pixels",
    "ảnh '{path}' quá lớn: {width} × {height} điểm ảnh; nhiều nhất {side} mỗi chiều, "
    "{pixels} triệu tất cả",
    "the picture '{path}' is too large: {width} × {height} pixels; at most {side} a "
    "side and {pixels} million in all",
    hint_vi="thu nhỏ ảnh, ví dụ còn 4000 điểm ảnh chiều rộng",
    hint_en="make it smaller, such as 4000 pixels wide",
    why="Một tệp nhỏ có thể bung ra ảnh khổng lồ làm treo máy; kích thước được đọc ở "
    "đầu tệp, trước khi giải nén.",
    why_en="A small file can unfold into a picture that fills the memory; its size is "
    "read from the header before anything is decoded.",
    wrong=_named("anh/ban-do-quy-hoach.png"),
    right=_RIGHT,
)
BROKEN = error(
    "F409",
    "picture-broken",
    "tệp ảnh '{path}' bị hỏng hoặc bị cắt dở",
    "the picture '{path}' is damaged or cut off",
    hint_vi="chép lại ảnh từ máy ảnh hoặc điện thoại, mở thử rồi lưu lại thành JPEG",
    hint_en="copy it again from the camera or phone, open it and save it as JPEG",
    why="Ảnh tải dở hoặc chép dở vẫn có thể mở được một nửa; văn bản không được in "
    "nửa tấm ảnh.",
    why_en="A photo that was copied in part may still open by half; a paper must not "
    "print half a photo.",
    wrong=_named("anh/tai-do.jpg"),
    right=_RIGHT,
)

RULES: tuple[Rule, ...] = (
    OUTSIDE_FOLDER,
    READER_MISSING,
    NAME_REFUSED,
    NOT_FOUND,
    NOT_A_FILE,
    NOT_OPENED,
    TOO_BIG,
    OTHER_KIND,
    TOO_MANY_PIXELS,
    BROKEN,
)
"""All rules about pictures."""
