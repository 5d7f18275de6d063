"""The report read at the conference: its parts, what it promises, how it closes."""

import pytest
from attrs import evolve

from drafter.drafting.rendering import make
from drafter.model import (
    Assignment,
    Benchmark,
    Body,
    Causes,
    Comparison,
    Conference,
    Field,
    Indicator,
    Issuance,
    IssuedPapers,
    Result,
    Score,
    Situation,
    Target,
    Task,
)
from drafter.ooxml.dump import dump, text
from tests.conferences import COMMUNE, FULL, LEAST, amount, as_unmet, host_of

PARTY = LEAST
STATE = evolve(LEAST, host=host_of("UBND", COMMUNE))
PLANNED = {"tasks": (Task(text="trồng rừng"),)}


def lines(conference: Conference, paper: str = "bao-cao-trinh") -> list[str]:
    return dump(make(conference, paper=paper).data).replace("\u00a0", " ").splitlines()


def styled(style: str, said: list[str]) -> list[str]:
    return [one.partition("] ")[2] for one in said if one.startswith(f"[{style}]")]


def test_the_parts_stand_in_order_where_all_is_known():
    assert styled("Mục", lines(FULL)) == [
        "I. ĐẶC ĐIỂM TÌNH HÌNH",
        "II. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO",
        "III. KẾT QUẢ ĐẠT ĐƯỢC",
        "IV. ĐÁNH GIÁ CHUNG",
        "I. PHƯƠNG HƯỚNG",
        "II. CHỈ TIÊU CHỦ YẾU",
        "III. NHIỆM VỤ TRỌNG TÂM",
        "IV. GIẢI PHÁP THỰC HIỆN",
        "V. TỔ CHỨC THỰC HIỆN",
        "VI. KIẾN NGHỊ, ĐỀ XUẤT",
    ]


def test_what_has_no_facts_vanishes_with_its_heading():
    said = lines(evolve(LEAST, situation=Situation(cells=amount("42"))))

    assert styled("Mục", said) == ["I. ĐẶC ĐIỂM TÌNH HÌNH", "II. KẾT QUẢ ĐẠT ĐƯỢC"]
    assert styled("Nội dung", said)[1:] == [
        "Đảng bộ xã có 42 chi bộ.",
        "==[CẦN BỔ SUNG: kết quả theo lĩnh vực]==",
    ]


@pytest.mark.parametrize(
    ("conference", "parts"),
    [(PARTY, ["Phần thứ nhất", "Phần thứ hai"]), (STATE, ["Phần I", "Phần II"])],
    ids=["party", "state"],
)
def test_parts_are_numbered_as_the_family_numbers_them(conference, parts):
    assert styled("Phần", lines(evolve(conference, **PLANNED))) == parts
    assert styled("Phần", lines(conference)) == []


@pytest.mark.parametrize("conference", [PARTY, STATE], ids=["party", "state"])
def test_without_a_plan_nothing_is_promised(conference):
    said = "\n".join(lines(conference))

    assert "2026" not in said.split("[Trích yếu]")[1]
    assert "phương hướng" not in said.lower()


@pytest.mark.parametrize("conference", [PARTY, STATE], ids=["party", "state"])
def test_a_plan_that_is_announced_and_not_typed_leaves_a_gap(conference):
    said = lines(evolve(conference, announces_next=True))

    assert len(styled("Phần", said)) == 2
    assert "phương hướng, nhiệm vụ năm 2026" in styled("Lời kết", said)[0]
    assert "==[CẦN BỔ SUNG: nhiệm vụ kỳ tới]==" in styled("Nội dung", said)


def test_it_opens_with_who_reports_on_what():
    assert styled("Nội dung", lines(evolve(FULL, tasks=()), "bao-cao-trinh"))[0] == (
        "Thực hiện Kế hoạch số 15-KH/ĐU, ngày 05/12/2025 của Đảng ủy xã Tân Lập về "
        "tổng kết công tác năm 2025, Đảng ủy xã Tân Lập báo cáo kết quả năm 2025 "
        "và phương hướng, nhiệm vụ năm 2026 như sau:"
    )
    assert styled("Nội dung", lines(STATE))[0] == (
        "Ủy ban nhân dân (UBND) xã Tân Lập báo cáo kết quả năm 2025 như sau:"
    )


