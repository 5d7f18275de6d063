"""What can be wrong with pages, annexes and the numbers of headings."""

from drafter.findings import Rule
from drafter.standards.rules.forms import breach, wanted

PAPER = wanted(
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
    LADDER,
    ALPHABET,
)
