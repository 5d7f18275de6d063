"""``drafter check``: findings of every file, the exit code, repairs as a diff."""

import json
from pathlib import Path

import pytest

from drafter.model import Family
from drafter.standards import choose
from tests.cli.console import MINIMAL, ROOT, run
from tests.ooxml.samples import body, docx

COMPLETE = ROOT / "examples" / "mau-ubnd-xa-2026.yaml"


def test_a_sound_file_is_told_so_and_leaves_with_0(here):
    result = run("check", COMPLETE)

    assert result.exit_code == 0
    assert "không có lỗi" in result.stderr
    assert result.stdout == ""


def test_warnings_and_hints_leave_with_0(write):
    result = run("check", write("so_dai_bieu: 1.174\n"))

    assert "gợi ý D201 [ambiguous-number]" in result.stderr
    assert result.exit_code == 0


def test_a_batch_leaves_with_the_highest_code_and_checks_every_file(write):
    sound, wrong = write(name="a.yaml"), write("dia_diemm: A\n", name="b.yaml")

    result = run("check", sound, wrong, "c.yaml")

    assert result.exit_code == 2
    assert "b.yaml:5:1: lỗi D102" in result.stderr
    assert "c.yaml: lỗi F101" in result.stderr


def test_a_finished_paper_is_held_against_the_rules_of_its_day(here):
    """The paper says no day, so it is held against the newest."""
    run("render", COMPLETE)
    newest = choose(Family.STATE, None).short

    result = run("check", "bao-cao.docx", "tin-bai.docx")

    assert f"bao-cao.docx: xét thể thức theo {newest}: " in result.stderr
    assert "tin-bai.docx: thân: cảnh báo R202 [no-letterhead]" in result.stderr


def test_a_template_is_answered_with_its_own_command_and_nothing_else(here):
    (here / "mau.docx").write_bytes(
        body("đầu", "{{ dia_diem }} x {%p if a %}", "{ b }")
    )

    result = run("check", "mau.docx")
    english = run("check", "mau.docx", "--lang", "en")
    found = json.loads(run("check", "mau.docx", "--json").stdout)

    assert result.exit_code == 1
    assert "mau.docx: thân, đoạn 2: lỗi T320 [template-not-paper]" in result.stderr
    assert "; cả tệp có 2 thẻ" in result.stderr
    assert "drafter template check mau.docx" in result.stderr
    assert "drafter template check mau.docx" in english.stderr
    assert "R2" not in result.stderr
    assert [one["code"] for one in found["findings"]] == ["T320"]
    assert found["findings"][0]["tag"] == "{{ dia_diem }}"


def test_a_tag_that_a_comment_quotes_is_none(here):
    def fill(document):
        run = document.add_paragraph("văn bản").runs[0]
        document.add_comment(run, text="trước đây là {{ dia_diem }}")

    (here / "a.docx").write_bytes(docx(fill))

    assert "T320" not in run("check", "a.docx").stderr


def test_a_paper_with_braces_that_are_no_tag_is_checked_as_a_paper(here):
    (here / "a.docx").write_bytes(body("tập {1, 2} và {{}} và { x }"))

    result = run("check", "a.docx")

    assert "T320" not in result.stderr
    assert "a.docx: xét thể thức theo " in result.stderr


def test_json_tells_the_outcome_of_every_rule(here):
    run("render", COMPLETE)

    rules = json.loads(run("check", "bao-cao.docx", "--json").stdout)["rules"]

    assert len(rules) > 50
    assert {one["outcome"] for one in rules} <= {"passed", "failed", "not_evaluated"}
    assert all(one["rule"] and one["file"] == "bao-cao.docx" for one in rules)


def test_the_rules_can_be_chosen_by_name(here):
    run("render", COMPLETE)

    result = run("check", "bao-cao.docx", "--standard", "hd36-2018")
    unknown = run("check", "bao-cao.docx", "--standard", "nd30")

    assert "theo Hướng dẫn 36" in result.stderr
    assert result.exit_code == 1
    assert "lỗi R201 [unknown-standard]" in unknown.stderr
    assert unknown.exit_code == 2


@pytest.mark.parametrize(
    ("content", "code", "exit_code"), [(None, "F101", 2), (b"no zip", "T201", 1)]
)
def test_what_is_no_word_file_is_told(here, content, code, exit_code):
    if content is not None:
        (here / "a.docx").write_bytes(content)

    result = run("check", "a.docx")

    assert f"lỗi {code}" in result.stderr
    assert result.exit_code == exit_code


def test_standard_input_is_a_dash(here):
    result = run("check", "-", stdin=MINIMAL + "dia_diemm: A\n")

    assert "-:5:1: lỗi D102" in result.stderr


def test_a_missing_file_argument_is_wrong_usage(here):
    result = run("check")

    assert result.exit_code == 2
    assert "Thiếu đối số 'FILE...'" in result.stderr


