"""A new sheet and a new layout rule are rows of data; what means nothing is refused."""

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest
from attrs import asdict, fields

from drafter.model import Family
from drafter.reference import sheet_pages as pages
from drafter.standards import MalformedSheet, Outcome, Sheet, check, choose, sheets
from drafter.standards import sheet as sheet_module
from tests.cli.console import run
from tests.standards.papers import PAPERS
from tests.standards.writing import written

NEWEST = choose(Family.PARTY, None)
SINCE = max(NEWEST.since, date(2027, 1, 1)) + timedelta(days=365)
LIKE = "hd05-2026"
HEAD = f"""name = "thu-9999"
family = "dang"
title = "Hướng dẫn thử"
short = "Hướng dẫn 99-HD/VPTW"
dated = {SINCE}
since = {SINCE}
like = "{LIKE}"
certainty = "unverified"
"""
ROWS = """
[component.body]
size = { value = 13.5, article = "điểm 1.1", certainty = "verified" }

[component.place_date]
article = "điểm 2.5"
forbidden = { value = '^TP\\b', like = "TP", certainty = "verified" }
"""


@pytest.fixture
def folder(tmp_path):
    """A folder with the shipped sheets; what is added there no Python knows of."""
    for file in sheet_module.SHIPPED.glob("*.toml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    return tmp_path


@pytest.fixture
def trial(folder, monkeypatch):
    """The trial sheet, among those that drafter brings along."""
    (folder / "thu-9999.toml").write_text(HEAD + ROWS, "utf-8")
    monkeypatch.setattr(sheet_module, "SHIPPED", folder)
    return Sheet.named("thu-9999")


def paper(sheet: Sheet, *, place: str = "Hòa An", size: str = "13.5") -> bytes:
    """Return a report in due form, of a day on which the trial sheet is in force."""
    draft = PAPERS["report"](sheet)
    draft.of("place_date")[0].text = f"{place}, ngày 05 tháng 02 năm {SINCE.year + 1}"
    for block in draft.of("body"):
        block.size = Decimal(size)
    return written(draft)


def contents(sheet: Sheet) -> list[object]:
    return [sheet.types, sheet.requirements]


def test_a_newer_sheet_is_chosen_by_its_day(trial):
    before = SINCE - timedelta(days=1)

    assert choose(Family.PARTY, SINCE) == trial
    assert choose(Family.PARTY, None) == trial
    assert choose(Family.PARTY, before).name == NEWEST.name
    assert choose(Family.STATE, SINCE).family is Family.STATE


def test_a_new_row_is_checked_and_cites_its_article(trial):
    good = check(paper(trial))
    named, small = (check(paper(trial, **other)) for other in (
        {"place": "TP Hòa An"}, {"size": "14"},
    ))  # fmt: skip

    assert good.sheet == named.sheet == small.sheet == trial
    assert good.of(Outcome.FAILED) == ()
    assert {"place_date.forbidden", "body.size"} <= set(good.of(Outcome.PASSED))
    assert named.of(Outcome.FAILED) == ("place_date.forbidden",)
    assert small.of(Outcome.FAILED) == ("body.size",)
    assert "(Hướng dẫn 99-HD/VPTW, điểm 2.5)" in named.findings[0].message()
    assert small.findings[0].severity.value == "error"


def test_what_a_sheet_does_not_say_it_takes_from_all_that_it_is_like(trial):
    """It is like a sheet that is itself like another."""
    model = trial.like

    assert model is not None
    assert model.like is not None
    assert set(trial.components) == set(model.components) > set(model.like.components)
    assert trial.types == model.types == model.like.types
    assert trial.rule("motto.absent") is not None


def test_a_new_row_stands_in_the_command_and_is_explained(trial, tmp_path):
    (tmp_path / "sai.docx").write_bytes(paper(trial, place="TP Hòa An"))

    result = run("check", str(tmp_path / "sai.docx"), "--json")
    (finding,) = json.loads(result.stdout)["findings"]
    explained = run("explain", finding["code"])

    assert result.exit_code == 1
    assert finding["path"] == ["place_date.forbidden"]
    assert explained.exit_code == 0
    assert finding["name"] in explained.stdout


def test_a_new_sheet_has_its_page(trial):
    page = pages.texts()["the-thuc-thu-9999.md"]

    assert "| `place_date.forbidden` | không ghi | TP | " in page
    assert "| điểm 2.5 | đã kiểm chứng |" in page


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ("[component.body]\nsise = 14", "component.body.sise"),
        ("[component.body]\nsize = '14 pt'", "component.body.size"),
        ("[component.body]\nsize = true", "component.body.size"),
        ("[component.body]\nsize = { range = [15, 14] }", "component.body.size.range"),
        ("[component.body]\nsize = { range = [14] }", "component.body.size.range"),
        ("[component.body]\nsize = { value = 14, any = [14] }", "component.body.size"),
        ("[component.body]\nsize = { default = 14 }", "component.body.size"),
        (
            "[component.body]\nsize = { value = 14, lik = 'x' }",
            "component.body.size.lik",
        ),
        ("[component.body]\nbold = 'yes'", "component.body.bold"),
        ("[component.body]\nbold = { any = [true] }", "component.body.bold.any"),
        ("[component.body]\nbold = { range = [0, 1] }", "component.body.bold.range"),
        ("[component.body]\nalign = 'centre'", "component.body.align"),
        ("[component.body]\nlabel = 1", "component.body.label"),
        ("[component.body]\ncertainty = 'sure'", "component.body.certainty"),
        (
            "[component.body]\nsize = { value = 14, certainty = 'sure' }",
            "component.body.size.certainty",
        ),
        (
            "[component.body]\nsize = { value = 14, when = 'bodi' }",
            "component.body.size.when",
        ),
        (
            "[component.body]\nsize = { value = 14, since = 'nay' }",
            "component.body.size.since",
        ),
        (
            "[component.body]\n"
            "size = { value = 14, since = 2030-01-02, until = 2030-01-01 }",
            "component.body.size.until",
        ),
        ("[component.body]\nend = { value = '.' }", "component.body.end.like"),
        ("[component.body]\nend = { value = '(', like = '(' }", "component.body.end"),
        (
            "[component.body]\nend = { value = '{nummer}', like = '1' }",
            "component.body.end",
        ),
        ("[component.number]\ncode = '/BC'", "component.number.code"),
        ("[component.body]\ntext = true", "component.body.text"),
        ("[component.body]\nseen = '('", "component.body.seen"),
        ("[component.new]\nsize = 14", "component.new.label"),
        ("[component.page]\npaper = [210]", "component.page.paper"),
        (
            "[component.page]\n"
            "paper = { value = [210, 297], also = [{ value = [1, 2] }] }",
            "component.page.paper.also",
        ),
        (
            "[component.sizes]\nlabel = 'cỡ'\nlabel_en = 'sizes'\n"
            "coherent = { any = [[13, 14]], of = ['motto'] }",
            "component.sizes.coherent",
        ),
        ("[components.body]\nsize = 14", "components"),
        ("[types]\nBC = 1", "types.BC"),
    ],
)
def test_a_malformed_row_is_refused_with_file_and_key(folder, rows, key):
    (folder / "thu-9999.toml").write_text(f"{HEAD}\n{rows}\n", "utf-8")
    sheet = Sheet.named("thu-9999", sheets(folder))

    with pytest.raises(MalformedSheet) as caught:
        assert contents(sheet)

    (finding,) = caught.value.findings
    assert (finding.code, finding.values["file"]) == ("R208", "thu-9999.toml")
    assert finding.values["key"] == key
    assert f"thu-9999.toml: khóa '{key}' " in finding.message()


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('name = "thu-9999"', "", "name"),
        ('name = "thu-9999"', 'name = "Thử 9999"', "name"),
        ('name = "thu-9999"', 'name = "nd30-2020"', "name"),
        ('family = "dang"', 'family = "doan"', "family"),
        (f"since = {SINCE}", 'since = "mai"', "since"),
        (f"since = {SINCE}", f"since = {SINCE}\nuntil = 2026-01-01", "until"),
        (f"since = {SINCE}", f"sinse = {SINCE}", "sinse"),
        ('certainty = "unverified"', 'certainty = "law"', "certainty"),
        (f'like = "{LIKE}"', 'like = "hd99"', "like"),
        (f'like = "{LIKE}"', 'like = "thu-9999"', "like"),
        ('family = "dang"', 'family = "dang', "TOML"),
    ],
)
def test_a_malformed_head_is_refused_with_file_and_key(folder, old, new, key):
    assert old in HEAD
    (folder / "thu-9999.toml").write_text(HEAD.replace(old, new), "utf-8")

    with pytest.raises(MalformedSheet) as caught:
        sheets(folder)

    (finding,) = caught.value.findings
    assert (finding.values["file"], finding.values["key"]) == ("thu-9999.toml", key)


