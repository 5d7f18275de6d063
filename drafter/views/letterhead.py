"""How a paper is headed, numbered, dated, signed and sent."""

import re
from collections.abc import Mapping

from attrs import field, frozen

from drafter.model import Conference, Issuance, Organ, Person, Place
from drafter.views import bodies
from drafter.views.context import Context
from drafter.views.event import name
from drafter.views.prose import bare, capital, lower_first
from drafter.vocabulary import tag

CODES: Mapping[str, str] = {"bao_cao": "BC", "bao_cao_trinh": "BC"}
"""The type's part of a paper's symbol (NĐ 30/2020/NĐ-CP, Phụ lục III)."""

SUBJECTS: Mapping[str, str] = {
    "bao_cao": "kết quả Hội nghị {name}",
    "bao_cao_trinh": "{name.reviewed}; phương hướng, nhiệm vụ {next}",
}
"""What a paper is about where its file does not say."""

BLANK = "..."
_PARTY_POST = re.compile(r"^(Phó )?Bí thư\b", re.IGNORECASE)
_STATE_POST = re.compile(
    r"^((?:Phó )?Chủ tịch) (?:UBND|HĐND|Ủy ban|Hội đồng nhân dân)", re.IGNORECASE
)


@frozen(kw_only=True)
class Manner:
    """How bodies of one family number, sign and send (`standards.md` 2.7)."""

    number: str
    on_behalf: str
    for_head: str
    archive: str
    subject_capital: bool


STATE = Manner(
    number="Số: {number}/{kind}-{issuer}",
    on_behalf="TM. {body}",
    for_head="KT. {head}",
    archive="Lưu: VT.",
    subject_capital=True,
)
PARTY = Manner(
    number="Số {number}-{kind}/{issuer}",
    on_behalf="T/M {body}",
    for_head="",
    archive="Lưu Văn phòng {office}.",
    subject_capital=False,
)


@frozen(kw_only=True)
class IssuanceView:
    """Letterhead, number, date, signature and recipients of one paper."""

    superior: str = field(metadata=tag("cap_tren", "Cơ quan cấp trên trực tiếp"))
    issuer: str = field(metadata=tag("co_quan", "Cơ quan ban hành"))
    issuer_name: str = field(
        metadata=tag("ten_co_quan", "Tên cơ quan ban hành, viết thường")
    )
    number: str = field(metadata=tag("so_ky_hieu", "Dòng số và ký hiệu"))
    place_date: str = field(metadata=tag("dia_danh_ngay", "Địa danh, ngày tháng năm"))
    subject: str = field(metadata=tag("trich_yeu", "Trích yếu nội dung"))
    plain_subject: str = field(
        metadata=tag("trich_yeu_thuong", "Trích yếu, chữ đầu viết thường")
    )
    addressee: str = field(metadata=tag("kinh_gui_mot", "Nơi kính gửi, khi chỉ có một"))
    addressees: tuple[str, ...] = field(
        metadata=tag("kinh_gui", "Từng nơi kính gửi, khi có nhiều")
    )
    authority: str = field(metadata=tag("quyen_han", "Quyền hạn ký"))
    position: str = field(metadata=tag("chuc_vu", "Chức vụ người ký"))
    signatory: str = field(metadata=tag("nguoi_ky", "Họ và tên người ký"))
    recipients: tuple[str, ...] = field(metadata=tag("noi_nhan", "Từng nơi nhận"))
    duplex: bool = field(metadata=tag("in_hai_mat", "Có khi in hai mặt giấy"))


def issuance(ctx: Context) -> IssuanceView:
    """Return how the paper is issued, with gaps where it must not be silent."""
    conference = ctx.conference
    value = conference.issuance(ctx.paper)
    manner = PARTY if conference.host.organ.is_party else STATE
    subject = _subject(ctx, value)
    return IssuanceView(
        superior=_superior(ctx),
        issuer=bodies.issuer_lines(conference.host),
        issuer_name=bodies.issuer(conference.host),
        number=_number(conference, value, manner),
        place_date=_place_date(ctx, value),
        subject=capital(subject) if manner.subject_capital else subject,
        plain_subject=subject,
        addressee=bare(value.addressees[0]) if len(value.addressees) == 1 else "",
        addressees=_addressees(value),
        authority=_authority(conference, value, manner),
        position=_position(value, manner, conference),
        signatory=ctx.gaps.fill(
            Issuance,
            "signatory",
            value.signatory.name if value.signatory else "",
        ),
        recipients=_recipients(ctx, value, manner),
        duplex=value.duplex,
    )


