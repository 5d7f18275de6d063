"""One more paper of a loaded template, beside docxtpl's load, render and save."""

from collections.abc import Iterator

from drafter.templating import engine, shipped
from drafter.templating.environment import context, tallied
from tests.benchmarks import equal, sample
from tests.benchmarks.measuring import Row, ratio, run

GOALS = {0: 30, 100: 22, 2_000: 15}
_PEAK = """
from tests.benchmarks import sample
template, view = sample.shipped({rows})
{work}
"""
_WORKS = {
    "drafter": "template.render(view)",
    "docxtpl": "sample.by_docxtpl(template.data, sample.plain(view))",
}


def rows() -> Iterator[Row]:
    """Yield the ratios, of a shipped report and of a plain one."""
    for number, goal in GOALS.items():
        template, view = sample.shipped(number)
        name = f"docxtpl / drafter, shipped report, {number:,} rows"
        yield Row(name, _times(template, view), goal, least=True)
    template = engine.load(sample.template())
    for number, goal in GOALS.items():
        name = f"docxtpl / drafter, plain report, {number:,} rows"
        yield Row(name, _times(template, sample.report(number)), goal, least=True)
    template, view = sample.shipped(2_000)
    yield Row("Jinja alone / drafter, 2,000 rows", _floor(template, view))
    small, large = (sample.shipped(number)[1] for number in (1_000, 10_000))
    grown = ratio(
        lambda: template.render(small), lambda: template.render(large), rounds=3
    )
    yield Row("10,000 rows / 1,000 rows, time", grown, 11)
    ours, theirs = (
        run(["-c", _PEAK.format(rows=10_000, work=work)]).memory
        for work in _WORKS.values()
    )
    note = f"{ours / 1024:.0f} of {theirs / 1024:.0f} MiB"
    yield Row(
        "drafter / docxtpl, peak memory, 10,000 rows", ours / theirs, 1 / 3, note=note
    )
    yield _unlike()


def _unlike() -> Row:
    """Return in how many parts of papers the engines differ."""
    parts = [
        differs
        for name in shipped.names()
        for example in (sample.SHORT, sample.LONG)
        for differs in equal.unlike(
            *sample.shipped(name=name, example=example)
        ).values()
    ]
    name = "parts whose XML is not docxtpl's, before our fix-ups"
    return Row(name, sum(parts), 0, note=f"of {len(parts)}")


def _times(template: engine.LoadedTemplate, view: object) -> float:
    values = sample.plain(view)
    return 1 / ratio(
        lambda: sample.by_docxtpl(template.data, values),
        lambda: template.render(view),
        inner=5,
    )


def _floor(template: engine.LoadedTemplate, view: object) -> float:
    def jinja() -> None:
        with tallied():
            for part in template.parts:
                part.template.render(context(view, template.names))

    return 1 / ratio(jinja, lambda: template.render(view))
