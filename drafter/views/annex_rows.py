"""A figure as a row of a table: its name, its cells, its notes."""

import re

from attrs import evolve

from drafter.computed import computed
from drafter.formatter.settings import NBSP
from drafter.formatter.units import parted, short
from drafter.model import Amount, Bound, RatioForm
from drafter.model.row_names import row_name
from drafter.model.targets_met import Verdict, is_judged, verdict
from drafter.patterns import regex
from drafter.views.annex_bases import Bases
from drafter.views.comparison_clauses import Compared
from drafter.views.context import View
from drafter.views.figure_clauses import Figure
from drafter.views.phrasing import bare, capital, lower_first
from drafter.vocabulary import tag

_PADDED = regex(r"(?<![\d,.])0(?=[1-9](?!\d))")
"""The zero of a count below ten, which no table has."""
_POINTS = regex(r"điểm[ \u00a0]phần[ \u00a0]trăm")
_RANK = regex(rf"^{Bound.RANK.value}\s")
_FOR_SO_MANY = regex(r"cho (?:\D{1,12} )?\d", re.IGNORECASE)
"""How a note opens that counts others: "cho 142 thiếu nhi"."""
_FOR_WORK = regex(r"làm \D+", re.IGNORECASE)
"""A note that says what an amount was for: "làm đường nội đồng"."""


