"""Making sentences of items that were typed as they stand in mid-sentence.

Nothing here changes a word: it capitalises, joins, punctuates, and looks at a
mark that was already typed. People type items with a capital as often as without;
which it should be in mid-sentence depends on how an item begins: with a verb, a
noun, somebody who acts, a name.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import cycle

from drafter.model.body_kinds import KINDS

LONGEST = 60
"""Words after which a list is cut into a further sentence."""

CONNECTIVES = ("Đồng thời", "Bên cạnh đó", "Cùng với đó")

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


def listed(
    lead: str,
    items: Iterable[str],
    *,
    further: Iterable[str] = ("",),
    flows: bool = False,
) -> str:
    """Write "lead: a; b; c." and, where it grows long, "further a; b." again.

    Args:
        lead: What introduces the first run, without its colon.
        items: The items, as typed.
        further: What introduces later runs, in turn: "Đồng thời, Đảng bộ" …;
            with a colon, it keeps it before several items.
        flows: Whether a single item follows the lead without a colon.
    """
    texts = [text for item in items if (text := bare_mid_sentence(item))]
    if not texts:
        return ""
    first, *rest = runs(texts, longest=LONGEST - min(length(lead), LONGEST // 2))
    colon = "" if flows and len(texts) == 1 else ":"
    later = (
        sentence(_further_lead(clause, run), semicolons(run))
        for clause, run in zip(cycle(further), rest, strict=False)
    )
    return paragraph(sentence(f"{lead}{colon}", semicolons(first)), *later)


def _further_lead(clause: str, run: tuple[str, ...]) -> str:
    """Return what introduces a later run; one plain item needs no colon."""
    keeps = len(run) > 1 or begins_with_time(run[0])
    return clause if keeps else clause.removesuffix(":")


def with_connectives(clause: str) -> tuple[str, ...]:
    """Return the connectives under which a list goes on, before one clause."""
    return tuple(f"{word}, {clause}".strip() for word in CONNECTIVES)


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

_ADVERBIALS = ("sau ", "trên cơ sở", "trong ", "trước ")


def mid_sentence(text: str) -> str:
    """Return an item as it stands in mid-sentence, small unless it is a name."""
    return text if is_name(text) else text[:1].lower() + text[1:]


def is_name(text: str) -> bool:
    """Whether an item begins with a name or an abbreviation, not just a capital."""
    first, second, *_ = [*text.split(maxsplit=2), "", ""]
    if not first[:1].isupper() or text.casefold().startswith(_VERBS):
        return False
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


def begins_with_time(item: str) -> bool:
    """Whether an item says first when or on what ground: "sau Hội nghị, …"."""
    return item.strip().casefold().startswith(_ADVERBIALS)


def focus(items: Sequence[str]) -> str:
    """Return what leads from who acts to a list: " tập trung", nothing before one."""
    if len(items) < 2:
        return ""
    twice = items[0].strip().casefold().startswith("tập trung")
    return " thực hiện tốt một số nhiệm vụ" if twice else " tập trung"


def as_task(item: str) -> str:
    """Return a task with a verb: "thực hiện công tác …" where none was typed."""
    text = item.strip()
    return (
        f"thực hiện {mid_sentence(text)}"
        if text.casefold().startswith(_NOUNS)
        else text
    )
