"""The benchmark of PDFs counts only runs that made them all."""

import pytest

from tests.benchmarks import measuring, pdf
from tests.benchmarks.measuring import ROOT, Run
from tests.outputs.test_pdf import installed

WHOLE = {f"{n}.pdf": b"%PDF-1.6\n%%EOF\n" for n in range(2 * pdf.FILES)}


@pytest.mark.parametrize(
    ("files", "whole"),
    [
        (WHOLE, True),
        (WHOLE | {"0.pdf": b"%PDF-1.6\n"}, False),
        (WHOLE | {"a.docx": b"PK"}, False),
        ({"0.pdf": WHOLE["0.pdf"]}, False),
    ],
)
def test_a_run_is_whole_that_made_all_pdfs_and_nothing_else(files, whole):
    assert pdf.whole(Run(1, 1, 1, files)) is whole


@installed
@pytest.mark.parametrize("name", [pdf.COMMAND, pdf.BARE])
def test_both_processes_make_all_pdfs(tmp_path, name):
    arguments = pdf.processes(tmp_path, pdf.converter())[name]

    assert pdf.whole(measuring.run(arguments, ROOT))


def test_without_libreoffice_it_is_said_that_nothing_was_measured(monkeypatch):
    monkeypatch.setattr(pdf, "converter", lambda: None)
    (row,) = pdf.rows()

    assert row.verdict == "NOT RUN"
