"""The first five minutes: ``demo`` and ``init``."""

import json
import os
import re

import jsonschema
import pytest

from drafter import source
from drafter.cli import streams
from drafter.cli.sample import Answers, facts, usual_office
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


def test_what_the_guide_says_can_be_done(here, monkeypatch):
    run("init", "a", "--defaults")
    monkeypatch.chdir(here / "a")
    run("render", "hoi-nghi.yaml")
    guide = (here / "a" / "HUONG-DAN.md").read_text(encoding="utf-8")
    typed = [line.split()[1:] for line in guide.splitlines() if line[:4] == " " * 4]

    codes = {words[0]: run(*words).exit_code for words in typed}

    # the copy for next year has no day yet, so that the last diff cannot be made
    assert codes == {"explain": 0, "check": 0, "diff": 2, "init": 0, "render": 0}


def test_the_sample_is_what_it_was(file_regression):
    file_regression.check(
        facts(Answers()), encoding="utf-8", extension=".yaml", basename="sample"
    )


HOSTS = {
    "UBND phường Hạ Lý, thành phố Hải Vân": "Chủ tịch UBND phường",
    "UBND đặc khu Lý Hải, tỉnh Hòa An": "Chủ tịch UBND đặc khu",
    "UBND tỉnh Hòa An": "Chủ tịch UBND tỉnh",
    "UBND xã A: B #1, tỉnh Ea H'leo": "Chủ tịch UBND xã",
    "Đảng bộ xã Tân Lập, tỉnh Hòa An": "Bí thư Đảng ủy",
    "Đảng bộ phường 5, thành phố Hải An": "Bí thư Đảng ủy",
    "Tỉnh ủy Hòa An": "Bí thư Tỉnh ủy",
    "Đảng bộ Công an tỉnh Hòa An": "Bí thư Đảng ủy",
    "Chi bộ thôn Nà Lầu, xã Tân Lập, tỉnh Hòa An": "Bí thư Chi bộ",
    "Văn phòng Tỉnh ủy Hòa An": "Chánh Văn phòng",
    "Ủy ban Kiểm tra Đảng ủy xã Tân Lập, tỉnh Hòa An": "Chủ nhiệm",
    "Ban Tổ chức Tỉnh ủy Hòa An": "Trưởng ban",
    "HĐND xã Tân Lập, tỉnh Hòa An": "Chủ tịch HĐND xã",
    "Ban Pháp chế HĐND tỉnh Hòa An": "Trưởng ban",
    "Sở Tư pháp tỉnh Hòa An": "Giám đốc Sở",
    "Phòng Kinh tế xã Tân Lập, tỉnh Hòa An": "Trưởng phòng",
    "Văn phòng HĐND và UBND xã Tân Lập, tỉnh Hòa An": "Chánh Văn phòng",
    "Thanh tra tỉnh Hòa An": "Chánh Thanh tra",
    "Chi cục Kiểm lâm, Sở Nông nghiệp và Môi trường tỉnh Hòa An": "Chi cục trưởng",
    "Ban Quản lý dự án xã Tân Lập, tỉnh Hòa An": "Giám đốc",
    "Bộ Tư pháp": "Bộ trưởng",
    "Cục Trồng trọt, Bộ Nông nghiệp và Môi trường": "Cục trưởng",
    "Vụ Pháp chế, Bộ Y tế": "Vụ trưởng",
    "Viện Chăn nuôi, Bộ Nông nghiệp và Môi trường": "Viện trưởng",
    "Thuế tỉnh Hòa An": "Trưởng Thuế tỉnh",
    "Bảo hiểm xã hội tỉnh Hòa An": "Giám đốc",
    "Tòa án nhân dân tỉnh Hòa An": "Chánh án",
    "Viện kiểm sát nhân dân khu vực 2, tỉnh Hòa An": "Viện trưởng",
    "Trường THCS Nà Lầu, xã Tân Lập, tỉnh Hòa An": "Hiệu trưởng",
    "Bệnh viện Đa khoa tỉnh Hòa An": "Giám đốc",
    "Báo và Phát thanh, Truyền hình Hòa An": "Tổng Biên tập",
    "Trung tâm Văn hóa tỉnh Hòa An": "Giám đốc",
    "Công an xã Tân Lập, tỉnh Hòa An": "Trưởng Công an xã",
    "Công an tỉnh Hòa An": "Giám đốc Công an tỉnh",
    "Ban Chỉ huy Quân sự xã Tân Lập, tỉnh Hòa An": "Chỉ huy trưởng",
    "Đồn Biên phòng Na Hình": "Đồn trưởng",
    "Ủy ban MTTQ Việt Nam xã Tân Lập, tỉnh Hòa An": "Ủy ban MTTQ Việt Nam xã",
    "Tỉnh đoàn Hòa An": "Bí thư Tỉnh đoàn",
    "Liên đoàn Lao động tỉnh Hòa An": "Chủ tịch Liên đoàn Lao động tỉnh",
    "Hội Nông dân xã Tân Lập, tỉnh Hòa An": "Chủ tịch Hội Nông dân xã",
    "Ban Chỉ đạo 138 xã Tân Lập, tỉnh Hòa An": "Trưởng ban",
    "Công ty Điện lực Hòa An": "Giám đốc",
    "Tổng công ty Lương thực miền Bắc": "Tổng Giám đốc",
    "Hợp tác xã Nông nghiệp Bình Khê": "Giám đốc",
}
"""Hosts of every kind, with words of the office of who leads them."""

