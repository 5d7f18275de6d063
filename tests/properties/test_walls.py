"""Nothing of a stranger's template runs, reads, writes or connects."""

import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

import drafter
from drafter.errors import TemplateError
from drafter.templating import engine
from tests.conferences import FULL
from tests.ooxml.samples import NAMESPACES, body, docx, raw, replaced
from tests.validators.strangers import strangers

CANARY = "/etc/passwd"
CODE = (
    "{{ ''.__class__.__mro__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ cycler.__init__.__globals__.os.popen('id') }}",
    "{{ lipsum.__globals__['os'].system('id') }}",
    "{{ dia_diem.format(1) }}",
    "{{ don_vi._host }}",
    "{% include '" + CANARY + "' %}",
    "{% import 'os' as os %}",
    "{% set x = 1 %}{{ x }}",
    "{% for c in ().__class__.__subclasses__() %}{{ c }}{% endfor %}",
    "{{ range(10**9) }}",
)
FIELDS = (
    f"INCLUDETEXT {CANARY}",
    f'INCLUDEPICTURE "{CANARY}"',
    'DDEAUTO cmd "/c calc"',
    "LINK Excel.Sheet.8 a.xls",
)
RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="rId1" TargetMode="External" Target="{}" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"/>'
    "</Relationships>"
)
TARGETS = (
    ("http://127.0.0.1:9/a.png", "image"),
    (f"file://{CANARY}", "subDocument"),
    (r"\\127.0.0.1\a\b.dotm", "frame"),
)
ENTITY = (
    f'<!DOCTYPE a [<!ENTITY x SYSTEM "file://{CANARY}">]>'
    f"<w:document {NAMESPACES}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p>"
    "</w:body></w:document>"
)


def hostile() -> dict[str, bytes]:
    """Return templates that try, in the body, a header, a field, a relation."""
    made = {f"body {code}": body(code) for code in CODE}
    made |= {f"header {code}": docx(_header(code)) for code in CODE}
    made |= {
        f"field {field}": raw(
            f"<w:p><w:fldSimple w:instr='{field}'><w:r><w:t>x</w:t></w:r>"
            "</w:fldSimple></w:p><w:sectPr/>"
        )
        for field in FIELDS
    }
    made |= {
        f"relation {kind}": replaced(
            body("x"),
            {"word/_rels/document.xml.rels": RELATION.format(target, kind).encode()},
        )
        for target, kind in TARGETS
    }
    return made | {
        "entity": replaced(body("x"), {"word/document.xml": ENTITY.encode()})
    }


def _header(code: str) -> Callable[..., None]:
    def fill(document):
        document.sections[0].header.paragraphs[0].text = code

    return fill


class Watch:
    """Records what Python opens, runs and connects to while it is on."""

    watched = (
        *("open", "os.", "shutil.", "socket.", "subprocess.", "pty.", "ctypes."),
        *("import", "exec", "compile", "urllib.", "webbrowser.", "tempfile."),
    )

    def __init__(self) -> None:
        self.on = False
        self.seen: list[str] = []
        sys.addaudithook(self)

    def __call__(self, event: str, args: tuple[object, ...]) -> None:
        if self.on and event.startswith(self.watched):
            what = getattr(args[0], "co_filename", args[0]) if args else ""
            self.seen.append(f"{event} {what}")

    @contextmanager
    def watching(self) -> Iterator[list[str]]:
        self.seen = []
        self.on = True
        try:
            yield self.seen
        finally:
            self.on = False


WATCH = Watch()


def drawn(data: bytes) -> bool:
    """Draft with a template as if for the first time; say whether it was let in."""
    engine.shared.cache_clear()
    try:
        drafter.render(FULL, template=data)
    except TemplateError:
        return False
    return True


ALLOWED = ("exec <template>", "compile ", "exec <unknown>")
"""Jinja compiles tags, and raises a syntax error again from a line of its own."""


@pytest.mark.parametrize("data", hostile().values(), ids=hostile())
def test_a_hostile_template_is_refused_and_touches_nothing(data):
    drawn(data)
    with WATCH.watching() as seen:
        let_in = drawn(data)

    assert not let_in
    assert [one for one in seen if not one.startswith(ALLOWED)] == []


@pytest.mark.parametrize("data", strangers().values(), ids=strangers())
def test_an_honest_template_runs_its_tags_and_nothing_else(data):
    drawn(data)
    with WATCH.watching() as seen:
        assert drawn(data)

    assert [one for one in seen if not one.startswith(ALLOWED)] == []
    assert "exec <template>" in seen


def test_the_watch_sees_files_programs_connections_and_code(tmp_path):
    with WATCH.watching() as seen, socket.create_server(("127.0.0.1", 0)) as server:
        (tmp_path / "canary").write_text("x")
        with socket.create_connection(server.getsockname()):
            pass
        subprocess.run([sys.executable, "-c", ""], check=True)
        exec("1")
    events = {one.split()[0] for one in seen}

    assert {"open", "socket.connect", "subprocess.Popen", "exec"} <= events
