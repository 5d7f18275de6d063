from collections.abc import Iterator
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_type_hints

import attrs
import pytest

from drafter.model import Conference
from drafter.structure.converter import KINDS, OTHERS, PHRASES, converter
from drafter.vocabulary import Kind, alternatives, declarations, english, noun_of


def reachable(wanted: Any, seen: set[Any]) -> Iterator[Any]:
    """Yield each type that the fields of the model mention."""
    if wanted in seen or wanted in (NoneType, Ellipsis):
        return
    seen.add(wanted)
    yield wanted
    inner = get_args(wanted)
    if isinstance(wanted, type) and attrs.has(wanted):
        hints = get_type_hints(wanted)
        inner = tuple(hints[field.name] for field in attrs.fields(wanted))
    for one in inner:
        yield from reachable(one, seen)


TYPES = tuple(reachable(Conference, set()))
CLASSES = tuple(t for t in TYPES if isinstance(t, type) and attrs.has(t))


def test_the_walk_sees_the_whole_model():
    assert len(CLASSES) > 30
    assert sum(isinstance(t, type) and issubclass(t, Enum) for t in TYPES) > 8


@pytest.mark.parametrize("wanted", TYPES, ids=str)
def test_every_type_of_the_model_has_a_hook_of_ours(wanted):
    hook = converter().get_structure_hook(wanted)

    assert hook.__module__.startswith("drafter.structure")


def test_a_type_outside_the_model_has_no_hook_of_ours():
    """The guard above can fail: the library's own hooks are told from ours."""
    hook = converter().get_structure_hook(float)

    assert not str(hook.__module__).startswith("drafter.structure")


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_a_class_declares_a_noun_for_its_messages(cls):
    assert noun_of(cls).text != english(cls)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_what_a_noun_names_are_fields_of_its_class(cls):
    noun = noun_of(cls)
    named = {*noun.named_by, *noun.one_of, noun.fills, noun.keyed_by} - {""}

    assert named <= set(declarations(cls))


def test_a_line_that_fills_no_field_has_a_reader_of_its_own():
    own = {cls for cls in CLASSES if noun_of(cls).line and not noun_of(cls).fills}
    assert len(own) > 10

    assert own == set(PHRASES)


def test_every_kind_but_those_of_plain_text_has_a_reader():
    plain = {Kind.LABEL, Kind.ITEM, Kind.SENTENCE, Kind.UNIT}

    assert set(KINDS) == set(Kind) - plain


def test_every_reader_of_a_union_or_a_list_is_asked_for():
    wanted = {frozenset(alternatives(one)) or one for one in TYPES}
    assert len(OTHERS) > 8

    assert set(OTHERS) <= wanted
