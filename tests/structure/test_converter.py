from collections.abc import Iterator
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_type_hints

import attrs
import pytest

from drafter.model import Conference
from drafter.structure.converter import converter
from drafter.structure.forms import FORMS
from drafter.structure.subjects import NOUNS


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
def test_a_class_has_a_noun_for_its_messages(cls):
    assert NOUNS[cls]


def test_every_form_belongs_to_a_class_of_the_model():
    assert set(FORMS) <= set(CLASSES)
    assert len(FORMS) > 20


def test_every_field_named_in_a_form_exists():
    named = [(cls, name) for cls, form in FORMS.items() for name in form.fields]

    assert named
    assert all(name in attrs.fields_dict(cls) for cls, name in named)
