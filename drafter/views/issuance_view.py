"""How a paper is headed, numbered, dated, signed and sent."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from attrs import evolve

from drafter.compounds import joints
from drafter.computed import computed
from drafter.formatter.settings import NBSP
from drafter.model import (
    Body,
    Family,
    Issuance,
    Person,
)
from drafter.model.bodies import is_no_line
from drafter.model.body_kinds import Line, by_word
from drafter.model.issuers import Issuer, issuer, spelt, standard
from drafter.model.recognition import Recognised, recognise
from drafter.model.territory import committee, mention
from drafter.views.context import View
from drafter.views.event import NameView
from drafter.views.phrasing import bare, capital, lower_first, without
from drafter.views.press_sizes import RELEASE
from drafter.views.signature import Signature, signatory, signature, signed_name
from drafter.vocabulary import tag

EDITORS = "Các cơ quan báo chí"
"""Whom a press release is sent to, if nobody else."""


class IssuanceStyle(NamedTuple):
    """How bodies of one family number and send.

    Attributes:
        title: The lines at the right of the letterhead, by the sheet.
        stars: What stands under the issuer, in place of a rule.
        number: The line of number and symbol.
        archive: The last of the recipients.
        addressed: Whether a report names its addressee above the text.
        subject_capital: Whether a subject begins with a capital.
    """

    title: tuple[str, str]
    number: str
    archive: str
    addressed: bool
    subject_capital: bool
    stars: str = ""


STYLES: Mapping[Family, IssuanceStyle] = {
    Family.STATE: IssuanceStyle(
        title=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"),
        number="Số: {number}/{kind}-{issuer}",
        archive="Lưu: VT.",
        addressed=True,
        subject_capital=True,
    ),
    Family.PARTY: IssuanceStyle(
        title=("ĐẢNG CỘNG SẢN VIỆT NAM", ""),
        number="Số {number}-{kind}/{issuer}",
        archive="Lưu {office}.",
        addressed=False,
        subject_capital=False,
    ),
}
"""The families; NĐ 30/2020/NĐ-CP, Phụ lục I, II.3, II.9; HD 36 điểm 1.3."""

YOUTH = STYLES[Family.STATE]._replace(
    title=("ĐOÀN TNCS HỒ CHÍ MINH", ""),
    number="Số: {number}-{kind}/{issuer}",
    stars="***",
)
"""The Youth Union, as printed on a paper of its centre (HD 29-HD/TWĐTN-VP)."""
BY_KIND: Mapping[str, IssuanceStyle] = {"F2": YOUTH}
"""Kinds of bodies whose letterhead is not that of their family."""

CODES: Mapping[str, str] = {"bao_cao": "BC", "bao_cao_trinh": "BC"}
"""The type's part of a paper's symbol (NĐ 30/2020/NĐ-CP, Phụ lục III)."""

SUBJECTS: Mapping[str, str] = {
    "bao_cao": "kết quả {name.whole}",
    "bao_cao_trinh": "{name.submitted}",
}
"""What a paper is about where its file does not say."""

CLOSES: Mapping[str, str] = {"bao_cao": "kết quả {name.meeting}"}
"""What a paper closes with, where that is shorter than what it is about."""

BLANK = "..."


class IssuanceView(View):
    """Letterhead, number, date, signature and recipients of one paper.

    Where it must not be silent it leaves gaps.
    """

    @tag("quoc_hieu", "Quốc hiệu, hoặc tiêu đề bên phải", keys=("don_vi",))
    def title(self) -> str:
        return "" if self._is_untitled else self._style.title[0]

    @tag("tieu_ngu", "Tiêu ngữ dưới Quốc hiệu", keys=("don_vi",))
    def motto(self) -> str:
        return "" if self._is_untitled else self._style.title[1]

    @tag(
        "dau_sao",
        "Dấu sao dưới cơ quan ban hành, thay nét kẻ",
        example="***",
        keys=("don_vi",),
    )
    def stars(self) -> str:
        return self._style.stars

    @tag(
        "cap_tren",
        "Cơ quan cấp trên trực tiếp",
        example="ỦY BAN NHÂN DÂN TỈNH HÒA AN",
        keys=("don_vi", "van_ban.cap_tren"),
    )
    def superior(self) -> str:
        lines = self._issuer.superior
        parted = (_parted(text, recognise(text)) for text in lines or ())
        line = "\n".join(parted)
        if lines is not None:
            return line
        return self._gap("superior", "")

    @tag("co_quan", "Cơ quan ban hành", keys=("don_vi",), always=True)
    def issuer(self) -> str:
        read, lines = self._host.read, self._issuer.lines
        if self._host.issuer:
            return "\n".join(lines).upper()
        return _parted(lines[0], read)

    @tag(
        "ten_co_quan",
        "Tên cơ quan ban hành, viết thường",
        keys=("don_vi",),
        always=True,
    )
    def issuer_name(self) -> str:
        """A Đảng bộ issues papers as its cấp ủy; all others by their names."""
        read = self._host.read
        is_party = read.kind.code in ("P1", "P2")
        return self._issuer.lines[0] if is_party else read.name

    @tag(
        "so_ky_hieu",
        "Dòng số và ký hiệu",
        keys=("van_ban.so", "van_ban.ky_hieu", "don_vi"),
        always=True,
    )
    def number(self) -> str:
        """The line of the number; an issuer of no known symbol leaves a gap."""
        value, style = self._value, self._style
        number = value.number.zfill(2) if value.number.isdigit() else value.number
        if "/" in value.symbol or "-" in value.symbol:
            head, joint = style.number.split("{number}")
            return f"{head}{number or BLANK}{joint[0]}{value.symbol}"
        code = value.symbol or self._issuer.symbol or ""
        if self.ctx.family is Family.PARTY and not value.symbol:
            code = code.partition("-")[0]
        return style.number.format(
            number=number or BLANK,
            kind=CODES.get(value.paper, BLANK),
            issuer=self._gap("symbol", code) or BLANK,
        )

    @tag(
        "dia_danh_ngay",
        "Địa danh, ngày tháng năm",
        keys=("van_ban.dia_danh", "van_ban.ngay"),
        always=True,
    )
    def place_date(self) -> str:
        place = self._value.place or self._issuer.seat or ""
        known = self.ctx.gaps.fill(Issuance, "place", place)
        return self.fmt.place_line(known, self._value.day)

    @tag(
        "so_ngay_co_quan",
        "Số, ký hiệu, ngày và cơ quan ban hành, như phụ lục nhắc lại",
        example="số 64-BC/ĐU, ngày 12/01/2026 của Đảng ủy xã Tân Lập",
        keys=("van_ban.so", "van_ban.ky_hieu", "van_ban.ngay", "don_vi"),
        always=True,
    )
    def reference(self) -> str:
        """What an annex says of its paper; what is not known yet stays blank.

        NĐ 30/2020/NĐ-CP, Phụ lục I, III.1c; papers of the Party cite as they are cited.
        """
        of_party, day = self.ctx.family is Family.PARTY, self._value.day
        number = lower_first(self.number).replace("số: ", "số ")
        dated = self.fmt.place_line("", day).removeprefix(", ")
        if of_party and isinstance(day, date):
            dated = f"ngày{NBSP}{self.fmt.day(day)}"
        joint = ", " if of_party else " "
        return f"{number}{joint}{dated} của {self._named}"

    @property
    def _named(self) -> str:
        """The issuer as a sentence names it: an office with the place of its own."""
        read, lines = self._host.read, " ".join(self._issuer.lines)
        if read.kind.line is Line.OFFICE and not self._host.issuer:
            return read.own
        return spelt(read.name) if lines.isupper() else lines

    def _gap(self, attribute: str, value: str) -> str:
        """Return a line of the letterhead; a report that lacks it shows the gap."""
        always = self._value.paper in CODES
        return self.ctx.gaps.fill(Body, attribute, value, always=always)

    @tag(
        "trich_yeu",
        "Trích yếu nội dung",
        keys=("van_ban.trich_yeu", "ten_hoi_nghi", "loai", "ky_bao_cao"),
        always=True,
    )
    def subject(self) -> str:
        subject = self.plain_subject
        return capital(subject) if self._style.subject_capital else subject

    @tag(
        "trich_yeu_thuong",
        "Trích yếu, chữ đầu viết thường",
        keys=("van_ban.trich_yeu", "ten_hoi_nghi", "loai", "ky_bao_cao"),
        always=True,
    )
    def plain_subject(self) -> str:
        if about := lower_first(bare(self._value.about)):
            return about
        subject = SUBJECTS.get(self._value.paper, "{name}")
        return subject.format(name=self.ctx.view(NameView))

    @tag(
        "loi_ket",
        "Câu kết, chưa kèm dấu kết thúc",
        keys=("ten_hoi_nghi", "loai", "ky_bao_cao"),
        always=True,
    )
    def close(self) -> str:
        """The last sentence without its mark; to whom it reports, if addressed."""
        name = self.ctx.view(NameView)
        closed = CLOSES.get(self._value.paper, "{subject}")
        told = closed.format(name=name, subject=self.plain_subject)
        text = f"Trên đây là báo cáo {without(told, 'báo cáo')}"
        addressed = [bare(text) for text in self._value.addressees]
        if not (self._style.addressed and addressed):
            return text
        to = self.fmt.listing(addressed)
        return f"{text}, {spelt(self.issuer_name)} kính báo cáo {to}"

    @property
    def _addressees(self) -> tuple[str, ...]:
        """Those typed; a press release is for every editor."""
        typed = self._value.addressees
        return typed or ((EDITORS,) if self.ctx.paper == RELEASE else ())

    @tag("kinh_gui_mot", "Nơi kính gửi, khi chỉ có một", keys=("van_ban.kinh_gui",))
    def addressee(self) -> str:
        """The one addressee, who stands on the line; several stand below it."""
        addressees = self._addressees
        return bare(addressees[0]) if len(addressees) == 1 else ""

    @tag("kinh_gui", "Từng nơi kính gửi, khi có nhiều")
    def addressees(self) -> tuple[str, ...]:
        addressees = [bare(text) for text in self._addressees]
        if len(addressees) < 2:
            return ()
        return (*(f"{text};" for text in addressees[:-1]), f"{addressees[-1]}.")

    @tag("quyen_han", "Quyền hạn ký")
    def authority(self) -> str:
        """In whose name it is signed; a union's own rules leave a gap."""
        line = self._signature.authority
        if line is None and self.ctx.paper in CODES:
            return self.ctx.gaps.fill(Issuance, "authority", "", always=True)
        return line or ""

    @tag("chuc_vu", "Chức vụ người ký", keys=("van_ban.nguoi_ky",))
    def position(self) -> str:
        """The signer's post; a signer without one leaves a gap."""
        post = self._signature.position
        signed = self._value.signatory and self._signature.needs_position
        if not signed or self.ctx.paper not in CODES:
            return post
        return self.ctx.gaps.fill(Person, "positions", post, always=True)

    @tag("nguoi_ky", "Họ và tên người ký", always=True)
    def signatory(self) -> str:
        name = signed_name(self.conference, self._value)
        return self.ctx.gaps.fill(Issuance, "signatory", name)

    @tag("noi_nhan", "Từng nơi nhận")
    def recipients(self) -> tuple[str, ...]:
        value, style = self._value, self._style
        recipients = [bare(text).removeprefix("- ") for text in value.recipients]
        if not recipients:
            gap = self.ctx.gaps.fill(Issuance, "recipients", "")
            return (gap,) if gap else ()
        as_above = recipients[0].casefold().startswith("như trên")
        if style.addressed and value.addressees and not as_above:
            recipients.insert(0, "Như trên")
        if not recipients[-1].casefold().startswith("lưu"):
            recipients.append(style.archive.format(office=_office(self._host)))
        return (
            *(f"{capital(text)};" for text in recipients[:-1]),
            f"{capital(bare(recipients[-1]))}.",
        )

    @tag("in_hai_mat", "Có khi in hai mặt giấy")
    def duplex(self) -> bool:
        return self._value.duplex

    @property
    def _host(self) -> Body:
        return self.conference.host

    @property
    def _style(self) -> IssuanceStyle:
        if self.ctx.family is Family.PARTY:
            return STYLES[Family.PARTY]
        kind = by_word(self.ctx.letterhead)
        usual = STYLES[self.ctx.family]
        return BY_KIND.get(kind.code, usual) if kind else usual

    @property
    def _standard(self) -> str:
        return standard(self.conference, self.ctx.paper)

    @property
    def _is_untitled(self) -> bool:
        return is_no_line(self._standard)

    @computed
    def _issuer(self) -> Issuer:
        value = self.conference.issuance(self.ctx.paper)
        host = self._host
        if value.superior:
            host = evolve(host, superior=value.superior)
        return issuer(host, self.ctx.day)

    @computed
    def _value(self) -> Issuance:
        value = self.conference.issuance(self.ctx.paper)
        return evolve(value, signatory=signatory(self.conference, value))

    @computed
    def _signature(self) -> Signature:
        return signature(self.conference, self._value, self.ctx.family)


