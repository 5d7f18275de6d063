"""What is made of a file of TOML is kept for that file, to the letter."""

import tomllib
from decimal import Decimal

import attrs
import pytest

from drafter import rules, toml
from drafter.reference import ready_forms
from drafter.toml import Table
from tests.surface.tree import ROOT

TABLES = tuple(ready_forms.tables())


def refused(data):
    raise AssertionError("read anew")


@pytest.fixture
def table(tmp_path):
    """A small table, kept ready."""
    made = Table(tmp_path / "a.toml")
    made.file.write_text('ten = "báo cáo"\nco = 14\n', "utf-8")
    made.save()
    return made


def test_what_is_kept_is_not_read_anew(table):
    assert attrs.evolve(table, make=refused).value() == {"ten": "báo cáo", "co": 14}


def test_an_edited_file_is_read_anew(table):
    table.file.write_text('ten = "tin bài"\nco = 14\n', "utf-8")

    assert table.value() == {"ten": "tin bài", "co": 14}


def test_in_a_checkout_what_another_module_made_is_made_anew(table):
    data = table.file.read_bytes()
    other = attrs.evolve(table, sources=("vocabulary.py",))

    assert table.form(data).load() is not None
    assert other.form(data).load() is None


@pytest.mark.parametrize("change", ["gone", "damaged"])
def test_a_file_counts_where_what_is_kept_is_no_good(table, change):
    (form,) = table.file.parent.glob("*.ready")
    form.write_bytes(form.read_bytes()[:-1]) if change == "damaged" else form.unlink()

    assert table.value() == {"ten": "báo cáo", "co": 14}


def test_what_is_no_toml_is_refused_and_not_kept(tmp_path):
    table = Table(tmp_path / "a.toml")
    table.file.write_text("ten =", "utf-8")

    for use in (table.value, table.save):
        with pytest.raises(ValueError, match="end of document"):
            use()
    assert list(tmp_path.glob("*.ready")) == []


def test_days_and_decimal_numbers_come_back_from_what_is_kept():
    text = "a = 1.50\nb = [{c = 2024-12-13, d = [1, true, 'e']}]"
    value = tomllib.loads(text, parse_float=Decimal)

    restored = toml.restored(toml.kept(value))

    assert restored == value
    assert str(restored["a"]) == "1.50"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.file.name)
def test_what_is_kept_is_what_its_file_says(table, tmp_path):
    copy = attrs.evolve(table, file=tmp_path / table.file.name)
    copy.file.write_bytes(table.file.read_bytes())
    copy.save()

    value = attrs.evolve(copy, make=refused).value()

    assert value == table.make(table.file.read_bytes())
    assert value


@pytest.mark.parametrize("letter", sorted({*rules.LETTERS} - {"X"}))
def test_the_sentences_of_rules_are_those_of_their_file(letter):
    file = ROOT / "drafter" / "rules" / f"{letter}.toml"

    assert rules.table(letter) == tomllib.loads(file.read_text("utf-8"))
