"""In a preview values are shaded, and of every condition the longest branch shows."""

import pytest

from drafter.errors import TemplateError
from drafter.ooxml import archive, validation, xml
from drafter.ooxml.composing import Paragraph, Run, Style, Table, composed
from drafter.reference import samples
from drafter.templating import highlights, shipped
from tests.validators.strangers import strangers

VIEW = samples.view(samples.STATE)


def template(*lines):
    return composed("mẫu", [Paragraph((Run(line),), Style.TEXT) for line in lines])


def runs(data):
    """Return the texts of the paragraphs, each run with its shade."""
    entry = archive.entries(data)["word/document.xml"]
    root = xml.parse(archive.unpacked(entry))
    return [
        [
            (
                "".join(text.text or "" for text in xml.find_all(run, "w:t")),
                xml.value(xml.find(run, "w:rPr/w:shd"), "w:fill"),
            )
            for run in paragraph.iter(xml.name("w:r"))
        ]
        for paragraph in root.iter(xml.name("w:p"))
    ]


def loaded(data):
    """Return a template ready for its preview."""
    return highlights.settled(highlights.load(data, "mau.docx"))


def shown(*lines, blank=()):
    """Return the lines of the preview of some lines."""
    made = highlights.settled(highlights.load(template(*lines), "mau.docx"), blank)
    paper = made.template.paper(VIEW)
    return ["".join(text for text, _ in line) for line in runs(paper)], made.choices


def test_a_value_is_shaded_and_the_words_around_it_are_not():
    made = loaded(template("Họp tại {{ dia_diem }}, {{ loai }}."))

    assert runs(made.template.paper(VIEW)) == [
        [
            ("Họp tại ", ""),
            ("Hội trường UBND xã", highlights.SHADE),
            (", ", ""),
            ("sơ kết", highlights.SHADE),
            (".", ""),
        ]
    ]


def test_a_condition_that_says_no_is_shown():
    lines, choices = shown("{%p if not dia_diem %}", "Chưa rõ nơi họp.", "{%p endif %}")

    assert lines == ["Chưa rõ nơi họp."]
    assert choices == 0


@pytest.mark.parametrize(
    ("first", "second"),
    [("Ngắn.", "Câu này dài hơn câu kia."), ("Câu này dài hơn câu kia.", "Ngắn.")],
)
def test_of_two_branches_the_longer_is_shown(first, second):
    condition = "{%p if loai == 'tổng kết' %}"

    lines, choices = shown(condition, first, "{%p else %}", second, "{%p endif %}")
    assert lines == ["Câu này dài hơn câu kia."]
    assert choices == 1


def test_of_many_branches_the_longest_is_shown():
    lines, _ = shown(
        "{%p if loai == 'tổng kết' %}", "A.", "{%p elif dia_diem %}",
        "B {{ dia_diem }}.",        "{%p else %}", "C.", "{%p endif %}",
    )  # fmt: skip

    assert lines == ["B Hội trường UBND xã."]


def test_a_branch_that_prints_nothing_is_not_the_longer_one():
    lines, _ = shown(
        "{%p if not van_ban.dau_sao %}", "Nét kẻ.", "{%p else %}",
        "{{ van_ban.dau_sao }}", "{%p endif %}", blank=("van_ban.dau_sao",),
    )  # fmt: skip

    assert lines == ["Nét kẻ."]


def test_a_condition_in_a_condition_is_settled_too():
    lines, choices = shown(
        "{%p if not ky %}", "{%p if not dia_diem %}", "Trong.", "{%p else %}", "T.",
        "{%p endif %}", "{%p endif %}",
    )  # fmt: skip

    assert lines == ["Trong."]
    assert choices == 1


def test_inside_a_loop_each_item_takes_its_own_branch():
    lines, choices = shown(
        "{%p for n in thanh_phan.nguoi %}",
        "{% if n.tt == '1' %}đầu{% else %}những người sau{% endif %}",
        "{%p endfor %}",
    )

    assert lines[:2] == ["đầu", "những người sau"]
    assert choices == 0


def test_a_value_beside_a_condition_in_one_run_is_shaded():
    made = loaded(template("{% if loai %}Loại {{ loai }}{% endif %}, hết."))

    (line,) = runs(made.template.paper(VIEW))
    assert ("sơ kết", highlights.SHADE) in line
    assert "".join(text for text, _ in line) == "Loại sơ kết, hết."


def test_a_row_that_repeats_is_shaded_in_each_turn():
    rows = tuple(
        ((Paragraph((Run(text),)),),)
        for text in ("{%tr for b in bai_hoc %}", "{{ b }}", "{%tr endfor %}")
    )
    made = loaded(composed("mẫu", [Table((1,), rows)]))

    shades = [shade for line in runs(made.template.paper(VIEW)) for _, shade in line]
    assert shades == [highlights.SHADE] * len(VIEW.lessons)


def test_what_is_wrong_with_a_template_stops():
    with pytest.raises(TemplateError) as stop:
        highlights.load(template("{%p if ky %}"), "mau.docx")

    assert [one.code for one in stop.value.findings] == ["T101"]


@pytest.mark.parametrize("name", shipped.names())
def test_every_shipped_template_has_a_preview(name):
    made = loaded(shipped.part(name, shipped.DOCUMENT))

    text = [text for line in runs(made.template.paper(VIEW)) for text, _ in line]
    assert len("".join(text)) > 2000


@pytest.mark.parametrize("name", sorted(strangers()))
def test_a_template_of_a_stranger_has_a_preview_that_word_opens(name):
    made = loaded(strangers()[name])
    paper = made.template.paper(VIEW)

    assert list(validation.examine(paper, name)) == []
    values = [text for line in runs(paper) for text, shade in line if shade]
    assert values
