"""``drafter init DIR --from FILE`` as a person runs it."""

import json
import shutil
from pathlib import Path

import jsonschema
import pytest

from drafter import source
from tests.cli.console import MINIMAL, run
from tests.cli.test_demo_and_init import plain

EXAMPLE = Path(__file__).parents[2] / "examples/mau-dang-xa-2025.yaml"
TOLD = (
    "Chép từ nam-2025/hoi-nghi.yaml: 12 người giữ nguyên (rà lại chức vụ); "
    "23 số liệu có số năm trước, 6 có kế hoạch, 1 số liệu mới; "
    "mục bắt buộc còn trống: dòng 7 thoi_gian"
)


@pytest.fixture
def last(here):
    """A folder of last year, with the office's own template in it."""
    folder = here / "nam-2025"
    (folder / "mau/bao-cao").mkdir(parents=True)
    shutil.copy(EXAMPLE, folder / "hoi-nghi.yaml")
    (folder / "mau/bao-cao/template.docx").write_bytes(b"PK")
    (folder / "mau/bao-cao/~$mplate.docx").write_bytes(b"khoa")
    return folder


@pytest.mark.parametrize("option", ["--from", "--tu"])
def test_a_folder_is_made_of_last_years_file(option, last, here):
    result = run("init", "nam-2026", option, "nam-2025/hoi-nghi.yaml")

    made = sorted(str(p.relative_to(here / "nam-2026")) for p in
                  (here / "nam-2026").rglob("*") if p.is_file())  # fmt: skip
    assert result.exit_code == 0
    assert TOLD in result.stdout
    assert "Làm tiếp: điền vào tệp, rồi  drafter check nam-2026/hoi-nghi.yaml" in (
        result.stdout
    )
    assert "D451 [note-with-figure]" in result.stderr
    assert made == [
        "HUONG-DAN.md",
        "hoi-nghi.schema.json",
        "hoi-nghi.yaml",
        str(Path("mau/bao-cao/template.docx")),
    ]


def test_an_editor_finds_nothing_wrong_but_the_time(last, here):
    run("init", "nam-2026", "--from", "nam-2025/hoi-nghi.yaml")
    schema = json.loads((here / "nam-2026/hoi-nghi.schema.json").read_bytes())
    root = source.read(str(here / "nam-2026/hoi-nghi.yaml")).root
    found = jsonschema.Draft202012Validator(schema).iter_errors(plain(root))

    assert [list(error.path) for error in found] in ([], [["thoi_gian"]])


def test_made_twice_it_has_the_same_bytes(last, here):
    for folder in ("a", "b"):
        run("init", folder, "--from", "nam-2025/hoi-nghi.yaml")

    assert (here / "a/hoi-nghi.yaml").read_bytes() == (
        here / "b/hoi-nghi.yaml"
    ).read_bytes()


@pytest.mark.parametrize("option", ["--period", "--ky"])
def test_the_period_may_be_named(option, last, here):
    result = run(
        "init", "giua-nam", "--from", "nam-2025/hoi-nghi.yaml",
        option, "6 tháng đầu năm 2026",
    )  # fmt: skip

    text = (here / "giua-nam/hoi-nghi.yaml").read_text(encoding="utf-8")
    assert result.exit_code == 0
    assert "\nloai: sơ kết\n" in text
    assert "\nky_bao_cao: 6 tháng đầu năm 2026\n" in text


def test_bare_leaves_no_line_of_last_year(last, here):
    run("init", "nam-2026", "--from", "nam-2025/hoi-nghi.yaml", "--bare")

    assert "#~" not in (here / "nam-2026/hoi-nghi.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--period", "năm 26"), "--period"),
        (("--period", "năm 2025"), "F226 [period-of-last-file]"),
    ],
)
def test_a_period_that_cannot_be_is_wrong_usage(arguments, told, last, here):
    result = run("init", "nam-2026", "--from", "nam-2025/hoi-nghi.yaml", *arguments)

    assert result.exit_code == 2
    assert told in result.stderr
    assert not (here / "nam-2026").exists()


@pytest.mark.parametrize("arguments", [("--period", "năm 2026"), ("--bare",)])
def test_options_of_last_year_need_its_file(arguments, here):
    result = run("init", "nam-2026", *arguments)

    assert result.exit_code == 2
    assert "--from" in result.stderr


@pytest.mark.parametrize(
    ("text", "code"), [("loai: tổng kết\n", 1), ("loai: [\n", 1), (None, 2)]
)
def test_last_years_file_must_be_readable(text, code, here):
    if text is not None:
        (here / "cu.yaml").write_text(text, encoding="utf-8")

    result = run("init", "nam-2026", "--from", "cu.yaml")

    assert result.exit_code == code
    assert not (here / "nam-2026").exists()


@pytest.mark.parametrize("name", ["hoi-nghi.yaml", "mau/bao-cao/template.docx"])
def test_nothing_that_is_there_is_replaced(name, last, here):
    (here / "nam-2026/mau/bao-cao").mkdir(parents=True)
    (here / "nam-2026" / name).write_text("của tôi")

    result = run("init", "nam-2026", "--from", "nam-2025/hoi-nghi.yaml")

    files = [p for p in (here / "nam-2026").rglob("*") if p.is_file()]
    assert result.exit_code == 2
    assert files == [here / "nam-2026" / name]
    assert files[0].read_text() == "của tôi"


def test_it_reads_standard_input(here):
    (here / "mau/a").mkdir(parents=True)
    (here / "mau/a/template.docx").write_bytes(b"PK")

    result = run("init", "nam-2026", "--from", "-", stdin=MINIMAL)

    assert result.exit_code == 0
    assert not (here / "nam-2026/mau").exists()
    assert "ky_bao_cao: năm 2026" in (here / "nam-2026/hoi-nghi.yaml").read_text(
        encoding="utf-8"
    )
