"""A bomb is refused at the first line that goes too far, and quickly."""

import pytest

from drafter.source import limits
from drafter.source.events import Loader

from .reports import LOADERS, findings, places, plain, read

LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
BOMBS = {
    "brackets": ("a: " + "[" * 200_000, "Y131", 1),
    "braces": ("a: " + "{" * 200_000, "Y131", 1),
    "dashes": ("a:\n  " + "- " * 200_000, "Y131", 2),
    "question marks": ("? " * 200_000, "Y131", 1),
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
    assert len(found) <= limits.MAX_FINDINGS + 2


@pytest.mark.parametrize("loader", LOADERS)
def test_too_many_values_are_refused_at_the_first_too_many(
    loader: Loader, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "MAX_NODES", 4)

    assert findings("a: [b, c]", loader) == ()
    assert places("a: [b, c, d]", loader) == [("Y132", 1, 11)]


@pytest.mark.parametrize("loader", LOADERS)
def test_reading_stops_after_too_many_findings(
    loader: Loader, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(limits, "MAX_FINDINGS", 2)

    found = places("a: 1\n" * 9, loader)
    assert [code for code, _, _ in found] == ["D104", "D104", "D104", "Y136"]


def test_a_file_beyond_the_limit_is_not_even_decoded():
    found = findings(b"\xff" * (limits.MAX_BYTES + 1))

    assert [finding.code for finding in found] == ["Y130"]


@pytest.mark.parametrize("loader", LOADERS)
def test_what_is_just_within_the_limits_is_read(loader: Loader):
    deep = "a: " + "[" * (limits.MAX_DEPTH - 1) + "]" * (limits.MAX_DEPTH - 1)
    digits = "a: " + "1" * limits.MAX_DIGITS
    long = "a: " + "x" * limits.MAX_CHARACTERS
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
