"""Which paper a Word file is, in whatever folder and under whatever name it lies."""

from collections.abc import Callable, Iterable
from pathlib import Path

from drafter.drafting import own_templates, templates
from drafter.drafting.loading import Read
from drafter.drafting.templates import Template
from drafter.errors import SourceError
from drafter.files.file_names import BEFORE, EDITED, FOREIGN, argument
from drafter.findings import Spot, error
from drafter.model import NewsSize
from drafter.ooxml import seal
from drafter.patterns import regex
from drafter.records import frozen
from drafter.templating import shipped
from drafter.templating.manifests import FOLDER
from drafter.vocabulary import member

UNKNOWN_PAPER = error("F230")

_COPIED = regex(
    rf"(?:\.(?:{EDITED}|{FOREIGN}|{BEFORE})(?:-\d+)?| ?\(\d+\)| - \w[\w ]*)+$"
)
"""What a name gets behind it when a file is set aside, loaded down, or copied."""


@frozen(kw_only=True)
class Origin:
    """What a Word file was drafted as.

    Attributes:
        wanted: The paper's name, or the template that makes it.
        size: The size of a news item, if that is known.
        state: Whether it is as it was drafted.
        known: Tells whether a line is among those that were drafted; nothing where
            that is lost.
        is_of_these_facts: Whether it was drafted of the facts as they are now.
    """

    wanted: str | Template
    size: NewsSize | None
    state: seal.State
    known: Callable[[str], bool] | None
    is_of_these_facts: bool

    @property
    def is_mixed(self) -> bool:
        """Whether nobody can tell changes of a hand from those of the facts."""
        return self.known is None and not self.is_of_these_facts


def of(data: bytes, path: str, read: Read, typed: str = "") -> Origin:
    """Return what a Word file was drafted as: by its seal, else by its name.

    Args:
        data: Its bytes.
        path: Its name.
        read: The facts.
        typed: The paper or template that a person names, if one does.

    Raises:
        drafter.errors.SourceError: Nothing tells which paper it is.
        drafter.errors.TemplateError: There is no such paper or template.
    """
    facts = read.document.name
    said = seal.properties(data)
    paper = typed or (said.paper if said else "") or _by_name(path, facts)
    if not paper:
        named = {"paper": argument(path), "facts": argument(facts)}
        raise SourceError([UNKNOWN_PAPER.at(mark=Spot(path), **named)])
    return Origin(
        wanted=_template(paper, said, read) if not typed else _named(paper, facts),
        size=member(NewsSize, said.size) if said and said.size else None,
        state=seal.state(data),
        known=_known(data),
        is_of_these_facts=said is not None and said.data == read.sourced.read_from,
    )


def _named(paper: str, facts: str) -> str | Template:
    return templates.wanted(paper, [facts])


def _template(paper: str, said: seal.Properties | None, read: Read) -> str | Template:
    """Return the paper's name, or the shipped variant of it that it was made with."""
    wanted = _named(paper, read.document.name)
    if said is None or not isinstance(wanted, str):
        return wanted
    variants = [name for name in shipped.names() if name.split("/")[0] == paper]
    made = [name for name in variants if _digest(name) == said.template]
    return made[0] if made and len(variants) > 1 else wanted


def _digest(name: str) -> str:
    return seal.short_digest(templates.load_shipped(name).document.data)


def _known(data: bytes) -> Callable[[str], bool] | None:
    digests = seal.digests(data)
    if digests is None:
        return None
    kept = frozenset(digests)
    return lambda text: seal.digest(text) in kept


def _by_name(path: str, facts: str) -> str:
    """Return the paper that a file is called by, ``<stem>-bao-cao.docx`` too."""
    stem = _COPIED.sub("", Path(path).stem)
    fitting = [
        name for name in _papers(facts) if stem == name or stem.endswith(f"-{name}")
    ]
    return max(fitting, key=len, default="")


def _papers(facts: str) -> Iterable[str]:
    """Return the papers that there are: shipped ones, and an office's own."""
    folder = Path(facts).parent / FOLDER
    own = own_templates.listed(folder) if folder.is_dir() else ()
    return {*shipped.papers(), *(item.manifest.paper for item in own if item.is_used)}
