from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from drafter import source
from drafter.model import (
    Amount,
    Benchmark,
    Bound,
    Comparison,
    Conference,
    ConferenceKind,
    Field,
    Group,
    Indicator,
    Occasion,
    Period,
    Person,
    Place,
    PlaceKind,
    Presentation,
    Press,
    RatioForm,
    Result,
    Speech,
    SpeechKind,
    Task,
)
from drafter.structure import structure
from tests.conferences import host_of

PLAN = Benchmark.PLAN
OF = RatioForm.OF


def percent(value: str, bound: Bound = Bound.EXACT) -> Amount:
    return Amount(value=Decimal(value), unit="%", bound=bound)


def of_plan(name: str, stated: Amount) -> Indicator:
    compare = (Comparison(against=PLAN, stated=stated, form=OF),)
    return Indicator(name=name, compare=compare)


ECONOMY = (
    of_plan("diện tích gieo cấy lúa", percent("100")),
    of_plan("diện tích trồng ngô", percent("96.7")),
    of_plan("tổng diện tích gieo trồng các cây hoa màu", percent("83.4")),
    Indicator(
        name="tổng sản lượng lương thực có hạt",
        actual=Amount(value=Decimal("694.5"), unit="tấn"),
        estimated=True,
        compare=(Comparison(stated=percent("98.5"), form=OF),),
    ),
    Indicator(
        name="trồng rừng năm 2024",
        actual=Amount(value=Decimal("29.49"), unit="ha"),
        compare=(Comparison(against=PLAN, base=Amount(value=Decimal(25), unit="ha")),),
    ),
    of_plan("thu ngân sách", percent("63", Bound.OVER)),
)
GROUPS = (
    "lãnh đạo các ban xây dựng Đảng Huyện ủy",
    "Thường trực Đảng ủy",
    "Ban Chấp hành Đảng bộ thị trấn",
    "Thường trực HĐND thị trấn",
    "lãnh đạo UBND thị trấn",
    "Ủy ban MTTQ Việt Nam thị trấn",
    "trưởng, phó các ban, ngành, đoàn thể thị trấn",
    "toàn thể đảng viên đang sinh hoạt tại Đảng bộ thị trấn",
)
THOAI = Person(
    name="Trương Văn Thoại",
    positions=("Phó Bí thư Đảng ủy", "Chủ tịch UBND thị trấn"),
)
HAO = Person(
    name="Nông Lường Hào",
    positions=("Huyện ủy viên", "Bí thư Đảng ủy", "Chủ tịch HĐND thị trấn"),
)
EXPECTED = Conference(
    kind=ConferenceKind.INTERIM,
    host=host_of("Đảng bộ", Place(kind=PlaceKind.TOWNSHIP, name="Phủ Thông")),
    when=Occasion(day=date(2024, 6, 26)),
    period=Period.months(2024, 1, 6),
    delegates=tuple(Group(text=text) for text in GROUPS),
    presentations=(
        Presentation(
            presenter=THOAI,
            report="kết quả thực hiện các nhiệm vụ 6 tháng đầu năm và phương hướng, "
            "nhiệm vụ 6 tháng cuối năm 2024",
        ),
    ),
    context="gặp không ít khó khăn",
    overview="Ban Chấp hành Đảng bộ đã tập trung lãnh đạo, chỉ đạo triển khai các "
    "nhiệm vụ chính trị, bảo đảm kế hoạch đề ra và đạt kết quả tốt trên hầu hết các "
    "lĩnh vực",
    results=(
        Result(
            area=Field.ECONOMY,
            indicators=ECONOMY,
            statements=(
                "hoạt động sản xuất, kinh doanh, dịch vụ được duy trì ổn định",
            ),
        ),
        Result(
            area=Field.CULTURE_AND_SOCIETY,
            statements=(
                "công tác dạy và học, chăm sóc sức khỏe người dân, công tác giảm "
                "nghèo được duy trì thực hiện tốt",
                "việc thực hiện đầy đủ, kịp thời các chế độ, chính sách cho các đối "
                "tượng theo quy định được quan tâm",
            ),
        ),
        Result(
            area=Field.PARTY_BUILDING,
            statements=(
                "tình hình tư tưởng, chính trị của đảng viên ổn định, nội bộ đoàn kết",
                "việc thực hiện các chủ trương, chính sách của Đảng, pháp luật của Nhà "
                "nước được cán bộ, đảng viên và quần chúng Nhân dân chấp hành tốt",
                "việc nâng cao chất lượng sinh hoạt chi bộ, phát triển kinh tế - xã "
                "hội, quốc phòng - an ninh được thực hiện trên tinh thần Nghị quyết "
                "Đảng bộ năm 2024",
            ),
        ),
        Result(
            area=Field.GOVERNMENT,
            statements=(
                "việc giải quyết các đơn thư của công dân được thực hiện kịp thời",
            ),
        ),
        Result(
            area=Field.FRONT_AND_UNIONS,
            statements=(
                "Đại hội Hội LHTN Việt Nam thị trấn và Đại hội MTTQ Việt Nam thị trấn "
                "nhiệm kỳ 2024 - 2029 được tổ chức thành công",
            ),
        ),
    ),
    shortcomings=(
        "công tác lãnh đạo, chỉ đạo trong quản lý đất đai, xây dựng còn hạn chế",
        "vi phạm về môi trường, đất đai, xây dựng, hành lang an toàn giao thông còn "
        "xảy ra",
        "phạm pháp hình sự còn tiềm ẩn, nhất là tàng trữ, sử dụng trái phép chất ma "
        "túy",
        "công tác giải quyết các ý kiến, kiến nghị của Nhân dân chưa triệt để",
        "chưa xây dựng được sản phẩm OCOP",
        "công tác phát triển đảng viên còn chậm",
    ),
    speeches=(
        Speech(
            kind=SpeechKind.CONCLUDING,
            speaker=HAO,
            accepted="những ý kiến tham gia tại hội nghị",
        ),
    ),
    tasks=tuple(
        Task(text=text)
        for text in (
            "khắc phục những hạn chế còn tồn tại của 6 tháng đầu năm 2024",
            "lãnh đạo và làm tốt công tác giáo dục chính trị, tư tưởng cho đảng viên "
            "và quần chúng gắn với nghiên cứu, học tập nghị quyết, chỉ thị của Đảng",
            "tiếp tục quán triệt, tuyên truyền sâu sắc trong đảng viên về xây dựng, "
            "chỉnh đốn Đảng và hệ thống chính trị",
            "chỉ đạo chính quyền cụ thể hóa các nhiệm vụ phát triển kinh tế - xã hội, "
            "bảo đảm quốc phòng - an ninh bằng kế hoạch cụ thể",
            "đề ra những giải pháp hữu hiệu trong quản lý, điều hành, tổ chức thực "
            "hiện",
            "MTTQ và các đoàn thể thị trấn phối hợp với chính quyền, tuyên truyền, vận "
            "động Nhân dân thực hiện các nhiệm vụ, chỉ tiêu nghị quyết Đảng bộ đề ra "
            "trong năm",
        )
    ),
    press=Press(author="Triệu Xuân"),
)
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))


def test_a_complete_file_becomes_the_conference_it_tells():
    reading = structure(source.read(Path(__file__).with_name("phu_thong.yaml")))

    assert reading.value == EXPECTED
    assert reading.findings == ()


def test_there_are_examples():
    assert len(EXAMPLES) >= 5


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_becomes_a_conference(path):
    assert structure(source.read(path)).value.host


def test_a_conference_of_four_fields_is_enough(load):
    conference = load("")

    assert conference == Conference(
        kind=ConferenceKind.FINAL,
        host=conference.host,
        when=conference.when,
        period=conference.period,
    )


def test_a_conference_can_be_a_key_of_a_table(load):
    assert len({load("han_che: chậm"), load("han_che: [chậm]")}) == 1
