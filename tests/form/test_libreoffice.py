"""A form that LibreOffice has opened, in which somebody typed, and saved."""

from attrs import evolve

import drafter
from drafter.drafting import conversion
from tests import libreoffice
from tests.form.test_law import ROOT


@libreoffice.NEEDED
def test_a_form_filled_in_libreoffice_says_what_was_typed():
    text = (ROOT / "examples" / "mau-ubnd-xa-2026.yaml").read_bytes()
    form = conversion.to_form(text, "a.yaml").data

    content = libreoffice.saved(form, "xlsx", "fods").decode("utf-8")
    assert content.count("<text:p>Hội trường UBND xã</text:p>") == 1
    typed = content.replace(
        "<text:p>Hội trường UBND xã</text:p>",
        "<text:p>Nhà văn hóa thôn 8/12,</text:p><text:p>tầng 2</text:p>",
    )
    back = drafter.load(libreoffice.saved(typed.encode("utf-8"), "fods", "xlsx"))

    was = drafter.load(text)
    assert was.venue == "Hội trường UBND xã"
    assert back == evolve(was, venue="Nhà văn hóa thôn 8/12, tầng 2")
