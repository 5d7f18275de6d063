import pytest
from attrs import evolve

import drafter
from drafter.errors import InvalidDocument
from tests import libreoffice
from tests.indicator_tables.offices import OFFICES, typed
from tests.indicator_tables.reading import facts, told

SOUND = [office for office in OFFICES if office.name != "18-o-hong"]


@pytest.fixture
def folder(office, tmp_path):
    for name, data in office.files().items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


@pytest.mark.parametrize("office", OFFICES, ids=lambda office: office.name)
def test_figures_of_a_sheet_are_those_a_clerk_takes(office, folder):
    lines = told(folder, facts(office.results, office.period))

    found = sorted(line for line in lines if line[0] == "X" and line[1:4].isdigit())
    figures = [line for line in lines if line not in found]
    assert figures == office.expected
    assert found == sorted(filter(None, map(str.strip, office.found)))


@pytest.mark.parametrize("office", SOUND, ids=lambda office: office.name)
def test_a_sheet_and_the_same_rows_typed_are_one_conference(office, folder):
    named, by_hand = folder / "bang.yaml", folder / "go.yaml"
    named.write_text(facts(office.results, office.period), "utf-8")
    by_hand.write_text(facts(typed(office.expected), office.period), "utf-8")

    assert drafter.load(named) == drafter.load(by_hand)


@pytest.mark.parametrize("office", SOUND[:3], ids=lambda office: office.name)
@pytest.mark.parametrize("paper", ["bao-cao", "tin-bai"])
def test_their_papers_are_the_same_bytes(office, folder, paper):
    texts = (office.results, typed(office.expected))

    papers = []
    for results in texts:
        path = folder / "hoi-nghi.yaml"
        path.write_text(facts(results, office.period), "utf-8")
        papers.append(drafter.render(evolve(drafter.load(path)), paper=paper))

    assert papers[0] == papers[1]


@pytest.mark.parametrize("office", OFFICES[17:18], ids=lambda office: office.name)
def test_all_that_is_wrong_in_a_sheet_is_told_in_one_run(office, folder):
    path = folder / "hoi-nghi.yaml"
    path.write_text(facts(office.results, office.period), "utf-8")

    with pytest.raises(InvalidDocument) as stop:
        drafter.load(path)

    refs = {f.mark.ref for f in stop.value.findings if f.severity.value == "error"}
    assert refs == {"E3", "F3", "F4", "F5"}


@libreoffice.NEEDED
def test_sheets_saved_by_libreoffice_read_the_same(tmp_path):
    offices = [one for one in SOUND if not one.is_csv]
    files = {office.name: next(iter(office.files().values())) for office in offices}
    saved = libreoffice.all_saved(files, "xlsx")

    for office in offices:
        (tmp_path / "bieu.xlsx").write_bytes(saved[office.name])
        lines = told(tmp_path, facts(office.results, office.period))
        assert lines[: len(office.expected)] == office.expected, office.name
