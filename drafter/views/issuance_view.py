"""How a paper is headed, numbered, dated, signed and sent."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from attrs import evolve

from drafter.computed import computed
from drafter.formatter.orthography import house
from drafter.model import (
    Body,
    Conference,
    Family,
    Group,
    Issuance,
    Organ,
    Person,
    Place,
    agencies,
)
from drafter.patterns import regex
from drafter.views import body_names
from drafter.views.context import View
from drafter.views.event import NameView, following_period
from drafter.views.phrasing import bare, capital, lower_first
from drafter.vocabulary import tag


class IssuanceStyle(NamedTuple):
    """How bodies of one family number, sign and send.

    Attributes:
        number: The line of number and symbol.
        on_behalf: Who signs for a collective.
        by_order: Who signs by order of those who lead.
        orders: Who gives that order.
        for_head: Who signs in place of a head.
        titled_deputies: Whether a deputy signs for a collective with their own title.
        acting: Who leads for the time being.
        archive: The last of the recipients.
        addressed: Whether a report names its addressee above the text.
        subject_capital: Whether a subject begins with a capital.
    """

    number: str
    on_behalf: str
    by_order: str
    orders: str
    for_head: str
    titled_deputies: bool
    acting: str
    archive: str
    addressed: bool
    subject_capital: bool


STYLES: Mapping[Family, IssuanceStyle] = {
    Family.STATE: IssuanceStyle(
        number="Số: {number}/{kind}-{issuer}",
        on_behalf="TM. {body}",
        by_order="TL. {body}",
        orders="CHỦ TỊCH",
        for_head="KT. {head}",
        titled_deputies=False,
        acting="Q. {head}",
        archive="Lưu: VT.",
        addressed=True,
        subject_capital=True,
    ),
    Family.PARTY: IssuanceStyle(
        number="Số {number}-{kind}/{issuer}",
        on_behalf="T/M {body}",
        by_order="T/L {body}",
        orders="BAN THƯỜNG VỤ",
        for_head="K/T {head}",
        titled_deputies=True,
        acting="Q. {head}",
        archive="Lưu Văn phòng{office}.",
        addressed=False,
        subject_capital=False,
    ),
}
"""The families; NĐ 30/2020/NĐ-CP, Phụ lục I, II.3, II.7, II.9; HD 36 điểm 1.3, 1.7."""


CODES: Mapping[str, str] = {"bao_cao": "BC", "bao_cao_trinh": "BC"}
"""The type's part of a paper's symbol (NĐ 30/2020/NĐ-CP, Phụ lục III)."""

SUBJECTS: Mapping[str, str] = {
    "bao_cao": "kết quả Hội nghị {name}",
    "bao_cao_trinh": "{name.reviewed}; phương hướng, nhiệm vụ {next}",
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
        return SUBJECTS.get(self._value.paper, "{name}").format(
            name=self.ctx.view(NameView), next=following_period(self.ctx)
        )

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
    def _signature(self) -> "Signature":
        return signature(self.conference, self._value, self._style)


def _office(host: Body) -> str:
    """Return whose office keeps the paper, where a committee is known to have one."""
    of_party = agencies.family(host) is Family.PARTY
    return f" {body_names.committee(body_names.home(host))}" if of_party else ""


_DEPUTY = "PHÓ "
_ACTING = "QUYỀN "
_RANK = r"(?:(?:Quyền|Phó) )?"
_PARTY = regex(rf"{_RANK}Bí thư\b", re.IGNORECASE)
_LEADERS: Mapping[Organ, re.Pattern[str]] = {
    organ: regex(rf"{_RANK}Chủ tịch(?= (?:{owner}))", re.IGNORECASE)
    for organ, owner in {
        Organ.PEOPLES_COMMITTEE: "UBND|Ủy ban nhân dân",
        Organ.PEOPLES_COUNCIL: "HĐND|Hội đồng nhân dân",
        Organ.FATHERLAND_FRONT: "(?:Ủy ban )?(?:MTTQ|Mặt trận)",
    }.items()
}
"""The posts of those who lead a collective; for those of the Party, Bí thư."""
_HEAD = regex(
    rf"{_RANK}(?:Chánh Văn phòng|Trưởng (?:ban|phòng|đoàn)|Chủ nhiệm|Giám đốc"
    r"|Hiệu trưởng|Chủ tịch|Tổ trưởng|Trạm trưởng|Chỉ huy trưởng|Thủ trưởng"
    r"|Bí thư(?= (?:Đoàn|Chi đoàn|BCH|Ban Chấp hành Đoàn)))\b",
    re.IGNORECASE,
)
"""The posts of those who lead an office, a board, a union."""
_OFFICE = regex(rf"{_RANK}(?:Chánh Văn phòng|Trưởng (?:ban|phòng))\b", re.IGNORECASE)
"""The posts of those who sign by order of a collective."""
_IN_PLACE = regex(r"\bK/?T\b")


class Signature(NamedTuple):
    """The lines above a name.

    Attributes:
        authority: In whose name, by whose order, in whose place; may be several
            lines; nothing when it cannot be told.
        position: The post of the signer; may be empty.
    """

    authority: str | None
    position: str


def signature(
    conference: Conference, value: Issuance, style: IssuanceStyle
) -> Signature:
    """Return how a paper is signed (NĐ 30 Phụ lục I, II.7; HD 36 điểm 1.7).

    A typed authority stands as it is: which Party body signs follows its work
    regulation. A State deputy signs for the head, a Party deputy with their own
    title, for there is no K/T BÍ THƯ; deputies of offices sign for their head in
    either family.
    """
    host = conference.host
    post, leads = _post(host, value.signatory)
    lines = _in_name_of(host, style, by_order=not leads and bool(_OFFICE.match(post)))
    if value.authority:
        lines = tuple(value.authority.split("\n"))
    post = post.upper()
    if lines is not None and not _IN_PLACE.search(" ".join(lines)):
        lines = (*lines, *_in_place(host, style, post, leads=leads))
    if post.startswith(_ACTING):
        post = style.acting.format(head=post.removeprefix(_ACTING))
    return Signature(None if lines is None else "\n".join(lines), post)


def signatory(conference: Conference, value: Issuance) -> Person | None:
    """Return who signs, with the offices that the file gives the same name elsewhere.

    Where it gives them two sets of offices, nobody can tell which.
    """
    signer = value.signatory
    if signer is None or signer.positions:
        return signer
    key = _key(signer)
    same = {
        person
        for person in _people(conference)
        if _key(person) == key and person.positions
    }
    return same.pop() if len({person.positions for person in same}) == 1 else signer


def _post(host: Body, signer: Person | None) -> tuple[str, bool]:
    """Return the post in which somebody signs, and whether it leads the host."""
    positions = signer.positions if signer else ()
    named = agencies.of(host)
    congress = named and named.agency.family and not named.agency.owner
    of_party = host.organ.is_party or congress
    leader = _PARTY if of_party else _LEADERS.get(host.organ)
    if leader is not None:
        match = next(_matches(leader, positions), None) or next(
            _matches(_OFFICE, positions), None
        )
        if match is not None:
            return match[0], match.re is leader
        return (positions[0] if positions else ""), True
    own = [p for p in positions if _own_word(host) in house(p).casefold()]
    match = next(_matches(_HEAD, (*own, *positions)), None)
    return match[0] if match else (positions[0] if positions else ""), True


def _own_word(host: Body) -> str:
    """Return the word that the post of a named body's head has in it."""
    named = agencies.of(host)
    line = named.line if named else host.name
    return house(line).casefold()


