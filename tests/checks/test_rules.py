"""Every rule: the smallest conference that breaks it, and its good twin."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve, frozen

from drafter.checks import check
from drafter.findings import Path, declared
from drafter.model import (
    Address,
    Attendance,
    Award,
    AwardPart,
    Benchmark,
    Better,
    Body,
    Citation,
    Comparison,
    Congress,
    Discussion,
    Group,
    Issuance,
    KeptWording,
    Month,
    Occasion,
    Period,
    Person,
    Photo,
    Place,
    PlaceKind,
    Press,
    Quote,
    Score,
    Situation,
    Speech,
    SpeechKind,
    Suppression,
    Target,
    Task,
    Term,
)
from tests.conferences import as_unmet

from .facts import (
    CHAIR,
    COMMUNE,
    DEPUTY,
    GUEST,
    PROVINCE,
    amount,
    body,
    compared,
    conference,
    day,
    figure,
    held,
    results,
)


@frozen
class Case:
    """One breach: the facts that make it, where it is found, and them mended."""

    code: str
    path: Path
    wrong: dict[str, object]
    right: dict[str, object]


def _item(text: str) -> dict[str, object]:
    return {"shortcomings": (text,)}


def _prose(code: str, wrong: str, right: str) -> Case:
    return Case(code, ("shortcomings", 0), _item(wrong), _item(right))


def _figures(*indicators) -> dict[str, object]:
    return {"results": results(*indicators)}


def _figure_case(code: str, *path: str | int, wrong, right) -> Case:
    place = ("results", 0, "indicators", 0, *path)
    return Case(code, place, _figures(wrong), _figures(right))


def _fall_by_a_point() -> Comparison:
    return evolve(compared("giảm 1 điểm phần trăm"), planned=True)


def _members(count: int) -> Group:
    return Group(text="toàn thể đảng viên", count=count)


def _opinions(**facts) -> dict[str, object]:
    return {"discussion": Discussion(**facts)}


def _admitted(total: str) -> dict[str, object]:
    raised = evolve(figure("", "9 đảng viên", verb="kết nạp"), cumulative=amount(total))
    return _figures(raised)


def _speech(person: Person) -> Speech:
    return Speech(speaker=person)


def _quoted(words: str) -> dict[str, object]:
    return {"press": Press(quotes=(Quote(speaker=CHAIR, words=words),))}


def _award(**facts) -> dict[str, object]:
    return {"awards": (Award(**({"issuer": "Đảng ủy xã", "collectives": 8} | facts)),)}


def _term_plan(base: str) -> dict[str, object]:
    term = Period.of_term(Term(first=2020, last=2025))
    plan = Comparison(against=Benchmark.PLAN, period=term, base=amount(base))
    return {
        "results": results(figure("", "210 đảng viên", plan, verb="kết nạp")),
        "targets": (Target(verb="kết nạp", amount=amount("220 đảng viên")),),
    }


POOR = as_unmet(figure("tỷ lệ hộ nghèo", "2%"))
LISTED = {"delegates": (GUEST,), "when": held("10/01/2025")}
HALF = {"when": held("03/7/2024"), "period": Period.months(2024, 1, 6)}
SPRING = {"when": held("20/12/2025"), "period": Period.year(2025)}
NEW_HOST = body(Place(kind=PlaceKind.COMMUNE, name="Cẩm Lộc", parent=PROVINCE))
ZONE = body(Place(kind=PlaceKind.SPECIAL_ZONE, name="Phú Quý", parent=PROVINCE))

_BEFORE = figure(
    "thu ngân sách",
    "46 tỷ đồng",
    compared("40 tỷ đồng", Benchmark.BEFORE),
    estimated=True,
)
_OF_A_QUARTER = figure(
    "doanh thu", "9 tỷ đồng", compared("3 tỷ đồng", Benchmark.QUARTER_BEFORE)
)


def _as_last_year(actual):
    return figure("doanh thu", actual, compared("46,2 tỷ đồng", Benchmark.BEFORE))


CONGRESS = Congress(body="Đảng bộ xã", ordinal=26, term=Term(first=2020, last=2025))
_UNIT = Body(name="Đảng bộ Công ty Cao su Bình Khê, xã Bình Khê, tỉnh Hòa An")
_AFTER_REFORM = {
    "when": Occasion(day=date(2026, 1, 9)),
    "period": Period.year(2025),
}


def _added(text):
    return KeptWording(paper="bao-cao", after="Hết, có 2.", added=text)


CASES = (
    _figure_case(
        "D218",
        *("compare", 0, "stated"),
        wrong=figure("độ bao phủ", "66%", compared("tăng 6%", Benchmark.YEAR_AGO)),
        right=figure(
            *("độ bao phủ", "66%"),
            compared("tăng 6 điểm phần trăm", Benchmark.YEAR_AGO),
        ),
    ),
    _figure_case(
        "D227",
        *("compare", 0),
        wrong=figure("năng suất", "62 tạ/ha", compared("tăng 5%", Benchmark.AVERAGE)),
        right=figure(
            *("năng suất", "62 tạ/ha"), compared("cao hơn 5%", Benchmark.AVERAGE)
        ),
    ),
    _figure_case(
        "D228",
        *("compare", 0, "stated"),
        wrong=figure("độ bao phủ", "71%", compared("bằng 88,75%")),
        right=figure("độ bao phủ", "71%", compared("80%, bằng 88,75%")),
    ),
    _figure_case(
        "D301",
        *("compare", 0, "stated"),
        wrong=figure("diện tích rừng", "29,49 ha", compared("25 ha, đạt 118,5%")),
        right=figure("diện tích rừng", "29,49 ha", compared("25 ha, đạt 117,96%")),
    ),
    Case(
        "D302",
        ("discussion", "count"),
        _opinions(count=5, in_groups=3, in_hall=3),
        _opinions(count=5, in_groups=3, in_hall=2),
    ),
    _figure_case(
        "D302",
        "parts",
        wrong=figure(
            *("thu ngân sách", "520 tỷ đồng"),
            parts=(figure("thu nội địa", "521 tỷ đồng"),),
        ),
        right=figure(
            *("thu ngân sách", "520 tỷ đồng"),
            parts=(figure("thu nội địa", "400 tỷ đồng"),),
        ),
    ),
    _figure_case(
        "D302",
        "parts",
        wrong=figure("cơ cấu kinh tế", parts=(figure("a", "40%"), figure("b", "62%"))),
        right=figure("cơ cấu kinh tế", parts=(figure("a", "40%"), figure("b", "60%"))),
    ),
    _figure_case(
        "D302",
        "cumulative",
        wrong=figure("", "35 doanh nghiệp", cumulative=amount("30 doanh nghiệp")),
        right=figure("", "35 doanh nghiệp", cumulative=amount("483 doanh nghiệp")),
    ),
    Case(
        "D302",
        ("awards", 0, "parts"),
        _award(form="Huy hiệu Đảng", parts=(AwardPart(name="50 năm", count=3),)),
        _award(form="Huy hiệu Đảng", parts=(AwardPart(name="50 năm", count=8),)),
    ),
    Case(
        "D303",
        ("discussion", "count"),
        _opinions(count=1, speeches=(_speech(CHAIR), _speech(DEPUTY))),
        _opinions(count=2, speeches=(_speech(CHAIR), _speech(DEPUTY))),
    ),
    Case(
        "D303",
        ("unmet",),
        {
            "score": Score(met=17, total=17),
            "unmet": (POOR,),
        },
        {
            "score": Score(met=16, total=17),
            "unmet": (POOR,),
        },
    ),
    Case(
        "D304",
        ("score",),
        {"score": Score(met=17, total=15)},
        {"score": Score(met=17, total=17)},
    ),
    Case(
        "D304",
        ("targets", 0, "amount"),
        {"targets": (Target(amount=amount("5 khu dân cư"), of=Decimal(4)),)},
        {"targets": (Target(amount=amount("4 khu dân cư"), of=Decimal(5)),)},
    ),
    Case(
        "D305",
        ("results", 0, "statements", 0),
        {
            "results": results(
                figure("thu ngân sách", "13,7 tỷ đồng", compared("12,5 tỷ đồng")),
                said=("thu ngân sách đạt 103% kế hoạch",),
            )
        },
        {
            "results": results(
                figure("thu ngân sách", "13,7 tỷ đồng", compared("12,5 tỷ đồng")),
                said=("thu ngân sách đạt 109,6% kế hoạch",),
            )
        },
    ),
    Case(
        "D306",
        ("attendance", "present"),
        {"attendance": Attendance(invited=120, present=125)},
        {"attendance": Attendance(invited=120, present=115, guests=10)},
    ),
    Case(
        "D307",
        ("discussion", "count"),
        _opinions(count=3, speeches=(_speech(CHAIR), _speech(DEPUTY))),
        _opinions(count=3),
    ),
    Case(
        "D307",
        ("awards", 0, "awardees"),
        _award(collectives=2, awardees=("Chi bộ Nam Phong",)),
        _award(collectives=1, awardees=("Chi bộ Nam Phong",)),
    ),
    _figure_case(
        "D308",
        *("compare", 0),
        wrong=figure("sản lượng lương thực", "694,5 tấn", compared("98,5%", None)),
        right=figure("sản lượng lương thực", "694,5 tấn", compared("98,5%")),
    ),
    Case(
        "D309",
        ("results", 0, "indicators", 0, "compare", 0),
        _term_plan("170 đảng viên"),
        _term_plan("850 đảng viên"),
    ),
    Case(
        "D310",
        ("results", 0, "indicators", 1, "actual"),
        _figures(figure("", "13 chi bộ"), figure("", "15%", note="chi bộ xuất sắc")),
        _figures(figure("", "20 chi bộ"), figure("", "15%", note="chi bộ xuất sắc")),
    ),
    Case(
        "D311",
        ("targets", 0, "amount"),
        {
            "results": results(figure("thu ngân sách", "520 tỷ đồng")),
            "targets": (
                Target(name="thu ngân sách trên địa bàn", amount=amount("315 tỷ đồng")),
            ),
        },
        {
            "results": results(figure("thu ngân sách", "520 tỷ đồng")),
            "targets": (
                Target(name="thu ngân sách", amount=amount("1 nghìn tỷ đồng")),
            ),
        },
    ),
    Case(
        "D312",
        ("score",),
        {"score": Score(met=16, total=17)},
        {
            "score": Score(met=16, total=17),
            "unmet": (POOR,),
        },
    ),
    _figure_case(
        "D313",
        *("compare", 0, "base"),
        wrong=figure("cầu", "3 vụ", compared("0 vụ", Benchmark.YEAR_AGO)),
        right=figure("cầu", "3 vụ", compared("2 vụ", Benchmark.YEAR_AGO)),
    ),
    _figure_case(
        "D314",
        *("compare", 0, "base"),
        wrong=figure("sản lượng lương thực", "694,5 tấn", compared("705 ha")),
        right=figure("sản lượng lương thực", "694,5 tấn", compared("7.050 tạ")),
    ),
    _figure_case(
        "D315",
        "parts",
        wrong=figure(
            *("sản phẩm OCOP", "9 sản phẩm"),
            parts=(figure("", "6 sản phẩm"), figure("", "4 sản phẩm 4 sao")),
        ),
        right=figure(
            *("sản phẩm OCOP", "9 sản phẩm"),
            parts=(figure("", "5 sản phẩm"), figure("", "4 sản phẩm 4 sao")),
        ),
    ),
    _figure_case(
        "D316",
        "parts",
        wrong=figure(
            *("thu ngân sách", "520 tỷ đồng"),
            parts=(figure("a", "400 tỷ đồng"), figure("b", "110 tỷ đồng")),
        ),
        right=figure(
            *("thu ngân sách", "520 tỷ đồng"),
            parts=(figure("a", "400 tỷ đồng"), figure("b", "120.000 triệu đồng")),
        ),
    ),
    _figure_case(
        "D317",
        *("compare", 0, "stated"),
        wrong=figure(
            *("tỷ lệ bao phủ", "66%"),
            compared("60%, tăng 6%", Benchmark.YEAR_AGO),
        ),
        right=figure(
            *("tỷ lệ bao phủ", "66%"),
            compared("60%, tăng 6 điểm phần trăm", Benchmark.YEAR_AGO),
        ),
    ),
    _figure_case(
        "D318",
        *("compare", 0, "stated"),
        wrong=figure(
            "sản lượng ngô", "3 tấn", compared("giảm 150%", Benchmark.YEAR_AGO)
        ),
        right=figure(
            "sản lượng ngô", "3 tấn", compared("giảm 50%", Benchmark.YEAR_AGO)
        ),
    ),
    _figure_case(
        "D319",
        *("compare", 0),
        wrong=figure("sản lượng lúa", "694 tấn", compared("705 tấn", None)),
        right=figure("sản lượng lúa", "694 tấn", compared("705 tấn")),
    ),
    _figure_case(
        "D236",
        wrong=figure("giá nước", "9 nghìn đồng"),
        right=figure("giá nước", "9 nghìn đồng", better=Better.LOWER),
    ),
    _figure_case(
        "D237",
        "actual",
        wrong=figure("", "29 đảng viên", verb="kết nạp", of=amount("28 đảng viên")),
        right=figure("", "27 đảng viên", verb="kết nạp", of=amount("28 đảng viên")),
    ),
    _figure_case(
        "D238",
        "note",
        wrong=figure("", "1 hộ", of=amount("3 hộ"), note="chiếm 33,4%"),
        right=figure("", "1 hộ", of=amount("3 hộ"), note="chiếm 33,3%"),
    ),
    _figure_case(
        "D240",
        "actual",
        wrong=figure("", "12 tổ chức đảng và 25 đảng viên", verb="kiểm tra"),
        right=figure(
            *("", "12 tổ chức đảng"),
            verb="kiểm tra",
            others=(figure("", "25 đảng viên"),),
        ),
    ),
    _figure_case(
        "D241",
        "note",
        wrong=figure("", "38 hộ", note="chiếm 0,41%"),
        right=figure("", "38 hộ", note="chiếm 0,41%", of=amount("9.268 hộ")),
    ),
    _figure_case(
        "D326",
        *("compare", 0),
        wrong=figure("học phí", "2,1%", _fall_by_a_point(), verb="bằng"),
        right=figure("tỷ lệ hao hụt", "2,1%", _fall_by_a_point()),
    ),
    Case(
        "D327",
        ("unmet", 0),
        {"unmet": (as_unmet(figure("diện tích rừng", "30 ha", compared("25 ha"))),)},
        {"unmet": (as_unmet(figure("diện tích rừng", "20 ha", compared("25 ha"))),)},
    ),
    _figure_case(
        "D328",
        wrong=figure("tỷ lệ hộ nghèo", "2%", better=Better.HIGHER),
        right=figure("tỷ lệ hộ nghèo", "2%"),
    ),
    Case(
        "D329",
        ("delegates", 0, "count"),
        {"attendance": Attendance(present=50), "delegates": (_members(80),)},
        {"attendance": Attendance(present=50), "delegates": (_members(40),)},
    ),
    Case(
        "D420",
        ("awards", 0, "issuer"),
        _award(issuer="UBND xã"),
        _award(issuer="Chủ tịch UBND xã"),
    ),
    Case(
        "D421",
        ("awards", 0, "issuer"),
        _award(form="bằng khen", issuer="Chủ tịch UBND xã"),
        _award(form="bằng khen", issuer="Chủ tịch UBND tỉnh"),
    ),
    Case(
        "D422",
        ("awards", 0, "issuer"),
        _award(form="Huân chương Lao động hạng Ba", issuer="UBND tỉnh"),
        _award(form="Huân chương Lao động hạng Ba", issuer="Chủ tịch nước"),
    ),
    Case(
        "D423",
        ("targets", 0),
        HALF | {"targets": (Target(name="thu ngân sách", due=2024),)},
        HALF | {"targets": (Target(name="thu ngân sách", period=Period.year(2024)),)},
    ),
    Case(
        "D413",
        ("host",),
        {"host": _UNIT, **_AFTER_REFORM},
        {
            "host": evolve(_UNIT, superior=("Đảng bộ UBND tỉnh Hòa An",)),
            **_AFTER_REFORM,
        },
    ),
    Case(
        "D439",
        ("results", 0, "indicators", 0),
        {
            "period": evolve(Period.year(2024), name="ước năm 2024"),
            "results": results(figure("thu ngân sách", "455 tỷ đồng")),
        },
        {
            "period": evolve(Period.year(2024), name="ước năm 2024"),
            "results": results(figure("thu ngân sách", "455 tỷ đồng", estimated=True)),
        },
    ),
    Case(
        "D440",
        ("host", "session"),
        {"host": evolve(body(), session="4"), "name": "Hội nghị mở rộng"},
        {"host": evolve(body(), session="4"), "name": "Hội nghị lần thứ 4"},
    ),
    Case(
        "D441",
        ("results", 0, "indicators", 0, "compare", 0, "against"),
        {
            "period": Period.months(2024, 1, 9),
            "results": results(_OF_A_QUARTER),
        },
        {
            "period": Period.months(2024, 10, 12),
            "results": results(_OF_A_QUARTER),
        },
    ),
    Case(
        "D460",
        ("results", 0, "indicators", 0, "actual"),
        {"results": results(_as_last_year("46,2 tỷ đồng"))},
        {"results": results(_as_last_year("50,8 tỷ đồng"))},
    ),
    Case(
        "D424",
        ("host", "subject"),
        {"host": Body(name="Hội Khuyến học", subject="địa bàn")},
        {"host": Body(name="Hội Khuyến học", subject="địa bàn", area=COMMUNE)},
    ),
    Case(
        "D495",
        ("press", "quotes", 0, "words"),
        _quoted("Chúng tôi sẽ cố gắng"),
        _quoted("Xã sẽ cố gắng"),
    ),
    Case(
        "D480",
        ("issuances", 0, "short"),
        {"issuances": (Issuance(paper="tin_bai", short=True),)},
        {"issuances": (Issuance(paper="bao_cao", short=True),)},
    ),
    Case(
        "D481",
        ("results", 0, "indicators", 0, "cumulative"),
        {"situation": Situation(members=amount("740")), **_admitted("742 đảng viên")},
        {"situation": Situation(members=amount("742")), **_admitted("742 đảng viên")},
    ),
    Case(
        "D482",
        ("name",),
        {"name": "tổng kết công tác; phương hướng năm 2026"},
        {
            "name": "tổng kết công tác; phương hướng năm 2026",
            "announces_next": True,
        },
    ),
    Case(
        "D482",
        ("issuances", 0, "about"),
        {"issuances": (Issuance(paper="bao_cao", about="công tác; phương hướng"),)},
        {
            "issuances": (Issuance(paper="bao_cao", about="công tác; phương hướng"),),
            "direction": "mở rộng hội",
        },
    ),
    Case(
        "D427",
        ("chairs", 0),
        {"host": evolve(body(), address=Address.SIR_OR_MADAM)},
        {"host": evolve(body(), address=Address.NONE)},
    ),
    Case(
        "D335",
        ("chairs", 1),
        {"chairs": (CHAIR, CHAIR)},
        {"chairs": (CHAIR, DEPUTY)},
    ),
    Case(
        "D321",
        ("basis", 0, "day"),
        {"basis": (Citation(kind="Kế hoạch", day=Month(year=2025, month=2)),)},
        {"basis": (Citation(kind="Kế hoạch", day=Month(year=2025, month=1)),)},
    ),
    Case(
        "D321",
        ("issuances", 0, "day"),
        {"issuances": (Issuance(paper="bao_cao", day=day("09/01/2025")),)},
        {"issuances": (Issuance(paper="bao_cao_trinh", day=day("09/01/2025")),)},
    ),
    Case(
        "D321",
        ("targets", 0, "due"),
        {"targets": (Target(name="xã đạt chuẩn", due=2024),)},
        {"targets": (Target(name="xã đạt chuẩn", due=2025),)},
    ),
    Case(
        "D322",
        ("when",),
        {"when": held("13/12/2023")},
        {"when": held("31/12/2024")},
    ),
    Case(
        "D436",
        ("decisions", 0),
        {"decisions": ("thông qua phương hướng, nhiệm vụ năm 2024",)},
        {"decisions": ("thông qua phương hướng, nhiệm vụ năm 2025",)},
    ),
    Case(
        "D437",
        ("decisions", 0),
        {"decisions": ("họp lại vào thứ Hai, ngày 14/01/2025",)},
        {"decisions": ("họp lại vào thứ Ba, ngày 14/01/2025",)},
    ),
    Case(
        "D438",
        ("host", "term"),
        {"host": evolve(body(), term="2025 - 2030"), "congress": CONGRESS},
        {"host": evolve(body(), term="2020 - 2025"), "congress": CONGRESS},
    ),
    Case(
        "D323",
        ("results", 0, "indicators", 0),
        {
            "when": held("13/12/2024"),
            "results": results(figure("thu ngân sách", "455 tỷ đồng")),
        },
        {
            "when": held("13/12/2024"),
            "results": results(
                figure("thu ngân sách", "455 tỷ đồng", estimated=True),
                figure("", "97 vườn mẫu"),
            ),
        },
    ),
    Case(
        "D331",
        ("speeches", 0, "speaker"),
        LISTED | {"speeches": (Speech(kind=SpeechKind.CONCLUDING, speaker=DEPUTY),)},
        LISTED | {"speeches": (Speech(kind=SpeechKind.CONCLUDING, speaker=CHAIR),)},
    ),
    Case(
        "D332",
        ("discussion", "moderator"),
        _opinions(moderator=Person(name="Võ Nam", positions=("Bí thư Chi bộ",))),
        _opinions(moderator=CHAIR),
    ),
    Case(
        "D333",
        ("chairs", 0, "positions", 0),
        {"chairs": (Person(name="Võ Nam", positions=("Thường trực Đảng ủy",)),)},
        {"chairs": (Person(name="Võ Nam", positions=("Đảng ủy viên",)),)},
    ),
    Case(
        "D334",
        ("awards", 0, "issuer"),
        _award(issuer="Đảng bộ xã Cẩm Lộc"),
        _award(issuer="Ban Thường vụ Đảng ủy"),
    ),
    _figure_case(
        "D336",
        "actual",
        wrong=figure("sản lượng lúa", "69 tấn", compared("712 tấn", Benchmark.BEFORE)),
        right=figure("sản lượng lúa", "694 tấn", compared("712 tấn", Benchmark.BEFORE)),
    ),
    _figure_case(
        "D337",
        "actual",
        wrong=figure("thu ngân sách", "46,2 triệu đồng", compared("42 tỷ đồng")),
        right=figure("thu ngân sách", "46.200 triệu đồng", compared("42 tỷ đồng")),
    ),
    _figure_case(
        "D338",
        "actual",
        wrong=figure("tỷ lệ hộ dùng nước sạch", "986%"),
        right=figure("tỷ lệ hộ dùng nước sạch", "98,6%"),
    ),
    Case(
        "D339",
        ("results", 0, "indicators", 0, "actual"),
        {
            "score": Score(met=1, total=1),
            **_figures(figure("thu ngân sách", "40 tỷ đồng", compared("42 tỷ đồng"))),
        },
        {
            "score": Score(met=1, total=1),
            **_figures(figure("thu ngân sách", "43 tỷ đồng", compared("42 tỷ đồng"))),
        },
    ),
    Case(
        "D340",
        ("results", 0, "statements", 0),
        {
            "results": results(
                figure("thu ngân sách", "46,2 tỷ đồng"),
                said=("thu ngân sách 46,8 tỷ",),
            )
        },
        {
            "results": results(
                figure("thu ngân sách", "46,2 tỷ đồng"),
                said=("thu ngân sách 46,2 tỷ",),
            )
        },
    ),
    _prose("D401", "[CẦN BỔ SUNG: hạn chế]", "một số việc còn chậm"),
    _prose("D402", "date 2022-01 việc còn chậm", "một số việc còn chậm"),
    Case("D403", ("chairs",), {"chairs": ()}, {"chairs": (CHAIR,)}),
    Case(
        "D403",
        ("host",),
        {"host": body(Place(kind=PlaceKind.COMMUNE, name="Cẩm Lộc"))},
        {"host": body(COMMUNE)},
    ),
    Case(
        "D404",
        ("tasks", 1, "text"),
        {
            "tasks": (
                Task(text="huy động nguồn lực xây dựng nông thôn mới"),
                Task(text="tiếp tục huy động các nguồn lực để xây dựng nông thôn mới"),
            )
        },
        {
            "tasks": (
                Task(text="huy động nguồn lực xây dựng nông thôn mới"),
                Task(text="tiếp tục nâng cao chất lượng sinh hoạt chi bộ"),
            )
        },
    ),
    Case(
        "D405",
        ("suppressed", 0),
        {"suppressed": (Suppression(code="D305", reason="đã thống nhất"),)},
        {"suppressed": (Suppression(code="D201", reason="mã của bộ đọc"),)},
    ),
    Case(
        "D406",
        ("suppressed", 0),
        {"suppressed": (Suppression(code="D301", reason="đã thống nhất"),)},
        {"suppressed": ()},
    ),
    Case(
        "D485",
        ("kept_wording", 0, "added"),
        {"kept_wording": (_added("Kèm theo 17 phụ lục."),)},
        {"kept_wording": (_added("Kèm theo 02 phụ lục, trang 2025."),)},
    ),
    _prose("S101", "việc thực hiện CCHC còn chậm", "cải cách hành chính (CCHC) chậm"),
    _prose("S102", "việc văn hoá còn yếu", "việc văn hóa còn yếu"),
    _prose("S103", "chưa đảm bảo kế hoạch", "chưa bảo đảm kế hoạch"),
    _prose("S104", "chậm ,chưa đồng bộ", "chậm, chưa đồng bộ"),
    _prose("S105", "việc còn chậm;", "việc còn chậm"),
    _prose("S106", "Công tác cán bộ còn chậm", "Đảng viên trẻ còn ít"),
    _prose("S107", "Ban ChÊp hµnh §¶ng bé cßn chËm", "Ban Chấp hành còn chậm"),
    _prose("S108", "một số lĩnh lực còn yếu", "một số hộ trợ cấp còn chậm"),
    Case("R101", ("host",), SPRING, SPRING | {"host": NEW_HOST}),
    Case("R102", ("host",), {"host": ZONE}, SPRING | {"host": ZONE}),
    Case(
        "R103",
        ("host",),
        {"host": NEW_HOST},
        SPRING | {"host": NEW_HOST},
    ),
    Case(
        "R104",
        ("results", 0, "indicators", 0, "compare", 0),
        SPRING | {"host": NEW_HOST, "results": results(_BEFORE)},
        SPRING
        | {
            "host": NEW_HOST,
            "results": results(_BEFORE, said=("số liệu tính theo địa giới mới",)),
        },
    ),
    Case(
        "R106",
        ("issuances", 0, "recipients", 0),
        {"issuances": (Issuance(paper="bao_cao", recipients=("- Như trên;",)),)},
        {
            "issuances": (
                Issuance(
                    paper="bao_cao",
                    recipients=("Như trên",),
                    addressees=("UBND huyện",),
                ),
            )
        },
    ),
    _figure_case(
        "D470",
        "name",
        wrong=figure("kết nạp đảng viên", "38 đảng viên"),
        right=figure("số đảng viên kết nạp", "38 đảng viên"),
    ),
    Case(
        "D471",
        ("score",),
        {
            "score": Score(met=2, total=2),
            "results": results(
                figure("thu ngân sách", "46 tỷ đồng", compared("42 tỷ đồng"))
            ),
        },
        {
            "score": Score(met=1, total=1),
            "results": results(
                figure("thu ngân sách", "46 tỷ đồng", compared("42 tỷ đồng"))
            ),
        },
    ),
    Case(
        "D472",
        ("results", 0, "indicators", 1, "name"),
        {
            "results": results(
                figure("thu ngân sách", "46 tỷ đồng"),
                figure("thu ngân sách", "47.000 triệu đồng"),
            )
        },
        {
            "results": results(
                figure("thu ngân sách", "46 tỷ đồng"),
                figure("thu ngân sách", "47 hộ"),
            )
        },
    ),
    Case(
        "R110",
        ("work",),
        {"work": "công tác xây dựng Đảng năm 2023"},
        {"work": "công tác xây dựng Đảng năm 2024"},
    ),
)
_NAMES = [f"{case.code}-{case.path[0]}" for case in CASES]


@pytest.mark.parametrize("case", CASES, ids=_NAMES)
def test_the_smallest_breach_is_found_alone_and_in_its_place(case):
    found = check(conference(**case.wrong))

    assert [(case.code, case.path)] == [(one.code, one.path) for one in found]


@pytest.mark.parametrize("case", CASES, ids=_NAMES)
def test_the_good_twin_has_nothing_wrong(case):
    found = check(conference(**case.right))

    assert [str(one) for one in found] == []


@pytest.mark.parametrize("case", CASES, ids=_NAMES)
def test_sentences_are_filled_in_both_languages(case):
    (found,) = check(conference(**case.wrong))

    for text in (found.message(), found.message("en"), found.hint(), found.hint("en")):
        assert "None" not in text
        assert "{kế hoạch" in text or "{" not in text


def test_every_rule_has_a_case():
    assert {rule.code for rule in declared("drafter.checks")} == {
        case.code for case in CASES
    }


def test_a_caption_is_prose_too():
    press = Press(photos=(Photo(caption="Toàn cảnh hội nghị ."),))

    assert [one.code for one in check(conference(press=press))] == ["S104"]


def test_group_of_delegates_is_prose_too():
    found = check(conference(delegates=(Group(text="Các đồng chí BCH Đảng bộ xã"),)))

    assert [one.code for one in found] == ["S101"]


def test_drafted_words_that_name_a_place_are_nobodys_prose():
    kept = KeptWording(
        paper="bao-cao", drafted="Tại [CẦN BỔ SUNG: nơi họp] ,UBND", removed=True
    )

    assert check(conference(kept_wording=(kept,))) == ()
