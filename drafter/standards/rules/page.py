"""What can be wrong with pages, annexes and the numbers of headings."""

from drafter.findings import Rule
from drafter.standards.rules.forms import breach, wanted

PAPER = wanted(
    "R240",
    "paper-size",
    "khổ",
    "size",
    hint_vi="Layout → Size → A4",
    hint_en="Layout → Size → A4",
    why="Văn bản hành chính dùng khổ A4; khổ khác chỉ cho loại giấy tờ được phép.",
    why_en="Official papers are A4; another size is for the types that may have it.",
    wrong="Letter",
    right="A4",
)

MARGIN = wanted(
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

PAGE_NUMBER = wanted(
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

FIRST_PAGE = wanted(
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

RESTART = wanted(
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

EDGE = wanted(
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

NUMBERED = wanted(
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

BACK = wanted(
    "R247",
    "duplex-margins",
    "khi in hai mặt,",
    "on both sides,",
    hint_vi="Layout → Margins → Mirrored, hoặc ghi `in_hai_mat: có` trong tệp dữ liệu",
    hint_en="Layout → Margins → Mirrored, or `in_hai_mat: có` in the data file",
    why="Lề rộng phải ở phía đóng tập, nên ở mặt sau lề trái và lề phải đổi chỗ.",
    why_en="The wide margin is where sheets are bound, so it changes on the back.",
    wrong="trang chẵn lề trái 30 mm, lề phải 15 mm",
    right="trang chẵn lề trái 15 mm, lề phải 30 mm",
)

UPRIGHT = wanted(
    "R248",
    "page-direction",
    "",
    "",
    hint_vi="Layout → Orientation → Portrait; bảng rộng thì để ở một phần riêng",
    hint_en="Layout → Orientation → Portrait; a section of its own for a wide table",
    why="Văn bản trình bày theo chiều dọc; chiều ngang chỉ dành cho bảng, biểu.",
    why_en="Papers stand upright; lying across is for tables only.",
    wrong="cả báo cáo in trang ngang",
    right="báo cáo trang dọc, phụ lục có bảng trang ngang",
)

REPEATED = wanted(
    "R252",
    "table-heading",
    "",
    "",
    hint_vi="chọn hàng đầu, Layout → Repeat Header Rows",
    hint_en="select the first row, Layout → Repeat Header Rows",
    why="Sang trang mới vẫn biết mỗi cột là gì.",
    why_en="On a new page the columns still have their names.",
    wrong="trang 2 của bảng không có tiêu đề cột",
    right="tiêu đề cột lặp lại ở mỗi trang",
)

UNSPLIT = wanted(
    "R253",
    "split-rows",
    "",
    "",
    hint_vi="Table Properties → Row, bỏ Allow row to break across pages",
    hint_en="Table Properties → Row, clear Allow row to break across pages",
    why="Một hàng bị cắt đôi ở cuối trang thì khó đọc.",
    why_en="A row cut in two at the end of a page is hard to read.",
    wrong="nửa hàng ở trang 1, nửa hàng ở trang 2",
    right="cả hàng ở trang 2",
)

LADDER = breach(
    "R250",
    "heading-numbers",
    "đánh số không liền mạch: {found}, cần {required}",
    "the numbering is broken: {found_en}, {required_en} is required",
    hint_vi="đánh số lại các đề mục",
    hint_en="number the headings again",
    why="Số đứt quãng cho thấy thiếu một phần, hoặc làm sai lệch viện dẫn.",
    why_en="A gap means that something is missing, and references go astray.",
    wrong="I, II, IV",
    right="I, II, III",
)

ALPHABET = breach(
    "R251",
    "point-letters",
    "thứ tự chữ cái của điểm: {found}, cần {required}",
    "letters of points: {found_en}, {required_en} is required",
    hint_vi="dùng thứ tự tiếng Việt: a, b, c, d, đ, e, g",
    hint_en="use the Vietnamese order: a, b, c, d, đ, e, g",
    why="Điểm đánh theo bảng chữ cái tiếng Việt, có đ, không có f, j, w, z.",
    why_en="Points follow the Vietnamese alphabet: with đ, without f, j, w, z.",
    wrong="a) b) c) d) e)",
    right="a) b) c) d) đ)",
)

RULES: tuple[Rule, ...] = (
    PAPER,
    MARGIN,
    PAGE_NUMBER,
    FIRST_PAGE,
    RESTART,
    EDGE,
    NUMBERED,
    BACK,
    UPRIGHT,
    REPEATED,
    UNSPLIT,
    LADDER,
    ALPHABET,
)
