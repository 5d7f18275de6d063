"""What Word refuses although validators pass is found before a paper is written."""

import pytest

from drafter import errors
from drafter.findings import Rule
from drafter.ooxml import validation
from drafter.templating.engine import check_paper, load

from .samples import NAMESPACES, Meeting, body, docx, part, raw, replaced, table

TYPES = "[Content_Types].xml"
CORE = "docProps/core.xml"
GRID = "<w:tblGrid><w:gridCol/></w:tblGrid>"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
SOUND = "<w:p/><w:sectPr/>"


def tbl(*rows: str, grid: str = GRID) -> str:
    return f"<w:tbl>{grid}{''.join(rows)}</w:tbl>{SOUND}"


def tr(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def tc(inner: str = "<w:p/>", properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def merged(value: str) -> str:
    return tc(properties=f"<w:vMerge{value}/>")


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def start(number: int, name: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'


def end(number: int) -> str:
    return f'<w:bookmarkEnd w:id="{number}"/>'


def drawn(number: int) -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="{number}" name="a"/></wp:inline>'
        "</w:drawing></w:r>"
    )


def changed(number: int) -> str:
    return f'<w:ins w:id="{number}" w:author="a"><w:r><w:t>a</w:t></w:r></w:ins>'


def controlled(number: int) -> str:
    inner = "<w:r><w:t>a</w:t></w:r>"
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{number}"/></w:sdtPr><w:sdtContent>{inner}'
        "</w:sdtContent></w:sdt>"
    )


def shaped(name: str) -> str:
    return f'<w:r><w:pict><v:shape id="{name}"/></w:pict></w:r>'


def box(inner: str) -> str:
    return f"<w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r>"


def p(inner: str) -> str:
    return f"<w:p>{inner}</w:p>{SOUND}"


def t(text: str, attributes: str = "") -> str:
    return f"<w:r><w:t{attributes}>{text}</w:t></w:r>"


PRESERVED = ' xml:space="preserve"'
TWINS = [
    ("CELL", tbl(tr(tc(""))), tbl(tr(tc()))),
    ("CELL", tbl(tr(tc(tbl(tr(tc()))[: -len(SOUND)]))), tbl(tr(tc()))),
    ("CONTAINER", p(box("")), p(box("<w:p/>"))),
    ("TABLE", tbl(), tbl(tr(tc()))),
    ("TABLE", tbl(tr()), tbl(tr(tc()))),
    ("GRID", tbl(tr(tc(), tc())), tbl(tr(tc()))),
    (
        "GRID",
        tbl(tr(tc(properties='<w:gridSpan w:val="2"/>'))),
        tbl(tr(tc(properties='<w:gridSpan w:val="1"/>'))),
    ),
    (
        "MERGE",
        tbl(tr(merged("")), tr(merged(""))),
        tbl(tr(merged(' w:val="restart"')), tr(merged(""))),
    ),
    (
        "MERGE",
        tbl(tr(merged(' w:val="restart"')), tr(tc()), tr(merged(""))),
        tbl(tr(tc()), tr(merged(' w:val="restart"')), tr(merged(""))),
    ),
    ("STRAY", p("chữ"), p(t("chữ"))),
    ("STRAY", p("<w:r><w:p/></w:r>"), p(box("<w:p/>"))),
    ("SECTION", "<w:sectPr/><w:p/>", SOUND),
    ("OPEN_FIELD", p(mark("begin")), p(mark("begin") + mark("end"))),
    ("OPEN_FIELD", p(mark("end")), p(mark("begin") + mark("end"))),
    ("HALF_RANGE", p(start(1, "a")), p(start(1, "a") + end(1))),
    (
        "TWICE",
        p(start(1, "a") + end(1) + start(2, "a") + end(2)),
        p(start(1, "a") + end(1) + start(2, "b") + end(2)),
    ),
    ("TWICE", p(drawn(1) + drawn(1)), p(drawn(1) + drawn(2))),
    (
        "TWICE",
        '<w:p w14:paraId="0A"/><w:p w14:paraId="0A"/>' + SOUND,
        '<w:p w14:paraId="0A"/><w:p w14:paraId="0B"/>' + SOUND,
    ),
    ("TWICE", p(changed(1) + changed(1)), p(changed(1) + changed(2))),
    ("TWICE", p(controlled(1) + controlled(1)), p(controlled(1) + controlled(2))),
    ("TWICE", p(shaped("a") + shaped("a")), p(shaped("a") + shaped("b"))),
    ("REFERENCE", p('<w:hyperlink r:id="rId77"/>'), p("<w:hyperlink/>")),
    (
        "REFERENCE",
        p('<w:pPr><w:pStyle w:val="Khong"/></w:pPr>'),
        p('<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'),
    ),
    ("WHITE", p(t("a\nb")), p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>")),
    ("EDGE", p(t(" a")), p(t(" a", PRESERVED))),
    ("IN_DELETION", p(f"<w:del>{t('a')}</w:del>"), p(f"<w:ins>{t('a')}</w:ins>")),
]


@pytest.mark.parametrize(("rule", "bad", "good"), TWINS)
def test_a_fault_is_found_alone_and_its_twin_passes(rule, bad, good):
    (finding,) = validation.examine(raw(bad))

    assert finding.rule is getattr(validation, rule)
    assert finding.message()
    assert finding.message("en")
    assert validation.examine(raw(good)) == ()


def core(xml: str) -> bytes:
    changed = part(body(), CORE).replace("<dc:title/>", xml)
    return replaced(body(), {CORE: changed.encode()})


@pytest.mark.parametrize(
    ("xml", "codes"),
    [
        (f"<dc:title>{'a' * 255}</dc:title>", []),
        (f"<dc:title>{'a' * 256}</dc:title>", ["T416"]),
        ("<dc:title/><dc:title/>", ["T416"]),
    ],
)
def test_properties_are_short_and_come_once(xml, codes):
    assert "<dc:title/>" in part(body(), CORE)
    assert [finding.code for finding in validation.examine(core(xml))] == codes


def test_a_date_that_is_none_is_found():
    bad = part(body(), CORE).replace("2013-12-23T23:15:00Z", "hôm qua")
    assert "hôm qua" in bad

    codes = {f.code for f in validation.examine(replaced(body(), {CORE: bad.encode()}))}
    assert codes == {"T416"}


@pytest.mark.parametrize(
    ("name", "content", "codes"),
    [
        ("word/media/a.png", PNG + b"\0\0\0\1\0\0\0\1", {"T418"}),
        ("word/media/a.png", PNG + b"\0\0\0\1\0\0\0\0", {"T417", "T418"}),
        ("word/media/a.png", PNG, {"T417", "T418"}),
        ("word/media/a.png", b"", {"T417", "T418"}),
        ("word/media/a.jpeg", b"GIF89a", {"T417", "T418"}),
        ("word/media/a.xyz", b"", {"T418", "T419"}),
    ],
)
def test_a_part_is_reached_typed_and_what_it_says(name, content, codes):
    types = part(body(), TYPES).replace(
        "<Default", '<Default Extension="png" ContentType="image/png"/><Default', 1
    )
    data = replaced(body(), {TYPES: types.encode(), name: content})

    assert {finding.code for finding in validation.examine(data)} == codes


def test_what_is_no_docx_is_told():
    assert [finding.code for finding in validation.examine(b"")] == ["T201"]


def test_every_rule_has_a_file_that_breaks_it():
    tried = {rule for rule, _, _ in TWINS} | {"PROPERTY", "PICTURE", "ORPHAN"}
    tried |= {"UNTYPED", "NOTE_TWICE"}
    names = {name for name, rule in vars(validation).items() if isinstance(rule, Rule)}

    assert tried == names


def test_a_note_referred_to_twice_is_found():
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    kinds = part(body(), TYPES).split('document.xml" ContentType="')[1].split('"')[0]
    kinds = kinds.replace("document.main", "footnotes")
    types = part(body(), TYPES).replace(
        "</Types>",
        f'<Override PartName="/word/footnotes.xml" ContentType="{kinds}"/></Types>',
    )
    note = (
        f'<w:footnotes {NAMESPACES}><w:footnote w:id="1"><w:p/></w:footnote>'
        "</w:footnotes>"
    )
    extra = {TYPES: types.encode(), "word/footnotes.xml": note.encode()}
    twice, once = (
        validation.examine(raw(p(reference * n), base=replaced(body(), extra)))
        for n in (2, 1)
    )

    assert [f.code for f in once] == ["T418"]
    assert [f.code for f in twice] == ["T411", "T418"]


def test_a_paper_is_clean_and_its_template_s_own_faults_are_not_its_own():
    opening, closing = (
        f"<w:p>{t(tag)}</w:p>" for tag in ("{%p if khen_thuong %}", "{%p endif %}")
    )
    row = tr(tc(f"{opening}<w:p/>{closing}"))
    template = raw(tbl(row) + p(start(1, "a")))
    loaded = load(template)
    assert "T409" in [finding.code for finding in validation.examine(template)]

    assert check_paper(loaded, loaded.render(Meeting())) == ()


def test_a_title_too_long_is_not_written():
    def fill(document):
        document.core_properties.title = "{{ dia_diem }}"

    loaded = load(docx(fill))

    assert loaded.paper(Meeting(venue="a" * 255))
    with pytest.raises(errors.RenderError, match="T416"):
        loaded.paper(Meeting(venue="a" * 256))


@pytest.mark.parametrize(
    "template",
    [
        table(("{%tr for c in chi_tieu %}",), ("{{ c.ten }}",), ("{%tr endfor %}",)),
        docx(lambda document: document.add_paragraph("{{ dia_diem }}")),
    ],
)
@pytest.mark.parametrize("rows", [0, 3])
def test_papers_of_sound_templates_are_sound(template, rows):
    view = Meeting(indicators=Meeting().indicators * rows)
    loaded = load(template)
    made = loaded.render(view)

    assert check_paper(loaded, made) == ()
    assert validation.examine(made) == validation.examine(template)


@pytest.mark.parametrize(
    ("ids", "named", "codes"),
    [
        ("01", ("1:0", "2:1"), []),
        ("01", ("1:0", "1:1"), ["T410"]),
        ("00", ("1:0", "2:0"), ["T410"]),
        ("01", ("1:0", "2:7"), ["T412"]),
    ],
)
def test_lists_exist_and_come_once(ids, named, codes):
    lists = "".join(f'<w:abstractNum w:abstractNumId="{item}"/>' for item in ids)
    for item in named:
        number, abstract = item.split(":")
        lists += (
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>'
        )
    numbering = f"<w:numbering {NAMESPACES}>{lists}</w:numbering>".encode()
    data = replaced(raw(SOUND), {"word/numbering.xml": numbering})

    assert [finding.code for finding in validation.examine(data)] == codes