PERIODS = (
    "năm 2025",
    "6 tháng đầu năm 2026",
    "quý III/2026",
    "năm học 2025 - 2026",
    "học kỳ I năm học 2026 - 2027",
    "nhiệm kỳ 2020 - 2025",
    "giai đoạn 2021 - 2025",
)


@pytest.mark.parametrize("host", HOSTS)
def test_a_sample_fits_its_host_and_is_without_a_finding(host):
    assert HOSTS[host] in usual_office(host)
    assert check_text(facts(Answers(host=host)), "hoi-nghi.yaml") == ()


@pytest.mark.parametrize("period", PERIODS)
def test_a_sample_fits_its_period_and_is_without_a_finding(period):
    assert check_text(facts(Answers(period=period)), "hoi-nghi.yaml") == ()


def test_a_period_is_written_as_it_is_said():
    written = facts(Answers(period="Quý 3/2026"))

    assert "ky_bao_cao: quý III năm 2026\n" in written
    assert "kinh tế - xã hội quý III năm 2026\n" in written


def test_only_communes_have_villages_and_only_companies_a_turnover():
    ward = facts(Answers(host="UBND phường Bình Minh, tỉnh Hòa An"))
    school = facts(Answers(host="Trường THCS Nà Lầu, xã Tân Lập, tỉnh Hòa An"))
    company = facts(Answers(host="Công ty Điện lực Hòa An"))

    assert "thôn " not in ward
    assert "học sinh" in school
    assert "sản lượng" not in school
    assert "doanh thu" in company
    assert "xung_ho: Bà" in company


@pytest.mark.parametrize(
    ("typed", "body"),
    [
        (
            "UBND xã Tân Lập, xã Tân Lập, tỉnh Hòa An, tỉnh Hòa An",
            "UBND xã Tân Lập, tỉnh Hòa An",
        ),
        (
            " UBND phường  Bình Minh ,thành phố Hải Vân.",
            "UBND phường Bình Minh, thành phố Hải Vân",
        ),
        ("ĐẢNG BỘ XÃ TÂN LẬP, TỈNH HÒA AN", "Đảng bộ xã Tân Lập, tỉnh Hòa An"),
    ],
)
def test_a_place_that_is_typed_twice_stands_once(typed, body):
    assert f"don_vi: {body}\n" in facts(Answers(host=typed))