def _superior(ctx: Context) -> str:
    host = ctx.conference.host
    return ctx.gaps.fill(Place, "parent", bodies.superior_line(host))


def _number(conference: Conference, value: Issuance, manner: Manner) -> str:
    number = value.number.zfill(2) if value.number.isdigit() else value.number
    if value.symbol:
        head, joint = manner.number.split("{number}")
        return f"{head}{number or BLANK}{joint[0]}{value.symbol}"
    return manner.number.format(
        number=number or BLANK,
        kind=CODES.get(value.paper, BLANK),
        issuer=bodies.issuer_code(conference.host) or BLANK,
    )


def _place_date(ctx: Context, value: Issuance) -> str:
    place = value.place or bodies.seat(ctx.conference.host)
    return ctx.fmt.place_line(ctx.gaps.fill(Issuance, "place", place), value.day)


def _subject(ctx: Context, value: Issuance) -> str:
    following = ctx.fmt.period(ctx.conference.period.next)
    pattern = SUBJECTS.get(value.paper, "{name}")
    made = pattern.format(name=name(ctx), next=following)
    return lower_first(bare(value.about)) or made


def _addressees(value: Issuance) -> tuple[str, ...]:
    """Return several addressees with their marks; one alone stands on its line."""
    kept = [bare(text) for text in value.addressees]
    if len(kept) < 2:
        return ()
    return (*(f"{text};" for text in kept[:-1]), f"{kept[-1]}.")


def _authority(conference: Conference, value: Issuance, manner: Manner) -> str:
    """Return the line above the position: on whose behalf the paper is signed.

    Which Party body signs follows its work regulation, so a typed authority
    wins; otherwise the issuing body itself (`standards.md` 2.5).
    """
    if value.authority:
        return value.authority
    return manner.on_behalf.format(body=_signing_body(conference))


def _signing_body(conference: Conference) -> str:
    host = conference.host
    if host.organ in (Organ.EXECUTIVE_COMMITTEE, Organ.STANDING_COMMITTEE):
        return str(host.organ.value).upper()
    if host.organ.is_party and host.organ is not Organ.PARTY_CELL:
        return bodies.committee(None if host.name else host.place).upper()
    if host.organ is Organ.PARTY_CELL:
        return "CHI BỘ"
    if host.organ is Organ.FATHERLAND_FRONT:
        return "BAN THƯỜNG TRỰC"
    head, *_ = bodies.issuer_lines(host).split("\n")
    return head


def _position(value: Issuance, manner: Manner, conference: Conference) -> str:
    """Return the signer's post: BÍ THƯ, not BÍ THƯ ĐẢNG ỦY (`standards.md` 2.5).

    A State deputy signs for the head; a Party deputy signs with their own title,
    for there is no K/T BÍ THƯ.
    """
    if value.signatory is None:
        return ""
    post = _post(value.signatory, party=conference.host.organ.is_party).upper()
    if manner.for_head and post.startswith("PHÓ "):
        return f"{manner.for_head.format(head=post.removeprefix('PHÓ '))}\n{post}"
    return post


def _post(signatory: Person, *, party: bool) -> str:
    pattern = _PARTY_POST if party else _STATE_POST
    for position in signatory.positions:
        found = pattern.match(position)
        if found:
            return found[0] if party else found[1]
    return signatory.positions[0] if signatory.positions else ""


def _recipients(ctx: Context, value: Issuance, manner: Manner) -> tuple[str, ...]:
    kept = [bare(text).removeprefix("- ") for text in value.recipients]
    if not kept:
        gap = ctx.gaps.fill(Issuance, "recipients", "")
        return (gap,) if gap else ()
    if value.addressees and not kept[0].casefold().startswith("như trên"):
        kept.insert(0, "Như trên")
    if not kept[-1].casefold().startswith("lưu"):
        host = ctx.conference.host
        office = bodies.committee(None if host.name else host.place)
        kept.append(manner.archive.format(office=office))
    return (
        *(f"{capital(text)};" for text in kept[:-1]),
        f"{capital(bare(kept[-1]))}.",
    )
