"""How a paper is headed, numbered, dated, signed and sent."""

from collections.abc import Mapping

from attrs import evolve, field, frozen

from drafter.model import Family, Issuance, Person, Place, agencies
from drafter.views import bodies, signing
from drafter.views.context import Context
from drafter.views.event import following_period, name
from drafter.views.manner import MANNERS, Manner
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
    value = evolve(value, signatory=signing.signatory(conference, value))
    manner = MANNERS[ctx.family]
    subject = _subject(ctx, value)
    signed = signing.signature(conference, value, manner)
    return IssuanceView(
        superior=_superior(ctx),
        issuer=bodies.issuer_lines(conference.host),
        issuer_name=bodies.issuer(conference.host),
        number=_number(ctx, value, manner),
        place_date=_place_date(ctx, value),
        subject=capital(subject) if manner.subject_capital else subject,
        plain_subject=subject,
        addressee=bare(value.addressees[0]) if len(value.addressees) == 1 else "",
        addressees=_addressees(value),
        authority=_authority(ctx, signed.authority),
        position=_position(ctx, value, signed.position),
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
    line = bodies.superior_line(host, ctx.day)
    return ctx.gaps.fill(Place, "parent", line) if bodies.has_superior(host) else line


def _number(ctx: Context, value: Issuance, manner: Manner) -> str:
    """Return the line of the number; an issuer of no known symbol leaves a gap."""
    number = value.number.zfill(2) if value.number.isdigit() else value.number
    if value.symbol:
        head, joint = manner.number.split("{number}")
        return f"{head}{number or BLANK}{joint[0]}{value.symbol}"
    code = bodies.issuer_code(ctx.conference.host, ctx.family)
    numbered = value.paper in CODES
    return manner.number.format(
        number=number or BLANK,
        kind=CODES.get(value.paper, BLANK),
        issuer=ctx.gaps.fill(Issuance, "symbol", code, always=numbered) or BLANK,
    )


def _authority(ctx: Context, line: str | None) -> str:
    """Return in whose name the paper is signed; a union's own rules leave a gap."""
    if line is None and ctx.paper in CODES:
        return ctx.gaps.fill(Issuance, "authority", "", always=True)
    return line or ""


def _position(ctx: Context, value: Issuance, post: str) -> str:
    """Return the signer's post; a signer without one leaves a gap."""
    known = value.signatory is None or ctx.paper not in CODES
    return post if known else ctx.gaps.fill(Person, "positions", post, always=True)


def _place_date(ctx: Context, value: Issuance) -> str:
    place = value.place or bodies.seat(ctx.conference.host)
    return ctx.fmt.place_line(ctx.gaps.fill(Issuance, "place", place), value.day)


def _subject(ctx: Context, value: Issuance) -> str:
    pattern = SUBJECTS.get(value.paper, "{name}")
    made = pattern.format(name=name(ctx), next=following_period(ctx))
    return lower_first(bare(value.about)) or made


def _addressees(value: Issuance) -> tuple[str, ...]:
    """Return several addressees with their marks; one alone stands on its line."""
    kept = [bare(text) for text in value.addressees]
    if len(kept) < 2:
        return ()
    return (*(f"{text};" for text in kept[:-1]), f"{kept[-1]}.")


def _recipients(ctx: Context, value: Issuance, manner: Manner) -> tuple[str, ...]:
    kept = [bare(text).removeprefix("- ") for text in value.recipients]
    if not kept:
        gap = ctx.gaps.fill(Issuance, "recipients", "")
        return (gap,) if gap else ()
    if (
        manner.addressed
        and value.addressees
        and not kept[0].casefold().startswith("như trên")
    ):
        kept.insert(0, "Như trên")
    if not kept[-1].casefold().startswith("lưu"):
        kept.append(manner.archive.format(office=_office(ctx)))
    return (
        *(f"{capital(text)};" for text in kept[:-1]),
        f"{capital(bare(kept[-1]))}.",
    )


def _office(ctx: Context) -> str:
    """Return whose office keeps the paper, where a committee is known to have one."""
    host = ctx.conference.host
    of_party = agencies.family(host) is Family.PARTY
    return f" {bodies.committee(bodies.home(host))}" if of_party else ""
