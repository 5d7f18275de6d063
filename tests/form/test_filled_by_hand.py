"""What people do to a form: rows and columns moved, pasted, mistyped, made dates."""

from datetime import datetime
from io import BytesIO

import openpyxl
import pytest

import drafter
from drafter import form, source
from drafter.errors import InvalidDocument
from drafter.source import yaml_text

FACTS = """\
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: sáng 08/01/2026
ky_bao_cao: năm 2025
nhan_su:
  tuong: {ho_ten: Đỗ Mạnh Tường, chuc_vu: Bí thư Đảng ủy}
  mai: {ho_ten: Trịnh Thị Mai, chuc_vu: Chánh Văn phòng Đảng ủy}
chu_tri: [tuong]
ket_qua:
  - linh_vuc: kinh tế
    so_lieu:
      - ten: thu ngân sách
        thuc_hien: 46,2 tỷ đồng
        so_sanh: {kế hoạch: 42 tỷ đồng}
    noi_dung: [chợ xã hoạt động ổn định]
phat_bieu: [{loai: khai mạc, nguoi: tuong}]
"""
USED = (
    *("Hội nghị", "Người", "Số liệu", "Kết quả khác", "Phát biểu", "Khen thưởng"),
    *("Hạn chế, bài học", "Nhiệm vụ", "Danh mục"),
)


def small(data):
    """Return a form without the sheets that no test here fills."""
    book, stream = openpyxl.load_workbook(BytesIO(data)), BytesIO()
    for name in set(book.sheetnames) - set(USED):
        del book[name]
    book.save(stream)
    return stream.getvalue()


FORM = small(form.book(source.parse(FACTS.encode(), "f.yaml").root))


class Filled:
    """A form as somebody edits it."""

    def __init__(self):
        self.book = openpyxl.load_workbook(BytesIO(FORM))

    def sheet(self, name):
        return self.book[name]

    def column(self, name, title):
        titles = [cell.value for cell in self.book[name][1]]
        return titles.index(title) + 1

    def put(self, name, row, **values):
        """Fill cells of a row, by titles whose spaces are underscores."""
        for title, value in values.items():
            cell = self.book[name].cell(row, self.column(name, title.replace("_", " ")))
            cell.value = value
        return cell

    @property
    def data(self):
        stream = BytesIO()
        self.book.save(stream)
        return stream.getvalue()

    @property
    def document(self):
        return form.document(self.data, "f.xlsx")

    def findings(self):
        """Return what is told of the form: code, sheet and cell."""
        try:
            found = drafter.check(self.data)
        except InvalidDocument as stop:
            found = stop.findings
        return [(f.code, f.mark.sheet, f.mark.ref) for f in found if f.code[0] == "X"]


@pytest.fixture
def filled():
    return Filled()


def test_an_untouched_form_is_what_it_was_made_of(filled):
    assert drafter.load(filled.data) == drafter.load(FACTS)
    assert filled.findings() == []


def test_rows_may_be_inserted_and_left_empty(filled):
    for sheet in filled.book.worksheets:
        if sheet.title != "Danh mục":
            sheet.insert_rows(2, 3)

    assert drafter.load(filled.data) == drafter.load(FACTS)


def test_a_title_may_stand_above_the_labels(filled):
    sheet = filled.sheet("Số liệu")
    sheet.insert_rows(1, 2)
    sheet["A1"] = "BIỂU SỐ LIỆU CỦA XÃ NĂM 2025"

    assert drafter.load(filled.data) == drafter.load(FACTS)


def test_columns_may_change_places(filled):
    sheet = filled.sheet("Số liệu")
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    for number, row in enumerate(rows, 1):
        for at, value in enumerate(reversed(row), 1):
            sheet.cell(number, at).value = value

    assert drafter.load(filled.data) == drafter.load(FACTS)


@pytest.mark.parametrize("title", ["ten", "TEN", "TÊN", " Tên * "])
def test_a_column_is_known_by_its_label_or_its_key(filled, title):
    filled.sheet("Số liệu").cell(1, filled.column("Số liệu", "Tên")).value = title

    assert drafter.load(filled.data) == drafter.load(FACTS)


def test_an_unknown_column_is_refused_and_the_known_one_is_named(filled):
    filled.sheet("Người")["A1"] = "Hộ tên"

    assert ("X301", "Người", "A1") in filled.findings()
    (told,) = [f for f in drafter.check(filled.data) if f.code == "X301"]
    assert "ý bạn là 'Họ và tên'?" in told.hint("vi")


def test_a_column_of_own_notes_is_passed_over(filled):
    sheet = filled.sheet("Người")
    column = sheet.max_column + 1
    sheet.cell(1, column).value, sheet.cell(3, column).value = "# việc cần hỏi", "gọi"

    assert filled.findings() == []


def test_an_empty_unknown_column_harms_nobody(filled):
    sheet = filled.sheet("Người")
    sheet.cell(1, sheet.max_column + 1).value = "Ngày sinh"

    assert filled.findings() == []


