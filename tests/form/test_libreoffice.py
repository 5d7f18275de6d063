"""A form that LibreOffice has opened, in which somebody typed, and saved."""

import subprocess

import pytest
from attrs import evolve

import drafter
from drafter.drafting import conversion
from drafter.outputs import pdf
from tests.form.test_law import ROOT

pytestmark = pytest.mark.skipif(
    pdf.converter() is None, reason="LibreOffice is not installed"
)


def saved(folder, file, ending):
    """Return a file as LibreOffice saves it."""
    profile = (folder / "profile").as_uri()
    out = folder / ending
    subprocess.run(
        [
            *(pdf.converter(), f"-env:UserInstallation={profile}", "--headless"),
            *("--convert-to", ending, "--outdir", out, file),
        ],
        check=True,
        capture_output=True,
        timeout=100,
    )
    return out / file.with_suffix(f".{ending}").name


def test_a_form_filled_in_libreoffice_says_what_was_typed(tmp_path):
    text = (ROOT / "examples" / "mau-ubnd-xa-2026.yaml").read_bytes()
    form = tmp_path / "a.xlsx"
    form.write_bytes(conversion.to_form(text, "a.yaml").data)

    flat = saved(tmp_path, form, "fods")
    content = flat.read_text(encoding="utf-8")
    assert content.count("<text:p>Hội trường UBND xã</text:p>") == 1
    typed = content.replace(
        "<text:p>Hội trường UBND xã</text:p>",
        "<text:p>Nhà văn hóa thôn 8/12,</text:p><text:p>tầng 2</text:p>",
    )
    flat.write_text(typed, encoding="utf-8")
    back = drafter.load(saved(tmp_path, flat, "xlsx"))

    was = drafter.load(text)
    assert was.venue == "Hội trường UBND xã"
    assert back == evolve(was, venue="Nhà văn hóa thôn 8/12, tầng 2")
