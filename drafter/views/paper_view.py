"""The root of all tags: everything that a template may print."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from attrs import evolve

from drafter.formatter import OFFICIAL, Formatter, Profile
from drafter.formatter.typesetting import typeset
from drafter.model import Conference, ConferenceKind, Family, Field, NewsSize
from drafter.model.declarations import homes
from drafter.pictures import Picture
from drafter.views import (
    attendance,
    debate,
    event,
    plan,
    press_lead,
    recognitions,
    results,
    score_clauses,
    speeches,
    submitted,
)
from drafter.views.annex import FigureTableView
from drafter.views.attendance import AttendanceView, PresentationsView
from drafter.views.awards import AwardsView
from drafter.views.context import Context, Gaps, View
from drafter.views.debate import DiscussionView
from drafter.views.event import (
    NameView,
    NextPeriodView,
    OccasionView,
    PeriodView,
)
from drafter.views.file_view import FileView
from drafter.views.host_view import HostView
from drafter.views.issuance_view import IssuanceView
from drafter.views.listing import Listing
from drafter.views.opening import OpeningView
from drafter.views.plan import PlanView
from drafter.views.press import PressView
from drafter.views.results import FieldView
from drafter.views.shortcomings import ShortcomingsView
from drafter.views.speeches import SpeechView
from drafter.views.submitted import AssessmentView, LinesView
from drafter.vocabulary import Word, tag


class PaperView(View):
    """One conference as one paper tells it."""

    key_homes = staticmethod(homes)
    """Below which keys of a file of facts a key stands."""

    def typeset(self, text: str) -> str:
        """Return a text as it is set in the paper, whatever tag prints it."""
        return typeset(text, self.fmt.profile)

    @property
    def moment(self) -> str:
        """When the paper's file says it was made: on the day of the paper itself.

        The same facts so give the same file, whatever the clock says.
        """
        return f"{self.ctx.day.isoformat()}T00:00:00Z"

    @property
    def stand_ins(self) -> Mapping[tuple[int, str], str]:
        """What is printed in place of values that are lacking: see `Gaps`."""
        return self.ctx.gaps.stand_ins

    @tag(
        "tep", "Thuộc tính của tệp văn bản", keys=("ten_hoi_nghi", "loai", "ky_bao_cao")
    )
    def file(self) -> FileView:
        return FileView(self)

    @tag(
        "loai",
        "Loại hội nghị",
        example="tổng kết",
        always=True,
        choices=(kind.value for kind in ConferenceKind),
    )
    def kind(self) -> str:
        return str(self.conference.kind.value)

    @tag(
        "ten_hoi_nghi",
        "Tên hội nghị",
        keys=("ten_hoi_nghi", "loai", "cong_tac", "ky_bao_cao"),
    )
    def name(self) -> NameView:
        return self.ctx.view(NameView)

    @tag("don_vi", "Đơn vị tổ chức")
    def host(self) -> HostView:
        return self.ctx.host

    @tag("thoi_gian", "Thời gian họp")
    def when(self) -> OccasionView:
        return self.ctx.view(OccasionView)

    @tag("dia_diem", "Nơi họp")
    def venue(self) -> str:
        return event.venue(self.conference)

    @tag(
        "thoi_gian_dia_diem",
        "Câu nêu thời gian và nơi họp",
        keys=("thoi_gian", "dia_diem"),
        always=True,
    )
    def held(self) -> str:
        return event.held(self.ctx)

    @tag("ky", "Kỳ được sơ kết, tổng kết", keys=("ky_bao_cao",))
    def period(self) -> PeriodView:
        return self.ctx.view(PeriodView)

    @tag("ky_sau", "Kỳ tiếp theo", keys=("ky_bao_cao",))
    def next_period(self) -> PeriodView:
        return self.ctx.view(NextPeriodView)

    @tag("van_ban", "Số, ngày, chữ ký, nơi nhận")
    def issuance(self) -> IssuanceView:
        return self.ctx.view(IssuanceView)

    @tag("can_cu", "Các văn bản làm căn cứ")
    def basis(self) -> str:
        return event.basis(self.ctx)

    @tag(
        "mo_dau",
        "Câu mở đầu của tin",
        keys=("thoi_gian", "don_vi", "ten_hoi_nghi", "loai", "ky_bao_cao"),
        always=True,
    )
    def lead(self) -> str:
        return press_lead.lead(self._of_press)

    @tag(
        "mo_dau_bao_cao",
        "Đoạn mở đầu của báo cáo",
        keys=("can_cu", "thoi_gian", "don_vi", "ten_hoi_nghi", "loai", "ky_bao_cao"),
    )
    def report_lead(self) -> OpeningView:
        return self.ctx.view(OpeningView)

    @tag(
        "mo_dau_bao_cao_trinh",
        "Đoạn mở đầu của báo cáo trình Hội nghị",
        keys=("can_cu", "don_vi", "ky_bao_cao"),
        always=True,
    )
    def submitted_lead(self) -> str:
        return " ".join(self.submitted_opening)

    @tag(
        "doan_mo_dau",
        "Như mo_dau_bao_cao_trinh; căn cứ dài thì mỗi văn bản một dòng",
        keys=("can_cu", "don_vi", "ky_bao_cao"),
    )
    def submitted_opening(self) -> tuple[str, ...]:
        return submitted.opening(self.ctx, self.issuance.issuer_name)

    @tag("thanh_phan", "Thành phần dự", keys=("dai_bieu", "so_dai_bieu"))
    def attendance(self) -> AttendanceView:
        return self.ctx.view(AttendanceView)

    @tag("chu_tri", "Câu nêu người chủ trì; câu dài thì có các mục")
    def chairs(self) -> Listing:
        return attendance.chairs(self.ctx)

    @tag("thu_ky", "Câu nêu thư ký; câu dài thì có các mục")
    def secretaries(self) -> Listing:
        return attendance.secretaries(self.ctx)

    @tag("khai_mac", "Đoạn văn về phát biểu khai mạc", keys=("phat_bieu",))
    def opened(self) -> tuple[str, ...]:
        return speeches.opening_speeches(self.ctx)

    @tag("trinh_bay", "Mỗi báo cáo được trình bày một đoạn")
    def presentations(self) -> tuple[str, ...]:
        return self.heard.paragraphs

    @tag(
        "bao_cao_da_nghe",
        "Các báo cáo đã nghe, trong một câu hoặc từng mục",
        keys=("trinh_bay",),
    )
    def heard(self) -> PresentationsView:
        return self.ctx.view(PresentationsView)

    @tag(
        "dac_diem",
        "Đặc điểm tình hình và bối cảnh, mỗi đoạn một mục",
        keys=("dac_diem", "boi_canh"),
    )
    def situation(self) -> tuple[str, ...]:
        return submitted.situation(self.ctx)

    @tag(
        "lanh_dao",
        "Chủ đề năm, công tác lãnh đạo, số văn bản đã ban hành",
        keys=("chu_de_nam", "lanh_dao", "van_ban_ban_hanh"),
    )
    def leadership(self) -> LinesView:
        return submitted.leadership(self.ctx)

    @tag(
        "danh_gia",
        "Đánh giá chung: ưu điểm, hạn chế, nguyên nhân, bài học",
        keys=("danh_gia_chung", "nguyen_nhan", "han_che", "bai_hoc"),
    )
    def assessment(self) -> AssessmentView:
        return self.ctx.view(AssessmentView)

    @tag(
        "nguyen_nhan_ket_qua",
        "Nguyên nhân của kết quả đạt được",
        keys=("nguyen_nhan.ket_qua",),
    )
    def causes_of_results(self) -> LinesView:
        return submitted.causes_of_results(self.ctx, headed=self.several_fields)

    @tag(
        "ket_qua_cu_the",
        "Báo cáo kết quả rút gọn thì nêu báo cáo trình có đủ",
        keys=("van_ban.rut_gon",),
    )
    def told_elsewhere(self) -> str:
        return submitted.elsewhere(self.ctx)

    @tag("giai_phap", "Các giải pháp kỳ tới")
    def solutions(self) -> LinesView:
        return submitted.solutions(self.ctx)

    @tag("to_chuc_thuc_hien", "Tổ chức thực hiện: cơ quan nào làm việc gì")
    def assignments(self) -> LinesView:
        return submitted.assignments(self.ctx)

    @tag(
        "chu_de_nam",
        "Câu nêu chủ đề của năm",
        example="Chủ đề năm: “Kỷ cương, gần dân, hiệu quả”.",
    )
    def theme(self) -> str:
        return event.theme(self.ctx)

    @tag("danh_gia_chung", "Câu đánh giá chung", keys=("danh_gia_chung", "boi_canh"))
    def overview(self) -> str:
        return results.overview(self.ctx)

    @tag(
        "chi_tieu_dat",
        "Câu nêu số chỉ tiêu đạt",
        keys=("chi_tieu_dat", "chi_tieu_chua_dat"),
    )
    def score(self) -> str:
        submits = self.ctx.paper == submitted.SUBMITTED
        return score_clauses.score(self.ctx, self.figures.verdicts if submits else {})

    @tag("ket_qua", "Kết quả từng lĩnh vực")
    def results(self) -> tuple[FieldView, ...]:
        return results.report_fields(self.ctx)

    @tag(
        "nhieu_linh_vuc",
        "Có khi kết quả có từ hai đề mục, hay một đề mục riêng",
        keys=("ket_qua",),
    )
    def several_fields(self) -> bool:
        fields = self.results
        return len(fields) > 1 or any(field.needs_heading for field in fields)

    @tag("thieu_ket_qua", "Chỗ cần bổ sung khi chưa có kết quả nào", keys=("ket_qua",))
    def results_gap(self) -> str:
        known = " " if self.conference.results else ""
        return self.ctx.gaps.fill(Conference, "results", known).strip()

    @tag("cong_nhan", "Các câu nêu danh hiệu được công nhận")
    def recognitions(self) -> tuple[str, ...]:
        return recognitions.recognitions(self.ctx)

    @tag(
        "bieu",
        "Biểu số liệu kèm theo",
        keys=("ket_qua.so_lieu", "chi_tieu_chua_dat", "chi_tieu_ky_sau"),
    )
    def figures(self) -> FigureTableView:
        return self.ctx.view(FigureTableView)

    @tag("ghi_chu_so_lieu", "Câu ghi chú về cách tính số liệu, mở bằng Ghi chú:")
    def figures_note(self) -> str:
        return results.figures_note(self.ctx)

    @tag("co_ket_qua", "Có khi nêu ít nhất một kết quả", keys=("ket_qua",))
    def has_results(self) -> bool:
        judged = self.theme or self.overview or self.score
        told = judged or self.results or self.recognitions or self.told_elsewhere
        shown = self.figures.shown or self.results_gap
        return bool(told or self.causes_of_results or shown)

    @tag("han_che", "Hạn chế và nguyên nhân", keys=("han_che", "nguyen_nhan"))
    def shortcomings(self) -> ShortcomingsView:
        return self.ctx.view(ShortcomingsView)

    @tag("bai_hoc", "Bài học kinh nghiệm")
    def lessons(self) -> tuple[str, ...]:
        return results.lessons(self.ctx)

    @tag("thao_luan", "Thảo luận")
    def discussion(self) -> DiscussionView:
        return self.ctx.view(DiscussionView)

    @tag("phat_bieu", "Các bài phát biểu")
    def speeches(self) -> tuple[SpeechView, ...]:
        return speeches.speeches(self.ctx)

    @tag("thong_nhat", "Câu nêu nội dung thống nhất; câu dài thì có các mục")
    def decisions(self) -> Listing:
        return debate.decisions(self.ctx)

    @tag(
        "co_thao_luan",
        "Có khi nêu thảo luận, phát biểu hay thống nhất",
        keys=("thao_luan", "phat_bieu", "thong_nhat"),
    )
    def has_debate(self) -> bool:
        return bool(self.discussion.paragraph or self.speeches or self.decisions)

    @tag(
        "nhieu_phan_thao_luan",
        "Có khi thảo luận, phát biểu, thống nhất gồm từ hai phần trở lên",
        keys=("thao_luan", "phat_bieu", "thong_nhat"),
    )
    def several_debates(self) -> bool:
        headed = sum(bool(speech.heading) for speech in self.speeches)
        debated, agreed = bool(self.discussion.paragraph), bool(self.decisions)
        return debated + headed + agreed > 1

    @tag(
        "phuong_an",
        "Phương hướng kỳ sau",
        keys=("phuong_huong", "nhiem_vu", "chi_tieu_ky_sau"),
    )
    def plan(self) -> PlanView:
        return self.ctx.view(PlanView)

    @tag(
        "thieu_ky_sau",
        "Chỗ cần bổ sung khi hội nghị triển khai kỳ sau mà tệp chưa ghi nội dung",
        keys=("trien_khai_ky_sau", "phuong_huong", "nhiem_vu", "chi_tieu_ky_sau"),
    )
    def plan_gap(self) -> str:
        return plan.gap(self.ctx)

    @tag("khen_thuong", "Khen thưởng")
    def awards(self) -> AwardsView:
        return self.ctx.view(AwardsView)

    @tag("kien_nghi", "Kiến nghị, đề xuất")
    def proposals(self) -> tuple[str, ...]:
        return results.proposals(self.ctx)

    @tag("tin", "Tin bài, thông cáo báo chí", keys=("tin_bai",))
    def press(self) -> PressView:
        return self._of_press.view(PressView)

    @property
    def _of_press(self) -> Context:
        return evolve(self.ctx, press=True)


def build(
    conference: Conference,
    *,
    paper: str,
    profile: Profile = OFFICIAL,
    required: Iterable[Word] = (),
    order: Sequence[Field] = tuple(Field),
    pictures: Mapping[PurePosixPath, Picture] | None = None,
    family: Family | None = None,
    letterhead: str | None = None,
    size: NewsSize | None = None,
    template_size: NewsSize | None = None,
) -> tuple[PaperView, Gaps]:
    """Return what a paper's template prints, and its gaps: those that it came upon.

    Args:
        conference: The facts.
        paper: The paper's name, ``bao-cao``.
        profile: How its numbers and dates are written.
        required: The keys that it must not lack.
        order: The order of fields of work in it.
        pictures: The photos at hand, by the names of their files.
        family: Whose papers it is one of; the host's own where nothing is said.
        letterhead: The word of the kind of bodies whose letterhead it has; that of the
            host where nothing is said.
        size: How long a news item is, whatever the facts say.
        template_size: How long it is where neither that nor the facts say it.
    """
    gaps = Gaps(required)
    day = conference.day_of(paper)
    view = PaperView(
        Context(
            conference=conference,
            fmt=Formatter(profile=profile, nbsp=True, tone=conference.tone_style),
            host=HostView(conference.host, day),
            gaps=gaps,
            paper=paper.replace("-", "_"),
            order=order,
            pictures=pictures or {},
            wanted_size=size,
            template_size=template_size,
            family=family or conference.host.family or Family.STATE,
            letterhead=conference.host.kind.word if letterhead is None else letterhead,
            day=day,
        )
    )
    return view, gaps
