"""What only one paper needs: the press item's parts, a paper's issuance."""

from datetime import date
from enum import Enum
from pathlib import PurePosixPath

from attrs import field

from drafter.model.people import Person
from drafter.typed import fact
from drafter.values import Month, dated
from drafter.vocabulary import Kind, Names, Noun, also, key

RELEASE = ("thong-cao-bao-chi",)
"""The paper that says whom to ask, and who issues it."""


class Section(Enum):
    """A section of the press item, for what stands after it."""

    LEAD = "mở đầu"
    ATTENDANCE = "thành phần"
    RESULTS = "kết quả"
    DISCUSSION = "thảo luận"
    SPEECH = "phát biểu"
    PLAN = "nhiệm vụ"
    AWARDS = "khen thưởng"


@also(HEADLINES=("chỉ nổi bật",), TABLE=("chỉ bảng", "biểu"))
class FigureChoice(Enum):
    """Which figures stand in the sentences of a paper."""

    ALL = "tất cả"
    HEADLINES = "nổi bật"
    TABLE = "bảng"


class NewsSize(Enum):
    """How long a news item is; every size is a ceiling."""

    BRIEF = "tin vắn"
    NEWS = "tin"
    FEATURE = "bài"


class EndMark(Enum):
    """What ends the last paragraph of a news item."""

    STOP = "."
    END = "./."


@Noun(
    "ảnh", line="Quang cảnh Hội nghị", fills="caption", named_by=("people", "caption")
)
@fact(kw_only=True)
class Photo:
    """A photo by its caption, or by whom it shows; the file may be absent."""

    caption: str = field(
        default="",
        metadata=key(
            "chu_thich",
            "Chú thích ảnh; có thể để trống khi nêu người",
            kind=Kind.SENTENCE,
            names=Names.PERIOD,
            called=("chú thích ảnh", "a caption"),
        ),
    )
    people: tuple[Person, ...] = field(
        default=(), metadata=key("nguoi", "Người trong ảnh")
    )
    credit: str = field(
        default="",
        metadata=key(
            "nguon_anh",
            "Nguồn của ảnh này",
            example="Văn phòng Đảng ủy xã",
            kind=Kind.LABEL,
        ),
    )
    after: Section | None = field(
        default=None,
        metadata=key("dat_sau", "Đặt sau phần nào của tin", example="kết quả"),
    )
    file: PurePosixPath | None = field(
        default=None,
        metadata=key(
            "tep", "Tệp ảnh, tính từ thư mục của tệp này", example="anh/toan-canh.jpg"
        ),
    )


class QuoteVerb(Enum):
    """The verb by which words of a person are told."""

    STRESSES = "nhấn mạnh"
    TELLS = "cho biết"
    ASSERTS = "khẳng định"


@Noun("lời trích", named_by=("speaker",))
@fact(kw_only=True)
class Quote:
    """Words of a person; in quotation marks when verbatim, else reported."""

    speaker: Person = field(metadata=key("nguoi", "Người nói"))
    words: str = field(
        metadata=key(
            "noi_dung",
            "Lời được dẫn",
            example="Xã sẽ hoàn thành các chỉ tiêu được giao",
            kind=Kind.SENTENCE,
        )
    )
    verbatim: bool = field(
        default=False,
        metadata=key(
            "nguyen_van", "Có nếu là nguyên văn, khi đó lời đứng trong ngoặc kép"
        ),
    )
    verb: QuoteVerb | None = field(
        default=None,
        metadata=key(
            "dong_tu",
            "Động từ dẫn lời: nhấn mạnh, cho biết, khẳng định; không ghi thì là nhấn "
            "mạnh, lời không nguyên văn là cho biết",
            example="khẳng định",
        ),
    )
    after: Section | None = field(
        default=None, metadata=key("dat_sau", "Đặt sau phần nào của tin")
    )


@Noun("đầu mối liên hệ", named_by=("name",))
@fact(kw_only=True)
class Contact:
    """Whom the press may ask."""

    name: str = field(default="", metadata=key("ho_ten", "Họ và tên", kind=Kind.NAME))
    position: str = field(
        default="", metadata=key("chuc_vu", "Chức vụ", kind=Kind.OFFICE)
    )
    phone: str = field(
        default="", metadata=key("dien_thoai", "Điện thoại", kind=Kind.LABEL)
    )
    email: str = field(
        default="", metadata=key("email", "Thư điện tử", kind=Kind.LABEL)
    )
    address: str = field(
        default="", metadata=key("dia_chi", "Địa chỉ", kind=Kind.LABEL)
    )


