import inspect

import pytest

import drafter
import drafter.model
from tests.surface import tree


@pytest.mark.parametrize("home", [drafter, drafter.model], ids=lambda m: m.__name__)
def test_every_public_name_is_there_and_listed_in_order(home):
    assert len(home.__all__) > 10
    assert [name for name in home.__all__ if not hasattr(home, name)] == []
    assert list(home.__all__) == sorted(home.__all__)


@pytest.mark.parametrize("home", [drafter, drafter.model], ids=lambda m: m.__name__)
def test_every_public_name_is_explained(home):
    named = {name: getattr(home, name) for name in home.__all__}
    silent = [name for name, one in named.items() if not _explained(one)]

    assert silent == []


def test_the_verbs_take_options_by_keyword_only():
    for verb in (drafter.load, drafter.check, drafter.render, drafter.draft):
        _, *options = inspect.signature(verb).parameters.values()

        assert all(o.kind is inspect.Parameter.KEYWORD_ONLY for o in options), verb


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="'drafter' has no attribute 'draught'"):
        drafter.draught  # noqa: B018


def test_every_module_says_what_it_is():
    found = tree.modules()

    assert len(found) > 100
    assert [one.__name__ for one in found if not one.__doc__] == []


def _explained(one):
    """Tell whether a class or function has words of its own, not attrs' signature."""
    text = inspect.getdoc(one) or ""
    return bool(text) and not text.startswith(f"{one.__name__}(")
