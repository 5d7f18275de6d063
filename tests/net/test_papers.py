"""What every example becomes as every paper, and what each rule sheet says of it."""

import hashlib
import zipfile
from io import BytesIO

import pytest

from tests.net.papers import (
    EXAMPLES,
    PAPERS,
    SHEETS,
    TEMPLATES,
    checked,
    made,
)

SIGNS = {"passed": "+", "failed": "x", "not_evaluated": "."}


def test_there_are_examples():
    assert len(EXAMPLES) >= 8


@pytest.mark.parametrize("paper", PAPERS)
def test_the_form_of_a_paper_by_each_sheet(
    paper, tmp_path, monkeypatch, file_regression
):
    """Findings of every example, then one line a rule and one sign an example."""
    monkeypatch.chdir(tmp_path)
    lines = [f"{position} {stem}" for position, stem in enumerate(EXAMPLES, 1)]
    for sheet in SHEETS:
        vi, en = (
            checked(tmp_path, paper, "--standard", sheet, "--lang", lang)
            for lang in ("vi", "en")
        )
        assert vi["rules"] == en["rules"]
        lines += ["", f"== {sheet}", *findings(vi, en), *outcomes(vi["rules"])]
    file_regression.check(
        "\n".join([*lines, ""]), encoding="utf-8", extension=".txt", basename=paper
    )


def findings(vi, en):
    """Yield each finding once, with the examples that have it."""
    rows = {}
    for one, other in zip(vi["findings"], en["findings"], strict=True):
        number = list(EXAMPLES).index(one["file"].removesuffix(".docx")) + 1
        places = ("part", "paragraph", "table", "row", "cell", "tag")
        place = " ".join(f"{key} {one[key]}" for key in places if one[key])
        text = (one["message"], one["hint"], other["message"], other["hint"])
        head = f"{one['code']} {one['name']} {one['severity']}"
        rows.setdefault((head, *text), []).append(f"{number} ({place})")
    for (head, message, hint, message_en, hint_en), places in sorted(rows.items()):
        yield f"{head}: {', '.join(places)}"
        yield f"  vi: {message}"
        if hint:
            yield f"    = {hint}"
        yield f"  en: {message_en}"
        if hint_en:
            yield f"    = {hint_en}"


def outcomes(rules):
    """Yield the outcomes of each rule, a sign for each example in its order."""
    table = {}
    for one in rules:
        signs = table.setdefault(one["rule"], dict.fromkeys(EXAMPLES, " "))
        signs[one["file"].removesuffix(".docx")] = SIGNS[one["outcome"]]
    for rule, signs in table.items():
        yield f"{''.join(signs.values())} {rule}".rstrip()


def test_the_content_of_every_paper(file_regression):
    """The parts of each Word file, uncompressed: bytes do not hang on a zip library."""
    lines = [
        f"{digest(made(stem, paper))} {stem} {paper}"
        for paper in (*PAPERS, *TEMPLATES)
        for stem in EXAMPLES
    ]

    assert len(lines) == len(EXAMPLES) * (len(PAPERS) + len(TEMPLATES))
    file_regression.check(
        "\n".join([*lines, ""]),
        encoding="utf-8",
        extension=".txt",
        basename="digests",
    )


def digest(data):
    """Return the sum of all parts in the order of their names, with their dates."""
    total = hashlib.sha256()
    with zipfile.ZipFile(BytesIO(data)) as package:
        for entry in sorted(package.infolist(), key=lambda entry: entry.filename):
            total.update(repr((entry.filename, entry.date_time)).encode())
            total.update(package.read(entry))
    return total.hexdigest()[:32]