def fixed(name):
    """Return the lines that a repair puts into a file; the diff shows the same."""
    before = Path(name).read_text(encoding="utf-8").splitlines()
    result = run("check", name, "--fix")
    lines = result.stdout.splitlines()
    after = Path(name).read_text(encoding="utf-8").splitlines()
    shown = [one[1:] for one in lines if one.startswith("+") and one[:3] != "+++"]
    assert [one for one in after if one not in before] == shown
    return shown


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("dia_diemm: A\n", ["dia_diem: A"]),
        ("dia_diem: Chủ đề: A\n", ['dia_diem: "Chủ đề: A"']),
        ("han_che:\n  -chậm\n", ["  - chậm"]),
        ("dia_diem:A\nboi_canh: b\n", ["dia_diem: A"]),
        ("so_dai_bieu: 1.174\n", ["so_dai_bieu: 1174"]),
        ("nhiem_vu: [nâng cao kĩ năng]\n", ["nhiem_vu: [nâng cao kỹ năng]"]),
        ("han_che: [lĩnh lực còn yếu]\n", ["han_che: [lĩnh vực còn yếu]"]),
        ("han_che:\n  - còn chậm;\n", ["  - còn chậm"]),
        (
            "ket_qua:\n  - linh_vuc: kinh tế\n    so_lieu:\n"
            "      - ten: thu\n        thuc_hien: 13.7 tỷ đồng\n",
            ["        thuc_hien: 13,7 tỷ đồng"],
        ),
        (
            "ket_qua:\n  - linh_vuc: kinh tế\n    so_lieu:\n"
            "      - {ten: thu, thuc_hien: 13.7 tỷ đồng}\n",
            ['      - {ten: thu, thuc_hien: "13,7 tỷ đồng"}'],
        ),
        (
            "ket_qua:\n  - linh_vuc: kinh tế\n    so_lieu:\n"
            "      - ten: thu\n        thuc_hienn: 13.7 tỷ đồng\n",
            ["        thuc_hien: 13,7 tỷ đồng"],
        ),
    ],
)
def test_a_safe_repair_is_made_and_shown(write, typed, mended):
    assert fixed(write(typed)) == mended


@pytest.mark.parametrize(
    "typed",
    [
        "chu_tri: duc\n",
        "can_cu: [{loai: Kế hoạch, ngay: 31/4/2025}]\n",
        "khong_co_truong_nao_nhu_vay: A\n",
        "chi_tieu_dat: 17/15\n",
    ],
)
def test_what_only_a_person_can_know_is_not_repaired(write, typed):
    assert fixed(write(typed)) == []


def test_the_file_before_its_repairs_is_kept_each_time(write, here):
    name = write("dia_diemm: A\n")
    before = (here / name).read_bytes()

    first = run("check", name, "--fix")
    mended = (here / name).read_bytes()
    (here / name).write_bytes(mended + b"boi_canhh: b\n")
    run("check", name, "--fix")

    stem = name.removesuffix(".yaml")
    assert (here / f"{stem}.truoc.yaml").read_bytes() == before
    assert b"boi_canhh" in (here / f"{stem}.truoc-2.yaml").read_bytes()
    assert f"Đã sửa {name} (bản trước: {stem}.truoc.yaml)" in first.stderr
    assert "D102" not in first.stderr
    assert first.exit_code == 0


def test_a_file_without_a_repair_stays_alone(write, here):
    name = write("dia_diem: A\n")
    files = sorted(here.iterdir())

    result = run("check", name, "--fix")

    assert sorted(here.iterdir()) == files
    assert (result.exit_code, result.stdout) == (0, "")


def test_a_file_that_another_program_holds_is_left_as_it_was(write, here):
    name = write("dia_diemm: A\n")
    before = (here / name).read_bytes()
    (here / f".~lock.{name}#").write_text("An", encoding="utf-8")

    result = run("check", name, "--fix")

    assert result.exit_code == 2
    assert "F201" in result.stderr
    assert "D102" in result.stderr
    assert (here / name).read_bytes() == before


def test_the_diff_is_one_that_patch_takes(write, file_regression):
    name = write("dia_diemm: A\nhan_che:\n  - lĩnh lực yếu")

    result = run("check", name, "--fix")

    file_regression.check(
        result.stdout, encoding="utf-8", extension=".diff", basename="repairs"
    )


def test_line_ends_of_windows_stay(write, here):
    (here / "a.yaml").write_bytes(
        (MINIMAL + "dia_diemm: A\n").replace("\n", "\r\n").encode()
    )

    result = run("check", "a.yaml", "--fix")

    assert "+dia_diem: A\r\n" in result.stdout_bytes.decode()


def test_with_json_the_diff_is_a_field(write):
    result = run("check", write("dia_diemm: A\n"), "--fix", "--json")

    told = json.loads(result.stdout)
    assert "+dia_diem: A" in told["diff"]
    assert list(told["kept"].values()) == ["hoi-nghi.truoc.yaml"]


def test_repairs_need_a_file(here):
    result = run("check", "--fix", "-", stdin=MINIMAL)

    assert result.exit_code == 2
    assert "--fix cần một tệp" in result.stderr
