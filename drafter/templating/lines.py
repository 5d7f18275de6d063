"""Line breaks and tabs of a value, turned into what Word calls a break and a tab."""

import re

_TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*[\n\t][^<]*)</w:t>")
_OPEN = '<w:t xml:space="preserve">'
_MARKS = {"\n": "<w:br/>", "\t": "<w:tab/>"}
_MARK = re.compile(r"([\n\t])")
SIGNS = (b"\n", b"\t", b"\r")
"""What a filled part shows, encoded, when a value brought a break or a tab."""


def kept(source: str) -> str:
    r"""Write the breaks and tabs inside texts as elements; they stay in their run.

    >>> kept("<w:t>a\tb</w:t>")
    '<w:t xml:space="preserve">a</w:t><w:tab/><w:t xml:space="preserve">b</w:t>'
    """
    even = source.replace("\r\n", "\n").replace("\r", "\n")
    return _TEXT.sub(_broken, even)


def _broken(match: re.Match[str]) -> str:
    pieces = _MARK.split(match[2])
    return "".join(
        _MARKS.get(piece) or f"{_OPEN}{piece}</w:t>" for piece in pieces if piece
    )
