"""Each article's facts are listed, and a text is searched for them."""

import pytest

from .facts import FOLDER, facts, missing_facts
from .samples import REAL, loaded

MANY = 40


@pytest.mark.parametrize("name", REAL)
def test_an_article_has_many_facts(name):
    listed = facts(FOLDER / f"{name}.txt")

    assert len(listed) >= MANY
    assert len(set(listed)) == len(listed)


def test_every_list_of_facts_belongs_to_a_real_conference():
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(REAL)


@pytest.mark.parametrize("name", REAL)
def test_every_person_of_an_example_is_a_fact(name):
    text = "\n".join(facts(FOLDER / f"{name}.txt"))
    conference = loaded(name).value
    speakers = conference.discussion.speeches if conference.discussion else ()
    quotes = conference.press.quotes if conference.press else ()
    people = {
        *conference.chairs,
        *(one.presenter for one in conference.presentations),
        *(one.speaker for one in (*conference.speeches, *speakers, *quotes)),
    }
    assert people, "nobody found"

    assert [one.name for one in people if one.name not in text] == []


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Đảng ủy tặng 08 tập thể.", []),
        ("Đảng ủy tặng 8\u00a0tập thể", []),
        ("ĐẢNG ỦY TẶNG 8 TẬP  THỂ", []),
        ("Đảng ủy tặng 18 tập thể", ["08 tập thể | 8 tập thể"]),
        ("Đảng ủy tặng 8 tập thể, 8,5%", []),
        ("Đảng ủy tặng 1.108 tập thể", ["08 tập thể | 8 tập thể"]),
    ],
)
def test_a_fact_is_found_in_any_of_its_forms(text, missing, tmp_path):
    listed = tmp_path / "facts.txt"
    listed.write_text("# khen thưởng\n08 tập thể | 8 tập thể\n", encoding="utf-8")

    assert missing_facts(text, listed) == missing


@pytest.mark.parametrize("term", ["2020-2025", "2020 - 2025", "2020 – 2025"])
def test_any_dash_is_the_same_dash(term, tmp_path):
    listed = tmp_path / "facts.txt"
    listed.write_text("nhiệm kỳ 2020 - 2025\n", encoding="utf-8")

    assert missing_facts(f"Nhiệm kỳ {term}.", listed) == []
