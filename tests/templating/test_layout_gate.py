"""What steers the layout is told where it is missing, and known whatever its id is."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

import drafter
from drafter.ooxml import dump
from drafter.templating import engine, shipped
from tests.conferences import FULL

STATE = shipped.part("bao-cao/chinh-quyen", shipped.DOCUMENT)


def changed(old: str, new: str, part: str = "word/document.xml") -> bytes:
    """Return the State's report with a piece of a part changed."""
    held = BytesIO()
    with ZipFile(BytesIO(STATE)) as source, ZipFile(held, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            if name == part:
                assert re.search(old, text), "nothing is changed"
                text = re.sub(old, new, text)
            target.writestr(name, text)
    return held.getvalue()


def codes(data: bytes) -> list[str]:
    """Return the codes of what is noticed about a template."""
    return [finding.code for finding in engine.examine(data)]


def test_nothing_is_said_of_a_shipped_template():
    assert codes(STATE) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"(?:CoQuanBanHanh|QuocHieu)"', '"SoKyHieu"', ["T190"]),
        ('"NetKe"', '"DauSao"', ["T191", "T191", "T191"]),
        ('"BangVuaChu"', '"TableGrid"', ["T192"]),
    ],
)
def test_what_will_not_follow_its_texts_is_told_once(old, new, told):
    assert codes(changed(old, new)) == told


def test_a_section_that_prints_no_page_number_is_told():
    reference = '<w:sectPr><w:headerReference w:type="default" r:id="rId6"/>'
    without = changed(r'<w:sectPr>(?=<w:pgSz w:w="16838")', reference)

    assert codes(without) == ["T193"]


def test_the_place_of_what_is_told_can_be_found():
    (told,) = engine.examine(changed('"BangVuaChu"', '"TableGrid"'))

    assert (told.mark.table, told.mark.row) == (6, 1)


def test_styles_are_known_by_name_whatever_their_ids_are():
    held = BytesIO()
    with ZipFile(BytesIO(STATE)) as source, ZipFile(held, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            for style in ("NetKe", "TrichYeu", "LoiKet", "QuocHieu", "BangVuaChu"):
                text = text.replace(f'"{style}"', f'"x{style}"')
            text = text.replace('"NoiDung"', '"NetKe"')  # which stands in the way
            target.writestr(name, text)
    own = drafter.render(FULL, template=held.getvalue())
    shipped_ones = drafter.render(FULL, template=STATE)

    assert dump.dump(own) == dump.dump(shipped_ones)
