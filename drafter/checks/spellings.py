"""What prose is looked at for: words and marks as typed, and as meant."""

import re
from collections.abc import Callable, Mapping
from functools import cache

from attrs import field

from drafter.formatter.units import TOUCHED, glued
from drafter.patterns import regex
from drafter.records import frozen


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


def _whole(pattern: str) -> re.Pattern[str]:
    """Match whole words, whatever their case."""
    return regex(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)


@frozen
class Spelling:
    """One spelling and the better one.

    Attributes:
        cue: Small letters without which a text cannot have it.
        pattern: What is typed.
        right: What is meant, with groups of the pattern.
    """

    cue: str
    pattern: re.Pattern[str] = field(converter=_whole)
    right: str


VARIANTS = (
    Spelling("hàng ", r"hàng (năm|tháng|quý|tuần|ngày)", r"hằng \1"),
    Spelling("đảm bảo", r"đảm bảo", "bảo đảm"),
    Spelling(" kì", r"(nhiệm|thời|định|chu|cùng|học|từng) kì", r"\1 kỳ"),
    Spelling("tỉ ", r"tỉ (lệ|đồng|trọng|suất|số)", r"tỷ \1"),
    Spelling(" lí", r"(quản|xử|pháp|hợp|thanh|nguyên|tâm) lí", r"\1 lý"),
    Spelling("lí ", r"lí (luận|do|lịch)", r"lý \1"),
    Spelling("kĩ ", r"kĩ (thuật|năng|sư)", r"kỹ \1"),
    Spelling("kỉ ", r"kỉ (luật|niệm|cương|lục)", r"kỷ \1"),
    Spelling("phòng chống", r"phòng chống", "phòng, chống"),
    Spelling(
        "nhà nước",
        r"((?-i:Đảng và|Đảng,|pháp luật của)) (?-i:nhà nước)",
        r"\1 Nhà nước",
    ),
    Spelling(
        "trung tâm bồi dưỡng chính trị",
        r"Trung tâm bồi dưỡng chính trị",
        "Trung tâm Chính trị",
    ),
    Spelling("tổ quốc", r"(?-i:tổ quốc)", "Tổ quốc"),
    Spelling("ban chấp hành", r"(?-i:Ban chấp hành)", "Ban Chấp hành"),
    Spelling("ban thường vụ", r"(?-i:Ban thường vụ)", "Ban Thường vụ"),
    Spelling("phó bí thư", r"(?-i:Phó bí thư)", "Phó Bí thư"),
    Spelling("phó chủ tịch", r"(?-i:Phó chủ tịch)", "Phó Chủ tịch"),
    Spelling("bí thư huyện", r"(?-i:Bí thư huyện) (ủy|uỷ)", r"Bí thư Huyện \1"),
    Spelling("bí thư đảng", r"(?-i:Bí thư đảng) (ủy|uỷ)", r"Bí thư Đảng \1"),
)
"""Spellings in use beside the usual one of official papers."""

