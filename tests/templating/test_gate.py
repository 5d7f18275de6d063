"""Only tags, for and if over declared fields go through, wherever Jinja would look."""

import sys

import pytest

from drafter import errors
from drafter.ooxml import limits
from drafter.templating import tags
from drafter.templating.engine import check_contract, examine, load
from tests.ooxml.samples import NAMESPACES, Meeting, body, docx, part, raw, replaced

REFUSED = [
    ("{{ dia_diem.upper() }}", "T118"),
    ("{{ dia_diem[0] }}", "T118"),
    ("{{ chi_tieu[0:2] }}", "T118"),
    ("{{ [1] }}", "T118"),
    ("{{ (1, 2) }}", "T118"),
    ("{{ {'a': 1} }}", "T118"),
    ("{{ 1 + 1 }}", "T118"),
    ("{{ 9 ** 9 ** 9 }}", "T118"),
    ("{{ dia_diem * 1000000 }}", "T118"),
    ("{{ -dia_diem }}", "T118"),
    ("{{ dia_diem ~ loai }}", "T118"),
    ("{{ dia_diem if loai else loai }}", "T118"),
    ("{{ dia_diem is defined }}", "T118"),
    ("{{ 'a' }}", "T118"),
    ("{{ true }}", "T118"),
    ("{{ dia_diem.__class__ }}", "T118"),
    ("{{ _x }}", "T118"),
    ("{{ loop.index }}", "T118"),
    ("{{ dia_diem|safe }}", "T111"),
    ("{{ dia_diem|attr('__class__') }}", "T111"),
    ("{{ dia_diem == 'a' }}", "T118"),
    ("{% if loai > 'a' %}x{% endif %}", "T118"),
    ("{% if loai in 'a' %}x{% endif %}", "T118"),
    ("{% if loai == dia_diem %}x{% endif %}", "T118"),
    ("{% if 'a' == 'b' %}x{% endif %}", "T118"),
    ("{% if loai == 'a' == 'b' %}x{% endif %}", "T118"),
    ("{% if loai == 1 %}x{% endif %}", "T118"),
    ("{% if loai() %}x{% endif %}", "T118"),
    ("{% for a, b in chi_tieu %}x{% endfor %}", "T118"),
    ("{% for a in chi_tieu if a.dat %}x{% endfor %}", "T118"),
    ("{% for a in chi_tieu recursive %}x{% endfor %}", "T118"),
    ("{% for a in range(9) %}x{% endfor %}", "T118"),
    ("{% for _a in chi_tieu %}x{% endfor %}", "T118"),
    ("{% set x = 1 %}", "T117"),
    ("{% include 'a' %}", "T117"),
    ("{% import 'a' as b %}", "T117"),
    ("{% extends 'a' %}", "T117"),
    ("{% macro m() %}x{% endmacro %}", "T117"),
    ("{% raw %}x{% endraw %}", "T117"),
    ("{% autoescape false %}x{% endautoescape %}", "T117"),
    ("{% filter upper %}x{% endfilter %}", "T117"),
    ("{% call m() %}x{% endcall %}", "T117"),
    ("{% block a %}x{% endblock %}", "T117"),
    ("{% with x = 1 %}x{% endwith %}", "T117"),
    ("{% colspan 3 %}x", "T117"),
    ("{% vm %}x", "T117"),
    ("{% %}x", "T110"),
    ("{% if loai == 'a %}x{% endif %}", "T110"),
    ("{% if loai and %}x{% endif %}", "T110"),
    ("{{ dia_diem loai }}", "T110"),
    ("{{{ dia_diem }}}", "T110"),
]


def in_header(text: str) -> bytes:
    def fill(document):
        document.sections[0].header.paragraphs[0].text = text

    return docx(fill)


def in_title(text: str) -> bytes:
    def fill(document):
        document.core_properties.title = text

    return docx(fill)


def in_cell(text: str) -> bytes:
    return docx(
        lambda document: document.add_table(1, 1).cell(0, 0).add_paragraph(text)
    )


