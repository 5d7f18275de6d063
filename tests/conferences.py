"""Conferences for tests, from four facts up to very many."""

from datetime import date
from decimal import Decimal

from attrs import asdict, evolve

from drafter.model import (
    Amount,
    Assignment,
    Attendance,
    Award,
    Benchmark,
    Body,
    Causes,
    Citation,
    Comparison,
    Conference,
    ConferenceKind,
    Contact,
    Discussion,
    Field,
    Group,
    Indicator,
    Issuance,
    IssuedPapers,
    Occasion,
    Period,
    Person,
    Photo,
    Place,
    PlaceKind,
    Presentation,
    Press,
    Quote,
    Recognition,
    Result,
    Score,
    Section,
    Session,
    Situation,
    Speech,
    SpeechKind,
    Target,
    Task,
    UnmetTarget,
)

PROVINCE = Place(kind=PlaceKind.PROVINCE, name="Hòa An")
COMMUNE = Place(kind=PlaceKind.COMMUNE, name="Tân Lập", parent=PROVINCE)


def host_of(head: str, place: Place) -> Body:
    """Return the body of a place, by its first words."""
    levels = ", ".join(f"{level.kind.value} {level.name}" for level in place.chain)
    return Body(name=f"{head} {levels}")


SECRETARY = Person(name="Lê Văn Bình", positions=("Bí thư Đảng ủy", "Chủ tịch HĐND xã"))
DEPUTY = Person(name="Trần Thị Hoa", positions=("Phó Bí thư Đảng ủy",))
GUEST = Person(name="Phạm Quốc Hùng", positions=("Ủy viên Ban Thường vụ Tỉnh ủy",))


def as_unmet(figure: Indicator) -> UnmetTarget:
    """Return a figure as a target that was missed."""
    return UnmetTarget(**asdict(figure, recurse=False))


LEAST = Conference(
    kind=ConferenceKind.FINAL,
    host=host_of("Đảng bộ", COMMUNE),
    when=Occasion(day=date(2026, 1, 9)),
    period=Period.year(2025),
)
"""The four facts that make a conference."""


def amount(text: str, unit: str = "") -> Amount:
    """Return an amount of a number and a unit."""
    return Amount(value=Decimal(text), unit=unit)


