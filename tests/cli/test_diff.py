"""``drafter diff``: what a hand has changed in a paper, and how it comes back."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests import libreoffice
from tests.cli.console import run
from tests.drafting.edited_papers import (
    EXAMPLES,
    MODEL,
    changed,
    in_word,
    put_behind,
    taken_out,
    tracked,
    typed,
)
from tests.indicator_tables.reading import facts
from tests.indicator_tables.test_expansion import sheet_of

FACTS, PAPER = "hoi-nghi.yaml", "ket-qua/bao-cao.docx"


@pytest.fixture(scope="module")
def drafted(tmp_path_factory):
    """A folder with facts and the papers that were drafted of them, to be copied."""
    folder = tmp_path_factory.mktemp("drafted")
    shutil.copy(EXAMPLES / MODEL, folder / FACTS)
    shutil.copytree(EXAMPLES / "anh", folder / "anh")
    assert run("render", folder / FACTS, "-o", folder / "ket-qua").exit_code == 0
    return folder


@pytest.fixture
def here(drafted, tmp_path, monkeypatch):
    """A folder of a test's own with these facts and papers."""
    shutil.copytree(drafted, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def edit(*changes, paper=PAPER):
    """Edit a paper by python-docx."""
    path = Path(paper)
    path.write_bytes(in_word(path.read_bytes(), *changes))


def diff(*options, paper=PAPER, code=1):
    """Return what is said of a paper as JSON."""
    result = run("diff", paper, FACTS, "--json", *options)
    assert result.exit_code == code, result.output
    return json.loads(result.stdout)


def test_papers_that_nobody_edited_leave_with_0(here):
    for paper in (PAPER, "ket-qua/tin-bai.docx"):
        result = run("diff", paper, FACTS)

        assert result.exit_code == 0
        assert result.stdout == ""
        assert "Không có chỗ nào sửa tay." in result.stderr


def test_a_paper_saved_anew_has_no_changes(here):
    edit()

    said = diff(code=0)
    assert (said["paper"], said["path"], said["file"]) == ("bao-cao", PAPER, FACTS)
    assert said["seal"] == "edited"
    assert said["edits"] == []


def test_changes_are_listed_with_their_lines_and_the_diff_of_the_offers(here):
    edit(
        typed("1.284,6/1.250", "1.290/1.250"),
        typed("Trên đây là báo cáo", "Đảng ủy xã trân trọng báo cáo"),
        put_behind("Hoạt động thương mại", "Toàn xã có 02 mô hình du lịch."),
        taken_out("Việc xử lý một số hồ sơ"),
    )

    result = run("diff", PAPER, FACTS)

    assert result.exit_code == 1
    for line in (
        "Số liệu sửa tay (1)",
        "  đoạn 32 “Tổng giá trị sản xuất ước đạt …”: 1.284,6 → 1.290",
        "    hoi-nghi.yaml:142  thuc_hien: 1.284,6 tỷ đồng → 1.290 tỷ đồng",
        "    trong bản sửa chưa đổi theo: 102,77% → 103,2%; 11,48% → 11,95%",
        "    còn nơi khác: bảng 5 hàng 3",
        "Lời văn (1)",
        "Thêm (1)",
        "    hoi-nghi.yaml:181  thêm vào ket_qua, “kinh tế”, noi_dung",
        "Bỏ (1)",
        "    hoi-nghi.yaml:304  bỏ han_che, mục 2",
        "-        thuc_hien: 1.284,6 tỷ đồng",
        "+        thuc_hien: 1.290 tỷ đồng",
    ):
        assert line in result.stdout.splitlines()
    assert f"Đưa 3 chỗ vào dữ liệu: drafter diff {PAPER} {FACTS} --write" in (
        result.stderr
    )
    assert (here / FACTS).read_bytes() == (EXAMPLES / MODEL).read_bytes()


def test_the_page_shows_what_is_printed(here):
    edit(
        typed("1.284,6/1.250", "1.290/1.250"),
        typed("tiếp tục chuyển dịch", "chuyển dịch rõ nét"),
        typed("Trên đây là báo cáo", "Đảng ủy xã trân trọng báo cáo"),
        typed("39,8", "39,2"),
        put_behind("Hoạt động thương mại", "Toàn xã có 02 mô hình du lịch cộng đồng."),
        taken_out("Nội dung sinh hoạt của một số"),
    )
    page = (EXAMPLES.parent / "docs/vi/can-bo/sua-trong-word.md").read_text("utf-8")
    shown = page.split("```text\n")[1].split("```")[0]

    assert run("diff", PAPER, FACTS).stdout.split("\n--- ")[0] == shown


def test_words_put_before_an_item_behind_its_lead_go_into_the_item(here):
    edit(typed("phát huy vai trò giám sát", "tiếp tục phát huy vai trò giám sát"))

    (one,) = diff("--write")["edits"]

    assert one["field"] == "nhiem_vu.8.noi_dung"
    assert "noi_dung: tiếp tục phát huy vai trò giám sát, phản biện xã hội" in (
        Path(FACTS).read_text("utf-8")
    )


def test_words_of_one_line_stand_in_one_place(here):
    edit(
        typed("Kết quả từng chỉ tiêu được", "Từng chỉ tiêu đã được"),
        typed("kèm theo báo cáo này", "kèm theo báo cáo"),
    )

    said = run("diff", PAPER, FACTS).stdout

    assert ": “Kết quả từng” → Từng; thêm “đã”; bỏ “này”\n" in said
    assert said.count("giữ bằng sua_tay") == 1


def test_a_form_that_names_a_table_is_compared(here):
    table = (EXAMPLES / "bieu-2025.xlsx").read_bytes()
    Path("bieu.xlsx").write_bytes(table)
    text = Path(FACTS).read_text("utf-8")
    text = text.replace("ket_qua:\n  - linh", "ket_qua:\n  - bang: bieu.xlsx\n  - linh")
    Path("co-bieu.yaml").write_text(text, "utf-8")
    run("convert", "co-bieu.yaml", "-o", "so.xlsx")
    run("render", "so.xlsx", "-o", "tu-excel")
    edit(
        typed("Trên đây là báo cáo", "Đảng ủy xã trân trọng báo cáo"),
        typed("128 đại biểu", "127 đại biểu"),
        paper="tu-excel/bao-cao.docx",
    )

    said = run("diff", "tu-excel/bao-cao.docx", "so.xlsx").stdout

    assert "so.xlsx!Hội nghị!B18  co_mat: 128 → 127" in said
    assert "thêm một hàng ở trang Sửa tay" in said


def test_wording_that_no_value_gives_is_kept_where_that_is_wanted(here):
    edit(typed("Trên đây là báo cáo", "Đảng ủy xã trân trọng báo cáo"))

    (one,) = diff("--write", "--keep-wording")["edits"]

    assert one["field"] is None
    assert one["keep"] == "sua_tay"
    assert "sua_tay:\n  - giay_to: bao-cao\n" in Path(FACTS).read_text("utf-8")
    assert diff(code=0)["edits"] == []


def test_changes_of_facts_in_a_workbook_are_told_with_their_cells(here):
    assert run("convert", FACTS, "-o", "so.xlsx").exit_code == 0
    run("render", "so.xlsx", "-o", "tu-excel")
    edit(typed("1.284,6/1.250", "1.290/1.250"), paper="tu-excel/bao-cao.docx")
    before = Path("so.xlsx").read_bytes()

    result = run("diff", "tu-excel/bao-cao.docx", "so.xlsx", "--write")

    assert result.exit_code == 1
    assert "so.xlsx!Số liệu!F3  thuc_hien: 1.284,6 tỷ đồng → 1.290 tỷ đồng" in (
        result.stdout
    )
    assert "1 chỗ nằm trong bảng tính" in result.stderr
    assert Path("so.xlsx").read_bytes() == before


def test_figures_of_a_table_stay_there_and_typed_words_are_written(
    tmp_path, monkeypatch
):
    """What the table adds before them does not lead a change astray."""
    monkeypatch.chdir(tmp_path)
    rows = [["II", "Văn hóa"], [1, "Tỷ lệ hộ nghèo", "%", 3.05, 2.3, 2.15]]
    sheet_of(tmp_path, [*rows, ["I", "Kinh tế"], [2, "Thu", "Tỷ đồng", 39, 42, 46]])
    typed_too = "  - linh_vuc: xã hội\n    noi_dung: [văn nghệ được duy trì ổn định]\n"
    text = facts(f"ket_qua:\n  - bang: bieu.xlsx\n{typed_too}")
    Path(FACTS).write_text(text, "utf-8")
    run("render", FACTS, "-o", "ket-qua")
    edit(typed("46/42", "47/42"), typed("duy trì ổn định", "mở rộng"))

    found = {one["old"]: one for one in diff("--write")["edits"]}

    assert found["46"]["ref"] == "F5"
    assert (
        found["duy trì ổn định"]["line"]
        == text[: text.index("văn nghệ")].count("\n") + 1
    )
    changed_to = text.replace("duy trì ổn định", "mở rộng")
    assert Path(FACTS).read_text("utf-8") == changed_to


def test_what_is_written_gives_the_edited_paper_and_changes_nothing_else(here):
    edit(typed("1.284,6/1.250", "1.290/1.250"), taken_out("Mưa lũ làm chậm"))
    before = (here / FACTS).read_bytes()

    assert len(diff("--write")["edits"]) == 2

    assert Path("hoi-nghi.truoc.yaml").read_bytes() == before
    old, new = before.decode().splitlines(), Path(FACTS).read_text("utf-8").splitlines()
    gone = [line.strip() for line in old if line not in new]
    assert gone == [
        "thuc_hien: 1.284,6 tỷ đồng",
        "- mưa lũ làm chậm tiến độ thi công một số công trình",
    ]
    assert [line.strip() for line in new if line not in old] == [
        "thuc_hien: 1.290 tỷ đồng"
    ]
    left = diff()["edits"]
    assert [(one["old"], one["new"]) for one in left] == [
        ("103,2%", "102,77%"), ("11,95%", "11,48%"),
    ]  # fmt: skip
    assert all(one["computed"] for one in left)


def test_each_write_keeps_what_was_there_before_it(here):
    held = []
    for old, new in (("1.284,6/", "1.290/"), ("Số 64-BC", "Số 65-BC")):
        edit(typed(old, new))
        held.append((here / FACTS).read_bytes())
        diff("--write")

    assert Path("hoi-nghi.truoc.yaml").read_bytes() == held[0]
    assert Path("hoi-nghi.truoc-2.yaml").read_bytes() == held[1]


def test_a_change_that_a_check_refuses_is_told_with_its_error_and_the_way_out(here):
    edit(typed("50 năm tuổi Đảng: 02", "50 năm tuổi Đảng: 03"))

    said = run("diff", PAPER, FACTS).stdout

    assert "chưa đưa vào dữ liệu được, hoi-nghi.yaml:429:7 sẽ là lỗi D302: " in said
    assert "các thành phần cộng lại là 10, không khớp với 9" in said


def test_tracked_changes_are_read_as_accepted_and_their_author_is_named(here):
    path = Path(PAPER)
    old, new = "duy trì ổn định", "mở rộng"
    path.write_bytes(tracked(path.read_bytes(), old, new))

    said = diff()

    (one,) = said["edits"]
    assert one["field"] == "ket_qua.0.noi_dung.1"
    assert said["revisions"] == {"Đỗ Mạnh Tường": 1}


@pytest.fixture
def foreign(here):
    """Write a paper that drafter did not make; returns a function of its name."""
    from docx import Document

    document = Document()
    document.add_paragraph("BÁO CÁO")

    def foreign(name):
        document.save(name)
        return name

    return foreign


def test_words_in_runs_of_their_own_and_plain_spaces_are_no_changes(here):
    """So a paper looks that went through Word with proofing, or was retyped."""
    path = Path(PAPER)
    loose = changed(
        path.read_bytes(),
        lambda text: re.sub("\u00a0|<w:noBreakHyphen/>", _plainly, text).replace(
            " kế hoạch", ' kế</w:t></w:r><w:proofErr w:type="spellStart"/>'
            '<w:r><w:t xml:space="preserve"> hoạch',
        ),
    )  # fmt: skip
    path.write_bytes(loose)

    assert diff(code=0)["edits"] == []


def _plainly(match):
    return " " if match[0] == "\u00a0" else "</w:t><w:t>-</w:t><w:t>"


@libreoffice.NEEDED
def test_a_paper_opened_and_saved_by_libreoffice_has_no_changes(here):
    saved = libreoffice.saved(Path(PAPER).read_bytes(), "docx")
    (here / "luu.docx").write_bytes(saved)

    said = diff(paper="luu.docx", code=0)
    assert said["seal"] == "edited"
    assert said["edits"] == []
    assert said["layout"]["paragraphs"] == []


def test_comments_are_told_and_are_no_changes(here):
    from docx import Document

    document = Document(PAPER)
    about = next(p for p in document.paragraphs if "hộ nghèo còn" in p.text)
    document.add_comment(about.runs, "Rà lại số liệu", author="Trịnh Thị Ngọc Mai")
    document.save(PAPER)

    result = run("diff", PAPER, FACTS)

    assert result.exit_code == 0
    assert "Trịnh Thị Ngọc Mai, ở “Tỷ lệ hộ nghèo" in result.stderr
    assert "Rà lại số liệu" in result.stderr


def test_facts_that_changed_since_are_told_apart_from_a_hand(here):
    edit(typed("kết nạp 38", "kết nạp 39"))
    facts = Path(FACTS)
    text = facts.read_text("utf-8").replace("38 đảng viên", "40 đảng viên")
    facts.write_text(text.replace("9 sản phẩm OCOP", "10 sản phẩm OCOP"), "utf-8")

    said = diff()

    (one,) = said["edits"]
    assert one["kind"] == "conflict"
    assert "39 đảng viên" in one["hand"]
    assert "40 đảng viên" in one["data"]
    assert said["from_data"] > 0


def test_without_digests_and_with_other_facts_both_are_told_together(here):
    path, facts = Path(PAPER), Path(FACTS)
    path.write_bytes(
        changed(path.read_bytes(), lambda text: "<a/>", "customXml/item1.xml")
    )
    assert diff(code=0)["mixed"] is False
    facts.write_text(facts.read_text("utf-8").replace("38 đảng", "40 đảng"), "utf-8")

    assert diff()["mixed"] is True
    assert "Không phân biệt được" in run("diff", PAPER, FACTS).stderr


@pytest.mark.parametrize("name", ["xa-bao-cao.docx", "bao-cao.sua-tay (1).docx"])
def test_the_name_of_a_file_tells_which_paper_it_is_where_no_mark_does(foreign, name):
    result = run("diff", foreign(name), FACTS)

    assert result.exit_code == 1
    assert "không do drafter tạo" in result.stderr
    assert "khác hẳn bản soạn từ" in result.stderr
    assert len(result.stdout.splitlines()) < 50


def test_what_neither_name_nor_mark_tells_a_person_says(foreign):
    result = run("diff", foreign("khac.docx"), FACTS)

    assert result.exit_code == 2
    assert "F230" in result.stderr
    assert f"drafter diff khac.docx {FACTS} -t bao-cao" in result.stderr
    assert diff("-t", "bao-cao", paper="khac.docx")["seal"] == "foreign"


def test_a_news_item_is_compared_in_the_size_in_which_it_was_drafted(here):
    run("render", FACTS, "-t", "tin-bai", "--size", "tin vắn", "-o", "ngan")

    assert diff(paper="ngan/tin-bai.docx", code=0)["edits"] == []


@pytest.mark.parametrize(
    ("paper", "facts", "says"),
    [
        ("khong-co.docx", FACTS, "F101"),
        ("-", FACTS, "không đọc từ -"),
    ],
)
def test_what_cannot_be_compared_leaves_with_2(here, paper, facts, says):
    result = run("diff", paper, facts)

    assert result.exit_code == 2
    assert says in result.stderr


@pytest.mark.parametrize("options", [("-t", "tin-bai"), ("--write",)])
def test_options_of_papers_are_refused_for_two_files_of_facts(here, options):
    result = run("diff", FACTS, FACTS, *options)

    assert result.exit_code == 2
    assert "cần một văn bản .docx" in result.stderr


def test_two_files_of_facts_are_two_years(here):
    old = Path(FACTS).read_text("utf-8")
    Path("nam-nay.yaml").write_text(old.replace("46,2 tỷ", "50,8 tỷ"), "utf-8")

    equal, other = run("diff", FACTS, FACTS), run("diff", FACTS, "nam-nay.yaml")

    assert (equal.exit_code, other.exit_code) == (0, 1)
    assert "thuc_hien: 46,2 tỷ đồng" in equal.stdout
    assert "thuc_hien: 46,2 tỷ đồng" not in other.stdout
    assert "số liệu và" in other.stderr


def test_a_fault_in_one_of_two_years_leaves_with_2(here):
    Path("sai.yaml").write_text("loai: [", "utf-8")

    assert run("diff", FACTS, "sai.yaml").exit_code == 2


def test_a_template_is_no_paper(here):
    run("template", "copy", "bao-cao/dang", "bao-cao")

    result = run("diff", "bao-cao/template.docx", FACTS, "-t", "bao-cao")

    assert result.exit_code == 2
    assert "T320" in result.stderr


def test_facts_with_faults_leave_with_2_because_1_would_say_edited(here):
    Path("sai.yaml").write_text("loai: [", "utf-8")

    assert run("diff", PAPER, "sai.yaml").exit_code == 2


def test_offers_that_would_not_give_the_same_paper_are_not_written(here, monkeypatch):
    from drafter.drafting import comparing

    edit(typed("1.284,6/1.250", "1.290/1.250"))
    monkeypatch.setattr(comparing, "encoded", lambda text, like: like)

    result = run("diff", PAPER, FACTS, "--write")

    assert result.exit_code == 2
    assert "F231" in result.stderr
    assert not Path("hoi-nghi.truoc.yaml").exists()


def test_of_another_paper_nothing_is_kept(foreign, here):
    before = Path(FACTS).read_bytes()
    options = ("-t", "bao-cao", "--write", "--keep-wording")
    result = run("diff", foreign("la.docx"), FACTS, *options)

    assert "khác hẳn" in result.stderr
    assert "--keep-wording" not in result.output
    assert Path(FACTS).read_bytes() == before


def test_a_paper_of_other_facts_is_told_to_be_one(here):
    shutil.copy(EXAMPLES / "toi-thieu.yaml", "khac.yaml")
    result = run("diff", PAPER, "khac.yaml")

    assert "Phần lớn văn bản này không còn như bản soạn từ khac.yaml" in result.stderr


def test_facts_that_another_program_holds_are_no_file_to_be_written_elsewhere(here):
    edit(typed("kết nạp 38", "kết nạp 39"))
    Path(f".~lock.{FACTS}#").write_text("An", encoding="utf-8")
    result = run("diff", PAPER, FACTS, "--write")

    assert result.exit_code == 2
    assert "đóng tệp rồi chạy lại; nếu không ai mở" in result.stderr


def test_a_table_that_a_hand_puts_in_is_told_and_becomes_no_line_of_text(here):
    row = "<w:tr>{}</w:tr>"
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    table = "<w:tbl>{}</w:tbl>".format(
        "".join(
            row.format("".join(map(cell.format, cells)))
            for cells in (("Tên thôn", "Số hộ", "Nghèo"), ("Nà Lầu", "112", "3"))
        )
    )
    path = Path(PAPER)
    path.write_bytes(
        changed(
            path.read_bytes(), lambda x: x.replace("<w:sectPr", table + "<w:sectPr")
        )
    )
    before = Path(FACTS).read_bytes()
    result = run("diff", PAPER, FACTS, "--write", "--keep-wording")

    assert "sua_tay cũng không giữ được" in result.stdout
    assert Path(FACTS).read_bytes() == before


def test_words_that_a_hand_has_struck_through_are_told_as_looks(here):
    struck = "<w:rPr><w:strike/></w:rPr>"
    path = Path(PAPER)
    path.write_bytes(
        changed(
            path.read_bytes(),
            lambda text: re.sub(
                r"<w:r>(<w:t[^>]*>[Mm]ưa lũ)", rf"<w:r>{struck}\1", text, count=1
            ),
        )
    )

    assert len(diff(code=0)["layout"]["paragraphs"]) == 1