def test_a_fault_is_told_of_the_file_in_which_it_stands(folder):
    """The newer sheet takes over what the older one has wrong."""
    older = folder / f"{LIKE}.toml"
    text = older.read_text("utf-8")
    older.write_text(text.replace("size = 14", "size = '14'", 1), "utf-8")
    (folder / "thu-9999.toml").write_text(HEAD + ROWS, "utf-8")

    with pytest.raises(MalformedSheet) as caught:
        assert Sheet.named("thu-9999", sheets(folder)).requirements

    assert caught.value.findings[0].values["file"] == older.name


def test_choosing_reads_no_rules(folder):
    """A sheet whose rules are in disorder is chosen by its head all the same."""
    (folder / "thu-9999.toml").write_text(f"{HEAD}\n[component.body]\nx = 1\n", "utf-8")

    assert choose(Family.PARTY, SINCE, sheets(folder)).name == "thu-9999"


@pytest.fixture
def ready(folder):
    """The shipped sheets, kept ready beside their files."""
    for file in folder.glob("*.toml"):
        sheet_module.table(file).save()
    return folder


def whole(sheet: Sheet) -> dict[str, object]:
    """Return all that a sheet says."""
    head = {field.name: getattr(sheet, field.name) for field in fields(Sheet)}
    return {
        **head,
        "read": sheet.read(),
        "like": sheet.like and sheet.like.name,
        "rules": [asdict(rule) for rule in sheet.requirements],
    }


def test_sheets_kept_ready_say_what_their_files_say(ready, monkeypatch):
    anew = [whole(sheet) for sheet in sheets()]
    monkeypatch.delattr(sheet_module, "parsed")

    kept = [whole(sheet) for sheet in sheets(ready)]

    assert len(kept) >= 3
    assert kept == anew


def test_an_edited_sheet_is_read_anew(ready):
    file = ready / f"{LIKE}.toml"
    text = file.read_text("utf-8").replace("component.contact]", "component.new]")
    file.write_text(text, "utf-8")

    edited = Sheet.named(LIKE, sheets(ready))

    assert "new" in edited.tables
    assert "new" not in Sheet.named(LIKE).tables
