"""Nothing is opened, connected to or started by a template, whatever it holds."""

import sys

from drafter import errors
from drafter.templating.engine import examine, load
from tests.ooxml.samples import Meeting, body, raw
from tests.ooxml.test_carried import SEEN, chart, field, macros, said, with_part
from tests.ooxml.test_opc import DDE, DISGUISES, header, zipped

from .loads import LOADS

WATCHED = ("open", "socket.", "subprocess.", "os.system", "os.exec", "os.spawn", "exec")
ALLOWED = {"exec <template>", "exec <unknown>"}
"""What Jinja runs itself: the compiled tags, and a line that raises its errors."""


def hostile() -> list[bytes]:
    """Return one file of each class of attack."""
    outside = (
        '<w:p><w:r><w:pict><v:shape src="http://127.0.0.1:9/a"/></w:pict></w:r></w:p>'
    )
    return [
        *(zipped(disguise(header(DDE))) for disguise in DISGUISES.values()),
        *(with_part(kind, "word/la.bin", typed) for kind, typed in SEEN.values()),
        *(raw(field(said(f'{kind} "http://127.0.0.1:9/a"'))) for kind in (
            "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "DDEAUTO", "HYPERLINK",
        )),
        chart(macros()), raw(outside), body("{{ dia_diem.__class__ }}"),
        LOADS["branches"](), LOADS["attributes"](), LOADS["open_fields"](),
    ]  # fmt: skip


def tried(files: list[bytes]) -> None:
    for data in files:
        examine(data, "mau.docx", Meeting)
        try:
            load(data, "mau.docx").paper(Meeting())
        except errors.DrafterError:
            continue


def test_hostile_templates_open_nothing_start_nothing_connect_to_nothing(tmp_path):
    """An audit hook listens to the whole of the interpreter; a canary proves it."""
    files = hostile()
    tried(files)
    seen: list[str] = []
    watching = [True]

    def watch(event: str, args: tuple[object, ...]) -> None:
        if watching and event.startswith(WATCHED):
            seen.append(f"{event} {getattr(args[0], 'co_filename', '')}".strip())

    sys.addaudithook(watch)
    tried(files)
    (tmp_path / "canary").write_text("x")
    watching.clear()

    assert seen.pop() == "open"
    assert set(seen) <= ALLOWED
