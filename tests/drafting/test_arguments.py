"""The public functions say what they take; no path ends in another error than ours."""

import inspect
import io
from functools import partial
from types import SimpleNamespace

import pytest

import drafter
from tests.conferences import LEAST
from tests.drafting.test_rendering import SMALL

BODY = drafter.load(SMALL)
FUNCTIONS = (
    drafter.load,
    drafter.check,
    drafter.render,
    drafter.draft,
    drafter.draft_many,
    drafter.load_template,
)
VALUES = {
    drafter.load: LEAST,
    drafter.check: 3,
    drafter.render: "hoi-nghi.yaml",
    drafter.draft: LEAST,
    drafter.draft_many: "hoi-nghi.yaml",
    drafter.load_template: 3,
}
"""What people hand to each function by mistake."""
OPTIONS = {
    "paper": (None, "a name (str), not NoneType"),
    "template": (3, "the name or path of a template, bytes of a .docx, or a Template"),
    "form": (b"pdf", "one of docx, pdf, html, md, txt, not bytes"),
    "strict": (1, "True or False, not int"),
    "folder": (3, "a path (str or os.PathLike), not int"),
    "allow_outside": ("no", "True or False, not str"),
    "embed_images": ("no", "True or False, not str"),
    "output": (None, "a path (str or os.PathLike), not NoneType"),
    "papers": (b"bao-cao", "or several, not bytes"),
    "executor": (2, "a concurrent.futures.Executor, or a function that makes one"),
    "processes": (True, "a whole number (int), not bool"),
    "limits": (60, "Limits, not int"),
    "size": (3, "one of tin vắn, tin, bài, not int"),
    "overwrite": ("no", "True or False, not str"),
    "resume": (1, "True or False, not int"),
}
"""A wrong value of each option, and the words of the message."""
RIGHT = {drafter.render: BODY, drafter.draft: "a.yaml", drafter.draft_many: ["a.yaml"]}
CASES = [
    (function, name)
    for function in FUNCTIONS
    for name in list(inspect.signature(function).parameters)[1:]
]


def test_every_public_function_and_option_is_in_the_tables():
    public = {getattr(drafter, name) for name in drafter.__all__}
    verbs = {one for one in public if inspect.isfunction(one)}

    assert set(FUNCTIONS) == verbs
    assert {name for _, name in CASES} == set(OPTIONS)


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda f: f.__name__)
def test_the_first_argument_says_what_it_takes(function):
    first = next(iter(inspect.signature(function).parameters))

    with pytest.raises(TypeError, match=f"argument '{first}': expected .*, not "):
        function(VALUES[function])


@pytest.mark.parametrize(
    ("function", "name"), CASES, ids=lambda value: getattr(value, "__name__", value)
)
def test_each_option_says_what_it_takes(function, name):
    wrong, words = OPTIONS[name]

    with pytest.raises(TypeError) as stopped:
        function(RIGHT[function], **{name: wrong})

    assert str(stopped.value).startswith(f"argument '{name}': expected ")
    assert words in str(stopped.value)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (partial(drafter.draft, "a.yaml", papers=["bao-cao", 3]), "not int"),
        (partial(drafter.draft_many, ["a.yaml", 3]), "not int"),
        (
            partial(drafter.load, SimpleNamespace(read=lambda size: 3)),
            "a stream of text or bytes",
        ),
    ],
)
def test_one_of_several_says_it_too(call, words):
    with pytest.raises(TypeError, match=words):
        call()


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (partial(drafter.render, BODY, form="odt"), "docx, pdf, html, md, txt"),
        (partial(drafter.draft, "a.yaml", papers=[]), "names no paper"),
        (partial(drafter.draft_many, ["a.yaml"], processes=0), "from 1"),
        (
            partial(drafter.draft_many, ["a.yaml"], processes=2, executor=object),
            "give one of them",
        ),
        (partial(drafter.Limits, seconds=0), "seconds"),
        (partial(drafter.Limits, memory=-1), "memory"),
        (partial(drafter.draft, "a.yaml", output="a.docx"), "2 papers are made"),
        (partial(drafter.draft, "a.yaml", output="a.doc"), "such as 'a.docx'"),
        (
            partial(
                drafter.draft, "a.yaml", papers="bao-cao", output="a.md", form="pdf"
            ),
            "is a .md file, but form is 'pdf'",
        ),
    ],
)
def test_what_contradicts_itself_is_a_value_error(call, words):
    with pytest.raises(ValueError, match=words):
        call()


ODD = ("a\0b", "a\ud800b", "ạ" * 300, "ạ" * 300 + "/b", "/dev/null/x")


@pytest.mark.parametrize("path", ODD, ids=ascii)
@pytest.mark.parametrize(
    "call",
    [
        drafter.load,
        drafter.check,
        drafter.draft,
        drafter.load_template,
        lambda path: drafter.render(BODY, template=path),
        lambda path: drafter.render(BODY, paper=path),
        lambda path: drafter.draft("a.yaml", papers=path),
        lambda path: drafter.draft("a.yaml", output=path),
        lambda path: drafter.draft("a.yaml", papers="bao-cao", output=f"{path}.docx"),
    ],
)
def test_a_path_that_no_system_takes_is_an_error_of_ours(
    call, path, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.yaml").write_text(SMALL, encoding="utf-8")

    with pytest.raises(drafter.DrafterError) as stopped:
        call(path)

    assert stopped.value.findings
    assert str(stopped.value)


def test_facts_may_be_a_path_text_bytes_or_a_stream(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(SMALL, encoding="utf-8")
    data = SMALL.encode("utf-8")
    with path.open(encoding="utf-8") as text, path.open("rb") as binary:
        given = [path, str(path), SMALL, data, bytearray(data), memoryview(data)]
        given += [text, binary, io.StringIO(SMALL), io.BytesIO(data)]
        given += [SMALL.replace("\n", "\r"), SMALL.replace("\n", "\r\n")]
        loaded = [drafter.load(facts) for facts in given]

    assert len(loaded) == 12
    assert all(conference == BODY for conference in loaded)


@pytest.mark.parametrize(
    ("facts", "name"),
    [(SMALL, "text"), (SMALL.encode(), "bytes"), (io.StringIO(SMALL), "stream")],
)
def test_what_is_checked_without_a_path_has_its_lines(facts, name):
    findings = drafter.check(facts)

    assert findings
    assert {finding.mark.file for finding in findings} == {name}


def test_a_text_that_is_no_utf_8_is_a_finding_with_its_place():
    with pytest.raises(drafter.InvalidDocument) as stopped:
        drafter.load(f"{SMALL}dia_diem: a\ud800b\n")

    assert stopped.value.findings[0].mark.line == 5


@pytest.mark.parametrize("piece", ["a", b"a"])
def test_a_stream_that_does_not_end_is_read_up_to_the_limit(piece):
    endless = SimpleNamespace(read=lambda size: piece * size)

    with pytest.raises(drafter.InvalidDocument) as stopped:
        drafter.load(endless)

    assert [finding.code for finding in stopped.value.findings] == ["Y130"]
