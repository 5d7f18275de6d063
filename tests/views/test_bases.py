"""What each base of comparison makes of an amount and of its own."""

import re
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import drafter
from drafter.benchmarks import BaseKind, Benchmark
from drafter.formatter import read_amount, read_ratio
from drafter.formatter.comparison import Ratio, compare
from drafter.model import Amount, Comparison, Conference, Indicator
from drafter.views.comparison_clauses import Compared
from drafter.views.figure_clauses import Figure
from drafter.views.speeches import PHRASES
from drafter.views.target_clauses import target
from tests.cli.console import MINIMAL
from tests.views.contexts import context


def load(text: str) -> Conference:
    """Read a conference of least facts and these."""
    return drafter.load(f"{MINIMAL}{text}")


def told(name: str, actual: str, base: str) -> str:
    """Return the clause of a figure as typed in a file."""
    typed = f'{{ten: {name}, thuc_hien: "{actual}", so_sanh: {{{base}}}}}'
    conference = load(f"chi_tieu_chua_dat: [{typed}]")
    return Figure(context(), conference.unmet[0]).clause.replace("\u00a0", " ")


def clause(typed: str) -> str:
    """Return the clause of a figure as typed in a file."""
    conference = load(f"chi_tieu_chua_dat: [{typed}]")
    return Figure(context(), conference.unmet[0]).clause.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (
            '{ten: "xóa nhà tạm, nhà dột nát", '
            'thuc_hien: "3.412/3.412 nhà tạm, nhà dột nát"}',
            "xóa 3.412/3.412 nhà tạm, nhà dột nát (100%)",
        ),
        (
            '{dong_tu: bồi dưỡng, thuc_hien: "1.200 cán bộ, chiến sĩ"}',
            "bồi dưỡng 1.200 cán bộ, chiến sĩ",
        ),
        (
            '{dong_tu: tập huấn, thuc_hien: "312 cán bộ, công chức, viên chức"}',
            "tập huấn 312 cán bộ, công chức, viên chức",
        ),
    ],
)
def test_a_unit_of_several_things_is_one_unit(typed, expected):
    assert clause(typed) == expected


@pytest.mark.parametrize("name", ["đã giải quyết", "quá hạn", "còn lại", "đúng hạn"])
def test_a_part_that_says_how_far_it_got_takes_no_verb(name):
    part = f"{{ten: {name}, thuc_hien: 70 kiến nghị}}"
    typed = f"{{dong_tu: tiếp nhận, thuc_hien: 82 kiến nghị, trong_do: [{part}]}}"

    assert clause(typed) == f"tiếp nhận 82 kiến nghị, trong đó {name} 70 kiến nghị"


@pytest.mark.parametrize(
    ("base", "clause"),
    [
        ("chỉ tiêu giao: 205 tấn", "bằng 103,41% chỉ tiêu giao (205 tấn)"),
        ("NQ Đại hội: 205 tấn", "bằng 103,41% nghị quyết Đại hội (205 tấn)"),
        ("mục tiêu: 205 tấn", "bằng 103,41% mục tiêu (205 tấn)"),
        ("định mức: 205 tấn", "bằng 103,41% định mức (205 tấn)"),
        ("đầu năm: 190 tấn", "tăng 11,58% so với đầu năm"),
        ("thời điểm đầu năm: 190 tấn", "tăng 11,58% so với thời điểm đầu năm"),
        ("cuối năm 2024: 190 tấn", "tăng 11,58% so với cuối năm 2024"),
        ("cuối năm trước: 190 tấn", "tăng 11,58% so với cuối năm trước"),
        (
            "đầu nhiệm kỳ 2020 - 2025: 190 tấn",
            "tăng 11,58% so với đầu nhiệm kỳ 2020 - 2025",
        ),
        ("cuối nhiệm kỳ trước: 190 tấn", "tăng 11,58% so với cuối nhiệm kỳ trước"),
        ("năm học trước: 190 tấn", "tăng 11,58% so với năm học trước"),
        ("mùa khô trước: 190 tấn", "tăng 11,58% so với mùa khô trước"),
        ("vụ xuân 2024: 190 tấn", "tăng 11,58% so với vụ xuân 2024"),
        ("chiến dịch hè 2024: 190 tấn", "tăng 11,58% so với chiến dịch hè 2024"),
        (
            "học kỳ I năm học trước: 190 tấn",
            "tăng 11,58% so với học kỳ I năm học trước",
        ),
        ("quý trước: 190 tấn", "tăng 11,58% so với quý trước"),
        ("năm ngoái: 190 tấn", "tăng 11,58% so với năm 2024"),
        ("Cùng kỳ 2024: 190 tấn", "tăng 11,58% so với cùng kỳ năm 2024"),
        ("so với cùng kỳ 2024: 190 tấn", "tăng 11,58% so với cùng kỳ năm 2024"),
        ("quý II/2025: 190 tấn", "tăng 11,58% so với quý II năm 2025"),
        ("trước khi sáp nhập: 190 tấn", "tăng 11,58% so với trước khi sáp nhập"),
        (
            "31/12/2024: 190 tấn",
            "tăng 11,58% so với ngày 31 tháng 12 năm 2024",
        ),
        ("bình quân của tỉnh: 190 tấn", "cao hơn 11,58% so với bình quân của tỉnh"),
        ("bình quân chung: 230 tấn", "thấp hơn 7,83% so với bình quân chung"),
        ("cả nước: 212 tấn", "bằng cả nước"),
        ("năm trước: cao hơn 5%", "cao hơn 5% so với năm 2024"),
    ],
)
def test_a_base_is_said_as_typed_with_the_verb_of_its_kind(base, clause):
    assert told("sản lượng", "212 tấn", base) == f"sản lượng đạt 212 tấn, {clause}"


