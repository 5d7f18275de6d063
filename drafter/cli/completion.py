"""What the shell offers on Tab: files, templates, papers, codes, layout rules.

Names of ours come behind a word that lets the shell offer files: bash forgets what
came before that word.
"""

from collections.abc import Iterable, Iterator

import click
from click.shell_completion import CompletionItem

Items = list[CompletionItem]
_FILES = "file"


def files(_: click.Context, __: click.Parameter, typed: str) -> Items:
    """Offer files and folders."""
    return [CompletionItem(typed, type=_FILES)]


def folders(_: click.Context, __: click.Parameter, typed: str) -> Items:
    """Offer folders."""
    return [CompletionItem(typed, type="dir")]


def templates(ctx: click.Context, param: click.Parameter, typed: str) -> Items:
    """Offer the shipped templates, and files."""
    return [*files(ctx, param, typed), *_begun(_templates(), typed)]


def papers(ctx: click.Context, param: click.Parameter, typed: str) -> Items:
    """Offer the papers and the shipped templates, and files."""
    from drafter.templating import shipped

    names = dict.fromkeys(shipped.papers(), "") | dict(_templates())
    return [*files(ctx, param, typed), *_begun(sorted(names.items()), typed)]


def lists(ctx: click.Context, param: click.Parameter, typed: str) -> Items:
    """Offer the lists that a template may loop over."""
    from drafter.reference import tag_book

    return _begun(((tag.path[-1], tag.text) for tag in tag_book.lists()), typed)


def papers_and_lists(ctx: click.Context, param: click.Parameter, typed: str) -> Items:
    """Offer what one word after ``template fields`` may be."""
    return [*papers(ctx, param, typed), *lists(ctx, param, typed)]


def codes(_: click.Context, __: click.Parameter, typed: str) -> Items:
    """Offer the codes of rules, small letters taken for capitals; or their names."""
    from drafter.reference import rule_book

    known = rule_book.codes()
    by_code = sorted((code, name) for name, code in known.items())
    return _begun(by_code, typed.upper()) or _begun(sorted(known.items()), typed)


def standards(_: click.Context, __: click.Parameter, typed: str) -> Items:
    """Offer the sheets of layout rules."""
    from drafter.standards import sheets

    return _begun(((sheet.name, sheet.short) for sheet in sheets()), typed)


def _templates() -> Iterator[tuple[str, str]]:
    from drafter.templating import manifests, shipped

    for name in shipped.names():
        yield name, manifests.of_shipped(name).title


def _begun(names: Iterable[tuple[str, str]], typed: str) -> Items:
    """Return the names that begin with what is typed, with what each is."""
    return [
        CompletionItem(name, help=text)
        for name, text in names
        if name.startswith(typed)
    ]
