"""Every rule about templates is shown by some template, at the doors people use."""

import io
import re
import sys
import zipfile
from functools import cache
from pathlib import Path

import pytest

import drafter
from drafter.drafting.template_review import review
from drafter.errors import RenderError, TemplateError
from drafter.findings import Rule, Severity, declared
from drafter.ooxml import limits, package
from drafter.ooxml.comments import Note, annotated
from drafter.templating import compile, engine
from tests.net.rules import template
from tests.ooxml import test_package as packages
from tests.ooxml.samples import Meeting, body, part, raw, replaced
from tests.ooxml.test_package import REL, TYPES, named, related, zipped
from tests.ooxml.test_package_repairs import without
from tests.templating import mistakes
from tests.templating.live import with_field
from tests.templating.matrix.eleven_places import document as document_of
from tests.templating.matrix.eleven_places import field, paragraph, words
from tests.templating.matrix.test_losses import COMMENT, commented
from tests.templating.test_layout_gate import changed
from tests.templating.test_mistakes import deleted
from tests.templating.test_unseen import changed as tracked

TAG = "<w:r><w:t>{{ dia_diem }}</w:t></w:r>"


HEADED = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p>'
"""A paragraph that names a style."""


def control(properties: str) -> bytes:
    content = f"<w:sdtContent><w:p>{TAG}</w:p></w:sdtContent>"
    return raw(f"<w:sdt><w:sdtPr>{properties}</w:sdtPr>{content}</w:sdt>")


def attached() -> bytes:
    """Return a template with another template attached."""
    rels = (
        f'<Relationships xmlns="{packages.RELATIONS}"><Relationship Id="rId1" '
        f'Type="{packages.OFFICE}/attachedTemplate" TargetMode="External" '
        'Target="file:///C:/a.dotm"/></Relationships>'
    )
    return replaced(
        body("{{ dia_diem }}"), {"word/_rels/settings.xml.rels": rels.encode()}
    )


def bomb() -> bytes:
    info = named("word/media/a.bin")
    info.compress_type = zipfile.ZIP_DEFLATED
    return zipped((info, bytes(2 * 2**20)))


def packed() -> bytes:
    info = named("word/media/a.bin")
    info.compress_type = zipfile.ZIP_BZIP2
    return zipped((info, b"x" * 99))


def with_types(old: str, new: str) -> bytes:
    return replaced(body(), {TYPES: part(body(), TYPES).replace(old, new).encode()})


def document(text: str) -> bytes:
    return replaced(body(), {"word/document.xml": text.encode()})


IN_LOOP = (
    "<w:p><w:r><w:t>{%p for b in bai_hoc %}</w:t></w:r></w:p>"
    '<w:p><w:r><w:t>{{ b }}</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    "<w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p>"
)
SECTION = (
    "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{%p if dia_diem %}</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>{%p endif %}</w:t></w:r></w:p>"
)
HALF = (
    "<w:p><w:r><w:t>{{ dia_</w:t></w:r><w:sdt><w:sdtPr/><w:sdtContent><w:r>"
    "<w:t>diem }}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
)
IN_FIELD = f'<w:p><w:fldSimple w:instr=" PAGE ">{TAG}</w:fldSimple></w:p>'
SPAN = (
    "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan "
    'w:val="hai"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p/>'
)
BRANCHES = "{% if dia_diem %}" + "{% elif thu_ky %}" * 3_000 + "{% endif %}"


DEEP = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 30
PICTURE = (
    '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:embed="rId77"'
    "/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)


def unrooted() -> bytes:
    """Return a template whose document no relationship leads to."""
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(body("a"))) as old,
        zipfile.ZipFile(held, "w") as new,
    ):
        for name in old.namelist():
            if name != "_rels/.rels":
                new.writestr(name, old.read(name))
    return held.getvalue()


def half_field() -> bytes:
    """Return a template with a block that takes one end of a field."""
    inside = field("HYPERLINK \\l Muc1", words("1{% endif %}"))
    return document_of(paragraph(words("a{% if dia_diem %}b"), inside))


