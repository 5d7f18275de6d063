"""What the gates notice about a template reaches who uses it, once a template."""

import json
import pickle
import shutil

import attrs
import pytest

import drafter
from drafter.errors import InvalidDocument
from tests.cli.console import run
from tests.drafting.test_rendering import SMALL
from tests.ooxml.samples import body
from tests.templating.live import with_field
from tests.templating.test_mistakes import deleted

CLOCK, DELETED = "T222", "T131"
TEMPLATES = {
    CLOCK: with_field("DATE"),
    DELETED: deleted("{{ dia_diem }}", "đã xóa", ""),
}


@pytest.fixture(params=TEMPLATES)
def code(request):
    return request.param


@pytest.fixture
def template(code, tmp_path):
    path = tmp_path / "mau.docx"
    path.write_bytes(TEMPLATES[code])
    return path


@pytest.fixture
def facts(tmp_path):
    path = tmp_path / "h.yaml"
    path.write_text(f"{SMALL}dia_diem: hội trường\n", encoding="utf-8")
    return path


def codes(findings):
    return [finding.code for finding in findings if finding.code in TEMPLATES]


def test_a_loaded_template_has_its_findings(template, code):
    loaded = drafter.load_template(template)

    assert codes(loaded.findings) == [code]
    assert codes(pickle.loads(pickle.dumps(loaded)).findings) == [code]


def test_a_draft_has_the_findings_of_its_templates(template, facts, code, tmp_path):
    drafted = drafter.draft(facts, papers=template, output=tmp_path / "ra")

    assert codes(drafted.findings) == [code]
    assert drafted.paths


def test_two_papers_of_one_template_tell_it_once(template, facts, code, tmp_path):
    loaded = drafter.load_template(template)
    twin = attrs.evolve(loaded, manifest=attrs.evolve(loaded.manifest, output="b"))

    drafted = drafter.draft(facts, papers=[loaded, twin], output=tmp_path / "ra")

    assert len(drafted.paths) == 2
    assert codes(drafted.findings) == [code]


def test_render_shows_it_in_words(template, facts, code, tmp_path):
    shown = run("render", facts, "-t", template, "-o", tmp_path / "ra")

    assert shown.exit_code == 0
    assert shown.stderr.count(f" {code} ") == 1
    assert str(template) in shown.stderr


def test_render_shows_it_as_json(template, facts, code, tmp_path):
    shown = run("render", facts, "-t", template, "-o", tmp_path / "ra", "--json")

    (found,) = (f for f in json.loads(shown.stdout)["findings"] if f["code"] == code)
    assert found["file"] == str(template)


@pytest.mark.parametrize("jobs", [1, 2])
def test_many_files_show_it_once(template, facts, code, jobs, tmp_path):
    for name in ("a.yaml", "b.yaml"):
        shutil.copy(facts, tmp_path / name)

    shown = run(
        "render", tmp_path / "a.yaml", tmp_path / "b.yaml", facts,
        "-t", template, "-o", tmp_path / "ra", "-j", jobs,
    )  # fmt: skip

    assert shown.exit_code == 0
    assert shown.stderr.count(f" {code} ") == 1


def test_a_hint_on_a_template_is_not_counted_as_one_on_facts(facts, tmp_path):
    path = tmp_path / "mau.docx"
    path.write_bytes(TEMPLATES[DELETED])
    plain = tmp_path / "thuong.docx"
    plain.write_bytes(body("{{ dia_diem }}"))

    hinted = run("render", facts, "-t", path, "-o", tmp_path / "ra")
    without = run("render", facts, "-t", plain, "-o", tmp_path / "ra")

    assert hinted.stdout.splitlines()[1:] == without.stdout.splitlines()[1:]


def test_strict_stops_for_a_warning_about_a_template(facts, tmp_path):
    path = tmp_path / "mau.docx"
    path.write_bytes(TEMPLATES[CLOCK])

    shown = run("render", facts, "-t", path, "-o", tmp_path / "ra", "--strict")

    assert shown.exit_code == 1
    assert f" {CLOCK} " in shown.stderr
    assert not (tmp_path / "ra").exists()
    with pytest.raises(InvalidDocument) as stopped:
        drafter.render(drafter.load(facts), template=path, strict=True)
    assert codes(stopped.value.findings) == [CLOCK]


def test_strict_passes_a_hint(facts, tmp_path):
    path = tmp_path / "mau.docx"
    path.write_bytes(TEMPLATES[DELETED])

    assert drafter.render(drafter.load(facts), template=path, strict=True)
