"""Whatever a file types and leaves out, its form says the same conference."""

import json
from copy import deepcopy
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter import source
from drafter.errors import InvalidDocument
from drafter.form import filling, harvest
from drafter.source import Mapping, Scalar
from drafter.source import Sequence as Items
from drafter.source.sheets import Row, Sheet, SheetCell, Workbook
from drafter.structure import structure
from tests.form.test_law import ROOT

NEEDED = ("loai", "don_vi", "thoi_gian", "ky_bao_cao", "nhan_su")
ODD = (
    *("- a", "-", "x", "Ví dụ: b", "{a: 1}", "[a, b]", "a; b", "a, b", "null", "\\x"),
    *("kế hoạch: 25 ha", "chau", "an", "a\nb", "=1+1", "'x", "8/12", "#b", "1,5"),
    *("không", "có", "a: b", "12:30", "“x”", "97 vườn mẫu", "", "năm trước"),
)


def plain(node):
    """Return a node as lists, mappings and texts by the keys as typed."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [plain(item) for item in node]
    return {entry.key: plain(entry.value) for entry in node.entries.values()}


@cache
def whole():
    """Return a file with every key."""
    path = ROOT / "tests" / "form" / "facts" / "moi-khoa.yaml"
    root = source.parse(path.read_bytes(), path.name).root
    assert isinstance(root, Mapping)
    return plain(root)


def places(value, path=()):
    """Yield where the texts and lists of a file stand."""
    if path:
        yield path
    pairs = (
        enumerate(value)
        if isinstance(value, list)
        else value.items()
        if isinstance(value, dict)
        else ()
    )
    for step, below in pairs:
        yield from places(below, (*path, step))


def changed(keys, changes):
    """Return a file with some of its keys, in which some things are other texts."""
    tree = deepcopy({k: v for k, v in whole().items() if k in keys or k in NEEDED})
    for number, text in changes:
        at = [path for path in places(tree) if path[0] not in NEEDED[:4]]
        path = at[number % len(at)]
        holder = tree
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = text
    return tree


FILES = st.builds(
    changed,
    st.sets(st.sampled_from(sorted(whole())), max_size=12),
    st.lists(
        st.tuples(
            st.integers(0, 10_000),
            st.sampled_from(ODD) | st.lists(st.sampled_from(ODD), max_size=2),
        ),
        max_size=3,
    ),
)


def filled(root, **how):
    """Return the form of a file, as if it had been written and read."""
    sheets = []
    for grid in filling.grids(root, **how):
        names = [column.name for column in grid.columns]
        titles = {column.name: column.label for column in grid.columns}
        made = []
        for number, row in enumerate((titles, grid.example, *grid.rows), 1):
            line = Row("a.xlsx", grid.name, number)
            for at, name in enumerate(names, 1):
                text = row.get(name, "").strip()
                line.cells[at] = SheetCell(text, line, at)
            made.append(tuple(line.cells.values()))
        sheets.append(Sheet(grid.name, tuple(made)))
    return harvest.document(Workbook("a.xlsx", tuple(sheets)))


def conference(document):
    try:
        return structure(document).value
    except InvalidDocument:
        return None


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(FILES)
def test_a_form_says_what_its_file_says(tree):
    document = source.parse(json.dumps(tree).encode(), "a.yaml")
    wanted = conference(document)

    if wanted is not None:
        loose, exact = filled(document.root), filled(document.root, exact=True)
        assert wanted in (conference(loose), conference(exact))
