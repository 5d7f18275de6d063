"""How a paper is headed, numbered, dated, signed and sent."""

from collections.abc import Mapping
from typing import NamedTuple

from attrs import evolve

from drafter.computed import computed
from drafter.model import (
    Body,
    Family,
    Issuance,
    Person,
    Place,
    agencies,
)
from drafter.views import body_names
from drafter.views.context import View
from drafter.views.event import NameView
from drafter.views.phrasing import bare, capital, lower_first
from drafter.views.signature import Signature, signatory, signature
from drafter.vocabulary import tag


class IssuanceStyle(NamedTuple):
    """How bodies of one family number and send.

    Attributes:
        number: The line of number and symbol.
        archive: The last of the recipients.
        addressed: Whether a report names its addressee above the text.
        subject_capital: Whether a subject begins with a capital.
    """

    number: str
    archive: str
    addressed: bool
    subject_capital: bool


STYLES: Mapping[Family, IssuanceStyle] = {
    Family.STATE: IssuanceStyle(
        number="Số: {number}/{kind}-{issuer}",
        archive="Lưu: VT.",
        addressed=True,
        subject_capital=True,
    ),
    Family.PARTY: IssuanceStyle(
        number="Số {number}-{kind}/{issuer}",
        archive="Lưu Văn phòng{office}.",
        addressed=False,
        subject_capital=False,
    ),
}
"""The families; NĐ 30/2020/NĐ-CP, Phụ lục I, II.3, II.9; HD 36 điểm 1.3."""


CODES: Mapping[str, str] = {"bao_cao": "BC", "bao_cao_trinh": "BC"}
"""The type's part of a paper's symbol (NĐ 30/2020/NĐ-CP, Phụ lục III)."""

SUBJECTS: Mapping[str, str] = {
    "bao_cao": "kết quả {name.whole}",
    "bao_cao_trinh": "{name.submitted}",
}
"""What a paper is about where its file does not say."""

BLANK = "..."


class IssuanceView(View):
    """Letterhead, number, date, signature and recipients of one paper.

    Where it must not be silent it leaves gaps.
    """

    @tag("cap_tren", "Cơ quan cấp trên trực tiếp")
    def superior(self) -> str:
        line = body_names.superior_line(self._host, self.ctx.day)
        if not body_names.has_superior(self._host):
            return line
        return self.ctx.gaps.fill(Place, "parent", line)

    @tag("co_quan", "Cơ quan ban hành")
    def issuer(self) -> str:
        return body_names.issuer_lines(self._host)

    @tag("ten_co_quan", "Tên cơ quan ban hành, viết thường")
    def issuer_name(self) -> str:
        return body_names.issuer(self._host)

    @tag("so_ky_hieu", "Dòng số và ký hiệu")
    def number(self) -> str:
        """The line of the number; an issuer of no known symbol leaves a gap."""
        value, style = self._value, self._style
        number = value.number.zfill(2) if value.number.isdigit() else value.number
        if value.symbol:
            head, joint = style.number.split("{number}")
            return f"{head}{number or BLANK}{joint[0]}{value.symbol}"
        code = body_names.issuer_code(self._host, self.ctx.family)
        numbered = value.paper in CODES
        return style.number.format(
            number=number or BLANK,
            kind=CODES.get(value.paper, BLANK),
            issuer=self.ctx.gaps.fill(Issuance, "symbol", code, always=numbered)
            or BLANK,
        )

    @tag("dia_danh_ngay", "Địa danh, ngày tháng năm")
    def place_date(self) -> str:
        place = self._value.place or body_names.seat(self._host)
        known = self.ctx.gaps.fill(Issuance, "place", place)
        return self.fmt.place_line(known, self._value.day)

    @tag("trich_yeu", "Trích yếu nội dung")
    def subject(self) -> str:
        subject = self.plain_subject
        return capital(subject) if self._style.subject_capital else subject

    @tag("trich_yeu_thuong", "Trích yếu, chữ đầu viết thường")
    def plain_subject(self) -> str:
        if about := lower_first(bare(self._value.about)):
            return about
        subject = SUBJECTS.get(self._value.paper, "{name}")
        return subject.format(name=self.ctx.view(NameView))

    @tag("kinh_gui_mot", "Nơi kính gửi, khi chỉ có một")
    def addressee(self) -> str:
        """The one addressee, who stands on the line; several stand below it."""
        addressees = self._value.addressees
        return bare(addressees[0]) if len(addressees) == 1 else ""

    @tag("kinh_gui", "Từng nơi kính gửi, khi có nhiều")
    def addressees(self) -> tuple[str, ...]:
        addressees = [bare(text) for text in self._value.addressees]
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

    @tag("chuc_vu", "Chức vụ người ký")
    def position(self) -> str:
        """The signer's post; a signer without one leaves a gap."""
        post = self._signature.position
        if self._value.signatory is None or self.ctx.paper not in CODES:
            return post
        return self.ctx.gaps.fill(Person, "positions", post, always=True)

    @tag("nguoi_ky", "Họ và tên người ký")
    def signatory(self) -> str:
        signer = self._value.signatory
        name = signer.name if signer else ""
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
        return STYLES[self.ctx.family]

    @computed
    def _value(self) -> Issuance:
        value = self.conference.issuance(self.ctx.paper)
        return evolve(value, signatory=signatory(self.conference, value))

    @computed
    def _signature(self) -> Signature:
        return signature(self.conference, self._value, self.ctx.family)


def _office(host: Body) -> str:
    """Return whose office keeps the paper, where a committee is known to have one."""
    of_party = agencies.family(host) is Family.PARTY
    return f" {body_names.committee(body_names.home(host))}" if of_party else ""
