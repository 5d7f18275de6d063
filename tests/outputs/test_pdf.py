"""PDFs come from LibreOffice, in a profile of its own and within a limit."""

import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from drafter.outputs import pdf
from tests.outputs.samples import paper

installed = pytest.mark.skipif(
    pdf.converter() is None, reason="LibreOffice is not installed"
)
A_PAPER = paper(("Normal", "Đảng bộ xã"))


@pytest.fixture
def office(tmp_path):
    """Write a program in place of LibreOffice; returns its path."""

    def office(script):
        program = tmp_path / "soffice"
        program.write_text(f"#!{sys.executable}\nimport sys, time\n{script}\n")
        program.chmod(0o755)
        return str(program)

    return office


@installed
def test_several_papers_are_made_in_one_run():
    made = pdf.convert(pdf.converter(), [A_PAPER, A_PAPER])

    assert [data[:4] for data in made] == [b"%PDF", b"%PDF"]


@installed
def test_runs_beside_each_other_lose_nothing():
    with ThreadPoolExecutor() as pool:
        made = pool.map(lambda _: pdf.convert(pdf.converter(), [A_PAPER]), range(2))

    assert all(data.startswith(b"%PDF") for (data,) in made)


def test_the_converter_is_looked_for(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: f"/there/{name}")
    assert pdf.converter() == "/there/soffice"

    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(Path, "is_file", lambda _: False)
    assert pdf.converter() is None


@pytest.mark.skipif(sys.platform == "win32", reason="needs a script that runs")
@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("sys.exit(3)", "exit 3"),
        ("sys.exit('no display')", "no display"),
        ("pass", "no 0.pdf"),
        ("open(sys.argv[-1][:-4] + 'pdf', 'w')", "no 0.pdf"),
    ],
)
def test_a_failure_says_why(office, script, reason):
    with pytest.raises(pdf.ConversionFailed, match=re.escape(reason)):
        pdf.convert(office(script), [A_PAPER])


@pytest.mark.skipif(sys.platform == "win32", reason="needs a script that runs")
def test_a_run_that_hangs_is_ended(office, monkeypatch):
    monkeypatch.setattr(pdf, "LIMIT", 0.2)

    with pytest.raises(pdf.ConversionFailed, match=r"> 0\.2 s"):
        pdf.convert(office("time.sleep(60)"), [A_PAPER])


def test_a_program_that_is_none_is_told(tmp_path):
    with pytest.raises(pdf.ConversionFailed):
        pdf.convert(str(tmp_path), [A_PAPER])


def test_the_profile_is_private_and_goes(monkeypatch):
    seen = []

    def run(command, **_):
        seen.extend(command)
        Path(command[-1]).with_suffix(".pdf").write_bytes(b"%PDF")

    monkeypatch.setattr(subprocess, "run", run)
    before = set(Path(tempfile.gettempdir()).glob("drafter-pdf-*"))

    pdf.convert("soffice", [A_PAPER])

    assert any(one.startswith("-env:UserInstallation=file:///") for one in seen)
    assert set(Path(tempfile.gettempdir()).glob("drafter-pdf-*")) == before
