"""The processes of the benchmark do the work that they are measured by."""

import zipfile

import pytest

from tests.benchmarks import equal, measuring, sample, starting
from tests.benchmarks.measuring import ROOT, UNCOUNTED


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    """One round of all processes, of drafter as it stands here."""
    processes = starting.processes(tmp_path_factory.mktemp("facts"))
    return measuring.in_turn(processes, rounds=1, home=ROOT)


def test_each_process_is_run_and_set_beside_another(runs):
    named = {name for one, other, *_ in starting.GOALS for name in (one, other)}

    assert set(runs) == named
    assert {len(of_it) for of_it in runs.values()} == {UNCOUNTED + 1}


def test_papers_are_whole_and_their_bytes_the_same_on_every_run(runs):
    rows = {row.name: row for row in starting.compared(runs)}

    same = rows["drafter render, both papers: different bytes of 3 runs"]
    assert same.verdict == "met"
    assert len(rows) == len(starting.GOALS) + 1


@pytest.mark.parametrize("name", starting.PAPERS)
def test_a_paper_that_is_cut_short_is_noticed(runs, name):
    run, papers = runs[name][0], starting.PAPERS[name]
    assert starting.whole(run, papers)
    cut = {paper: data[:-100] for paper, data in run.files.items()}
    damaged = measuring.Run(run.processor, run.clock, run.memory, cut)

    with pytest.raises(zipfile.BadZipFile):
        starting.whole(damaged, papers)


def test_the_usual_script_makes_the_paper_that_docxtpl_makes_of_our_view(runs):
    """Its facts are only what the template uses; nothing is missing for that."""
    template, view = sample.shipped(example=sample.SHORT)
    names = [part.name for part in template.parts]
    ours = sample.by_docxtpl(template.data, sample.plain(view))
    assert len(names) > 1

    usual = runs[starting.USUAL][0].files["bao-cao.docx"]
    assert equal.some(usual, names) == equal.some(ours, names)


def test_a_paper_missing_is_noticed(runs):
    with pytest.raises(AssertionError):
        starting.whole(runs[starting.BOTH][0], ["bao-cao.docx"])