@pytest.mark.parametrize(
    ("name", "actual", "base", "clause"),
    [
        (
            "độ phủ",
            "71%",
            "kế hoạch: 80%",
            " (kế hoạch 80%), thấp hơn 9 điểm phần trăm",
        ),
        ("độ phủ", "98%", "kế hoạch: 98%", ", bằng kế hoạch"),
        (
            "độ phủ",
            "71%",
            "năm trước: 60%, kế hoạch: 80%",
            " (kế hoạch 80%), thấp hơn 9 điểm phần trăm, "
            "tăng 11 điểm phần trăm so với năm 2024",
        ),
        (
            "độ phủ",
            "71%",
            "kế hoạch: 80%, nghị quyết: 75%",
            " (kế hoạch 80%), thấp hơn 9 điểm phần trăm, "
            "thấp hơn 4 điểm phần trăm so với nghị quyết (75%)",
        ),
        ("độ phủ", "2%", 'năm trước: "-1,5%"', " (năm trước âm 1,5%)"),
        (
            "lợi nhuận",
            "3,2 tỷ đồng",
            'năm trước: "-1,5 tỷ đồng"',
            " (năm trước lỗ 1,5 tỷ đồng)",
        ),
        (
            "lợi nhuận",
            "lỗ 3 tỷ đồng",
            "năm trước: lỗ 1 tỷ đồng",
            "lợi nhuận lỗ 3 tỷ đồng (năm trước lỗ 1 tỷ đồng)",
        ),
        ("số dư", "3 tỷ đồng", 'năm 2024: "-1 tỷ đồng"', " (năm 2024 âm 1 tỷ đồng)"),
        (
            "lợi nhuận",
            "-2,1 tỷ đồng",
            'năm trước: "1,4 tỷ đồng"',
            "lợi nhuận lỗ 2,1 tỷ đồng (năm trước lãi 1,4 tỷ đồng)",
        ),
        (
            "tăng trưởng",
            "-2,3%",
            "năm trước: 2%",
            "tăng trưởng âm 2,3%, giảm 4,3 điểm phần trăm so với năm 2024",
        ),
        ("tai nạn", "0 vụ", "năm trước: 2 vụ", " (năm trước 02 vụ)"),
        ("tai nạn", "2 vụ", "năm trước: 0 vụ", " (năm trước không có)"),
        ("tai nạn", "0 vụ", "năm trước: 0 vụ", " (năm trước cũng không có)"),
        ("độ cao", "0 m", "năm 2024: 5 m", " (năm 2024: 5 m)"),
        ("rừng", "0 ha", "kế hoạch: 25 ha", ", chưa đạt kế hoạch (25 ha)"),
    ],
)
def test_what_has_no_percentage_is_said_in_words(name, actual, base, clause):
    assert told(name, actual, base).endswith(clause)


@pytest.mark.parametrize(
    ("typed", "clause"),
    [
        ("kế hoạch 60 kg/ha", "bằng 103,33% kế hoạch (60 kg/ha)"),
        ("kế hoạch năm 2025 60 kg/ha", "bằng 103,33% kế hoạch năm 2025 (60 kg/ha)"),
        ("so với cùng kỳ 2024 tăng 5%", "tăng 5% so với cùng kỳ năm 2024"),
        ("kế hoạch 60 - 62 kg/ha", "đạt kế hoạch (60 - 62 kg/ha)"),
        ("đầu năm là trên 60 kg/ha", "đầu năm là trên 60 kg/ha"),
    ],
)
def test_a_base_before_its_number_is_read_in_one_line(typed, clause):
    text = f'chi_tieu_chua_dat: [{{ten: a, thuc_hien: 62 kg/ha, so_sanh: "{typed}"}}]'
    figure = Figure(context(), load(text).unmet[0])

    assert figure.clause.replace("\u00a0", " ").endswith(f" 62 kg/ha, {clause}")


