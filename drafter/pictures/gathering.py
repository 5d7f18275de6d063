"""All pictures that a file of facts names, each read once."""

from collections.abc import Iterable, Mapping
from pathlib import Path as Folder
from pathlib import PurePosixPath

from attrs import frozen

from drafter.errors import Unreadable
from drafter.findings import Finding, Path
from drafter.pictures import decoding, kinds, naming, opening, rules, strangers
from drafter.pictures.picture import Picture

Named = tuple[Path, PurePosixPath]
"""Where the facts name a picture, and how."""


@frozen(kw_only=True)
class Gathered:
    """What became of the pictures.

    Attributes:
        pictures: Those that can be placed, by their names.
        files: Their files, which no paper may replace.
        findings: Why the others cannot.
    """

    pictures: Mapping[PurePosixPath, Picture]
    files: tuple[Folder, ...] = ()
    findings: tuple[Finding, ...] = ()


def gather(
    named: Iterable[Named], folder: Folder, *, allow_outside: bool = False
) -> Gathered:
    """Read the pictures that facts name; what is wrong with one stops no other.

    Args:
        named: The names with their places in the facts.
        folder: Where relative names begin, and what they may not leave.
        allow_outside: Whether a picture may stand outside that folder.
    """
    pictures: dict[PurePosixPath, Picture] = {}
    files: dict[Folder, Picture] = {}
    findings: list[Finding] = []
    for place, name in named:
        try:
            path = naming.located(name, folder, allow_outside=allow_outside)
            if not decoding.is_available():
                raise Unreadable(rules.READER_MISSING, path=name)
            if path not in files:
                files[path] = _read(path, name, folder)
            pictures[name] = files[path]
        except Unreadable as why:
            findings.append(why.finding.placed(place, None))
    return Gathered(pictures=pictures, files=tuple(files), findings=tuple(findings))


def _read(path: Folder, name: PurePosixPath, folder: Folder) -> Picture:
    """Read one picture.

    Raises:
        drafter.errors.Unreadable: It is not there, no picture, or beyond the limits.
    """
    data = opening.contents(path, name, folder)
    kind = kinds.kind_of(data)
    if kind is None:
        other = strangers.stranger(data)
        raise Unreadable(
            rules.OTHER_KIND,
            path=name,
            kind=other.kind,
            kind_en=other.kind_en,
            advice=other.advice,
            advice_en=other.advice_en,
        )
    size = kinds.size_of(data, kind)
    if size is None:
        raise Unreadable(rules.BROKEN, path=name)
    decoding.judge(size, kind, name)
    return decoding.decoded(data, kind, name)
