"""What is made ready when drafter is built: every form, and what makes it."""

from collections.abc import Callable, Iterator
from functools import partial

from drafter.errors import DrafterError
from drafter.formatter import signs
from drafter.ooxml import text_width
from drafter.ready import PACKAGE, Form
from drafter.reference import tag_book
from drafter.standards import paper_styles, sheet
from drafter.templating import manifests, ready_documents, shipped
from drafter.templating.shipped import DOCUMENT
from drafter.toml import Table
from drafter.views import PaperView

Making = tuple[Form, Callable[[], object]]
"""Where a value is kept, and what makes it; nothing where it cannot be kept."""


def forms() -> Iterator[Making]:
    """Yield every form with what makes it."""
    yield signs.FORM, signs.of_babel
    yield tag_book.form(), tag_book.of_samples
    for table in tables():
        data = table.file.read_bytes()
        yield table.form(data), partial(table.make, data)
    for name in shipped.names():
        yield _document(name)


def tables() -> Iterator[Table]:
    """Yield every file of TOML that is read in a run."""
    for folder in (PACKAGE / "rules", PACKAGE / "cli" / "scaffold"):
        yield from map(Table, sorted(folder.glob("*.toml")))
    for file in sorted((PACKAGE / "standards" / "sheets").glob("*.toml")):
        yield sheet.table(file)
    yield text_width.TABLE
    yield paper_styles.TABLE
    yield from map(manifests.table, shipped.names())


def save(*, all_anew: bool = True) -> list[Form]:
    """Make forms and keep them; return those that were kept.

    Args:
        all_anew: Whether to make those too that still hold.

    Raises:
        OSError: A file cannot be written.
    """
    wanted = [pair for pair in forms() if all_anew or pair[0].load() is None]
    made = [(form, _made(make)) for form, make in wanted]
    for form, value in made:
        if value is not None:
            form.save(value)
    return [form for form, value in made if value is not None]


def _document(name: str) -> Making:
    data = shipped.part(name, DOCUMENT)
    made = partial(ready_documents.made, name, data, PaperView)
    return shipped.form(name, data), made


def _made(make: Callable[[], object]) -> object:
    """Return a value, or nothing where its source is wrong: who uses it is told."""
    try:
        return make()
    except (DrafterError, ValueError):
        return None