def in_box(text: str) -> bytes:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return raw(
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r>"
        f"<w:t>{text}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    )


@pytest.mark.parametrize("place", [body, in_header, in_title, in_cell, in_box])
@pytest.mark.parametrize(("typed", "code"), REFUSED)
def test_what_is_no_tag_of_ours_is_refused_everywhere(typed, code, place):
    template = place(typed)
    codes = [finding.code for finding in examine(template)]

    assert codes[:1] == [code]
    assert len(codes) == 1
    with pytest.raises(errors.TemplateError):
        load(template)


def drawn(attribute: str) -> bytes:
    return raw(
        f'<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" {attribute}/>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )


def with_part(name: str, content: str) -> bytes:
    return replaced(body(), {name: content.encode()})


CODE = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
OUT_OF_PLACE = [
    raw('<w:p><w:bookmarkStart w:id="1" w:name="{{ loai }}"/></w:p>'),
    raw(
        f"<w:p>{CODE.format('begin')}"
        "<w:r><w:instrText>TITLE {{ lo</w:instrText></w:r>"
        f"<w:r><w:instrText>ai }}}}</w:instrText></w:r>{CODE.format('end')}</w:p>"
    ),
    raw('<w:p><w:fldSimple w:instr="TITLE {{ loai }}"/></w:p>'),
    raw("<w:p><w:r><w:x>{{ loai }}</w:x></w:r></w:p>"),
    raw("<w:p><w:r/>{{ loai }}</w:p>"),
    drawn('descr="{% if loai %}a{% endif %}"'),
    drawn('name2="{{ loai }}"'),
    with_part("customXml/item1.xml", "<a>{{ loai }}</a>"),
    with_part(
        "docProps/app.xml", "<Properties><Company>{{ loai }}</Company></Properties>"
    ),
]


@pytest.mark.parametrize("template", OUT_OF_PLACE)
def test_a_tag_where_no_value_can_be_filled_in_is_refused(template):
    codes = {finding.code for finding in examine(template)}

    assert codes == {"T126"}


CORE = "docProps/core.xml"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (CORE, "<dc:title", '<dc:title a="{{ loai.__class__ }}"'),
        (CORE, "</cp:coreProperties>", "{{ loai() }}</cp:coreProperties>"),
        (CORE, "<dc:title>", "<dc:title>{{ loai() }}<x/>"),
        ("word/document.xml", "<w:body>", '<w:body a="{% if loai %}">'),
        ("word/document.xml", "<w:body>", "<w:body>{{ loai() }}"),
    ],
    ids=["attribute", "tail", "mixed", "attribute of the body", "in the body"],
)
def test_no_tag_reaches_jinja_that_the_gate_has_not_read(name, old, new):
    """In properties as in texts: attributes, tails, what stands beside elements."""
    data = docx(lambda d: setattr(d.core_properties, "title", "a"))
    content = part(data, name)
    assert old in content
    template = replaced(data, {name: content.replace(old, new).encode()})

    assert {finding.code for finding in examine(template)} == {"T126"}
    with pytest.raises(errors.TemplateError):
        load(template)


HALVES = [
    "<w:p><w:x>{</w:x><w:x>{ loai.__class__ }}</w:x></w:p>",
    "<w:p><w:r><w:t>a</w:t></w:r>{</w:p><w:p>{ loai.__class__ }}</w:p>",
    "<w:p><w:r><w:t>a {</w:t></w:r></w:p><w:p><w:r><w:x>{ loai() }}</w:x></w:r></w:p>",
    "<w:p a='{'>{ loai.__class__ }}</w:p>",
    "<w:p><w:x>{</w:x><w:x>% if loai %}</w:x></w:p>",
]


@pytest.mark.parametrize("halves", HALVES)
def test_two_halves_of_a_tag_in_two_texts_stay_what_they_are(halves):
    """The engine would join them; what it makes of them nobody has read."""
    template = load(raw("<w:p><w:r><w:t>{{ dia_diem }}</w:t></w:r></w:p>" + halves))

    assert "loai" in part(template.render(Meeting()))
    assert all(path == "dia_diem" for path in template.fields)


@pytest.mark.parametrize(
    "value", ["{{ loai }}", "&#123;{ loai }}", "&#x7b;% if loai %}", "urn:a&amp;b{"]
)
def test_no_namespace_is_a_tag(value):
    """Namespaces are no attributes; Jinja would read them all the same."""
    template = raw(f"<w:p xmlns:a='{value}' a:b='c'/>")

    assert [finding.code for finding in examine(template)] == ["T202"]


def test_alternative_texts_print_values():
    made = load(drawn('descr="{{ dia_diem }}"')).render(Meeting(venue="\"A\" & 'b'"))

    assert 'descr="&#34;A&#34; &amp; &#39;b&#39;"' in part(made)


def test_custom_properties_print_values():
    kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    types = part(body(), "[Content_Types].xml").replace(
        "</Types>",
        f'<Override PartName="/docProps/custom.xml" ContentType="{kind}"/></Types>',
    )
    custom = (
        "<Properties><property><lpwstr>{{ dia_diem }}</lpwstr></property></Properties>"
    )
    extra = {
        "[Content_Types].xml": types.encode(),
        "docProps/custom.xml": custom.encode(),
    }
    made = load(replaced(body(), extra)).render(Meeting(venue="A & B"))

    assert "<lpwstr>A &amp; B</lpwstr>" in part(made, "docProps/custom.xml")


