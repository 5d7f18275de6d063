"""Ids and names that a paper may have once stay so, whatever a loop copies."""

import re

import pytest

from drafter.errors import TemplateError
from drafter.ooxml import validation
from drafter.templating.engine import load
from tests.ooxml.samples import Indicator, Meeting, docx, part, raw, replaced

THREE = Meeting(indicators=tuple(Indicator(title=title) for title in "abc"))
NAMES = (
    ' xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:wp14='
    '"http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"'
)


def p(inner: str) -> str:
    return f"<w:p{NAMES}>{inner}</w:p>"


def t(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def loop(*inner: str) -> str:
    tags = p(t("{%p for c in chi_tieu %}")), p(t("{%p endfor %}"))
    return tags[0] + "".join(inner) + tags[1]


def filled(*blocks: str, view: Meeting = THREE) -> str:
    loaded = load(raw("".join((*blocks, "<w:sectPr/>"))))
    paper = loaded.paper(view)
    assert set(validation.examine(paper)) <= set(validation.examine(loaded.data))
    assert loaded.paper(view) == paper
    return part(paper)


AUTHOR = 'w:author="A" w:date="2026-01-01T00:00:00Z"'
CHANGES = p(
    f'<w:pPr><w:rPr><w:ins w:id="4" {AUTHOR}/></w:rPr><w:pPrChange w:id="5" {AUTHOR}>'
    f'<w:pPr/></w:pPrChange></w:pPr><w:ins w:id="9" {AUTHOR}>{t("{{ c.ten }}")}</w:ins>'
    f'<w:del w:id="10" {AUTHOR}><w:r><w:delText>cũ</w:delText></w:r></w:del>'
    f'<w:r><w:rPr><w:rPrChange w:id="11" {AUTHOR}><w:rPr/></w:rPrChange></w:rPr></w:r>'
)


def test_changes_that_are_tracked_have_ids_of_their_own():
    body = filled(loop(CHANGES), p(f'<w:ins w:id="12" {AUTHOR}>{t("x")}</w:ins>'))
    ids = re.findall(r'<w:(?:ins|del|\w+Change) w:id="(\d+)"', body)

    assert len(ids) == len(set(ids)) == 16
    assert ids[:5] == ["4", "5", "9", "10", "11"]
    assert ids[-1] == "12"


def test_a_change_outside_a_loop_keeps_its_id():
    body = filled(p(f'<w:ins w:id="7" {AUTHOR}>{t("{{ dia_diem }}")}</w:ins>'))

    assert '<w:ins w:id="7"' in body


def shape(number: int) -> str:
    return (
        f'<v:shape id="Hộp {number}" o:spid="_x0000_s{number + 1024}" '
        'type="#_x0000_t202"/>'
    )


TYPE = '<v:shapetype id="_x0000_t202"><v:path/></v:shapetype>'


def test_shapes_have_ids_of_their_own_and_their_type_once():
    body = filled(loop(p(f"<w:r><w:pict>{TYPE}{shape(2)}</w:pict></w:r>")))

    assert re.findall(r' id="(Hộp [^"]*)"', body) == ["Hộp 2", "Hộp 3", "Hộp 4"]
    spids = re.findall(r'o:spid="_x0000_s(\d+)"', body)
    assert spids == ["1026", "1027", "1028"]
    assert body.count("<v:shapetype ") == 1
    assert body.count('type="#_x0000_t202"') == 3


@pytest.mark.parametrize("praised", [True, False])
def test_a_shape_has_its_type_though_a_condition_takes_the_first_away(praised):
    first = p(f"<w:r><w:pict>{TYPE}{shape(2)}</w:pict></w:r>")
    other = p(f"<w:r><w:pict>{shape(3)}</w:pict></w:r>")
    tags = p(t("{%p if khen_thuong %}")), p(t("{%p endif %}"))
    body = filled(tags[0], first, tags[1], other, view=Meeting(praised=praised))

    assert body.count("<v:shapetype ") == 1
    assert body.index("<v:shapetype ") < body.index("<v:shape ")


def test_an_embedded_object_is_refused_before_any_id_matters():
    held = '<v:shape id="_x0000_i1025"/><o:OLEObject ShapeID="_x0000_i1025"/>'

    with pytest.raises(TemplateError) as stopped:
        filled(loop(p(f"<w:r><w:object>{held}</w:object></w:r>")))
    assert [finding.code for finding in stopped.value.findings] == ["T216"]


MOVE = (
    '<w:moveToRangeStart w:id="1" w:name="m"/><w:moveTo w:id="2" w:author="A">'
    + t("x")
    + '</w:moveTo><w:moveToRangeEnd w:id="1"/>'
)


def test_a_range_with_a_name_is_there_once():
    mark = '<w:bookmarkStart w:id="0" w:name="b"/>{}<w:bookmarkEnd w:id="0"/>'
    body = filled(loop(p(mark.format(t("{{ c.ten }}")) + MOVE)))

    assert body.count("<w:bookmarkStart ") == body.count("<w:bookmarkEnd ") == 1
    assert body.count("<w:moveToRangeStart ") == 1
    assert body.count("<w:moveToRangeEnd ") == 1
    assert len(set(re.findall(r'<w:moveTo w:id="(\d+)"', body))) == 3


@pytest.mark.parametrize("praised", [True, False])
@pytest.mark.parametrize(
    "ends",
    [
        '<w:bookmarkStart w:id="1" w:name="b"/>{}<w:bookmarkEnd w:id="1"/>',
        '<w:permStart w:id="1" w:edGrp="everyone"/>{}<w:permEnd w:id="1"/>',
        '<w:moveToRangeStart w:id="1" w:name="m"/>{}<w:moveToRangeEnd w:id="1"/>',
    ],
)
def test_half_a_range_is_never_left(ends, praised):
    start, end = ends.split("{}")
    tags = t("{% if khen_thuong %}"), t("{% endif %}")
    body = filled(
        p(f"{tags[0]}{start}{t('a')}{tags[1]}{t('b')}{end}"),
        view=Meeting(praised=praised),
    )

    assert (start in body) is (end in body) is praised


def test_ids_are_apart_over_the_parts_of_a_paper():
    def fill(document):
        document.sections[0].header.paragraphs[0].text = "{{ dia_diem }}"

    base = docx(fill)
    (name,) = re.findall(r'/(word/header\d.xml)"', part(base, "[Content_Types].xml"))
    namespaces = part(raw("")).split("<w:document ")[1].split("><w:body>")[0]
    header = f"<w:hdr {namespaces}>{loop(CHANGES)}</w:hdr>"
    template = replaced(
        raw(loop(CHANGES) + "<w:sectPr/>", base=base), {name: header.encode()}
    )
    paper = load(template).render(THREE)
    text = part(paper) + part(paper, name)
    ids = re.findall(r'<w:(?:ins|del|\w+Change) w:id="(\d+)"', text)

    assert len(ids) == len(set(ids)) == 30


def test_marks_of_drawings_that_word_makes_anew_are_not_copied():
    drawing = (
        '<w:r><w:drawing><wp:inline wp14:anchorId="1A" wp14:editId="2B">'
        '<wp:docPr id="1" name="a"/></wp:inline></w:drawing></w:r>'
    )
    body = filled(p(drawing) + loop(p(drawing)))

    assert body.count("wp14:anchorId") == body.count("wp14:editId") == 1
    assert len(set(re.findall(r'<wp:docPr id="(\d+)"', body))) == 4


def test_no_copy_takes_an_id_that_another_part_of_the_template_has():
    body = filled(
        loop(p(f'<w:ins w:id="2147483646" {AUTHOR}>{t("x")}</w:ins>')),
        p(f'<w:ins w:id="1" {AUTHOR}>{t("y")}</w:ins>'),
    )

    ids = re.findall(r'<w:ins w:id="(\d+)"', body)
    assert ids == ["2147483646", "2147483647", "2", "1"]
