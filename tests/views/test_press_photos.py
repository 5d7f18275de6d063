"""Photos of the news item: shown where they are at hand, kept a place where not."""

from pathlib import PurePosixPath

import pytest
from attrs import evolve

from drafter.drafting.rendering import make
from drafter.model import NewsSize, Photo, Press, Section, Speech, SpeechKind
from drafter.ooxml.dump import dump
from drafter.pictures.picture import read
from tests.conferences import LEAST, SECRETARY
from tests.pictures.samples import picture

FILES = tuple(PurePosixPath(f"{name}.jpg") for name in "abc")
PICTURES = {file: read(picture(), file) for file in FILES}
AT_HAND = tuple(
    Photo(caption=f"Ảnh {n}", file=f, after=Section.LEAD) for n, f in enumerate(FILES)
)
TO_COME = tuple(Photo(caption=f"Cảnh {n}", after=Section.LEAD) for n in range(3))
LAST = Photo(caption="Cảnh cuối", after=Section.AWARDS)


def made(*photos, size=NewsSize.FEATURE, speeches=(), **more):
    press = Press(photos=photos, **more)
    facts = evolve(LEAST, press=press, overview="Đảng bộ mạnh", speeches=speeches)
    return make(facts, paper="tin-bai", pictures=PICTURES, size=size)


def lines(*photos, **more):
    """Return the lines of an item that are photos, their captions or places."""
    told = dump(made(*photos, **more).data).replace("\u00a0", " ").splitlines()
    return [line for line in told if "Ảnh" in line or "ẢNH" in line or "ảnh" in line]


def test_photos_that_are_not_at_hand_and_adjoin_have_one_box():
    (box,) = lines(*TO_COME)

    assert box == (
        "[Chỗ chờ ảnh] ==[ẢNH: Cảnh 0]==↵==[ẢNH: Cảnh 1]==↵==[ẢNH: Cảnh 2]=="
    )


def test_a_photo_at_hand_parts_the_boxes_beside_it():
    told = lines(TO_COME[0], AT_HAND[0], *TO_COME[1:])

    assert [line.partition("]")[0] for line in told] == [
        "[Chỗ chờ ảnh",
        "[Ảnh",
        "[Chú thích ảnh",
        "[Chỗ chờ ảnh",
    ]


def test_a_file_that_was_not_found_is_as_none():
    (box,) = lines(Photo(caption="Cảnh", file=PurePosixPath("xa.jpg")))

    assert "[ẢNH: Cảnh]" in box


def test_boxes_that_only_sections_without_text_part_become_one():
    (box,) = lines(TO_COME[0], LAST)

    assert box.endswith("[ẢNH: Cảnh 0]==↵==[ẢNH: Cảnh cuối]==")


def test_text_parts_the_boxes_before_and_behind_it():
    speech = Speech(kind=SpeechKind.DIRECTING, speaker=SECRETARY)

    told = lines(TO_COME[0], evolve(LAST, after=Section.RESULTS), speeches=(speech,))

    assert len(told) == 2


@pytest.mark.parametrize("size", [NewsSize.BRIEF, NewsSize.NEWS])
def test_the_small_sizes_keep_no_place(size):
    assert lines(*TO_COME, size=size) == []


def test_the_middle_size_shows_two_photos_and_the_smallest_none():
    assert len(lines(*AT_HAND, size=NewsSize.NEWS)) == 4
    assert lines(*AT_HAND, size=NewsSize.BRIEF) == []
    assert len(lines(*AT_HAND)) == 6


def test_what_a_size_leaves_out_is_counted():
    paper = made(*AT_HAND, TO_COME[0], size=NewsSize.NEWS)
    (left,) = (one for one in paper.left_out if one.part.name == "PHOTOS")

    assert (left.told, left.known) == (2, 4)


def test_an_item_may_be_without_photos_and_then_leaves_none_out():
    paper = made(*AT_HAND, *TO_COME, has_photos=False, photo_source="Văn phòng")

    assert "ẢNH" not in dump(paper.data)
    assert "Văn phòng" not in dump(paper.data)
    assert "PHOTOS" not in [one.part.name for one in paper.left_out]


def test_places_are_counted_and_are_no_gaps():
    paper = made(*TO_COME)

    assert (paper.photos_to_come, paper.gaps) == (3, ())


def test_a_place_names_whom_the_photo_will_show():
    (box,) = lines(Photo(people=(SECRETARY,)))

    assert "[ẢNH: Đồng chí Lê Văn Bình, Bí thư Đảng ủy, Chủ tịch HĐND xã" in box


def test_the_source_of_photos_stands_below_an_item_that_shows_some():
    assert "[Tác giả] Ảnh: Văn phòng" in lines(*AT_HAND, photo_source="Văn phòng")
    assert lines(*TO_COME, photo_source="Văn phòng", size=NewsSize.NEWS) == []
