"""Figures of an invented conference, by field, of every form that is typed."""

from typing import Any

Facts = dict[str, Any]
"""Facts as typed: keys of the file with their values."""

RESULTS: tuple[tuple[str, tuple[Facts, ...], tuple[str, ...]], ...] = (
    (
        "kinh tế",
        (
            {
                "ten": "tổng giá trị sản xuất",
                "thuc_hien": "905 tỷ đồng",
                "uoc": "có",
                "so_sanh": {"kế hoạch": "894 tỷ đồng", "năm trước": "823,7 tỷ đồng"},
            },
            {
                "ten": "thu ngân sách nhà nước trên địa bàn",
                "thuc_hien": "31,4 tỷ đồng",
                "so_sanh": {"kế hoạch": "29 tỷ đồng", "năm trước": "28 tỷ đồng"},
            },
            {
                "ten": "sản lượng chè búp tươi",
                "thuc_hien": "24.990 tấn",
                "so_sanh": {"kế hoạch": "25.000 tấn"},
            },
            {
                "ten": "diện tích lúa lai",
                "thuc_hien": "1.250,5 ha",
                "so_sanh": {"kế hoạch": "1.250 ha"},
            },
            {"ten": "diện tích trồng rừng mới", "thuc_hien": "29,49/25 ha"},
            {
                "ten": "thu nhập bình quân đầu người",
                "thuc_hien": "57,2 triệu đồng/người/năm",
                "so_sanh": {
                    "kế hoạch": "56 triệu đồng/người/năm",
                    "bình quân của tỉnh": "53,5 triệu đồng/người/năm",
                },
            },
            {
                "dong_tu": "có",
                "thuc_hien": "9 sản phẩm OCOP",
                "ghi_chu": "đạt từ 3 sao trở lên",
                "so_sanh": {"kế hoạch": "8 sản phẩm OCOP"},
                "trong_do": [
                    {"thuc_hien": "4 sản phẩm OCOP", "ghi_chu": "đạt 4 sao"},
                    {"thuc_hien": "5 sản phẩm OCOP", "ghi_chu": "đạt 3 sao"},
                ],
            },
            {
                "dong_tu": "thành lập mới",
                "thuc_hien": "6 doanh nghiệp",
                "luy_ke": "47 doanh nghiệp",
            },
            {
                "dong_tu": "thu hút",
                "thuc_hien": "14 dự án FDI",
                "ghi_chu": "vốn đăng ký 386,5 triệu USD",
            },
            {
                "ten": "lợi nhuận",
                "thuc_hien": "3,2 tỷ đồng",
                "so_sanh": {"năm trước": "-1,5 tỷ đồng"},
            },
            {
                "ten": "đàn bò",
                "thuc_hien": "4.315 con",
                "so_sanh": {"cùng kỳ": "tăng 3,5%"},
            },
        ),
        (
            "các mô hình liên kết sản xuất chè, quế tiếp tục được mở rộng",
            "Hợp tác xã Chè Suối Bạc ký hợp đồng tiêu thụ ổn định cho thành viên",
            "hạ tầng chợ trung tâm được chỉnh trang",
        ),
    ),
    (
        "nông thôn mới, đô thị",
        (
            {
                "dong_tu": "cứng hóa",
                "thuc_hien": "18,6 km",
                "ghi_chu": "đường ngõ xóm",
                "so_sanh": {"kế hoạch": "16 km"},
            },
            {
                "dong_tu": "có",
                "thuc_hien": "2/5 khu dân cư",
                "ghi_chu": "đạt chuẩn kiểu mẫu",
            },
            {"dong_tu": "xóa", "thuc_hien": "37/37 nhà tạm"},
            {
                "ten": "tỷ lệ hộ dùng nước hợp vệ sinh",
                "thuc_hien": "98,7%",
                "so_sanh": {"kế hoạch": "98%"},
            },
        ),
        ("phong trào hiến đất làm đường lan tỏa đến mọi thôn",),
    ),
    (
        "đất đai, môi trường",
        (
            {
                "ten": "tỷ lệ che phủ rừng",
                "thuc_hien": "61,3%",
                "so_sanh": {"kế hoạch": "61%"},
            },
            {
                "dong_tu": "cấp",
                "thuc_hien": "218 giấy chứng nhận",
                "ghi_chu": "quyền sử dụng đất",
                "so_sanh": {"năm trước": "164 giấy chứng nhận"},
            },
        ),
        ("việc thu gom rác thải ở các thôn vùng cao được xã hội hóa",),
    ),
    (
        "văn hóa - xã hội",
        (
            {
                "ten": "tỷ lệ hộ nghèo",
                "dong_tu": "còn",
                "thuc_hien": "4,35%",
                "huong_tot": "giảm",
                "so_sanh": {"kế hoạch": "không quá 4,5%", "năm trước": "5,6%"},
            },
            {
                "dong_tu": "giải quyết việc làm cho",
                "thuc_hien": "327 lao động",
                "so_sanh": {"kế hoạch": "300 lao động"},
            },
            {
                "ten": "tỷ lệ người dân tham gia bảo hiểm y tế",
                "thuc_hien": "95,4%",
                "so_sanh": {"kế hoạch": "95%", "năm trước": "94,1%"},
            },
            {
                "ten": "số học sinh bỏ học",
                "thuc_hien": "0 em",
                "huong_tot": "giảm",
                "so_sanh": {"năm trước": "3 em"},
            },
            {
                "ten": "xếp hạng chuyển đổi số",
                "thuc_hien": "thứ 12/63",
                "so_sanh": {"năm trước": "thứ 15/63"},
            },
            {
                "ten": "tỷ lệ gia đình văn hóa",
                "thuc_hien": "93%",
                "so_sanh": {"kế hoạch": "93%"},
            },
        ),
        (
            "chất lượng dạy và học ở các nhà trường được giữ vững",
            "Đề án 06 được triển khai đến từng tổ dân phố",
        ),
    ),
    (
        "cải cách hành chính",
        (
            {
                "ten": "tỷ lệ hồ sơ giải quyết đúng hạn",
                "thuc_hien": "14.391/14.562 hồ sơ",
            },
            {
                "ten": "tỷ lệ hồ sơ nộp trực tuyến",
                "thuc_hien": "71%",
                "so_sanh": {"kế hoạch": "80%"},
            },
            {
                "ten": "giải ngân vốn hỗ trợ",
                "thuc_hien": "12,8 tỷ đồng",
                "so_sanh": {"kế hoạch": "đạt 98,5%"},
            },
        ),
        ("Phòng Kinh tế xã rút ngắn thời gian thẩm định hồ sơ",),
    ),
    (
        "quốc phòng - an ninh",
        (
            {
                "dong_tu": "giao",
                "thuc_hien": "22 công dân",
                "ghi_chu": "nhập ngũ",
                "so_sanh": {"kế hoạch": "22 công dân"},
            },
            {
                "ten": "tai nạn giao thông",
                "dong_tu": "xảy ra",
                "thuc_hien": "7 vụ",
                "huong_tot": "giảm",
                "so_sanh": {"năm trước": "9 vụ"},
            },
            {
                "ten": "số người chết do tai nạn giao thông",
                "thuc_hien": "1 người",
                "huong_tot": "giảm",
                "so_sanh": {"năm trước": "2 người"},
            },
            {"dong_tu": "điều tra làm rõ", "thuc_hien": "11/12 vụ"},
            {
                "ten": "cháy, nổ",
                "thuc_hien": "0 vụ",
                "huong_tot": "giảm",
                "so_sanh": {"năm trước": "2 vụ"},
            },
        ),
        ("lực lượng dân quân được huấn luyện đủ nội dung, thời gian",),
    ),
    (
        "xây dựng Đảng",
        (
            {
                "dong_tu": "kết nạp",
                "thuc_hien": "17 đảng viên",
                "so_sanh": {"kế hoạch": "16 đảng viên"},
                "luy_ke": "396 đảng viên",
            },
            {
                "dong_tu": "kiểm tra",
                "thuc_hien": "12 tổ chức đảng",
                "va": ["25 đảng viên"],
            },
            {
                "dong_tu": "đánh giá, xếp loại",
                "thuc_hien": "28 chi bộ",
                "trong_do": [
                    {
                        "thuc_hien": "5 chi bộ",
                        "ghi_chu": "hoàn thành xuất sắc nhiệm vụ",
                    },
                    {"thuc_hien": "23 chi bộ", "ghi_chu": "hoàn thành tốt nhiệm vụ"},
                ],
            },
            {
                "ten": "tỷ lệ đảng viên dự học tập nghị quyết",
                "thuc_hien": "99,1%",
                "so_sanh": {"kế hoạch": "98%"},
            },
        ),
        (
            "công tác dân vận hướng mạnh về cơ sở",
            "nền nếp sinh hoạt chi bộ được duy trì",
        ),
    ),
    (
        "Mặt trận, đoàn thể",
        (
            {
                "ten": "vận động Quỹ “Vì người nghèo”",
                "thuc_hien": "164 triệu đồng",
                "so_sanh": {"kế hoạch": "150 triệu đồng"},
            },
            {"dong_tu": "kết nạp mới", "thuc_hien": "83 hội viên"},
        ),
        ("MTTQ và các đoàn thể tổ chức nhiều diễn đàn lắng nghe Nhân dân",),
    ),
)
OWN_HEADINGS: tuple[tuple[str, tuple[Facts, ...], tuple[str, ...]], ...] = (
    (
        "Công tác chuyên môn",
        (
            {
                "dong_tu": "tiếp nhận",
                "thuc_hien": "1.174 hồ sơ",
                "so_sanh": {"cùng kỳ": "1.020 hồ sơ"},
            },
            {
                "ten": "tỷ lệ khách hàng hài lòng",
                "thuc_hien": "96,2%",
                "so_sanh": {"mục tiêu": "95%"},
            },
        ),
        ("quy trình nghiệp vụ được rà soát, rút gọn",),
    ),
    (
        "Công tác thi đua",
        ({"dong_tu": "tổ chức", "thuc_hien": "4 đợt thi đua"},),
        ("phong trào thi đua được phát động đều khắp",),
    ),
)
UNMET: tuple[Facts, ...] = (
    {
        "ten": "tỷ lệ giải ngân vốn đầu tư công",
        "thuc_hien": "92,4%",
        "so_sanh": {"kế hoạch": "95%"},
    },
    {
        "ten": "thu tiền sử dụng đất",
        "thuc_hien": "6,2 tỷ đồng",
        "so_sanh": {"kế hoạch": "14 tỷ đồng"},
    },
    {
        "ten": "số hợp tác xã thành lập mới",
        "thuc_hien": "1 hợp tác xã",
        "so_sanh": {"kế hoạch": "3 hợp tác xã"},
    },
    {
        "ten": "tỷ lệ chất thải rắn sinh hoạt được thu gom",
        "thuc_hien": "88,6%",
        "so_sanh": {"kế hoạch": "90%"},
    },
)
