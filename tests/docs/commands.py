"""What the pages tell people to type that no page test runs, and why."""

INSTALLS = frozenset(
    {
        'python -m pip install -e ".[dev]" ; python -m drafter demo',
        'python -m pip install -e ".[dev]" ; python -m pytest',
        'python -m pip install -e ".[dev]"',
        "python -m pip install .",
        "py -m pip install .",
        "uv run drafter demo",
        "uv run pytest",
        "python -m venv .venv",
        "python3 -m venv .venv",
        ". .venv/bin/activate",
    }
)
"""They need a package registry; ``.ci/run`` does the same in fresh environments."""

CHECKS = frozenset(
    {
        "ruff check drafter tests",
        "ruff format --check drafter tests",
        "mypy",
        "lint-imports",
        "python -m pytest",
    }
)
"""They are what ``.ci/run`` runs, among them these tests."""

REWRITES = frozenset(
    {
        "drafter template dump --write templates",
        "python -m pytest --regen-all",
    }
)
"""They write into the checkout."""

MEASURES = frozenset({"python -m tests.benchmarks"})
"""They take minutes and a machine that does nothing else."""

NOT_RUN = INSTALLS | CHECKS | REWRITES | MEASURES
