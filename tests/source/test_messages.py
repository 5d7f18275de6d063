"""How the findings of reading are worded, in both languages."""

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafter.findings import SEVERITY_WORDS, Finding, Mark
from drafter.rules import Lang

from .reports import findings
from .test_rules import SHOWN


def shown(finding: Finding, lang: Lang) -> str:
    """Write a finding as a terminal would, with its line and a caret."""
    mark = finding.mark
    assert isinstance(mark, Mark)
    word = SEVERITY_WORDS[finding.severity][lang]
    lines = [
        f"{mark.file}:{mark.line}:{mark.column}: {word} {finding.code} "
        f"[{finding.rule.name}]: {finding.message(lang)}",
        f"  | {visible(mark.text)}",
        f"  | {' ' * (mark.column - 1)}{'^' * mark.length}",
    ]
    if finding.hint(lang):
        lines.append(f"  = {finding.hint(lang)}")
    return "\n".join(lines)


def visible(text: str) -> str:
    return "".join(c if c.isprintable() else "·" for c in text)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_messages(lang: Lang, file_regression: FileRegressionFixture):
    """The wrong example of each rule, and what is said of it."""
    blocks = [
        shown(next(f for f in findings(rule.texts.wrong) if f.rule is rule), lang)
        for rule in SHOWN
    ]

    assert len(blocks) > 30
    file_regression.check(
        "\n\n".join(blocks) + "\n",
        encoding="utf-8",
        extension=".txt",
        basename=f"messages.{lang}",
    )
