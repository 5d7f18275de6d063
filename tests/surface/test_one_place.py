"""A table is typed in one module; another copy of it would go its own way."""

import ast
import re
from collections import Counter, defaultdict

from tests.surface.tree import ROOT

SHORT = 12
"""Values so short are equal by chance, and so are numbers."""
NUMBER = re.compile(r"[\d\W_]+|Decimal\('[\d.]+'\)")
IDIOM = ("TypeVar(",)
"""What each module says for itself."""
KNOWN = {
    "((1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), "
    "(50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I'))",
}
"""What is typed twice today; the list only grows shorter."""


def constants():
    """Yield the module, the name and the value of each constant of a module."""
    for path in sorted((ROOT / "drafter").rglob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            match node:
                case ast.Assign(targets=[ast.Name(id=name)], value=value):
                    pass
                case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                    pass
                case _:
                    continue
            if name.isupper() or isinstance(value, ast.Call):
                yield path.relative_to(ROOT).as_posix(), name, ast.unparse(value)


def test_a_file_name_means_one_thing_in_the_whole_tree():
    names = Counter(
        path.stem
        for path in (ROOT / "drafter").rglob("*.py")
        if not path.stem.startswith("__")
    )
    assert len(names) > 100

    assert {name for name, number in names.items() if number > 1} == set()


def test_no_two_modules_type_the_same_table():
    places = defaultdict(set)
    for module, _, value in constants():
        if value.startswith(IDIOM) or NUMBER.fullmatch(value):
            continue
        if len(value) >= SHORT:
            places[value].add(module)
    assert len(places) > 300

    twice = {
        value: sorted(modules) for value, modules in places.items() if len(modules) > 1
    }
    assert {v: m for v, m in twice.items() if v not in KNOWN} == {}