def test_a_basis_too_long_for_its_sentence_stands_above_it():
    cited = [
        evolve(FULL.basis[0], number=f"{number}-KH/ĐU", about="việc " + "rà soát " * 8)
        for number in (14, 15, 16)
    ]

    opening = styled("Nội dung", lines(evolve(LEAST, basis=tuple(cited))))

    assert [line.split(",")[0] for line in opening[:4]] == [
        "Thực hiện Kế hoạch số 14-KH/ĐU",
        "Thực hiện Kế hoạch số 15-KH/ĐU",
        "Thực hiện Kế hoạch số 16-KH/ĐU",
        "Đảng ủy xã Tân Lập báo cáo kết quả năm 2025 như sau:",
    ]


@pytest.mark.parametrize(
    ("paper", "told"),
    [
        ("bao-cao", "kết quả Hội nghị tổng kết công tác năm 2025"),
        ("bao-cao-trinh", "tổng kết công tác năm 2025"),
    ],
)
def test_a_paper_of_the_state_closes_with_whom_it_reports_to(paper, told):
    addressed = Issuance(
        paper=paper.replace("-", "_"), addressees=("Ủy ban nhân dân tỉnh Hòa An",)
    )

    assert styled("Lời kết", lines(evolve(STATE, issuances=(addressed,)), paper)) == [
        f"Trên đây là báo cáo {told}, Ủy ban nhân dân xã Tân Lập kính báo cáo "
        "Ủy ban nhân dân tỉnh Hòa An./."
    ]
    assert styled("Lời kết", lines(STATE, paper)) == [f"Trên đây là báo cáo {told}./."]
    assert styled("Lời kết", lines(evolve(PARTY, issuances=(addressed,)), paper)) == [
        f"Trên đây là báo cáo {told}."
    ]


def test_a_subject_that_says_report_itself_is_not_called_one_twice():
    about = Issuance(paper="bao_cao_trinh", about="Báo cáo công tác hội năm 2025")

    assert styled("Lời kết", lines(evolve(PARTY, issuances=(about,)))) == [
        "Trên đây là báo cáo công tác hội năm 2025."
    ]


@pytest.mark.parametrize(
    ("host", "facts", "told"),
    [
        (
            PARTY.host,
            FULL.situation,
            "Xã Tân Lập có diện tích tự nhiên 62,4 km², 18 thôn, 3.012 hộ với 12.480 "
            "người. Đảng bộ xã có 42 chi bộ với 742 đảng viên.",
        ),
        (
            STATE.host,
            Situation(population=amount("9000", "nhân khẩu"), members=amount("61")),
            "Xã Tân Lập có dân số 9.000 nhân khẩu. Đảng bộ xã có 61 đảng viên.",
        ),
        (
            Body(name="Đảng bộ phường Vân Phú, tỉnh Hòa An"),
            Situation(villages=(amount("9"),), households=amount("412")),
            "Phường Vân Phú có 09 tổ dân phố, 412 hộ.",
        ),
        (
            Body(name="Huyện ủy Bắc Lĩnh, tỉnh Hòa An"),
            Situation(members=amount("6120")),
            "Đảng bộ huyện có 6.120 đảng viên.",
        ),
        (
            Body(name="Ban Chấp hành Đảng bộ xã Tân Lập, tỉnh Hòa An"),
            Situation(cells=amount("42")),
            "Đảng bộ xã có 42 chi bộ.",
        ),
        (
            Body(name="Chi bộ thôn Nà Lầu, xã Tân Lập, tỉnh Hòa An"),
            Situation(members=amount("25")),
            "Chi bộ có 25 đảng viên.",
        ),
        (
            Body(name="Công ty cổ phần Chè Bình Khê"),
            Situation(cells=amount("3"), members=amount("45")),
            "Công ty có 03 chi bộ với 45 đảng viên.",
        ),
    ],
    ids=["party", "state", "ward", "district", "organ", "cell", "company"],
)
def test_what_the_unit_is_like_is_told_of_whom_it_is_true(host, facts, told):
    said = lines(evolve(LEAST, host=host, situation=evolve(facts, text=())))

    assert told in styled("Nội dung", said)


@pytest.mark.parametrize(
    ("context", "told"),
    [
        ("gặp nhiều khó khăn", "Năm 2025, Đảng bộ xã gặp nhiều khó khăn."),
        ("mặc dù giá vật tư cao", "Năm 2025, giá vật tư cao."),
    ],
)
def test_the_context_is_told_with_the_situation_and_once(context, told):
    said = lines(evolve(LEAST, context=context, overview="Đảng bộ xã đoàn kết"))

    assert told in styled("Nội dung", said)
    assert "Đảng bộ xã đoàn kết." in styled("Nội dung", said)
    assert "\n".join(said).count(told.split()[-1]) == 1


