"""What is wrong in each of the eleven places can be said in a comment."""

import io

import pytest
from docx import Document

from drafter.ooxml import package, validation, xml
from drafter.ooxml.comments import Note, annotated
from drafter.templating.engine import examine
from drafter.views import PaperView
from tests.templating.matrix.eleven_places import PLACES, paragraph, words

WRONG = "{{ dia_diemm }}"
ENDS = ("w:commentRangeStart", "w:commentRangeEnd")
IN_TEXT = ("body", "nested table", "control", "row control", "cell control")


@pytest.mark.parametrize("place", PLACES)
def test_a_comment_stands_at_the_place_or_says_where_it_is(place):
    data = PLACES[place][0](paragraph(words("tại "), words(WRONG), words(" nhé")))
    (finding,) = examine(data, "a.docx", PaperView)

    made = annotated(package.opened(data), [Note(("sai",), finding.mark, "chỗ khác")])

    (comment,) = Document(io.BytesIO(made)).comments
    assert comment.text == ("sai" if place in IN_TEXT else "sai\nchỗ khác")
    assert (WRONG in embraced(made)) is (place in IN_TEXT)
    assert set(validation.examine(made)) <= set(validation.examine(data))
    again = examine(made, "a.docx", PaperView)
    assert [one.code for one in again if one.code == finding.code] == [finding.code]


def embraced(data):
    """Return the words between the ends of the one comment, without text boxes."""
    root = package.opened(data).tree("document")
    found, within = [], False
    for element in root.iter(*map(xml.name, ("w:t", *ENDS))):
        if element.tag != xml.name("w:t"):
            within = element.tag == xml.name(ENDS[0])
        elif within and not list(element.iterancestors(xml.name("w:txbxContent"))):
            found.append(element.text)
    return "".join(found)
