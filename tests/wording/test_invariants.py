"""What every paper of any conference satisfies: sentences, figures, order, tables.

DRAFTER_TEST_WORDING is how many conferences each row looks at.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterable

import pytest
from hypothesis import HealthCheck, given, seed, settings

import drafter
from tests.wording import figure_judges as figures
from tests.wording import order_judges as order
from tests.wording import sentence_judges as sentence
from tests.wording import stock
from tests.wording.generator import CONFERENCES, written
from tests.wording.measures import GLUE, words
from tests.wording.papers import EVERY, PRESS, REPORTS, data, paper
from tests.wording.sentence_judges import Verdicts
from tests.wording.stock_figures import Facts

MANY = int(os.environ.get("DRAFTER_TEST_WORDING", "40"))
FEW = max(MANY // 2, 1)
"""For rows that draw papers anew."""
Judge = Callable[[Facts, str], Verdicts]


def over(judge: Judge, papers: Iterable[str], many: int = MANY) -> Counter[str]:
    """Judge papers of many conferences; return how much was looked at in each.

    Every row sees the same conferences, so that a paper is drawn once.
    """
    looked: Counter[str] = Counter()

    @settings(max_examples=many, deadline=None, suppress_health_check=list(HealthCheck))
    @seed(1)
    @given(CONFERENCES)
    def judged(facts: Facts) -> None:
        for name in papers:
            for thing, wrong in judge(facts, name):
                looked[name] += 1
                assert not wrong, f"{name}: {wrong}\n{thing}\n{written(facts)}"

    judged()
    return looked


def holds(
    judge: Callable[..., Verdicts], papers: Iterable[str] = EVERY, least: int = 5
) -> None:
    """Judge the papers of many conferences; each had something to look at."""
    looked = over(lambda facts, name: judge(facts, paper(facts, name)), papers)
    assert {name: looked[name] >= least for name in papers} == dict.fromkeys(
        papers, True
    )


def test_conferences_are_plausible() -> None:
    def errors(facts: Facts, name: str) -> Verdicts:
        for finding in drafter.check(written(facts)):
            wrong = finding.severity.value == "error"
            yield str(finding), str(finding) if wrong else ""

    assert over(errors, ["bao-cao"], FEW)


def test_w1_no_sentence_of_ours_begins_with_a_connective() -> None:
    holds(sentence.glue)


def test_w1_and_w4_only_what_was_typed_is_exempt() -> None:
    """Conferences hold one item with a connective and one that is too long."""
    typed = (stock.JOINED.casefold(), stock.LONG.casefold())

    def exempt(facts: Facts, name: str) -> Verdicts:
        for told in paper(facts, name).sentences():
            glued = any(told.startswith(word) for word in GLUE)
            if glued or words(told) > sentence.LONGEST:
                own = any(text in told.casefold() for text in typed)
                yield told, "" if own else "không phải lời đã gõ"

    assert sum(over(exempt, EVERY).values()) >= 2


def test_w2_no_word_leads_a_list_twice_in_a_paragraph() -> None:
    holds(sentence.leads)


def test_w3_no_verb_stands_before_itself() -> None:
    holds(sentence.doubled)


def test_w4_no_sentence_is_too_long() -> None:
    holds(sentence.long)


def test_w5_a_sentence_says_conference_twice_at_most() -> None:
    holds(sentence.conference_words)


def test_w6_a_sentence_has_a_subject() -> None:
    holds(sentence.subjects)


def test_w7_capitals_stay_as_typed() -> None:
    holds(sentence.capitals)


def test_w8_nobody_is_a_comrade_by_rank_or_where_addressed_otherwise() -> None:
    holds(sentence.comrades)


def test_w9_counts_ranges_and_dates_have_one_style() -> None:
    holds(sentence.styles)


def test_w10_no_rate_of_a_rate_and_no_count_over_its_plan() -> None:
    holds(figures.fractions)


def test_w11_a_ratio_says_of_what() -> None:
    holds(figures.bases, REPORTS)


def test_w12_a_hundred_percent_is_exact() -> None:
    holds(figures.exactly, REPORTS, least=1)


def test_w13_news_opens_with_when_who_and_what() -> None:
    holds(order.lead, PRESS)


def test_w13_the_first_result_stands_early() -> None:
    holds(order.first_result, PRESS)


def test_w13_a_size_stays_below_its_ceilings() -> None:
    holds(order.ceilings, PRESS)


def test_w13_news_tells_no_parts_of_a_report() -> None:
    holds(order.report_parts, PRESS)


def test_w13_awards_come_last() -> None:
    holds(order.award_last, PRESS)


def test_w14_nothing_is_promised_that_is_not_told() -> None:
    holds(order.promises)


def test_w15_a_missed_target_has_its_row() -> None:
    holds(figures.missed, REPORTS, least=2)


def test_w15_rows_are_as_many_as_the_score_says() -> None:
    holds(figures.counted, ["bao-cao"], least=1)


def test_w16_the_annex_names_its_paper() -> None:
    holds(figures.references, REPORTS)


def test_w17_no_caption_stands_without_a_picture() -> None:
    holds(order.captions, PRESS, least=1)


def test_w17_no_list_has_one_entry() -> None:
    holds(order.lists_of_one)


def test_w18_what_belongs_together_in_a_title_does_not_break() -> None:
    holds(order.bound, least=1)


def test_w18_the_last_line_of_a_title_is_not_short() -> None:
    holds(order.balanced, least=1)


def test_w19_names_in_tables_are_nouns() -> None:
    holds(figures.nouns, REPORTS)


def test_w20_every_fact_is_kept() -> None:
    assert over(lambda facts, _: order.kept(facts), ["all"])["all"] > 500


@pytest.mark.parametrize("name", EVERY)
def test_w21_the_same_facts_give_the_same_paper(name: str) -> None:
    def again(facts: Facts, name: str) -> Verdicts:
        text = written(facts)
        yield name, "" if data(text, name) == data(text, name) else "khác"

    assert over(again, [name], FEW // 2)[name]


def test_w21_one_more_task_changes_no_result() -> None:
    looked = over(order.steady, EVERY, FEW)
    assert all(looked[name] for name in EVERY)
