# ruff: noqa: E501 - a sentence stands in one line
"""What an invented conference can hold: facts as an office types them.

People and places are not real. Items open in every way that a sentence has to take
up: with a verb, with tập trung or phấn đấu, with a time, with a proper name.
"""

from typing import Any

from tests.wording.stock_figures import Facts

NAMES = (
    *("Lã Quốc Việt", "Chu Thị Bền", "Mai Văn Hiển", "Tô Thị Lụa", "Kiều Minh Đức"),
    *("Đặng Thị Nhàn", "Tạ Hữu Phước", "Hồ Thị Diễm", "Lương Bá Khôi", "Ninh Thị Xuân"),
    *("Giang Văn Thịnh", "Vi Thị Thắm", "Đoàn Công Luận", "Phan Thị Kiều Oanh"),
    *("Triệu Văn Sìn", "Bế Thị Liên", "Nông Văn Tài", "Lò Thị Mây", "Hà Thế Vinh"),
    *(
        "Trịnh Ngọc Hân",
        "Quách Văn Đông",
        "Cao Thị Mỹ Lệ",
        "Thái Bá Nhật",
        "Âu Thị Sen",
    ),
    *("Mạc Đăng Khoa", "Đào Thị Tuyết", "Từ Văn Lợi", "La Thị Hồng", "Võ Đình Chiến"),
    *("Khúc Thị Ngân", "Viên Hữu Tâm", "Bạch Thị Loan"),
)
POSITIONS = (
    ["Bí thư Đảng ủy", "Chủ tịch HĐND xã"],
    ["Phó Bí thư Thường trực Đảng ủy xã"],
    ["Phó Bí thư Đảng ủy", "Chủ tịch UBND xã"],
    ["Tỉnh ủy viên", "Giám đốc Sở Tư pháp"],
    ["Phó Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy"],
    ["Trưởng Phòng Kinh tế xã"],
    ["Chủ tịch Ủy ban MTTQ Việt Nam xã"],
    ["Bí thư Chi bộ thôn Đồng Mít"],
    ["công chức Phòng Văn hóa - Xã hội xã"],
    ["Hiệu trưởng Trường Tiểu học Đồng Mít"],
    ["Giám đốc Hợp tác xã Chè Suối Bạc"],
    ["Chủ tịch Hội Cựu chiến binh xã"],
)
RANKS = ("Thượng tá", "Thiếu tá", "Đại úy")
RANKED = ("Trưởng Công an xã", "Chỉ huy trưởng Ban Chỉ huy Quân sự xã")

GROUPS: tuple[Any, ...] = (
    "các đồng chí Ủy viên Ban Chấp hành",
    "bí thư các chi bộ trực thuộc",
    {"nhom": "trưởng các thôn, tổ dân phố", "so_luong": 14},
    {"nhom": "lãnh đạo các phòng chuyên môn"},
)
GUEST_BODIES = ("Thường trực HĐND xã", "Ban Thường trực Ủy ban MTTQ Việt Nam xã")

BASES = (
    "Kế hoạch số 14-KH/ĐU ngày 02/12/{before} của Ban Thường vụ Đảng ủy về việc tổ chức Hội nghị tổng kết công tác",
    "Nghị quyết số 21/NQ-HĐND ngày 12/12/{before} của HĐND tỉnh về nhiệm vụ phát triển kinh tế - xã hội",
    "Chỉ thị số 05-CT/TU ngày 03/10/{before} của Ban Thường vụ Tỉnh ủy",
)

