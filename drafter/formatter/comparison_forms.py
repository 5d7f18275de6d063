"""Forms of comparisons: one ratio, or a clause computed from two amounts."""

from collections.abc import Iterable

from attrs import frozen

from drafter.formatter import clauses, comparisons, movements, verdicts
from drafter.formatter.bases import End
from drafter.formatter.comparisons import Direction
from drafter.formatter.settings import Settings
from drafter.values import Amount, Better, RatioForm


@frozen
class ComparisonForms(Settings):
    """Writes comparisons; whatever lacks its base raises ``NoBase``."""

    def ratio(
        self,
        form: RatioForm,
        value: Amount | None = None,
        *,
        direction: Direction = Direction.UP,
        verb: str = "",
    ) -> str:
        """Write bằng 91%; giảm 27%; gấp 2,14 lần; tăng 0,6 điểm phần trăm."""
        return self._value(
            comparisons.ratio(form, value, direction, verb, self.profile)
        )

    def attained(
        self,
        actual: Amount,
        plan: Amount,
        *,
        name: str = "kế hoạch",
        verb: str = "đạt",
        end: End | None = None,
        decimals: int = 2,
    ) -> str:
        """Write đạt 117,96% kế hoạch; see ``clauses.attained``."""
        said = clauses.attained(
            actual, plan, self.profile, name=name, verb=verb, end=end, decimals=decimals
        )
        return self._value(said)

    def exceeded(
        self,
        actual: Amount,
        plan: Amount,
        *,
        name: str = "kế hoạch",
        decimals: int = 2,
    ) -> str:
        """Write vượt 70% so với dự toán; what is not exceeded is đạt x%."""
        said = clauses.exceeded(
            actual, plan, self.profile, name=name, decimals=decimals
        )
        return self._value(said)

    def exceeded_by(
        self, actual: Amount, plan: Amount, *, name: str = "kế hoạch"
    ) -> str:
        """Write vượt 5 tấn so với kế hoạch."""
        return self._value(clauses.exceeded_by(actual, plan, name=name))

    def changed(
        self,
        actual: Amount,
        base: Amount,
        *,
        than: str,
        decimals: int = 2,
        relative: bool = False,
    ) -> str:
        """Write tăng 10% so với cùng kỳ năm 2023; see ``clauses.changed``."""
        said = clauses.changed(
            actual,
            base,
            self.profile,
            than=than,
            decimals=decimals,
            relative=relative,
        )
        return self._value(said)

    def grown(
        self, actual: Amount, base: Amount, *, than: str, decimals: int = 2
    ) -> str:
        """Write gấp 2,14 lần so với kế hoạch; below twice the base, tăng x%."""
        said = clauses.grown(actual, base, self.profile, than=than, decimals=decimals)
        return self._value(said)

    def reduced(
        self,
        actual: Amount,
        before: Amount,
        plan: Amount,
        *,
        name: str = "kế hoạch",
        end: End | None = None,
        decimals: int = 2,
    ) -> str:
        """Write giảm 5,02 điểm phần trăm, bằng 125,5% kế hoạch."""
        said = movements.reduced(
            actual, before, plan, self.profile, name=name, end=end, decimals=decimals
        )
        return self._value(said)

    def verdict(
        self,
        actual: Amount,
        plan: Amount,
        *,
        name: str = "kế hoạch",
        better: Better = Better.HIGHER,
    ) -> str:
        """Write đạt kế hoạch or chưa đạt kế hoạch."""
        return self._value(verdicts.verdict(actual, plan, name=name, better=better))

    def moved(
        self,
        before: Amount | None,
        after: Amount,
        direction: Direction | None = None,
    ) -> str:
        """Write giảm từ 7,56% xuống còn 2,1%; tăng từ 448 lên 483 doanh nghiệp."""
        return self._value(movements.moved(before, after, self.profile, direction))

    def raised(self, total: Amount, *, what: str = "tổng số") -> str:
        """Write nâng tổng số lên 483 doanh nghiệp."""
        return self._value(movements.raised(total, self.profile, what=what))

    def out_of(self, actual: Amount, plan: Amount) -> str:
        """Write 29,49/25 ha."""
        return self._value(movements.out_of(actual, plan, self.profile))

    def joined(self, said: Iterable[str]) -> str:
        """Write bằng 91% kế hoạch, tăng 7,5% so với năm 2020."""
        return self._as_typed(movements.joined(said))
