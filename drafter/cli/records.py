"""Findings and results as JSON; only ``message`` and ``hint`` know a language."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from drafter.cli import streams
from drafter.cli.language import current
from drafter.cli.reporting import Found
from drafter.findings import Mark, Spot

SCHEMA_VERSION = 1


def report(found: Iterable[Found], **more: object) -> None:
    """Print findings, and what else a command has to tell, to standard output."""
    document({"findings": [record(one) for one in found], **more})


def document(content: Mapping[str, object]) -> None:
    """Print one JSON document with the version of its shape."""
    versioned = {"schema_version": SCHEMA_VERSION, **content}
    streams.result(json.dumps(versioned, ensure_ascii=False, indent=2))


def record(found: Found) -> dict[str, Any]:
    """Return a finding as plain data."""
    finding, lang = found.finding, current()
    return {
        "code": finding.code,
        "name": finding.rule.name,
        "severity": finding.severity.value,
        "message": finding.message(lang),
        "hint": finding.hint(lang),
        "file": found.file or None,
        **_place(finding.mark),
        "path": list(finding.path),
    }


def _place(mark: Mark | Spot | None) -> dict[str, Any]:
    if isinstance(mark, Spot):
        return {
            "line": None,
            "column": None,
            "part": mark.part,
            "paragraph": mark.paragraph,
            "table": mark.table,
            "row": mark.row,
            "cell": mark.cell,
            "tag": mark.tag,
        }
    if mark is None:
        return {"line": None, "column": None}
    return {"line": mark.line, "column": mark.column}
