"""What can be looked at in a component: one small function each.

A sheet names an aspect as a key; the table says how it is judged, which kind of
breach it makes, and how what it wants is said.
"""

from collections.abc import Callable, Mapping

from attrs import field, frozen

from drafter.findings import Rule
from drafter.standards.aspects import (
    drawn,
    faces,
    forms,
    ladder,
    leaves,
    lists,
    marks,
    numbers,
    pages,
    said,
    tables,
    texts,
    whole,
)
from drafter.standards.breach import Said, Scene, Verdict
from drafter.standards.requirement import Requirement
from drafter.standards.rules import apart, layout, letters, page, words


@frozen
class Aspect:
    """One thing to look at.

    Attributes:
        label: What is looked at, in Vietnamese.
        rule: The kind of breach.
        judge: Looks at a paper; gives nothing when it cannot be judged.
        said: Says what a rule wants.
        words: More values for the sentence.
    """

    label: str
    rule: Rule
    judge: Callable[[Scene, Requirement], Verdict]
    said: Callable[[Requirement], Said]
    words: Mapping[str, str] = field(factory=dict, hash=False)


def _unseen(scene: Scene, rule: Requirement) -> Verdict:
    """Paper, eyes or a text not read are needed to judge it."""
    return None


def _margin(side: str, vi: str, en: str) -> Aspect:
    return Aspect(
        vi,
        page.MARGIN,
        leaves.margin(side),
        said.measured("mm"),
        {"side": vi, "side_en": en},
    )


_BOLD = said.switch(("đậm", "bold"), ("không đậm", "not bold"))
_ITALIC = said.switch(("nghiêng", "italic"), ("đứng", "upright"))
_UNDER = said.switch(("gạch chân", "underlined"), ("không gạch chân", "not underlined"))
_HEADER = said.switch(("ở đầu trang", "above the text"), ("ở chân trang", "below"))
_HIDDEN = said.switch(("trang 1 không có số", "no number on page 1"), ("", ""))
_AFRESH = said.switch(("đánh số riêng từ 1", "numbered from 1"), ("", ""))
_POINTS = said.measured("pt")
_LENGTH = said.measured("mm")

