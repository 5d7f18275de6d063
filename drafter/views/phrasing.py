"""Making sentences of items that were typed as they stand in mid-sentence.

Nothing here changes a word: it capitalises, joins, punctuates, and looks at a
mark that was already typed. People type items with a capital as often as without;
which it should be in mid-sentence depends on how an item begins: with a verb, a
noun, somebody who acts, a name.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from drafter.model.body_kinds import KINDS
from drafter.patterns import regex

LONGEST = 60
"""Words of the longest sentence that is made of a list."""

_ENDS = (".", "!", "?", "…", "./.")
_CLOSERS = "”\"')"
_LOOSE = " \t\n;,:."


def bare(item: str) -> str:
    """Return an item without a final mark that its place in a list supplies."""
    text = item.strip()
    return text if text.endswith("…") else text.rstrip(_LOOSE)


def capital(text: str) -> str:
    """Return the text with its first letter in capitals; quotes are skipped."""
    for position, character in enumerate(text):
        if character.isalnum():
            return text[:position] + character.upper() + text[position + 1 :]
    return text


def lower_first(text: str) -> str:
    """Return the text with its first letter small, unless it is an abbreviation."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def without(text: str, *openings: str) -> str:
    """Return a text without an opening that the sentence around it supplies."""
    bared = bare(text)
    for opening in openings:
        if bared.casefold().startswith(f"{opening} "):
            return bared[len(opening) + 1 :].lstrip()
    return bared


def sentence(*parts: str) -> str:
    """Join the parts that are there into one sentence with capital and mark."""
    text = " ".join(part.strip() for part in parts if part and part.strip())
    if not text:
        return ""
    if text.rstrip(_CLOSERS).endswith(_ENDS):
        return capital(text)
    return capital(text.rstrip(_LOOSE)) + "."


def sentences(items: Iterable[str]) -> tuple[str, ...]:
    """Return each item as a sentence of its own."""
    return tuple(sentence(item) for item in items)


def paragraph(*sentences: str) -> str:
    """Join the sentences that are there into one paragraph."""
    return " ".join(s for s in sentences if s)


def bare_mid_sentence(item: str) -> str:
    """Return an item as it stands in mid-sentence, without its final mark."""
    return mid_sentence(bare(item))


def semicolons(items: Iterable[str]) -> str:
    """Join items by semicolons, as they stand in mid-sentence."""
    return "; ".join(text for item in items if (text := bare_mid_sentence(item)))


def length(text: str) -> int:
    """Count the words of a text, as an editor counts them."""
    return len(text.split())


def runs(
    items: Iterable[str], *, longest: int = LONGEST, most: int | None = None
) -> Iterator[tuple[str, ...]]:
    """Cut a list into runs that each make a sentence of some `longest` words.

    A single item longer than that is a run of its own.

    Args:
        items: The items.
        longest: How many words a run may have.
        most: How many items a run may have, if that is bounded too.
    """
    run: list[str] = []
    used = 0
    for item in items:
        words = length(item)
        if run and (used + words > longest or len(run) == most):
            yield tuple(run)
            run, used = [], 0
        run.append(item)
        used += words
    if run:
        yield tuple(run)


_ACTORS = (
    "các ",
    "mỗi ",
    "mọi ",
    "từng ",
    "toàn thể ",
    "cán bộ",
    "cấp ủy",
    "chi bộ",
    "chính quyền",
    "đảng viên",
    "hội đồng ",
    "thường trực ",
)
_PROPER = (
    "bí thư",
    "chính phủ",
    "chủ tịch",
    "công an",
    "đại hội",
    "đảng",
    "hội nghị",
    "mặt trận",
    "nghị quyết",
    "nhà nước",
    "nhân dân",
    "quốc hội",
    "tết",
    "thường trực",
    "tổ quốc",
    "trung tâm",
    "trung ương",
    "tòa án nhân dân",
    "ủy ban",
    "ủy viên",
    "văn phòng",
    "viện kiểm sát nhân dân",
)
"""What has a capital wherever it stands (NĐ 30/2020/NĐ-CP, Phụ lục II)."""

_COMMON = ("đảng viên",)
_VERBS = ("đề nghị ", "đưa ", "giao ", "mời ")
"""Verbs that stand before a name: "Giao Ban Thường vụ …"."""

_NOUNS = (
    "chính sách",
    "chương trình",
    "công tác",
    "đề án",
    "kế hoạch",
    "nhiệm vụ",
    "phong trào",
)
"""What somebody does; alone it is no task, for it lacks a verb."""

_ADVERBIALS = (
    "đến năm ",
    "đến hết ",
    "đối với ",
    "khi ",
    "năm ",
    "ngay ",
    "nhân dịp ",
    "sau ",
    "thời gian tới",
    "trên cơ sở",
    "trong ",
    "trước ",
    "từ nay ",
)
"""How an item begins that says first when, where or on what ground."""

_COMMA = regex(", ")

