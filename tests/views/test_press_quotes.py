"""Words of people in the news item: quoted where verbatim, else reported."""

import pytest
from attrs import evolve

from drafter.drafting.rendering import make
from drafter.model import NewsSize, Press, Quote, QuoteVerb, Speech, SpeechKind
from drafter.ooxml.dump import dump
from tests.conferences import DEPUTY, LEAST, SECRETARY

WORDS = "Thước đo của bộ máy mới là sự hài lòng của người dân"


def lines(*quotes, size=NewsSize.FEATURE, **facts):
    """Return the quotations that an item prints."""
    conference = evolve(LEAST, press=Press(quotes=quotes), **facts)
    paper = make(conference, paper="tin-bai", size=size)
    told = dump(paper.data).replace("\u00a0", " ").splitlines()
    return [line[len("[Trích lời] ") :] for line in told if line.startswith("[Trích")]


def quote(words=WORDS, **more):
    return Quote(speaker=DEPUTY, words=words, **more)


@pytest.mark.parametrize(
    ("verb", "told"),
    [(None, "nhấn mạnh"), (QuoteVerb.ASSERTS, "khẳng định")],
)
def test_verbatim_words_stand_in_marks_before_who_said_them(verb, told):
    assert lines(quote(f"{WORDS}.", verbatim=True, verb=verb)) == [
        f"“{WORDS}”, đồng chí Trần Thị Hoa, Phó Bí thư Đảng ủy {told}."
    ]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (f"“{WORDS}.”", f"“{WORDS}”, "),
        ("Chúng ta làm được!", "“Chúng ta làm được!”, "),
        ("Xong rồi ư?", "“Xong rồi ư?”, "),
        ("“Nói” là “làm”", "““Nói” là “làm””, "),
    ],
)
def test_marks_that_were_typed_are_not_doubled(typed, told):
    (line,) = lines(quote(typed, verbatim=True))

    assert line.startswith(told)


@pytest.mark.parametrize(
    ("typed", "verb", "told"),
    [
        ("Xã sẽ cố gắng", None, "cho biết xã sẽ cố gắng."),
        ("Xã sẽ cố gắng", QuoteVerb.ASSERTS, "khẳng định xã sẽ cố gắng."),
        ("Đề nghị tỉnh cấp vốn", None, "đề nghị tỉnh cấp vốn."),
        ("Mong tỉnh cấp vốn.", QuoteVerb.TELLS, "mong tỉnh cấp vốn."),
    ],
)
def test_words_that_are_not_verbatim_are_reported(typed, verb, told):
    assert lines(quote(typed, verb=verb)) == [
        f"Đồng chí Trần Thị Hoa, Phó Bí thư Đảng ủy {told}"
    ]


def test_a_speaker_whom_the_item_named_before_is_told_by_name():
    speech = Speech(
        kind=SpeechKind.DIRECTING, speaker=DEPUTY, appraisal=("ghi nhận kết quả",)
    )

    assert lines(quote("Xã sẽ cố gắng"), speeches=(speech,)) == [
        "Đồng chí Trần Thị Hoa cho biết xã sẽ cố gắng."
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "Đề nghị Đảng ủy xã tăng cường công tác kiểm tra, giám sát",
        "Yêu cầu tăng cường công tác kiểm tra, giám sát.",
    ],
)
def test_reported_words_that_say_a_demand_again_are_left_out(typed):
    speech = Speech(
        kind=SpeechKind.DIRECTING,
        speaker=DEPUTY,
        requests=("Tăng cường công tác kiểm tra, giám sát",),
    )
    other = evolve(speech, speaker=SECRETARY)

    assert lines(quote(typed), speeches=(speech,)) == []
    assert len(lines(quote(typed), speeches=(other,))) == 1
    assert len(lines(quote(typed, verbatim=True), speeches=(speech,))) == 1


def test_reported_words_with_a_new_clause_are_kept():
    speech = Speech(
        kind=SpeechKind.DIRECTING,
        speaker=DEPUTY,
        requests=("tăng cường công tác kiểm tra, giám sát",),
    )
    typed = "Đề nghị xã tăng cường kiểm tra, giám sát, mở rộng vùng nguyên liệu"

    assert len(lines(quote(typed), speeches=(speech,))) == 1


def test_the_middle_size_quotes_the_first_verbatim_words_and_the_smallest_nobody():
    typed = (
        quote("Xã sẽ cố gắng"),
        quote("Một", verbatim=True),
        quote("Hai", verbatim=True),
    )

    (told,) = lines(*typed, size=NewsSize.NEWS)
    assert told.startswith("“Một”, ")
    assert lines(*typed, size=NewsSize.BRIEF) == []
    assert len(lines(*typed)) == 3
