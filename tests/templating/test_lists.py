"""A numbered list that stands in a loop begins anew with each turn."""

import io
import re
import shutil
import subprocess

import pytest
from docx import Document

from drafter import errors
from drafter.ooxml import limits, validation
from drafter.ooxml.reader import read
from drafter.templating.engine import load
from tests.ooxml.samples import Indicator, Meeting, part, raw, replaced

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
NUMBERING = "word/numbering.xml"
ONE, MANY = Indicator(title="x"), Indicator(title="y")
TREE = Meeting(
    indicators=(
        Indicator(title="Một", causes=(ONE, MANY)),
        Indicator(title="Hai", causes=(ONE, MANY, ONE)),
        Indicator(title="Ba"),
        Indicator(title="Bốn", causes=(MANY,)),
    )
)


def level(number: int, format: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>'
        f'{more}<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="720" w:hanging="360"/>'
        "</w:pPr></w:lvl>"
    )


LISTS = "".join(
    f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'
    for number, levels in enumerate(
        (
            level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2."),
            level(0, "upperRoman", "%1.") + level(1, "lowerLetter", "%2)"),
            level(0, "bullet", "•"),
            level(0, "decimal", "%1/", '<w:pStyle w:val="ListNumber"/>'),
        )
    )
) + "".join(
    f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(4)
)


def p(text: str, list_id: int = 0, level: int = 0, style: str = "") -> str:
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f"<w:p><w:pPr>{named}{place if list_id else ''}</w:pPr>"
        f"<w:r><w:t>{text}</w:t></w:r></w:p>"
    )


def loop(name: str, path: str, *inner: str) -> str:
    return "".join((p(f"{{%p for {name} in {path} %}}"), *inner, p("{%p endfor %}")))


def template(*blocks: str) -> bytes:
    """Return a template with the lists above; ``ListNumber`` counts in the fourth."""
    base = raw("".join((*blocks, "<w:sectPr/>")))
    namespaces = part(base).split("<w:document ")[1].split("><w:body>")[0]
    styles = part(base, "word/styles.xml")
    styles = re.sub(
        r'(w:styleId="ListNumber">.*?<w:pPr>)<w:numPr>.*?</w:numPr>',
        r'\1<w:numPr><w:numId w:val="4"/></w:numPr><w:ind w:left="999"/>',
        styles,
        flags=re.DOTALL,
    )
    assert "999" in styles
    numbering = f"<w:numbering {namespaces}>{LISTS}</w:numbering>"
    return replaced(
        base, {NUMBERING: numbering.encode(), "word/styles.xml": styles.encode()}
    )


def numbers(paper: bytes) -> list[str]:
    """Return what stands before each paragraph, as Word numbers it."""
    return [paragraph.number for paragraph in read(paper).paragraphs]


def filled(*blocks: str, view: Meeting = TREE) -> bytes:
    loaded = load(template(*blocks))
    paper = loaded.paper(view)
    assert set(validation.examine(paper)) <= set(validation.examine(loaded.data))
    assert loaded.paper(view) == paper
    for name in ("document", "numbering"):
        assert not re.search(r"luot|bac=", part(paper, f"word/{name}.xml"))
    Document(io.BytesIO(paper))
    return paper


CAUSES = loop("n", "c.nguyen_nhan", p("{{ n.ten }}", 1))


