"""What heads of columns say, each alone beside a name, a unit and the results."""

import pytest

import drafter
from drafter.errors import Unreadable
from drafter.formatter import read_period
from drafter.indicator_tables import heads, taken_columns
from drafter.indicator_tables.heads import role_of
from tests.indicator_tables.reading import facts, told
from tests.source.books import book, read, saved

ROLES = """
number:    TT; STT; Số TT; Số\u00a0TT; S TT; Stt; Thứ tự; Số thứ tự; TT.; No
name:      Chỉ tiêu; Nội dung; Nội dung chỉ tiêu; CÁC CHỈ TIÊU; Tên chỉ tiêu; Danh mục;
           Diễn giải; Hạng mục; Tiêu chí; Nội dung thu; Chỉ tiêu chủ yếu; Nhiệm vụ
unit:      ĐVT; Đơn vị tính; Đơn vị; Đvt; ĐV tính; Đơn vị đo; ĐV; Đơn vị (tính)
note:      Ghi chú; GHI CHÚ; Thuyết minh; Ghi chú (nếu có)
judgement: Đánh giá; Vượt; Không đạt; Đánh giá mức độ hoàn thành; Tự đánh giá, xếp loại
other:     Đơn vị thực hiện; Cơ quan chủ trì; Cơ quan chủ trì, theo dõi; Nguồn; Căn cứ;
           Phòng phụ trách; Nguyên nhân; Thời gian hoàn thành; Mã số; Đơn vị báo cáo
ratio:     So sánh (%); Tỷ lệ %; Tỉ lệ đạt; %; % KH; TH/KH; TH/KH (%); KH 2026/ƯTH 2025;
           9T2025/9T2024 (%); 2025/KH; Thực hiện/KH; ƯTH/KH (%); So với cùng kỳ (%);
           So KH; So với kế hoạch; 2025/2024 (%); Đạt (%); Tốc độ tăng; Tăng, giảm;
           Tăng/giảm so với năm trước; Chênh lệch; Đạt; Đạt tỷ lệ;
           Mức độ hoàn thành (%); TH 2025 so với TH 2024; Tăng trưởng; Thực hiện so KH;
           Ước TH so với KH; So sánh TH/KH; Tỷ trọng
plan:      KH; Chỉ tiêu NQ/KH năm 2025; KH theo NQ 18/NQ-HĐND; Kế hoạch; KH giao;
           KH năm; KH 2025; KH2025; Kế hoạch năm 2025; Chỉ tiêu giao; Chỉ tiêu NQ HĐND;
           Nghị quyết; NQ; NQ HĐND; Dự toán; DT 2025; Dự toán HĐND giao; Chỉ tiêu KH;
           Mục tiêu năm 2025; Phấn đấu 2026; KH tỉnh giao; Chỉ tiêu năm 2025;
           Chỉ tiêu được giao; Kế hoạch (NQ); Chỉ tiêu phấn đấu; Đăng ký
estimate:  Ước TH; Ước thực hiện; UTH; ƯTH 2025; Ước đạt; Ước cả năm; Ước TH 6 tháng;
           Ư.TH năm 2025; Ước thực hiện năm 2025; Dự ước 2025; Khả năng thực hiện
actual:    TH; Kết quả thực hiện KH 18/KH-UBND năm 2025; Thực hiện; TH 2025; TH2025;
           Kết quả; Kết quả thực hiện; Thực hiện năm 2025; Kết quả đạt được; TH 6 tháng;
           TH 6T/2025; Thực hiện 9 tháng; Đã thực hiện; Lũy kế thực hiện; T.H 2025;
           Thực thu; Thực hiện cùng kỳ; Đạt được; KQ 2025; Lũy kế từ đầu năm
value:     Số liệu; Số lượng; Giá trị; Giá trị năm 2025; Số liệu 6 tháng
period:    Năm 2024; 2025; 6 tháng đầu năm 2025; Cùng kỳ; Cùng kỳ năm trước; Năm trước;
           Quý I/2025; 9T/2025; Tháng 6/2025; Ngày 31/12/2024; Đầu năm; CK 2024
"""


def rows():
    for block in ROLES.strip().replace("\n           ", " ").splitlines():
        role, _, forms = block.partition(":")
        yield from ((form.strip(), role) for form in forms.split(";") if form.strip())


@pytest.mark.parametrize(("head", "role"), list(rows()))
def test_a_head_says_what_its_column_is(head, role):
    assert role_of(head) == role


