"""Every unit of the table is read, printed, mended, checked and tabled alike."""

import re
import subprocess
import sys
from decimal import Decimal

import pytest
from attrs import evolve

from drafter.checks.prose import slips
from drafter.drafting.rendering import make
from drafter.errors import Unreadable
from drafter.formatter import Formatter, read_amount, repaired
from drafter.formatter.unit_table import ABBREVIATIONS, COUNTS, FAMILIES, MEASURES
from drafter.formatter.units import TIGHT, is_measure, parted, short
from drafter.model import Amount, Field, Indicator, Result
from drafter.ooxml.dump import dump
from tests.conferences import LEAST

FMT = Formatter()
MEASURING = [unit for unit, *_ in MEASURES]
COUNTED = [unit for unit, _ in COUNTS]
UNITS = [*MEASURING, *COUNTED]
COMPOUNDS = [
    *(f"{unit}/ha" for unit in UNITS),
    *("đồng/m²", "m³/ngày", "triệu đồng/người/năm", "nghìn tỷ đồng/năm"),
]
ALL = [*UNITS, *COMPOUNDS]
WORDS = [unit for unit in ALL if unit[0] not in TIGHT or unit.startswith("°C")]
SIGNS = [unit for unit in ALL if unit not in WORDS]


def read(text: str) -> tuple[Amount, list[str]]:
    reading = read_amount(text)
    return reading.value, [finding.code for finding in reading.findings]


def test_the_table_says_each_spelling_once():
    rows = [(unit, *others) for unit, _, _, others in MEASURES]
    rows += [(unit,) for unit in COUNTED]
    rows += [others for _, others in ABBREVIATIONS]
    spellings = [spelling for row in rows for spelling in row]

    assert len(spellings) > 100
    assert len(set(spellings)) == len(spellings)
    assert {family for _, family, *_ in MEASURES} == {name for name, *_ in FAMILIES}
    assert len(WORDS) > 100
    assert len(SIGNS) > 5


@pytest.mark.parametrize("unit", WORDS)
def test_a_unit_is_read_and_written_with_its_space(unit):
    assert read(f"3 {unit}") == (Amount(value=Decimal(3), unit=unit), [])
    assert FMT.amount(Amount(value=Decimal(3), unit=unit)) == f"3 {unit}"


@pytest.mark.parametrize("unit", WORDS)
def test_a_unit_that_touches_its_number_is_a_hint(unit):
    assert read(f"3{unit}") == (Amount(value=Decimal(3), unit=unit), ["D210"])


@pytest.mark.parametrize("unit", SIGNS)
def test_a_sign_touches_its_number(unit):
    assert read(f"3{unit}") == (Amount(value=Decimal(3), unit=unit), [])
    assert read(f"3 {unit}") == (Amount(value=Decimal(3), unit=unit), ["D210"])
    assert FMT.amount(Amount(value=Decimal(3), unit=unit)) == f"3{unit}"


@pytest.mark.parametrize(
    ("typed", "unit"),
    [
        *((typed, unit) for unit, _, _, others in MEASURES for typed in others),
        *((typed, unit) for unit, others in ABBREVIATIONS for typed in others),
    ],
)
def test_another_spelling_is_a_hint(typed, unit):
    assert read(f"3 {typed}") == (Amount(value=Decimal(3), unit=unit), ["D210"])


@pytest.mark.parametrize("unit", WORDS)
def test_prose_with_a_glued_unit_is_mended_alike_by_repair_and_by_check(unit):
    typed, right = f"sản lượng 30{unit} trong kỳ", f"sản lượng 30 {unit} trong kỳ"
    reading = repaired(typed)

    assert reading.value == right
    assert [finding.code for finding in reading.findings] == ["D210"]
    assert list(slips(right)) == []
    ((edit,),) = slips(typed)
    assert typed.replace(edit.typed, edit.text) == right


def annex(*rows: Indicator) -> list[str]:
    """Return the rows of an annex, without its heads."""
    filling = [Indicator(name=f"việc {n}", actual=amount("ha")) for n in range(6)]
    results = (Result(area=Field.ECONOMY, indicators=(*rows, *filling)),)
    text = dump(make(evolve(LEAST, results=results)).data).replace("\u00a0", " ")
    return text[text.index("[Phụ lục] Phụ lục") :].splitlines()


def amount(unit: str) -> Amount:
    return Amount(value=Decimal(3), unit=unit)


def test_no_unit_that_measures_stands_in_a_label_of_the_annex():
    units = [unit for unit in ALL if is_measure(unit)]
    rows = annex(*(Indicator(verb="khai thác", actual=amount(u)) for u in units))

    assert len(units) > 80
    for unit in units:
        cells = (
            rf"\] (?:\w+ ){{0,2}}[Kk]hai thác \| \[Ô bảng giữa\] {re.escape(unit)} \| "
        )
        assert any(re.search(cells, row) for row in rows), unit


