"""What the caret of each finding of reading underlines; `tests/net` has the words."""

from pytest_regressions.file_regression import FileRegressionFixture

from drafter.findings import Finding, Mark

from .reports import findings
from .test_rules import SHOWN


def underlined(finding: Finding) -> str:
    """Write the line of a finding and its caret as a terminal would."""
    mark = finding.mark
    assert isinstance(mark, Mark)
    line = "".join(c if c.isprintable() else "·" for c in mark.text)
    caret = " " * (mark.column - 1) + "^" * mark.length
    return f"{finding.code} {finding.rule.name}\n  | {line}\n  | {caret}"


def test_carets(file_regression: FileRegressionFixture):
    """The wrong example of each rule, and what is underlined in it."""
    blocks = [
        underlined(next(f for f in findings(rule.texts.wrong) if f.rule is rule))
        for rule in SHOWN
    ]

    assert len(blocks) > 30
    file_regression.check(
        "\n\n".join(blocks) + "\n",
        encoding="utf-8",
        extension=".txt",
        basename="carets",
    )
