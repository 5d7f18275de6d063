"""What a news item of each size tells, and in which order."""

import pytest
from attrs import evolve

from drafter.drafting.rendering import make
from drafter.model import (
    Benchmark,
    Comparison,
    ConferenceKind,
    Contact,
    Field,
    Indicator,
    NewsSize,
    Period,
    Press,
    Quote,
    Recognition,
    Result,
    Score,
    Speech,
    SpeechKind,
    Target,
    Task,
    UnmetTarget,
)
from drafter.ooxml.dump import text as text_of
from drafter.values import Term
from drafter.views.context import Part
from tests.conferences import DEPUTY, FULL, GUEST, LEAST, SECRETARY, amount

BRIEF, NEWS, FEATURE = NewsSize.BRIEF, NewsSize.NEWS, NewsSize.FEATURE
SCORE = Score(met=18, total=20)
REVENUE = Indicator(name="thu ngân sách", actual=amount("46.2", "tỷ đồng"))
GRAIN = Indicator(name="sản lượng lương thực", actual=amount("1420", "tấn"))
DISTINCTION = Recognition(distinction="xã nông thôn mới", issuer="UBND tỉnh")
AIM = Target(name="thu ngân sách", amount=amount("50", "tỷ đồng"))


def of_economy(*indicators):
    return (Result(area=Field.ECONOMY, indicators=indicators),)


def told(size=NEWS, paper="tin-bai", **facts):
    """Return the lines of a news item: title, then sapo and paragraphs."""
    made = make(evolve(LEAST, **facts), paper=paper, size=size)
    return text_of(made.data).replace("\u00a0", " ").strip().splitlines()


def headline(**facts):
    return told(**facts)[0]


def test_the_lead_names_no_decree_and_the_score_follows_at_once():
    lines = told(score=SCORE, basis=FULL.basis, presentations=FULL.presentations)

    assert lines[1] == (
        "Ngày 9/1/2026, Đảng bộ xã Tân Lập (tỉnh Hòa An) tổ chức Hội nghị tổng kết "
        "công tác năm 2025. Năm qua, xã đạt và vượt 18/20 chỉ tiêu."
    )
    assert len(lines) == 2


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"score": SCORE, "recognitions": (DISTINCTION,)}, "đạt và vượt 18/20"),
        ({"score": Score(met=12, total=20), "results": of_economy(GRAIN)}, "1.420 tấn"),
        (
            {"recognitions": (DISTINCTION,), "results": of_economy(GRAIN)},
            "được UBND tỉnh công nhận",
        ),
        (
            {"results": of_economy(GRAIN, evolve(REVENUE, headline=True))},
            "Năm qua, thu ngân sách đạt 46,2 tỷ đồng.",
        ),
        ({"targets": (AIM,)}, "phấn đấu thu ngân sách đạt 50 tỷ đồng"),
    ],
)
def test_the_most_telling_result_stands_behind_the_lead_once(facts, said):
    lines = told(**facts)

    assert said in lines[1]
    assert sum(said in line for line in lines[1:]) == 1


@pytest.mark.parametrize(
    ("facts", "title"),
    [
        ({"score": SCORE}, "Tân Lập đạt và vượt 18/20 chỉ tiêu năm 2025"),
        (
            {
                "score": Score(
                    met=15, total=22, wording="đạt và vượt so với Nghị quyết"
                ),
                "kind": ConferenceKind.INTERIM,
                "period": Period.of_term(Term(first=2020, last=2025), 1),
            },
            "Tân Lập đạt và vượt 15/22 chỉ tiêu sau nửa nhiệm kỳ",
        ),
        (
            {"score": Score(met=15, total=20)},
            "Đảng bộ xã Tân Lập tổng kết công tác năm 2025",
        ),
        (
            {"recognitions": (DISTINCTION,)},
            "Tân Lập được công nhận là xã nông thôn mới",
        ),
        (
            {"results": of_economy(evolve(REVENUE, headline=True))},
            "Tân Lập: Thu ngân sách năm 2025 đạt 46,2 tỷ đồng",
        ),
        (
            {"targets": (AIM,)},
            "Tân Lập phấn đấu thu ngân sách đạt 50 tỷ đồng năm 2026",
        ),
        ({"press": Press(title="Một năm nhìn lại.")}, "Một năm nhìn lại"),
    ],
)
def test_the_headline_tells_the_news_before_the_event(facts, title):
    assert headline(**facts) == title