SHOWN = {
    "T115": lambda: deleted("a", "{{ dia_diem }}", "b"),
    "T124": lambda: body("{{loai}}" * (limits.TAGS + 1)),
    "T125": lambda: body("{{ " + "a" * limits.TAG_LENGTH + " }}"),
    "T126": lambda: related(REL.HYPERLINK, "https://a.vn/{{ loai }}"),
    "T128": lambda: raw(SECTION),
    "T130": lambda: body("{% if dia_diem %}", "a", "{% endif %}"),
    "T131": lambda: deleted("{{ dia_diem }} ", "đã xóa", ""),
    "T134": lambda: raw(IN_LOOP),
    "T170": lambda: raw(HALF),
    "T171": lambda: raw(IN_FIELD),
    "T172": lambda: with_field("TOC \\o"),
    "T173": lambda: half_field(),
    "T174": lambda: commented(
        paragraph(words("{%p for k in bai_hoc %}"))
        + paragraph(COMMENT.format(words("{{ k }}")))
        + paragraph(words("{%p endfor %}"))
    ),
    "T190": lambda: changed('"(?:CoQuanBanHanh|QuocHieu)"', '"SoKyHieu"'),
    "T191": lambda: changed('"NetKe"', '"DauSao"'),
    "T192": lambda: changed('"BangVuaChu"', '"TableGrid"'),
    "T193": lambda: changed(
        r'<w:sectPr>(?=<w:pgSz w:w="16838")',
        '<w:sectPr><w:headerReference w:type="default" r:id="rId6"/>',
    ),
    "T201": lambda: b"%PDF-1.7",
    "T202": lambda: document("<w:document>"),
    "T203": lambda: annotated(package.opened(body("a")), [Note(("b",))]),
    "T204": lambda: tracked("ins"),
    "T205": lambda: with_field("FILENAME"),
    "T210": lambda: zipped(*((named(f"a/{n}.bin"), b"") for n in range(limits.PARTS))),
    "T211": lambda: zipped((named("../a.xml"), b"x")),
    "T212": packed,
    "T213": lambda: zipped((named("word/a.bin"), bytes(limits.PART + 1))),
    "T214": bomb,
    "T215": lambda: packages.nested(400),
    "T216": lambda: packages.declared(
        "word/a.bin", "application/vnd.ms-office.activeX"
    ),
    "T217": lambda: document('<?xml version="1.0" encoding="utf-16"?><a/>'),
    "T218": lambda: document('<!DOCTYPE w><w:p xmlns:w="w"/>'),
    "T219": lambda: replaced(body(), {packages.RELS: b"<foo/>"}),
    "T220": lambda: related(REL.IMAGE, "https://a.vn/a.png"),
    "T221": lambda: with_field("INCLUDETEXT a"),
    "T222": lambda: with_field("DATE"),
    "T223": lambda: related(REL.IMAGE, "media/none.png", "Internal"),
    "T224": lambda: raw(SPAN),
    "T227": lambda: body(BRANCHES),
    "T228": lambda: raw(f"<w:p>{DEEP}</w:p>"),
    "T230": attached,
    "T233": lambda: raw(PICTURE),
    "T234": unrooted,
    "T235": lambda: raw(HEADED, base=without("word/styles.xml")),
    "T231": lambda: control('<w:dataBinding w:xpath="/a"/>'),
}
"""Templates of more than plain paragraphs, by the rule that each shows."""