def test_a_column_without_a_title_is_told(filled):
    sheet = filled.sheet("Người")
    sheet.cell(3, sheet.max_column + 2).value = "gọi lại"

    ((code, name, _),) = filled.findings()
    assert (code, name) == ("X303", "Người")


def test_a_renamed_sheet_is_told(filled):
    filled.sheet("Phát biểu").title = "Phát biêu 2"

    assert filled.findings() == [("X304", "Phát biêu 2", "A1")]


def test_a_sheet_of_own_notes_is_passed_over(filled):
    filled.book.create_sheet("# nháp")["A1"] = "gì cũng được"

    assert filled.findings() == []


def test_a_word_that_a_closed_list_has_not_is_refused(filled):
    filled.put("Phát biểu", 3, Loại="tham lận")

    assert filled.findings() == [("X302", "Phát biểu", "A3")]
    (told,) = [f for f in drafter.check(filled.data) if f.code == "X302"]
    assert "tham luận" in told.hint("vi")


def test_a_part_with_nothing_above_it_is_refused(filled):
    filled.put("Số liệu", 3, Nối_hàng_trên="trong đó")

    assert [code for code, *_ in filled.findings()] == ["X302"]


def test_a_heading_that_is_nearly_a_field_is_hinted_at_once(filled):
    filled.put("Số liệu", 3, Lĩnh_vực="Kin tế")

    codes = [f.code for f in drafter.check(filled.data)]
    assert codes.count("X302") == 1
    assert "D247" not in codes
    assert drafter.load(filled.data).results[0].area == "Kin tế"


def test_a_day_that_excel_made_of_a_figure_is_refused(filled):
    cell = filled.put("Số liệu", 3, Thực_hiện=datetime(2026, 12, 8))
    cell.number_format = "dd/mm/yyyy"

    assert [code for code, _, _ in filled.findings()] == ["X202"]


def test_a_day_where_a_day_belongs_is_read(filled):
    cell = filled.sheet("Hội nghị").cell(4, 2)
    assert filled.sheet("Hội nghị").cell(4, 1).value == "Thời gian"
    cell.value, cell.number_format = datetime(2026, 1, 9), "dd/mm/yyyy"

    assert drafter.load(filled.data).when.day.day == 9
    assert filled.findings() == []


def test_a_pasted_number_is_read_as_one_sees_it(filled):
    cell = filled.put("Khen thưởng", 3, Hình_thức="giấy khen", Tập_thể=5)
    cell.number_format = "General"

    assert drafter.load(filled.data).awards[0].collectives.value == 5


def test_people_are_told_once_and_chosen_by_name(filled):
    filled.put("Người", 5, Họ_và_tên="Vi Thị Duyên", Chức_vụ="A\nB", Chủ_trì="x")
    filled.put("Phát biểu", 4, Loại="kết luận", Người="Vi Thị Duyên")

    conference = drafter.load(filled.data)
    assert [p.name for p in conference.chairs] == ["Đỗ Mạnh Tường", "Vi Thị Duyên"]
    assert conference.speeches[1].speaker.positions == ("A", "B")
    assert "duyen:" in yaml_text.text(filled.document.root)


def test_numbers_put_the_chairs_in_order(filled):
    filled.put("Người", 3, Chủ_trì="2")
    filled.put("Người", 4, Chủ_trì="1")

    chairs = drafter.load(filled.data).chairs
    assert [person.name for person in chairs] == ["Trịnh Thị Mai", "Đỗ Mạnh Tường"]


def test_an_empty_field_of_work_is_the_one_above(filled):
    filled.put("Số liệu", 4, Tên="sản lượng", Thực_hiện="12 tấn")
    filled.put("Kết quả khác", 4, Nội_dung="giá cả ổn định")

    (result,) = drafter.load(filled.data).results
    assert [i.name for i in result.indicators] == ["thu ngân sách", "sản lượng"]
    assert result.statements == ("chợ xã hoạt động ổn định", "giá cả ổn định")


def test_a_result_left_empty_is_awaited_and_a_dash_says_there_is_none(filled):
    filled.put("Số liệu", 3, Thực_hiện="")
    filled.put("Số liệu", 4, Tên="diện tích lúa", Thực_hiện="-", Kế_hoạch="100%")

    one, two = drafter.load(filled.data).results[0].indicators
    assert (one.awaited, two.awaited) == (True, False)
    assert [f.code for f in drafter.check(filled.data)].count("D450") == 1


def test_a_row_joins_the_one_above_as_its_part(filled):
    part = {"Tên": "thuế", "Thực_hiện": "40 tỷ đồng", "Nối_hàng_trên": "trong đó"}
    filled.put("Số liệu", 4, **part)

    (whole,) = drafter.load(filled.data).results[0].indicators
    assert [part.name for part in whole.parts] == ["thuế"]


def test_the_example_row_is_not_read_and_told_where_it_was_filled(filled):
    filled.put("Người", 2, Họ_và_tên="Ví dụ: Bùi Lan Phương")

    assert filled.findings() == [("X307", "Người", "A2")]
    assert len(drafter.load(filled.data).chairs) == 1


