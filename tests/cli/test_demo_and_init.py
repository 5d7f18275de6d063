"""The first five minutes: ``demo`` and ``init``."""

import json
import os
import re

import jsonschema
import pytest

from drafter import source
from drafter.cli import streams
from drafter.cli.init import Answers, Kind, Regime, facts
from drafter.drafting.loading import check_text
from drafter.source import Scalar, Sequence
from tests.cli.console import run, spawn


def plain(node):
    """Return a node as an editor would hold it, every value text."""
    if isinstance(node, Scalar):
        return node.text or None
    if isinstance(node, Sequence):
        return [plain(item) for item in node]
    return {node.key_text(key): plain(node[key]) for key in node}


def test_demo_makes_facts_and_two_papers(here, file_regression):
    result = run("demo", "thử đi")

    told = re.sub(r"drafter \d+\.\d+\.\d+ ", "drafter X ", result.stdout)
    told = re.sub(r"\d+,\d giây", "0,0 giây", told)
    file_regression.check(told, encoding="utf-8", extension=".txt", basename="demo")
    assert result.exit_code == 0
    assert sorted(path.name for path in (here / "thử đi").iterdir()) == [
        "bao-cao.docx",
        "hoi-nghi.yaml",
        "tin-bai.docx",
    ]


def test_demo_may_be_run_again(here):
    run("demo")

    assert run("demo").exit_code == 0
    assert os.listdir(here) == ["drafter-demo"]


def test_demo_never_replaces_what_was_edited(here):
    run("demo")
    (here / "drafter-demo" / "hoi-nghi.yaml").write_text("của tôi")

    result = run("demo")

    assert result.exit_code == 2
    assert "lỗi F306" in result.stderr
    assert (here / "drafter-demo" / "hoi-nghi.yaml").read_text() == "của tôi"


def test_demo_never_replaces_a_paper_that_was_edited(here):
    run("demo")
    path = here / "drafter-demo" / "bao-cao.docx"
    path.write_bytes(b"mine")
    result = run("demo")

    assert result.exit_code == 2
    assert "lỗi F306" in result.stderr
    assert "drafter demo drafter-demo-2" in result.stderr
    assert path.read_bytes() == b"mine"


def test_init_makes_a_folder_that_renders_without_editing(here):
    made = run("init", "tổng kết 2025", "--defaults")
    rendered = run("render", "tổng kết 2025/hoi-nghi.yaml", "--strict")

    assert made.exit_code == 0
    assert sorted(os.listdir(here / "tổng kết 2025")) == [
        "HUONG-DAN.md",
        "hoi-nghi.schema.json",
        "hoi-nghi.yaml",
    ]
    assert (rendered.exit_code, rendered.stderr) == (0, "")


def test_the_conference_file_names_its_schema_and_satisfies_it(here):
    run("init", "--defaults")

    first = (here / "hoi-nghi.yaml").read_text(encoding="utf-8").splitlines()[0]
    schema = json.loads((here / "hoi-nghi.schema.json").read_text(encoding="utf-8"))
    assert first == "# yaml-language-server: $schema=hoi-nghi.schema.json"
    jsonschema.validate(plain(source.read("hoi-nghi.yaml").root), schema)


def test_the_sample_is_what_it_was(file_regression):
    file_regression.check(
        facts(Answers()), encoding="utf-8", extension=".yaml", basename="sample"
    )


@pytest.mark.parametrize("regime", Regime)
@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize(
    ("commune", "province"),
    [("Tân Lập", "Hòa An"), ("phường 5", "thành phố Hải An"), ("A: B #1", "Ea H'leo")],
)
def test_every_sample_is_without_a_finding(regime, kind, commune, province):
    answers = Answers(regime=regime, kind=kind, commune=commune, province=province)

    assert check_text(facts(answers), "hoi-nghi.yaml") == ()


@pytest.mark.parametrize(
    ("commune", "province", "body"),
    [
        (
            "phường Bình Minh, thành phố Hải Vân",
            "thành phố Hải Vân",
            "UBND phường Bình Minh, thành phố Hải Vân",
        ),
        ("UBND xã Tân Lập", "xã Tân Lập, tỉnh Hòa An", "UBND xã Tân Lập, tỉnh Hòa An"),
        ("Tân Lập, tỉnh Hòa An", "Hòa An", "UBND xã Tân Lập, tỉnh Hòa An"),
        ("đặc khu Lý Hải", "TP. Hải Vân", "UBND đặc khu Lý Hải, thành phố Hải Vân"),
    ],
)
def test_a_place_that_is_typed_twice_stands_once(commune, province, body):
    written = facts(Answers(commune=commune, province=province))

    assert f"don_vi: {body}\n" in written


def test_a_ward_has_no_head_of_a_village():
    assert "thôn " not in facts(Answers(commune="phường Bình Minh"))


@pytest.mark.parametrize("name", ["hoi-nghi.yaml", "HUONG-DAN.md"])
def test_init_never_replaces_a_file(here, name):
    (here / name).write_text("của tôi")

    result = run("init", "--defaults")

    assert result.exit_code == 2
    assert f"đã có tệp {name}" in result.stderr
    assert os.listdir(here) == [name]


def test_init_asks_at_a_terminal_and_takes_defaults(here, monkeypatch):
    monkeypatch.setattr(streams, "is_interactive", lambda: True)
    answers = "Đảng\nphường Hạ Long\n\nsơ\nLê Văn Đức\n"

    result = run("init", stdin=answers)

    written = (here / "hoi-nghi.yaml").read_text(encoding="utf-8")
    assert "Đảng hay chính quyền" in result.stderr
    assert "don_vi: Đảng bộ phường Hạ Long, tỉnh Hòa An" in written
    assert "loai: sơ kết" in written
    assert "ho_ten: Lê Văn Đức" in written


def test_init_asks_again_for_what_it_cannot_read(here, monkeypatch):
    monkeypatch.setattr(streams, "is_interactive", lambda: True)

    result = run("init", stdin="xyz\nchinh quyen\n\n\n\n\n")

    assert "Xin chọn một trong hai." in result.stderr
    assert result.exit_code == 0


def test_init_asks_nothing_in_a_pipe_or_with_defaults(here, monkeypatch):
    piped = spawn("init", "a", folder=here)
    monkeypatch.setattr(streams, "is_interactive", lambda: True)
    told = run("init", "b", "--defaults")

    assert piped.returncode == told.exit_code == 0
    assert b"?" not in piped.stderr
    assert told.stderr == ""
    assert (here / "a/hoi-nghi.yaml").read_bytes() == (
        here / "b/hoi-nghi.yaml"
    ).read_bytes()
