"""Files of TOML that drafter brings along, each with its value kept ready beside it.

Tomllib takes 20 ms for the sentences of rules, the form kept less than one. A form
holds for its file to the letter: a file that somebody edits is read anew.
"""

import zlib
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from drafter.ready import Form
from drafter.records import frozen

_MARKED: Mapping[str, Callable[[str], object]] = {
    "date": date.fromisoformat,
    "decimal": Decimal,
}
"""What a form cannot keep as it is, and keeps as a pair of a name and a text."""


def parsed(data: bytes) -> dict[str, Any]:
    """Return what a file holds.

    Raises:
        ValueError: It is no TOML in UTF-8.
    """
    import tomllib

    return tomllib.loads(data.decode("utf-8"))


@frozen
class Table:
    """A file of TOML, and what is made of it.

    Attributes:
        file: The file.
        make: Makes the value of the bytes of the file: something that a form can keep.
        sources: The modules that make it, as of a form.
    """

    file: Path
    make: Callable[[bytes], Any] = parsed
    sources: tuple[str, ...] = ()

    def value(self) -> Any:  # noqa: ANN401 - the maker says
        """Return the value.

        Raises:
            OSError: The file cannot be read.
        """
        data = self.file.read_bytes()
        return self.form(data).value(lambda: self.make(data))

    def save(self) -> None:
        """Keep the value beside the file."""
        data = self.file.read_bytes()
        self.form(data).save(self.make(data))

    def form(self, data: bytes) -> Form:
        """Return where the value is kept that is made of some bytes."""
        key = f"{self.file.name} {zlib.crc32(data):08x}"
        file = self.file.with_name(f"{self.file.name}.ready")
        return Form(file, ("toml.py", *self.sources), key=key)


def kept(value: object) -> object:
    """Return what a file holds as a form can keep it.

    TOML has no pairs, so a pair is a day or a decimal number.
    """
    match value:
        case dict():
            return {key: kept(item) for key, item in value.items()}
        case list():
            return [kept(item) for item in value]
        case date():
            return "date", value.isoformat()
        case Decimal():
            return "decimal", str(value)
    return value


def restored(value: object) -> Any:  # noqa: ANN401 - what the file holds
    """Return what a file holds of what a form keeps."""
    match value:
        case dict():
            return {key: restored(item) for key, item in value.items()}
        case list():
            return [restored(item) for item in value]
        case (str(name), str(text)):
            return _MARKED[name](text)
    return value
