"""Damaged templates end as a finding or as a whole paper, never as a surprise.

DRAFTER_TEST_MUTATIONS is how many are tried; 20000 for the long run, an hour of it.
"""

import os

import pytest

from .mutations import SHIPPED, run, small

MANY = int(os.environ.get("DRAFTER_TEST_MUTATIONS", "48"))


@pytest.fixture(scope="module")
def bases():
    return small(), SHIPPED.read_bytes()


@pytest.mark.parametrize("seed", range(MANY))
def test_damage_is_told_or_does_not_matter(seed, bases):
    _, ended = run(seed, bases).split(" ", 1)

    assert ended in ("refused", "not rendered", "whole")
