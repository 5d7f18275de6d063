"""Shipped templates are filled as they were kept, and compiled where that fails."""

import json
import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import drafter
from drafter import ready
from drafter.drafting import rendering, templates
from drafter.errors import TemplateError
from drafter.templating import compile, engine, manifests, ready_documents, shipped
from drafter.templating.environment import TagEnvironment
from drafter.templating.shipped import DOCUMENT
from drafter.views import PaperView
from tests.examples.samples import EXAMPLES, loaded
from tests.ooxml.samples import Meeting, body

NAMES = shipped.names()
STEMS = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))
REPORT = "bao-cao/dang"


@pytest.fixture(autouse=True)
def _forgetful():
    """Load as a new process would."""
    caches = (templates.load_shipped, engine.shared, engine.shared_shipped)
    for cached in caches:
        cached.cache_clear()
    yield
    for cached in caches:
        cached.cache_clear()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The shipped templates in another place, where a test may spoil them."""
    copy = tmp_path / "templates"
    shutil.copytree(shipped.shipped(), copy)
    monkeypatch.setattr(shipped, "shipped", lambda: copy)
    return copy


@pytest.fixture
def counts(monkeypatch):
    """How often docxtpl cleaned up, and Jinja compiled."""
    counted = {"clean-up": 0, "Jinja": 0}

    def counting(owner, name, what):
        original = getattr(owner, name)

        def counted_call(*args, **kwargs):
            counted[what] += 1
            return original(*args, **kwargs)

        monkeypatch.setattr(owner, name, counted_call)

    counting(compile._CLEANER, "patch_xml", "clean-up")
    counting(TagEnvironment, "compile", "Jinja")
    return counted


def kept(folder, name=REPORT, file=DOCUMENT):
    return folder / name / f"{file}.ready"


def view(template, stem="thi-tran-cam-xuyen-2024"):
    return rendering.view_of(loaded(stem).value, template)[0]


def compiled(name):
    return engine.load(shipped.part(name, DOCUMENT), name)


@pytest.mark.parametrize("name", NAMES)
def test_every_shipped_template_is_ready(name):
    assert templates.load_shipped(name).document.is_ready


def told(part):
    return {
        field.name: getattr(part, field.name)
        for field in attrs.fields(type(part))
        if field.name != "template"
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_ready_template_says_what_the_compiled_one_says(name):
    one, other = templates.load_shipped(name).document, compiled(name)
    assert one.parts

    assert list(map(told, one.parts)) == list(map(told, other.parts))
    assert one.entries == other.entries
    assert one.fields == other.fields
    assert one.names == other.names
    assert one.uses == other.uses
    assert one.findings == other.findings == ()
    assert (one.gap_style, one.first_drawing) == (other.gap_style, other.first_drawing)
    assert engine.shows(one, PaperView) is engine.shows(other, PaperView)


@pytest.mark.parametrize("name", NAMES)
def test_both_give_the_same_bytes_for_every_example(name):
    template, other = templates.load_shipped(name), compiled(name)
    assert template.document.is_ready
    assert len(STEMS) > 5

    for stem in STEMS:
        facts = view(template, stem)
        assert template.document.paper(facts) == other.paper(facts), stem


def test_ready_templates_are_neither_cleaned_up_nor_compiled(counts):
    for name in (REPORT, "tin-bai"):
        template = templates.load_shipped(name)
        assert template.render(view(template))

    assert counts == {"clean-up": 0, "Jinja": 0}


def test_without_their_forms_each_part_is_so_once(folder, counts):
    parts = 0
    for name in (REPORT, "tin-bai"):
        kept(folder, name).unlink()
        template = templates.load_shipped(name)
        assert not template.document.is_ready
        assert template.render(view(template))
        assert template.render(view(template))
        parts += len(template.document.parts)

    assert counts == {"clean-up": parts, "Jinja": parts}


def paper(name=REPORT):
    template = templates.load_shipped(name)
    return template.document.is_ready, template.render(view(template))


@pytest.fixture(scope="module")
def expected():
    """The report as the compiled template makes it."""
    template = templates._held(compiled(REPORT), manifests.of_shipped(REPORT))
    return template.render(view(template))


def test_a_damaged_form_is_passed_over(folder, expected):
    file = kept(folder)
    sound = file.read_bytes()
    places = [*range(0, 160, 3), *range(160, len(sound), len(sound) // 60)]
    for place in places:
        damaged = bytearray(sound)
        damaged[place] ^= 1 << place % 8
        file.write_bytes(damaged)
        assert ready_documents.load(shipped.part(REPORT, DOCUMENT), REPORT) is None
    file.write_bytes(sound[: len(sound) // 2])

    assert paper() == (False, expected)


def test_a_form_of_another_document_is_passed_over(folder):
    shutil.copy(kept(folder, "tin-bai"), kept(folder))
    assert not paper()[0]

    (folder / "tin-bai" / DOCUMENT).write_bytes(body("{{ dia_diem }}"))
    other = templates.load_shipped("tin-bai").document
    assert not other.is_ready
    assert other.fields == ("dia_diem",)


@pytest.mark.parametrize("changed", ["docxtpl", "drafter"])
def test_a_form_of_another_version_is_passed_over(changed, monkeypatch, expected):
    version = ready.version
    if changed == "drafter":
        monkeypatch.setattr("drafter.__version__", "99.0")
    else:
        monkeypatch.setattr(
            ready, "version", lambda name: "9" if name == changed else version(name)
        )

    assert paper() == (False, expected)


def test_another_python_compiles_the_text_that_jinja_wrote(
    counts, monkeypatch, expected
):
    monkeypatch.setattr(ready_documents, "MAGIC_NUMBER", b"3000")

    def refused(code):
        raise AssertionError("code of another Python was read")

    monkeypatch.setattr(ready_documents.marshal, "loads", refused, raising=True)
    monkeypatch.setattr(ready, "marshal", Plain)

    assert paper() == (True, expected)
    assert counts == {"clean-up": 0, "Jinja": 0}


class Plain:
    """marshal as `drafter.ready` needs it, while code is refused."""

    import marshal as _marshal

    loads, dumps = staticmethod(_marshal.loads), staticmethod(_marshal.dumps)


def test_another_jinja_compiles_the_cleaned_source(counts, monkeypatch, expected):
    version = ready.version
    monkeypatch.setattr(
        ready, "version", lambda name: "9" if name == "jinja2" else version(name)
    )

    assert paper() == (True, expected)
    parts = len(templates.load_shipped(REPORT).document.parts)
    assert counts == {"clean-up": 0, "Jinja": parts}


def test_what_a_person_gives_is_compiled_even_when_its_bytes_are_shipped():
    folder = shipped.shipped() / REPORT
    data = (folder / DOCUMENT).read_bytes()
    assert drafter.load_template(REPORT).document.is_ready

    for given in (folder, folder / DOCUMENT, data):
        assert not drafter.load_template(given).document.is_ready


def test_a_run_writes_nothing_beside_the_templates(folder):
    for file in folder.rglob("*.ready"):
        file.unlink()
    before = sorted(folder.rglob("*"))
    assert before

    assert not paper()[0]
    assert sorted(folder.rglob("*")) == before


def test_a_ready_template_goes_to_another_process_by_its_document(folder, expected):
    template = templates.load_shipped(REPORT)
    sent = pickle.dumps(template)
    assert len(sent) < 2 * len(template.document.data)

    for is_kept in (True, False):
        _clear()
        if not is_kept:
            kept(folder).unlink()
        received = pickle.loads(sent)
        assert received.document.is_ready is is_kept
        assert received.render(view(received)) == expected


def _clear():
    engine.shared_shipped.cache_clear()


@pytest.mark.parametrize(
    ("typed", "why"),
    [("{{ dia_diemm }}", "an unknown field"), ("{%if loai %}", "not closed")],
)
def test_a_template_with_something_wrong_is_not_kept(typed, why):
    try:
        value = ready_documents.made("a", body(typed), Meeting)
    except TemplateError:
        value = None

    assert value is None
    assert ready_documents.made("a", body("{{ dia_diem }}"), Meeting)


IMPORTED = """
import json, sys
from drafter.templating import ready_documents, compile
print(json.dumps([m.__file__ for n, m in sys.modules.items() if n[:8] == "drafter."]))
"""


def test_a_form_is_bound_to_all_that_makes_it():
    """Texts of rules do not count: a template without findings holds none."""
    run = subprocess.run(
        [sys.executable, "-c", IMPORTED], capture_output=True, text=True, check=True
    )
    files = [Path(file).relative_to(ready.PACKAGE) for file in json.loads(run.stdout)]
    assert Path("templating/gate.py") in files
    others = {"ready.py", "exports.py", "rules", "toml.py"}

    missing = {file.parts[0] for file in files} - set(shipped.SOURCES)
    assert missing - others == set()
