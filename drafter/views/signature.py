"""Who signs a paper: in whose name, in which post."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from drafter.formatter.orthography import house
from drafter.model import Conference, Family, Issuance, Person
from drafter.model.body_kinds import KINDS, OTHER, BodyKind, Head
from drafter.model.recognition import Recognised, recognise
from drafter.model.territory import committee
from drafter.patterns import regex
from drafter.views.person_view import everybody
from drafter.vocabulary import fold


class SigningStyle(NamedTuple):
    """How bodies of one family sign.

    Attributes:
        on_behalf: Who signs for a collective.
        by_order: Who signs by order of those who lead.
        orders: Who gives that order, if not the head.
        for_head: Who signs in place of a head.
        titled_deputies: Whether a deputy signs for a collective with their own title.
        acting: Who leads for the time being.
    """

    on_behalf: str
    by_order: str
    orders: str
    for_head: str
    titled_deputies: bool
    acting: str


STYLES: Mapping[Family, SigningStyle] = {
    Family.STATE: SigningStyle(
        on_behalf="TM. {body}",
        by_order="TL. {body}",
        orders="",
        for_head="KT. {head}",
        titled_deputies=False,
        acting="Q. {head}",
    ),
    Family.PARTY: SigningStyle(
        on_behalf="T/M {body}",
        by_order="T/L {body}",
        orders="BAN THƯỜNG VỤ",
        for_head="K/T {head}",
        titled_deputies=True,
        acting="Q. {head}",
    ),
}
"""The families; NĐ 30/2020/NĐ-CP, Phụ lục I, II.7; HD 36 điểm 1.7."""

_OFFICES: Mapping[Family, tuple[str, ...]] = {
    Family.PARTY: ("P4",),
    Family.STATE: ("S3", "S5"),
}
"""Kinds of which the heads sign by order of those whom they serve."""
_ONE_ANOTHERS = ({"P1", "P2"},)
"""Kinds whose heads' offices do not tell them apart: Bí thư Đảng ủy."""
_NAMING = ("trưởng ", "chánh ")
_SIGNED = regex(r"(?:TM\.|T/M|KT\.|K/T|TL\.|T/L|TUQ\.|Q\.)", re.IGNORECASE)
_IN_PLACE = regex(r"\b(?:K/?T|TUQ)\b")
"""Who signs for a head, or by a head's mandate, which is the signer's own."""


class Signature(NamedTuple):
    """The lines above a name.

    Attributes:
        authority: In whose name, by whose order, in whose place; may be several
            lines; nothing when it cannot be told.
        position: The post of the signer; may be empty.
        needs_position: Whether a signer without a post leaves a gap.
    """

    authority: str | None
    position: str
    needs_position: bool = True


class Post(NamedTuple):
    """An office, parted from the body in which it is held.

    Attributes:
        title: The title, as typed: Phó Chủ tịch.
        head: The title of the head of the same body: Chủ tịch.
        standing: Thường trực, where it was typed behind the title.
        acts: Whether it is held for the time being.
        leads: The collective that the holder leads, where not the host's own: a board.
        serves: Whether the holder signs by order of those who lead the host.
    """

    title: str
    head: str
    standing: str = ""
    acts: bool = False
    leads: str = ""
    serves: bool = False

    @property
    def is_deputys(self) -> bool:
        """Whether it is not the head's own."""
        return self.title.casefold() != self.head.casefold()


def signature(conference: Conference, value: Issuance, family: Family) -> Signature:
    """Return how a paper is signed."""
    host = conference.host
    positions = value.signatory.positions if value.signatory else ()
    return signed(host.read, positions, family, value.authority or host.authority)