def test_a_headline_has_eighteen_words_at_most_unless_it_was_typed():
    long = Recognition(distinction="đạt chuẩn " + "rất dài " * 10)

    assert headline(recognitions=(long,)).endswith("tổng kết công tác năm 2025")


def test_a_sapo_is_made_for_a_long_item_and_the_lead_tells_something_else():
    facts = {
        "score": SCORE,
        "results": of_economy(evolve(REVENUE, headline=True), GRAIN),
    }

    assert told(FEATURE, **facts)[1:3] == [
        "Năm 2025, xã Tân Lập đạt và vượt 18/20 chỉ tiêu; thu ngân sách đạt "
        "46,2 tỷ đồng.",
        "Ngày 9/1/2026, Đảng bộ xã Tân Lập (tỉnh Hòa An) tổ chức Hội nghị tổng kết "
        "công tác năm 2025. Năm qua, sản lượng lương thực đạt 1.420 tấn.",
    ]
    assert told(NEWS, **facts)[1].startswith("Ngày 9/1/2026")


def test_a_made_sapo_leaves_the_lead_something_to_tell_or_is_none():
    facts = {"score": SCORE, "targets": (AIM,)}

    assert told(FEATURE, **facts)[1].endswith("Năm qua, xã đạt và vượt 18/20 chỉ tiêu.")


def test_the_briefest_item_is_one_paragraph_with_awards_as_sums():
    lines = told(BRIEF, score=SCORE, awards=FULL.awards, targets=(AIM,), tasks=TASKS)

    assert len(lines) == 2
    assert "Dịp này, 4 tập thể và 11 cá nhân được tặng giấy khen." in lines[1]
    assert "Đảng ủy xã Tân Lập tặng" not in lines[1]
    assert "phát triển chợ" not in lines[1]


TASKS = (Task(text="phát triển chợ"), Task(text="mở đường"), Task(text="xây trường"))


def test_a_list_is_cut_to_what_a_sentence_holds():
    tasks = tuple(Task(text=f"nhiệm vụ {n} " + "rất dài " * 15) for n in range(5))
    made = make(evolve(LEAST, tasks=tasks), paper="tin-bai", size=FEATURE)
    left = {extract.part: extract for extract in made.left_out}

    assert (left[Part.TASKS].told, left[Part.TASKS].known) == (1, 5)


def test_what_is_too_long_gives_way_statements_first_then_tasks():
    said = tuple(f"việc {n} " + "đã được làm tốt " * 20 for n in range(9))
    results = tuple(
        Result(area=f"Mục {n}", statements=(text,)) for n, text in enumerate(said)
    )
    speech = Speech(
        kind=SpeechKind.DIRECTING, speaker=GUEST, requests=("giữ vững đoàn kết",)
    )
    facts = {"results": results, "tasks": TASKS, "speeches": (speech,)}
    lines = told(overview="Đảng bộ đã " + "cố gắng nhiều " * 70, **facts)
    whole = "\n".join(lines)

    assert "việc 0" not in whole
    assert "mở đường" in whole
    assert "giữ vững đoàn kết" in whole
    assert len(whole.split()) <= 440


def test_a_report_holds_what_the_item_leaves_out_and_the_command_counts_it():
    made = make(FULL, paper="tin-bai", size=BRIEF)
    parts = {extract.part for extract in made.left_out}

    assert {Part.GUESTS, Part.CHAIRS, Part.CONTRIBUTIONS, Part.LIMITS} <= parts
    assert all(part.is_reported or part in (Part.QUOTES, Part.PHOTOS) for part in parts)


