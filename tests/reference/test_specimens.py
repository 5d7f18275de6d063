"""A preview prints something for every tag, and what it prints a view has made."""

import pytest

from drafter import source, structure
from drafter.reference import samples, specimens, tag_book
from drafter.reference.tag_book import TagKind
from drafter.views import build

BLANK = {
    "thanh_phan.nguoi.noi_dung": "only who speaks has a topic",
    "ket_qua.muc_con.danh_gia": "the model has no assessment of a part",
    "thieu_ket_qua": "the place of what the facts lack",
    "thieu_ky_sau": "the place of what the facts lack",
    "van_ban.dau_sao": "stands in papers of the Youth Union only",
}
"""Tags that are blank in every preview, and why."""
OF_STATE = {"van_ban.tieu_ngu": "the motto stands in papers of the State only"}
PAPERS = ("bao-cao", "bao-cao-trinh", "tin-bai", "thong-cao-bao-chi")


def specimen(paper, *, party=False):
    def make(conference, photos):
        return build(conference, paper=paper, pictures=photos)[0]

    return specimens.view(make, party=party)


def lists(view, name=""):
    """Yield the lists outside other lists with the names of their tags."""
    for tag in tag_book.tags():
        if tag.kind is TagKind.LIST:
            value = view
            for word in tag.path:
                fields = specimens.fields(value)
                attribute = next(a for a, f in fields.items() if f.word.name == word)
                value = getattr(value, attribute)
            yield tag.name, value


@pytest.mark.parametrize("party", [False, True])
@pytest.mark.parametrize("paper", PAPERS)
def test_every_tag_prints_something(paper, party):
    printed = tag_book.printed(specimen(paper, party=party))

    wanted = {
        tag.name
        for tag in tag_book.every()
        if tag.prints or (tag.kind is TagKind.LIST and tag.view is None)
    }
    assert len(wanted) > 200
    assert wanted - set(printed) == {*BLANK, *(OF_STATE if party else ())}


@pytest.mark.parametrize("paper", PAPERS)
def test_every_list_has_two_or_three_items(paper):
    counted = {name: len(items) for name, items in lists(specimen(paper))}

    assert len(counted) > 30
    assert {n: c for n, c in counted.items() if c not in (2, 3)} == {}


def test_every_question_outside_lists_is_answered_yes():
    view = specimen("bao-cao")

    assert view.attendance.as_table is True
    assert view.figures.shown is True
    assert view.has_debate is True


def test_what_the_example_has_is_what_its_view_prints():
    own = tag_book.printed(samples.view(samples.STATE))
    shown = tag_book.printed(specimen("bao-cao"))

    singles = [t.name for t in tag_book.tags() if t.prints and t.name in own]
    assert len(singles) > 80
    assert {n: shown[n] for n in singles} == {n: own[n] for n in singles}


def test_a_preview_for_the_party_is_of_its_conference():
    view = specimen("bao-cao", party=True)

    assert view.issuance.title == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert str(view.host) == str(samples.view(samples.PARTY).host)


def test_an_item_prints_what_facts_say_and_no_declared_example():
    groups = [
        g for part in specimen("bao-cao-trinh").assessment.parts for g in part.groups
    ]

    assert len(groups) > 3
    assert not any("06 nghị quyết" in group.opening for group in groups)


def test_no_two_items_of_a_list_say_the_same():
    for name, items in lists(specimen("bao-cao")):
        said = [str(sorted(tag_book.printed(i).items())) for i in items]
        texts = [i for i in items if isinstance(i, str)]
        assert len(set(texts)) == len(texts), name
        assert texts or len(set(said)) == len(said), name


def test_the_further_facts_are_read_without_any_finding():
    data = (specimens.HERE / specimens.EXTRA).read_bytes()

    assert structure.structure(source.parse(data, specimens.EXTRA)).findings == ()


def test_the_photo_is_there_without_pillow(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "PIL", None)

    section = specimen("tin-bai").press.body[-1]
    assert [photo.is_place for photo in section.photos].count(False) == 1
