"""A bomb is refused at the first line that goes too far, and quickly."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafter.findings import Finding, Mark
from drafter.source import parser, yaml_limits
from drafter.source.events import Event, Loader, Malformed, Place, events

from .reports import LOADERS, findings, places, plain, read

LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
DEEP = {
    "brackets": ("", "[", 1, 44),
    "brackets apart": ("", "[ ", 1, 84),
    "brackets on lines": ("", "[\n ", 41, 2),
    "braces": ("", "{", 1, 44),
    "braces and brackets": ("", "[{", 1, 44),
    "fields in braces": ("", "{b: ", 1, 164),
    "fields in brackets": ("", "[b: ", 1, 84),
    "brackets with anchors": ("", "&a [", 1, 164),
    "brackets that quotes close": ("", '["]", ', 1, 239),
    "brackets that comments close": ("", "[ # ]\n ", 41, 2),
    "dashes": ("\n  ", "- ", 2, 83),
    "question marks": ("\n  ", "? ", 2, 83),
}
"""What nests without end: its begin, a piece to repeat, and where it nests too deep."""

NOT_DEEP = {
    "in double quotes": 'a: "{}"\n',
    "in single quotes": "a: '{}'\n",
    "in a comment": "a: b # {}\n",
    "in a line of comment": "# {}\na: b\n",
    "in a text of lines": "a: |\n  {}\nb: c\n",
    "in a plain text": "a: x {}\n",
    "in a plain text of two lines": "a: x\n  {}\n",
    "after quotes in a plain text": "a: 5\" x {}\nb: 5' x\n",
    "in a field's name": 'a {}: b\n"{}": c\n',
    "in quotes inside brackets": "a: [b, \"{}\", '{}']\n",
}
BOMBS = {
    "brackets": ("a: " + "[" * 200_000, "Y131", 1),
    "braces": ("a: " + "{" * 200_000, "Y131", 1),
    "brackets behind an open quote": ('a: 5" x\nb: ' + "[" * 200_000, "Y131", 2),
    "dashes": ("a:\n  " + "- " * 200_000, "Y131", 2),
    "question marks": ("? " * 200_000, "Y131", 1),
    "tags": ("a: " + "!!a " * 50_000, "Y102", 1),
    "tags of brackets": ("a: " + "!!a [" * 50_000, "Y120", 1),
    "anchors": ("a: " + "&a " * 50_000, "Y102", 1),
    "aliases of nothing": (f"a: [{'*a, ' * 50_000}]", "Y122", 1),
    "colons": ("a: " * 20_000, "Y101", 1),
    "dashes after a field": ("a: 1\n" + "- " * 50_000, "Y114", 2),
    "dashes after a mistake": ("a: @\n" + "- " * 50_000, "Y102", 1),
    "backslashes": ('a: "' + "\\" * 50_000, "Y117", 1),
    "indentation": ("".join(" " * n + "a:\n" for n in range(900)), "Y131", 42),
    "tags of a template": ("a: " + "{{" * 100_000, "Y131", 1),
    "aliases": (LAUGHS, "Y133", 5),
    "a long text repeated": (
        f"a: &a {'x' * 90_000}\nb: [{', '.join(['*a'] * 30)}]",
        "Y133",
        2,
    ),
    "repeated fields": ("a: 1\n" * 2_000, "D104", 2),
    "control characters": ("a: |\n" + "  \x07\n" * 2_000, "Y115", 2),
    "an open quote": ('a: "' + "x\n" * 20_000, "Y104", 1),
    "quotes in a bracket": ("a: [" + '"' * 50_000, "Y116", 1),
    "no colon": ("x\n" * 60_000, "Y135", 1),
    "digits": ("a: " + "1" * 90_000, "Y134", 1),
    "grouped digits": ("a: " + "1." * 100, "Y134", 1),
    "one text": ("a: " + "x " * 60_000, "Y135", 1),
    "spaces": ("a: b: " + " " * 90_000 + "x", "Y101", 1),
    "commas": ("a: [" + "1," * 5_000 + "]", "Y106", 1),
    "mistakes": ("".join(f"a{n}: @x\n" for n in range(500)), "Y102", 1),
}


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(("text", "code", "line"), BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_refused_where_it_goes_too_far(
    loader: Loader, text: str, code: str, line: int
):
    found = places(text, loader)

    assert found[0][:2] == (code, line)
    assert len(found) <= yaml_limits.MAX_FINDINGS + 2


@pytest.mark.parametrize("size", [40_000, 2_000_000])
@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(("begin", "piece", "line", "column"), DEEP.values(), ids=DEEP)
def test_what_nests_without_end_is_refused_at_the_first_level_too_many(
    loader: Loader, size: int, begin: str, piece: str, line: int, column: int
):
    text = f"a: {begin}" + piece * (size // len(piece))

    assert places(text, loader) == [("Y131", line, column)]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("text", NOT_DEEP.values(), ids=NOT_DEEP)
def test_brackets_that_are_text_do_not_nest(loader: Loader, text: str):
    brackets = "[" * 10 + "{[" * 200

    assert findings(text.replace("{}", brackets), loader) == ()


PIECES = (
    *("a", "b: ", "- ", "? ", "\n", "\n  ", " ", "[", "{", "]", "}", ", ", ": "),
    *("'", '"', "''", "\\", " # ", "#", "|\n ", ">\n  ", "&x ", "*x", "!!str "),
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=24).map("".join))
@example("b: [[[[|\n ")
def test_looking_for_depth_changes_no_finding_but_what_lies_behind(
    text: str,
):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_limits, "MAX_DEPTH", 3)
        looked = findings(text), findings(text, Loader.PYTHON)
        patch.setattr(yaml_limits, "depth_end", lambda _: None)
        unlooked = findings(text), findings(text, Loader.PYTHON)

    assert looked[0] == looked[1]
    for before, after in zip(looked, unlooked, strict=True):
        assert before == after or stopped_behind(before, after)


def stopped_behind(looked: tuple[Finding, ...], unlooked: tuple[Finding, ...]) -> bool:
    """Whether a parser that reads ahead stopped just behind the level too many."""
    deep = [place_of(finding) for finding in looked if finding.code == "Y131"]
    others = [place_of(finding) for finding in unlooked if finding not in looked]
    return bool(deep) and bool(others) and deep[0] < min(others)


def place_of(finding: Finding) -> tuple[int, int]:
    assert isinstance(finding.mark, Mark)
    return finding.mark.line, finding.mark.column


def test_no_parser_is_given_more_than_the_level_too_many(
    monkeypatch: pytest.MonkeyPatch,
):
    given_texts: list[str] = []

    def noting(text: str, loader: Loader) -> Iterator[Event]:
        given_texts.append(text)
        return events(text, loader)

    monkeypatch.setattr(parser, "events", noting)

    assert findings("a: " + "[" * 9_000)[0].code == "Y131"
    assert given_texts == ["a: " + "[" * (yaml_limits.MAX_DEPTH + 1)]


@pytest.mark.parametrize(
    "text",
    [
        *(f"a: {piece * 300}" for piece in ("[", "{", "{b: ", '["]", ')),
        "a:\n  " + "- " * 300,
        "a: @x\nb: 'c\n",
        "a: b\n",
    ],
)
def test_where_the_quick_parser_stops_by_itself_the_other_one_decides(
    text: str, monkeypatch: pytest.MonkeyPatch
):
    """As its newer versions do at a thousand levels."""
    expected = findings(text, Loader.PYTHON)

    def stopping(text: str, loader: Loader) -> Iterator[Event]:
        if loader is Loader.C:
            raise Malformed(Place(0, 0), Place(0, 0))
        yield from events(text, loader)

    monkeypatch.setattr(parser, "events", stopping)

    assert findings(text, Loader.C) == expected


@pytest.mark.parametrize("loader", LOADERS)
def test_too_many_values_are_refused_at_the_first_too_many(
    loader: Loader, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(yaml_limits, "MAX_NODES", 4)

    assert findings("a: [b, c]", loader) == ()
    assert places("a: [b, c, d]", loader) == [("Y132", 1, 11)]


@pytest.mark.parametrize("loader", LOADERS)
def test_reading_stops_after_too_many_findings(
    loader: Loader, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(yaml_limits, "MAX_FINDINGS", 2)

    found = places("a: 1\n" * 9, loader)
    assert [code for code, _, _ in found] == ["D104", "D104", "D104", "Y136"]


def test_a_file_beyond_the_limit_is_not_even_decoded():
    found = findings(b"\xff" * (yaml_limits.MAX_BYTES + 1))

    assert [finding.code for finding in found] == ["Y130"]


@pytest.mark.parametrize("loader", LOADERS)
def test_what_is_just_within_the_limits_is_read(loader: Loader):
    deep = "a: " + "[" * (yaml_limits.MAX_DEPTH - 1) + "]" * (yaml_limits.MAX_DEPTH - 1)
    digits = "a: " + "1" * yaml_limits.MAX_DIGITS
    long = "a: " + "x" * yaml_limits.MAX_CHARACTERS
    repeated = f"a: &a x\nb: [{', '.join(['*a'] * 9_000)}]"

    for text in (deep, digits, long, repeated):
        assert findings(text, loader) == ()


def test_a_finding_about_repeats_names_the_alias_and_its_anchor():
    message = findings(LAUGHS)[0].message()

    assert "'*d'" in message
    assert "'&d' (dòng 4)" in message


def test_a_repeated_value_is_a_node_of_its_own_at_the_new_path():
    root = read("a: &x {b: [c]}\nd: *x\n").root

    assert plain(root["d"]) == plain(root["a"]) == {"b": ["c"]}
    assert root["d"].path == ("d",)
    repeated = root["d"]["b"][0]
    assert repeated.path == ("d", "b", 0)
    assert repeated.mark.line == 1