def _matches(
    pattern: re.Pattern[str], positions: Iterable[str]
) -> Iterator[re.Match[str]]:
    return (match for p in positions if (match := pattern.match(house(p))))


def _in_name_of(
    host: Body, style: IssuanceStyle, *, by_order: bool
) -> tuple[str, ...] | None:
    """Return in whose name or by whose order a paper is signed.

    Offices, boards and bodies that are no collective are signed by their heads;
    who signs for a union follows from its own rules, which are not known here.
    """
    if by_order:
        return (style.by_order.format(body=style.orders),)
    named = agencies.of(host)
    collective = named.agency.collective if named else _collective(host)
    if collective is None:
        return ()
    return (style.on_behalf.format(body=collective),) if collective else None


def _collective(host: Body) -> str | None:
    """Return the collective in whose name the papers of an organ are signed."""
    if host.organ in (Organ.EXECUTIVE_COMMITTEE, Organ.STANDING_COMMITTEE):
        return str(host.organ.value).upper()
    if host.organ is Organ.PARTY_CELL:
        return "CHI BỘ"
    if host.organ.is_party:
        return body_names.committee(body_names.home(host)).upper()
    if host.organ is Organ.FATHERLAND_FRONT:
        return "BAN THƯỜNG TRỰC"
    if host.organ is Organ.OTHER:
        return None
    head, *_ = body_names.issuer_lines(host).split("\n")
    return head


def _in_place(
    host: Body, style: IssuanceStyle, post: str, *, leads: bool
) -> tuple[str, ...]:
    """Return the line of a deputy who signs for a head."""
    named = agencies.of(host)
    collective = named.agency.collective if named else _collective(host)
    own_title = style.titled_deputies and leads and collective is not None
    if not post.startswith(_DEPUTY) or own_title or _PARTY.match(post):
        return ()
    return (style.for_head.format(head=post.removeprefix(_DEPUTY)),)


def _people(conference: Conference) -> Iterator[Person]:
    """Yield the people of a conference, wherever its file names them."""
    yield from (*conference.chairs, *conference.secretaries)
    yield from (p for p in conference.delegates if not isinstance(p, Group))
    yield from (item.presenter for item in conference.presentations)
    debated = conference.discussion.speeches if conference.discussion else ()
    yield from (speech.speaker for speech in (*conference.speeches, *debated))
    yield from (item.signatory for item in conference.issuances if item.signatory)


def _key(person: Person) -> str:
    return house(person.name).casefold()
