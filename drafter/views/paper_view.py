"""The root of all tags: everything that a template may print."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from attrs import field

from drafter.formatter import OFFICIAL, Formatter, Profile
from drafter.model import Conference, Family, Field, Result, agencies
from drafter.pictures import Picture
from drafter.records import frozen
from drafter.views import (
    attendance,
    awards,
    debate,
    event,
    figure_clauses,
    issuance_view,
    plan,
    press,
    results,
    speeches,
)
from drafter.views.annex import FigureTableView
from drafter.views.attendance import AttendanceView
from drafter.views.awards import AwardsView
from drafter.views.body_names import HostView, host
from drafter.views.context import Context, Gaps
from drafter.views.debate import DiscussionView
from drafter.views.event import NameView, OccasionView, PeriodView
from drafter.views.issuance_view import IssuanceView
from drafter.views.person_view import Cast
from drafter.views.plan import PlanView
from drafter.views.press import PressView
from drafter.views.results import FieldView, ShortcomingsView
from drafter.views.speeches import SpeechView
from drafter.vocabulary import Word, tag


@frozen(kw_only=True, eq=False, repr=False)
class PaperView:
    """One conference as one paper tells it."""

    kind: str = field(metadata=tag("loai", "Loại hội nghị", example="tổng kết"))
    name: NameView = field(metadata=tag("ten_hoi_nghi", "Tên hội nghị"))
    host: HostView = field(metadata=tag("don_vi", "Đơn vị tổ chức"))
    when: OccasionView = field(metadata=tag("thoi_gian", "Thời gian họp"))
    venue: str = field(metadata=tag("dia_diem", "Nơi họp"))
    held: str = field(
        metadata=tag("thoi_gian_dia_diem", "Câu nêu thời gian và nơi họp")
    )
    period: PeriodView = field(metadata=tag("ky", "Kỳ được sơ kết, tổng kết"))
    next_period: PeriodView = field(metadata=tag("ky_sau", "Kỳ tiếp theo"))
    issuance: IssuanceView = field(
        metadata=tag("van_ban", "Số, ngày, chữ ký, nơi nhận")
    )
    basis: str = field(metadata=tag("can_cu", "Các văn bản làm căn cứ"))
    lead: str = field(metadata=tag("mo_dau", "Câu mở đầu của tin"))
    report_lead: str = field(metadata=tag("mo_dau_bao_cao", "Đoạn mở đầu của báo cáo"))
    submitted_lead: str = field(
        metadata=tag("mo_dau_bao_cao_trinh", "Đoạn mở đầu của báo cáo trình Hội nghị")
    )
    attendance: AttendanceView = field(metadata=tag("thanh_phan", "Thành phần dự"))
    chairs: str = field(metadata=tag("chu_tri", "Câu nêu người chủ trì"))
    secretaries: str = field(metadata=tag("thu_ky", "Câu nêu thư ký"))
    opened: tuple[str, ...] = field(
        metadata=tag("khai_mac", "Đoạn văn về phát biểu khai mạc")
    )
    presentations: tuple[str, ...] = field(
        metadata=tag("trinh_bay", "Mỗi báo cáo được trình bày một đoạn")
    )
    overview: str = field(metadata=tag("danh_gia_chung", "Câu đánh giá chung"))
    score: str = field(metadata=tag("chi_tieu_dat", "Câu nêu số chỉ tiêu đạt"))
    results: tuple[FieldView, ...] = field(
        metadata=tag("ket_qua", "Kết quả từng lĩnh vực")
    )
    several_fields: bool = field(
        metadata=tag("nhieu_linh_vuc", "Có khi kết quả thuộc từ hai lĩnh vực trở lên")
    )
    results_gap: str = field(
        metadata=tag("thieu_ket_qua", "Chỗ cần bổ sung khi chưa có kết quả nào")
    )
    recognitions: tuple[str, ...] = field(
        metadata=tag("cong_nhan", "Các câu nêu danh hiệu được công nhận")
    )
    figures: FigureTableView = field(metadata=tag("bieu", "Biểu số liệu kèm theo"))
    has_results: bool = field(
        metadata=tag("co_ket_qua", "Có khi nêu ít nhất một kết quả")
    )
    shortcomings: ShortcomingsView = field(
        metadata=tag("han_che", "Hạn chế và nguyên nhân")
    )
    lessons: tuple[str, ...] = field(metadata=tag("bai_hoc", "Bài học kinh nghiệm"))
    discussion: DiscussionView = field(metadata=tag("thao_luan", "Thảo luận"))
    speeches: tuple[SpeechView, ...] = field(
        metadata=tag("phat_bieu", "Các bài phát biểu")
    )
    decisions: str = field(metadata=tag("thong_nhat", "Câu nêu nội dung thống nhất"))
    has_debate: bool = field(
        metadata=tag("co_thao_luan", "Có khi nêu thảo luận, phát biểu hay thống nhất")
    )
    several_debates: bool = field(
        metadata=tag(
            "nhieu_phan_thao_luan",
            "Có khi thảo luận, phát biểu, thống nhất gồm từ hai phần trở lên",
        )
    )
    plan: PlanView = field(metadata=tag("phuong_an", "Phương hướng kỳ sau"))
    awards: AwardsView = field(metadata=tag("khen_thuong", "Khen thưởng"))
    proposals: tuple[str, ...] = field(metadata=tag("kien_nghi", "Kiến nghị, đề xuất"))
    press: PressView = field(metadata=tag("tin", "Tin bài, thông cáo báo chí"))


def build(
    conference: Conference,
    *,
    paper: str,
    profile: Profile = OFFICIAL,
    required: Iterable[str] = (),
    order: Sequence[Field] = tuple(Field),
    pictures: Mapping[PurePosixPath, Picture] | None = None,
    family: Family | None = None,
) -> tuple[PaperView, tuple[Word, ...]]:
    """Return what a paper's template prints, and the words of its gaps.

    Args:
        conference: The facts.
        paper: The paper's name, ``bao-cao``.
        profile: How its numbers and dates are written.
        required: Vietnamese keys of the facts that it must not lack.
        order: The order of fields of work in it.
        pictures: The photos at hand, by the names of their files.
        family: Whose papers it is one of; the host's own where nothing is said.
    """
    gaps = Gaps.of(required)
    fmt = Formatter(profile=profile, nbsp=True, tone=conference.tone_style)
    day = conference.day_of(paper)
    own = agencies.family(conference.host) or Family.STATE

    def context(*, shows_plans: bool = True) -> Context:
        return Context(
            conference=conference,
            fmt=fmt,
            host=host(conference.host, day),
            cast=Cast(),
            gaps=gaps,
            paper=paper.replace("-", "_"),
            shows_plans=shows_plans,
            pictures=pictures or {},
            family=family or own,
            day=day,
        )

    ordered = results.in_order(conference.results, order)
    item = press.press(context(shows_plans=False), ordered)
    return _report(context(), ordered, item), tuple(gaps.missing)


def _report(ctx: Context, ordered: Sequence[Result], item: PressView) -> PaperView:
    """Make the parts in the order in which a report tells them."""
    conference = ctx.conference
    issued = issuance_view.issuance(ctx)
    annex = results.table(ctx, ordered)
    came = attendance.attendance(ctx)
    chaired, noted = attendance.chairs(ctx), attendance.secretaries(ctx)
    opened = speeches.opening_speeches(ctx)
    presented = attendance.presentations(ctx)
    fields = results.report_fields(ctx, ordered, annexed=annex.shown)
    overview = results.overview(ctx)
    scored = figure_clauses.score(ctx, conference.score)
    recognised = results.recognitions(ctx)
    missing = ctx.gaps.fill(Conference, "results", " " if fields else "").strip()
    debated = debate.discussion(ctx)
    spoken = speeches.speeches(ctx, numbered=True)
    agreed = debate.decisions(ctx)
    return PaperView(
        kind=conference.kind.value,
        name=event.name(ctx),
        host=ctx.host,
        when=event.occasion(ctx),
        venue=event.venue(conference),
        held=event.held(ctx),
        period=event.period(ctx),
        next_period=event.next_period(ctx),
        issuance=issued,
        basis=event.basis(ctx),
        lead=event.press_lead(ctx),
        report_lead=event.report_lead(ctx),
        submitted_lead=event.submitted_lead(
            ctx, issued.issuer_name, issued.plain_subject
        ),
        attendance=came,
        chairs=chaired,
        secretaries=noted,
        opened=opened,
        presentations=presented,
        overview=overview,
        score=scored,
        results=fields,
        several_fields=len(fields) > 1,
        results_gap=missing,
        recognitions=recognised,
        figures=annex,
        has_results=bool(overview or scored or fields or recognised or missing),
        shortcomings=results.shortcomings(ctx),
        lessons=results.lessons(ctx),
        discussion=debated,
        speeches=spoken,
        decisions=agreed,
        has_debate=bool(debated.paragraph or spoken or agreed),
        several_debates=_parts(debated, spoken, agreed) > 1,
        plan=plan.plan(ctx),
        awards=awards.awards(ctx),
        proposals=results.proposals(ctx),
        press=item,
    )


def _parts(debated: DiscussionView, spoken: Sequence[SpeechView], agreed: str) -> int:
    """Count what stands under a heading of its own in the part on the debate."""
    headed = sum(bool(speech.heading) for speech in spoken)
    return bool(debated.paragraph) + headed + bool(agreed)
