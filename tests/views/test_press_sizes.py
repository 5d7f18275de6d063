"""How long a news item is: who says so, and before whom."""

import pytest
from attrs import evolve

from drafter.model import NewsSize, Press
from drafter.views import build
from drafter.views.press_sizes import news_size
from tests.conferences import LEAST

FEATURE = evolve(LEAST, press=Press(size=NewsSize.FEATURE))


def test_a_news_item_of_which_nothing_is_said_has_the_middle_size():
    assert news_size(LEAST, "tin_bai") is NewsSize.NEWS


def test_the_option_stands_before_the_file_and_the_file_before_the_template():
    wanted, of_template = NewsSize.NEWS, NewsSize.BRIEF

    assert news_size(FEATURE, "tin_bai", wanted, of_template) is NewsSize.NEWS
    assert news_size(FEATURE, "tin_bai", None, of_template) is NewsSize.FEATURE
    assert news_size(LEAST, "tin_bai", None, of_template) is NewsSize.BRIEF


def test_a_press_release_has_the_middle_size_whatever_is_asked_for():
    assert news_size(FEATURE, "thong_cao_bao_chi", NewsSize.BRIEF) is NewsSize.NEWS


@pytest.mark.parametrize("paper", ["bao-cao", "bao-cao-trinh"])
def test_a_report_has_no_size_and_the_news_in_it_has_one(paper):
    view = build(FEATURE, paper=paper, size=NewsSize.BRIEF)[0]

    assert view.ctx.size is None
    assert view.press.ctx.size is NewsSize.BRIEF
