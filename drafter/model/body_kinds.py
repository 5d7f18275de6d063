"""The kinds of bodies that hold conferences: one row for each family of names.

A body is recognised by what its own name begins with. A new family is a row here; a
new body of a family that is known needs nothing.
"""

import re
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from drafter.model.people import Address
from drafter.model.territory import COMMITTEES, Family
from drafter.patterns import regex
from drafter.vocabulary import fold

_COMMITTEE = "|".join(("Đảng ủy", *COMMITTEES.values()))

SUBJECTS = OF_BODY, OF_AREA, OF_WHOLE = "đơn vị", "địa bàn", "cả đơn vị"
"""Of whom figures are said, as a file types it (`chu_the`)."""


class Above(Enum):
    """How the body above another follows from a name, where none is typed."""

    NONE = auto()
    """No line is drawn: the body stands under none."""
    TYPED = auto()
    """Only what is typed tells."""
    ENTERPRISE = auto()
    """None over a whole company; a branch or a plant has one that must be typed."""
    PARTY_PLACE = auto()
    """The Đảng bộ of the place directly above on the day; none over a province."""
    PARTY_UNIT = auto()
    """That of its own place, or of the commune it lies in since the reform."""
    CELL = auto()
    """That of its commune."""
    COMMITTEE = auto()
    """The cấp ủy of its place."""
    LOCAL = auto()
    """The UBND of its place."""
    SECTOR = auto()
    """The central body of a branch, where all provinces have one."""
    PROCURACY = auto()
    """The procuracy one level up; none over a court."""
    INSTITUTION = auto()
    """UBND of the commune, sở of the province, by what it is; none if private."""
    POLICE = auto()
    """The police one level up; none of districts since 01/3/2025."""
    MILITARY = auto()
    """UBND of the commune, or the command of the province."""
    YOUTH = auto()
    """None over a province; else typed."""
    UNION = auto()
    """Liên đoàn Lao động one level up."""
    ASSOCIATION = auto()
    """The same association one level up, until the reform."""


class Line(Enum):
    """What stands on the line of the issuer."""

    NAME = auto()
    """The name as typed, without an organ inside the body."""
    COMMITTEE = auto()
    """The cấp ủy of the place: no Đảng bộ issues papers (HD 36-HD/VPTW điểm 1.2)."""
    PARTY_UNIT = auto()
    """Đảng ủy and the rest of the name."""
    OFFICE = auto()
    """The name without the place that the line above says."""
    COUNCIL = auto()
    """The name with Hội đồng nhân dân or Ủy ban nhân dân in full."""
    FRONT = auto()
    """The committee of the Front in full, and the place."""
    MASSES = auto()
    """The name; a Ban Chấp hành typed before it stays, no other organ."""


class Head(NamedTuple):
    """Who leads a body, and in whose name its papers are signed.

    Attributes:
        titles: The head's titles, as patterns; the body's own name is left out.
        begins: What the own names of such bodies begin with; nothing for all others.
        on_behalf: In whose name the head signs, the first whose words are known:
            ``{organ}`` the organ typed before the name, ``{committee}`` the Party
            committee of its place, ``{own}`` its own name. Without any the head
            signs alone.
        deputy: The title of a deputy, where it is not Phó and the head's.
    """

    titles: tuple[str, ...]
    begins: tuple[str, ...] = ()
    on_behalf: tuple[str, ...] = ()
    deputy: str = ""


