"""What can be wrong with the words of a component."""

from drafter.findings import Rule
from drafter.standards.rules.forms import breach, wanted

MISSING = breach(
    "R210",
    "component-missing",
    "thiếu {component}",
    "{component_en} is missing",
    hint_vi="thêm vào đúng chỗ, ví dụ theo mẫu drafter tạo ra",
    hint_en="add it in its place, as papers made by drafter have it",
    why="Mỗi thành phần thể thức phải có mặt thì văn bản mới đủ thể thức.",
    why_en="Without one of its components a paper is not in due form.",
    wrong="không có “Nơi nhận:”",
    right="Nơi nhận:",
)

FOREIGN = breach(
    "R211",
    "foreign-component",
    "{component} {found} không dùng trong văn bản loại này",
    "{component_en} {found_en} does not belong in such a paper",
    hint_vi="bỏ đi: không trộn thể thức của Đảng với của Nhà nước",
    hint_en="remove it: the forms of Party and State are never mixed",
    why="Văn bản của Đảng và của Nhà nước có hai thể thức khác nhau.",
    why_en="Papers of Party and State have two different forms.",
    wrong="Quốc hiệu trên văn bản của Đảng ủy",
    right="ĐẢNG CỘNG SẢN VIỆT NAM",
)

TEXT = wanted(
    "R212",
    "fixed-text",
    "ghi là",
    "reads",
    hint_vi="gõ lại đúng nguyên văn",
    hint_en="type it exactly so",
    why="Cụm từ này luôn viết nguyên văn, kể cả dấu gạch nối và khoảng trắng.",
    why_en="These words are always the same, hyphens and spaces too.",
    wrong="Độc Lập – Tự Do – Hạnh Phúc",
    right="Độc lập - Tự do - Hạnh phúc",
)

SHAPE = wanted(
    "R213",
    "text-form",
    "ghi là",
    "reads",
    hint_vi="viết {required}",
    hint_en="write {required_en}",
    why="Thành phần này có cách viết quy định: dấu câu, thứ tự, khoảng trắng.",
    why_en="This component is written in one way: marks, order, spaces.",
    wrong="Số 12/BC-UBND",
    right="Số: 12/BC-UBND",
)

FORBIDDEN = breach(
    "R214",
    "forbidden-words",
    "{component}: không ghi {required}, văn bản ghi {found}",
    "{component_en}: {required_en} must not stand here, the paper has {found_en}",
    hint_vi="sửa lại {component}",
    hint_en="write the {component_en} otherwise",
    why="Một số cách ghi không được dùng ở thành phần này.",
    why_en="Some ways of writing are not allowed in this component.",
    wrong="TS. Nguyễn Văn An",
    right="Nguyễn Văn An",
)

PADDED = wanted(
    "R215",
    "leading-zero",
    "ghi là",
    "reads",
    hint_vi="thêm hoặc bỏ số 0 đứng đầu: ngày 05 tháng 01, ngày 08 tháng 5",
    hint_en="add or drop the leading zero: ngày 05 tháng 01, ngày 08 tháng 5",
    why="Số, ngày dưới 10 và tháng 1, 2 có số 0 ở trước; tháng 3 đến 9 thì không.",
    why_en="Numbers and days below 10, and months 1 and 2, take a zero; months 3 to 9 "
    "take none.",
    wrong="ngày 5 tháng 08 năm 2026",
    right="ngày 05 tháng 8 năm 2026",
)

CODE = wanted(
    "R216",
    "type-code",
    "chữ viết tắt tên loại là",
    "the code of the type is",
    hint_vi="sửa ký hiệu cho khớp với tên loại văn bản",
    hint_en="make the symbol agree with the type of the paper",
    why="Ký hiệu mang chữ viết tắt của tên loại: báo cáo là BC, kế hoạch là KH.",
    why_en="The symbol carries the code of the type: BC for báo cáo, KH for kế hoạch.",
    wrong="Số: 12/TB-UBND trên một báo cáo",
    right="Số: 12/BC-UBND",
)

NOT_HERE = breach(
    "R217",
    "component-not-here",
    "{component} {found} chỉ có trong {required}",
    "{component_en} {found_en} stands in {required_en} only",
    hint_vi="bỏ phần này; nơi nhận để ở cuối văn bản",
    hint_en="remove it; recipients stand at the end",
    why="Trong văn bản của Đảng, chỉ công văn, tờ trình mới ghi nơi kính gửi ở đầu.",
    why_en="Of Party papers only letters and submissions name an addressee above.",
    wrong="Kính gửi: Tỉnh ủy (trên báo cáo của Đảng ủy)",
    right="- Ban Thường vụ Tỉnh ủy (để báo cáo); (ở Nơi nhận)",
)

NAMES = breach(
    "R218",
    "name-and-date",
    "{component}: {found} {required}",
    "{component_en}: {found_en} {required_en}",
    hint_vi="ghi tên đúng với ngày của văn bản; nói về thời gian trước thì thêm chữ cũ "
    "hoặc trước đây",
    hint_en="use the names of the day of the paper; say cũ or trước đây where the past "
    "is meant",
    why="Từ 01/7/2025 không còn cấp huyện, thị trấn; đặc khu và các ban mới của Đảng "
    "ủy cấp xã chỉ có từ ngày đó.",
    why_en="From 1 July 2025 there are no districts and townships; special zones and "
    "the new Party boards begin on that day.",
    wrong="- Huyện ủy; (văn bản năm 2026)",
    right="- Tỉnh ủy;",
)

RULES: tuple[Rule, ...] = (
    MISSING,
    FOREIGN,
    TEXT,
    SHAPE,
    FORBIDDEN,
    PADDED,
    CODE,
    NOT_HERE,
    NAMES,
)
