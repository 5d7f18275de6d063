"""What was not achieved, and why."""

from collections.abc import Sequence

from drafter.model import Causes, Conference
from drafter.views.context import Context, View
from drafter.views.listing import Listing
from drafter.views.phrasing import bare_mid_sentence, sentences
from drafter.views.results import Results
from drafter.vocabulary import tag


class ShortcomingsView(View):
    """Shortcomings and their causes; nothing at all when nothing was typed."""

    @tag("doan", "Đoạn văn nêu các hạn chế", keys=("han_che",))
    def paragraph(self) -> str:
        told = shortcomings_told(self.ctx, self.conference.shortcomings)
        return self.gap or str(told)

    @tag("muc", "Từng hạn chế, mỗi câu một mục", keys=("han_che",))
    def items(self) -> tuple[str, ...]:
        return (self.gap,) if self.gap else sentences(self.conference.shortcomings)

    @tag("co", "Có khi nêu hạn chế hoặc nguyên nhân")
    def shown(self) -> bool:
        return bool(self.items or self._causes != Causes())

    @tag("co_nguyen_nhan", "Có khi nêu nguyên nhân", keys=("nguyen_nhan",))
    def has_causes(self) -> bool:
        causes = self._causes
        return bool(causes.objective or causes.subjective or causes.other)

    @tag(
        "hai_loai_nguyen_nhan",
        "Có khi nêu cả khách quan và chủ quan",
        keys=("nguyen_nhan",),
    )
    def both_causes(self) -> bool:
        return bool(self._causes.objective and self._causes.subjective)

    @tag(
        "ten_nguyen_nhan",
        "Tên phần nguyên nhân, theo loại đã nêu",
        keys=("nguyen_nhan",),
        always=True,
    )
    def causes_title(self) -> str:
        causes = self._causes
        if causes.other or bool(causes.objective) is bool(causes.subjective):
            return "Nguyên nhân"
        kind = "khách quan" if causes.objective else "chủ quan"
        return f"Nguyên nhân {kind}"

    @tag("khach_quan", "Nguyên nhân khách quan, mỗi câu một mục")
    def objective(self) -> tuple[str, ...]:
        return sentences(self._causes.objective)

    @tag("chu_quan", "Nguyên nhân chủ quan, mỗi câu một mục")
    def subjective(self) -> tuple[str, ...]:
        return sentences(self._causes.subjective)

    @tag("khac", "Nguyên nhân không phân loại, mỗi câu một mục")
    def other(self) -> tuple[str, ...]:
        return sentences(self._causes.other)

    @property
    def gap(self) -> str:
        """The mark of shortcomings that a paper with results requires and misses."""
        typed = self.conference.shortcomings or not self.ctx.view(Results).by_field
        mark = "hạn chế" if self.has_causes else "hạn chế, nguyên nhân"
        known = " " if typed else ""
        return self.ctx.gaps.fill(Conference, "shortcomings", known, mark=mark).strip()

    @property
    def _causes(self) -> Causes:
        return self.conference.causes or Causes()

    def __str__(self) -> str:
        return self.paragraph

    def __bool__(self) -> bool:
        return self.shown


def shortcomings_told(ctx: Context, items: Sequence[str]) -> Listing:
    """Return "Bên cạnh kết quả đạt được, …"; one shortcoming needs no noun.

    Args:
        ctx: The paper's context.
        items: Those that the paper tells.
    """
    told = tuple(map(bare_mid_sentence, items))
    conference = ctx.conference
    beside = conference.results or conference.overview or conference.score
    lead = "Bên cạnh kết quả đạt được," if beside and told else ""
    if len(told) > 1:
        lead = f"{lead} còn một số hạn chế".strip()
    return Listing(lead, told)