class BodyKind(NamedTuple):
    """What is true of all bodies of one family.

    Attributes:
        code: What the code calls it: P of the Party, S of the State, A of the armed
            forces, F of the Front and its organisations, X of all others.
        word: What a file calls it (`to_chuc`).
        family: Whose form its papers have; nothing where that follows from the
            body above it.
        above: How the body above it is derived.
        line: What its own line on a letterhead says.
        symbol: Its part of a paper's symbol, where a rule sets one.
        follows: Whether it sits where a body typed above it sits.
        begins: What its names begin with, whole words in any case.
        unless: What a name that is of another kind begins with all the same.
        shape: A pattern of names that a beginning alone does not tell; its groups
            ``own`` and ``owner`` part a name from the body that it serves.
            ``{unit}`` stands for a unit of government with its name, ``{kind}`` for the
            word alone, ``{capital}`` for a capital letter.
        calls: What a text goes on calling it, by the words its own name begins with;
            a call that ends in … goes on as the name does. A name that is not among
            them leaves out the proper name of its place.
        calls_unplaced: The same of a name without a place.
        keeps_organ: Whether the organ in front of the name is called too.
        subjects: Of whom figures are said: `OF_BODY`, `OF_AREA`, `OF_WHOLE` (the body
            without the organ in front), or these words; the first that the name
            holds, else the last.
        party_subject: Of whom they are said in the building of the Party.
        heads: Who leads them; the first whose beginning fits counts.
        boards: The boards in whose name the chairman of one signs.
        titled_deputies: Whether a deputy signs with their own title, not for the head.
        ranked: Whether a rank stands before the signer's name (NĐ 30/2020/NĐ-CP,
            Phụ lục I, II.7c).
        address: How people are addressed where nothing else is said, by choice.
        private_address: The same in private bodies, if otherwise.
    """

    code: str
    word: str
    family: Family | None
    above: Above
    line: Line = Line.NAME
    symbol: str = ""
    follows: bool = False
    begins: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    shape: str = ""
    calls: tuple[tuple[str, str], ...] = ()
    calls_unplaced: tuple[tuple[str, str], ...] = ()
    keeps_organ: bool = False
    subjects: tuple[str, ...] = (OF_BODY,)
    party_subject: str = ""
    heads: tuple[Head, ...] = ()
    boards: tuple[str, ...] = ()
    titled_deputies: bool = False
    ranked: bool = False
    address: Address = Address.COMRADE
    private_address: Address | None = None


def _by_head(*words: str) -> tuple[tuple[str, str], ...]:
    """Return the calls of names of which the first words are enough."""
    return tuple((word, word) for word in words)


_PARTY, _STATE = Family.PARTY, Family.STATE

MINISTRIES: tuple[str, ...] = (
    "Bộ Quốc phòng", "Bộ Công an", "Bộ Ngoại giao", "Bộ Nội vụ", "Bộ Tư pháp",
    "Bộ Tài chính", "Bộ Công Thương", "Bộ Nông nghiệp và Môi trường", "Bộ Xây dựng",
    "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Khoa học và Công nghệ",
    "Bộ Giáo dục và Đào tạo", "Bộ Y tế", "Bộ Dân tộc và Tôn giáo",
    "Bộ Kế hoạch và Đầu tư", "Bộ Giao thông vận tải", "Bộ Tài nguyên và Môi trường",
    "Bộ Nông nghiệp và Phát triển nông thôn",
    "Bộ Lao động - Thương binh và Xã hội", "Bộ Thông tin và Truyền thông",
    "Ủy ban Dân tộc", "Thanh tra Chính phủ", "Văn phòng Chính phủ",
    "Văn phòng Quốc hội", "Văn phòng Chủ tịch nước", "Kiểm toán nhà nước",
    "Ngân hàng Nhà nước Việt Nam", "Chính phủ",
)  # fmt: skip
"""Ministries and their equals before and after 01/3/2025 (Nghị quyết
176/2025/QH15)."""

_SECTORS = ("Thuế", "Hải quan", "Kho bạc Nhà nước", "KBNN", "Bảo hiểm xã hội", "BHXH",
            "Thi hành án dân sự", "THADS", "Thống kê")  # fmt: skip
"""Branches of the State that are led from the centre."""
_UNITS = "Quân khu", "Quân đoàn", "Quân chủng", "Binh chủng", "Binh đoàn"
_TROOPS = "Sư đoàn", "Lữ đoàn", "Trung đoàn", "Tiểu đoàn", "Đại đội", "Hải đội"

_FRONT = tuple(
    f"{committee}{front}{country}"
    for front in ("Mặt trận Tổ quốc", "MTTQ")
    for country in (" Việt Nam", " VN", "VN", "")
    for committee in ("Ủy ban ", "UB ", "UB", "")
)
"""The Front, from the longest way to write it to the shortest."""

PRIVATE = regex(
    r"(?<!\w)(?:tư thục|dân lập|tư nhân|(?<!Đại học )quốc tế|phòng khám)(?!\w)", re.I
)
"""What the names of private schools and hospitals have in them."""
_BOARDS = "Hội đồng quản trị", "Hội đồng thành viên"

