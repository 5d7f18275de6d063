"""Making sentences of items that were typed as they stand in mid-sentence.

Nothing here changes a word: it capitalises, joins, punctuates, and looks at a
mark that was already typed.
"""

from collections.abc import Iterable, Iterator
from itertools import cycle

from drafter.views.openings import begins_with_time, inside

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
    kept = bare(text)
    for opening in openings:
        if kept.casefold().startswith(f"{opening} "):
            return kept[len(opening) + 1 :].lstrip()
    return kept


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


def flowing(item: str) -> str:
    """Return an item as it stands in mid-sentence, without its final mark."""
    return inside(bare(item))


def semicolons(items: Iterable[str]) -> str:
    """Join items by semicolons, as they stand in mid-sentence."""
    return "; ".join(text for item in items if (text := flowing(item)))


def length(text: str) -> int:
    """Count the words of a text, as an editor counts them."""
    return len(text.split())


def runs(
    items: Iterable[str], *, room: int = LONGEST, most: int | None = None
) -> Iterator[tuple[str, ...]]:
    """Cut a list into runs that each make a sentence of some `room` words.

    A single item longer than that is a run of its own.

    Args:
        items: The items.
        room: How many words a run may have.
        most: How many items a run may have, if that is bounded too.
    """
    run: list[str] = []
    used = 0
    for item in items:
        words = length(item)
        if run and (used + words > room or len(run) == most):
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
    kept = [text for item in items if (text := flowing(item))]
    if not kept:
        return ""
    first, *rest = runs(kept, room=LONGEST - min(length(lead), LONGEST // 2))
    colon = "" if flows and len(kept) == 1 else ":"
    later = (
        sentence(_going_on(clause, run), semicolons(run))
        for clause, run in zip(cycle(further), rest, strict=False)
    )
    return paragraph(sentence(f"{lead}{colon}", semicolons(first)), *later)


def _going_on(clause: str, run: tuple[str, ...]) -> str:
    """Return what introduces a later run; one plain item needs no colon."""
    keeps = len(run) > 1 or begins_with_time(run[0])
    return clause if keeps else clause.removesuffix(":")


def besides(clause: str) -> tuple[str, ...]:
    """Return the connectives under which a list goes on, before one clause."""
    return tuple(f"{word}, {clause}".strip() for word in CONNECTIVES)
