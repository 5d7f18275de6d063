"""Bodies: who holds a conference, grants an award, as a file names them."""

from functools import lru_cache

from attrs import field

from drafter.model.body_kinds import (
    OF_AREA,
    OTHER,
    PRIVATE,
    SUBJECTS,
    BodyKind,
    by_word,
)
from drafter.model.people import Address
from drafter.model.recognition import Recognised, recognise
from drafter.model.territory import Family, Place
from drafter.typed import fact
from drafter.vocabulary import Kind, Names, Noun, fold, key

NO_LINE = "không"
"""What stands for a line that is not drawn, or a title that is not printed."""


@Noun(
    "cơ quan",
    line="Đảng bộ xã Cẩm Giàng, huyện Bạch Thông, tỉnh Bắc Kạn",
    named_by=("name",),
    one_of=("name", "word"),
)
@fact(kw_only=True)
class Body:
    """A body by its full name; what else is known of it wins over what that says.

    ``Body(name="Sở Tư pháp tỉnh Hòa An")`` is whole: kind, letterhead, symbol and the
    names in sentences follow from the name, or leave a gap that one of the other
    fields fills.

    Attributes:
        name: Its full name, with the places or the body above it.
        word: The word of its kind, where the name does not tell it.
        superior: The lines above it on a letterhead; `NO_LINE` for none.
        standard: The sheet of its papers; `NO_LINE` for papers without a title.
    """

    name: str = field(
        default="",
        metadata=key(
            "ten",
            "Tên đầy đủ, kèm địa bàn hoặc cơ quan cấp trên",
            example="Sở Tư pháp tỉnh Hòa An",
            kind=Kind.LABEL,
        ),
    )
    word: str = field(
        default="",
        metadata=key(
            "to_chuc",
            "Loại cơ quan, nếu tên không cho biết: Đảng bộ, UBND, hội …",
            example="hội",
            kind=Kind.BODY_KIND,
        ),
    )
    short: str = field(
        default="",
        metadata=key(
            "ten_ngan",
            "Tên ngắn trong câu",
            example="Sở",
            kind=Kind.LABEL,
            names=Names.BODIES,
        ),
    )
    issuer: tuple[str, ...] = field(
        default=(),
        metadata=key(
            "co_quan_ban_hanh",
            "Tên cơ quan ban hành ở đầu văn bản, mỗi dòng một mục",
            example="BCH ĐOÀN TỈNH HÒA AN",
            kind=Kind.LABEL,
            names=Names.BODIES,
        ),
    )
    superior: tuple[str, ...] = field(
        default=(),
        metadata=key(
            "cap_tren",
            "Cơ quan cấp trên, ở đầu văn bản; không, nếu không có",
            example="UBND tỉnh Hòa An",
            kind=Kind.LABEL,
            names=Names.BODIES,
        ),
    )
    symbol: str = field(
        default="",
        metadata=key(
            "ky_hieu",
            "Ký hiệu của cơ quan, trong số văn bản",
            example="STP",
            kind=Kind.LABEL,
            names=Names.BODIES,
        ),
    )
    seat: str = field(
        default="",
        metadata=key(
            "dia_danh",
            "Địa danh ghi trước ngày",
            example="Hòa An",
            kind=Kind.LABEL,
            names=Names.BODIES,
        ),
    )
    standard: str = field(
        default="",
        metadata=key(
            "the_thuc",
            "Bộ quy tắc thể thức; không, nếu văn bản không có tiêu đề",
            example="nd30-2020",
            kind=Kind.LABEL,
        ),
    )
    area: Place | None = field(
        default=None,
        metadata=key(
            "dia_ban",
            "Địa bàn, nếu tên không cho biết",
            example="xã Cẩm Giàng, huyện Bạch Thông",
        ),
    )
    subject: str = field(
        default="",
        metadata=key(
            "chu_the",
            "Chủ thể của số liệu: đơn vị, địa bàn, hoặc chữ cần in",
            example="toàn ngành",
            kind=Kind.LABEL,
        ),
    )
    address: Address | None = field(
        default=None,
        metadata=key(
            "xung_ho",
            "Cách xưng hô với mọi người, nếu khác lệ thường của loại cơ quan",
            example="ông, bà",
        ),
    )
    authority: str = field(
        default="",
        metadata=key(
            "quyen_han",
            "Tập thể đứng tên ký",
            example="Ban Chấp hành",
            kind=Kind.LABEL,
            names=Names.BODIES,
        ),
    )
    cohort: str = field(
        default="",
        metadata=key("khoa", "Khóa", example="XVII", kind=Kind.LABEL),
    )
    term: str = field(
        default="",
        metadata=key("nhiem_ky", "Nhiệm kỳ", example="2025 - 2030", kind=Kind.LABEL),
    )
    session: str = field(
        default="",
        metadata=key(
            "lan_thu",
            "Hội nghị lần thứ mấy",
            example="12 (mở rộng)",
            kind=Kind.LABEL,
        ),
    )

    @property
    def read(self) -> Recognised:
        """What the name says, with what the other fields say in its place."""
        return _read(self)

    @property
    def kind(self) -> BodyKind:
        """The row of the body."""
        return self.read.kind

    @property
    def speaks_as(self) -> str:
        """Of whom its figures are said: `OF_BODY` and the like, or these words."""
        held = (word for word in self.kind.subjects if word in self.name)
        said = self.subject or next(held, self.kind.subjects[-1])
        return next((w for w in SUBJECTS if fold(w) == fold(said)), said)

    @property
    def claimed(self) -> Place | None:
        """The place whose figures are its own: of a union, an office there is none."""
        return self.read.area or self.read.chain if self.speaks_as == OF_AREA else None

    @property
    def family(self) -> Family | None:
        """Whose form its papers have; of a board that of the body above it."""
        read = self.read
        above = read.superior or read.owner
        if read.kind.family or read.kind is OTHER or not above:
            return read.kind.family
        return recognise(above).kind.family

    @property
    def manner(self) -> Address:
        """How it addresses people: as said, else as bodies of its kind do."""
        private = PRIVATE.search(self.read.name) and self.kind.private_address
        return self.address or private or self.kind.address


@lru_cache(maxsize=256)
def _read(body: Body) -> Recognised:
    read = recognise(body.name)
    return read._replace(
        kind=by_word(body.word) or read.kind,
        area=body.area or read.area,
        chain=body.area or read.chain,
        cohort=body.cohort or read.cohort,
        term=body.term or read.term,
        session=body.session or read.session,
    )


def is_no_line(text: str) -> bool:
    """Whether a text says that a line is not to be drawn."""
    return fold(text) == fold(NO_LINE)
