"""A template to begin a new paper with: letterhead, title, sample blocks, signature.

What heads and ends a paper is taken from a shipped template of the same family, the
form from the rule sheet: there is one source of each. Between them stand a few blocks
that show what tags do; their author changes the words in Word.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import drafter
from drafter.model import Family
from drafter.ooxml import archive, heading_path, package, style_writer, xml
from drafter.patterns import regex
from drafter.records import frozen
from drafter.standards.restyling import restyled
from drafter.standards.sheet import Sheet, sheets
from drafter.templating import shipped
from drafter.vocabulary import fold

_FREE = "khong"
_UNNAMED = "TÊN LOẠI VĂN BẢN"
_SOURCES: Mapping[str, str] = {
    Family.PARTY: "bao-cao/dang",
    Family.STATE: "bao-cao/chinh-quyen",
    _FREE: "thong-cao-bao-chi",
}
"""The shipped template that gives a skeleton its letterhead and its signature."""

Line = tuple[str, str]
"""A style and a text."""
_TAG = "Thẻ"
_BLOCKS: Sequence[Line] = (
    ("Nội dung", "{{ thoi_gian_dia_diem }}"),
    ("Mục", "ĐỀ MỤC CÓ DANH SÁCH"),
    (_TAG, "{%p for k in ket_qua %}"),
    ("Khoản", "{{ k.ten }}"),
    (_TAG, "{%p for m in k.muc %}"),
    ("Gạch đầu dòng", "{{ m }}"),
    (_TAG, "{%p endfor %}"),
    (_TAG, "{%p endfor %}"),
    (_TAG, "{%p if han_che.muc %}"),
    ("Mục", "ĐỀ MỤC CHỈ IN KHI CÓ DỮ LIỆU"),
    (_TAG, "{%p for h in han_che.muc %}"),
    ("Gạch đầu dòng", "{{ h }}"),
    (_TAG, "{%p endfor %}"),
    (_TAG, "{%p endif %}"),
)
_CLOSES: Mapping[str, str] = {Family.PARTY: ".", Family.STATE: "./."}
"""What ends the text of a paper."""
_CLOSING = "Câu kết của văn bản"
_PRESS: Sequence[Line] = (
    ("Cơ quan ban hành", "{{ van_ban.co_quan }}"),
    ("Tên loại", "{type}"),
    ("Địa danh ngày tháng", "{{ van_ban.dia_danh_ngay }}"),
    ("Tít", "{{ tin.tieu_de }}"),
    (_TAG, "{%p if tin.sapo %}"),
    ("Sa-pô", "{{ tin.sapo }}"),
    (_TAG, "{%p endif %}"),
    ("Nội dung", "{{ thoi_gian_dia_diem }}"),
    ("Tiêu đề nhỏ", "Tiêu đề có danh sách"),
    (_TAG, "{%p for k in ket_qua %}"),
    ("Nội dung", "{{ k.ten }}: {{ k.doan }}"),
    (_TAG, "{%p endfor %}"),
    (_TAG, "{%p if tin.lien_he.co %}"),
    ("Tiêu đề nhỏ", "Thông tin liên hệ"),
    (_TAG, "{%p for d in tin.lien_he.dong %}"),
    ("Nội dung", "{{ d }}"),
    (_TAG, "{%p endfor %}"),
    (_TAG, "{%p endif %}"),
    (_TAG, "{%p if tin.tac_gia %}"),
    ("Tác giả", "{{ tin.tac_gia }}"),
    (_TAG, "{%p endif %}"),
)
_OPENS, _ENDS = regex(r"\{%p\s+(?:if|for)\b"), regex(r"\{%p\s+end(?:if|for)\b")
_OF_HEAD = frozenset(
    ("Tên loại", "Trích yếu", "Nét kẻ", "Gạch dưới trích yếu", "Kính gửi",
     "Kính gửi nhiều nơi", "Sau bảng")
)  # fmt: skip
_BODY = xml.name("w:body")


@frozen(kw_only=True)
class Skeleton:
    """What a new paper begins with.

    Attributes:
        name: What the paper is called, ``giay-moi``.
        title: Its type as a title, ``Giấy mời``.
        document: The bytes of its template.
        manifest: The text of its manifest.
    """

    name: str
    title: str
    document: bytes
    manifest: str


def skeleton(typed: str, sheet: Sheet | None) -> Skeleton:
    """Return what a new paper begins with.

    Args:
        typed: Its name, ``giay-moi``, ``Giấy mời``.
        sheet: The sheet that it follows; none for papers for the press.
    """
    name = fold(typed).replace("_", "-")
    kind = _type(typed, name, sheet)
    title = kind.capitalize()
    family = _FREE if sheet is None else sheet.family.value
    source = shipped.part(_SOURCES[family], shipped.DOCUMENT)
    document = _Draft(source).done(kind, family)
    if sheet is not None:
        document = restyled(document, shipped.DOCUMENT, sheet).data
    code = sheet.types.get(kind, "") if sheet else ""
    manifest = _MANIFEST.format(
        title=title,
        name=name,
        key=name.replace("-", "_"),
        symbol=f"{code or '…'}-UBND" if family == Family.STATE else f"{code or '…'}/ĐU",
        family=family,
        style="press" if sheet is None else "official",
        version=drafter.__version__,
    )
    return Skeleton(name=name, title=title, document=document, manifest=manifest)


def _type(typed: str, name: str, sheet: Sheet | None) -> str:
    """Return the type of a paper in capitals: one of a sheet, or as it was typed."""
    others = () if sheet is None else (s.types for s in sheets())
    types: list[str] = [
        t for some in (*others, sheet.types if sheet else ()) for t in some if t
    ]
    known = {fold(t).replace("_", "-"): t for t in types}
    for length in range(len(name), 0, -1):
        if name[:length] in known and name[length : length + 1] in ("", "-"):
            return known[name[:length]]
    return " ".join(typed.split()).upper() if typed != name else _UNNAMED


class _Draft:
    """A shipped template on its way to a skeleton."""

    def __init__(self, data: bytes) -> None:
        self._opened = package.opened(data)
        self._main = self._opened.of("document")[0]
        self._root = xml.parse(self._opened.files[self._main])
        styles = self._opened.tree("styles")
        assert styles is not None
        self._ids = style_writer.ids(styles)
        self._names = {identity: name for name, identity in self._ids.items()}

    def done(self, kind: str, family: str) -> bytes:
        """Return the bytes of the skeleton of a type of paper."""
        body = next(self._root.iter(_BODY))
        blocks = list(body)
        last = blocks[-1]
        if family == _FREE:
            lines = [(s, t.replace("{type}", kind)) for s, t in _PRESS]
            made = [self._paragraph(line) for line in lines]
        else:
            made = list(self._official(blocks, kind, _CLOSES[family]))
        for block in blocks:
            body.remove(block)
        body.extend((*made, last))
        files = {**self._opened.files, self._main: xml.document(xml.source(self._root))}
        return archive.write(archive.pack(n, data) for n, data in files.items())

    def _official(
        self, blocks: Sequence[xml.Element], kind: str, end: str
    ) -> Iterator[xml.Element]:
        tables = [block for block in blocks if block.tag == xml.name("w:tbl")]
        signature = next(t for t in tables if self._holds(t, "Họ tên ký"))
        yield tables[0]
        for block in self._head(blocks[blocks.index(tables[0]) + 1 :]):
            if self._style(block) == "Tên loại":
                block = self._paragraph(("Tên loại", kind))
            yield block
        yield from map(self._paragraph, (*_BLOCKS, ("Lời kết", f"{_CLOSING}{end}")))
        yield signature
        yield self._paragraph(("Sau bảng", ""))

    def _head(self, blocks: Iterable[xml.Element]) -> Iterator[xml.Element]:
        """Yield what stands between the letterhead and the text: title, addressees."""
        depth = 0
        for block in blocks:
            text = heading_path.plain(block)
            if self._style(block) == _TAG:
                if not depth and "van_ban." not in text:
                    return
                depth += bool(_OPENS.match(text)) - bool(_ENDS.match(text))
            elif not depth and self._style(block) not in _OF_HEAD:
                return
            yield block

    def _style(self, block: xml.Element) -> str:
        return self._names.get(xml.value(xml.find(block, "w:pPr/w:pStyle")), "")

    def _holds(self, table: xml.Element, style: str) -> bool:
        marks = table.iter(xml.name("w:pStyle"))
        return any(xml.value(mark) == self._ids[style] for mark in marks)

    def _paragraph(self, line: Line) -> xml.Element:
        style, text = line
        paragraph = self._root.makeelement(xml.name("w:p"))
        properties = paragraph.makeelement(xml.name("w:pPr"))
        value = {xml.name("w:val"): self._ids[style]}
        properties.append(properties.makeelement(xml.name("w:pStyle"), value))
        paragraph.append(properties)
        if text:
            run = paragraph.makeelement(xml.name("w:r"))
            words = run.makeelement(xml.name("w:t"))
            words.text = text
            run.append(words)
            paragraph.append(run)
        return paragraph


_MANIFEST = """\
# Bản khai của mẫu. Dòng bắt đầu bằng # là ghi chú, drafter không đọc: muốn dùng khóa
# nào đang là ghi chú thì bỏ dấu # ở đầu dòng.