def test_what_is_told_in_one_line_and_in_parts_is_refused(filled):
    sheet = filled.sheet("Hội nghị")
    sheet.append(["Thời gian: Buổi", "chiều"])

    assert [code for code, _, _ in filled.findings()] == ["X306"]


def test_a_part_of_the_host_stands_beside_its_name(filled):
    filled.sheet("Hội nghị").append(["Đơn vị: Tên ngắn", "Đảng bộ"])

    assert drafter.load(filled.data).host.short == "Đảng bộ"


def test_an_unknown_line_is_refused(filled):
    filled.sheet("Hội nghị").append(["Địa điêm họp", "Hội trường"])

    assert [code for code, _, _ in filled.findings()] == ["X301"]


def test_semicolons_in_the_one_cell_of_a_list_part_it(filled):
    filled.put("Hạn chế, bài học", 3, Loại="Hạn chế", Nội_dung="chậm; yếu; thiếu vốn")

    assert drafter.load(filled.data).shortcomings == ("chậm", "yếu", "thiếu vốn")


def test_bullets_in_a_cell_are_items(filled):
    filled.put("Phát biểu", 3, Yêu_cầu="- làm rõ\n- đúng hạn")

    assert drafter.load(filled.data).speeches[0].requests == ("làm rõ", "đúng hạn")


def test_a_form_without_its_first_sheet_is_told_how_to_get_it_back(filled):
    filled.sheet("Hội nghị").title = "Thông tin chung"

    (told,) = drafter.check(filled.data)
    assert (told.code, told.rule.variant) == ("X305", "no_facts")


def test_a_second_sheet_of_one_name_is_told(filled):
    filled.book.create_sheet("so lieu")["A1"] = "Tên"

    assert filled.findings() == [("X304", "so lieu", "A1")]


def test_a_tick_without_a_name_is_no_person(filled):
    filled.put("Người", 5, Chủ_trì="x")

    (told,) = [f for f in drafter.check(filled.data) if f.code == "D103"]
    assert (told.mark.sheet, told.mark.row) == ("Người", 5)


def test_a_value_that_every_conference_needs_is_missed_in_its_row(filled):
    filled.sheet("Hội nghị")["B4"] = None

    (told,) = [f for f in drafter.check(filled.data) if f.code == "D103"]
    assert (told.mark.sheet, told.mark.row) == ("Hội nghị", 4)


def test_a_table_of_figures_stays_named_in_its_row():
    text = FACTS.replace(
        "    so_lieu:", "    bang: {tep: b.xlsx, nhom: II}\n    so_lieu:"
    )
    root = source.parse(text.encode(), "f.yaml").root

    back = form.document(form.book(root), "f.xlsx").root

    assert "bang:\n      tep: b.xlsx\n      nhom: II\n" in yaml_text.text(back)


def test_tables_without_a_heading_stand_under_none(filled):
    filled.put("Kết quả khác", 4, Bảng="kinh-te.xlsx")
    filled.put("Kết quả khác", 5, Bảng="cong-tac-dang.xlsx")

    first, tables = filled.document.root["ket_qua"]

    assert "bang" not in first
    assert [one.text for one in tables["bang"]] == [
        "kinh-te.xlsx",
        "cong-tac-dang.xlsx",
    ]
    assert set(tables) == {"bang"}


def test_a_cell_joined_over_rows_counts_for_each_of_them(filled):
    filled.put("Nhiệm vụ", 3, Lĩnh_vực="kinh tế", Nội_dung="mở rộng chợ")
    filled.put("Nhiệm vụ", 4, Nội_dung="thu ngân sách")
    filled.put("Nhiệm vụ", 5, Nội_dung="giữ an ninh")
    filled.sheet("Nhiệm vụ").merge_cells("A3:A4")

    areas = [getattr(t.area, "value", None) for t in drafter.load(filled.data).tasks]
    assert areas == ["kinh tế", "kinh tế", None]


def test_lines_of_a_cell_are_items_in_every_list(filled):
    filled.put("Hạn chế, bài học", 3, Loại="Hạn chế", Nội_dung="- chậm\n- yếu; kém")
    filled.put("Hạn chế, bài học", 4, Nội_dung="thiếu vốn")
    filled.put("Kết quả khác", 4, Nội_dung="giá cả ổn định\nhàng hóa đủ")

    conference = drafter.load(filled.data)
    assert conference.shortcomings == ("chậm", "yếu; kém", "thiếu vốn")
    assert conference.results[0].statements[1:] == ("giá cả ổn định", "hàng hóa đủ")


def test_a_heading_is_looked_at_in_every_sheet(filled):
    filled.put("Nhiệm vụ", 3, Lĩnh_vực="Kin tế", Nội_dung="mở rộng chợ")

    codes = [f.code for f in drafter.check(filled.data)]
    assert (codes.count("X302"), codes.count("D247")) == (1, 0)


def test_what_is_no_tick_is_refused(filled):
    filled.put("Người", 4, Chủ_trì="phó")

    assert filled.findings() == [("X302", "Người", "C4")]


def test_an_example_row_of_an_older_form_harms_nobody(filled):
    filled.put("Người", 2, Cấp_bậc="Đại tá")

    assert filled.findings() == []