ASPECTS: Mapping[str, Aspect] = {
    "required": Aspect(
        "có mặt", words.MISSING, texts.required, said.always("phải có", "needed")
    ),
    "absent": Aspect(
        "không có mặt",
        words.FOREIGN,
        texts.absent,
        said.always("không dùng", "not used"),
    ),
    "text": Aspect("nguyên văn", words.TEXT, texts.text, said.always("", "")),
    "pattern": Aspect("cách viết", words.SHAPE, texts.pattern, said.like),
    "prefix": Aspect("chữ viết tắt đầu dòng", words.SHAPE, texts.prefix, said.like),
    "first": Aspect("dòng đầu", words.SHAPE, lists.first, said.like),
    "each": Aspect("từng dòng", words.SHAPE, lists.each, said.like),
    "last": Aspect("dòng cuối", words.SHAPE, lists.last, said.like),
    "opens": Aspect(
        "dòng đầu khi có nơi kính gửi", words.SHAPE, lists.opens, said.like
    ),
    "end": Aspect("dấu kết thúc", words.SHAPE, lists.end, said.like),
    "entries": Aspect(
        "khi gửi nhiều nơi",
        words.SHAPE,
        lists.entries,
        said.always("“- …;”, dòng cuối “- ….”", "“- …;”, the last “- ….”"),
    ),
    "forbidden": Aspect("không ghi", words.FORBIDDEN, texts.forbidden, said.plain),
    "padded": Aspect(
        "số 0 đứng đầu",
        words.PADDED,
        numbers.padded,
        said.always("số 0 đúng chỗ", "zeros where they belong"),
    ),
    "code": Aspect(
        "chữ viết tắt tên loại",
        words.CODE,
        numbers.code,
        said.always("đúng tên loại", "that of the type"),
    ),
    "only_in": Aspect("chỉ có trong", words.NOT_HERE, texts.only_in, said.plain),
    "outlived": Aspect("tên không còn dùng", words.NAMES, texts.names, said.outlived),
    "early": Aspect("tên chưa có", words.NAMES, texts.names, said.early),
    "outlived_text": Aspect(
        "tên không còn dùng, trong nội dung",
        words.NAMES,
        texts.told_names,
        said.outlived,
    ),
    "early_text": Aspect(
        "tên chưa có, trong nội dung", words.NAMES, texts.told_names, said.early
    ),
    "size": Aspect("cỡ chữ", letters.SIZE, faces.size, _POINTS),
    "coherent": Aspect("bộ cỡ chữ", letters.COHERENT, faces.coherent, said.sets),
    "bold": Aspect("kiểu chữ", letters.STYLE, faces.face("bold"), _BOLD),
    "italic": Aspect("kiểu chữ", letters.STYLE, faces.face("italic"), _ITALIC),
    "underline": Aspect("kiểu chữ", letters.STYLE, faces.face("underline"), _UNDER),
    "label_italic": Aspect("kiểu chữ", letters.STYLE, faces.label_italic, _ITALIC),
    "case": Aspect("hoa, thường", letters.CASE, faces.case, said.CASED),
    "initial": Aspect("chữ cái đầu", letters.CASE, faces.initial, said.INITIAL),
    "font": Aspect("phông chữ", letters.FONT, whole.font, said.written),
    "colour": Aspect(
        "màu chữ", letters.COLOUR, whole.colour, said.always("màu đen", "black")
    ),
    "unicode": Aspect(
        "bảng mã", letters.UNICODE, whole.unicode, said.always("Unicode", "Unicode")
    ),
    "composed": Aspect(
        "dấu thanh",
        letters.COMPOSED,
        whole.composed,
        said.always("dấu dựng sẵn", "composed letters"),
    ),
    "align": Aspect("căn dòng", layout.ALIGN, forms.align, said.ALIGNED),
    "side": Aspect("vị trí", layout.SIDE, forms.side, said.SIDED),
    "before": Aspect("cách phía trên", layout.SPACING, forms.before, _POINTS),
    "after": Aspect("cách phía dưới", layout.SPACING, forms.after, _POINTS),
    "line": Aspect("giãn dòng", layout.LEADING, forms.line, said.lines),
    "exactly": Aspect("giãn dòng", layout.LEADING, forms.exactly, said.exactly),
    "first_line": Aspect("lùi đầu dòng", layout.FIRST_LINE, forms.first_line, _LENGTH),
    "gap": Aspect("cách đoạn", layout.GAP, forms.gap, said.least),
    "rule": Aspect("nét kẻ bên dưới", layout.SEPARATOR, drawn.rule, said.share),
    "paper": Aspect("khổ giấy", page.PAPER, leaves.size, said.paper),
    "upright": Aspect(
        "chiều giấy",
        page.UPRIGHT,
        leaves.upright,
        said.always(
            "chiều dọc; trang có bảng được nằm ngang",
            "upright; a page with a table may lie across",
        ),
    ),
    "back": Aspect("in hai mặt", page.BACK, leaves.back, said.back),
    "margin_top": _margin("top", "lề trên", "upper margin"),
    "margin_bottom": _margin("bottom", "lề dưới", "lower margin"),
    "margin_left": _margin("left", "lề trái", "left margin"),
    "margin_right": _margin("right", "lề phải", "right margin"),
    "header": Aspect("vị trí", page.PAGE_NUMBER, pages.header, _HEADER),
    "first_hidden": Aspect(
        "trang thứ nhất", page.FIRST_PAGE, pages.first_hidden, _HIDDEN
    ),
    "restart": Aspect("trang phụ lục", page.RESTART, pages.restart, _AFRESH),
    "edge": Aspect("cách mép trên", page.EDGE, pages.edge, _LENGTH),
    "numbered": Aspect(
        "đánh số phụ lục",
        page.NUMBERED,
        pages.numbered,
        said.always("chữ số La Mã", "Roman"),
    ),
    "repeated": Aspect(
        "bảng dài hơn một trang",
        page.REPEATED,
        tables.repeated,
        said.always("lặp hàng tiêu đề", "repeated"),
    ),
    "unsplit": Aspect(
        "hàng của bảng",
        page.UNSPLIT,
        tables.unsplit,
        said.always("mỗi hàng trọn trên một trang", "each whole on a page"),
    ),
    "boxed": Aspect(
        "khung",
        apart.BOXED,
        marks.boxed,
        said.always("khung viền nét đơn", "a box of a single line"),
    ),
    "above": Aspect(
        "nét kẻ bên trên",
        apart.ABOVE,
        marks.above,
        said.always("nét liền dài hết dòng", "a solid line of the full width"),
    ),
    "foot": Aspect(
        "vị trí",
        apart.FOOT,
        marks.foot,
        said.always("chân trang thứ nhất", "at the foot of page 1"),
    ),
    "room": Aspect("chỗ ký", apart.ROOM, marks.room, _POINTS),
    "unbroken": Aspect(
        "liền mạch",
        page.LADDER,
        ladder.unbroken,
        said.always("số liền nhau", "no gap"),
    ),
    "alphabet": Aspect(
        "chữ cái của điểm", page.ALPHABET, ladder.alphabet, said.letters
    ),
    "by_eye": Aspect("xem bằng mắt", words.MISSING, _unseen, said.written),
}
"""How each aspect that a sheet may name is judged and said."""
