"""What ``drafter init`` asks, and the sample of facts that follows."""

import re
from collections.abc import Mapping
from enum import Enum

from attrs import field, frozen

from drafter.vocabulary import fold


class Regime(Enum):
    """Whose conference it is."""

    STATE = "chính quyền"
    PARTY = "Đảng"


class Kind(Enum):
    """Which conference it is."""

    FINAL = "tổng kết"
    INTERIM = "sơ kết"


_COMMUNES = ("xã", "phường", "đặc khu")
_PROVINCES = ("tỉnh", "thành phố")
_NOT_PLAIN = re.compile(r"[^\w ,.()/–-]|^\W|\s#|:\s")


def _commune(typed: str) -> str:
    return _place(_COMMUNES, typed)


def _province(typed: str) -> str:
    return _place(_PROVINCES, typed)


def _place(kinds: tuple[str, ...], typed: str) -> str:
    """Return a place with its kind, which is the first where none was typed."""
    name = " ".join(typed.split())
    for kind in kinds:
        if fold(name).startswith(f"{fold(kind)}_"):
            return kind + name[len(kind) :]
    return f"{kinds[0]} {name}"


@frozen(kw_only=True)
class Answers:
    """The answers; each has a default, so that a sample needs none.

    Attributes:
        regime: Party or State.
        commune: The commune, its kind before its name.
        province: The province.
        kind: Whether the period is closed.
        signer: Full name of who signs.
    """

    regime: Regime = Regime.STATE
    commune: str = field(default="xã Tân Lập", converter=_commune)
    province: str = field(default="tỉnh Hòa An", converter=_province)
    kind: Kind = Kind.FINAL
    signer: str = "Nguyễn Văn An"

    @property
    def level(self) -> str:
        """The word of the commune's kind: xã, phường."""
        return next(k for k in _COMMUNES if self.commune.startswith(f"{k} "))


_PERIODS: Mapping[Kind, tuple[str, str]] = {
    Kind.FINAL: ("sáng 08/01/2026", "năm 2025"),
    Kind.INTERIM: ("sáng 10/7/2026", "6 tháng đầu năm 2026"),
}
_TEXTS: Mapping[Regime, Mapping[str, str]] = {
    Regime.STATE: {
        "body": "UBND {commune}, {province}",
        "work": "tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội, "
        "bảo đảm quốc phòng - an ninh",
        "hall": "UBND {level}",
        "office": "[Phó Bí thư Đảng ủy, Chủ tịch UBND {level}]",
        "deputy": "[Đảng ủy viên, Phó Chủ tịch UBND {level}]",
        "secretary": "Chánh Văn phòng HĐND và UBND {level}",
        "guests": "trưởng các phòng chuyên môn, các thôn của {level}",
        "report": "tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội {period}",
        "overview": "kinh tế - xã hội của {level} tiếp tục ổn định và phát triển",
        "author": "Văn phòng HĐND và UBND {level}",
        "authority": "TM. ỦY BAN NHÂN DÂN",
        "recipients": "UBND {province}\nThường trực Đảng ủy, HĐND {level}\nLưu: VT",
        "fields": "  - linh_vuc: cải cách hành chính\n"
        "    noi_dung:\n"
        "      - thủ tục hành chính được giải quyết đúng hạn",
    },
    Regime.PARTY: {
        "body": "Đảng bộ {commune}, {province}",
        "work": "công tác xây dựng Đảng và thực hiện nhiệm vụ chính trị",
        "hall": "Đảng ủy {level}",
        "office": "[Bí thư Đảng ủy, Chủ tịch HĐND {level}]",
        "deputy": "[Phó Bí thư Thường trực Đảng ủy {level}]",
        "secretary": "[Đảng ủy viên, Chánh Văn phòng Đảng ủy {level}]",
        "guests": "bí thư các chi bộ trực thuộc Đảng bộ {level}",
        "report": "công tác xây dựng Đảng và thực hiện nhiệm vụ chính trị {period}",
        "overview": "Đảng bộ {level} đã lãnh đạo hoàn thành phần lớn chỉ tiêu đề ra",
        "author": "Văn phòng Đảng ủy {level}",
        "authority": "T/M BAN THƯỜNG VỤ",
        "recipients": "Ban Thường vụ {committee}\n"
        "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ {level}\n"
        "Các chi bộ trực thuộc\n"
        "Lưu Văn phòng Đảng ủy",
        "fields": "  - linh_vuc: xây dựng Đảng\n"
        "    so_lieu:\n"
        "      - dong_tu: kết nạp\n"
        "        thuc_hien: 12 đảng viên\n"
        "        so_sanh:\n"
        "          kế hoạch: 10 đảng viên\n"
        "    noi_dung:\n"
        "      - việc nâng cao chất lượng sinh hoạt chi bộ được quan tâm",
    },
}
"""How the sample differs between the two."""


def sample(answers: Answers) -> Mapping[str, str]:
    """Return the texts that the scaffold leaves open."""
    held, period = _PERIODS[answers.kind]
    of_city = answers.province.startswith("thành phố")
    known = {
        "commune": answers.commune,
        "province": answers.province,
        "level": answers.level,
        "period": period,
        "committee": "Thành ủy" if of_city else "Tỉnh ủy",
    }
    texts = {name: t.format(**known) for name, t in _TEXTS[answers.regime].items()}
    items = (f"      - {_typed(line)}" for line in texts["recipients"].splitlines())
    return {
        **texts,
        "kind": answers.kind.value,
        "held": held,
        "period": period,
        "body": _typed(texts["body"]),
        "signer": _typed(answers.signer),
        "recipients": "\n".join(items),
    }


def _typed(text: str) -> str:
    """Return a text as YAML takes it: in quotes where it would be misread."""
    if not _NOT_PLAIN.search(text):
        return text
    return "'" + text.replace("'", "''") + "'"
