"""Damaged templates end as a finding or as a whole paper, never as a surprise."""

import pytest

from .mutations import SHIPPED, run, small


@pytest.fixture(scope="module")
def bases():
    return small(), SHIPPED.read_bytes()


@pytest.mark.parametrize("seed", range(32))
def test_damage_is_told_or_does_not_matter(seed, bases):
    _, ended = run(seed, bases).split(" ", 1)

    assert ended in ("refused", "not rendered", "whole")
