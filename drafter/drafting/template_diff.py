"""How two templates differ: in their words, their tags, and the facts they ask for."""

import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from pathlib import Path

from attrs import field

from drafter.drafting import templates
from drafter.ooxml import archive
from drafter.ooxml.dump import dump
from drafter.records import frozen
from drafter.templating import compile, manifests, shipped
from drafter.templating.manifests import Manifest

REQUIRED = "bat_buoc"
VERSION = "phien_ban"


@frozen(kw_only=True)
class Side:
    """One of two templates.

    Attributes:
        name: What messages call it.
        lines: Its document as text, paragraph by paragraph.
        tags: Its tags as they are read, in their order.
        fields: The paths of the fields that it uses, each once.
        said: What its manifest says, by key; nothing where it has none.
        files: The files of its document by name.
    """

    name: str
    lines: tuple[str, ...] = field(repr=False)
    tags: tuple[str, ...] = field(repr=False)
    fields: tuple[str, ...] = field(repr=False)
    said: Mapping[str, object]
    files: Mapping[str, bytes] = field(repr=False)


@frozen
class Change:
    """A paragraph that differs; absent on the side that does not have it."""

    old: str | None
    new: str | None


@frozen
class Moved:
    """What one of two templates has and the other has not.

    Attributes:
        added: What only the new one has, in its order.
        removed: What only the old one has, in its order.
    """

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed)


@frozen(kw_only=True)
class Difference:
    """How two templates differ; false where it makes no other paper.

    Attributes:
        text: The paragraphs that differ.
        tags: Tags that are new or gone; one that stands twice counts twice.
        fields: Paths of fields that are newly used, or no longer.
        required: Keys of facts that the manifest newly asks for, or no longer.
        manifest: Other keys of the manifests that differ, with what both say.
        form: Whether the Word files differ in what their text does not show.
    """

    text: tuple[Change, ...]
    tags: Moved
    fields: Moved
    required: Moved
    manifest: Mapping[str, tuple[object, object]]
    form: bool

    def __bool__(self) -> bool:
        parts = (self.text, self.tags, self.fields, self.required, self.manifest)
        return any(map(bool, parts))


def side(name: str | os.PathLike[str]) -> Side:
    """Return a template to be compared; tags that are wrong are not among its tags.

    Args:
        name: The name of a shipped template, the path of a folder or of a .docx.

    Raises:
        drafter.errors.SourceError: A file cannot be opened.
        drafter.errors.TemplateError: There is no such template, or it is no .docx.
    """
    given = templates.opened(name)
    _, _, passage = compile.gated(given.data, given.name)
    parts = () if passage is None else passage.parts
    uses = () if passage is None else compile.uses_of(passage)
    return Side(
        name=given.name,
        lines=tuple(dump(given.data, given.name).splitlines()),
        tags=tuple(item.tag.source for part in parts for item in part.tags),
        fields=tuple(dict.fromkeys(use.path for use in uses if use.known)),
        said=dict(_said(given.name, given.said.value)),
        files=archive.read(given.data, given.name)[0],
    )


def between(old: Side, new: Side) -> Difference:
    """Return how one template differs from another.

    Manifests are compared where both have one; for which version of drafter they were
    made is no difference.
    """
    both = old.said if old.said and new.said else {}
    required = (_words(one.said.get(REQUIRED)) for one in (old, new))
    text = tuple(_changes(old.lines, new.lines))
    return Difference(
        text=text,
        tags=_moved(old.tags, new.tags),
        fields=_moved(old.fields, new.fields),
        required=_moved(*required) if both else Moved(),
        manifest={
            key: (value, new.said[key])
            for key, value in both.items()
            if key not in (REQUIRED, VERSION) and value != new.said[key]
        },
        form=not text and old.files != new.files,
    )


def _said(name: str, manifest: Manifest) -> Iterator[tuple[str, object]]:
    """Yield what a manifest says by key; nothing where there is none to say it."""
    beside = Path(name).with_name(shipped.MANIFEST)
    if name in shipped.names() or beside.is_file():
        for key, attribute in manifests.ATTRIBUTES.items():
            yield key, getattr(manifest, attribute)


def _words(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, tuple) else ()


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, begun, ended, new_begun, new_ended in matcher.get_opcodes():
        if kind != "equal":
            pairs = zip_longest(old[begun:ended], new[new_begun:new_ended])
            yield from (Change(*pair) for pair in pairs)


def _moved(old: Sequence[str], new: Sequence[str]) -> Moved:
    return Moved(tuple(_more(new, old)), tuple(_more(old, new)))


def _more(one: Sequence[str], other: Sequence[str]) -> Iterator[str]:
    """Yield what one has more of than another, in its order."""
    left = Counter(one) - Counter(other)
    for item in one:
        if left[item] > 0:
            left[item] -= 1
            yield item
