"""What other programs say is brought to one form; none that is missing passes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import drafter
from drafter.ooxml import validation
from drafter.templating.engine import examine
from tests.conferences import LEAST

from . import __main__ as command
from . import audit, fetching, planted
from .papers import Paper, case, faults, new_faults, of_strangers
from .programs import (
    PROGRAMS,
    UNOPENED,
    Case,
    Pandoc,
    PythonDocx,
    integrity_faults,
    lost,
    sdk_faults,
)
from .strangers import strangers

ERROR = {
    "id": "Sch_A",
    "errorType": "Schema",
    "path": "/word/document.xml",
    "description": "x",
}


@pytest.fixture
def good(tmp_path):
    path = tmp_path / "good.docx"
    path.write_bytes(drafter.render(LEAST, template=strangers()["letter"]))
    return case(path)


class Blind:
    """A program that sees nothing."""

    judges_templates = False

    def faults(self, cases):
        return [frozenset() for _ in cases]


class Picky(Blind):
    """A program that has something against every file."""

    judges_templates = True

    def faults(self, cases):
        return [frozenset({f"R1 a.xml: {one.path.name}"}) for one in cases]


def test_a_report_of_the_sdk_is_a_set_of_faults():
    assert sdk_faults({"ok": True, "errors": []}) == frozenset()
    assert sdk_faults({"ok": False, "errors": []}) == {UNOPENED}
    assert sdk_faults({"ok": False, "errors": [ERROR, ERROR]}) == {
        "Sch_A /word/document.xml: x"
    }


def test_a_report_of_ooxml_integrity_is_a_set_of_faults_by_file():
    findings = [
        {"code": "CMT004", "severity": "error", "message": "gone", "part": "a.xml"},
        {"code": "FNT001", "severity": "info", "message": "font"},
    ]
    report = {"files": [{"path": "a", "findings": findings}, *(NOTHING,)]}

    assert integrity_faults(report) == {"a": {"CMT004 a.xml: gone"}, "b": frozenset()}


NOTHING = {"path": "b", "findings": []}


def test_blanks_and_breaks_are_free_and_words_are_not():
    assert lost(["a b", "c\u00a0d"], "ab\nc d") == frozenset()
    assert lost(["a b", "cd"], "a b") == {"not read: cd"}
    assert lost(["a"], None) == {UNOPENED}


def test_a_fault_of_the_template_is_not_the_papers():
    seen = frozenset({"A x.xml: 1", "A x.xml: 2", "B x.xml: 1", "A y.xml: 1"})

    assert new_faults(seen, frozenset({"A x.xml: 9"})) == {"B x.xml: 1", "A y.xml: 1"}


def test_papers_are_held_against_their_templates_where_a_program_judges(good):
    alone, with_own = Paper(good), Paper(good, good)

    assert faults(Picky(), [alone]) == {"good.docx": {"R1 a.xml: good.docx"}}
    assert faults(Picky(), [with_own]) == {}


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_blind_program_is_told_from_one_that_looks(name, good, tmp_path):
    assert len(planted.PLANTED[name]) >= 2
    blind = command.looks(Blind(), name, good, tmp_path)

    assert blind == [damage.__name__ for damage in planted.PLANTED[name]]
    assert command.looks(Picky(), name, good, tmp_path) == ["a good file"]


def test_python_docx_finds_what_is_planted_for_it(good, tmp_path):
    assert good.lines[-1] == "Trân trọng./."
    assert command.looks(PythonDocx(), "python-docx", good, tmp_path) == []


@pytest.mark.parametrize("damage", [planted.unclosed, planted.comment_missing])
def test_our_own_check_finds_what_is_planted(damage, good):
    data = good.path.read_bytes()

    assert validation.examine(data) == ()
    assert validation.examine(damage(data)) != ()


def test_what_pandoc_reads_is_put_together(tmp_path, good):
    answer = '{"blocks": [{"t": "Para", "c": [{"t": "Str", "c": "Trân"}, %s]}]}'
    quoted = (
        '{"t": "Quoted", "c": [{"t": "DoubleQuote"}, [{"t": "Str", "c": "trọng"}]]}'
    )
    fake = tmp_path / "pandoc"
    fake.write_text(f"#!{sys.executable}\nprint('''{answer % quoted}''')\n", "utf-8")
    fake.chmod(0o755)
    lines = ("Trân “trọng”", "./.")

    (seen,) = Pandoc(str(fake)).faults([Case(good.path, lines)])
    assert seen == {"not read: ./."}


def test_a_program_that_cannot_be_had_is_not_run_and_not_passed(
    monkeypatch, capsys, tmp_path
):
    monkeypatch.setattr(fetching, "NODE", "khong-co-goi-nay==0")
    monkeypatch.setenv("PATH", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")

    assert command.main("libreoffice", tmp_path) == command.NOT_RUN
    assert command.main("sdk", tmp_path) == command.NOT_RUN
    assert capsys.readouterr().out.count("not run: ") == 2


def test_an_audit_counts_only_what_was_looked_up():
    found = {"id": "PYSEC-1", "fix_versions": ["2"]}
    packages = [
        {"name": "a", "version": "1", "vulns": [found]},
        {"name": "b", "version": "1", "vulns": []},
        {"name": "c", "skip_reason": "not found"},
    ]

    assert audit.told({"dependencies": packages}) == (
        2,
        ["a 1: PYSEC-1, mended in 2"],
    )
    assert audit.told({"dependencies": packages[2:]}) == (0, [])


@pytest.mark.parametrize("answer", ["", '{"dependencies": []}'])
def test_an_audit_that_nobody_answers_is_not_run(answer, monkeypatch, tmp_path):
    monkeypatch.setattr(audit.fetching, "environment", lambda *_: tmp_path)
    monkeypatch.setattr(audit, "written", lambda _: answer)

    assert audit.main(tmp_path, tmp_path) == command.NOT_RUN


def test_a_command_that_fails_or_is_missing_is_not_available():
    failing = [sys.executable, "-c", "import sys; sys.exit('hỏng')"]
    for line in (failing, ["/khong/co"]):
        with pytest.raises(fetching.NotAvailable):
            fetching.run(line)
    assert fetching.run([sys.executable, "-c", "print(1)"]).strip() == "1"


def test_strangers_templates_are_many_pass_the_gate_and_make_papers(tmp_path):
    assert len(strangers()) > 10
    papers = of_strangers(tmp_path)

    noticed = {name for name, data in strangers().items() if examine(data)}
    assert noticed <= {"letter", "tracked"}
    assert len(papers) == 2 * len(strangers())
    assert all(paper.case.lines for paper in papers)


def test_the_script_of_ci_calls_every_program():
    script = (Path(__file__).parents[2] / ".ci" / "run").read_text(encoding="utf-8")
    (line,) = [one for one in script.splitlines() if "for program in" in one]

    assert line.split(" in ")[1].split(";")[0].split() == list(PROGRAMS)
    assert f"no_tool={command.NOT_RUN}" in script
    assert "tests.validators" in script


def test_a_python_environment_of_nothing_is_not_available(tmp_path, monkeypatch):
    monkeypatch.setattr(subprocess, "run", _refusing)
    with pytest.raises(fetching.NotAvailable, match="không có mạng"):
        fetching.environment(tmp_path, "x==1")


def _refusing(*args, **kwargs):
    raise OSError("không có mạng")