def notes(kind: str, note: str) -> bytes:
    types = part(body(), "[Content_Types].xml")
    main = types.split('document.xml" ContentType="')[1].split('"')[0]
    override = main.replace("document.main", kind)
    types = types.replace(
        "</Types>",
        f'<Override PartName="/word/{kind}.xml" ContentType="{override}"/></Types>',
    )
    content = (
        f'<w:{kind} {NAMESPACES}><w:{note} w:id="1"><w:p><w:r><w:t>{{{{ dia_diem }}}}'
        f"</w:t></w:r></w:p></w:{note}></w:{kind}>"
    )
    extra = {
        "[Content_Types].xml": types.encode(),
        f"word/{kind}.xml": content.encode(),
    }
    return replaced(body(), extra)


@pytest.mark.parametrize(
    ("kind", "note"),
    [("footnotes", "footnote"), ("endnotes", "endnote")],
)
def test_notes_print_values_escaped(kind, note):
    made = load(notes(kind, note)).render(Meeting(venue="A & B"))

    assert "A &amp; B" in part(made, f"word/{kind}.xml")


def test_a_comment_is_left_as_its_author_wrote_it():
    made = load(notes("comments", "comment")).render(Meeting())

    assert "{{ dia_diem }}" in part(made, "word/comments.xml")


def test_tags_in_building_blocks_are_refused():
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    types = part(body(), "[Content_Types].xml").replace(
        "</Types>",
        '<Override PartName="/word/glossary/document.xml" '
        f'ContentType="{kind}.document.glossary+xml"/></Types>',
    )
    content = (
        f"<w:glossaryDocument {NAMESPACES}><w:p><w:r><w:t>{{{{ lo</w:t></w:r>"
        "<w:r><w:t>ai }}</w:t></w:r></w:p></w:glossaryDocument>"
    )
    extra = {
        "[Content_Types].xml": types.encode(),
        "word/glossary/document.xml": content.encode(),
    }

    assert [f.code for f in examine(replaced(body(), extra))] == ["T126"]


def nested(depth: int, opening: str, closing: str) -> bytes:
    return body(
        "".join(opening.format(n) for n in range(depth)) + "x" + closing * depth
    )


LOOP = ("{{% for c{} in chi_tieu %}}", "{% endfor %}")
IF = ("{{% if loai %}}", "{% endif %}")


@pytest.mark.parametrize(
    ("template", "codes"),
    [
        (nested(limits.LOOPS, *LOOP), []),
        (nested(limits.LOOPS + 1, *LOOP), ["T123"]),
        (nested(limits.IFS, *IF), []),
        (nested(limits.IFS + 1, *IF), ["T123"]),
        (body("{{ " + "a" * (limits.TAG_LENGTH - 6) + " }}"), []),
        (body("{{ " + "a" * (limits.TAG_LENGTH - 5) + " }}"), ["T125"]),
        (body("{{ ten" + ".a" * 900 + " }}"), ["T118"]),
        (body("{{ " + "(" * 70 + "ten" + ")" * 70 + " }}"), ["T118"]),
        (body("{% if " + "not " * 300 + "ten %}a{% endif %}"), ["T118"]),
    ],
)
def test_depth_and_length_are_limited(template, codes):
    assert [finding.code for finding in examine(template)] == codes


@pytest.mark.parametrize(("more", "codes"), [(0, []), (1, ["T124"])])
def test_the_number_of_tags_is_limited(more, codes):
    template = body("{{loai}}" * (limits.TAGS + more))

    assert [finding.code for finding in examine(template)] == codes


def test_many_unclosed_tags_are_quick_and_told_one_by_one():
    findings = examine(body("{{ a " * 5_000))

    assert {finding.code for finding in findings} == {"T103"}


def test_turns_of_loops_are_limited():
    rows = Meeting().indicators * 160
    triple = nested(3, *LOOP)
    few, many = Meeting(indicators=rows[:40]), Meeting(indicators=rows)

    assert load(triple).render(few)
    with pytest.raises(errors.RenderError, match="T304"):
        load(triple).render(many)


def test_the_size_of_a_paper_is_limited(monkeypatch):
    monkeypatch.setattr(limits, "OUTPUT", 20_000)
    template = load(body("{{ dia_diem }}"))

    assert template.render(Meeting(venue="a" * 10_000))
    with pytest.raises(errors.RenderError, match="T305"):
        template.render(Meeting(venue="a" * 20_000))