@pytest.mark.parametrize(
    ("host", "told"),
    [
        (PARTY.host, "Đảng ủy ban hành 06 nghị quyết, 42 kế hoạch."),
        (STATE.host, "UBND xã ban hành 06 nghị quyết, 42 kế hoạch."),
    ],
    ids=["party", "state"],
)
def test_the_papers_that_were_issued_are_counted(host, told):
    issued = (
        IssuedPapers(kind="nghị quyết", count=6),
        IssuedPapers(kind="kế hoạch", count=42),
    )

    assert told in styled("Nội dung", lines(evolve(LEAST, host=host, issued=issued)))


def test_each_field_begins_with_its_assessment():
    economy = Result(
        area=Field.ECONOMY,
        assessment="kinh tế phát triển",
        indicators=(Indicator(verb="trồng", actual=amount("12", "ha rừng")),),
        statements=("mùa vụ thuận lợi",),
    )

    for paper in ("bao-cao", "bao-cao-trinh"):
        said = lines(evolve(LEAST, results=(economy,)), paper)

        assert [one for one in styled("Gạch đầu dòng", said) if "nơi nhận" not in one][
            :3
        ] == [
            "- Kinh tế phát triển.",
            "- Toàn xã trồng 12 ha rừng.",
            "- Mùa vụ thuận lợi.",
        ]


def against(plan: str) -> Indicator:
    base = Comparison(against=Benchmark.PLAN, base=amount(plan, "ha"))
    return Indicator(name=f"rừng {plan}", actual=amount("10", "ha"), compare=(base,))


def test_the_verdicts_are_counted_where_every_target_has_one():
    economy = Result(area=Field.ECONOMY, indicators=(against("8"), against("10")))
    conference = evolve(
        LEAST,
        score=Score(met=2, total=3),
        results=(economy,),
        unmet=(as_unmet(against("12")),),
    )
    told = "2/3 chỉ tiêu (66,67%) đạt và vượt kế hoạch"

    said = "\n".join(lines(conference))
    assert f"{told} (01 vượt, 01 đạt). 01 chỉ tiêu chưa đạt là rừng 12" in said
    assert "Trong 03 chỉ tiêu" not in said
    assert f"{told}. 01" in "\n".join(lines(conference, "bao-cao"))
    assert f"{told}.\n" in "\n".join(lines(evolve(conference, unmet=())))


@pytest.mark.parametrize(
    ("missed", "score", "told"),
    [
        ((), Score(met=1, total=1), "(100%) đạt và vượt kế hoạch (01 vượt).\n"),
        (
            (),
            Score(met=1, total=1, wording="vượt kế hoạch"),
            "1/1 chỉ tiêu (100%) vượt kế hoạch.\n",
        ),
        (
            ("12",),
            Score(met=1, total=2),
            "1/2 chỉ tiêu (50%) đạt và vượt kế hoạch. "
            "Trong 02 chỉ tiêu: 01 vượt, 01 chưa đạt.",
        ),
    ],
    ids=["all exceeded", "the score says so", "those missed are not named"],
)
def test_verdicts_are_told_once_beside_the_score(missed, score, told):
    economy = Result(
        area=Field.ECONOMY, indicators=(against("8"), *map(against, missed))
    )

    assert told in "\n".join(lines(evolve(LEAST, score=score, results=(economy,))))


def test_causes_of_results_are_headed_where_fields_are():
    why = {"causes": Causes(of_results=("cấp ủy đoàn kết", "Nhân dân đồng thuận"))}
    said = lines(evolve(FULL, **why), "bao-cao")

    assert "3. Nguyên nhân của kết quả đạt được" in styled("Khoản", said)
    assert "Nguyên nhân của kết quả đạt được:" in styled(
        "Lời dẫn", lines(evolve(FULL, results=FULL.results[:1], **why), "bao-cao")
    )


def test_the_general_assessment_has_merits_limits_causes_and_lessons():
    said = lines(FULL)

    assert styled("Khoản", said)[2:6] == [
        "1. Ưu điểm",
        "2. Hạn chế",
        "3. Nguyên nhân của hạn chế",
        "4. Bài học kinh nghiệm",
    ]
    assert "Nguyên nhân của kết quả đạt được: sự đoàn kết trong cấp ủy." in styled(
        "Nội dung", said
    )