TYPOS = (
    Spelling("lĩnh lực", r"lĩnh lực", "lĩnh vực"),
    Spelling(
        "tuyên giao",
        r"tuyên giao(?= (?:Tỉnh|Huyện|Đảng|tỉnh|huyện|Trung))",
        "Tuyên giáo",
    ),
    Spelling("gải pháp", r"gải pháp", "giải pháp"),
    Spelling("hộ trợ", r"(?<!số )hộ trợ(?! (?:cấp|giúp|lý))", "hỗ trợ"),
    Spelling("chi em", r"chi em", "chị em"),
    Spelling("bổ xung", r"bổ xung", "bổ sung"),
    Spelling("xuất xắc", r"xuất xắc", "xuất sắc"),
    Spelling("xử dụng", r"xử dụng", "sử dụng"),
    Spelling("sữa chữa", r"sữa chữa", "sửa chữa"),
    Spelling("xữ lý", r"xữ lý", "xử lý"),
    Spelling("chỉnh chu", r"chỉnh chu", "chỉn chu"),
    Spelling("chẩn chỉnh", r"chẩn chỉnh", "chấn chỉnh"),
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

EXPANSIONS: Mapping[str, str] = {
    "ANCT": "an ninh chính trị",
    "ANTT": "an ninh trật tự",
    "ATGT": "an toàn giao thông",
    "BCH": "Ban Chấp hành",
    "BHXH": "bảo hiểm xã hội",
    "BHYT": "bảo hiểm y tế",
    "BTV": "Ban Thường vụ",
    "CCB": "Cựu chiến binh",
    "CCHC": "cải cách hành chính",
    "CN-TTCN": "công nghiệp - tiểu thủ công nghiệp",
    "CSTĐ": "chiến sĩ thi đua",
    "CTMTQG": "chương trình mục tiêu quốc gia",
    "CĐS": "chuyển đổi số",
    "DQTV": "dân quân tự vệ",
    "DVC": "dịch vụ công",
    "GCNQSDĐ": "giấy chứng nhận quyền sử dụng đất",
    "GPMB": "giải phóng mặt bằng",
    "HTNV": "hoàn thành nhiệm vụ",
    "HTTNV": "hoàn thành tốt nhiệm vụ",
    "HTX": "hợp tác xã",
    "HTXSNV": "hoàn thành xuất sắc nhiệm vụ",
    "KDC": "khu dân cư",
    "KH": "kế hoạch",
    "KT-XH": "kinh tế - xã hội",
    "KTXH": "kinh tế - xã hội",
    "LHPN": "Liên hiệp Phụ nữ",
    "LHTN": "Liên hiệp Thanh niên",
    "LĐTT": "lao động tiên tiến",
    "LĐLĐ": "Liên đoàn Lao động",
    "MTTQVN": "Mặt trận Tổ quốc Việt Nam",
    "NSNN": "ngân sách nhà nước",
    "NTM": "nông thôn mới",
    "PCCC": "phòng cháy, chữa cháy",
    "PCTN": "phòng, chống tham nhũng",
    "PCTT": "phòng, chống thiên tai",
    "QP-AN": "quốc phòng - an ninh",
    "QPAN": "quốc phòng - an ninh",
    "QSDĐ": "quyền sử dụng đất",
    "SXKD": "sản xuất, kinh doanh",
    "TDP": "tổ dân phố",
    "TDTT": "thể dục, thể thao",
    "TKCN": "tìm kiếm cứu nạn",
    "TM-DV": "thương mại - dịch vụ",
    "TNXH": "tệ nạn xã hội",
    "TTATXH": "trật tự an toàn xã hội",
    "TTCN": "tiểu thủ công nghiệp",
    "TTHC": "thủ tục hành chính",
    "TĐKT": "thi đua, khen thưởng",
    "UBKT": "Ủy ban Kiểm tra",
    "UVBTV": "Ủy viên Ban Thường vụ",
    "VH-XH": "văn hóa - xã hội",
    "VHXH": "văn hóa - xã hội",
    "XDCB": "xây dựng cơ bản",
    "XDNTM": "xây dựng nông thôn mới",
    "ĐVT": "đơn vị tính",
}
"""Abbreviations of offices; UBND, HĐND, MTTQ, OCOP and the like need no words."""

_LETTER = r"[^\W\d_]"

DOTS = r"(?:…|\.{3,}+)"
GAP_OF_DOTS = rf"{DOTS} (?=\w)"
"""Dots between two words, where something is to be filled in: đạt ... tỷ đồng."""
OPEN_WORDS = ("đạt", "là", "bằng", "trên", "dưới", "khoảng", "vượt", "chiếm")
"""Words that something must follow: dots after them are a gap, also at the end."""
_NOT_OPEN = "".join(rf"(?<!\b{word} )(?<!\b{word})" for word in OPEN_WORDS)
_DOTS_AT_END = (
    rf"{_NOT_OPEN}(?<!\.) *{DOTS}(?! \w)"
    rf"|(?<=\w){DOTS}(?= \w)|(?<=[^\w\s.]) *{DOTS}(?= \w)"
)
"""Dots that say "and so on", which the papers do not: behind a word or a mark."""
_NO_HOUR = r"(?!(?:[01]?\d|2[0-4])g(?![\w/]))"
"""The press of the South writes hours so: 19g; grams are more than 24."""
_SPACED_MARK = r" (?<=[^\s.…] )([,;:!?]|\.(?![\d.]))"
_LOOSE_DASH = rf" ?[-–—] ?(?:(?<=\w [-–—])(?={_LETTER})|(?<=\w[-–—] )(?=\w))"


def _characters(text: str) -> frozenset[str]:
    return frozenset(text)


@cache
def _letters(is_wanted: Callable[[str], bool]) -> str:
    """Return the letters of one case, to the last of Vietnamese."""
    letters = filter(str.isalpha, map(chr, range(0x41, 0x1EFA)))
    return "".join(filter(is_wanted, letters))


def _joined_sentences() -> str:
    return rf"\.(?<=[{_letters(str.islower)}]{{2}}\.)(?=[{_letters(str.isupper)}])"


def _touched_number() -> str:
    word = rf"[{_letters(str.isupper)}]?[{_letters(str.islower)}]{{2}}"
    after = rf"{word}|{glued()}|ý(?!\w)"
    return rf"(?<![\w/.,-]){_NO_HOUR}(\d[\d.,]*)(?={after})"


@cache
def _compiled(typed: str | Callable[[], str]) -> re.Pattern[str]:
    return re.compile(typed if isinstance(typed, str) else typed())


@frozen
class Slip:
    """One kind of slip.

    Attributes:
        cues: Characters without one of which a text cannot have it.
        typed: The pattern of it, or what writes a pattern that takes long to write.
        right: What stands there instead.
        near: Stands in every text that has it, and is quicker to look for.
    """

    cues: frozenset[str] = field(converter=_characters)
    typed: str | Callable[[], str]
    right: str
    near: re.Pattern[str] | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """What is typed."""
        return _compiled(self.typed)

    def may_stand_in(self, text: str, characters: frozenset[str]) -> bool:
        """Whether a text of these characters must be searched for it."""
        if self.cues.isdisjoint(characters):
            return False
        return self.near is None or self.near.search(text) is not None


@cache
def slip_table() -> tuple[Slip, ...]:
    """Return all kinds of slips, in the order in which they are mended."""
    return (
        Slip(" ", r" {2,}(?=\S)", " "),
        Slip(",;:", r"([,;:])[,;:]+", r"\1"),
        Slip(".", r"[,;:] *\.(?![\d.])|\.(?<!\.\.)\.(?!\.)", "."),
        Slip("….", _DOTS_AT_END, ""),
        Slip(",;:!?.", _SPACED_MARK, r"\1"),
        Slip(",;:", rf"([,;:])(?={_LETTER})", r"\1 "),
        Slip(".", _joined_sentences, ". ", regex(rf"{_LETTER}{{2}}\.{_LETTER}")),
        Slip("(", r"\( +", "("),
        Slip(")", r"(?<=\S) +\)", ")"),
        Slip("(", rf"\((?<={_LETTER}\()(?={_LETTER})", " ("),
        Slip("-–—", _LOOSE_DASH, " - "),
        Slip("-–—", r"(?<=\d) [-–—](?=\d)", " - "),
        Slip("–—", r"(?<=\w) ?[–—] ?(?=\w)", " - "),
        Slip("/", r"(?<=\w) /(?=\w)|/ (?=\w)(?<=\w/ )", "/"),
        Slip("0123456789", _touched_number, r"\1 ", TOUCHED),
    )
