"""A conference file as YAML and as a form workbook, each made of the other.

What is made is read again before it is given away: it says what its source says.
"""

from collections.abc import Iterator

from attrs import evolve

from drafter import form, source, structure
from drafter.errors import InvalidDocument
from drafter.findings import Finding, Mark, error, errors
from drafter.form.cell_nodes import said
from drafter.model import Conference
from drafter.records import frozen
from drafter.source import Document, Entry, Mapping, Scalar, yaml_text
from drafter.source.encoding import decoded
from drafter.source.line import Line
from drafter.vocabulary import declarations

NOT_CARRIED = error("X309")


@frozen
class Converted:
    """What a file was made into.

    Attributes:
        data: The other file.
        comments: How many comments of the file stay behind.
        findings: What reading the file noticed.
    """

    data: bytes
    comments: int = 0
    findings: tuple[Finding, ...] = ()


def to_form(data: bytes, name: str) -> Converted:
    """Return the form that says what a YAML file says.

    Args:
        data: The file; it may lack facts, or have wrong ones.
        name: What messages call it.

    Raises:
        drafter.errors.InvalidDocument: It is no YAML, or cannot be carried over.
    """
    document = source.parse(data, name)
    if long := form.too_long(document.root, name):
        raise InvalidDocument(long)
    wanted, whole = _facts(document), frozenset[str]()
    lost = whole
    for exact in (False, True, True, True):
        whole |= lost if exact else whole
        made = form.book(document.root, exact=exact, whole=whole)
        lost = _lost(document, wanted, form.document(made, name))
        if not lost:
            text = decoded(data, name)
            return Converted(made, sum(1 for _ in comments(text)), document.findings)
    raise InvalidDocument([_not_carried(lost, name)])


def to_yaml(data: bytes, name: str) -> Converted:
    """Return the YAML file that says what a form says.

    Args:
        data: The workbook; it may lack facts, or have wrong ones.
        name: What messages call it.

    Raises:
        drafter.errors.InvalidDocument: It is no workbook or no form, or something in
            it has no place in a file.
    """
    document = form.document(data, name)
    if errors(document.findings):
        raise InvalidDocument(document.findings)
    made = yaml_text.text(document.root).encode("utf-8")
    lost = _lost(document, _facts(document), source.parse(made, name))
    if lost:
        raise InvalidDocument([_not_carried(lost, name)])
    return Converted(made, findings=document.findings)


def comments(text: str) -> Iterator[str]:
    """Yield the comments of a YAML file; what a block of text holds is none."""
    inside: int | None = None
    for typed in text.splitlines():
        line = Line.of(typed)
        if inside is not None and (not typed.strip() or line.indent > inside):
            continue
        inside = line.owner if line.opens_block else None
        if "#" in line.comment:
            yield line.comment.strip()


def _facts(document: Document) -> Conference | None:
    """Return the conference of a file; what it must have and lacks is made up."""
    fields = declarations(Conference).values()
    missing = {
        field.word.name: Scalar(document.root.place, field.word.example, ())
        for field in fields
        if field.required and _lacks(document.root, field.word.name)
    }
    entries = {key: Entry(key, node.place, node) for key, node in missing.items()}
    root = evolve(document.root, entries={**document.root.entries, **entries})
    try:
        return structure.structure(evolve(document, root=root)).value
    except InvalidDocument:
        return None


def _lacks(root: Mapping, key: str) -> bool:
    return key not in root or root[key].empty


def _lost(
    document: Document, wanted: Conference | None, made: Document
) -> frozenset[str]:
    """Return the keys that two files say differently.

    Files that make a conference are compared by what it is, others by their words.
    """
    got = _facts(made)
    if wanted is not None and got is not None:
        return frozenset(
            field.word.name
            for field in declarations(Conference).values()
            if getattr(wanted, field.attribute) != getattr(got, field.attribute)
        )
    keys = {*document.root, *made.root}
    return frozenset(
        key
        for key in keys
        if said(document.root.get(key, _NONE)) != said(made.root.get(key, _NONE))
    )


_NONE = Scalar(Mark("", 1, 1), "", ())


def _not_carried(lost: frozenset[str], name: str) -> Finding:
    return NOT_CARRIED.at(mark=Mark(name, 1, 1), keys=", ".join(sorted(lost)))
