"""How fast drafter is, beside docxtpl: ``python -m tests.benchmarks``."""