_NUMBERED = regex(
    r"(?:Chỉ thị|Chương trình|Cuộc vận động|Dự án|Đề án|Kế hoạch|Kết luận|Luật"
    r"|Nghị định|Nghị quyết|Phong trào|Quy định|Quyết định|Thông tư)"
    r" (?:số )?[\d“\"]"
)
"""A document or a movement by its own name: Đề án 06, Phong trào “…”."""


_AIMING = ("chú trọng", "phấn đấu", "quyết tâm", "tập trung", "tiếp tục")
"""Verbs that say by themselves that something is to come."""

_TASKS = (
    *_AIMING,
    "ban hành", "bám sát", "bảo đảm", "bảo tồn", "bảo vệ", "bồi dưỡng", "bổ sung",
    "chăm lo", "chấp hành", "chỉ đạo", "chủ động", "chuẩn bị", "chuyển đổi", "củng cố",
    "cụ thể hóa", "duy trì", "đa dạng", "đào tạo", "đẩy lùi", "đẩy mạnh", "đẩy nhanh",
    "điều hành", "đoàn kết", "đôn đốc", "đổi mới", "đưa", "gắn", "giải quyết", "giảm",
    "giáo dục", "giữ vững", "giữ gìn", "hoàn thành", "hoàn thiện", "huy động",
    "hướng dẫn", "kết nạp", "khai thác", "khắc phục", "khơi dậy", "khuyến khích",
    "kiểm tra", "kiên quyết", "kiện toàn", "làm tốt", "lãnh đạo", "lấy", "mở rộng",
    "nâng cao", "nghiên cứu", "ngăn chặn", "phát huy", "phát triển", "phòng, chống",
    "phối hợp", "quan tâm", "quản lý", "quán triệt", "quy hoạch", "rà soát", "sắp xếp",
    "sử dụng", "tái cơ cấu", "tăng cường", "tạo", "tham gia", "tham mưu", "thi đua",
    "thu hút", "thúc đẩy", "thực hiện", "tích cực", "tiết kiệm", "tổ chức",
    "triển khai", "tuyên truyền", "ứng dụng", "vận động", "xây dựng", "xử lý",
)  # fmt: skip
"""What a task or a direction begins with that says what is to be done, not by whom."""


def mid_sentence(text: str) -> str:
    """Return an item as it stands in mid-sentence, small unless it is a name."""
    return text if is_name(text) else text[:1].lower() + text[1:]


def is_name(text: str) -> bool:
    """Whether an item begins with a name or an abbreviation, not just a capital."""
    first, second, *_ = [*text.split(maxsplit=2), "", ""]
    if not first[:1].isupper() or text.casefold().startswith(_VERBS):
        return False
    if _NUMBERED.match(text):
        return True
    if first[1:2].isupper() or (second[:1].isupper() and not second[1:2].isupper()):
        return True
    small = text.casefold()
    if text.startswith(_openings()):
        return True
    return small.startswith(_proper()) and not small.startswith(_COMMON)


@cache
def _openings() -> tuple[str, ...]:
    """Return what names of bodies begin with that has a capital within it."""
    words = (word for kind in KINDS for word in kind.begins)
    return tuple(f"{word} " for word in words if not word[1:].islower())


@cache
def _proper() -> tuple[str, ...]:
    """Return what has a capital wherever it stands; what texts call their hosts too."""
    called = (word.removesuffix(" …") for kind in KINDS for _, word in kind.calls)
    return (*_PROPER, *(word.casefold() for word in called if " " in word))


def has_own_subject(item: str) -> bool:
    """Whether an item says itself who acts: "các chi bộ …", "UBND xã …"."""
    text = item.strip()
    return is_name(text) or text.casefold().startswith(_ACTORS)


def opened(item: str) -> tuple[str, str]:
    """Part an item from the adverbial that it opens with, before what is to be done.

    A comma within the adverbial is not its end: a known verb follows that.

    >>> opened("trước mùa mưa bão, kiểm tra hồ đập")
    ('trước mùa mưa bão', 'kiểm tra hồ đập')
    >>> opened("trước những khó khăn, thách thức, chủ động rà soát")
    ('trước những khó khăn, thách thức', 'chủ động rà soát')
    """
    text = item.strip()
    if ", " not in text or not text.casefold().startswith(_ADVERBIALS):
        return "", text
    ends = [found.start() for found in _COMMA.finditer(text)]
    acted = (end for end in ends if begins_with_verb(text[end + 2 :]))
    end = next(acted, ends[0])
    return text[:end], text[end + 2 :]


def begins_with_verb(item: str) -> bool:
    """Whether an item says what is to be done without saying who does it."""
    return _begins(item, _TASKS)


def aims_itself(item: str) -> bool:
    """Whether an item's own verb says that it is to come: "tiếp tục", "phấn đấu"."""
    return _begins(item, _AIMING)


def _begins(item: str, openings: Iterable[str]) -> bool:
    small = f"{item.strip().casefold()} "
    return any(small.startswith((f"{word} ", f"{word}, ")) for word in openings)


def as_task(item: str) -> str:
    """Return a task with a verb: "thực hiện công tác …" where none was typed."""
    text = item.strip()
    return (
        f"thực hiện {mid_sentence(text)}"
        if text.casefold().startswith(_NOUNS)
        else text
    )
