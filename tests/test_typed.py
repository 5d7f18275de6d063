"""Tests of what the classes of facts may be built with."""

import typing
from datetime import date

import attrs
import pytest

from drafter import model, values
from drafter.model import Conference, ConferenceKind, Person, Score
from drafter.model.declarations import classes
from tests.conferences import FULL, LEAST

FACTS = tuple(
    sorted(
        {
            thing
            for module in (model, values)
            for thing in vars(module).values()
            if isinstance(thing, type) and attrs.has(thing)
        },
        key=lambda cls: cls.__name__,
    )
)
BUILT = {type(fact): fact for fact in (FULL, LEAST)}


def built(cls: type) -> dict[str, object]:
    """Return values with which a class can be built, out of the fullest conference."""
    found = BUILT.get(cls) or next(_all_of(cls, FULL, set()), None)
    if found is None:
        pytest.skip("the fullest conference has none")
    return attrs.asdict(found, recurse=False)


def _all_of(cls: type, thing: object, seen: set[int]) -> typing.Iterator[object]:
    if type(thing) is cls:
        yield thing
    if isinstance(thing, tuple):
        for item in thing:
            yield from _all_of(cls, item, seen)
    elif attrs.has(type(thing)) and id(thing) not in seen:
        seen.add(id(thing))
        for field in attrs.fields(type(thing)):
            yield from _all_of(cls, getattr(thing, field.name), seen)


def test_the_classes_of_the_model_are_looked_at():
    """The list of classes that the tests below walk is that of the model."""
    assert set(classes()) | {Conference} <= set(FACTS)
    assert len(FACTS) > 30


@pytest.mark.parametrize("cls", FACTS, ids=lambda cls: cls.__name__)
def test_no_field_takes_a_value_of_another_type(cls):
    """Each field of each class refuses what it is not declared for, by name."""
    whole = built(cls)
    for field in attrs.fields(cls):
        with pytest.raises(TypeError, match=rf"{cls.__name__}\.{field.name}: expected"):
            cls(**whole | {field.name: object()})


@pytest.mark.parametrize("cls", FACTS, ids=lambda cls: cls.__name__)
def test_a_text_is_no_list(cls):
    """A text where several are asked for is refused, though it has letters."""
    whole = built(cls)
    hints = typing.get_type_hints(cls)
    lists = [name for name in hints if typing.get_origin(hints[name]) is tuple]
    for name in lists:
        with pytest.raises(TypeError, match=rf"{name}: expected tuple\[.*, not str"):
            cls(**whole | {name: "Bí thư"})


def test_a_list_is_taken_as_the_tuple_that_is_meant():
    """A list of offices is as good as a tuple of them, and cannot change later."""
    person = Person(name="Nguyễn Bá Đức", positions=["Bí thư Đảng ủy"])

    assert person.positions == ("Bí thư Đảng ủy",)
    assert hash(person)


def test_an_item_of_another_type_is_named():
    """The message tells which type stands among the items."""
    with pytest.raises(TypeError, match=r"positions: expected .*, not int in list"):
        Person(name="Nguyễn Bá Đức", positions=["Bí thư Đảng ủy", 3])


@pytest.mark.parametrize("name", ["", "  "])
def test_a_name_is_not_empty(name):
    """A text that must be given says something."""
    with pytest.raises(ValueError, match=r"Person\.name: a name is needed"):
        Person(name=name)


def test_the_kind_of_a_conference_is_no_text():
    """A kind typed as text is refused at once; its name tells the type to use."""
    with pytest.raises(TypeError, match=r"kind: expected ConferenceKind, not str"):
        attrs.evolve(LEAST, kind="tổng kết")
    assert attrs.evolve(LEAST, kind=ConferenceKind.FINAL).kind is ConferenceKind.FINAL


def test_yes_is_no_number():
    """A yes or no is no count, though Python counts with it."""
    with pytest.raises(TypeError, match=r"Score\.met: expected int"):
        Score(met=True, total=3)
    assert Score(met=1, total=3).met == 1


def test_a_day_is_no_text():
    """A day typed as text is refused: only the reader of files knows how to read it."""
    with pytest.raises(TypeError, match=r"expected Occasion"):
        attrs.evolve(LEAST, when="13/12/2024")
    assert isinstance(LEAST.when.day, date)
