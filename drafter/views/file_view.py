"""What a paper's file says of itself: its properties, which a PDF of it keeps."""

from typing import TYPE_CHECKING

from drafter.model import Press
from drafter.views.event import NameView
from drafter.views.issuance_view import CODES
from drafter.views.phrasing import capital, without
from drafter.views.press_sizes import NEWS, is_news
from drafter.vocabulary import tag

if TYPE_CHECKING:
    from drafter.views.paper_view import PaperView

LONGEST = 255
"""Letters of a title that Word takes."""


class FileView:
    """The properties of a file: of the paper alone, and of nobody's machine."""

    def __init__(self, paper: "PaperView") -> None:
        """Tell what a paper's file says of itself."""
        self._paper, self._ctx = paper, paper.ctx

    @tag(
        "tua_de",
        "Tựa đề của tệp",
        example="Báo cáo kết quả Hội nghị tổng kết",
        keys=("ten_hoi_nghi", "loai", "ky_bao_cao", "tin_bai.tieu_de"),
        always=True,
    )
    def title(self) -> str:
        if is_news(self._ctx.paper):
            return _cut(self._paper.press.title)
        if self._ctx.paper in CODES:
            subject = without(self._paper.issuance.plain_subject, "báo cáo")
            return _cut(f"Báo cáo {subject}")
        return self.subject

    @tag(
        "tac_gia",
        "Cơ quan ban hành; của tin bài là tác giả, khi tệp dữ liệu có ghi",
        keys=("don_vi", "tin_bai.tac_gia", "tin_bai.co_quan_bao_chi"),
        always=True,
    )
    def author(self) -> str:
        press = self._ctx.conference.press or Press()
        named = press.author or press.outlet if self._ctx.paper == NEWS else ""
        return named or self._paper.issuance.issuer_name

    @tag("chu_de", "Chủ đề của tệp: tên hội nghị", always=True)
    def subject(self) -> str:
        return _cut(capital(self._ctx.view(NameView).whole))


def _cut(text: str) -> str:
    """Return a title that Word takes, cut between words."""
    line = " ".join(text.split())
    if len(line) <= LONGEST:
        return line
    return f"{line[: LONGEST - 1].rpartition(' ')[0]}…"
