"""The field book lists every tag, and what it prints of a sample."""

import pytest

from drafter.drafting import templates
from drafter.model.declarations import holders
from drafter.reference import samples, tag_book
from drafter.reference.tag_book import TagKind
from drafter.templating import engine, shipped
from drafter.views import PaperView
from drafter.vocabulary import TAG, declarations, is_declared, words

EVERY = tuple(tag_book.every())
NAMES = {tag.name for tag in EVERY}


def declared(cls, seen):
    """Return the tags of a view class and of all that it can hold."""
    if cls in seen:
        return
    seen.add(cls)
    for field in declarations(cls, TAG).values():
        for view in field.holds:
            declared(view, seen)


def test_it_has_the_tags_of_every_view():
    classes = set()
    declared(PaperView, classes)
    assert len(classes) > 15

    listed = {tag.path[-1] for tag in EVERY}
    for cls in classes:
        assert {word.name for word in words(cls, TAG).values()} <= listed, cls


@pytest.mark.parametrize("name", shipped.names())
def test_it_has_every_tag_that_a_shipped_template_uses(name):
    used = templates.load_shipped(name).document.fields
    assert used

    assert sorted(set(used) - NAMES) == []


def test_a_group_prints_only_if_it_has_a_text():
    tags = {tag.name: tag for tag in EVERY}

    assert tags["thoi_gian"].prints
    assert not tags["van_ban"].prints


def test_what_stands_in_a_list_knows_the_lists_around_it():
    tags = {tag.name: tag for tag in EVERY}

    around = tags["bieu.nhom.chi_tieu.tt"].around
    assert [tag.name for tag in around] == ["bieu.nhom", "bieu.nhom.chi_tieu"]
    assert tags["dia_diem"].around == ()


def test_every_key_that_feeds_a_tag_is_one_of_the_facts():
    """A key that there is not raises."""
    fed = {key for tag in EVERY for key in tag.keys}
    assert len(fed) > 60

    for key in fed:
        holders(key)


def test_every_tag_has_a_key_but_a_number_that_is_counted():
    bare = {tag.path[-1] for tag in EVERY if not tag.keys}

    assert bare == {"tt"}


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("dia_diem", ("dia_diem",)),
        ("ky.ngan", ("ky_bao_cao",)),
        ("van_ban.nguoi_ky", ("van_ban.nguoi_ky",)),
        ("van_ban.chuc_vu", ("van_ban.nguoi_ky",)),
        ("han_che.khach_quan", ("nguyen_nhan.khach_quan",)),
        ("thanh_phan.nguoi.ho_ten", ("dai_bieu.ho_ten",)),
        ("phuong_an.chi_tieu.phan_dau", ("chi_tieu_ky_sau.phan_dau",)),
        ("ket_qua.muc_con.so_lieu", ("ket_qua.muc.so_lieu",)),
        ("tin.lien_he.co", ("tin_bai.lien_he",)),
    ],
)
def test_the_key_of_a_tag_is_declared_or_has_its_name_or_is_that_above(name, keys):
    tags = {tag.name: tag for tag in EVERY}

    assert tags[name].keys == keys


def test_examples_are_what_the_view_prints():
    view = samples.view(samples.STATE)
    printed = tag_book.printed(view)

    assert printed["dia_diem"] == view.venue
    assert printed["thoi_gian.ngan"] == view.when.short
    assert printed["bai_hoc"] == view.lessons[0]


def test_examples_that_are_kept_are_what_views_print():
    kept = tag_book.form().load()
    assert len(kept) > 100

    assert kept == tag_book.of_samples()


@pytest.mark.parametrize("name", shipped.names())
def test_a_template_kept_ready_tells_the_fields_that_the_document_has(name):
    document = engine.load(shipped.part(name, shipped.DOCUMENT), name)
    assert shipped.form(name, document.data).load() is not None

    assert templates.fields(name) == document.fields


def test_only_what_is_used_can_be_asked_for():
    used = {"thoi_gian.ngan", "ket_qua.muc"}

    found = [tag.name for tag in tag_book.within(tag_book.tags(), used)]
    assert found == ["thoi_gian", "thoi_gian.ngan", "ket_qua"]


def test_every_kind_of_tag_is_there():
    assert {tag.kind for tag in EVERY} == set(TagKind)
    assert all(is_declared(tag.view) for tag in EVERY if tag.kind is TagKind.GROUP)
