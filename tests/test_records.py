"""Records behave as attrs' own classes: a class made by both is compared."""

import ast
import copy
import pickle
from pathlib import Path

import attrs
import pytest

from drafter.records import define, frozen

PACKAGE = Path(__file__).parents[1] / "drafter"


def pairs(decorator, **options):
    """Make the same class by a decorator of records and by attrs' own."""

    def made(decorate):
        @decorate(**options)
        class Place:
            name: str
            _size: int = 3
            note: str = attrs.field(default="", eq=False)
            seen: dict = attrs.field(factory=dict, hash=False)
            inner: str = attrs.field(default="x", repr=False)

        return Place

    return made(globals()[decorator]), made(getattr(attrs, decorator))


@pytest.mark.parametrize("decorator", ["frozen", "define"])
@pytest.mark.parametrize("options", [{}, {"eq": False}, {"kw_only": True}])
def test_comparison_hash_and_display_are_those_of_attrs(decorator, options):
    ours, theirs = pairs(decorator, **options)

    def told(cls):
        one, same = cls(name="a"), cls(name="a", note="b")
        other, longer = cls(name="a", seen={1: 2}), cls(name="a", size=4)
        found = [repr(one), one == same, one != same, one == other, one == longer]
        try:
            found += [hash(one) == hash(same), hash(one) == hash(other)]
        except TypeError as why:
            found.append(str(why))
        return found

    assert told(ours) == told(theirs)


def test_what_a_class_writes_itself_is_kept():
    @frozen
    class Written:
        size: int

        def __eq__(self, other):
            return True

        def __hash__(self):
            return 7

        def __repr__(self):
            return "written"

    assert Written(1) == Written(2)
    assert hash(Written(1)) == 7
    assert repr(Written(1)) == "written"


def test_records_of_two_classes_are_never_equal():
    @frozen
    class Length:
        size: int

    @frozen
    class Width:
        size: int

    assert Length(1) != Width(1)


def test_an_ordered_record_compares_as_attrs_orders():
    @frozen(order=True)
    class Level:
        size: int

    assert Level(1) < Level(2)
    assert Level(1) == Level(1)


def test_a_record_without_attributes_equals_its_like():
    @frozen
    class Nothing:
        pass

    assert Nothing() == Nothing()
    assert len({Nothing(), Nothing()}) == 1


@frozen
class Sent:
    """At the top of the module, where pickle finds it."""

    size: int


def test_a_record_is_evolved_copied_and_pickled():
    assert attrs.evolve(Sent(1), size=2) == Sent(2)
    assert copy.copy(Sent(1)) == pickle.loads(pickle.dumps(Sent(1))) == Sent(1)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Sent(1).size = 2


@define
class Grown:
    """Mutable."""

    size: int


def test_a_mutable_record_is_not_hashed():
    grown = Grown(1)
    grown.size = 2
    assert grown == Grown(2)
    with pytest.raises(TypeError):
        hash(grown)


def test_every_class_of_attributes_is_a_record():
    """Nobody pays again for what records write once."""
    used, direct = 0, []
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                for decorator in map(ast.unparse, node.decorator_list):
                    used += decorator.startswith(("frozen", "define"))
                    if decorator.startswith("attrs."):
                        direct.append(f"{file.name}: {node.name}")
    assert used > 100
    assert not direct
