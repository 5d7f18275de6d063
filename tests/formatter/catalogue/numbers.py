"""Numbers: rows 1 to 11, 20 to 22, 24 and 27."""

from decimal import Decimal

from drafter.formatter.amounts import read_amount, read_out_of, read_percent, read_score
from drafter.formatter.cardinals import read_money_words, read_words
from drafter.formatter.money import read_money
from drafter.formatter.numbers import read_integer, read_number
from drafter.formatter.ordinals import read_point, read_roman_or_arabic
from tests.formatter.catalogue.entry import Writes, amount

D = Decimal

NUMBERS = (
    Writes("6.1.1", "number", "number", (D("1174.45"),), reader=read_number),
    Writes("6.1.1", "whole number", "count", (17460,), reader=read_integer),
    Writes("6.1.2", "decimals kept", "number", (D("5395.80"),), reader=read_number),
    Writes(
        "6.1.2",
        "decimals fixed, half-up",
        "number",
        (D("2.675"), 2),
        reader=read_number,
        value=D("2.68"),
    ),
    Writes(
        "6.1.2",
        "trailing zeros stripped",
        "number",
        (D("8.10"), "auto"),
        reader=read_number,
        value=D("8.1"),
    ),
    Writes("6.1.3", "year, identifier", "identifier", (2024,), reader=read_integer),
    Writes("6.1.4", "percent", "percent", (D("117.96"),), reader=read_percent),
    Writes(
        "6.1.4",
        "part of a whole",
        "share",
        (15, 17),
        reader=read_percent,
        value=D("88.24"),
    ),
    Writes(
        "6.1.5",
        "shares that total 100%",
        "shares",
        ([1, 1, 1],),
        unread="they are several texts; `read_percent` reads each",
    ),
    *(
        Writes("6.1.6", what, "amount", (amount(said),), reader=read_amount)
        for what, said in (
            ("bound: above", "trên 63%"),
            ("bound: more than", "hơn 100 hộ"),
            ("bound: nearly", "gần 2 tỷ đồng"),
            ("bound: below", "dưới 5%"),
            ("bound: about", "khoảng 40 ha"),
            ("bound: at least", "ít nhất 7 sản phẩm"),
            ("bound: at most", "không quá 2%"),
            ("bound: from … on", "từ 320 tỷ đồng trở lên"),
        )
    ),
    Writes("6.1.7", "money, unit chosen", "money", (2365 * 10**9,), reader=read_money),
    Writes("6.1.7", "money, small", "money", (500000,), reader=read_money),
    Writes(
        "6.1.7",
        "money by person and year",
        "money",
        (61610000,),
        {"per": "người/năm"},
        read_amount,
        amount("61,61 triệu đồng/người/năm"),
    ),
    Writes(
        "6.1.7",
        "money, unit chosen after rounding",
        "money",
        (999999999,),
        {"decimals": 1},
        read_money,
        D(10**9),
    ),
    Writes(
        "6.1.7",
        "money, unit given",
        "money",
        (D("13700000000"),),
        {"scale": "tỷ", "decimals": 2},
        read_money,
    ),
    Writes(
        "6.1.8",
        "money with its sign",
        "money",
        (5000000,),
        {"scale": "", "currency": "đ"},
        read_money,
    ),
    Writes(
        "6.1.8",
        "money with its code",
        "money",
        (5000000,),
        {"scale": "", "currency": "VND"},
        read_money,
    ),
    Writes(
        "6.1.9", "money in words", "money_words", (61610000,), reader=read_money_words
    ),
    Writes(
        "6.1.9",
        "money in words, closed",
        "money_note",
        (61610000,),
        {"exactly": True},
        read_money_words,
    ),
    Writes("6.1.10", "quantity", "amount", (amount("29,49 ha"),), reader=read_amount),
    Writes(
        "6.1.10",
        "scale word vạn",
        "quantity",
        (100000, "tấn"),
        {"scale": "vạn"},
        read_amount,
        amount("10 vạn tấn"),
    ),
    Writes(
        "6.1.10",
        "scale word chosen",
        "quantity",
        (41800, "ha"),
        {"scale": "auto"},
        read_amount,
        amount("41,8 nghìn ha"),
    ),
    Writes("6.1.10", "degrees", "amount", (amount("15 °C"),), reader=read_amount),
    Writes("6.1.10", "angle", "amount", (amount("45°"),), reader=read_amount),
    Writes(
        "6.1.11",
        "padded count",
        "headcount",
        (5, "ý kiến"),
        reader=read_amount,
        value=amount("5 ý kiến"),
    ),
    Writes(
        "6.1.11",
        "padded count in a sentence",
        "said",
        (amount("ít nhất 2 sản phẩm OCOP"),),
        reader=read_amount,
    ),
    Writes("6.1.20", "ordinal", "ordinal", (4,), reader=read_roman_or_arabic),
    Writes("6.1.20", "meeting", "meeting", (14,), reader=read_roman_or_arabic),
    Writes("6.1.20", "rank", "rank", (2,), reader=read_roman_or_arabic),
    Writes("6.1.19", "legislature", "legislature", (8,), reader=read_roman_or_arabic),
    Writes("6.1.21", "Roman numeral", "roman", (26,), reader=read_roman_or_arabic),
    Writes(
        "6.1.21",
        "chapter",
        "provision",
        ("Chương", 12),
        reader=read_roman_or_arabic,
        value=12,
    ),
    Writes(
        "6.1.21",
        "article",
        "provision",
        ("Điều", 103),
        reader=read_roman_or_arabic,
        value=103,
    ),
    Writes("6.1.21", "point", "provision", ("điểm", 5), reader=read_point, value=5),
    Writes(
        "6.1.21", "section of a report", "section", (1,), reader=read_roman_or_arabic
    ),
    Writes(
        "6.1.22",
        "score",
        "score",
        (15, 17),
        reader=read_score,
        value=(15, 17),
    ),
    Writes(
        "6.1.22",
        "score with its noun",
        "score",
        (15, 17, "chỉ tiêu đạt và vượt kế hoạch"),
        reader=read_out_of,
        value=(
            amount("15 chỉ tiêu đạt và vượt kế hoạch"),
            amount("17 chỉ tiêu đạt và vượt kế hoạch"),
        ),
    ),
    Writes(
        "6.1.22",
        "one of a few",
        "one_of",
        (1, 3, "đơn vị"),
        reader=read_out_of,
        value=(amount("1 đơn vị"), amount("3 đơn vị")),
    ),
    Writes("6.1.24", "range", "amount", (amount("7 - 10%"),), reader=read_amount),
    Writes(
        "6.1.24",
        "range below zero",
        "amount",
        (amount("từ -1% đến 2%"),),
        reader=read_amount,
    ),
    Writes(
        "6.1.24", "range in words", "between", (amount("7 - 10%"),), reader=read_amount
    ),
    Writes("6.1.27", "number in words", "words", (2365 * 10**9,), reader=read_words),
    Writes("6.1.27", "decimals in words", "words", (D("2.14"),), reader=read_words),
)