KINDS: tuple[BodyKind, ...] = (
    BodyKind(
        "P5", "đại hội đảng", _PARTY, Above.NONE, symbol="ĐH",
        shape="Đại hội (?:đại biểu |đảng viên )?(?:Đảng bộ|Chi bộ)(?!\\w)",
        calls=_by_head("Đại hội"), subjects=("Chi bộ", "Đảng bộ"),
        heads=(Head((), on_behalf=("Đoàn Chủ tịch",)),),
    ),
    BodyKind(
        "P4", "cơ quan đảng", _PARTY, Above.COMMITTEE, Line.OFFICE,
        begins=("Ban Xây dựng Đảng",),
        shape="(?P<own>(?:Cơ quan )?(?:Văn phòng|Ủy ban Kiểm tra|UBKT|Ban Tổ chức"
              "|Ban Tuyên giáo(?: và Dân vận)?|Ban Dân vận|Ban Nội chính"
              f"|Ban Xây dựng Đảng)) (?P<owner>(?:{_COMMITTEE})(?!\\w).*)",
        calls=_by_head("Ban Xây dựng Đảng"),
        heads=(
            Head(("Chánh Văn phòng",), ("Văn phòng",)),
            Head(("Chủ nhiệm",), ("Ủy ban Kiểm tra", "UBKT", "Cơ quan Ủy ban Kiểm tra"),
                 ("Ủy ban Kiểm tra",)),
            Head(("Trưởng ban",)),
        ),
    ),
    BodyKind(
        "P3", "chi bộ", _PARTY, Above.CELL, symbol="CB", begins=("Chi bộ",),
        calls=_by_head("Chi bộ"),
        heads=(Head(("Bí thư",), on_behalf=("Chi bộ",)),),
    ),
    BodyKind(
        "F2", "Đoàn Thanh niên", _STATE, Above.YOUTH, Line.MASSES,
        begins=("Tỉnh đoàn", "Thành đoàn", "Huyện đoàn", "Quận đoàn", "Thị đoàn",
                "Trung ương Đoàn", "Đoàn TNCS Hồ Chí Minh", "Đoàn TNCS",
                "Đoàn Thanh niên", "Đoàn TN", "Đoàn Khối", "Đoàn cơ sở",
                "Chi đoàn", "Liên chi đoàn"),
        shape="Đoàn (?:{unit}|{kind}$)|Đoàn (?:(?-i:trường)|Trường (?:THPT|THCS|PT|TH"
              "|Trung|Tiểu|Đại|Cao|Mầm|Phổ thông|Chính trị|Chuyên|Dạy|Nghề)"
              "|Đại học|Học viện|Bệnh viện|Công ty|Tổng công ty|Tập đoàn)(?!\\w)",
        calls=(("Đoàn TNCS Hồ Chí Minh", "Đoàn …"), ("Đoàn TNCS", "Đoàn …"),
               ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Đoàn …"),
               ("Đoàn trường", "Đoàn trường")),
        calls_unplaced=_by_head("Chi đoàn", "Liên chi đoàn", "Đoàn Thanh niên"),
        heads=(
            Head(("Bí thư Thứ nhất", "Bí thư"), ("Trung ương Đoàn",),
                 ("{organ} {own}",)),
            Head(("Bí thư",), on_behalf=("{organ}",)),
        ),
        titled_deputies=True,
    ),
    BodyKind(
        "F3", "công đoàn", _STATE, Above.UNION, Line.MASSES,
        begins=("Tổng Liên đoàn Lao động", "Tổng LĐLĐ", "Liên đoàn Lao động", "LĐLĐ",
                "Công đoàn", "Nghiệp đoàn"),
        calls=_by_head("Tổng Liên đoàn"),
        calls_unplaced=_by_head("Công đoàn", "Nghiệp đoàn"),
        heads=(Head(("Chủ tịch",), on_behalf=("{organ}",)),),
        titled_deputies=True,
    ),
    BodyKind(
        "F4", "hội", _STATE, Above.ASSOCIATION, Line.MASSES,
        begins=("Hội Liên hiệp Phụ nữ", "Hội LHPN", "Hội Phụ nữ", "Hội Nông dân",
                "Hội Cựu chiến binh", "Hội Khuyến học", "Hội Chữ thập đỏ",
                "Hội Người cao tuổi", "Hội Luật gia", "Hội Nhà báo", "Hội",
                "Tổng hội", "Hiệp hội", "Chi hội", "Tỉnh Hội", "Thành Hội",
                "Thị Hội", "Quận Hội", "Huyện Hội", "Trung ương Hội",
                "Liên hiệp hội", "Liên hiệp các hội", "Liên hiệp các tổ chức",
                "Liên minh Hợp tác xã"),
        unless=("Hội đồng", "Hội nghị", "Hội thi", "Hội thảo", "Hội trường",
                "Hội sở", "Hội chợ", "Hội quán", "Hội diễn"),
        heads=(
            Head(("Chủ tịch", "Hội trưởng", "Chi hội trưởng"), on_behalf=("{organ}",)),
        ),
        titled_deputies=True,
    ),
    BodyKind(
        "F1", "Mặt trận", _STATE, Above.NONE, Line.FRONT, "MTTQ-BTT",
        begins=_FRONT,
        calls=tuple((word, "Ủy ban MTTQ Việt Nam …") for word in _FRONT),
        heads=(Head(("Chủ tịch",), on_behalf=("Ban Thường trực",)),),
        titled_deputies=True,
    ),
    BodyKind(
        "P1", "Đảng bộ", _PARTY, Above.PARTY_PLACE, Line.COMMITTEE,
        shape="(?:Đảng bộ|Đảng ủy)(?: {unit}| {kind}$|$)"
              f"|(?:{'|'.join(COMMITTEES.values())})(?: {{capital}}| {{unit}}|$)",
        keeps_organ=True, subjects=(OF_AREA,), party_subject="Đảng bộ",
        heads=(Head(("Bí thư",), on_behalf=("{organ}", "{committee}")),),
    ),
    BodyKind(
        "P2", "Đảng bộ đơn vị", _PARTY, Above.PARTY_UNIT, Line.PARTY_UNIT, "ĐU",
        begins=("Đảng bộ", "Đảng ủy"),
        calls=_by_head("Đảng bộ", "Đảng ủy"), subjects=("toàn Đảng bộ",),
        heads=(Head(("Bí thư",), on_behalf=("{organ}", "Đảng ủy")),),
    ),
    BodyKind(
        "S1", "HĐND", _STATE, Above.NONE, Line.COUNCIL, "HĐND",
        begins=("HĐND", "Hội đồng nhân dân"),
        shape="(?P<own>Ban (?:Kinh tế|Ngân sách|Pháp chế|Văn hóa|Dân tộc|Đô thị)"
              "[^,]*?) (?P<owner>(?:HĐND|Hội đồng nhân dân)(?!\\w).*)",
        calls=(("Hội đồng nhân dân", "HĐND …"),), keeps_organ=True,
        subjects=(OF_WHOLE,),
        heads=(
            Head(("Trưởng ban",), ("Ban",), ("{own}",)),
            Head(("Chủ tịch",),
                 on_behalf=("{organ} Hội đồng nhân dân", "Hội đồng nhân dân")),
        ),
    ),
    BodyKind(
        "S2", "UBND", _STATE, Above.NONE, Line.COUNCIL, "UBND",
        begins=("UBND", "Ủy ban nhân dân"),
        calls=(("Ủy ban nhân dân", "UBND …"),), subjects=(OF_AREA,),
        heads=(Head(("Chủ tịch",), on_behalf=("Ủy ban nhân dân",)),),
    ),
    BodyKind(
        "X1", "ban chỉ đạo", None, Above.TYPED, follows=True,
        begins=("Ban Chỉ đạo", "BCĐ", "Ban Tổ chức Hội thi", "Ban Tổ chức Cuộc thi",
                "Ban Tổ chức Giải", "Ban Tổ chức Lễ", "Ban Tổ chức Ngày hội",
                "Ban Chỉ huy Phòng thủ dân sự", "Ban Chỉ huy Phòng, chống",
                "Hội đồng", "Tổ công tác", "Tiểu ban"),
        unless=("Hội đồng nhân dân", "Hội đồng quản trị", "Hội đồng thành viên"),
        shape="(?P<own>(?:Ban Chỉ đạo|BCĐ|Tiểu ban|Tổ công tác)(?: .+?)?)(?<! của)"
              f" (?P<owner>(?:{_COMMITTEE}|UBND|Ủy ban nhân dân)(?!\\w).*)",
        calls=_by_head("Ban Chỉ đạo", "BCĐ", "Ban Tổ chức", "Hội đồng", "Tổ công tác",
                       "Tiểu ban"),
        heads=(
            Head(("Chủ tịch Hội đồng", "Chủ tịch"), ("Hội đồng",)),
            Head(("Tổ trưởng",), ("Tổ",)),
            Head(("Trưởng tiểu ban",), ("Tiểu ban",)),
            Head(("Trưởng ban",)),
        ),
    ),
    BodyKind(
        "A1", "công an", _STATE, Above.POLICE, follows=True,
        begins=("Công an", "Đồn Công an", "Trạm Công an"),
        shape="(?P<own>(?:Phòng|Đội|Cục|Trạm) .+?),? (?P<owner>(?:Bộ )?"
              "Công an(?!\\w).*)"
              "|(?:Phòng|Đội|Cục|Trạm|Trung đoàn|Tiểu đoàn|Bộ Tư lệnh)"
              " (?:Cảnh sát(?! biển)|An ninh)(?!\\w)",
        calls=_by_head("Phòng", "Đội", "Cục", "Trạm", "Trung đoàn", "Tiểu đoàn"),
        heads=(
            Head(("Trưởng phòng",), ("Phòng",)),
            Head(("Đội trưởng",), ("Đội",)),
            Head(("Cục trưởng",), ("Cục",)),
            Head(("Trưởng đồn", "Đồn trưởng"), ("Đồn",)),
            Head(("Trưởng trạm", "Trạm trưởng"), ("Trạm",)),
            Head(("Tư lệnh", "Chính ủy"), ("Bộ Tư lệnh",)),
            Head(("Trung đoàn trưởng", "Tiểu đoàn trưởng", "Chính ủy"),
                 ("Trung đoàn", "Tiểu đoàn")),
            Head(("Giám đốc", "Trưởng Công an")),
        ),
        ranked=True,
    ),
    BodyKind(
        "A2", "quân sự", _STATE, Above.MILITARY, Line.OFFICE,
        begins=("Bộ Chỉ huy Quân sự", "Ban Chỉ huy Quân sự", "Ban CHQS", "Bộ CHQS",
                "BCH Quân sự", "Ban Chỉ huy QS", "Bộ Chỉ huy QS", "Bộ CHBP",
                "Bộ Chỉ huy Bộ đội Biên phòng", "Ban Chỉ huy Bộ đội Biên phòng",
                "Bộ Chỉ huy Phòng thủ", "Ban Chỉ huy Phòng thủ", "Bộ đội Biên phòng",
                "Ban Chỉ huy Biên phòng", "Bộ Tư lệnh", "Đồn Biên phòng",
                *_UNITS, *_TROOPS),
        shape="(?P<own>Phòng .+?),? (?P<owner>(?:(?:Bộ|Ban) (?:Chỉ huy|CHQS|Tư lệnh)"
              f"|Bộ đội Biên phòng|{'|'.join((*_UNITS, *_TROOPS))})(?!\\w).*)",
        calls=_by_head("Phòng"),
        calls_unplaced=_by_head(*_UNITS, *_TROOPS),
        heads=(
            Head(("Tư lệnh", "Chính ủy"), ("Bộ Tư lệnh", *_UNITS)),
            Head((*(f"{troop} trưởng" for troop in _TROOPS), "Chính ủy",
                  "Chính trị viên"), _TROOPS),
            Head(("Đồn trưởng", "Chính trị viên"), ("Đồn",)),
            Head(("Trưởng phòng", "Tham mưu trưởng", "Chủ nhiệm"), ("Phòng",)),
            Head(("Chỉ huy trưởng", "Chính ủy", "Chính trị viên")),
        ),
        ranked=True,
    ),
    BodyKind(
        "S6", "tòa án, viện kiểm sát", _STATE, Above.PROCURACY,
        begins=("Tòa án nhân dân", "TAND", "Viện kiểm sát nhân dân", "VKSND",
                "Viện KSND"),
        heads=(
            Head(("Chánh án",), ("Tòa án", "TAND")),
            Head(("Viện trưởng",)),
        ),
    ),
    BodyKind(
        "S3", "cơ quan địa phương", _STATE, Above.LOCAL, Line.OFFICE, follows=True,
        begins=("Sở", "Phòng", "Văn phòng HĐND và UBND", "Văn phòng HĐND & UBND",
                "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Thanh tra tỉnh",
                "Thanh tra thành phố", "Thanh tra huyện", "Thanh tra quận",
                "Thanh tra thị xã", "Ban Quản lý", "BQL", "Ban Dân tộc", "Chi cục",
                "Trung tâm Phục vụ hành chính công"),
        unless=("Phòng khám", "Phòng Giao dịch", "Phòng Thương mại", "Phòng Công chứng",
                "Sở Giao dịch", *(f"Chi cục {sector}" for sector in _SECTORS)),
        shape="(?P<own>(?:Văn phòng|Phòng|Thanh tra|Chi cục|Ban Quản lý)(?: .+?)?)"
              "(?<! và)(?<! &) (?P<owner>(?:UBND|Ủy ban nhân dân|Sở(?! Giao dịch)"
              "|Đoàn (?:ĐBQH|đại biểu Quốc hội) và (?:HĐND|Hội đồng nhân dân))"
              "(?!\\w).*)",
        calls=_by_head("Sở", "Phòng", "Văn phòng", "Ban Quản lý", "BQL", "Ban Dân tộc",
                       "Chi cục", "Trung tâm"),
        heads=(
            Head(("Giám đốc",), ("Sở", "Trung tâm")),
            Head(("Trưởng phòng",), ("Phòng",)),
            Head(("Chánh Văn phòng",), ("Văn phòng",)),
            Head(("Chánh Thanh tra",), ("Thanh tra",)),
            Head(("Chi cục trưởng",), ("Chi cục",)),
            Head(("Trưởng ban", "Giám đốc")),
        ),
    ),
    BodyKind(
        "S4", "bộ", _STATE, Above.NONE,
        shape=f"(?:{'|'.join(MINISTRIES)})$",
        calls=_by_head("Bộ"),
        heads=(
            Head(("Bộ trưởng, Chủ nhiệm",), ("Văn phòng Chính phủ",),
                 deputy="Phó Chủ nhiệm"),
            Head(("Bộ trưởng, Chủ nhiệm",), ("Ủy ban Dân tộc",),
                 deputy="Thứ trưởng, Phó Chủ nhiệm"),
            Head(("Bộ trưởng",), ("Bộ",), deputy="Thứ trưởng"),
            Head(("Tổng Thanh tra", "Tổng Kiểm toán nhà nước", "Thống đốc",
                  "Chủ nhiệm", "Thủ tướng")),
        ),
    ),
    BodyKind(
        "S5", "cơ quan trung ương, ngành dọc", _STATE, Above.SECTOR,
        begins=("Cục", "Tổng cục", "Vụ", "Viện", "Văn phòng Bộ", "Thanh tra Bộ",
                *_SECTORS, *(f"Chi cục {sector}" for sector in _SECTORS),
                "Kiểm toán nhà nước", "Ngân hàng Nhà nước",
                "Chi nhánh Ngân hàng Nhà nước"),
        unless=("Viện kiểm sát", "Viện KSND"),
        shape="(?P<own>(?:Cục|Tổng cục|Vụ|Viện|Văn phòng|Thanh tra)(?: .+?)?),? "
              f"(?P<owner>(?:{'|'.join(MINISTRIES)}))$",
        calls=_by_head("Cục", "Tổng cục", "Chi cục", "Vụ", "Viện", "Văn phòng",
                       "Chi nhánh"),
        heads=(
            Head(("Tổng cục trưởng",), ("Tổng cục",)),
            Head(("Chi cục trưởng",), ("Chi cục",)),
            Head(("Cục trưởng",), ("Cục",)),
            Head(("Vụ trưởng",), ("Vụ",)),
            Head(("Viện trưởng",), ("Viện",)),
            Head(("Chánh Văn phòng",), ("Văn phòng",)),
            Head(("Chánh Thanh tra",), ("Thanh tra",)),
            Head(("Kiểm toán trưởng",), ("Kiểm toán",)),
            Head(("Trưởng (?:Thuế|Hải quan|Thống kê|Thi hành án dân sự|THADS)"
                  "(?: tỉnh| thành phố| khu vực| cơ sở)?", "Chi cục trưởng",
                  "Cục trưởng", "Trưởng phòng"),
                 ("Thuế", "Hải quan", "Thống kê", "Thi hành án", "THADS")),
            Head(("Giám đốc",)),
        ),
    ),
    BodyKind(
        "S7", "đơn vị sự nghiệp", _STATE, Above.INSTITUTION, Line.OFFICE,
        begins=("Trường", "Học viện", "Đại học", "Bệnh viện", "Trung tâm", "Trạm",
                "Thư viện", "Bảo tàng", "Báo", "Báo và Phát thanh", "Đài", "Tạp chí",
                "Nhà Văn hóa", "Nhà Thiếu nhi", "Nhà hát", "Phòng khám",
                "Phòng Công chứng"),
        calls=(("Trường", "Nhà trường"), ("Đại học", "Nhà trường"),
               *_by_head("Học viện", "Bệnh viện", "Trung tâm", "Trạm Y tế", "Trạm",
                         "Thư viện", "Bảo tàng", "Tạp chí", "Nhà Văn hóa",
                         "Nhà Thiếu nhi", "Nhà hát", "Phòng khám", "Phòng Công chứng")),
        heads=(
            Head(("Hiệu trưởng",), ("Trường",)),
            Head(("Trưởng trạm", "Trạm trưởng"), ("Trạm",)),
            Head(("Tổng Biên tập",), ("Báo", "Tạp chí")),
            Head(("Trưởng phòng",), ("Phòng Công chứng",)),
            Head(("Giám đốc", "Hiệu trưởng"), ("Đại học", "Học viện")),
            Head(("Giám đốc", "Trưởng Đài", "Trưởng phòng khám")),
        ),
        boards=("Hội đồng trường", *_BOARDS),
        private_address=Address.SIR_OR_MADAM,
    ),
    BodyKind(
        "X3", "hợp tác xã", _STATE, Above.NONE,
        begins=("Hợp tác xã", "HTX", "Liên hiệp hợp tác xã", "Liên hiệp HTX",
                "Quỹ tín dụng nhân dân", "Quỹ TDND", "QTDND", "Tổ hợp tác"),
        calls=(*_by_head("Hợp tác xã", "HTX", "Tổ hợp tác"),
               ("Quỹ tín dụng nhân dân", "Quỹ"), ("Quỹ TDND", "Quỹ"),
               ("Liên hiệp hợp tác xã", "Liên hiệp"),
               ("Liên hiệp HTX", "Liên hiệp")),
        heads=(
            Head(("Tổ trưởng",), ("Tổ hợp tác",)),
            Head(("Giám đốc", "Tổng Giám đốc", "Chủ nhiệm")),
        ),
        boards=_BOARDS,
        address=Address.SIR_OR_MADAM,
    ),
    BodyKind(
        "X2", "doanh nghiệp", _STATE, Above.ENTERPRISE,
        begins=("Công ty", "Tổng công ty", "Tập đoàn", "Ngân hàng", "Chi nhánh",
                "Xí nghiệp", "Nhà máy", "Điện lực", "Viễn thông", "Bưu điện",
                "Doanh nghiệp", "Phòng Giao dịch", "Sở Giao dịch"),
        calls=_by_head("Công ty", "Tổng công ty", "Tập đoàn", "Ngân hàng", "Chi nhánh",
                       "Xí nghiệp", "Nhà máy", "Doanh nghiệp", "Phòng Giao dịch",
                       "Sở Giao dịch"),
        heads=(
            Head(("Tổng Giám đốc", "Giám đốc"),
                 ("Tổng công ty", "Tập đoàn", "Ngân hàng", "Công ty", "Doanh nghiệp")),
            Head(("Giám đốc", "Trưởng Điện lực", "Trưởng Phòng Giao dịch")),
        ),
        boards=_BOARDS,
        address=Address.SIR_OR_MADAM,
    ),
    BodyKind("X0", "khác", None, Above.TYPED, address=Address.NONE),
)  # fmt: skip
"""All kinds; the first that fits a name is its own."""

OTHER = KINDS[-1]
"""The kind of a body that no row knows."""


@cache
def by_word(word: str) -> BodyKind | None:
    """Return the kind that a word names in a file, or nothing."""
    return {fold(kind.word): kind for kind in KINDS}.get(fold(word))