def test_an_answer_that_needs_quotes_gets_them():
    written = facts(
        Answers(
            venue="Hội trường A: tầng 2",
            signer="đ/c TRẦN VĂN Ý, Phó Chủ tịch UBND xã",
            seat="Tân Lập",
        )
    )

    assert "dia_diem: 'Hội trường A: tầng 2'\n" in written
    assert "ho_ten: Trần Văn Ý\n    chuc_vu: Phó Chủ tịch UBND xã\n" in written
    assert "don_vi:\n  ten: UBND xã Tân Lập, tỉnh Hòa An\n  dia_danh: Tân Lập\n" in (
        written
    )
    assert check_text(written, "hoi-nghi.yaml") == ()


@pytest.mark.parametrize("name", ["hoi-nghi.yaml", "HUONG-DAN.md"])
def test_init_never_replaces_a_file(here, name):
    (here / name).write_text("của tôi")

    result = run("init", "--defaults")

    assert result.exit_code == 2
    assert f"đã có tệp {name}" in result.stderr
    assert os.listdir(here) == [name]


def asked(here, monkeypatch, *answers):
    """Answer what init asks; the rest by default."""
    monkeypatch.setattr(streams, "is_interactive", lambda: True)
    result = run("init", stdin="\n".join((*answers, *[""] * 12)))
    assert result.exit_code == 0
    return result.stderr, (here / "hoi-nghi.yaml").read_text(encoding="utf-8")


def test_init_asks_at_a_terminal_and_takes_defaults(here, monkeypatch):
    questions, written = asked(
        here,
        monkeypatch,
        "Đảng bộ phường Hạ Long",
        "TP. Hải Vân",
        "6 tháng đầu năm 2026",
        "",
        "chiều 09/7/2026",
        "",
        "Lê Văn Đức",
    )

    assert "Cơ quan tổ chức hội nghị [UBND xã Tân Lập, tỉnh Hòa An]" in questions
    assert "(tổng kết / sơ kết) [sơ kết]" in questions
    assert "don_vi: Đảng bộ phường Hạ Long, thành phố Hải Vân\n" in written
    assert "loai: sơ kết\n" in written
    assert "thoi_gian: chiều 09/7/2026\n" in written
    assert "dia_diem: Hội trường Đảng ủy phường\n" in written
    assert "ho_ten: Lê Văn Đức\n    chuc_vu: [Bí thư Đảng ủy" in written


def test_init_asks_what_kind_of_body_a_place_alone_means(here, monkeypatch):
    questions, written = asked(
        here, monkeypatch, "phường 5, thành phố Hải An", "dang bo"
    )

    assert "Loại cơ quan" in questions
    assert "Tỉnh, thành phố" not in questions
    assert "don_vi: Đảng bộ phường 5, thành phố Hải An\n" in written


def test_init_asks_the_name_of_a_body_of_which_only_the_kind_is_typed(
    here, monkeypatch
):
    _, written = asked(here, monkeypatch, "HĐND", "Tân Lập", "Hòa An")

    assert "don_vi: HĐND xã Tân Lập, tỉnh Hòa An\n" in written


def test_init_asks_for_a_seat_that_the_name_does_not_tell(here, monkeypatch):
    questions, written = asked(
        here, monkeypatch, "Công ty Điện lực miền Tây", "Hòa An", "quý III/2026"
    )

    assert "Địa danh ghi trước ngày tháng" in questions
    assert "don_vi:\n  ten: Công ty Điện lực miền Tây\n  dia_danh: Hòa An\n" in (
        written
    )
    assert "thoi_gian: sáng 08/10/2026\n" in written


def test_init_asks_again_for_what_it_cannot_read(here, monkeypatch):
    questions, written = asked(
        here, monkeypatch, "", "quý V/2025", "năm 2025", "xyz", "tong ket", "31/02/2026"
    )

    assert questions.count("Kỳ tổng kết, sơ kết [") == 2
    assert "Xin chọn một trong các từ ấy." in questions
    assert questions.count("Ngày họp [") == 2
    assert "ky_bao_cao: năm 2025\n" in written


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
