"""A content control that is filled is as if a person had chosen in it."""

import io
import re

import pytest
from docx import Document

from drafter.ooxml import validation
from drafter.ooxml.reader import read
from drafter.templating.engine import examine, load
from tests.ooxml.samples import Indicator, Meeting, part, raw

BOX = (
    '<w14:checkbox><w14:checked w14:val="{}"/><w14:checkedState w14:val="{}" '
    'w14:font="MS Gothic"/><w14:uncheckedState w14:val="{}" w14:font="MS Gothic"/>'
    "</w14:checkbox>"
)


def control(properties: str, text: str, looks: str = "") -> str:
    return (
        f'<w:p><w:sdt><w:sdtPr><w:id w:val="123"/>{properties}</w:sdtPr><w:sdtContent>'
        f"<w:r>{looks}<w:t>{text}</w:t></w:r></w:sdtContent></w:sdt></w:p><w:sectPr/>"
    )


def filled(xml: str, **values: object) -> str:
    """Return the body of a paper that holds a control."""
    paper = load(raw(xml)).paper(Meeting(**values))
    assert validation.examine(paper) == ()
    Document(io.BytesIO(paper))
    assert "dien=" not in part(paper)
    return part(paper)


PROMPT = '<w:rPr><w:rStyle w:val="{}"/></w:rPr>'


def test_a_control_that_showed_its_prompt_shows_a_value():
    inner = control("", "Bấm để chọn", PROMPT.format("PlaceholderText"))
    inner = inner.replace("<w:sdtPr>", "<w:sdtPr><w:showingPlcHdr/>")
    outer = control(
        "<w:showingPlcHdr/>", "{{ dia_diem }}", PROMPT.format("PlaceholderText")
    )
    made = load(raw(inner.removesuffix("<w:sectPr/>") + outer)).render(Meeting())

    ours = part(made).rpartition("<w:sdt>")[2]
    assert "hội trường" in ours
    assert not re.search("showingPlcHdr|PlaceholderText", ours)
    others = part(made).partition("</w:sdt>")[0]
    assert re.search("showingPlcHdr.*PlaceholderText", others)


@pytest.mark.parametrize("praised", [True, False])
@pytest.mark.parametrize("before", ["0", "1"])
@pytest.mark.parametrize(
    ("checked", "unchecked", "on", "off"),
    [
        ("2612", "2610", "☒", "☐"),
        ("2611", "25A1", "☑", "□"),
        ("00FE", "00A8", "þ", "¨"),
    ],
)
def test_a_check_box_is_ticked_as_its_sign_is(
    praised, before, checked, unchecked, on, off
):
    text = f"{{% if khen_thuong %}}{on}{{% else %}}{off}{{% endif %}}"
    body = filled(
        control(BOX.format(before, checked, unchecked), text), praised=praised
    )

    assert f'<w14:checked w14:val="{praised:d}"/>' in body
    assert (on if praised else off) in body


def test_a_sign_of_wingdings_ticks_it_too():
    sign = (
        '<w:r><w:t>{% if khen_thuong %}</w:t></w:r><w:r><w:sym w:font="Wingdings" '
        'w:char="F0FE"/></w:r><w:r><w:t>{% endif %}</w:t></w:r>'
    )
    box = control(BOX.format("0", "00FE", "00A8"), "{{ loai }}")
    body = filled(box.replace("<w:r>", f"{sign}<w:r>", 1), praised=True, kind="")

    assert '<w14:checked w14:val="1"/>' in body


def test_a_check_box_without_a_sign_or_without_a_tag_stays_as_it_is():
    assert 'w14:val="1"/>' in filled(
        control(BOX.format("1", "2612", "2610"), "{{ loai }}")
    )
    untouched = control(BOX.format("1", "2612", "2610"), "☐").removesuffix(
        "<w:sectPr/>"
    )
    assert 'checked w14:val="1"/>' in filled(
        untouched + "<w:p><w:r><w:t>{{ loai }}</w:t></w:r></w:p><w:sectPr/>"
    )


@pytest.mark.parametrize("kind", ["dropDownList", "comboBox"])
@pytest.mark.parametrize(
    ("value", "added"), [("hội trường A", True), ("Hội trường B", False), ("", False)]
)
def test_what_is_chosen_stands_in_the_list(kind, value, added):
    choices = (
        f'<w:{kind} w:lastValue="b"><w:listItem w:displayText="Hội trường B" '
        f'w:value="b"/></w:{kind}>'
    )
    body = filled(control(choices, "{{ dia_diem }}"), venue=value)

    assert "lastValue" not in body
    item = f'<w:listItem w:displayText="{value}" w:value="{value}"/>'
    assert (item in body) is added
    assert body.count("<w:listItem") == 1 + added


def test_a_day_picked_before_is_gone():
    date = (
        '<w:date w:fullDate="2020-01-01T00:00:00Z"><w:dateFormat w:val="d"/></w:date>'
    )
    body = filled(control(date, "{{ ngay_hop }}"))

    assert '<w:date><w:dateFormat w:val="d"/></w:date>' in body


def test_both_kinds_of_bindings_are_taken_away_with_one_hint():
    bindings = '<w:dataBinding w:xpath="/a"/><w15:dataBinding w:xpath="/a"/>'
    space = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    xml = control(bindings, "{{ loai }}{{ dia_diem }}").replace(
        "<w:p>", f"<w:p {space}>"
    )

    assert [finding.code for finding in examine(raw(xml))] == ["T231"]
    assert "dataBinding" not in filled(xml)


def test_the_words_of_a_filled_control_are_read():
    body = control(
        "<w:showingPlcHdr/>", "{{ dia_diem }}", PROMPT.format("PlaceholderText")
    )
    paper = load(raw(body)).paper(Meeting(venue="nhà văn hóa"))

    assert [paragraph.text for paragraph in read(paper).paragraphs] == ["nhà văn hóa"]


def test_each_copy_in_a_loop_has_a_state_of_its_own():
    box = control(
        BOX.format("0", "2612", "2610"), "{% if c.dat %}☒{% else %}☐{% endif %}"
    ).removesuffix("<w:sectPr/>")
    tag = "<w:p><w:r><w:t>{{%p {} %}}</w:t></w:r></w:p>"
    rows = (Indicator(title="a"), Indicator(title="b", met=False), Indicator(title="c"))
    body = filled(
        tag.format("for c in chi_tieu") + box + tag.format("endfor") + "<w:sectPr/>",
        indicators=rows,
    )

    assert re.findall(r'<w14:checked w14:val="(\d)"', body) == ["1", "0", "1"]
    assert re.findall(r'<w:id w:val="(\d+)"', body) == ["123", "124", "125"]