@pytest.mark.parametrize(
    ("figure", "clause"),
    [
        (
            "thuc_hien: thứ 12/63, so_sanh: {năm 2024: thứ 15/63}",
            "tăng 03 bậc so với năm 2024",
        ),
        (
            "thuc_hien: hạng 5/34, so_sanh: {năm trước: hạng 2/34}",
            "giảm 03 bậc so với năm 2024",
        ),
        (
            "dong_tu: xếp thứ, thuc_hien: 5/9, so_sanh: {năm trước: 5}",
            "bằng năm 2024",
        ),
        ("thuc_hien: thứ 5, so_sanh: {kế hoạch: thứ 10}", "đạt kế hoạch (thứ 10)"),
        ("thuc_hien: thứ 5, so_sanh: {kế hoạch: thứ 3}", "chưa đạt kế hoạch (thứ 3)"),
        (
            "thuc_hien: thứ 12/34, so_sanh: {năm 2024: thứ 15/63}",
            "năm 2024 là thứ 15/63",
        ),
    ],
)
def test_ranks_differ_by_places_and_the_smaller_number_is_better(figure, clause):
    indicator = load(f"chi_tieu_chua_dat: [{{ten: chỉ số, {figure}}}]").unmet[0]
    said = Figure(context(), indicator).clause.replace("\u00a0", " ")

    assert said.startswith("chỉ số xếp thứ ")
    assert said.endswith(f", {clause}")
    assert "%" not in said


NUMBERS = st.decimals(min_value=-50, max_value=200, places=1)
UNITS = st.sampled_from(["tấn", "%", "tỷ đồng", "hộ"])
RISING = ("tăng", "cao hơn", "vượt", "gấp")
FALLING = ("giảm", "thấp hơn")


@given(NUMBERS, NUMBERS, UNITS, st.sampled_from(Benchmark))
def test_the_verb_has_the_sign_of_the_difference(actual, base, unit, benchmark):
    assume(not benchmark.is_open)
    figure = Indicator(
        name="mục",
        actual=Amount(value=actual, unit=unit),
        compare=(Comparison(against=benchmark, base=Amount(value=base, unit=unit)),),
    )
    said = Compared(context(), figure, figure.compare[0])
    phrase = said.phrase

    if phrase.startswith(RISING):
        assert actual > base
    if phrase.startswith(FALLING):
        assert actual < base
    if benchmark.kind is BaseKind.PEERS:
        assert not phrase.startswith(("tăng", "giảm"))
    if base <= 0 and unit != "%":
        assert not re.search(r"\d%", phrase)
    if said.ratio is not None and not said.is_led and not said.ratio.is_even:
        read = read_ratio(said.in_words()).value.ratio
        assert read == said.ratio


@given(NUMBERS, NUMBERS, st.sampled_from(["tấn", "%"]))
def test_the_papers_print_what_the_engine_computes(actual, base, unit):
    """Formatter, views and engine say one thing of one pair."""
    pair = Amount(value=actual, unit=unit), Amount(value=base, unit=unit)
    found = compare(*pair, Benchmark.BEFORE)
    assume(isinstance(found, Ratio) and base > 0 and actual > 0)
    assume(unit == "%" or actual < 10 * base)
    comparison = Comparison(against=Benchmark.BEFORE, base=pair[1])
    figure = Indicator(name="mục", actual=pair[0], compare=(comparison,))
    said = Compared(context(), figure, comparison)

    assert said.ratio == found
    assert said.phrase == context().fmt.changed(*pair, than="năm 2024")


def test_every_base_is_read_back_from_its_own_words():
    typed = [one for one in Benchmark if not one.is_open]
    assert len(typed) > len(BaseKind)
    for benchmark in typed:
        text = (
            f'chi_tieu_chua_dat: [{{ten: a, so_sanh: {{"{benchmark.value}": 5 ha}}}}]'
        )
        (comparison,) = load(text).unmet[0].compare
        assert comparison.against is benchmark
        assert comparison.base == read_amount("5 ha").value
        assert comparison.base.value == Decimal(5)


@pytest.mark.parametrize(
    ("aim", "clause"),
    [
        ("giảm 2%", "giảm 2%"),
        ("tăng thêm 3 hợp tác xã", "tăng thêm 03 hợp tác xã"),
        ("10 hợp tác xã", "là 10 hợp tác xã"),
    ],
)
def test_a_target_may_say_by_how_much(aim, clause):
    conference = load(f"chi_tieu_ky_sau: [{{ten: số việc, phan_dau: {aim}}}]")
    (value,) = conference.targets

    assert target(context(), value).replace("\u00a0", " ") == f"số việc {clause}"


def test_a_closing_speech_is_no_conclusion():
    said = "{loai: bế mạc, don_vi: Ban Tổ chức, yeu_cau: [giữ kỷ cương]}"
    conference = load(f"phat_bieu: [{said}]")

    assert PHRASES[conference.speeches[0].kind].heading == "Phát biểu bế mạc"
