"""How the report on a conference opens: its basis, when, who, which conference."""

from drafter.computed import computed
from drafter.model.issuers import introduced
from drafter.views.context import View
from drafter.views.event import NameView, basis, citation
from drafter.views.listing import Listing
from drafter.views.phrasing import LONGEST, length, paragraph, sentence
from drafter.vocabulary import tag

_LEADS = "Kết quả như sau:"
_CARRIED_OUT = ("chỉ thị", "chương trình", "đề án", "kết luận", "luật", "nghị quyết")
"""Kinds of documents that set what is to be done, and call no conference."""


class OpeningView(View):
    """The first paragraph, which ends in a colon; the long name stands in the title.

    A basis that makes its sentence too long is a sentence of its own, and lines where
    that is too long as well.
    """

    @tag("cau", "Cả đoạn mở đầu, hoặc lời dẫn vào các căn cứ")
    def opening(self) -> str:
        return self._based.opening if self.lines else str(self)

    @tag("muc", "Từng căn cứ, khi nhiều", keys=("can_cu",))
    def lines(self) -> tuple[str, ...]:
        return self._based.lines if self._is_long else ()

    @tag(
        "ket",
        "Lời dẫn vào kết quả, khi các căn cứ là từng mục",
        example="Kết quả như sau:",
        keys=("can_cu",),
    )
    def closing(self) -> str:
        return _LEADS if self.lines else ""

    @computed
    def _held(self) -> str:
        """Say who held what; in full where a typed title leaves purposes out."""
        name, about = self.ctx.view(NameView), self._typed_title
        called = name.whole if about and self.conference.purposes else name.brief
        when = self.ctx.told_occasion(self.conference.when)
        host = introduced(name.host, self.conference.tone_style)
        return f"{when}, {host} đã tổ chức {called}"

    @property
    def _typed_title(self) -> str:
        return self.conference.issuance(self.ctx.paper).about

    @computed
    def _in_one(self) -> str:
        cited = basis(self.ctx)
        return sentence(f"Thực hiện {cited}," if cited else "", self._held)

    @property
    def _is_long(self) -> bool:
        return bool(self.conference.basis) and length(self._in_one) > LONGEST

    @computed
    def _based(self) -> Listing:
        """The basis apart, behind the sentence of who held what."""
        cited = [citation(self.ctx, value) for value in self.conference.basis]
        kinds = {value.kind.casefold() for value in self.conference.basis}
        is_work = not kinds.isdisjoint(_CARRIED_OUT)
        lead = f"Hội nghị được tổ chức {'để thực hiện' if is_work else 'theo'}"
        return Listing(lead, cited, preface=sentence(self._held), colon=False)

    def __str__(self) -> str:
        return paragraph(str(self._based) if self._is_long else self._in_one, _LEADS)