def _office(host: Body) -> str:
    """Return which office keeps a paper of the Party; a cell has none: itself."""
    read = host.read
    if read.kind.code == "P3":
        return "Chi bộ"
    placed = read.area if read.kind.code in ("P1", "P4", "P5", "X1") else None
    return f"Văn phòng {committee(placed)}"


_LINE = 25
"""About how many capitals a letterhead's left column holds."""
_BREAKS_AT_PLACE = 22


def _parted(line: str, read: Recognised) -> str:
    """Return the issuer in lines: its place on one of its own, a number on the last.

    The name of a Party committee stands on one line (HD 36 điểm 1.2).
    """
    held, line = joints(line), line.upper()
    if read.kind.line is Line.COMMITTEE:
        return line
    if read.kind.line is Line.FRONT:
        return line.replace(" VIỆT NAM ", "\nVIỆT NAM ")
    head, number, rest = line.partition(" LẦN THỨ ")
    named = mention(read.own)
    area = read.own[named.start : named.end].upper() if named else ""
    if area and head.endswith(f" {area}") and _has_two_lines(read, head):
        head = f"{_broken(head.removesuffix(f' {area}'), held)}\n{area}"
    else:
        head = _broken(head, held)
    return f"{head}\nLẦN THỨ {rest}" if number else head


def _has_two_lines(read: Recognised, line: str) -> bool:
    of_party = read.kind.code in ("P2", "P3")
    return not of_party and len(line) > _BREAKS_AT_PLACE


def _broken(line: str, held: Collection[int]) -> str:
    """Return a long line in lines of about one length, broken at commas if any.

    Args:
        line: The line.
        held: Where spaces stand that it is not broken at.
    """
    if len(line) <= _LINE:
        return line
    count = -(-len(line) // (_LINE + 2))
    cuts: list[int] = []
    for part in range(1, max(count, 2)):
        aim = len(line) * part / max(count, 2)
        blanks = [
            i
            for i, c in enumerate(line)
            if c == " " and line[i + 1] != "-" and i not in held
        ]
        best = [i for i in blanks if line[i - 1] == ","] or blanks
        if best:
            cuts.append(min(best, key=lambda i: abs(i - aim)))
    for cut in cuts:
        line = f"{line[:cut]}\n{line[cut + 1 :]}"
    return line
