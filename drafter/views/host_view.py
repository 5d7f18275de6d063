"""The host in sentences: by its full name first, then short; of whom figures are said.

No form writes a name in small letters. Only a place, the whole Đảng bộ and what a file
says itself are "toàn …": a union's figures are never said of its commune.
"""

from datetime import date

from drafter.formatter.orthography import toned
from drafter.model import Body, Place
from drafter.model.body_kinds import OF_WHOLE, OTHER, SUBJECTS, BodyKind
from drafter.model.recognition import Recognised
from drafter.model.reform import current
from drafter.model.territory import mention, place_name
from drafter.values import ToneStyle
from drafter.views.body_names import AS_TYPED, unit_word
from drafter.views.phrasing import bare, mid_sentence
from drafter.vocabulary import tag

_GOES_ON = " …"
_WHOLE = "toàn "
"""A whole that only a text that named it can tell: toàn trường, toàn ngành."""


class HostView:
    """The host as templates print it, by the names of a day."""

    def __init__(self, body: Body, day: date = AS_TYPED) -> None:
        self.body, self.day = body, day

    @tag("day_du", "Tên đầy đủ", always=True)
    def full(self) -> str:
        return self._read.name

    @tag(
        "ngan",
        "Tên ngắn, không kèm tên riêng của địa bàn",
        example="Đảng bộ xã",
        always=True,
    )
    def short(self) -> str:
        return self.body.short or _short(self._read)

    @tag("goi", "Cách gọi gọn", example="Đảng bộ", always=True)
    def call(self) -> str:
        party = self.kind.party_subject
        own = self._read.organ or party
        return own if party and self.short.startswith(own) else self.short

    @tag("dia_ban", "Địa bàn", example="xã Cẩm Giàng", keys=("don_vi",), always=True)
    def area(self) -> str:
        return place_name(self._read.area) if self._read.area else self.full

    @tag(
        "chu_the",
        "Bên làm, bên được nói đến",
        example="xã Cẩm Giàng",
        keys=("don_vi",),
        always=True,
    )
    def subject(self) -> str:
        return place_name(self.claimed) if self.claimed else self._words or self.short

    @property
    def again(self) -> str:
        """The subject after the first: "xã", "Hội Nông dân xã"."""
        if self.claimed:
            return str(self.claimed.kind.value)
        return self._words or self.short

    @tag(
        "toan",
        "Chủ thể của số liệu, có chữ toàn khi nói được",
        example="toàn xã",
        always=True,
    )
    def whole(self) -> str:
        if self.claimed:
            return f"toàn {self.claimed.kind.value}"
        return self._words or self.short

    @tag(
        "cap_tren", "Các địa bàn cấp trên", example="huyện Bạch Thông", keys=("don_vi",)
    )
    def above(self) -> str:
        place = self._read.area or self._read.chain
        chain = current(place, self.day) if place else ()
        return ", ".join(place_name(p) for p in chain[1 if self._read.area else 0 :])

    @property
    def kind(self) -> BodyKind:
        """The row of the host."""
        return self._read.kind

    @property
    def titled(self) -> str:
        """The subject where nothing named it before: in a title, a lead."""
        said = self._words if self.body.subject else ""
        said = "" if said.casefold().startswith(_WHOLE) else said
        return place_name(self.claimed) if self.claimed else said or self.whole_body

    @property
    def whole_body(self) -> str:
        """The full name without an organ inside the body, which earns nothing alone."""
        read = self._read
        own = self.full.removeprefix(read.organ).strip()
        keeps = self.kind.keeps_organ and self.body.speaks_as != OF_WHOLE
        keeps = keeps or self.kind is OTHER
        return self.full if keeps else own

    @property
    def in_party_building(self) -> str:
        """Of whom the figures of the building of the Party are said."""
        return self.kind.party_subject or self.whole

    @property
    def claimed(self) -> Place | None:
        """The place whose figures are the host's: none of a union or an office."""
        return self.body.claimed

    def acts_in(self, item: str) -> bool:
        """Whether an item says of the host itself what it does: "Công ty mở rộng …".

        A name of one word counts where it has its capital: Sở, not sở hữu.
        """
        text = item.strip()
        for name in (self.full, self.whole_body, self.short, self.call):
            begins = text.casefold().startswith(f"{name.casefold()} ")
            if begins and (" " in name or text[0].isupper()):
                return True
        return False

    def mid_sentence(self, item: str) -> str:
        """Return an item as it stands in mid-sentence; the host keeps its capital."""
        text = bare(item)
        return text if self.acts_in(text) else mid_sentence(text)

    @property
    def _words(self) -> str:
        """What is said instead of the name, where a row or the file says it."""
        said = self.body.speaks_as
        if said == OF_WHOLE:
            return self.short.removeprefix(self._read.organ).strip()
        return "" if said in SUBJECTS else said

    @property
    def _read(self) -> Recognised:
        return self.body.read

    def __str__(self) -> str:
        return self.full


def _short(read: Recognised) -> str:
    """Return the name by which a text goes on calling a body."""
    kind, placed = read.kind, read.area is not None
    if kind is OTHER:
        return read.name
    own = _unplaced(read)
    known = kind.calls if placed else (*kind.calls, *kind.calls_unplaced)
    for opening, called in known:
        if _begins(own, opening):
            rest = own[len(opening) :] if called.endswith(_GOES_ON) else ""
            own = called.removesuffix(_GOES_ON) + rest
            break
    return f"{read.organ} {own}".strip() if kind.keeps_organ else own


def _unplaced(read: Recognised) -> str:
    """Return the own name without the proper name of its place: Hội Nông dân xã."""
    own, area = read.own, read.area
    if area is None:
        return own
    found = mention(toned(own, ToneStyle.HOA_ON_O))
    if found is None:
        return own.removesuffix(area.name).rstrip()
    return f"{own[: found.start]}{unit_word(found.places[0])}{own[found.end :]}"


def _begins(name: str, opening: str) -> bool:
    probe = toned(name, ToneStyle.HOA_ON_O).casefold()
    rest = probe.removeprefix(opening.casefold())
    return len(rest) < len(probe) and not rest[:1].isalnum()
