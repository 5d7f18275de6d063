"""A .docx as a zip file: its entries read, and written the same way every time."""

import io
import struct
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING
from urllib.parse import unquote

import attrs

from drafter.findings import Finding, Rule, Spot, error
from drafter.ooxml import limits
from drafter.records import frozen

if TYPE_CHECKING:
    import zipfile

ILL_FORMED = error("T202")
LONGER_THAN_STATED = error("T202", "size")
TOO_MANY_PARTS = error("T210")
BAD_NAME = error("T211")
BAD_PACKING = error("T212")
TOO_BIG = error("T213")
TOO_PACKED = error("T214")

LEVEL = 3
"""The one deflate of the house: the bytes must not depend on the machine.

Of a paper with 2,000 rows it makes 37 KB in half the time that zlib's own
choice takes for 32 KB.
"""

_STORED, _DEFLATED = 0, 8
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_DOS_EPOCH = (1 << 5) | 1
_HEAD = struct.Struct("<5H3LH")
_TAIL = struct.Struct("<4H2L")
_END = struct.Struct("<4s4H2LH")
_LOCAL = b"PK\3\4"
_END_MARK = b"PK\5\6"
_NO_EXTRA = b"\0\0"
PICTURES = ("word/media/", "media/")
"""The folders that hold pictures."""


@frozen
class Entry:
    """One file of an archive, packed and ready to be written.

    Attributes:
        name: Its name, with ``/`` between folders.
        crc: CRC-32 of the bytes.
        size: How many bytes it unpacks to.
        packed: The bytes, deflated.
        head: What stands before the bytes, and again in the directory.
    """

    name: str
    crc: int
    size: int
    packed: bytes = attrs.field(repr=False)
    head: bytes = attrs.field(init=False, repr=False, eq=False)

    @head.default
    def _written(self) -> bytes:
        return _HEAD.pack(
            20, _UTF8_NAME, _DEFLATED, 0, _DOS_EPOCH,
            self.crc, len(self.packed), self.size, len(self.name.encode()),
        )  # fmt: skip


def pack(name: str, *blocks: bytes) -> Entry:
    """Deflate one file, given in blocks."""
    deflate = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    crc, size, packed = 0, 0, []
    for block in blocks:
        crc = zlib.crc32(block, crc)
        size += len(block)
        packed.append(deflate.compress(block))
    return Entry(name, crc, size, b"".join((*packed, deflate.flush())))


def is_closed(data: bytes) -> bool:
    """Whether an archive ends where its directory says, and nothing was added to it."""
    place = data.rfind(_END_MARK)
    if place < 0 or len(data) < place + _END.size:
        return False
    *_, comment = _END.unpack_from(data, place)
    return bool(place + _END.size + comment == len(data))


def unpacked(entry: Entry) -> bytes:
    """Return the bytes of an entry of our own."""
    return zlib.decompress(entry.packed, -zlib.MAX_WBITS)


class NotZip(Exception):
    """Some bytes are no zip file."""


def read(
    data: bytes, file: str, most: int = limits.UNPACKED
) -> tuple[dict[str, bytes], tuple[Finding, ...]]:
    """Return the files of an archive by name, and what is wrong with it.

    Nothing is unpacked before the directory has been held to the limits, and
    nothing beyond the limits, for a directory can lie.

    Args:
        data: The archive.
        file: What messages call it.
        most: How many bytes all its files may have.

    Raises:
        NotZip: The bytes are no zip file.
    """
    import zipfile  # costs as much as lxml, and papers are written without it

    try:
        opened = zipfile.ZipFile(io.BytesIO(data))
    except zipfile.BadZipFile as why:
        raise NotZip(str(why)) from why
    with opened as archive:
        infos = [i for i in archive.infolist() if not i.filename.endswith("/")]
        findings = tuple(_directory(infos, file, most))
        if findings:
            return {}, findings
        files: dict[str, bytes] = {}
        for info in infos:
            try:
                with archive.open(info) as stream:
                    files[info.filename] = stream.read(_limit(info) + 1)
            except (zipfile.BadZipFile, zlib.error, EOFError) as why:
                return {}, (_at(ILL_FORMED, info, file, reason=str(why)),)
            if len(files[info.filename]) > info.file_size:
                return {}, (_at(LONGER_THAN_STATED, info, file),)
        return files, ()


def entries(data: bytes) -> Mapping[str, Entry]:
    """Return the files of an archive that `write` made, by name and in their order."""
    found: dict[str, Entry] = {}
    start = 0
    while data.startswith(_LOCAL, start):
        head = start + len(_LOCAL)
        *_, crc, packed, size, length = _HEAD.unpack_from(data, head)
        begun = head + _HEAD.size + len(_NO_EXTRA)
        ended = begun + length + packed
        name = data[begun : begun + length].decode()
        found[name] = Entry(name, crc, size, data[begun + length : ended])
        start = ended
    return found


def write(entries: Iterable[Entry]) -> bytes:
    """Return an archive of the entries, in the order given, without times."""
    body: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for entry in entries:
        name = entry.name.encode()
        local = b"".join((_LOCAL, entry.head, _NO_EXTRA, name, entry.packed))
        tail = _TAIL.pack(0, 0, 0, 0, 0, offset)
        directory += [b"PK\1\2\x14\0", entry.head, tail, name]
        body.append(local)
        offset += len(local)
    index = b"".join(directory)
    count = len(body)
    end = _END.pack(_END_MARK, 0, 0, count, count, len(index), offset, 0)
    return b"".join((*body, index, end))


def _directory(
    infos: "list[zipfile.ZipInfo]", file: str, most: int
) -> Iterator[Finding]:
    """Yield what the directory of an archive shows to be wrong."""
    if len(infos) > limits.PARTS:
        yield TOO_MANY_PARTS.at(mark=Spot(file), count=len(infos), limit=limits.PARTS)
        return
    seen: set[str] = set()
    for info in infos:
        folded = unicodedata.normalize("NFC", unquote(info.filename)).casefold()
        if folded in seen or not _plain(info):
            yield _at(BAD_NAME, info, file)
        seen.add(folded)
        if info.compress_type not in (_STORED, _DEFLATED) or (
            info.flag_bits & _ENCRYPTED
        ):
            yield _at(BAD_PACKING, info, file)
        yield from _size(info, file)
    total = sum(info.file_size for info in infos)
    if total > most:
        yield TOO_BIG.at(mark=Spot(file), part=file, size=total, limit=most)


def _plain(info: "zipfile.ZipInfo") -> bool:
    """Say whether a name stays inside and means the same everywhere."""
    name = unquote(info.orig_filename)
    pieces = name.split("/")
    return (
        "\\" not in name
        and ":" not in name
        and "\0" not in name
        and not any(piece in ("", ".", "..") for piece in pieces)
        and all(piece == piece.strip() for piece in pieces)
    )


def _size(info: "zipfile.ZipInfo", file: str) -> Iterator[Finding]:
    limit = _limit(info)
    if info.file_size > limit:
        yield _at(TOO_BIG, info, file, size=info.file_size, limit=limit)
    elif (
        info.file_size > limits.RATIO_FROM
        and info.file_size > limits.RATIO * info.compress_size
    ):
        yield _at(TOO_PACKED, info, file, limit=limits.RATIO)


def _limit(info: "zipfile.ZipInfo") -> int:
    is_picture = info.filename.startswith(PICTURES)
    return limits.PICTURE if is_picture else limits.PART


def _at(rule: Rule, info: "zipfile.ZipInfo", file: str, **values: object) -> Finding:
    return rule.at(mark=Spot(file, info.filename), part=info.filename, **values)
