"""Named Word styles of a paper, from a table; templates have no direct formatting."""

from typing import NamedTuple

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

FONT = "Times New Roman"
LEFT = WD_ALIGN_PARAGRAPH.LEFT
CENTER = WD_ALIGN_PARAGRAPH.CENTER
RIGHT = WD_ALIGN_PARAGRAPH.RIGHT
JUSTIFY = WD_ALIGN_PARAGRAPH.JUSTIFY
GAP = "Cần bổ sung"
SPEAKER = "Người nói"


class Style(NamedTuple):
    """One paragraph style: sizes in points, indents in millimetres."""

    name: str
    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    align: WD_ALIGN_PARAGRAPH = LEFT
    first_line: float = 0
    left: float = 0
    hanging: float = 0
    before: float = 0
    after: float = 0
    exactly: float = 0
    keep_next: bool = False
    page_break: bool = False
    boxed: bool = False
    outline: int | None = None
    numbering: tuple[int, int] | None = None


STYLE_IDS = {
    "Quốc hiệu": "QuocHieu",
    "Tiêu ngữ": "TieuNgu",
    "Tiêu đề Đảng": "TieuDeDang",
    "Cơ quan cấp trên": "CoQuanCapTren",
    "Cơ quan ban hành": "CoQuanBanHanh",
    "Dấu sao": "DauSao",
    "Số ký hiệu": "SoKyHieu",
    "Địa danh ngày tháng": "DiaDanhNgayThang",
    "Tên loại": "TenLoai",
    "Trích yếu": "TrichYeu",
    "Gạch dưới trích yếu": "GachDuoiTrichYeu",
    "Quốc hiệu nhỏ": "QuocHieuNho",
    "Tiêu ngữ nhỏ": "TieuNguNho",
    "Cơ quan cấp trên nhỏ": "CoQuanCapTrenNho",
    "Cơ quan ban hành nhỏ": "CoQuanBanHanhNho",
    "Địa danh ngày tháng nhỏ": "DiaDanhNgayThangNho",
    "Kính gửi": "KinhGui",
    "Kính gửi nhiều nơi": "KinhGuiNhieuNoi",
    "Nội dung": "NoiDung",
    "Lời dẫn": "LoiDan",
    "Lời kết": "LoiKet",
    "Phần": "Phan",
    "Tên phần": "TenPhan",
    "Mục": "Muc",
    "Khoản": "Khoan",
    "Điểm": "Diem",
    "Gạch đầu dòng": "GachDauDong",
    "Dấu cộng đầu dòng": "DauCongDauDong",
    "Quyền hạn ký": "QuyenHanKy",
    "Chức vụ ký": "ChucVuKy",
    "Họ tên ký": "HoTenKy",
    "Nơi nhận": "NoiNhan",
    "Danh sách nơi nhận": "DanhSachNoiNhan",
    "Đầu bảng": "DauBang",
    "Ô bảng": "OBang",
    "Ô bảng thụt": "OBangThut",
    "Ô bảng giữa": "OBangGiua",
    "Nhóm trong bảng": "NhomTrongBang",
    "Phụ lục": "PhuLuc",
    "Tên phụ lục": "TenPhuLuc",
    "Chỉ dẫn phụ lục": "ChiDanPhuLuc",
    "Số trang": "SoTrang",
    "Nét kẻ": "NetKe",
    "Ghi chú bảng": "GhiChuBang",
    "Sau bảng": "SauBang",
    "Tít": "Tit",
    "Sa-pô": "SaPo",
    "Ảnh": "Anh",
    "Chú thích ảnh": "ChuThichAnh",
    "Chỗ chờ ảnh": "ChoChoAnh",
    "Trích lời": "TrichLoi",
    "Tác giả": "TacGia",
    "Tiêu đề nhỏ": "TieuDeNho",
}
"""Word's internal ids; fixed, so that a rebuilt template keeps its references."""


def clear(document: Document) -> None:
    """Drop the starting file's own styles, but those that Word cannot miss."""
    kept = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Table Grid"}
    for style in list(document.styles):
        if style.name not in kept:
            style.delete()
    for latent in document.styles.element.findall(qn("w:latentStyles")):
        document.styles.element.remove(latent)


def defaults(document: Document, size: float) -> None:
    """Set Normal to Times New Roman, black, Vietnamese, without spacing."""
    normal = document.styles["Normal"]
    normal.font.name = FONT
    normal.font.size = Pt(size)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    language = OxmlElement("w:lang")
    normal.element.get_or_add_rPr().append(language)
    # A PDF is in the language of what no style says.
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), "vi-VN")
        spoken.set(qn("w:eastAsia"), "vi-VN")
    form = normal.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule = WD_LINE_SPACING.SINGLE


def add(document: Document, styles: tuple[Style, ...]) -> None:
    """Add the styles of a table to the document."""
    for wanted in styles:
        style = document.styles.add_style(wanted.name, WD_STYLE_TYPE.PARAGRAPH)
        style.element.set(qn("w:styleId"), STYLE_IDS[wanted.name])
        style.base_style = document.styles["Normal"]
        style.quick_style = True
        _font(style, wanted)
        _paragraph(style, wanted)
    gap = _character(document, GAP, "CanBoSung")
    # A style cannot ask for a highlight; it asks for shading.
    gap.element.get_or_add_rPr().append(_yellow())
    _character(document, SPEAKER, "NguoiNoi").font.bold = True


def _character(document: Document, name: str, identity: str) -> object:
    style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
    style.element.set(qn("w:styleId"), identity)
    return style


def _font(style: object, wanted: Style) -> None:
    style.font.size = Pt(wanted.size)
    style.font.bold = wanted.bold
    style.font.italic = wanted.italic
    if wanted.underline:
        style.font.underline = True


def _paragraph(style: object, wanted: Style) -> None:
    form = style.paragraph_format
    form.alignment = wanted.align
    form.first_line_indent = Mm(wanted.first_line - wanted.hanging)
    form.left_indent = Mm(wanted.left + wanted.hanging)
    form.space_before = Pt(wanted.before)
    form.space_after = Pt(wanted.after)
    form.keep_with_next = wanted.keep_next
    form.page_break_before = wanted.page_break
    form.widow_control = True
    if wanted.exactly:
        form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        form.line_spacing = Pt(wanted.exactly)
    properties = style.element.get_or_add_pPr()
    if wanted.boxed:
        # Word reads the children of w:pPr in one order only.
        for element in (_box(), _yellow()):
            properties.insert_element_before(element, "w:spacing", "w:ind", "w:jc")
    if wanted.numbering is not None:
        properties.insert_element_before(
            _numbering(*wanted.numbering), "w:spacing", "w:ind", "w:jc"
        )
    if wanted.outline is not None:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), str(wanted.outline))
        properties.append(level)


def _box() -> object:
    """Return a line around a paragraph."""
    borders = OxmlElement("w:pBdr")
    for side, space in (("top", 4), ("left", 1), ("bottom", 4), ("right", 1)):
        line = OxmlElement(f"w:{side}")
        values = {"val": "single", "sz": "4", "space": str(space), "color": "auto"}
        for name, value in values.items():
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    return borders


def _yellow() -> object:
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "FFFF00")):
        shading.set(qn(f"w:{name}"), value)
    return shading


def _numbering(number: int, level: int) -> object:
    element = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", level), ("w:numId", number)):
        child = OxmlElement(tag)
        child.set(qn("w:val"), str(value))
        element.append(child)
    return element
