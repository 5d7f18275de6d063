"""A .docx as a zip file: its entries read, and written the same way every time."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable

import attrs

LEVEL = 3
"""The one deflate of the house: the bytes must not depend on the machine.

Of a paper with 2,000 rows it makes 37 KB in half the time that zlib's own
choice takes for 32 KB.
"""

_DEFLATED = 8
_UTF8_NAME = 0x800
_DOS_EPOCH = (1 << 5) | 1
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


@attrs.frozen
class Entry:
    """One file of an archive, packed and ready to be written.

    Attributes:
        name: Its name, with ``/`` between folders.
        crc: CRC-32 of the bytes.
        size: How many bytes it unpacks to.
        packed: The bytes, deflated.
    """

    name: str
    crc: int
    size: int
    packed: bytes = attrs.field(repr=False)


def pack(name: str, *blocks: bytes) -> Entry:
    """Deflate one file, given in blocks."""
    deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    crc, size, packed = 0, 0, []
    for block in blocks:
        crc = zlib.crc32(block, crc)
        size += len(block)
        packed.append(deflate.compress(block))
    return Entry(name, crc, size, b"".join((*packed, deflate.flush())))


def read(data: bytes) -> dict[str, bytes]:
    """Return the files of an archive by name, in their order.

    Raises:
        zipfile.BadZipFile: The bytes are no zip file, or a checksum is wrong.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            info.filename: archive.read(info)
            for info in archive.infolist()
            if not info.is_dir()
        }


def write(entries: Iterable[Entry]) -> bytes:
    """Return an archive of the entries, in the order given, without times."""
    body = io.BytesIO()
    directory = []
    for entry in entries:
        name = entry.name.encode()
        fields = (
            _UTF8_NAME, _DEFLATED, 0, _DOS_EPOCH,
            entry.crc, len(entry.packed), entry.size, len(name),
        )  # fmt: skip
        offset = body.tell()
        directory.append(
            _CENTRAL.pack(b"PK\1\2", 20, 20, *fields, 0, 0, 0, 0, 0, offset) + name
        )
        body.write(_LOCAL.pack(b"PK\3\4", 20, *fields, 0) + name + entry.packed)
    start, index = body.tell(), b"".join(directory)
    count = len(directory)
    body.write(index)
    body.write(_END.pack(b"PK\5\6", 0, 0, count, count, len(index), start, 0))
    return body.getvalue()