def test_what_is_counted_is_the_label_and_its_counting_word_the_unit():
    income = "thu nhập bình quân đầu người"
    rows = annex(
        Indicator(verb=f"{income} đạt", actual=amount("triệu đồng/người/năm")),
        Indicator(verb="trồng mới", actual=amount("nghìn ha rừng")),
        Indicator(verb="kết nạp", actual=amount("nghìn hộ")),
        Indicator(verb="cải tạo", actual=amount("vườn mẫu")),
        Indicator(verb="tăng", actual=amount("%/năm")),
    )
    text = "\n".join(rows).replace("[Ô bảng giữa] ", "")

    assert f"{income.capitalize()} | triệu đồng/người/năm |" in text
    assert "Diện tích rừng được trồng mới | nghìn ha |" in text
    assert "Số hộ kết nạp | nghìn hộ |" in text
    assert "Số vườn mẫu cải tạo | vườn |" in text
    assert "Tỷ lệ tăng | %/năm |" in text


@pytest.mark.parametrize(
    ("unit", "scale", "measure", "thing"),
    [
        ("nghìn tỷ đồng", "nghìn tỷ", "đồng", ""),
        ("nghìn ha rừng trồng", "nghìn", "ha", "rừng trồng"),
        ("tạ/ha lúa", "", "tạ/ha", "lúa"),
        ("triệu đồng/đầu người/năm", "triệu", "đồng/đầu người/năm", ""),
        ("triệu đồng/hộ nghèo", "triệu", "đồng/hộ nghèo", ""),
        ("triệu đồng tiền mặt", "triệu", "đồng", "tiền mặt"),
        ("% dân số", "", "%", "dân số"),
        ("đồng chí", "", "", "đồng chí"),
        ("nghìn đồng bào", "nghìn", "", "đồng bào"),
        ("ngày hội", "", "", "ngày hội"),
        ("điểm trường", "", "", "điểm trường"),
        ("người/km²", "", "", "người/km²"),
        ("lượt người", "", "", "lượt người"),
        ("", "", "", ""),
    ],
)
def test_a_unit_is_taken_apart(unit, scale, measure, thing):
    assert parted(unit) == (scale, measure, thing)


@pytest.mark.parametrize(
    ("unit", "word"),
    [
        ("sản phẩm OCOP", "sản phẩm"),
        ("nghìn lượt người", "nghìn lượt"),
        ("tổ dân phố", "tổ dân phố"),
        ("ha rừng", "ha"),
        ("ý kiến", "ý kiến"),
        ("trường hợp", "trường hợp"),
        ("trường mầm non", "trường"),
        ("nhà văn hóa thôn", "nhà văn hóa thôn"),
    ],
)
def test_a_thing_is_counted_in_one_word(unit, word):
    assert short(unit) == word


@pytest.mark.parametrize(
    ("typed", "value", "unit"),
    [
        ("1 tỷ đồng 500 triệu đồng", "1.5", "tỷ đồng"),
        ("1 tỷ 405 triệu đồng", "1.405", "tỷ đồng"),
        ("2 giờ 30 phút", "2.5", "giờ"),
        ("2 giờ 20 phút", "140", "phút"),
        ("3 ha 500 m2", "3.05", "ha"),
        ("5 tấn 3 tạ 20 kg", "5.32", "tấn"),
        ("1 năm 6 tháng", "1.5", "năm"),
    ],
)
def test_an_amount_in_falling_units_is_one_amount(typed, value, unit):
    assert read(typed) == (Amount(value=Decimal(value), unit=unit), ["D210"])


@pytest.mark.parametrize(
    "typed",
    ["12 triệu đồng 5 hộ", "15% 3 hộ", "1 tấn 2 tấn", "3 ha 20 kg", "5 kg 2 tạ"],
)
def test_a_second_amount_is_never_part_of_a_unit(typed):
    with pytest.raises(Unreadable) as refusal:
        read(typed)

    assert refusal.value.finding.code == "D203"


def test_a_number_may_be_part_of_a_name_that_is_counted():
    assert read("12 sản phẩm 4 sao")[0].unit == "sản phẩm 4 sao"


@pytest.mark.parametrize("typed", ["5abc", "3G", "5M", "5kmx"])
def test_what_is_no_word_may_not_touch_a_number(typed):
    with pytest.raises(Unreadable) as refusal:
        read(typed)

    assert refusal.value.finding.code == "D203"


NEW_ROW = """
import importlib.util, sys
name = "drafter.formatter.unit_table"
spec = importlib.util.spec_from_file_location(name, sys.argv[1])
table = importlib.util.module_from_spec(spec)
spec.loader.exec_module(table)
table.MEASURES += (("Wb", "mass", "50", ("vebe",)),)
sys.modules[name] = table

from drafter.formatter.units import in_base
from tests.formatter.test_units import *

UNIT = "Wb"
for unit in (UNIT, f"{UNIT}/ha"):
    test_a_unit_is_read_and_written_with_its_space(unit)
    test_a_unit_that_touches_its_number_is_a_hint(unit)
    test_prose_with_a_glued_unit_is_mended_alike_by_repair_and_by_check(unit)
test_another_spelling_is_a_hint("vebe", UNIT)
test_no_unit_that_measures_stands_in_a_label_of_the_annex()
assert UNIT in UNITS
print(*in_base(amount(UNIT)))
"""


def test_a_new_unit_is_one_row():
    table = sys.modules["drafter.formatter.unit_table"].__file__
    command = [sys.executable, "-X", "utf8", "-c", NEW_ROW, str(table)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (done.stderr, done.stdout) == ("", "150 kg\n")
