"""Words that prose is looked at for: what is typed, and what is meant."""

import re

Spelling = tuple[re.Pattern[str], str]


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


def _rows(*rows: tuple[str, str]) -> tuple[Spelling, ...]:
    return tuple(
        (re.compile(rf"(?<!\w){typed}(?!\w)", re.IGNORECASE), meant)
        for typed, meant in rows
    )


VARIANTS = _rows(
    (r"hàng (năm|tháng|quý|tuần|ngày)", r"hằng \1"),
    (r"đảm bảo", "bảo đảm"),
    (r"(nhiệm|thời|định|chu|cùng|học|từng) kì", r"\1 kỳ"),
    (r"tỉ (lệ|đồng|trọng|suất|số)", r"tỷ \1"),
    (r"(quản|xử|pháp|hợp|thanh|nguyên|tâm) lí", r"\1 lý"),
    (r"lí (luận|do|lịch)", r"lý \1"),
    (r"kĩ (thuật|năng|sư|thuật số)", r"kỹ \1"),
    (r"kỉ (luật|niệm|cương|lục)", r"kỷ \1"),
    (r"phòng chống", "phòng, chống"),
    (r"((?-i:Đảng và|Đảng,|pháp luật của)) (?-i:nhà nước)", r"\1 Nhà nước"),
    (r"(?-i:tổ quốc)", "Tổ quốc"),
    (r"(?-i:Ban chấp hành)", "Ban Chấp hành"),
    (r"(?-i:Ban thường vụ)", "Ban Thường vụ"),
    (r"(?-i:Phó bí thư)", "Phó Bí thư"),
    (r"(?-i:Phó chủ tịch)", "Phó Chủ tịch"),
    (r"(?-i:Bí thư huyện) (ủy|uỷ)", r"Bí thư Huyện \1"),
    (r"(?-i:Bí thư đảng) (ủy|uỷ)", r"Bí thư Đảng \1"),
)
"""Spellings in use beside the usual one of official papers."""

TYPOS = _rows(
    (r"lĩnh lực", "lĩnh vực"),
    (r"tuyên giao(?= (?:Tỉnh|Huyện|Đảng|tỉnh|huyện|Trung))", "Tuyên giáo"),
    (r"gải pháp", "giải pháp"),
    (r"(?<!số )hộ trợ(?! (?:cấp|giúp|lý))", "hỗ trợ"),
    (r"chi em", "chị em"),
    (r"bổ xung", "bổ sung"),
    (r"xuất xắc", "xuất sắc"),
    (r"xử dụng", "sử dụng"),
    (r"sữa chữa", "sửa chữa"),
    (r"xữ lý", "xử lý"),
    (r"chỉnh chu", "chỉn chu"),
    (r"chẩn chỉnh", "chấn chỉnh"),
)
"""Slips of the keyboard that can be nothing else."""

PEOPLE_OF = (
    "ủy ban",
    "uỷ ban",
    "hội đồng",
    "tòa án",
    "toà án",
    "viện kiểm sát",
    "kiểm sát viện",
    "hội thẩm",
    "công an",
    "quân đội",
    "an ninh",
    "chiến tranh",
    "thanh tra",
    "tín dụng",
    "thầy thuốc",
    "nhà giáo",
    "nghệ sĩ",
    "nghệ nhân",
)
"""After these ``nhân dân`` is small; alone it takes a capital (NĐ 30, PL II, V.1)."""

_OPENERS = (
    "an ninh, bảo đảm, bổ sung, chuẩn bị, chú trọng, chưa có, chưa thực, chưa xây, "
    "chất lượng, chỉ đạo, chủ động, các chỉ, các cấp, các hoạt, các nhiệm, còn một, "
    "còn nhiều, có nhiều, có thành, công tác, cải cách, diện tích, duy trì, "
    "giáo dục, giữ vững, gặp nhiều, hoàn thành, hoạt động, huy động, khắc phục, "
    "kinh tế, kiểm tra, kết quả, kịp thời, làm tốt, lãnh đạo, một số, nguồn lực, "
    "nhiều kết, nhận thức, nâng cao, phong trào, phát huy, phát triển, phấn đấu, "
    "quan tâm, quản lý, quốc phòng, rà soát, sản lượng, sản xuất, tham gia, "
    "thu ngân, thu nhập, thường xuyên, thực hiện, tiếp tục, triển khai, trình độ, "
    "tuyên truyền, tình hình, tích cực, tăng cường, tập trung, tổ chức, tổng giá, "
    "tổng sản, tổng số, tổng thu, tỷ lệ, vi phạm, việc giải, việc thực, việc triển, "
    "việc xây, văn hoá, văn hóa, vận động, xây dựng, ý thức, đã có, đã đạt, "
    "đảm bảo, đẩy mạnh, đề nghị, đổi mới, đời sống"
)
OPENERS = frozenset(_OPENERS.split(", "))
"""First two words with which an item may open and no name does."""
