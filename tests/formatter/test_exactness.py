"""No float anywhere, no clock, no environment: read in the sources themselves."""

import ast
from pathlib import Path

import drafter.formatter

SOURCES = sorted(Path(drafter.formatter.__file__).parent.rglob("*.py"))
FORBIDDEN = {"time", "os", "locale", "random", "math", "statistics"}


def nodes():
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield path.name, node


def test_the_sources_were_found():
    assert len(SOURCES) > 20


def test_no_source_holds_a_float():
    floats = [
        (name, ast.unparse(node))
        for name, node in nodes()
        if (isinstance(node, ast.Constant) and isinstance(node.value, float | complex))
        or (isinstance(node, ast.Name) and node.id in ("float", "round", "complex"))
    ]

    assert floats == []


def test_division_is_of_decimals_in_one_place():
    divisions = [
        (name, ast.unparse(node))
        for name, node in nodes()
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)
    ]

    assert divisions == [("units.py", "value / one")]


def test_no_source_looks_at_the_clock_or_the_machine():
    imported = [
        (name, alias.name)
        for name, node in nodes()
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
        if (node.module if isinstance(node, ast.ImportFrom) else alias.name)
        in FORBIDDEN
    ]
    clocks = [
        (name, node.attr)
        for name, node in nodes()
        if isinstance(node, ast.Attribute) and node.attr in ("today", "now", "utcnow")
    ]

    assert imported + clocks == []
