"""The field book as rows: what to paste into Word, what it means, an example."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from attrs import frozen

from drafter.reference import fieldbook, samples
from drafter.reference.fieldbook import Kind, Tag

LONGEST = 60
"""How many characters of an example are shown."""


@frozen
class Row:
    """One line of the book."""

    paste: str
    text: str
    example: str = ""


def rows(found: Iterable[Tag]) -> Iterator[Row]:
    """Yield a row for each tag, as it stands outside any list."""
    examples = _examples()
    for tag in found:
        yield _row(tag, tag.name, examples)


def of_list(tag: Tag, used: Collection[str] | None = None) -> Iterator[Row]:
    """Yield the rows of a loop over a list, from its ``for`` to its ``endfor``.

    Args:
        tag: The list.
        used: The paths to keep to; all when none are given.
    """
    item, examples = variable(tag), _examples()
    yield Row(
        f"{{%tr for {item} in {_reached(tag)} %}}",
        "bắt đầu lặp hàng (một hàng riêng); lặp đoạn thì viết {%p",
    )
    if not fieldbook.below(tag):
        yield Row(f"{{{{ {item} }}}}", tag.text, _shown(tag, examples))
    for inner in fieldbook.within(fieldbook.below(tag), used):
        rest = ".".join(inner.path[len(tag.path) :])
        yield _row(inner, f"{item}.{rest}", examples)
    yield Row("{%tr endfor %}", "kết thúc lặp (một hàng riêng); lặp đoạn thì viết {%p")


def variable(tag: Tag) -> str:
    """Return what a loop calls an item: the first letters of the list's name."""
    return "".join(word[0] for word in tag.path[-1].split("_"))


def _reached(tag: Tag) -> str:
    """Return the list as a template reaches it, through the loops around it."""
    around = [
        one
        for one in fieldbook.lists()
        if one is not tag and one.path == tag.path[: len(one.path)] != tag.path
    ]
    if not around:
        return tag.name
    outer = max(around, key=lambda one: len(one.path))
    return ".".join((variable(outer), *tag.path[len(outer.path) :]))


def _row(tag: Tag, name: str, examples: Mapping[str, str]) -> Row:
    if tag.kind is Kind.LIST:
        return Row(f"{{% for {variable(tag)} in {name} %}}", tag.text)
    if tag.kind is Kind.FLAG:
        return Row(f"{{% if {name} %}}", tag.text)
    paste = f"{{{{ {name} }}}}" if tag.prints else f"{name}.…"
    return Row(paste, tag.text, _shown(tag, examples) if tag.prints else "")


def _shown(tag: Tag, examples: Mapping[str, str]) -> str:
    text = " ".join((tag.example or examples.get(tag.name, "")).split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _examples() -> Mapping[str, str]:
    """Map tags to what they print of the shipped examples."""
    found: dict[str, str] = {}
    for name in (samples.STATE, samples.PARTY):
        found = {**fieldbook.printed(samples.view(name)), **found}
    return found
