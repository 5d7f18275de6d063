"""Papers for both sides of their sheets: margins change places on the back."""

import re

import pytest
from attrs import evolve

from drafter.drafting.rendering import make
from drafter.model import Issuance
from drafter.ooxml import package, validation
from drafter.ooxml.duplex import on_both_sides
from drafter.ooxml.reader import read
from tests.conferences import LEAST
from tests.ooxml.samples import body, part, replaced

SETTINGS = "word/settings.xml"


def paper(*, duplex: bool) -> bytes:
    issuance = Issuance(paper="bao_cao", duplex=duplex)
    return make(evolve(LEAST, issuances=(issuance,)), paper="bao-cao").data


@pytest.mark.parametrize("duplex", [True, False])
def test_a_file_of_facts_says_whether_both_sides_are_printed(duplex):
    made = paper(duplex=duplex)

    assert read(made).mirrored_margins is duplex
    assert validation.examine(made) == ()


def test_nothing_else_changes_but_the_seal():
    one, two = (package.opened(paper(duplex=on)).files for on in (False, True))

    changed = {name for name in one if one[name] != two[name]}
    assert changed == {SETTINGS, "docProps/custom.xml"}
    twice = package.opened(on_both_sides(paper(duplex=True))).files
    assert twice == two


def test_the_setting_stands_where_word_looks_for_it():
    names = re.findall(r"<w:(\w+)", part(on_both_sides(body("a")), SETTINGS))

    assert names.index("zoom") < names.index("mirrorMargins")
    assert names.index("mirrorMargins") < names.index("defaultTabStop")


def test_a_file_without_settings_gets_them():
    relations = "word/_rels/document.xml.rels"
    whole = body("a")
    bare = replaced(
        whole,
        {
            relations: re.sub(
                r'<Relationship [^>]*Target="settings.xml"[^>]*/>',
                "",
                part(whole, relations),
            ).encode(),
            package.CONTENT_TYPES: re.sub(
                r'<Override PartName="/word/settings.xml"[^>]*/>',
                "",
                part(whole, package.CONTENT_TYPES),
            ).encode(),
        },
    )

    assert package.opened(bare).of("settings") == []
    assert read(on_both_sides(bare)).mirrored_margins
