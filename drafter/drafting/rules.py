"""What can go wrong with a run over many files."""

from drafter.findings import error

SAME_STEM = error("F501")
WORKER_LOST = error("F502")
UNFORESEEN = error("F503")
