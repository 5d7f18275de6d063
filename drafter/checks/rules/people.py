"""Rules on people and who gives awards: D331 to D339."""

from drafter.findings import Rule, warning

SPEAKER_UNLISTED = warning(
    "D331",
    "speaker-unlisted",
    "{name} {role} nhưng không có trong thành phần dự",
    "{name} {role_en} but is not in attendance",
    hint_vi="thêm vào dai_bieu hoặc chu_tri",
    hint_en="add the person to dai_bieu or chu_tri",
    why="Người phát biểu tại hội nghị phải có mặt ở hội nghị.",
    why_en="Whoever speaks at a conference was there.",
    wrong="dai_bieu: [{ho_ten: Hà Hùng}]\n"
    "phat_bieu: [{loai: chỉ đạo, nguoi: {ho_ten: Lê An}}]",
    right="dai_bieu: [{ho_ten: Lê An}]\n"
    "phat_bieu: [{loai: chỉ đạo, nguoi: {ho_ten: Lê An}}]",
)
PERSON_VARIANT = warning(
    "D332",
    "person-variant",
    "{name} có hai cách ghi chức vụ: '{first}' và '{second}'",
    "{name} has two sets of offices: '{first}' and '{second}'",
    hint_vi="khai một lần ở nhan_su rồi gọi bằng từ khóa; "
    "nếu là hai người trùng tên thì "
    "ghi D332 vào bo_qua",
    hint_en="declare the person once in nhan_su; if two people share the name, set "
    "D332 aside in bo_qua",
    why="Một người ghi hai chức vụ khác nhau trong một văn bản là lỗi hay gặp khi "
    "chép từ nhiều nguồn.",
    why_en="One person under two sets of offices is the usual slip of copying.",
    wrong="chu_tri: [{ho_ten: Võ Nam, chuc_vu: Bí thư Đảng ủy}]\n"
    "thu_ky: [{ho_ten: Võ Nam, chuc_vu: Phó Bí thư Đảng ủy}]",
    right="nhan_su: {nam: {ho_ten: Võ Nam, chuc_vu: Bí thư Đảng ủy}}\n"
    "chu_tri: [nam]\n"
    "thu_ky: [nam]",
)
TITLE_UNKNOWN = warning(
    "D333",
    "title-unknown",
    "'{position}' là tên tập thể, không phải chức vụ của một người ({name})",
    "'{position}' is a body, not the office of one person ({name})",
    hint_vi="ghi chức vụ cụ thể, ví dụ Phó Bí thư Thường trực Đảng ủy",
    hint_en="give the office itself, such as Phó Bí thư Thường trực Đảng ủy",
    why="Thường trực, Ban Thường vụ, Ban Chấp hành gồm nhiều người.",
    why_en="A standing committee is several people.",
    wrong="chu_tri: [{ho_ten: Võ Nam, chuc_vu: Thường trực Đảng ủy}]",
    right="chu_tri: [{ho_ten: Võ Nam, chuc_vu: Phó Bí thư Thường trực Đảng ủy}]",
)
AWARD_ISSUER = warning(
    "D334",
    "award-issuer",
    "'{issuer}' là tổ chức, không tặng {form}; người tặng là Đảng ủy, Ban Chấp hành "
    "hoặc Ban Thường vụ",
    "'{issuer}' is an organisation and gives no {form}; its committee does",
    hint_vi="ghi cơ quan ra quyết định khen thưởng, ví dụ Đảng ủy thị trấn",
    hint_en="give the body that signed the decision, such as Đảng ủy thị trấn",
    why="Đảng bộ là toàn bộ tổ chức; quyết định khen thưởng do cấp ủy ban hành.",
    why_en="A Đảng bộ is the whole organisation; its committee decides on awards.",
    wrong="khen_thuong: [{co_quan: Đảng bộ xã, tap_the: 8}]",
    right="khen_thuong: [{co_quan: Đảng ủy xã, tap_the: 8}]",
)
PERSON_TWICE = warning(
    "D335",
    "person-twice",
    "{name} được nêu hai lần trong cùng một danh sách",
    "{name} stands twice in one list",
    hint_vi="xóa một lần; nếu là hai người trùng tên, khai cả hai ở nhan_su",
    hint_en="remove one; two people of one name are both declared in nhan_su",
    why="Tên lặp lại sẽ được in hai lần trong câu nêu thành phần.",
    why_en="A name typed twice is printed twice.",
    wrong="chu_tri: [{ho_ten: Võ Nam, chuc_vu: Bí thư Đảng ủy}, {ho_ten: Võ Nam}]",
    right="chu_tri: [{ho_ten: Võ Nam, chuc_vu: Bí thư Đảng ủy}]",
)

RULES: tuple[Rule, ...] = (
    SPEAKER_UNLISTED,
    PERSON_VARIANT,
    TITLE_UNKNOWN,
    AWARD_ISSUER,
    PERSON_TWICE,
)
