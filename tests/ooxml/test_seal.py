"""The seal tells whether a paper is as it was drafted, and what it was drafted as."""

import io
import re
import zipfile

import docx
import pytest

import drafter
from drafter.ooxml import seal, validation
from drafter.ooxml.seal import State
from tests import libreoffice
from tests.conferences import LEAST
from tests.examples.samples import EXAMPLES
from tests.ooxml.test_carried import custom

FACTS = EXAMPLES / "mau-dang-xa-2025.yaml"


@pytest.fixture(scope="module")
def paper():
    return drafter.render(drafter.load(FACTS), paper="tin-bai", size="tin vắn")


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def part(data, name):
    return parts(data)[name]


def packed(files, kind=zipfile.ZIP_STORED):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", kind) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return stream.getvalue()


def saved_again(data, change=lambda document: None):
    document = docx.Document(io.BytesIO(data))
    change(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def retyped(document):
    document.paragraphs[-1].runs[0].text = "Lãnh đạo đã sửa câu này."


def test_a_drafted_paper_is_sealed_and_sound(paper):
    assert seal.state(paper) is State.SEALED
    assert validation.examine(paper) == ()


def test_a_paper_says_what_it_was_drafted_as(paper):
    said = seal.properties(paper)

    assert (said.paper, said.size, said.version) == (
        "tin-bai",
        "tin vắn",
        drafter.__version__,
    )
    assert said.data == drafter.load(FACTS).read_from


def test_packing_a_paper_in_another_way_leaves_its_seal(paper):
    files = parts(paper)

    assert seal.state(packed(dict(sorted(files.items())))) is State.SEALED
    again = packed(dict(reversed(files.items())), zipfile.ZIP_DEFLATED)
    assert seal.state(again) is State.SEALED


@pytest.mark.parametrize(
    "name",
    ["word/document.xml", "word/styles.xml", "[Content_Types].xml", "_rels/.rels"],
)
def test_a_change_of_any_part_breaks_the_seal(paper, name):
    files = parts(paper)
    files[name] += b"\n"

    assert seal.state(packed(files)) is State.EDITED


def test_a_part_more_or_less_breaks_the_seal(paper):
    files = parts(paper)

    assert seal.state(packed(files | {"word/comments.xml": b"<a/>"})) is State.EDITED
    del files["word/settings.xml"]
    assert seal.state(packed(files)) is State.EDITED


def test_any_save_breaks_the_seal_and_keeps_what_the_paper_says(paper):
    saved = saved_again(paper)

    assert seal.state(saved) is State.EDITED
    assert seal.properties(saved) == seal.properties(paper)
    assert seal.digests(saved) == seal.digests(paper)
    assert seal.has_same_words(saved)


def without_marks(document):
    """Retype what drafter sets so that lines do not break there."""
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace("\u00a0", " ").replace("\u2011", "-")


def test_words_retyped_with_plain_blanks_and_hyphens_are_the_same(paper):
    saved = saved_again(paper, without_marks)

    assert part(saved, "word/document.xml") != part(paper, "word/document.xml")
    assert seal.has_same_words(saved)


@libreoffice.NEEDED
def test_libreoffice_breaks_the_seal_and_keeps_all_else():
    """It opens a report with tables, and saves it unchanged."""
    report = drafter.render(drafter.load(FACTS))
    saved = libreoffice.saved(report, "docx")

    assert seal.state(saved) is State.EDITED
    assert seal.properties(saved) == seal.properties(report)
    assert seal.digests(saved) == seal.digests(report)
    assert seal.has_same_words(saved)


def test_a_changed_word_is_seen(paper):
    assert not seal.has_same_words(saved_again(paper, retyped))


def test_a_paper_without_its_properties_is_foreign(paper):
    files = parts(paper)
    del files["docProps/custom.xml"]

    assert seal.state(packed(files)) is State.FOREIGN
    assert seal.properties(packed(files)) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\3\4",
        b"%PDF-1.7\n%%EOF",
        packed({"a.txt": b"x"}),
        packed({"docProps/custom.xml": b"<a><b name='drafter_niem_phong'"}),
        packed(
            {
                "docProps/custom.xml": b'<!DOCTYPE a [<!ENTITY x "1:">]><a><b '
                b'name="drafter"><c>&x;</c></b></a>'
            }
        ),
    ],
)
def test_what_drafter_did_not_make_is_foreign(data):
    assert seal.state(data) is State.FOREIGN
    assert not seal.has_same_words(data)


def test_a_seal_of_a_later_drafter_is_not_taken_for_whole(paper):
    files = parts(paper)
    custom = "docProps/custom.xml"
    files[custom] = files[custom].replace(b">1:", b">2:")

    assert seal.state(packed(files)) is State.EDITED


def test_the_digests_hold_no_word_of_the_paper(paper):
    (name,) = (name for name in parts(paper) if name.endswith("item1.xml"))
    held = re.findall("<doan[^>]*>([^<>]*)<", parts(paper)[name].decode())
    digests = seal.digests(paper)

    assert held == [" ".join(digests)]
    assert set(held[0]) <= set("0123456789abcdef ")
    assert all(len(digest) == 10 for digest in digests)
    assert len(digests) > 2


def test_the_properties_of_an_office_stay_beside_those_of_the_seal():
    made = drafter.render(LEAST, template=custom("Phong ban"))

    assert seal.state(made) is State.SEALED
    text = parts(made)["docProps/custom.xml"].decode()
    assert "Phong ban" in text
    numbers = re.findall(r'pid="(\d+)"', text)
    assert len(set(numbers)) == len(numbers) == 2


def test_a_template_made_from_a_drafted_paper_gives_papers_with_one_seal(paper):
    template = drafter.load_template(paper)
    made = drafter.render(LEAST, template=template)

    assert not [f for f in template.findings if f.code == "T232"]
    assert seal.state(made) is State.SEALED
    assert seal.properties(made).data == ()
    names = parts(made)
    assert names["docProps/custom.xml"].count(b"drafter_niem_phong") == 1
    assert len([n for n in names if n.startswith("customXml/item")]) == 2
