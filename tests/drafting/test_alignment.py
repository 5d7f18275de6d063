"""Two papers laid side by side."""

import pytest

from drafter.drafting import alignment
from drafter.drafting.alignment import Pair, aligned
from tests.drafting.edited_papers import drafted


def pairs(old: str, new: str) -> list[tuple[int | None, int | None]]:
    """Return the pairs of lines that are written with / between."""
    found = aligned(old.split("/"), new.split("/"))
    return [(pair.old, pair.new) for pair in found]


def test_equal_lines_are_pairs():
    assert aligned(["a", "b"], ["a", "b"]) == (Pair(0, 0), Pair(1, 1))


def test_a_changed_line_is_a_pair_and_another_is_none():
    old = "một hai ba bốn/năm sáu bảy"
    new = "một hai ba BỐN/tám chín mười"

    assert pairs(old, new) == [(0, 0), (1, None), (None, 1)]


def test_the_pairs_of_a_gap_are_those_that_are_most_alike():
    old = "x/thu ngân sách đạt 46,2/tỷ lệ hộ nghèo còn 2,15/y"
    new = "x/tỷ lệ hộ nghèo còn 2,2/y"

    assert pairs(old, new) == [(0, 0), (1, None), (2, 1), (3, 2)]


def test_signs_alone_make_no_two_rows_alike():
    assert aligned(["a | | | | |"], ["b | | | | |"]) == (Pair(0, None), Pair(None, 0))


def test_the_sign_at_the_end_of_an_item_follows_from_the_others():
    assert alignment.is_same("Các chi bộ;", "Các chi bộ.")
    assert not alignment.is_same("Các chi bộ", "Các chi bộ!")


@pytest.mark.parametrize("paper", ["bao-cao", "tin-bai"])
def test_reading_for_proofs_reads_the_same_words(paper):
    data = drafted(paper=paper)

    assert alignment.texts(data) == tuple(line.text for line in alignment.lines(data))


def test_a_row_knows_the_first_row_of_its_table():
    rows = [line for line in alignment.lines(drafted()) if line.cells]

    assert rows[-1].heads[3] == "Năm 2024"
    assert rows[-1].spot.cell is None
