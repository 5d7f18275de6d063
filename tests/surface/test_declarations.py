"""One declaration per field says its Vietnamese word, in the model and the views."""

from collections import Counter

import attrs
import pytest

from drafter import model, values, views
from drafter.vocabulary import (
    KEY,
    TAG,
    Kind,
    Names,
    declarations,
    fold,
    is_declared,
    words,
)
from tests.surface import tree


def classes(package: str) -> tuple[type, ...]:
    """Return the classes of declared fields that the modules of a package define."""
    found = {
        one
        for module in tree.modules()
        if module.__name__.startswith(package)
        for one in vars(module).values()
        if isinstance(one, type) and is_declared(one)
        if one.__module__ == module.__name__
    }
    return tuple(sorted(found, key=lambda one: one.__qualname__))


MODEL = (*classes(model.__name__), *classes(values.__name__))
PRINTED = tuple(one for one in classes(views.__name__) if words(one, TAG))
DECLARED = [(one, KEY) for one in MODEL] + [(one, TAG) for one in PRINTED]


SAID_BY_AN_EMPTY_KEY = {"awaited"}
"""What a file says by a key that is typed and has no value, and by none of its own."""


def test_there_are_classes_to_look_at():
    assert len(MODEL) > 25
    assert len(PRINTED) > 15


@pytest.mark.parametrize(("cls", "kind"), DECLARED)
def test_every_field_has_its_word(cls, kind):
    fields = attrs.fields(cls) if attrs.has(cls) else ()

    left = {field.name for field in fields} - set(words(cls, kind))
    assert sorted(left - SAID_BY_AN_EMPTY_KEY) == []


@pytest.mark.parametrize(("cls", "kind"), DECLARED)
def test_every_word_is_a_plain_key_with_a_description(cls, kind):
    for word in words(cls, kind).values():
        assert word.name == fold(word.name), word
        assert word.text, word
        assert not word.text.endswith("."), word


@pytest.mark.parametrize(("cls", "kind"), DECLARED)
def test_no_two_words_of_a_class_fold_to_one(cls, kind):
    counted = Counter(fold(word.name) for word in words(cls, kind).values())

    assert [name for name, times in counted.items() if times > 1] == []


VALUES = {
    Kind.YEAR: "int",
    Kind.DEADLINE: "int",
    Kind.ORDINAL: "int",
    Kind.ACTUAL: "Amount",
    Kind.AIM: "Amount",
    Kind.REPORTED: "Indicator",
    Kind.PARTICIPANT: "Person",
}
"""What holds a value of a kind that is no kind of text."""


def test_a_kind_stands_on_a_field_that_can_be_of_it():
    """Else prose would go unchecked, or a number be read as text."""
    fields = [field for one in MODEL for field in declarations(one).values()]
    special = [field for field in fields if field.word.kind is not None]
    assert {field.word.kind for field in special} == set(Kind)

    for field in special:
        wanted = VALUES.get(field.word.kind)
        assert wanted in str(field.type) if wanted else field.is_text, field.attribute


def test_every_text_of_the_model_says_what_kind_of_text_it_is():
    """Else a new field of prose would pass for a label, and nobody would check it."""
    texts = [
        (one.__name__, field)
        for one in MODEL
        for field in declarations(one).values()
        if field.is_text
    ]
    assert len(texts) > 60

    silent = [(name, f.attribute) for name, f in texts if f.word.kind is None]
    assert silent == []


def test_a_text_that_names_the_period_is_called_something_in_messages():
    named = [
        field
        for one in MODEL
        for field in declarations(one).values()
        if field.word.names is not None or any(field.word.called)
    ]
    assert {field.word.names for field in named} == set(Names)

    for field in named:
        assert field.is_text, field.attribute
        is_period = field.word.names is Names.PERIOD
        assert is_period == all(field.word.called), field.attribute
