"""All that the field book shows pastes and renders, wherever it is pasted."""

import pytest

from drafter.ooxml import archive
from drafter.ooxml.composing import Paragraph, Run, Style, Table, composed
from drafter.reference import field_book, field_document, samples, specimens, tag_book
from drafter.reference.field_book import Place
from drafter.reference.tag_book import TagKind
from drafter.templating import engine
from drafter.views import PaperView, build
from drafter.vocabulary import TAG, words

EVERY = tuple(tag for tag in tag_book.every() if field_book.lines(tag))
TAGS = {tag.name: tag for tag in EVERY}
BOOK = field_book.sections()


def full(paper, *, party):
    """Return what a template prints of facts that fill every tag."""

    def make(conference, photos):
        return build(conference, paper=paper, pictures=photos)[0]

    return specimens.view(make, party=party)


VIEWS = (
    *map(samples.view, (samples.STATE, samples.PARTY)),
    full("bao-cao", party=True),
    full("thong-cao-bao-chi", party=False),
)


def said(text, *, listed=False):
    return Paragraph((Run(text),), Style.TEXT, listed)


def pasted(block):
    """Return what a person gets who pastes a block at its place."""
    if block.place is Place.ROW:
        opened = [((said(line),),) for line in block.opening]
        closed = [((said(line),),) for line in block.closing]
        cells = tuple((said(line),) for line in block.body)
        return [Table((1,) * len(cells), (*opened, cells, *closed))]
    listed = block.place is Place.ITEM
    return [
        *map(said, block.opening),
        *(said(line, listed=listed) for line in block.body),
        *map(said, block.closing),
    ]


def findings(data):
    """Return what is said of a template, then of the papers it makes."""
    noticed = engine.examine(data, "mau.docx", PaperView)
    if not noticed:
        template = engine.load(data, "mau.docx")
        for view in VIEWS:
            made = template.render(view)
            noticed = (*noticed, *engine.check_paper(template, made))
    return [f"{one.code} {one.mark}" for one in noticed]


@pytest.mark.parametrize("place", Place)
def test_the_block_of_every_tag_pastes_and_renders(place):
    blocks = [one for tag in EVERY for one in field_book.blocks(tag)]
    here = [one for one in blocks if one.place is place]
    assert len(here) > 200

    data = composed("mẫu", [part for one in here for part in pasted(one)])
    assert findings(data) == []


def test_what_stands_outside_lists_pastes_line_by_line():
    lines = [line for one in field_book.entries() for line in one.paste]
    assert len(lines) > 200

    assert findings(composed("mẫu", map(said, lines))) == []


def test_what_stands_outside_lists_pastes_into_one_row():
    cells = tuple(
        tuple(said(line) for line in one.paste) for one in field_book.entries()
    )

    assert findings(composed("mẫu", [Table((1,), tuple((c,) for c in cells))])) == []


def test_what_stands_in_a_list_pastes_between_its_loops():
    lines = []
    for section in BOOK:
        if section.blocks:
            block = section.blocks[0]
            inside = (line for one in section.entries for line in one.paste)
            lines += [*block.opening, *inside, *block.closing]
    assert len(lines) > 300

    assert findings(composed("mẫu", map(said, lines))) == []


def test_the_book_in_word_is_a_template_without_faults():
    assert findings(field_document.document(BOOK)) == []


def test_the_book_in_word_is_the_same_every_time():
    made = field_document.document(field_book.sections())

    assert made == field_document.document(BOOK)


def test_the_book_in_word_shows_every_tag():
    parts = archive.entries(field_document.document(BOOK))
    text = archive.unpacked(parts["word/document.xml"]).decode()

    assert [tag.name for tag in EVERY if field_book.reached(tag) not in text] == []


def test_a_list_in_a_list_stands_in_both_loops():
    _, row, item = field_book.blocks(TAGS["bieu.nhom.chi_tieu"])

    assert row.opening == (
        "{%tr for n in bieu.nhom %}",
        "{%tr for ct in n.chi_tieu %}",
    )
    assert row.body[:2] == ("{{ ct.tt }}", "{{ ct.ten }}")
    assert row.closing == ("{%tr endfor %}", "{%tr endfor %}")
    assert item.opening[-1] == "{%p for ct in n.chi_tieu %}"


def test_a_list_of_texts_prints_its_item():
    paragraph = field_book.blocks(TAGS["bai_hoc"])[0]

    assert paragraph.lines == (
        "{%p for bh in bai_hoc %}",
        "{{ bh }}",
        "{%p endfor %}",
    )


def test_a_yes_or_no_is_a_condition_with_something_in_it():
    one = field_book.entry(TAGS["thanh_phan.co"])

    assert one.paste == ("{%p if thanh_phan.co %}", "…", "{%p endif %}")


def test_a_loop_hides_no_tag_and_no_loop_around_it():
    root = {word.name for word in words(PaperView, TAG).values()}
    for tag in EVERY:
        if tag.kind is TagKind.LIST:
            names = [field_book.variable(one) for one in (*tag.around, tag)]
            assert len(names) == len(set(names)), tag.name
            assert not root & set(names)


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("dia_diem", "dia_diem"),
        ("van_ban.so_ky_hieu", None),
        ("van_ban.kinh_gui", "van_ban.<giay_to>.kinh_gui"),
        ("bieu.nhom.tt", "tự tính"),
        ("co_thao_luan", "tự tính từ thao_luan, phat_bieu, thong_nhat"),
    ],
)
def test_the_source_of_a_tag_is_said_as_it_is_typed(name, source):
    said = field_book.entry(TAGS[name]).source()

    assert said == source or (source is None and said.startswith("tự tính từ van_ban."))


def test_a_tag_says_its_other_forms():
    assert field_book.entry(TAGS["thoi_gian"]).forms == ("ngan", "dai", "thu")


def test_only_what_a_paper_uses_can_be_asked_for():
    used = {"thoi_gian.ngan", "ket_qua.doan"}

    names = [
        one.tag.name for section in field_book.sections(used) for one in section.entries
    ]
    assert names == [
        "thoi_gian",
        "thoi_gian.ngan",
        "ket_qua",
        "ket_qua",
        "ket_qua.doan",
    ]


def test_most_tags_that_print_have_an_example():
    """Those that have none print nothing of the samples."""
    shown = [one for one in field_book.entries() if one.tag.prints]
    bare = [one.name for one in shown if not one.example]

    assert len(shown) > 50
    assert bare == ["ket_qua_cu_the", "thieu_ket_qua", "thieu_ky_sau", "tin.nguon_anh"]


def test_a_tag_that_always_prints_stands_under_no_condition():
    always, perhaps = TAGS["thoi_gian.ngan"], TAGS["thu_ky"]

    assert field_book.blocks(always)[0].lines == ("{{ thoi_gian.ngan }}",)
    assert field_book.blocks(perhaps)[0].lines[0] == "{%p if thu_ky %}"


def test_the_few_words_of_a_tag_are_told():
    one = field_book.entry(TAGS["loai"])

    assert one.meaning == "Loại hội nghị: “tổng kết”, “sơ kết”"
