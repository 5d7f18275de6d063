"""The field book lists every tag, and what it prints of a sample."""

import pytest

from drafter.drafting import templates
from drafter.reference import samples, tag_book
from drafter.reference.tag_book import TagKind
from drafter.templating import engine, shipped
from drafter.views import PaperView
from drafter.vocabulary import TAG, is_declared, words

EVERY = tuple(tag_book.every())
NAMES = {tag.name for tag in EVERY}


def declared(cls, seen):
    """Return the tags of a view class and of all that it can hold."""
    if cls in seen:
        return
    seen.add(cls)
    for tag in tag_book.tags(cls):
        if tag.view is not None:
            declared(tag.view, seen)


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


def test_what_stands_in_a_list_is_reached_through_a_loop():
    tag = next(one for one in tag_book.lists() if one.name == "bieu.nhom.chi_tieu")

    first, second, *_, last = tag_book.rows_of_list(tag)
    assert first.paste == "{%tr for ct in n.chi_tieu %}"
    assert second.paste == "{{ ct.tt }}"
    assert last.paste == "{%tr endfor %}"


def test_a_list_of_sentences_prints_its_item():
    tag = next(one for one in tag_book.lists() if one.name == "bai_hoc")

    assert [row.paste for row in tag_book.rows_of_list(tag)][1] == "{{ bh }}"


def test_most_tags_that_print_have_an_example():
    """Those that have none print nothing of the samples."""
    rows = [row for row in tag_book.rows(tag_book.tags()) if row.paste[:2] == "{{"]
    bare = [row.paste for row in rows if not row.example]

    assert len(rows) > 50
    assert bare == ["{{ van_ban.cap_tren }}", "{{ thieu_ket_qua }}"] or len(bare) < 6


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