OF_MANIFESTS = frozenset(
    ("T140", "T141", "T142", "T143", "T144", "T145", "T146", "T147", "T148", "T149",
     "T501", "T503", "T504", "T505", "T506", "T507")
)  # fmt: skip
"""Shown by a manifest or a folder: tests/drafting shows each at the doors."""
OF_PAPERS = frozenset(
    ("T301", "T302", "T303", "T304", "T305", "T309", "T310", "T320",
     *(f"T4{number:02}" for number in range(1, 20)))
)  # fmt: skip
"""About a paper that is filled, not about a template: values, sums, Word's own rules.

What can be wrong with a template that would give such a paper is told by other rules
when it is loaded.
"""
OF_PACKAGES = frozenset(("T175", "T226", "T232"))  # fmt: skip
"""Shown by packages that are strange in several ways, which other tests make."""
LAST_RESORTS = frozenset(("T225",))
"""Never shown while the gate does its work: T116 names the tag of such a block first.

It stands because a paper must not be malformed whatever the gate lets through.
"""
OF_TABLES = {
    code: mistake
    for mistake in reversed(mistakes.MISTAKES)
    for code in mistake.codes
    if set(mistake.codes) == {code}
}
"""A row of the table of mistakes for each rule that has one of its own."""

T_RULES = {rule.code: rule for rule in declared("drafter") if rule.code[0] == "T"}
OTHERS = OF_MANIFESTS | OF_PAPERS | OF_PACKAGES
GATES = sorted({*T_RULES} - OTHERS - LAST_RESORTS)


def of_rule(code: str) -> bytes:
    """Return a template that shows a rule."""
    if code in SHOWN:
        return SHOWN[code]()
    if code in OF_TABLES:
        return body(*OF_TABLES[code].typed.split("\n"))
    return template(code, "wrong")


def loaded(data: bytes) -> tuple[drafter.Finding, ...]:
    """Return what loading a template tells, whether or not it stops."""
    try:
        return drafter.load_template(data).findings
    except TemplateError as stopped:
        return stopped.findings


@pytest.mark.parametrize("code", GATES)
def test_a_rule_is_shown_by_a_template_without_facts_and_when_it_is_loaded(code):
    data = of_rule(code)

    reviewed = [finding.code for finding in review(data).findings]
    assert code in reviewed
    told = loaded(data)
    stops = any(finding.severity is Severity.ERROR for finding in told)
    assert code in [f.code for f in told] or (stops and not _is_error(T_RULES[code]))


def _is_error(rule: Rule) -> bool:
    return rule.severity is Severity.ERROR


@cache
def others() -> str:
    """Return the text of all tests, but of tables that list codes and find none."""
    lists = ("test_rules.py", "test_explain.py")
    paths = (p for p in Path(__file__).parents[1].rglob("test_*.py"))
    texts = (p.read_text("utf-8") for p in paths if p.name not in lists)
    return re.sub(r"(?s)OF_\w+ = frozenset\(.*?\)  # fmt", "", "\n".join(texts))


@pytest.mark.parametrize("code", sorted(OTHERS))
def test_a_rule_of_another_door_is_found_by_a_test_of_it(code):
    """It is told by its code, or by the constant that declares it."""
    names = [code, *constants()[code]]

    assert re.search(rf"\b({'|'.join(names)})\b", others())


@cache
def constants() -> dict[str, list[str]]:
    """Map the codes of rules to what their modules call them."""
    found = {code: [] for code in T_RULES}
    for name, module in tuple(sys.modules.items()):
        for constant, value in vars(module).items() if "drafter" in name else ():
            if isinstance(value, Rule) and value.code in found:
                found[value.code].append(constant)
    return found


def test_a_block_that_the_gate_lets_through_is_refused_all_the_same():
    """The last resort."""
    with pytest.raises(compile.Unbalanced):
        compile.prove_balanced("<a>{% if b %}<c>{% endif %}</c></a>")


def test_a_tag_that_a_view_does_not_have_is_told_when_it_is_filled():
    """A tag of one view of several that may stand in a place, as in T303."""
    with pytest.raises(RenderError, match="T303"):
        engine.load(body("{{ khong_co }}")).render(Meeting())


def test_the_table_names_rules_that_there_are():
    assert set(SHOWN) <= set(GATES)
    assert {*OTHERS, *LAST_RESORTS} <= set(T_RULES)