@pytest.mark.parametrize(
    ("facts", "heading"),
    [
        ({"overview": "Đảng bộ xã đoàn kết"}, "II. ĐÁNH GIÁ CHUNG"),
        ({"shortcomings": ("giải ngân chậm",)}, "II. HẠN CHẾ"),
        (
            {"causes": Causes(objective=("thời tiết",))},
            "II. NGUYÊN NHÂN KHÁCH QUAN CỦA HẠN CHẾ",
        ),
        (
            {"causes": Causes(of_results=("đoàn kết",))},
            "II. NGUYÊN NHÂN CỦA KẾT QUẢ ĐẠT ĐƯỢC",
        ),
        ({"lessons": ("đi sâu cơ sở",)}, "II. BÀI HỌC KINH NGHIỆM"),
    ],
)
def test_one_part_of_the_assessment_alone_is_its_heading(facts, heading):
    said = lines(evolve(LEAST, **facts))

    assert styled("Mục", said) == ["I. KẾT QUẢ ĐẠT ĐƯỢC", heading]
    assert styled("Khoản", said) == []


REVIEWED = evolve(FULL, shortcomings=(), causes=None)


def test_results_without_limits_leave_a_gap_under_its_heading():
    gap = "==[CẦN BỔ SUNG: hạn chế, nguyên nhân]=="
    bare = evolve(LEAST, results=REVIEWED.results)

    assert styled("Khoản", lines(REVIEWED))[2:5] == [
        "1. Ưu điểm",
        "2. Hạn chế",
        "3. Bài học kinh nghiệm",
    ]
    assert gap in styled("Nội dung", lines(REVIEWED))
    assert styled("Mục", lines(bare)) == ["I. KẾT QUẢ ĐẠT ĐƯỢC", "II. HẠN CHẾ"]
    assert gap in styled("Nội dung", lines(bare))
    gaps = make(bare, paper="bao-cao-trinh").gaps
    assert "han_che" in [told.values["key"] for told in gaps]


def test_causes_below_a_gap_of_limits_are_no_gap():
    said = lines(evolve(REVIEWED, causes=Causes(objective=("mưa lũ",))))

    assert "==[CẦN BỔ SUNG: hạn chế]==" in styled("Nội dung", said)
    assert "3. Nguyên nhân khách quan" in styled("Khoản", said)


@pytest.mark.parametrize(
    ("conference", "paper"),
    [(LEAST, "bao-cao-trinh"), (REVIEWED, "bao-cao"), (FULL, "bao-cao-trinh")],
    ids=["no results", "another paper", "limits typed"],
)
def test_limits_are_asked_for_only_by_a_report_laid_before_with_results(
    conference, paper
):
    assert "CẦN BỔ SUNG: hạn chế" not in "\n".join(lines(conference, paper))


def test_who_carries_out_is_told_line_by_line():
    duties = (
        Assignment(body="UBND xã", work=("Lập kế hoạch;", "bố trí nguồn lực.")),
        Assignment(work=("Văn phòng theo dõi",)),
    )

    said = styled("Gạch đầu dòng", lines(evolve(LEAST, assignments=duties)))

    assert said[:2] == [
        "- UBND xã: lập kế hoạch; bố trí nguồn lực.",
        "- Văn phòng theo dõi.",
    ]


def short(conference: Conference) -> Conference:
    return evolve(conference, issuances=(Issuance(paper="bao_cao", short=True),))


def test_a_short_report_tells_score_overview_headlines_and_what_was_missed():
    said = "\n".join(lines(short(FULL), "bao-cao"))

    for told in (
        "Đảng bộ đã hoàn thành các nhiệm vụ chủ yếu",
        "14/16 chỉ tiêu",
        "giải ngân vốn đầu tư công",
        "Thu ngân sách",
        "Kết quả cụ thể nêu tại Báo cáo số ...-BC/ĐU, ngày ... tháng ... năm ... của "
        "Đảng ủy xã Tân Lập trình Hội nghị.",
    ):
        assert told in said
    for left in (
        "sản xuất nông nghiệp",
        "kinh tế tiếp tục phát triển",
        "sự đoàn kết",
        "kết nạp 9",
        "Phụ lục",
    ):
        assert left.casefold() not in said.casefold()


def test_only_the_report_of_results_is_short():
    said = "\n".join(lines(short(FULL)))

    assert "Sản xuất nông nghiệp được mùa." in said
    assert "Kinh tế tiếp tục phát triển." in said


def test_targets_alone_are_promised_as_targets_and_no_direction():
    aim = Target(name="thu ngân sách", amount=amount("50", "tỷ đồng"))
    made = make(evolve(LEAST, targets=(aim,)), paper="bao-cao-trinh").data
    told = text(made).replace("\u00a0", " ")

    assert "chỉ tiêu năm 2026" in told
    assert "phương hướng, nhiệm vụ" not in told.casefold()