SHORTCOMINGS = (
    "công tác phối hợp giữa một số bộ phận còn hạn chế",
    "tiến độ một số công trình chưa đạt yêu cầu",
    "chất lượng sinh hoạt ở vài nơi chưa đồng đều",
    "việc xử lý hồ sơ tồn đọng còn chậm",
)
TASKS = (
    "tập trung tháo gỡ vướng mắc về giải phóng mặt bằng",
    "phấn đấu hoàn thành tuyến đường liên thôn trước mùa mưa",
    "tiếp tục sắp xếp, kiện toàn đội ngũ ở cơ sở",
    "trong quý I, hoàn thành việc giao chỉ tiêu cho từng bộ phận",
    "đến năm {later}, xây dựng ít nhất hai mô hình du lịch cộng đồng",
    "trước mùa mưa bão, kiểm tra toàn bộ hồ đập trên địa bàn",
    "đối với các dự án chậm tiến độ, rà soát từng khâu, quy rõ trách nhiệm",
    "mở rộng vùng nguyên liệu chè hữu cơ",
    "nâng cao chất lượng giáo dục mũi nhọn",
    "đẩy mạnh chuyển đổi số gắn với Đề án 06",
    "giữ vững quốc phòng, an ninh trong mọi tình huống",
    "Ban Chỉ đạo 35 chủ động nắm tình hình dư luận",
)
DIRECTIONS = (
    "xây dựng tập thể trong sạch, vững mạnh, nâng cao chất lượng phục vụ Nhân dân",
    "phấn đấu hoàn thành toàn diện các chỉ tiêu được giao",
    "tập trung nâng cao chất lượng nguồn nhân lực, đẩy mạnh cải cách hành chính",
    "tiếp tục đổi mới phương thức lãnh đạo, giữ vững đoàn kết thống nhất",
)
TARGETS: tuple[Facts, ...] = (
    {"ten": "thu ngân sách nhà nước trên địa bàn", "phan_dau": "35 tỷ đồng"},
    {"ten": "tổng giá trị sản xuất", "dong_tu": "tăng", "phan_dau": "từ 9% trở lên"},
    {"dong_tu": "kết nạp", "phan_dau": "18 đảng viên"},
    {"ten": "đạt chuẩn nông thôn mới nâng cao", "han_nam": "{later}"},
    {"ten": "tỷ lệ hộ nghèo", "dong_tu": "giảm", "phan_dau": "1 - 1,5%"},
    {
        "dong_tu": "có thêm",
        "phan_dau": "ít nhất 2 sản phẩm OCOP",
        "ghi_chu": "đạt từ 3 sao trở lên",
    },
    {"ten": "khu dân cư đạt chuẩn kiểu mẫu", "phan_dau": "3/5 khu dân cư"},
    {
        "ten": "thu nhập bình quân đầu người",
        "phan_dau": "75 triệu đồng/người/năm",
        "ky": "nhiệm kỳ 2025 - 2030",
    },
    {"ten": "tỷ lệ đường thôn được cứng hóa", "phan_dau": "97%"},
)
DEMANDS = (
    "giữ vững đoàn kết, nêu cao trách nhiệm của người đứng đầu",
    "tập trung khắc phục dứt điểm các hạn chế đã chỉ ra",
    "phấn đấu giải ngân hết số vốn được giao",
    "trong nửa cuối năm, hoàn thành rà soát quy hoạch",
    "quan tâm đời sống của người lao động, gia đình chính sách",
    "khi triển khai Đề án 06, bố trí cán bộ hướng dẫn tận nhà",
    "tiếp tục sắp xếp bộ máy tinh gọn, hiệu quả",
    "chăm lo Tết Nguyên đán cho Nhân dân",
)
APPRAISALS = (
    "ghi nhận, biểu dương những kết quả toàn diện của tập thể",
    "đánh giá cao tinh thần trách nhiệm của đội ngũ cán bộ",
)
ACCEPTED = "ý kiến chỉ đạo của cấp trên và các ý kiến thảo luận"
DECISIONS = (
    "thông qua báo cáo và các chỉ tiêu chủ yếu",
    "giao bộ phận thường trực hoàn thiện, ban hành nghị quyết",
    "thống nhất lịch giao ban hằng tháng",
)
TOPICS = (
    "nâng cao chất lượng sinh hoạt ở cơ sở",
    "kinh nghiệm trồng quế xen chè",
    "công tác hòa giải ở thôn",
    "Đề án 06 ở địa bàn khó khăn",
    "vận động Nhân dân hiến đất",
    "bảo đảm an toàn hồ đập",
)
LESSONS = (
    "phân công rõ người, rõ việc, rõ thời gian",
    "phát huy vai trò nêu gương của người đứng đầu",
)
OBJECTIVE = ("mưa lũ kéo dài, giá vật tư tăng cao", "địa bàn rộng, giao thông cách trở")
SUBJECTIVE = (
    "một số cán bộ chưa chủ động",
    "công tác đôn đốc có lúc chưa thường xuyên",
)
PROPOSALS = (
    "đề nghị cấp trên sớm bố trí vốn sửa chữa hồ chứa",
    "đề nghị bổ sung biên chế y tế cơ sở",
)
RECOGNITIONS: tuple[Facts, ...] = (
    {
        "danh_hieu": "chuẩn nông thôn mới nâng cao",
        "co_quan": "Chủ tịch UBND tỉnh Hòa An",
    },
    {
        "danh_hieu": "đơn vị dẫn đầu phong trào thi đua",
        "co_quan": "Chủ tịch UBND tỉnh Hòa An",
    },
    {
        "danh_hieu": "tập thể Lao động xuất sắc",
        "co_quan": "Chủ tịch UBND tỉnh Hòa An",
        "cho": "Văn phòng HĐND và UBND xã",
    },
)
AWARDS: tuple[Facts, ...] = (
    {
        "hinh_thuc": "Huy hiệu Đảng",
        "co_quan": "Ban Thường vụ Tỉnh ủy Hòa An",
        "ca_nhan": 7,
        "trong_do": {"60 năm": 2, "50 năm": 5},
    },
    {
        "hinh_thuc": "bằng khen",
        "co_quan": "Chủ tịch UBND tỉnh Hòa An",
        "tap_the": 2,
        "ca_nhan": 3,
        "thanh_tich": "có nhiều đóng góp cho phong trào thi đua",
    },
    {
        "hinh_thuc": "giấy khen",
        "co_quan": "Chủ tịch UBND xã",
        "tap_the": 5,
        "ca_nhan": 12,
    },
    {
        "hinh_thuc": "giấy khen",
        "co_quan": "Đảng ủy xã",
        "danh_sach": ["Chi bộ thôn Đồng Mít"],
    },
    {
        "hinh_thuc": "giấy khen",
        "co_quan": "Đảng ủy xã",
        "danh_sach": ["Chi bộ thôn Nà Lầu", "Chi bộ Quân sự", "Chi bộ Công an"],
    },
    {
        "hinh_thuc": "bằng khen",
        "co_quan": "Chủ tịch UBND tỉnh Hòa An",
        "thanh_tich": "có nhiều đóng góp",
    },
    {"hinh_thuc": "Cờ thi đua", "tap_the": 1},
)
CAPTIONS = (
    "Quang cảnh Hội nghị",
    "Các đại biểu biểu quyết thông qua báo cáo",
    "Trao thưởng cho các tập thể tiêu biểu",
)
SECTIONS = ("mở đầu", "thành phần", "kết quả", "phát biểu", "khen thưởng")
WORDS = (
    "Thước đo của một năm làm việc là nụ cười của người dân khi rời trụ sở",
    "Chúng tôi sẽ hoàn thành từng việc đã hứa",
)
OVERVIEW = "tập thể đã đoàn kết, chủ động, hoàn thành phần lớn nhiệm vụ đề ra"
CONTEXT = "thời tiết bất thường, khối lượng công việc lớn"
LONG = (
    "tiếp tục quán triệt, cụ thể hóa các nghị quyết, chỉ thị, kết luận của cấp trên thành chương trình, kế hoạch sát với"
    " điều kiện của từng thôn, từng cơ quan, phân công rõ người phụ trách, thời hạn hoàn thành, sản phẩm cụ thể; thường"
    " xuyên kiểm tra, đôn đốc, kịp thời tháo gỡ khó khăn, biểu dương cách làm hay, phê bình nơi làm chậm, lấy kết quả"
    " phục vụ Nhân dân làm thước đo đánh giá cán bộ"
)
"""An item that alone is longer than a sentence may be."""
JOINED = "đồng thời, các tổ liên gia tự quản được củng cố"
"""A statement whose connective the office typed."""
RARE: Facts = {
    "chu_de_nam": "Kỷ cương, sáng tạo, gần dân",
    "muc_dich_hop": ["quán triệt Nghị quyết của Tỉnh ủy"],
    "dac_diem": {
        "dien_tich": "62,4 km²",
        "so_ho": "3.012 hộ",
        "noi_dung": ["đơn vị có năm thôn đặc biệt khó khăn"],
    },
    "lanh_dao": ["tập thể thường trực giao ban hằng tháng với cơ sở"],
    "van_ban_ban_hanh": {"nghị quyết": 6, "kế hoạch": 42},
    "giai_phap": [
        "phân công người theo dõi từng chỉ tiêu",
        "hằng quý kiểm điểm kết quả",
    ],
    "to_chuc_thuc_hien": [
        "Văn phòng theo dõi, đôn đốc",
        "UBND xã: bố trí đủ nguồn lực",
    ],
    "ghi_chu_so_lieu": "Các con số so sánh được cộng theo địa giới mới",
}
"""Facts that few files have, as typed."""