def test_a_release_is_for_editors_with_key_figures_and_words_of_the_head():
    figures = (
        REVENUE,
        GRAIN,
        Indicator(verb="kết nạp", actual=amount("9", "hội viên")),
    )
    quotes = (
        Quote(speaker=GUEST, words="Rất tốt", verbatim=True),
        Quote(speaker=SECRETARY, words="Chúng tôi sẽ làm được", verbatim=True),
    )
    press = Press(quotes=quotes, contact=Contact(name="Lê An"), boilerplate="Là xã mới")
    lines = told(
        paper="thong-cao-bao-chi",
        press=press,
        results=of_economy(*figures),
        chairs=(SECRETARY, DEPUTY),
        delegates=(GUEST,),
        tasks=TASKS,
    )
    whole = "\n".join(lines)

    assert "Kính gửi: Các cơ quan báo chí" in lines
    assert "Thu ngân sách\t46,2 tỷ đồng" in lines
    assert "“Chúng tôi sẽ làm được”, đồng chí Lê Văn Bình" in whole
    assert "Rất tốt" not in whole
    assert "Dự Hội nghị" not in whole
    assert "phát triển chợ" not in whole
    assert lines.index("Số liệu chính") < lines.index("Thông tin liên hệ")
    assert lines[-1] == "Là xã mới."


def test_a_release_of_few_figures_has_no_table_and_tells_them():
    lines = told(paper="thong-cao-bao-chi", results=of_economy(REVENUE, GRAIN))

    assert "Số liệu chính" not in lines
    assert any("1.420 tấn" in line for line in lines)


def test_a_typed_sapo_that_holds_the_score_has_told_it():
    facts = {"score": SCORE, "press": Press(title="Tít", sapo="Xã đạt 18/20 chỉ tiêu")}

    assert "\n".join(told(**facts)).count("18/20") == 1
    assert "18/20" in told(BRIEF, **facts)[1]


def test_what_a_made_sapo_tells_is_not_told_again_below():
    figures = (evolve(REVENUE, headline=True), GRAIN)
    lines = told(FEATURE, score=SCORE, results=of_economy(*figures))

    assert sum("46,2 tỷ đồng" in line for line in lines) == 1


def test_targets_that_were_missed_never_give_way():
    missed = UnmetTarget(name="thu gom rác", actual=amount("94", "%"))
    text = "\n".join(
        told(
            overview="Đảng bộ đã " + "cố gắng nhiều " * 120,
            score=SCORE,
            unmet=(missed,),
            shortcomings=("thu gom rác còn chậm",),
        )
    )

    assert "chưa đạt" in text
    assert "thu gom rác" in text


def test_the_first_target_is_told_before_figures_use_up_the_percentages():
    rates = [Indicator(name=f"tỷ lệ {n}", actual=amount("9", "%")) for n in range(6)]
    aim = Target(name="tỷ lệ hộ nghèo", amount=amount("2", "%"))
    text = "\n".join(told(results=of_economy(*rates), targets=(aim, AIM)))

    assert "phấn đấu tỷ lệ hộ nghèo" in text


@pytest.mark.parametrize(("aim", "columns"), [("100", 3), ("", 2)])
def test_key_figures_without_any_comparison_have_no_column_of_it(aim, columns):
    base = (Comparison(against=Benchmark.PLAN, base=amount(aim, "ha")),) if aim else ()
    figures = [
        Indicator(name=f"diện tích {crop}", actual=amount("90", "ha"), compare=base)
        for crop in ("lúa", "ngô", "chè")
    ]
    made = make(evolve(LEAST, results=of_economy(*figures)), paper="thong-cao-bao-chi")
    (head,) = [row for row in text_of(made.data).splitlines() if "Thực hiện" in row]

    assert ("So với kế hoạch" in head) is (columns == 3)


def test_who_concludes_with_long_offices_asks_no_more_than_a_sentence_holds():
    speaker = evolve(
        SECRETARY, positions=("Bí thư Đảng ủy", "Chủ tịch HĐND", "Trưởng Ban Chỉ đạo")
    )
    asked = tuple(f"việc {n} làm cho tốt ngay từ đầu năm học mới" for n in range(4))
    speech = Speech(kind=SpeechKind.CONCLUDING, speaker=speaker, requests=asked)
    (line,) = [x for x in told(FEATURE, speeches=(speech,)) if "yêu cầu" in x]

    assert "việc 0" in line
    assert max(len(s.split()) for s in line.split(". ")) <= 60