def signed(
    read: Recognised, positions: tuple[str, ...], family: Family, authority: str = ""
) -> Signature:
    """Return how the papers of a body are signed (NĐ 30 Phụ lục I, II.7; HD 36 1.7).

    A typed authority stands as it is: which Party body signs follows its work
    regulation. A State deputy signs for the head, a Party deputy with their own
    title, for there is no K/T BÍ THƯ; deputies of offices sign for their head in
    either family.

    Args:
        read: The body.
        positions: The offices of the signer.
        family: Whose form the paper has.
        authority: In whose name it is signed, where a file says it.
    """
    style, head = STYLES[family], _head_of(read)
    post = _post(read, head, positions)
    if authority:
        lines: tuple[str, ...] | None = _typed(authority, style)
    elif post is None and positions and head is not None and head.titles:
        lines = None
    else:
        lines = _in_name_of(read, head, style, post, positions)
    if lines is not None and post and not _IN_PLACE.search(" ".join(lines)):
        lines = (*lines, *_in_place(read.kind, style, post, collective=bool(lines)))
    named = "\n".join(lines).upper() if lines is not None else None
    titled = head is None or bool(head.titles)
    typed = positions[0] if positions and titled else ""
    position = _written(read.kind, style, post) if post else typed
    return Signature(named, position.upper(), titled)


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
        for person in everybody(conference)
        if _key(person) == key and person.positions
    }
    return same.pop() if len({person.positions for person in same}) == 1 else signer


def signed_name(conference: Conference, value: Issuance) -> str:
    """Return the signer's name; a rank before it where the papers of the host have one.

    The armed forces write it, others do not (NĐ 30/2020/NĐ-CP, Phụ lục I, II.7c).
    """
    signer = value.signatory
    if signer is None:
        return ""
    ranked = conference.host.kind.ranked
    if value.ranked is not None:
        ranked = value.ranked
    return f"{signer.rank} {signer.name}".strip() if ranked else signer.name


def _head_of(read: Recognised) -> Head | None:
    """Return who leads a body, or nothing where its kind is not known."""
    own = house(read.own).casefold()
    fits = (
        head
        for head in read.kind.heads
        if not head.begins or own.startswith(tuple(w.casefold() for w in head.begins))
    )
    return next(fits, None)


def _post(
    read: Recognised, head: Head | None, positions: tuple[str, ...]
) -> Post | None:
    """Return the office in which somebody signs the papers of a body.

    It is the office that leads the body, else one that leads a board of it, else one
    of an office that serves it.
    """
    if head is None:
        return None
    held = tuple(house(p) for p in positions)
    for number, position in enumerate(held):
        whole = ", ".join(held[number:])
        for text in (position, whole):
            post = _leading(read, head, text) or _chairing(read.kind, text)
            if post is not None:
                return post
    offices = _OFFICES[read.kind.family or Family.STATE]
    return next(filter(None, (_serving(offices, text) for text in held)), None)


def _leading(read: Recognised, head: Head, text: str) -> Post | None:
    for title in head.titles:
        match = _office(title, head.deputy).fullmatch(text)
        if match is None or not _fits(read, match):
            continue
        return _parted(match, head.titles[0] if match["other"] else match["head"])
    return None


def _chairing(kind: BodyKind, text: str) -> Post | None:
    """Return the office of who leads a board: Chủ tịch Hội đồng quản trị."""
    for board in kind.boards:
        match = _office("Chủ tịch", "").fullmatch(text)
        if match and _spelt_out(match["body"]).startswith(board.casefold()):
            return _parted(match, match["head"])._replace(leads=board)
    return None


def _serving(offices: tuple[str, ...], text: str) -> Post | None:
    """Return the office of who leads an office that serves a body."""
    heads = (head for kind in KINDS if kind.code in offices for head in kind.heads)
    for title in dict.fromkeys(title for head in heads for title in head.titles):
        match = _office(title, "").fullmatch(text)
        naming = title.casefold().startswith(_NAMING)
        if match is None or not (naming or title.endswith(" trưởng")):
            continue
        own = match["head"].partition(" ")[2] if naming else ""
        code = recognise(f"{own} {match['body'].strip()}".strip()).kind.code
        if code in (*offices, OTHER.code):
            return _parted(match, match["head"])._replace(serves=True)
    return None


def _parted(match: re.Match[str], head: str) -> Post:
    deputy = f"{match['deputy'] or ''}{match['head']}{match['behind'] or ''}"
    title = match["other"] or deputy
    return Post(
        title=title,
        head=head,
        standing=(match["standing"] or "").strip(),
        acts=match["acts"] is not None,
    )


