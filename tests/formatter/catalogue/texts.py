"""Text: rows 12, 26, 28, 29 and 30."""

from datetime import date

from drafter.benchmarks import Benchmark
from drafter.formatter import comparison, orthography, repair, units
from drafter.formatter.references import (
    Reference,
    System,
    read_document_number,
    read_reference,
)
from drafter.values import RatioForm
from tests.formatter.catalogue.entry import Computes, Names, Writes, amount

_PARTY = System.PARTY

TEXTS = (
    Writes(
        "6.1.12",
        "number line, State",
        "document_number",
        (5, "BC-UBND"),
        reader=read_document_number,
        value=(5, "BC-UBND"),
    ),
    Writes(
        "6.1.12",
        "number line, Party",
        "document_number",
        (5, "NQ/ĐU", _PARTY),
        reader=read_document_number,
        value=(5, "NQ/ĐU"),
    ),
    Writes(
        "6.1.12",
        "reference, State",
        "reference",
        ("Nghị định", "30/2020/NĐ-CP", date(2020, 3, 5)),
        reader=read_reference,
        value=Reference(kind="Nghị định", number="30/2020/NĐ-CP", day=date(2020, 3, 5)),
    ),
    Writes(
        "6.1.12",
        "reference, Party",
        "reference",
        ("Nghị quyết", "12-NQ/ĐU", date(2026, 9, 5), _PARTY),
        {"issuer": "Đảng ủy xã"},
        read_reference,
        Reference(
            kind="Nghị quyết",
            number="12-NQ/ĐU",
            day=date(2026, 9, 5),
            issuer="Đảng ủy xã",
        ),
    ),
    Writes(
        "6.1.26",
        "list",
        "listing",
        (["a", "b", "c"],),
        unread="an item may hold the same words that join",
    ),
    Writes(
        "6.1.26",
        "list with commas inside",
        "listing",
        (["A, Bí thư", "B, Phó Bí thư"],),
        unread="an item may hold the same words that join",
    ),
    Writes(
        "6.1.29",
        "house spelling",
        "house",
        ("Huyện uỷ,  nhiệm kì",),
        unread="it gives text, not a value",
    ),
)

FUNCTIONS = (
    Computes("6.1.4", "actual/base in percent", comparison.percent_of, ("29.49", "25")),
    Computes(
        "6.3",
        "actual against base",
        comparison.compare,
        (amount("dưới 90 tấn"), amount("100 tấn"), Benchmark.YEAR_AGO),
    ),
    Computes(
        "6.3",
        "a ceiling has no ratio",
        comparison.compare,
        (amount("2,1%"), amount("không quá 2%"), Benchmark.PLAN),
    ),
    Computes(
        "6.3",
        "whether a stated ratio agrees",
        comparison.agrees,
        (
            comparison.Ratio(form=RatioForm.OF, amount=amount("118%")),
            amount("29,49 ha"),
            amount("25 ha"),
        ),
    ),
    Computes("6.1.5", "shares that total 100", comparison.shares, ([1, 1, 1],)),
    Computes(
        "6.1.23",
        "two amounts in one unit",
        units.in_one_unit,
        (amount("850 triệu đồng"), amount("13,7 tỷ đồng")),
    ),
    Computes("6.1.30", "repair", repair.repaired, ("thu 61,61triệuđồng/ người",)),
    Computes("8.3", "repair", repair.repaired, ("đạt 12,5 % kế hoạch",)),
    Computes("8.2", "protected tokens", repair.protected, ("COVID-19, 93-KH/HU",)),
    Computes("6.1.29", "capital first letter", orthography.capitalised, ("sáng",)),
)

NAMES = (
    Names("0.1", "writes values", ("Formatter",)),
    Names("0.1", "profiles", ("OFFICIAL", "PRESS", "Profile")),
    Names("6.1.28", "values on one line: `Formatter(nbsp=True)`", ("Formatter",)),
    Names("6.1.29", "i or y", ("Spelling",)),
    Names("6.2", "options of number words", ("WordStyle",)),
    Names("6.1.19", "stages of a term", ("TermStage",)),
    Names("6.1.12", "whose documents", ("System",)),
    Names("6.1.23", "up or down", ("Direction",)),
    Names("6.3", "refusals", ("NoBase", "UnitMismatch")),
    Names("6.3", "what `compare` gives", ("Ratio", "NoRatio")),
    Names("8", "what readers give", ("StatedRatio", "Move", "Reference")),
)