class FigureView(View):
    """One indicator: its clause, and the cells of its row."""

    def __init__(self, figure: Figure, number: str, *, is_part: bool = False) -> None:
        """Take a figure, the number of its row, and whether it is part of another."""
        super().__init__(figure.ctx)
        self.figure, self.indicator = figure.in_table, figure.indicator
        self._told = figure
        self._number, self._is_part = number, is_part

    @tag("tt", "Số thứ tự", example="1", keys=())
    def number(self) -> str:
        return self._number

    @tag(
        "la_phan",
        "Có khi là số thành phần (trong_do) của chỉ tiêu trên",
        keys=("ket_qua.so_lieu.trong_do",),
    )
    def is_part(self) -> bool:
        return self._is_part

    @tag(
        "ten",
        "Tên chỉ tiêu",
        example="Thu ngân sách",
        keys=("ket_qua.so_lieu.ten", "chi_tieu_chua_dat.ten"),
    )
    def name(self) -> str:
        """Its name as typed, else a noun; a note of its own stands in its column."""
        indicator = self.indicator
        if indicator.name:
            return capital(bare(indicator.name))
        note, _ = self._note_parts
        unit = indicator.unit
        if self._is_part and not indicator.verb and note:
            return capital(" ".join(filter(None, (parted(unit).thing, note))))
        return capital(row_name(indicator.verb, unit, note))

    @tag(
        "don_vi_tinh",
        "Đơn vị tính",
        example="tỷ đồng",
        keys=("ket_qua.so_lieu.thuc_hien",),
    )
    def unit(self) -> str:
        if self.indicator.actual is not None:
            unit = self.indicator.actual.unit
            is_share = parted(unit).measure.startswith("%")
            return unit if self.indicator.name and not is_share else short(unit)
        bases = (c.base.unit for c in self.indicator.compare if c.base is not None)
        return next(bases, "")

    @tag("ky_truoc", "Thực hiện kỳ trước", keys=("ket_qua.so_lieu.so_sanh",))
    def last(self) -> str:
        return self._base(self._last)

    @tag("ke_hoach", "Kế hoạch", keys=("ket_qua.so_lieu.so_sanh",))
    def plan(self) -> str:
        return self._base(self._plan)

    @tag("thuc_hien", "Thực hiện", example="520")
    def actual(self) -> str:
        amount = self.figure.amount
        actual = self.indicator.actual
        is_rank = actual is not None and actual.bound is Bound.RANK
        return _RANK.sub("", amount) if is_rank else amount

    @tag(
        "ty_le",
        "So với kế hoạch (%)",
        example="109,6",
        keys=("ket_qua.so_lieu.so_sanh",),
    )
    def of_plan(self) -> str:
        """The ratio, a share without its percent sign: the head has it.

        Of a ceiling, and of what is best low, a share would mislead.
        """
        share = self._share
        return self._bare_amount(share) if share else self._beside_plan

    @tag(
        "so_ke_hoach",
        "So với kế hoạch",
        example="109,6%",
        keys=("ket_qua.so_lieu.so_sanh",),
    )
    def against_plan(self) -> str:
        """The ratio, or by how much a rate is above: "Cao hơn 1,2 điểm %"."""
        share = self._share
        return self.fmt.amount(share) if share else _in_points(self._beside_plan)

    @tag("so_cung_ky", "So với kỳ trước", keys=("ket_qua.so_lieu.so_sanh",))
    def of_last(self) -> str:
        return _in_points(capital(self._last.in_words())) if self._last else ""

    @tag(
        "danh_gia",
        "Đánh giá: Vượt, Đạt hoặc Chưa đạt",
        example="Vượt",
        keys=("ket_qua.so_lieu.so_sanh",),
        choices=(verdict.value for verdict in Verdict),
    )
    def judged(self) -> str:
        """Half-way nothing is judged, unless the score says from what share on."""
        found = self.verdict if is_judged(self.conference) else None
        return found.value if found else ""

    @tag(
        "ke_hoach_ky_sau",
        "Kế hoạch kỳ sau của cùng chỉ tiêu",
        example="50",
        keys=("chi_tieu_ky_sau.phan_dau",),
    )
    def following(self) -> str:
        bases, name = self.ctx.view(Bases), self.name.casefold()
        return bases.aims.get((name, self._unit)) or bases.changes.get(name, "")

    @tag(
        "ghi_chu",
        "Ghi chú và các so sánh khác",
        keys=("ket_qua.so_lieu.ghi_chu", "chi_tieu_chua_dat.ghi_chu"),
    )
    def note(self) -> str:
        return capital(self.noted)

    @computed
    def noted(self) -> str:
        """The note as it stands behind a name: what was typed keeps its letters."""
        return self._noted(self._plan, self._last)

    @tag(
        "so_ky_truoc_ghi_chu",
        "So với kỳ trước, rồi ghi chú",
        keys=("ket_qua.so_lieu.so_sanh", "ket_qua.so_lieu.ghi_chu"),
    )
    def rest(self) -> str:
        parts = [part for part in (self.of_last, self.note) if part]
        return capital("; ".join((*parts[:1], *map(lower_first, parts[1:]))))

    @tag(
        "so_sanh_ghi_chu",
        "Mọi so sánh, rồi ghi chú",
        keys=("ket_qua.so_lieu.so_sanh", "ket_qua.so_lieu.ghi_chu"),
    )
    def compared(self) -> str:
        return self._note_without()

    @tag(
        "ngoai_ke_hoach",
        "Các so sánh ngoài kế hoạch, rồi ghi chú",
        keys=("ket_qua.so_lieu.so_sanh", "ket_qua.so_lieu.ghi_chu"),
    )
    def beside_plan(self) -> str:
        return self._note_without(self._plan)

    @tag(
        "ngoai_ky_truoc",
        "Các so sánh ngoài kỳ trước, rồi ghi chú",
        keys=("ket_qua.so_lieu.so_sanh", "ket_qua.so_lieu.ghi_chu"),
    )
    def beside_last(self) -> str:
        return self._note_without(self._last)

    @tag("cau", "Mệnh đề nêu đủ số liệu và so sánh", keys=("ket_qua.so_lieu",))
    def clause(self) -> str:
        return self._told.clause

    @computed
    def verdict(self) -> Verdict | None:
        """What became of it, if it is a target; of a planned change by its ratio."""
        plan = self._plan
        first = plan.comparison if plan else None
        found = verdict(self.conference, self.indicator, first)
        if found or plan is None or not plan.comparison.planned:
            return found
        ratio = plan.ratio
        if ratio is None or ratio.amount is None or not is_judged(self.conference):
            return None
        if ratio.amount.value == 100:
            return Verdict.MET
        return Verdict.EXCEEDED if ratio.amount.value > 100 else Verdict.MISSED

    @computed
    def _plan(self) -> Compared | None:
        """The plan of the column, else another of the period: a note names that."""
        column = self.ctx.view(Bases).plan
        plans = (c for c in self.figure.compared if c.is_plan and c.column is not None)
        return min(plans, key=lambda plan: plan.column != column, default=None)

    @computed
    def _last(self) -> Compared | None:
        """The comparison with the past of the column; others are told as notes."""
        column = self.ctx.view(Bases).past
        pasts = (c for c in self.figure.compared if not c.is_plan)
        known = (c for c in pasts if c.column is not None and c.column == column)
        return next(known, None)

    @computed
    def _share(self) -> Amount | None:
        """The share of the plan, of what may be set over it."""
        plan = self._plan
        if plan is None or plan.ratio is None or plan.is_ceiling:
            return None
        return plan.ratio.amount if plan.ratio.form is RatioForm.OF else None

    @computed
    def _beside_plan(self) -> str:
        """How it stands to a plan that it is no share of."""
        plan = self._plan
        if plan is None or plan.ratio is None or plan.is_ceiling:
            return ""
        return capital(plan.in_words())

    @property
    def _unit(self) -> str:
        return self.indicator.unit

    @computed
    def _note_parts(self) -> tuple[str, str]:
        """What of its note is part of its name, and what stands in its column.

        "vi phạm nồng độ cồn ∣ phạt tiền 1,1 tỷ đồng": no figure stands in a name.
        """
        note = bare(self.indicator.note)
        if self._has_note:
            return "", note
        named, _, told = note.partition(", ")
        return (named, told) if re.search(r"\d", told) else (note, "")

    @computed
    def _has_note(self) -> bool:
        """Whether its note stands apart, and is no part of its name."""
        note = bare(self.indicator.note)
        apart = self.figure.has_clause and not _FOR_WORK.fullmatch(note)
        return bool(self.indicator.name or apart or _FOR_SO_MANY.match(note))

    def _base(self, compared: Compared | None) -> str:
        """Return a base; its unit stands in the row where it is the same."""
        if compared is None:
            return ""
        if compared.comparison.planned:
            return compared.planned
        actual, base = self.indicator.actual, compared.comparison.base
        if actual is not None and base is not None and base.unit != actual.unit:
            return self.fmt.amount(base)
        whole = compared.comparison.of
        return self._bare_amount(base) + (f"/{self.fmt.number(whole)}" if whole else "")

    def _bare_amount(self, value: Amount | None) -> str:
        return self.fmt.amount(_plain(value)) if value else ""

    def _note_without(self, *shown: Compared | None) -> str:
        return capital(self._noted(*shown))

    def _noted(self, *shown: Compared | None) -> str:
        """Return the note with the comparisons that have no columns of their own."""
        indicator, columns = self.indicator, [c.comparison for c in shown if c]
        plan = self._plan
        parts = [self.figure.apart]
        if plan and plan in shown and plan.column != self.ctx.view(Bases).plan:
            parts.append(f"theo {plan.benchmark}")
        parts += [self._note_parts[1]]
        parts += ["số ước"] if indicator.estimated else []
        parts += [
            compared.alone
            for compared in self.figure.compared
            if compared.comparison not in columns
        ]
        if indicator.cumulative is not None:
            parts.append(f"tổng số {self._total(indicator.cumulative)}")
        if self.verdict is Verdict.MISSED and not is_judged(self.conference):
            parts.append(Verdict.MISSED.value.lower())
        return "; ".join(part for part in parts if part)

    def _total(self, total: Amount) -> str:
        """Return a total; its unit stands in the row where it is the same."""
        same = self._unit == total.unit and self.indicator.actual is not None
        return self._bare_amount(total) if same else self.fmt.amount(total)

    def __str__(self) -> str:
        return self.clause


def _plain(value: Amount) -> Amount:
    """Return an amount without its unit; the name of a rank says what it is."""
    bound = Bound.EXACT if value.bound is Bound.RANK else value.bound
    return evolve(value, unit="", bound=bound)


def _in_points(text: str) -> str:
    """Return a difference as a narrow cell tells it: "Cao hơn 1,2 điểm %"."""
    return _PADDED.sub("", _POINTS.sub(f"điểm{NBSP}%", text))