@cache
def _office(title: str, deputy: str) -> re.Pattern[str]:
    """Match an office: acting, deputy, title, what it is charged with, the body."""
    other = f"(?P<other>{deputy})|" if deputy else "(?P<other>(?!))|"
    return re.compile(
        r"(?P<acts>(?:Quyền|Q\.) ?)?"
        rf"(?:{other}(?P<deputy>Phó )?(?P<head>{title})(?P<behind> phó)?)(?!\w)"
        r"(?P<standing> Thường trực)?(?: phụ trách)?,?(?P<body>.*)",
        re.IGNORECASE,
    )


def _fits(read: Recognised, match: re.Match[str]) -> bool:
    """Tell whether an office is one in the host: Chủ tịch of an union, of a council.

    A title that names its body, Trưởng phòng, needs no more.
    """
    named = (match["head"] or "").casefold().startswith(_NAMING)
    body = match["body"].strip()
    code = recognise(body).kind.code if body and not named else OTHER.code
    codes = {code, read.kind.code}
    return code == OTHER.code or len(codes) == 1 or codes in _ONE_ANOTHERS


def _spelt_out(body: str) -> str:
    """Return the body of an office with the short names of boards in full, small."""
    small = body.strip().casefold()
    for short, full in (("hđqt", "hội đồng quản trị"), ("hđtv", "hội đồng thành viên")):
        small = small.replace(short, full)
    return small


def _in_name_of(
    read: Recognised,
    head: Head | None,
    style: SigningStyle,
    post: Post | None,
    positions: tuple[str, ...],
) -> tuple[str, ...] | None:
    """Return in whose name or by whose order a paper is signed.

    Offices, boards and bodies that are no collective are signed by their heads; who
    signs for a union follows from its own rules, which are not known here.
    """
    if post and post.serves and head:
        return _by_order(head, style)
    if head is None:
        return None if positions and positions[0].casefold().startswith("phó ") else ()
    if post and post.leads:
        return (style.on_behalf.format(body=post.leads),)
    if not head.on_behalf:
        return ()
    body = _collective(read, head)
    return (style.on_behalf.format(body=body),) if body else None


def _by_order(head: Head, style: SigningStyle) -> tuple[str, ...] | None:
    """Return by whose order somebody signs; nothing where heads have several titles."""
    if style.orders:
        return (style.by_order.format(body=style.orders),)
    one = len(head.titles) == 1 or head.on_behalf
    return (style.by_order.format(body=head.titles[0]),) if one else None


def _collective(read: Recognised, head: Head) -> str:
    """Return the collective in whose name papers are signed; empty where not known."""
    known = {
        "organ": _organ(read.organ),
        "own": read.own,
        "committee": committee(read.area),
    }
    for words in head.on_behalf:
        needed = [name for name in known if f"{{{name}}}" in words]
        if all(known[name] for name in needed):
            return words.format(**known)
    return ""


def _organ(typed: str) -> str:
    return _ORGANS.get(typed.upper(), typed)


_ORGANS: Mapping[str, str] = {"BCH": "Ban Chấp hành", "BTV": "Ban Thường vụ"}


def _typed(authority: str, style: SigningStyle) -> tuple[str, ...]:
    """Return a typed authority; words alone are those of a collective."""
    if fold(authority) == "khong":
        return ()
    lines = tuple(authority.split("\n"))
    if _SIGNED.match(lines[0]):
        return lines
    return (style.on_behalf.format(body=lines[0]), *lines[1:])


def _in_place(
    kind: BodyKind, style: SigningStyle, post: Post, *, collective: bool
) -> tuple[str, ...]:
    """Return the line of a deputy who signs for a head."""
    titled = (style.titled_deputies and collective) or kind.titled_deputies
    if not post.is_deputys or (titled and not post.serves):
        return ()
    return (style.for_head.format(head=post.head),)


def _written(kind: BodyKind, style: SigningStyle, post: Post) -> str:
    """Return a post as it stands in a signature: the office alone.

    State bodies leave out Thường trực, for the State provides no such post.
    """
    keeps = style.titled_deputies or kind.titled_deputies
    title = f"{post.title} {post.standing}".strip() if keeps else post.title
    return style.acting.format(head=title) if post.acts else title


def _key(person: Person) -> str:
    return house(person.name).casefold()