def test_an_inner_list_begins_anew_with_each_turn_of_the_outer_loop():
    paper = filled(loop("c", "chi_tieu", p("{{ c.ten }}"), CAUSES))

    assert numbers(paper) == ["", "1.", "2.", "", "1.", "2.", "3.", "", "", "1."]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (loop("c", "chi_tieu", p("{{ c.ten }}", 1)), "1. 2. 3. 4."),
        (loop("c", "chi_tieu", p("{{ c.ten }}", 1), p("lời")), "1. - 2. - 3. - 4. -"),
        (loop("c", "chi_tieu", CAUSES), "1. 2. 3. 4. 5. 6."),
        (
            loop("c", "chi_tieu", p("{{ c.ten }}", 2), CAUSES),
            "I. 1. 2. II. 1. 2. 3. III. IV. 1.",
        ),
        (
            loop("c", "chi_tieu", p("{{ c.ten }}", 1), CAUSES.replace('"0"', '"1"')),
            "1. 1.1. 1.2. 2. 2.1. 2.2. 2.3. 3. 4. 4.1.",
        ),
        (
            loop("c", "chi_tieu", p("x"), p("a", 1), p("b", 1), p("c", 1, 1)),
            " ".join(["- 1. 2. 2.1."] * 4),
        ),
        (
            loop(
                "c",
                "chi_tieu",
                p("{%p if c.dat %}"),
                p("a", 1),
                p("{%p else %}"),
                p("b", 1),
                p("{%p endif %}"),
                p("x"),
            ),
            "1. - 2. - 3. - 4. -",
        ),
        (
            p("đầu", 1) + loop("c", "chi_tieu", p("x"), CAUSES),
            "1. - 1. 2. - 1. 2. 3. - - 1.",
        ),
        (
            loop("c", "chi_tieu", p("x"), CAUSES) * 2,
            "- 1. 2. - 1. 2. 3. - - 1. " * 2,
        ),
        (
            p("đầu", 1) + loop("c", "chi_tieu", p("x"), CAUSES.replace('"0"', '"1"')),
            "1. - 1.1. 1.2. - 1.1. 1.2. 1.3. - - 1.1.",
        ),
        (loop("c", "chi_tieu", p("x"), p("a", 3), p("b", 3)), "- • • " * 4),
        (
            loop(
                "c",
                "chi_tieu",
                p("x"),
                loop("n", "c.nguyen_nhan", p("{{ n.ten }}", style="ListNumber")),
            ),
            "- 1/ 2/ - 1/ 2/ 3/ - - 1/",
        ),
        (
            loop(
                "c",
                "chi_tieu",
                p("x"),
                loop("n", "c.nguyen_nhan", p("y"), p("a", 1), p("b", 1)),
            ),
            "- - 1. 2. - 1. 2. - - 1. 2. - 1. 2. - 1. 2. - - - 1. 2.",
        ),
    ],
    ids=[
        "items of the loop",
        "an item and its words",
        "items of both loops",
        "an outer list",
        "levels of one list",
        "items typed in the loop",
        "one of two items",
        "counted before the loop",
        "two loops",
        "a lower level alone",
        "bullets",
        "numbered by a style",
        "a loop in each loop",
    ],
)
def test_a_list_begins_anew_where_it_is_one_of_the_turn(blocks, expected):
    assert [n or "-" for n in numbers(filled(blocks))] == expected.split()


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"


def rows(*inner: str) -> str:
    between = row(p("{%tr for c in chi_tieu %}"), p("")), *inner
    return f"<w:tbl>{''.join(between)}{row(p('{%tr endfor %}'), p(''))}</w:tbl><w:p/>"


def test_the_numbers_of_rows_count_on_and_a_list_in_a_cell_begins_anew():
    paper = filled(rows(row(p("", 2), p("{{ c.ten }}") + CAUSES)))

    expected = "I. - 1. 2. II. - 1. 2. 3. III. - IV. - 1. -"
    assert [n or "-" for n in numbers(paper)] == expected.split()


def test_a_new_list_is_one_more_instance_of_the_same():
    numbering = part(filled(loop("c", "chi_tieu", p("x"), CAUSES)), NUMBERING)

    made = (
        '<w:num w:numId="{}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    assert numbering.endswith(made.format(5) + made.format(6) + "</w:numbering>")


def test_one_turn_needs_no_new_list():
    view = Meeting(indicators=(Indicator(title="Một", causes=(ONE, MANY)),))
    paper = filled(loop("c", "chi_tieu", p("x"), CAUSES), view=view)

    assert part(paper, NUMBERING) == part(template(), NUMBERING)


def test_a_list_by_style_keeps_the_indents_of_the_style():
    items = loop("n", "c.nguyen_nhan", p("a", style="ListNumber"))
    paper = filled(loop("c", "chi_tieu", p("x"), items))
    listed = [q for q in read(paper).paragraphs if q.number]

    (alone,) = read(template(p("a", style="ListNumber"))).paragraphs
    assert {q.format.left_indent for q in listed} == {alone.format.left_indent}


def test_lists_that_begin_anew_too_often_are_refused(monkeypatch):
    loaded = load(template(loop("c", "chi_tieu", p("x"), CAUSES)))
    monkeypatch.setattr(limits, "LISTS", 2)
    assert loaded.render(TREE)
    monkeypatch.setattr(limits, "LISTS", 1)

    with pytest.raises(errors.RenderError, match="T310"):
        loaded.render(TREE)


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")
def test_libreoffice_numbers_them_so(tmp_path):
    blocks = loop("c", "chi_tieu", p("x", 2), CAUSES)
    (tmp_path / "a.docx").write_bytes(filled(blocks))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = (OFFICE, profile, "--headless", "--convert-to", "txt:Text", "a.docx")
    subprocess.run(command, cwd=tmp_path, check=True, timeout=120, capture_output=True)
    lines = (tmp_path / "a.txt").read_text("utf-8-sig").split("\n")

    assert [line.split()[0] for line in lines if line] == (
        ["I.", "1.", "2.", "II.", "1.", "2.", "3.", "III.", "IV.", "1."]
    )
