"""Abbreviations: explained before or at their first use in prose."""

import re
from collections.abc import Iterator, Mapping

from drafter.checks.passages import prose
from drafter.checks.rules.style import ABBREVIATION
from drafter.findings import Finding
from drafter.model import Conference

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

_TOKEN = re.compile(r"(?<![\w/.-])[A-ZĐ]{2,}(?:-[A-ZĐ]{2,})*(?![\w/]|-\w)")


def abbreviations_are_explained(conference: Conference) -> Iterator[Finding]:
    """An abbreviation is written out where it first stands."""
    told: set[str] = set()
    for passage in prose(conference):
        for found in _TOKEN.finditer(passage.text):
            short = found[0]
            if short not in EXPANSIONS or short in told:
                continue
            told.add(short)
            if not _explained(passage.text, found):
                full = EXPANSIONS[short]
                yield ABBREVIATION.at(*passage.path, short=short, full=full)


def _explained(text: str, found: re.Match[str]) -> bool:
    """Whether the words stand beside: "nông thôn mới (NTM)", "NTM (nông …)"."""
    in_brackets = text[: found.start()].endswith("(")
    return in_brackets or text[found.end() :].lstrip().startswith("(")
