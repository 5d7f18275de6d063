"""Whether a paper of any form is as drafter wrote it.

A .docx is sealed where it is composed. HTML and Markdown end in a comment, a PDF in
one behind its end, over all that precedes it; a text has no place for one.
"""

from collections.abc import Mapping
from hashlib import sha256

from drafter.ooxml import seal
from drafter.ooxml.seal import State
from drafter.records import frozen


@frozen
class _Comment:
    """The comment of a form.

    Attributes:
        opening: What stands before the seal.
        ending: What stands behind it.
        gap: What parts it from the paper.
    """

    opening: bytes
    ending: bytes
    gap: bytes = b"\n"


_COMMENTS: Mapping[str, _Comment] = {
    "html": _Comment(b"<!-- drafter ", b" -->\n"),
    # Without an empty line it would be a row of the table before it.
    "md": _Comment(b"<!-- drafter ", b" -->\n", b"\n\n"),
    "pdf": _Comment(b"%drafter ", b"\n"),
}


def sealed(data: bytes, form: str) -> bytes:
    """Return a paper with its seal, where its form has a place for one.

    Args:
        data: The paper; a .docx as it was composed.
        form: One of ``drafter.outputs.FORMS``.
    """
    comment = _COMMENTS.get(form)
    if comment is None:
        return data
    missing = next(n for n in range(9) if (data + b"\n" * n).endswith(comment.gap))
    whole = data + b"\n" * missing
    said = f"{seal.VERSION}{sha256(whole).hexdigest()}".encode()
    return whole + comment.opening + said + comment.ending


def state(data: bytes, form: str) -> State:
    """Tell what became of a paper since it was drafted; of a text nobody can.

    Args:
        data: What stands where the paper was written.
        form: Its form.
    """
    if form == "docx":
        return seal.state(data)
    comment = _COMMENTS.get(form)
    place = data.rfind(comment.opening) if comment else -1
    if place < 0:
        return State.FOREIGN
    return State.SEALED if sealed(data[:place], form) == data else State.EDITED