PERIODS = """
năm 2025
  TH 2024 = năm trước; Năm 2024 = năm trước; Cùng kỳ = năm trước
  TH năm trước = năm trước
  Ước TH 2024 = năm trước; 31/12/2024 = năm trước; TH 2023 = –; TH 6 tháng 2024 = –
  6 tháng đầu năm = –; Thực hiện 9 tháng đầu năm = –
  KH 2025 = kế hoạch; KH = kế hoạch; NQ HĐND = nghị quyết; Dự toán năm 2025 = dự toán
  KH tỉnh giao = kế hoạch tỉnh giao; Dự toán HĐND xã giao = dự toán HĐND xã giao
  Chỉ tiêu giao = kế hoạch; Mục tiêu = mục tiêu; KH 2024 = –; KH 6 tháng = –
  KH 2026 = sau; Phấn đấu năm 2026 = sau; KH năm sau = sau; 2026 = sau
  Dự kiến 2026 = sau
  KH giai đoạn 2026 - 2030 = sau; TH quý IV = –; Đầu năm = đầu năm
6 tháng đầu năm 2025
  TH 6 tháng đầu năm 2024 = cùng kỳ; Cùng kỳ = cùng kỳ; Cùng kỳ 2024 = cùng kỳ
  6T/2024 = cùng kỳ; TH năm 2024 = –; TH năm trước = năm trước; CK năm trước = cùng kỳ
  KH năm = kế hoạch năm 2025; KH 2025 = kế hoạch năm 2025; KH 6 tháng = kế hoạch
  NQ năm 2025 = nghị quyết năm 2025; KH 6 tháng cuối năm = sau; Ước TH cả năm = –
  Ước TH 2025 = –; KH 2026 = sau
quý II năm 2025
  Quý II/2024 = cùng kỳ; Quý I/2025 = –; Quý trước = quý trước; KH quý II = kế hoạch
  KH năm 2025 = kế hoạch năm 2025; Q2/2024 = cùng kỳ
năm học 2024 - 2025
  Năm học 2023-2024 = năm học trước; KH năm học 2024-2025 = kế hoạch
nhiệm kỳ 2020 - 2025
  Nhiệm kỳ 2015 - 2020 = nhiệm kỳ trước; Đầu nhiệm kỳ = đầu nhiệm kỳ
  NQ Đại hội = nghị quyết; Mục tiêu đến 2025 = mục tiêu; Mục tiêu đến năm 2030 = sau
giai đoạn 2021 - 2025
  Giai đoạn 2016 - 2020 = giai đoạn trước; KH 2021 - 2025 = kế hoạch
"""


def cases():
    period = ""
    for line in PERIODS.strip().splitlines():
        if not line.startswith(" "):
            period = line
            continue
        for case in line.split(";"):
            head, _, base = case.rpartition("=")
            yield period, head.strip(), base.strip()


@pytest.mark.parametrize(("period", "head", "base"), list(cases()))
def test_a_column_is_compared_as_its_period_says(period, head, base):
    made, _ = book([["TT", "Chỉ tiêu", "ĐVT", head, "Thực hiện"]])
    found = heads.found(read(saved(made)))

    layout = taken_columns.layout(found, read_period(period).value, {})

    assert layout.result.column == 5
    ahead = ["sau"] if layout.following else []
    assert [*(b.key for b in layout.bases), *ahead] == ([] if base == "–" else [base])
    assert bool(layout.findings) == (base == "–")


@pytest.mark.parametrize(
    ("columns", "key"),
    [
        (["Thực hiện", "Thực hiện"], "thuc_hien"),
        (["TH 2025", "Ước TH 2025"], "thuc_hien"),
        (["TH 2024", "Cùng kỳ 2024", "TH 2025"], "nam_truoc"),
        (["KH giao", "KH phấn đấu", "TH 2025"], "ke_hoach"),
    ],
)
def test_two_columns_that_may_be_one_thing_stop(columns, key):
    made, _ = book([["TT", "Chỉ tiêu", "ĐVT", *columns]])
    found = heads.found(read(saved(made)))

    with pytest.raises(Unreadable) as stop:
        taken_columns.layout(found, read_period("năm 2025").value, {})

    assert (stop.value.finding.code, stop.value.finding.values["key"]) == ("X102", key)


@pytest.mark.parametrize(
    ("period", "head", "hint"),
    [
        ("năm 2025", "TH 2023", "cot: {năm 2023: D}"),
        ("năm 2025", "KH 2024", "cot: {kế hoạch năm 2024: D}"),
        ("quý I năm 2025", "TH quý IV/2024", "cot: {quý IV năm 2024: D}"),
        ("6 tháng đầu năm 2025", "TH năm 2024", "cot: {năm 2024: D}"),
    ],
)
def test_a_column_left_out_is_taken_as_its_hint_says(period, head, hint, tmp_path):
    made, _ = book([["TT", "Chỉ tiêu", "ĐVT", head, "Thực hiện"]])
    made.active.append([1, "Đàn lợn", "Con", 10, 12])
    (tmp_path / "bieu.xlsx").write_bytes(saved(made))
    found = heads.found(read(saved(made)))
    layout = taken_columns.layout(found, read_period(period).value, {})

    assert layout.findings[0].hint().endswith(hint)

    named = f"{{tep: bieu.xlsx, {hint}}}"
    results = f"ket_qua:\n  - linh_vuc: kinh tế\n    bang: {named}\n"
    base = hint.removeprefix("cot: {").partition(":")[0]
    assert told(tmp_path, facts(results, period)) == [
        "kinh tế",
        f"  Đàn lợn: 12 con | {base} 10 con",
    ]
    (tmp_path / "hoi-nghi.yaml").write_text(facts(results, period), "utf-8")
    assert drafter.load(tmp_path / "hoi-nghi.yaml")
