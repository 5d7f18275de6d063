"""Words that a person gave a paper by hand, and that drafting keeps."""

from attrs import field

from drafter.typed import fact
from drafter.vocabulary import Kind, Noun, fold, key

FORMS = ({"drafted", "wording"}, {"drafted", "removed"}, {"after", "added"})
"""The facts that are told together: other words, none, or more of them."""


@Noun("đoạn sửa tay", named_by=("paper",))
@fact(kw_only=True)
class KeptWording:
    """One paragraph, or row of a table, that is to read otherwise than drafted.

    It is found by the words that drafter drafts, so that what the data change is
    never printed over: ``drafted`` with ``wording`` or ``removed``, or ``after``
    with ``added``.
    """

    paper: str = field(
        metadata=key(
            "giay_to",
            "Giấy tờ có đoạn ấy",
            example="bao-cao",
            kind=Kind.LABEL,
        )
    )
    drafted: str = field(
        default="",
        metadata=key(
            "cau",
            "Đoạn drafter soạn, chép nguyên cả đoạn; hàng của bảng thì giữa các ô có "
            "một gạch đứng",
            example="Trên đây là báo cáo kết quả Hội nghị.",
            kind=Kind.LABEL,
        ),
    )
    wording: str = field(
        default="",
        metadata=key(
            "thanh",
            "Đoạn thay cho đoạn ở cau",
            example="Đảng ủy xã trân trọng báo cáo.",
            kind=Kind.LABEL,
        ),
    )
    removed: bool = field(
        default=False,
        metadata=key("bo", "Có nếu bỏ hẳn đoạn ở cau", example="có"),
    )
    after: str = field(
        default="",
        metadata=key(
            "sau",
            "Đoạn drafter soạn mà đoạn thêm đứng ngay sau",
            example="Trên đây là báo cáo kết quả Hội nghị.",
            kind=Kind.LABEL,
        ),
    )
    added: str = field(
        default="",
        metadata=key(
            "them",
            "Đoạn thêm vào sau đoạn ở sau",
            example="Đảng ủy xã gửi kèm phụ lục số liệu.",
            kind=Kind.LABEL,
        ),
    )

    def __attrs_post_init__(self) -> None:
        """Hold an entry to one of its forms.

        Raises:
            ValueError: It has none of them.
        """
        told = {name for name in FORMS[0] | FORMS[1] | FORMS[2] if getattr(self, name)}
        if told not in FORMS:
            raise ValueError(f"KeptWording: {sorted(told)} do not go together")

    @property
    def anchor(self) -> str:
        """The drafted words by which its place is found."""
        return self.drafted or self.after

    @property
    def text(self) -> str:
        """The words that it prints; none where it takes a paragraph away."""
        return self.wording or self.added

    @property
    def is_as_drafted(self) -> bool:
        """Whether it changes nothing, and only stands for the first of lines alike."""
        return bool(self.drafted) and self.drafted == self.wording

    def is_of(self, paper: str) -> bool:
        """Whether it is about a paper; ``bao_cao`` is ``bao-cao``."""
        return fold(self.paper) == fold(paper)
