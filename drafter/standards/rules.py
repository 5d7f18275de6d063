"""What can be wrong with the form of a paper; the sheets say what is right.

A rule here is a kind of breach; its severity follows from how sure the sheet is.
"""

from drafter.findings import Rule, error, hint, warning

_SOURCE = " ({source}){more}"
_SOURCE_EN = " ({source_en}){more_en}"


def _form(code: str, name: str, vi: str, en: str, **texts: str) -> Rule:
    """Declare a kind of breach whose sentence ends with the source of the rule."""
    return error(code, name, vi + _SOURCE, en + _SOURCE_EN, **texts)


def _wanted(code: str, name: str, what: str, what_en: str, **texts: str) -> Rule:
    """Declare a kind of breach that says what was found and what is required."""
    return _form(
        code,
        name,
        f"{{component}}: {_before(what)}{{found}}, cần {{required}}",
        f"{{component_en}}: {_before(what_en)}{{found_en}}, "
        "{required_en} is required",
        **texts,
    )


def _before(what: str) -> str:
    return f"{what} " if what else ""


UNKNOWN_STANDARD = error(
    "R201",
    "unknown-standard",
    "không có bộ quy tắc nào tên là '{name}'",
    "there is no standard called '{name}'",
    hint_vi="các bộ quy tắc hiện có: {known}",
    hint_en="there are: {known}",
    why="Mỗi văn bản quy định thể thức là một bộ quy tắc có tên riêng.",
    why_en="Each text that rules the form of papers is a standard with a name.",
    wrong="drafter check bao-cao.docx --standard nd30",
    right="drafter check bao-cao.docx --standard nd30-2020",
)
NO_LETTERHEAD = warning(
    "R202",
    "no-letterhead",
    "không nhận ra phần đầu của một văn bản hành chính, nên chưa đánh giá thể thức",
    "no letterhead of an official paper was recognised, so its form was not judged",
    hint_vi="nếu đây là văn bản hành chính, nêu rõ bộ quy tắc: --standard {standard}",
    hint_en="if it is an official paper, name the standard: --standard {standard}",
    why="Tin, bài, diễn văn không có Quốc hiệu, số, ký hiệu; thể thức văn bản không "
    "áp dụng cho các loại đó.",
    why_en="News items and speeches have no letterhead; rules of form are not for "
    "them.",
    wrong="kiểm tra tin-bai.docx",
    right="kiểm tra bao-cao.docx",
)
NO_DAY = hint(
    "R203",
    "no-day",
    "văn bản chưa ghi ngày, tháng, năm nên được xem theo bộ quy tắc mới nhất: {short}",
    "the paper says no date, so the newest standard was used: {short}",
    hint_vi="ghi năm, hoặc nêu bộ quy tắc bằng --standard",
    hint_en="write the year, or name a standard with --standard",
    why="Quy định về thể thức thay đổi theo thời gian; ngày của văn bản cho biết áp "
    "dụng quy định nào.",
    why_en="Rules of form change with time; the date of a paper says which apply.",
    wrong="…, ngày ... tháng ... năm ...",
    right="…, ngày ... tháng 7 năm 2026",
)
CHOSEN = hint(
    "R204",
    "standard-chosen",
    "bạn chọn {short}; theo cơ quan ban hành và ngày thì là {usual}",
    "you chose {short}; by issuing body and date it would be {usual}",
    why="Bộ quy tắc suy ra từ cơ quan ban hành và ngày văn bản; lựa chọn của bạn được "
    "ưu tiên và được ghi lại.",
    why_en="The standard follows from issuing body and date; your choice comes first "
    "and is reported.",
    wrong="--standard nd30-2020 cho văn bản của Đảng ủy",
    right="--standard hd05-2026",
)
OTHER_BODY = hint(
    "R205",
    "other-body",
    "không rõ cơ quan ban hành thuộc Đảng hay Nhà nước, nên tạm theo {short}",
    "whether the issuer is of the Party or the State is unclear; {short} was used",
    hint_vi="nêu bộ quy tắc của cơ quan bằng --standard",
    hint_en="name the standard of the body with --standard",
    why="MTTQ và các tổ chức khác có hướng dẫn riêng hoặc áp dụng Nghị định 30 ở mức "
    "phù hợp (Điều 2).",
    why_en="The Front and other bodies have guidelines of their own or follow the "
    "decree as far as it fits (Điều 2).",
    wrong="ỦY BAN MTTQ VIỆT NAM XÃ …",
    right="--standard nd30-2020",
)
OLDER = hint(
    "R206",
    "older-than-text",
    "văn bản ra trước {short} nên chưa đánh giá theo quy định này",
    "the paper is older than {short} and was not judged by it",
    why="Văn bản cũ theo quy định có hiệu lực khi ban hành.",
    why_en="An old paper follows the rules in force when it was issued.",
    wrong="báo cáo năm 2019 kiểm tra theo quy định năm 2020",
    right="báo cáo năm 2021 kiểm tra theo quy định năm 2020",
)
MISSING = _form(
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
FOREIGN = _form(
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
TEXT = _wanted(
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
SHAPE = _wanted(
    "R213",
    "text-form",
    "ghi là",
    "reads",
    hint_vi="viết theo mẫu: {required}",
    hint_en="write it like this: {required_en}",
    why="Thành phần này có cách viết quy định: dấu câu, thứ tự, khoảng trắng.",
    why_en="This component is written in one way: marks, order, spaces.",
    wrong="Số 12/BC-UBND",
    right="Số: 12/BC-UBND",
)
FORBIDDEN = _form(
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
PADDED = _wanted(
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
CODE = _wanted(
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
NOT_HERE = _form(
    "R217",
    "component-not-here",
    "{component} {found} chỉ có trong {required}",
    "{component_en} {found_en} stands in {required_en} only",
    hint_vi="bỏ phần này; nơi nhận để ở cuối văn bản",
    hint_en="remove it; recipients stand at the end",
    why="Văn bản của Đảng chỉ công văn, tờ trình mới ghi nơi kính gửi ở đầu.",
    why_en="Of Party papers only letters and submissions name an addressee above.",
    wrong="Kính gửi: Tỉnh ủy (trên báo cáo của Đảng ủy)",
    right="- Ban Thường vụ Tỉnh ủy (để báo cáo); (ở Nơi nhận)",
)
NAMES = _form(
    "R218",
    "name-and-date",
    "{component}: {found} {required}",
    "{component_en}: {found_en} {required_en}",
    hint_vi="ghi tên cơ quan, địa bàn đúng với ngày của văn bản",
    hint_en="use the names of the day of the paper",
    why="Từ 01/7/2025 không còn cấp huyện, thị trấn; đặc khu và các ban mới của Đảng "
    "ủy cấp xã chỉ có từ ngày đó.",
    why_en="From 1 July 2025 there are no districts and townships; special zones and "
    "the new Party boards begin on that day.",
    wrong="- Huyện ủy; (văn bản năm 2026)",
    right="- Tỉnh ủy;",
)
SIZE = _wanted(
    "R220",
    "type-size",
    "cỡ chữ",
    "size",
    hint_vi="chọn đoạn chữ và đặt cỡ {required}",
    hint_en="select the text and set {required_en}",
    why="Mỗi thành phần có cỡ chữ quy định.",
    why_en="Each component has its size.",
    wrong="nội dung cỡ 12",
    right="nội dung cỡ 14",
)
COHERENT = _wanted(
    "R221",
    "sizes-together",
    "là",
    "are",
    hint_vi="dùng trọn một bộ cỡ chữ, không trộn hai bộ",
    hint_en="use one whole set of sizes",
    why="Cỡ chữ các thành phần trong một văn bản cùng tăng hoặc cùng giảm.",
    why_en="Sizes in one paper rise and fall together.",
    wrong="13 / 13 / 14",
    right="13 / 14 / 14",
)
STYLE = _wanted(
    "R222",
    "type-style",
    "kiểu chữ",
    "style",
    hint_vi="chọn đoạn chữ và bật, tắt B, I hoặc U",
    hint_en="select the text and switch B, I or U",
    why="Đậm, nghiêng, gạch chân do quy định, không theo ý thích.",
    why_en="Bold, italic and underline are prescribed.",
    wrong="chức vụ người ký của văn bản Đảng in đậm",
    right="chức vụ người ký của văn bản Đảng không đậm",
)
CASE = _wanted(
    "R223",
    "letter-case",
    "viết",
    "has",
    hint_vi="gõ lại {component}",
    hint_en="type the {component_en} again",
    why="Chữ in hoa hay chữ thường do quy định.",
    why_en="Capitals and small letters are prescribed.",
    wrong="Báo cáo",
    right="BÁO CÁO",
)
FONT = _wanted(
    "R224",
    "font",
    "phông chữ",
    "font",
    hint_vi="chọn toàn văn bản (Ctrl+A) và đặt phông {required}",
    hint_en="select all (Ctrl+A) and set {required_en}",
    why="Văn bản hành chính dùng một phông chữ thống nhất.",
    why_en="Official papers use one font.",
    wrong="Arial",
    right="Times New Roman",
)
COLOUR = _wanted(
    "R225",
    "colour",
    "màu chữ",
    "colour",
    hint_vi="đặt màu chữ tự động hoặc đen",
    hint_en="set the colour to automatic or black",
    why="Chữ của văn bản màu đen.",
    why_en="The type of papers is black.",
    wrong="chữ màu xanh",
    right="chữ màu đen",
)
UNICODE = _wanted(
    "R226",
    "unicode",
    "gõ bằng bảng mã",
    "typed in",
    hint_vi="chuyển sang Unicode (ví dụ bằng UniKey), rồi đặt phông Times New Roman",
    hint_en="convert it to Unicode, with UniKey for instance, and set the font",
    why="Bảng mã của phông cũ không đọc, tìm, ký số được trên máy khác.",
    why_en="Codes of old fonts cannot be read, searched or signed elsewhere.",
    wrong="Uû ban nh©n d©n (phông .VnTime)",
    right="Ủy ban nhân dân",
)
COMPOSED = _wanted(
    "R227",
    "composed-letters",
    "dấu gõ rời",
    "accents apart",
    hint_vi="chuyển sang Unicode dựng sẵn bằng UniKey",
    hint_en="convert it to composed Unicode",
    why="Chữ có dấu gõ rời trông giống nhưng tìm không thấy và dễ lệch dấu.",
    why_en="Loose accents look alike, but are not found by a search.",
    wrong="“Đảng” gõ bằng Unicode tổ hợp",
    right="“Đảng” gõ bằng Unicode dựng sẵn",
)
ALIGN = _wanted(
    "R230",
    "alignment",
    "",
    "",
    hint_vi="đặt {required}",
    hint_en="set it {required_en}",
    why="Cách căn dòng của thành phần do quy định.",
    why_en="How a component is aligned is prescribed.",
    wrong="nội dung căn trái",
    right="nội dung căn đều hai bên",
)
SIDE = _wanted(
    "R231",
    "column",
    "đặt",
    "stands",
    hint_vi="chuyển sang {required}",
    hint_en="move it: {required_en}",
    why="Phần đầu và phần cuối văn bản chia hai cột.",
    why_en="Head and end of a paper have two columns.",
    wrong="Nơi nhận ở bên phải",
    right="Nơi nhận ở bên trái",
)
SPACING = _wanted(
    "R232",
    "spacing",
    "khoảng cách",
    "spacing",
    hint_vi="Layout → Spacing: đặt Before/After {required}",
    hint_en="Layout → Spacing: set {required_en}",
    why="Khoảng cách trên, dưới của thành phần giữ cho văn bản thoáng và đều.",
    why_en="Spacing keeps papers even.",
    wrong="tên loại cách trên 0 pt",
    right="tên loại cách trên 12 pt",
)
LEADING = _wanted(
    "R233",
    "line-spacing",
    "giãn dòng",
    "line spacing",
    hint_vi="Layout → Line Spacing: đặt {required}",
    hint_en="Layout → Line Spacing: set {required_en}",
    why="Khoảng cách dòng có mức tối thiểu và tối đa.",
    why_en="The distance of lines has a least and a greatest value.",
    wrong="giãn dòng 2",
    right="giãn dòng 1",
)
FIRST_LINE = _wanted(
    "R234",
    "first-line",
    "chữ đầu đoạn lùi vào",
    "first lines begin at",
    hint_vi="Layout → Indents → Special: First line, {required}",
    hint_en="Layout → Indents → Special: First line, {required_en}",
    why="Chữ đầu đoạn lùi vào một khoảng thống nhất.",
    why_en="First lines begin at one place.",
    wrong="không lùi đầu đoạn",
    right="lùi 10 mm hoặc 12,7 mm",
)
GAP = _wanted(
    "R235",
    "paragraph-gap",
    "các đoạn cách nhau",
    "paragraphs are set apart by",
    hint_vi="Layout → Spacing → After: {required}",
    hint_en="Layout → Spacing → After: {required_en}",
    why="Các đoạn cách nhau tối thiểu một khoảng để dễ đọc.",
    why_en="Paragraphs are set apart to be read easily.",
    wrong="các đoạn cách nhau 0 pt",
    right="các đoạn cách nhau 6 pt",
)
SEPARATOR = _wanted(
    "R236",
    "separator",
    "bên dưới là",
    "below it is",
    hint_vi="Insert → Shapes → Line: kẻ nét liền, {required}",
    hint_en="Insert → Shapes → Line: draw a solid line, {required_en}",
    why="Nét kẻ là đường vẽ liền nét, không phải gạch chân, viền hay gạch gõ tay.",
    why_en="The line is drawn; no underline, border or typed dashes.",
    wrong="Tiêu ngữ gạch chân",
    right="nét kẻ dài bằng Tiêu ngữ",
)
PAPER = _wanted(
    "R240",
    "paper-size",
    "khổ",
    "size",
    hint_vi="Layout → Size → A4, chiều dọc",
    hint_en="Layout → Size → A4, upright",
    why="Văn bản hành chính dùng khổ A4.",
    why_en="Official papers are A4.",
    wrong="Letter",
    right="A4",
)
MARGIN = _wanted(
    "R241",
    "margin",
    "{side}",
    "{side_en}",
    hint_vi="Layout → Margins: đặt {side} {required}",
    hint_en="Layout → Margins: set the {side_en} to {required_en}",
    why="Lề trang có mức quy định, để đóng dấu, đóng tập và in hai mặt.",
    why_en="Margins are prescribed, for seals, binding and printing.",
    wrong="lề trái 25 mm",
    right="lề trái 30 mm",
)
PAGE_NUMBER = _wanted(
    "R242",
    "page-number",
    "",
    "",
    hint_vi="Insert → Page Number → Top of Page",
    hint_en="Insert → Page Number → Top of Page",
    why="Văn bản từ hai trang trở lên có số trang.",
    why_en="A paper of several pages has page numbers.",
    wrong="số trang ở chân trang",
    right="số trang ở đầu trang, canh giữa",
)
FIRST_PAGE = _wanted(
    "R243",
    "first-page-number",
    "",
    "",
    hint_vi="Header → Different First Page, bỏ số ở trang 1",
    hint_en="Header → Different First Page, no number on page 1",
    why="Trang thứ nhất không hiển thị số trang.",
    why_en="The first page shows no number.",
    wrong="trang 1 có số 1",
    right="số bắt đầu hiện từ trang 2",
)
RESTART = _wanted(
    "R244",
    "annex-pages",
    "số trang phụ lục",
    "pages of annexes are",
    hint_vi="chèn ngắt phần trước phụ lục và đặt Start at 1",
    hint_en="put a section break before the annex and start at 1",
    why="Mỗi phụ lục được đánh số trang riêng.",
    why_en="Each annex has page numbers of its own.",
    wrong="phụ lục tiếp trang 7",
    right="phụ lục bắt đầu lại từ trang 1",
)
EDGE = _wanted(
    "R245",
    "page-number-edge",
    "cách mép trên",
    "from the upper edge",
    hint_vi="Header → Header from Top: {required}",
    hint_en="Header → Header from Top: {required_en}",
    why="Số trang cách mép trên của giấy một khoảng thống nhất.",
    why_en="Page numbers stand at one height.",
    wrong="số trang cách mép trên 20 mm",
    right="số trang cách mép trên 10 mm",
)
NUMBERED = _wanted(
    "R246",
    "annex-number",
    "ghi là",
    "reads",
    hint_vi="đánh số La Mã: Phụ lục I, Phụ lục II",
    hint_en="number them in Roman: Phụ lục I, Phụ lục II",
    why="Có từ hai phụ lục trở lên thì đánh số bằng chữ số La Mã.",
    why_en="Two or more annexes are numbered in Roman.",
    wrong="Phụ lục 1, Phụ lục 2",
    right="Phụ lục I, Phụ lục II",
)
LADDER = _form(
    "R250",
    "heading-numbers",
    "đánh số không liền mạch: {found}",
    "the numbering is broken: {found_en}",
    hint_vi="đánh số lại các đề mục",
    hint_en="number the headings again",
    why="Số đứt quãng cho thấy thiếu một phần, hoặc làm sai lệch viện dẫn.",
    why_en="A gap means that something is missing, and references go astray.",
    wrong="I, II, IV",
    right="I, II, III",
)
ALPHABET = _form(
    "R251",
    "point-letters",
    "thứ tự chữ cái của điểm: {found}",
    "letters of points: {found_en}",
    hint_vi="dùng thứ tự tiếng Việt: a, b, c, d, đ, e, g",
    hint_en="use the Vietnamese order: a, b, c, d, đ, e, g",
    why="Điểm đánh theo bảng chữ cái tiếng Việt, có đ, không có f, j, w, z.",
    why_en="Points follow the Vietnamese alphabet: with đ, without f, j, w, z.",
    wrong="a) b) c) d) e)",
    right="a) b) c) d) đ)",
)

RULES: tuple[Rule, ...] = (
    UNKNOWN_STANDARD,
    NO_LETTERHEAD,
    NO_DAY,
    CHOSEN,
    OTHER_BODY,
    OLDER,
    MISSING,
    FOREIGN,
    TEXT,
    SHAPE,
    FORBIDDEN,
    PADDED,
    CODE,
    NOT_HERE,
    NAMES,
    SIZE,
    COHERENT,
    STYLE,
    CASE,
    FONT,
    COLOUR,
    UNICODE,
    COMPOSED,
    ALIGN,
    SIDE,
    SPACING,
    LEADING,
    FIRST_LINE,
    GAP,
    SEPARATOR,
    PAPER,
    MARGIN,
    PAGE_NUMBER,
    FIRST_PAGE,
    RESTART,
    EDGE,
    NUMBERED,
    LADDER,
    ALPHABET,
)
"""All kinds of breaches."""
