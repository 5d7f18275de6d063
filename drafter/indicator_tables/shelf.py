"""The workbooks that a conference file names, each opened once."""

from collections.abc import Mapping
from pathlib import Path as Folder
from pathlib import PurePosixPath

from attrs import field

from drafter.errors import Unreadable
from drafter.findings import Finding, Rule, error
from drafter.indicator_tables.request import Stopped
from drafter.pictures import gathering
from drafter.records import define
from drafter.source import workbook
from drafter.source.nodes import Scalar
from drafter.source.sheets import Workbook

NOT_FOUND = error("X110")
OUTSIDE = error("X110", "outside")
NAME_REFUSED = error("X110", "refused")
NOT_OPENED = error("X110", "unopened")
NO_FOLDER = error("X110", "folder")

_REASONS: Mapping[Rule, Rule] = {
    gathering.OUTSIDE_FOLDER: OUTSIDE,
    gathering.NAME_REFUSED: NAME_REFUSED,
    gathering.NOT_FOUND: NOT_FOUND,
}
"""Why a file beside the facts cannot be opened, as it is said of a table."""


@define(eq=False)
class Shelf:
    """The workbooks of one document.

    Attributes:
        folder: Where their names begin; nothing of a text that stands in no folder.
        allow_outside: Whether they may stand outside it.
        files: What was opened, and its bytes.
        books: What was read, by the name typed.
    """

    folder: Folder | None
    allow_outside: bool
    files: dict[Folder, bytes] = field(factory=dict)
    books: dict[str, Workbook] = field(factory=dict)

    def book(self, named: Scalar) -> Workbook:
        """Return a workbook.

        Raises:
            Stopped: It cannot be opened (X110).
            InvalidDocument: It cannot be read.
        """
        if named.text not in self.books:
            data = self._contents(named)
            self.books[named.text] = workbook.read(data, named.text)
        return self.books[named.text]

    def _contents(self, named: Scalar) -> bytes:
        if self.folder is None:
            raise _stopped(NO_FOLDER, named)
        name, outside = PurePosixPath(named.text), self.allow_outside
        try:
            path = gathering.located(name, self.folder, allow_outside=outside)
            data = gathering.contents(path, name, self.folder)
        except Unreadable as why:
            found = why.finding
            rule = _REASONS.get(found.rule, NOT_OPENED)
            raise _stopped(rule, named, **_said(found)) from why
        self.files[path] = data
        return data


def _said(finding: Finding) -> dict[str, object]:
    """Return why a file could not be opened, as the system says it."""
    values = {**finding.values}
    reason = values.get("kind") or f"> {values.get('limit')} MB"
    return {"folder": "", "reason": reason, **values, "path": values["path"]}


def _stopped(rule: Rule, node: Scalar, **values: object) -> Stopped:
    return Stopped(rule.at(*node.path, mark=node.mark, **{"path": node.text, **values}))
