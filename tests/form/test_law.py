"""One conference, three files: YAML, the form made of it, the YAML made of that."""

from pathlib import Path

import pytest

import drafter
from drafter import source
from drafter.drafting import conversion
from drafter.form.filling import tables
from drafter.model import Conference, Person
from drafter.model.declarations import classes
from drafter.vocabulary import keys, noun_of

ROOT = Path(__file__).parents[2]
FILES = (
    *sorted((ROOT / "examples").glob("*.yaml")),
    ROOT / "drafter" / "reference" / "specimen.yaml",
    *sorted((ROOT / "tests" / "form" / "facts").glob("*.yaml")),
)
SMALL = "xa-cam-giang-2023"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_three_files_say_one_conference(path):
    text = path.read_bytes()

    form = conversion.to_form(text, path.name).data
    back = conversion.to_yaml(form, "hoi-nghi.xlsx").data

    conference = drafter.load(text)
    assert drafter.load(form) == conference
    assert drafter.load(back) == conference


def test_a_form_made_of_what_a_form_became_is_the_same_file():
    text = (ROOT / "examples" / f"{SMALL}.yaml").read_bytes()
    form = conversion.to_form(text, "a.yaml").data

    back = conversion.to_yaml(form, "a.xlsx").data

    assert conversion.to_form(back, "b.yaml").data == form


def test_papers_of_a_form_are_those_of_its_yaml():
    text = (ROOT / "examples" / f"{SMALL}.yaml").read_bytes()
    form = conversion.to_form(text, "a.yaml").data

    of_form, of_yaml = drafter.load(form), drafter.load(text)
    for paper in ("bao-cao", "tin-bai"):
        made = words(drafter.render(of_form, paper=paper))
        assert made == words(drafter.render(of_yaml, paper=paper))
        assert "word/document.xml" in made


def words(paper):
    """Return the parts of a paper but for the one that names its data."""
    from drafter.ooxml import archive

    files, _ = archive.read(paper, "a.docx")
    return {name: data for name, data in files.items() if "custom.xml" not in name}


def test_every_key_of_the_model_has_a_column_or_a_line():
    from drafter.form import form_facts
    from drafter.form.filling import class_of, known_columns
    from drafter.form.form_labels import LABELS
    from drafter.form.form_sheets import Kept

    lines = {path[0] for path in form_facts.lines()}
    held = {key.split(".")[0] for table in tables() for key in table.keys}
    assert set(keys(Conference)) <= lines | held
    for table in tables():
        if table.kept is Kept.RECORDS:
            cls = class_of(table)
            own = set(keys(cls)) - {word.name for word in noun_of(cls).beside}
            assert own - set(known_columns(table)) <= {*table.without, "so_sanh"}
    every = {key for cls in (Conference, Person, *classes()) for key in keys(cls)}
    assert every - set(LABELS) == set()


def typed(node, cls):
    """Yield the keys of classes that a node types: records, lists of them, tables."""
    if isinstance(node, source.Sequence):
        for item in node:
            yield from typed(item, cls)
    elif isinstance(node, source.Mapping):
        own = keys(cls)
        if not set(node) <= {*own, *(word.name for word in noun_of(cls).beside)}:
            for value in node.values():
                yield from typed(value, cls)
            return
        for key in set(node) & set(own):
            yield cls.__name__, key
            for below in own[key].holds:
                yield from typed(node[key], below)


def test_the_specimen_types_every_key_of_the_model():
    path = ROOT / "tests" / "form" / "facts" / "moi-khoa.yaml"
    root = source.parse(path.read_bytes(), path.name).root

    found = {*typed(root, Conference), *typed(root["nhan_su"], Person)}

    every = {(c.__name__, key) for c in (Conference, *classes()) for key in keys(c)}
    assert every - found == {("Issuance", "giay_to")}