@Noun("tin bài")
@fact(kw_only=True)
class Press:
    """What the news item and the press release need beside the facts."""

    title: str = field(
        default="",
        metadata=key(
            "tieu_de",
            "Tít của tin",
            kind=Kind.SENTENCE,
            names=Names.PERIOD,
            called=("tít", "the title"),
        ),
    )
    sapo: str = field(
        default="",
        metadata=key(
            "sapo",
            "Sa-pô",
            kind=Kind.SENTENCE,
            names=Names.PERIOD,
            called=("sa-pô", "the sapo"),
        ),
    )
    size: NewsSize | None = field(
        default=None,
        metadata=key("co_tin", "Cỡ tin: tin vắn, tin, bài", example="bài"),
    )
    end: EndMark | None = field(
        default=None,
        metadata=key(
            "ket", "Dấu kết thúc tin: ./. hoặc chỉ dấu chấm, là mặc định", example="./."
        ),
    )
    author: str = field(default="", metadata=key("tac_gia", "Tác giả", kind=Kind.LABEL))
    outlet: str = field(
        default="",
        metadata=key("co_quan_bao_chi", "Cơ quan của tác giả", kind=Kind.LABEL),
    )
    photo_source: str = field(
        default="", metadata=key("nguon_anh", "Nguồn ảnh của cả tin", kind=Kind.LABEL)
    )
    has_photos: bool = field(
        default=True,
        metadata=key("anh", "Không nếu tin không đăng ảnh", example="không"),
    )
    photos: tuple[Photo, ...] = field(
        default=(), metadata=key("hinh_anh", "Các ảnh với chú thích")
    )
    quotes: tuple[Quote, ...] = field(
        default=(), metadata=key("trich_loi", "Các lời trích")
    )
    contact: Contact | None = field(
        default=None,
        metadata=key("lien_he", "Đầu mối liên hệ của thông cáo", papers=RELEASE),
    )
    boilerplate: str = field(
        default="",
        metadata=key(
            "gioi_thieu",
            "Giới thiệu cơ quan ra thông cáo",
            kind=Kind.SENTENCE,
            papers=RELEASE,
        ),
    )


@Noun("văn bản", keyed_by="paper")
@fact(kw_only=True)
class Issuance:
    """How one paper is issued: number, place, day, signature, recipients.

    Number and day may stay blank for the records clerk.
    """

    paper: str = field(
        metadata=key("giay_to", "Giấy tờ", example="bao_cao", kind=Kind.LABEL)
    )
    number: str = field(
        default="",
        metadata=key("so", "Số văn bản; để trống cho văn thư", kind=Kind.LABEL),
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
            "Ký hiệu, nếu khác mặc định",
            example="BC/ĐU",
            kind=Kind.LABEL,
            names=Names.BODIES,
        ),
    )
    place: str = field(
        default="",
        metadata=key(
            "dia_danh",
            "Địa danh ghi trước ngày",
            example="Cẩm Giàng",
            kind=Kind.LABEL,
            names=Names.BODIES,
        ),
    )
    day: date | Month | None = field(
        default=None,
        validator=dated,
        metadata=key("ngay", "Ngày, hoặc tháng ban hành; để trống cho văn thư"),
    )
    about: str = field(
        default="",
        metadata=key(
            "trich_yeu",
            "Trích yếu, nếu khác mặc định",
            example="Kết quả Hội nghị tổng kết năm 2024",
            kind=Kind.LABEL,
            names=Names.PERIOD,
            called=("trích yếu", "the subject"),
        ),
    )
    signatory: Person | None = field(default=None, metadata=key("nguoi_ky", "Người ký"))
    authority: str = field(
        default="",
        metadata=key(
            "quyen_han",
            "Quyền hạn ký",
            example="T/M BAN CHẤP HÀNH",
            kind=Kind.LABEL,
            names=Names.BODIES,
        ),
    )
    ranked: bool | None = field(
        default=None,
        metadata=key(
            "ghi_cap_bac",
            "Ghi cấp bậc trước họ tên người ký, nếu khác lệ thường của loại cơ quan",
            example="có",
        ),
    )
    addressees: tuple[str, ...] = field(
        default=(),
        metadata=key(
            "kinh_gui", "Nơi kính gửi", kind=Kind.ADDRESSEE, names=Names.BODIES
        ),
    )
    recipients: tuple[str, ...] = field(
        default=(),
        metadata=key(
            "noi_nhan",
            "Nơi nhận, mỗi nơi một mục",
            kind=Kind.ADDRESSEE,
            names=Names.BODIES,
        ),
    )
    figures: FigureChoice | None = field(
        default=None,
        metadata=key(
            "so_lieu",
            "Số liệu nào nêu bằng câu: tất cả, nổi bật, bảng; phụ lục luôn có đủ",
            example="tất cả",
        ),
    )
    short: bool = field(
        default=False,
        metadata=key(
            "rut_gon",
            "Có nếu báo cáo kết quả chỉ nêu kết quả chính, vì đã có báo cáo trình",
            example="có",
        ),
    )
    duplex: bool = field(
        default=False,
        metadata=key(
            "in_hai_mat",
            "Có nếu in hai mặt giấy: ở mặt sau lề trái, lề phải đổi chỗ cho nhau",
            example="có",
        ),
    )
    standard: str = field(
        default="",
        metadata=key(
            "the_thuc",
            "Bộ quy tắc thể thức, nếu chọn khác mặc định; không, nếu không có tiêu đề",
            example="nd30-2020",
            kind=Kind.LABEL,
        ),
    )