FULL = evolve(
    LEAST,
    when=Occasion(day=date(2026, 1, 9), session=Session.MORNING),
    venue="Hội trường UBND xã",
    basis=(
        Citation(
            kind="Kế hoạch",
            number="15-KH/ĐU",
            day=date(2025, 12, 5),
            issuer="Đảng ủy xã Tân Lập",
            about="tổng kết công tác năm 2025",
        ),
    ),
    work="công tác xây dựng Đảng và nhiệm vụ chính trị",
    chairs=(SECRETARY, DEPUTY),
    secretaries=(Person(name="Vũ Minh Anh", positions=("Chánh Văn phòng Đảng ủy",)),),
    delegates=(GUEST, Group(text="đại diện các ban, ngành", count=12)),
    directing_delegates=True,
    attendance=Attendance(invited=120, present=118, guests=5),
    presentations=(
        Presentation(
            presenter=DEPUTY,
            report="kết quả công tác năm 2025",
            on_behalf="Ban Thường vụ Đảng ủy",
            contents=("kết quả các lĩnh vực", "nhiệm vụ năm 2026"),
        ),
    ),
    situation=Situation(
        extent=amount("62.4", "km²"),
        population=amount("12480"),
        households=amount("3012"),
        villages=(amount("18"),),
        cells=amount("42"),
        members=amount("742"),
        text=("xã có 05 thôn vùng cao",),
    ),
    leadership=("Đảng ủy lãnh đạo toàn diện các lĩnh vực",),
    issued=(IssuedPapers(kind="nghị quyết", count=6),),
    context="gặp nhiều khó khăn do thiên tai",
    overview="Đảng bộ đã hoàn thành các nhiệm vụ chủ yếu",
    score=Score(met=14, total=16),
    unmet=(
        UnmetTarget(
            name="giải ngân vốn đầu tư công",
            actual=amount("8", "tỷ đồng"),
            compare=(Comparison(against=Benchmark.PLAN, base=amount("10", "tỷ đồng")),),
        ),
    ),
    results=(
        Result(
            area=Field.ECONOMY,
            assessment="kinh tế tiếp tục phát triển",
            indicators=(
                Indicator(
                    name="thu ngân sách",
                    actual=amount("13.7", "tỷ đồng"),
                    compare=(
                        Comparison(
                            against=Benchmark.PLAN, base=amount("12.5", "tỷ đồng")
                        ),
                        Comparison(
                            against=Benchmark.YEAR_AGO, base=amount("12", "tỷ đồng")
                        ),
                    ),
                    headline=True,
                ),
            ),
            statements=("sản xuất nông nghiệp được mùa",),
        ),
        Result(
            area=Field.PARTY_BUILDING,
            indicators=(Indicator(verb="kết nạp", actual=amount("9", "đảng viên")),),
            statements=("công tác kiểm tra, giám sát được tăng cường",),
        ),
    ),
    recognitions=(Recognition(distinction="xã nông thôn mới", issuer="UBND tỉnh"),),
    shortcomings=("tiến độ giải ngân còn chậm", "cải cách hành chính chưa đồng đều"),
    causes=Causes(
        of_results=("sự đoàn kết trong cấp ủy",),
        objective=("thời tiết bất lợi",),
        subjective=("chưa quyết liệt",),
    ),
    lessons=("phát huy vai trò nêu gương",),
    discussion=Discussion(
        count=3,
        in_groups=1,
        in_hall=2,
        moderator=DEPUTY,
        speeches=(
            Speech(
                speaker=Person(name="Đỗ Thị Mai", positions=("Bí thư Chi bộ thôn 2",)),
                topic="xây dựng chi bộ bốn tốt",
            ),
        ),
        summary="làm rõ những kết quả và hạn chế trong năm",
    ),
    speeches=(
        Speech(
            kind=SpeechKind.DIRECTING,
            speaker=GUEST,
            on_behalf="Ban Thường vụ Tỉnh ủy",
            appraisal=("những kết quả của Đảng bộ xã",),
            requests=("giữ vững đoàn kết", "đẩy nhanh giải ngân"),
        ),
        Speech(
            kind=SpeechKind.CONCLUDING,
            speaker=SECRETARY,
            accepted="các ý kiến chỉ đạo",
            requests=("các chi bộ xây dựng kế hoạch cụ thể",),
        ),
    ),
    decisions=(
        "thông qua báo cáo tổng kết",
        "giao Ban Thường vụ hoàn thiện nghị quyết",
    ),
    direction="xây dựng Đảng bộ trong sạch, vững mạnh",
    tasks=(
        Task(text="đẩy mạnh cải cách hành chính"),
        Task(text="mở rộng vùng chè an toàn", area=Field.ECONOMY),
    ),
    targets=(
        Target(name="thu ngân sách", amount=amount("15", "tỷ đồng")),
        Target(verb="kết nạp", amount=amount("10", "đảng viên"), due=2026),
    ),
    solutions=("phân công rõ người, rõ việc",),
    assignments=(
        Assignment(body="UBND xã", work=("xây dựng kế hoạch thực hiện",)),
        Assignment(work=("Văn phòng Đảng ủy theo dõi, đôn đốc",)),
    ),
    proposals=("đề nghị UBND tỉnh bố trí vốn làm đường liên thôn",),
    awards=(
        Award(
            issuer="Đảng ủy xã Tân Lập",
            collectives=4,
            individuals=11,
            reason="hoàn thành xuất sắc nhiệm vụ năm 2025",
        ),
    ),
    press=Press(
        title="Tân Lập tổng kết năm 2025",
        sapo="Năm 2025, xã Tân Lập vượt thu ngân sách.",
        author="Hồng Nhung",
        outlet="Đài Truyền thanh xã",
        photo_source="Văn phòng Đảng ủy",
        photos=(
            Photo(caption="Toàn cảnh Hội nghị", after=Section.LEAD),
            Photo(people=(GUEST,), after=Section.SPEECH),
        ),
        quotes=(Quote(speaker=SECRETARY, words="Đoàn kết là sức mạnh", verbatim=True),),
        contact=Contact(name="Vũ Minh Anh", phone="0200 000 000"),
        boilerplate="Đảng ủy xã Tân Lập là cấp ủy của Đảng bộ xã Tân Lập",
    ),
    issuances=(
        Issuance(
            paper="bao_cao",
            number="7",
            day=date(2026, 1, 12),
            signatory=SECRETARY,
            recipients=("Ban Thường vụ Tỉnh ủy", "các chi bộ trực thuộc"),
        ),
        Issuance(paper="thong_cao_bao_chi", day=date(2026, 1, 9)),
    ),
)
"""A conference with something in every place."""
