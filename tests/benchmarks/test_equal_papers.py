"""The engines that the benchmarks set side by side make the same paper."""

import pytest

from drafter.templating import engine, shipped
from tests.benchmarks import equal, sample
from tests.examples.samples import EXAMPLES, INVENTED, REAL


@pytest.mark.parametrize("name", shipped.names())
@pytest.mark.parametrize("example", [*REAL[:2], *INVENTED])
def test_a_shipped_template_gives_the_xml_that_docxtpl_gives(name, example):
    path = EXAMPLES / f"{example}.yaml"
    differs = equal.unlike(*sample.shipped(example=path, name=name))
    assert differs

    assert not any(differs.values()), differs


@pytest.mark.parametrize("rows", [0, 100])
def test_the_reports_of_the_benchmark_are_equal(rows):
    plain = equal.unlike(engine.load(sample.template()), sample.report(rows))
    differs = plain | equal.unlike(*sample.shipped(rows))
    assert differs

    assert not any(differs.values()), differs


def test_a_part_that_differs_is_noticed(monkeypatch):
    template, view = sample.shipped()
    _, other = sample.shipped(example=sample.SHORT)
    plain = sample.plain(other)
    monkeypatch.setattr(sample, "plain", lambda _: plain)

    assert any(equal.unlike(template, view).values())
