"""Rules about phrases: places, bodies, comparisons, order, papers."""

from drafter.findings import error, warning

UNREADABLE_PLACE = error("D107")
NAMELESS_PLACE = error("D108")
ORGAN_NEARLY = warning("D109")
UNKNOWN_BENCHMARK = error("D120")
PLAN_TWICE = error("D121")
UNREADABLE_CONGRESS = error("D122")
BENCHMARK_TWICE = error("D123")
EMPTY_COMPARISON = warning("D124")
WRONG_ORDER = error("D130")
NEGATIVE_COUNT = error("D131")
IMPOSSIBLE_MONTH = error("D132")
NOT_HALF_TERM = error("D133")
NOT_A_CODE = error("D140")
NO_REASON = error("D141")
PAPER_NEARLY = warning("D142")
PAPER_UNNAMED = error("D143")
