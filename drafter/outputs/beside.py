"""The pictures of a paper that is text: files beside it, or within its addresses."""

from base64 import b64encode
from urllib.parse import quote

from attrs import field

from drafter.outputs.outline import Figure
from drafter.records import define


@define
class Album:
    """Gives every picture of a paper its address.

    A file is named after its bytes too. So a name never comes to mean another
    picture, and a paper that could not be replaced still shows its own.

    Attributes:
        folder: The folder of the files, beside the paper; empty where there is none,
            and the pictures stand in their addresses.
        files: The files by their names.
    """

    folder: str
    files: dict[str, bytes] = field(factory=dict)
    _names: dict[bytes, str] = field(factory=dict)

    def address(self, figure: Figure) -> str:
        """Return the address of a picture, with letters that any reader takes."""
        data, kind = figure.data, figure.kind
        if not self.folder:
            return f"data:{kind.value};base64,{b64encode(data).decode()}"
        if data not in self._names:
            from hashlib import sha256  # papers without pictures do not pay for it

            digest = sha256(data).hexdigest()[:8]
            name = f"anh-{len(self._names) + 1}-{digest}.{kind.suffix}"
            self._names[data], self.files[name] = name, data
        return quote(f"{self.folder}/{self._names[data]}")