def test_a_note_in_a_loop_is_refused():
    template = raw(
        "<w:p><w:r><w:t>{% for c in chi_tieu %}</w:t></w:r>"
        '<w:r><w:footnoteReference w:id="1"/></w:r>'
        "<w:r><w:t>{% endfor %}</w:t></w:r></w:p>"
    )

    assert [finding.code for finding in examine(template)] == ["T134"]


def test_a_tag_takes_a_bound_control_free():
    template = raw(
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>'
        "<w:p><w:r><w:t>{{ dia_diem }}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )

    assert [finding.code for finding in examine(template)] == ["T231"]
    assert "dataBinding" not in part(load(template).render(Meeting()))


def test_a_table_without_a_grid_gets_one():
    template = raw(
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{ loai }}</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>"
    )

    assert part(load(template).render(Meeting())).count("<w:gridCol") == 2


def test_the_end_of_a_section_is_not_taken_away():
    template = raw(
        "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{%p if loai %}</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>{%p endif %}</w:t></w:r></w:p>"
    )

    assert [finding.code for finding in examine(template)] == ["T128"]


def test_a_row_with_a_table_inside_is_not_taken_away():
    def fill(document):
        table = document.add_table(3, 1)
        table.cell(0, 0).add_table(1, 1)
        table.cell(0, 0).add_paragraph("{%tr for c in chi_tieu %}")
        table.cell(2, 0).text = "{%tr endfor %}"

    assert [finding.code for finding in examine(docx(fill))] == ["T127"]


def test_the_fields_of_a_template_are_full_paths():
    template = load(
        body(
            "{{ dia_diem }} {{ ngay_hop.ngan }} {% if khen_thuong %}{% endif %}"
            "{% for c in chi_tieu %}{% for n in c.nguyen_nhan %}{{ n.ten }}"
            "{% endfor %}{% endfor %}{{ dia_diem }}"
        )
    )

    assert template.fields == (
        "dia_diem",
        "ngay_hop.ngan",
        "khen_thuong",
        "chi_tieu",
        "chi_tieu.nguyen_nhan",
        "chi_tieu.nguyen_nhan.ten",
    )


def test_the_contract_is_checked_on_a_loaded_template():
    template = load(body("{{ dia_diem }}", "{{ dia_diemm }}"))

    assert check_contract(load(body("{{ dia_diem }}")), Meeting) == ()
    (finding,) = check_contract(template, Meeting)
    assert finding.hint() == "viết {{ dia_diem }}"


def tried(templates: list[bytes]) -> None:
    for template in templates:
        try:
            load(template).render(Meeting())
        except errors.TemplateError:
            continue


def test_a_template_runs_nothing_opens_nothing_connects_to_nothing(tmp_path):
    """Neither do templates that try, nor one that is honest.

    Jinja itself executes two kinds of code: the compiled tags, and a line that
    raises a syntax error again from where the template has it.
    """
    templates = [body(typed) for typed, _ in REFUSED[::3]] + [body("{{ dia_diem }}")]
    tried(templates)
    seen: list[str] = []
    watching = [True]
    watched = ("open", "socket.", "subprocess.", "os.system", "os.exec", "exec")

    def watch(event: str, args: tuple[object, ...]) -> None:
        if watching and event.startswith(watched):
            seen.append(f"{event} {getattr(args[0], 'co_filename', '')}".strip())

    sys.addaudithook(watch)
    tried(templates)
    (tmp_path / "canary").write_text("x")
    watching.clear()

    assert seen.pop() == "open", "the canary proves that we look"
    assert seen.count("exec <template>") == 1, "the honest template"
    assert set(seen) <= {"exec <template>", "exec <unknown>"}


PATHS = ("a", "a.b", "dia_diem", "a1.b_2.c", "loop", "self", "r", "tr.p")
OTHERS = (
    "true", "none", "not", "a.not", "if", "in.a", "a.is", "a._b", "A", "a-b", "a.1"
)  # fmt: skip


@pytest.mark.parametrize("typed", PATHS + OTHERS)
def test_a_path_is_read_as_jinja_reads_it(typed, monkeypatch):
    def read(tag):
        tags.parsed.cache_clear()
        try:
            return tags.parsed(tag).node
        except tags.Refused as why:
            return why.rule, why.values

    both = (f"{{{{ {typed} }}}}", f"{{% if {typed} %}}")
    own = list(map(read, both))
    assert (tags._path(typed) is not None) is (typed in PATHS)
    monkeypatch.setattr(tags, "_path", lambda typed: None)

    assert own == list(map(read, both))
