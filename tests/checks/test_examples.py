"""The real conferences have the findings that a reader of them has."""

from pathlib import Path

import pytest

from drafter import source
from drafter.checks import check
from drafter.findings import Severity, errors
from drafter.structure import structure

EXAMPLES = Path(__file__).parents[2] / "examples"
REAL = {
    "thi-tran-cam-xuyen-2024": {"D334", "D312", "D323", "D403"},
    "thi-tran-phu-thong-2024": {"D308", "D323", "D403", "D470"},
    "xa-cam-giang-2023": {"D310", "D403", "D404"},
    "xa-cam-loc-2023": {"D307", "D333", "D312", "D403"},
    "huyen-cam-xuyen-2021": {"D309", "D311", "D331", "D312", "D403", "D471"},
}
"""What the texts themselves lack or doubt; they were mended of all else."""


def _findings(name: str):
    return check(structure(source.read(str(EXAMPLES / f"{name}.yaml"))).value)


@pytest.mark.parametrize("name", REAL)
def test_a_real_conference_has_its_own_findings_and_no_others(name):
    assert {one.code for one in _findings(name)} == REAL[name]


def test_no_example_has_an_error_and_those_for_teaching_no_warning():
    names = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))
    assert set(REAL) < set(names)

    for name in names:
        found = _findings(name)
        assert errors(found) == ()
        if name not in REAL:
            assert {one.severity for one in found} <= {Severity.HINT}
