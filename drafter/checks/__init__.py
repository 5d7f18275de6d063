"""Checks on the facts of a conference: one small function per rule."""

from collections.abc import Callable, Iterable

from drafter.checks import (
    anachronisms,
    award_rights,
    base_periods,
    completeness,
    kept_figures,
    magnitudes,
    participants,
    promises,
    prose,
    prose_figures,
    quotations,
    stated_ratios,
    table_rows,
    targets,
    time,
    totals,
    wholes,
)
from drafter.checks.passages import walked
from drafter.checks.suppression import set_aside
from drafter.findings import Finding
from drafter.model import Conference

__all__ = ["CHECKS", "Check", "check", "examine", "set_aside"]

Check = Callable[[Conference], Iterable[Finding]]

CHECKS: tuple[Check, ...] = (
    stated_ratios.ratio_agrees,
    stated_ratios.percent_is_not_points,
    stated_ratios.base_is_named,
    stated_ratios.base_is_not_zero,
    stated_ratios.averages_are_exceeded,
    stated_ratios.rates_have_no_share,
    stated_ratios.falls_are_possible,
    stated_ratios.planned_changes_are_plain,
    stated_ratios.units_are_alike,
    base_periods.bases_are_as_long,
    base_periods.results_are_new,
    magnitudes.results_are_near_their_bases,
    magnitudes.shares_are_of_a_whole,
    targets.plan_has_its_scope,
    totals.discussion_adds_up,
    totals.awards_add_up,
    totals.parts_fit,
    totals.parts_do_not_overlap,
    totals.parts_are_complete,
    totals.shares_total_hundred,
    totals.total_holds_what_is_new,
    totals.counts_hold_names,
    totals.names_fill_counts,
    totals.unmet_are_named,
    totals.score_is_possible,
    totals.attendance_adds_up,
    totals.attendance_holds_groups,
    targets.unmet_are_not_met,
    targets.score_fits_the_figures,
    table_rows.score_counts_the_rows,
    table_rows.names_are_nouns,
    table_rows.figures_stand_once,
    targets.better_way_is_said,
    targets.targets_go_on,
    targets.targets_are_of_the_next_period,
    targets.shares_are_of_whole_numbers,
    wholes.outcomes_are_known,
    wholes.parts_are_below_wholes,
    wholes.shares_agree,
    wholes.units_are_single,
    prose_figures.prose_agrees,
    prose_figures.prose_has_the_amounts,
    time.basis_comes_before,
    time.report_comes_after,
    time.targets_lie_ahead,
    time.held_in_its_time,
    time.figures_are_estimates,
    time.terms_agree,
    time.session_is_told,
    time.plans_lie_ahead,
    time.weekdays_fit,
    participants.speakers_attend,
    participants.people_are_listed_once,
    participants.people_keep_their_offices,
    participants.contact_keeps_the_office,
    participants.offices_are_of_one_person,
    participants.people_have_their_word,
    quotations.reported_words_are_in_the_third_person,
    award_rights.awards_come_from_who_may_give,
    completeness.chair_is_named,
    completeness.presenter_is_named,
    completeness.parents_are_named,
    completeness.derived_superiors_are_told,
    completeness.areas_are_known,
    completeness.shortcomings_are_named,
    promises.short_report_is_that_of_results,
    promises.members_agree,
    promises.promises_are_kept,
    prose.items_differ,
    prose.texts_are_sound,
    prose.prose_is_sound,
    prose.tones_are_of_one_style,
    prose.abbreviations_are_explained,
    anachronisms.names_outlived,
    anachronisms.names_to_come,
    anachronisms.citations_are_of_their_day,
    anachronisms.districts_are_named,
    anachronisms.territories_are_the_same,
    participants.as_above_has_an_addressee,
    anachronisms.years_are_current,
    kept_figures.kept_figures_are_held,
)


def examine(conference: Conference) -> tuple[Finding, ...]:
    """Return all that the checks find, whatever the file sets aside."""
    with walked(conference):
        return tuple(finding for run in CHECKS for finding in run(conference))


def check(conference: Conference) -> tuple[Finding, ...]:
    """Return what is wrong with a conference; empty when all is well.

    Warnings and hints whose code stands in ``conference.suppressed`` are left
    out; a suppression that set nothing aside is a finding itself.
    """
    return set_aside(examine(conference), conference.suppressed)
