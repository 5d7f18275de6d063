"""``drafter template diff``: what one template has and another has not."""

from collections.abc import Iterator, Sequence
from difflib import unified_diff
from typing import TYPE_CHECKING

import click

from drafter.cli import boundary, completion, printing, streams
from drafter.cli.bilingual import command, json_option
from drafter.cli.language import say

if TYPE_CHECKING:
    from drafter.drafting.template_diff import Difference, Moved, Side


@command(
    "template diff",
    vi="""
    A, B là tên mẫu có sẵn, thư mục mẫu hoặc tệp .docx; A là bản cũ. Mã thoát: 0 giống
    nhau, 1 khác nhau, 2 không so sánh được.""",
    en="""
    A, B are shipped templates, template folders or .docx files; A is the old one. Exit
    code: 0 the same, 1 different, 2 they cannot be compared.""",
)
@click.argument("old", metavar="A", shell_complete=completion.templates)
@click.argument("new", metavar="B", shell_complete=completion.templates)
@json_option
def diff_templates(old: str, new: str, as_json: bool) -> int:
    """Print how two templates differ; the exit code says whether they do."""
    from drafter.drafting import template_diff
    from drafter.errors import SourceError, TemplateError

    try:
        sides = template_diff.side(old), template_diff.side(new)
    except TemplateError as stop:
        raise SourceError(stop.findings) from stop  # 1 would say that they differ
    found = template_diff.between(*sides)
    if as_json:
        printing.print_json(_record(found, *sides))
    else:
        streams.note(_verdict(found))
        streams.result("\n".join(_text(found, *sides)), end=bool(found))
    return boundary.CONTENT if found else boundary.DONE


def _verdict(found: "Difference") -> str:
    if found:
        return say("Hai mẫu khác nhau:", "They differ:")
    if found.form:
        return say(
            "Chữ của hai mẫu giống nhau; định dạng hoặc phần khác của tệp thì không.",
            "Their words are the same; form or other parts of the Word files are not.",
        )
    return say("Hai mẫu giống nhau.", "They are the same.")


def _text(found: "Difference", old: "Side", new: "Side") -> Iterator[str]:
    """Yield the paragraphs that differ, and what follows from them."""
    if found.text:
        lines = unified_diff(old.lines, new.lines, old.name, new.name, n=1, lineterm="")
        yield from ("…" if line.startswith("@@") else line for line in lines)
    for moved, added, removed in (
        (found.tags, say("Thẻ thêm", "Tags added"), say("Thẻ bớt", "Tags removed")),
        (
            found.fields,
            say("Trường mới dùng", "Fields newly used"),
            say("Trường không dùng nữa", "Fields no longer used"),
        ),
        (
            _needs(old, new),
            say("Khóa dữ liệu mới cần", "Keys of facts newly needed"),
            say("Khóa dữ liệu không cần nữa", "Keys of facts no longer needed"),
        ),
        (
            found.required,
            say("bat_buoc thêm", "bat_buoc newly has"),
            say("bat_buoc bớt", "bat_buoc no longer has"),
        ),
    ):
        yield from _line(added, moved.added)
        yield from _line(removed, moved.removed)
    for key, (before, after) in found.manifest.items():
        yield f"{key}: {_shown(before)} → {_shown(after)}"


_CLOSING = ("endif", "endfor", "else")


def _line(what: str, words: Sequence[str]) -> Iterator[str]:
    """Yield a line of words, each once; tags that go with others are left out."""
    shown = [word for word in words if word.strip("{%} ").split()[-1] not in _CLOSING]
    if shown:
        yield f"{what}: {', '.join(dict.fromkeys(shown))}"


def _needs(old: "Side", new: "Side") -> "Moved":
    """Return the keys of a file of facts that only one of two templates prints."""
    from drafter.drafting.template_diff import Moved
    from drafter.reference import tag_book

    keys = {tag.name: tag.keys for tag in tag_book.every()}
    before, after = (
        dict.fromkeys(key for path in one.fields for key in keys.get(path, ()))
        for one in (old, new)
    )
    return Moved(
        tuple(key for key in after if key not in before),
        tuple(key for key in before if key not in after),
    )


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(map(str, value)) or "–"
    return str(value) or "–"


def _record(found: "Difference", old: "Side", new: "Side") -> dict[str, object]:
    """Return a difference as plain data."""
    needs = _needs(old, new)
    return {
        "old": old.name,
        "new": new.name,
        "same": not found,
        "text": [{"old": change.old, "new": change.new} for change in found.text],
        "tags": _both(found.tags),
        "fields": _both(found.fields),
        "keys": _both(needs),
        "required": _both(found.required),
        "manifest": [
            {"key": key, "old": before, "new": after}
            for key, (before, after) in found.manifest.items()
        ],
        "form": found.form,
    }


def _both(moved: "Moved") -> dict[str, object]:
    return {"added": list(moved.added), "removed": list(moved.removed)}
