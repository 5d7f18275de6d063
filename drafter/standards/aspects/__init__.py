"""What can be looked at in a component: one small function each.

A sheet names an aspect as a key; the table says how it is judged, which kind of
breach it makes, and how what it wants is said.
"""

from collections.abc import Callable, Mapping

from attrs import field, frozen

from drafter.findings import Rule
from drafter.standards import rules
from drafter.standards.aspects import drawn, faces, forms, ladder, pages, said, texts
from drafter.standards.breach import Said, Scene, Verdict
from drafter.standards.sheet import Requirement


@frozen
class Aspect:
    """One thing to look at.

    Attributes:
        rule: The kind of breach.
        judge: Looks at a paper; gives nothing when it cannot be judged.
        said: Says what a rule wants.
        words: More values for the sentence.
    """

    rule: Rule
    judge: Callable[[Scene, Requirement], Verdict]
    said: Callable[[Requirement], Said]
    words: Mapping[str, str] = field(factory=dict, hash=False)


def _unseen(scene: Scene, rule: Requirement) -> Verdict:
    """Paper, eyes or a text not read are needed to judge it."""
    return None


def _margin(side: str, vi: str, en: str) -> Aspect:
    return Aspect(
        rules.MARGIN,
        pages.margin(side),
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
    "required": Aspect(rules.MISSING, texts.required, said.nothing),
    "absent": Aspect(rules.FOREIGN, texts.absent, said.nothing),
    "text": Aspect(rules.TEXT, texts.text, said.nothing),
    "pattern": Aspect(rules.SHAPE, texts.pattern, said.like),
    "prefix": Aspect(rules.SHAPE, texts.prefix, said.like),
    "first": Aspect(rules.SHAPE, texts.first, said.like),
    "each": Aspect(rules.SHAPE, texts.each, said.like),
    "last": Aspect(rules.SHAPE, texts.last, said.like),
    "opens": Aspect(rules.SHAPE, texts.opens, said.like),
    "end": Aspect(rules.SHAPE, texts.end, said.like),
    "entries": Aspect(
        rules.SHAPE,
        texts.entries,
        lambda _: ("“- …;”, dòng cuối “- ….”", "“- …;”, the last “- ….”"),
    ),
    "forbidden": Aspect(rules.FORBIDDEN, texts.forbidden, said.plain),
    "padded": Aspect(
        rules.PADDED,
        texts.padded,
        lambda _: ("số 0 đúng chỗ", "zeros where they belong"),
    ),
    "code": Aspect(
        rules.CODE, texts.code, lambda _: ("đúng tên loại", "that of the type")
    ),
    "only_in": Aspect(rules.NOT_HERE, texts.only_in, said.plain),
    "outlived": Aspect(rules.NAMES, texts.names, said.outlived),
    "early": Aspect(rules.NAMES, texts.names, said.early),
    "size": Aspect(rules.SIZE, faces.size, _POINTS),
    "coherent": Aspect(rules.COHERENT, faces.coherent, said.sets),
    "bold": Aspect(rules.STYLE, faces.face("bold"), _BOLD),
    "italic": Aspect(rules.STYLE, faces.face("italic"), _ITALIC),
    "underline": Aspect(rules.STYLE, faces.face("underline"), _UNDER),
    "label_italic": Aspect(rules.STYLE, faces.label_italic, _ITALIC),
    "case": Aspect(rules.CASE, faces.case, said.CASED),
    "initial": Aspect(rules.CASE, faces.initial, said.INITIAL),
    "font": Aspect(rules.FONT, faces.font, said.written),
    "colour": Aspect(rules.COLOUR, faces.colour, lambda _: ("màu đen", "black")),
    "unicode": Aspect(rules.UNICODE, faces.unicode, lambda _: ("Unicode", "Unicode")),
    "composed": Aspect(
        rules.COMPOSED, faces.composed, lambda _: ("dấu dựng sẵn", "composed letters")
    ),
    "align": Aspect(rules.ALIGN, forms.align, said.ALIGNED),
    "side": Aspect(rules.SIDE, forms.side, said.SIDED),
    "before": Aspect(rules.SPACING, forms.before, _POINTS),
    "after": Aspect(rules.SPACING, forms.after, _POINTS),
    "line": Aspect(rules.LEADING, forms.line, said.lines),
    "exactly": Aspect(rules.LEADING, forms.exactly, said.exactly),
    "first_line": Aspect(rules.FIRST_LINE, forms.first_line, _LENGTH),
    "gap": Aspect(rules.GAP, forms.gap, said.least),
    "rule": Aspect(rules.SEPARATOR, drawn.rule, said.share),
    "paper": Aspect(rules.PAPER, pages.paper, said.paper),
    "margin_top": _margin("top", "lề trên", "upper margin"),
    "margin_bottom": _margin("bottom", "lề dưới", "lower margin"),
    "margin_left": _margin("left", "lề trái", "left margin"),
    "margin_right": _margin("right", "lề phải", "right margin"),
    "header": Aspect(rules.PAGE_NUMBER, pages.header, _HEADER),
    "first_hidden": Aspect(rules.FIRST_PAGE, pages.first_hidden, _HIDDEN),
    "restart": Aspect(rules.RESTART, pages.restart, _AFRESH),
    "edge": Aspect(rules.EDGE, pages.edge, _LENGTH),
    "numbered": Aspect(rules.NUMBERED, pages.numbered, lambda _: ("La Mã", "Roman")),
    "unbroken": Aspect(rules.LADDER, ladder.unbroken, said.nothing),
    "alphabet": Aspect(rules.ALPHABET, ladder.alphabet, said.nothing),
    "by_eye": Aspect(rules.MISSING, _unseen, said.written),
}
"""How each aspect that a sheet may name is judged and said."""
