"""The last section of a paper that ends in a section break.

A template may keep a section, such as an annex across the page, behind a condition.
Its break is then the last thing in the paper, and Word would put an empty page
behind it: so what the break says becomes the layout of the last section.
"""

import re

_SECTION = re.compile(r"<w:sectPr(?:\s[^>]*?)?(?:/>|>.*?</w:sectPr>)", re.DOTALL)
_END = re.compile(r"(?:<w:bookmarkEnd\b[^>]*/>)*$")
_PARAGRAPH_END = "</w:p>"


def wanted(source: str) -> bool:
    """Whether a part has a section break that may come to stand last."""
    return source.count("<w:sectPr") > 1


def ended(text: str) -> str:
    """Return a rendered part without an empty section at its end.

    Args:
        text: The end of the part, its last paragraph whole.
    """
    found = [match.span() for match in _SECTION.finditer(text)]
    if len(found) < 2:
        return text
    (start, end), (last, after) = found[-2:]
    between = _END.sub("", text[end:last])
    ends_paper = between.startswith("</w:pPr>") and between.endswith(_PARAGRAPH_END)
    if not ends_paper or between.count(_PARAGRAPH_END) > 1:
        return text
    return "".join((text[:start], text[end:last], text[start:end], text[after:]))
