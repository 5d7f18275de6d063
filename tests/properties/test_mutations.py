"""Damaged conference files end as findings or as papers, never as a surprise.

DRAFTER_TEST_MUTATIONS is how many are tried; 20000 for the long run.
"""

import os

from .mutations import KINDS, run

MANY = int(os.environ.get("DRAFTER_TEST_MUTATIONS", "350"))


def test_damage_is_told_or_does_not_matter():
    ended = {run(seed) for seed in range(MANY)}

    assert {one.split()[0] for one in ended} == {kind.__name__ for kind in KINDS}
    assert {one.split()[1] for one in ended} == {"refused", "drafted"}