# Số, ngày, người ký … của văn bản này ghi trong tệp dữ liệu:
#   van_ban:
#     {key}:
#       ky_hieu: {symbol}
#       so: 12
#       nguoi_ky: Nguyễn Văn An
#       noi_nhan: [Như trên, "Lưu: VT"]

# Tên mẫu, như drafter template list in ra.
ten = "{title}"

# Giấy tờ mà mẫu làm ra; là tên tệp văn bản: {name}.docx.
giay_to = "{name}"

# Thể thức: "dang" (cơ quan của Đảng), "chinh-quyen" (UBND, HĐND, cơ quan khác) hoặc
# "khong".
quy_tac = "{family}"

# Cách viết số, ngày: "official" (08/5/2023, 05 ý kiến) hoặc "press" (8/5/2023,
# 5 ý kiến).
van_phong = "{style}"

# Khóa của tệp dữ liệu không được thiếu; thiếu thì văn bản in [CẦN BỔ SUNG: …].
# bat_buoc = ["dia_danh", "nguoi_ky", "noi_nhan"]

# Bản drafter mà mẫu được làm cho.
phien_ban = "{version}"

# Thứ tự các lĩnh vực; lĩnh vực không kể ra đứng sau, theo thứ tự trong tệp dữ liệu.
# linh_vuc = ["kinh tế", "văn hóa - xã hội", "quốc phòng - an ninh", "chung"]

# Cỡ tin bài khi tệp dữ liệu và lệnh không nói: "tin vắn", "tin" hoặc "bài".
# co_tin = "tin"
"""
