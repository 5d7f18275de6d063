"""The key figures of a press release, which stand in a table of their own."""

from drafter.views.annex_rows import FigureView
from drafter.views.context import Context, View
from drafter.views.figure_clauses import Figure
from drafter.views.phrasing import capital
from drafter.views.press_selection import ranked_figures
from drafter.views.results import Results
from drafter.vocabulary import tag

FEWEST, MOST = 3, 6
"""So many figures make a table."""


class KeyFigureView(View):
    """A row of the table of key figures."""

    def __init__(self, figure: Figure) -> None:
        super().__init__(figure.ctx)
        self.figure, self._row = figure, FigureView(figure, "")

    @tag("ten", "Tên chỉ tiêu", example="Thu ngân sách")
    def name(self) -> str:
        return self._row.name

    @tag("thuc_hien", "Thực hiện, kèm đơn vị", example="46,2 tỷ đồng")
    def amount(self) -> str:
        if self.figure.indicator.awaited:
            return self._row.actual
        unit = self._row.unit
        reached = f"{self._row.actual}{'' if unit == '%' else ' '}{unit}".strip()
        return f"Ước {reached}" if self.figure.indicator.estimated else reached

    @tag("so_sanh", "So với kế hoạch, hoặc với kỳ trước")
    def compared(self) -> str:
        return capital(self.figure.standing)


def key_figures(ctx: Context) -> tuple[KeyFigureView, ...]:
    """Return the headline figures, filled up with others where they are few.

    They are chosen from every field, and stand as they were typed.
    """
    chosen = ranked_figures(ctx)
    if len(chosen) < FEWEST:
        chosen = ranked_figures(ctx, chosen_only=False)[:FEWEST]
    if len(chosen) < FEWEST:
        return ()
    fields = ctx.view(Results).by_field
    typed = [id(f.indicator) for field in fields for f in field.every_figure]
    chosen = sorted(chosen[:MOST], key=lambda f: typed.index(id(f.indicator)))
    return tuple(KeyFigureView(figure) for figure in chosen)
