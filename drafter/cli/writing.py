"""Writing sample files into a folder of the user's, never over what is there."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from drafter.cli.places import argument
from drafter.drafting import targets
from drafter.errors import SourceError
from drafter.findings import Spot
from drafter.outputs.rules import FILE_EXISTS


def refuse_existing(folder: Path, names: Iterable[str], *, command: str) -> None:
    """Stop where one of some files exists already.

    Raises:
        drafter.errors.SourceError: With every file that is in the way.
    """
    other = argument(f"{Path(os.path.realpath(folder)).name}-2")
    found = [
        FILE_EXISTS.at(mark=Spot(str(path)), path=path, command=command, other=other)
        for path in (folder / name for name in names)
        if path.exists() or path.is_symlink()
    ]
    if found:
        raise SourceError(found)


def write_all(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files into a folder, which is made first.

    Raises:
        drafter.errors.SourceError: With all that could not be written.
    """
    parcels = [targets.Parcel(data, folder / name) for name, data in files.items()]
    with targets.swept(folder):
        problems = targets.delivered(parcels, folder).problems
    if problems:
        raise SourceError(problems)
    return tuple(parcel.path for parcel in parcels)
