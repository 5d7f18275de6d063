"""How classes, fields and choices say their Vietnamese words, and how keys compare.

One declaration per field carries the English attribute, the Vietnamese key, the
Vietnamese description and, for a text, what kind of text it is; one per class its
noun and its form in one line. Structure, checks, schema, messages, scaffold and
reference all read these declarations through `declarations`.
"""

import re
import types
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from enum import Enum, auto
from functools import cache, lru_cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

from drafter.computed import computed
from drafter.records import frozen

T = TypeVar("T", bound=type)
V = TypeVar("V")
E = TypeVar("E", bound=Enum)

KEY = "key"
TAG = "tag"
GAP_MARK = "[CẦN BỔ SUNG: {}]"
"""What a paper shows where it requires a fact that the file lacks."""
PHOTO_MARK = "[ẢNH: {}]"
"""What a paper shows where a photo is still to be placed: the other form of a gap."""
GAP_OPENINGS = tuple(mark.partition("{}")[0] for mark in (GAP_MARK, PHOTO_MARK))
"""What all begins with that is highlighted, for a person to fill in."""


class Kind(Enum):
    """What a value is, where its type alone does not say how it is read."""

    LABEL = auto()
    """A number, a proper name, a title of another document: any text but these."""
    ITEM = auto()
    """Prose in mid-sentence: starts small, has no final mark."""
    SENTENCE = auto()
    """Prose that stands by itself: a title, a caption, a paragraph."""
    UNIT = auto()
    """A unit of measure: read, checked and written with its number."""
    NAME = auto()
    """The name of a person, as typed."""
    PARTICIPANT = auto()
    """Who acts at a conference: a person, or a body by its words."""
    OFFICE = auto()
    """An office or an organ, put in house form; a text of several is split."""
    BODY_KIND = auto()
    """The word of a kind of body."""
    ADDRESSEE = auto()
    """Whom a paper is sent to; semicolons part several in one line."""
    YEAR = auto()
    """A year as a bare number."""
    DEADLINE = auto()
    """A year, also after the words năm or đến năm."""
    ORDINAL = auto()
    """A Roman or Arabic number."""
    ACTUAL = auto()
    """An amount that was reached; the words ước đạt may stand before it."""
    AIM = auto()
    """An amount to be reached; its whole may stand behind a stroke."""
    REPORTED = auto()
    """Figures of which each needs an amount or a comparison."""


PROSE = frozenset({Kind.ITEM, Kind.SENTENCE})
"""Texts whose words their author chose, so that style can be discussed."""


class Names(Enum):
    """What a text names by a name that is right at its time only."""

    BODIES = auto()
    """Bodies as they are on the day of the conference, or of the paper."""
    PLANS = auto()
    """What is to come, and who will have to do it."""
    PERIOD = auto()
    """The period reviewed, or the next one."""


@frozen
class Word:
    """What people type or read for one field.

    Attributes:
        name: Vietnamese key or tag, unaccented snake_case.
        text: Vietnamese description, one sentence without a final mark.
        example: A value as it is typed in YAML, or as it is printed.
        kind: What kind of value it is; every text of the model says it.
        names: What a text names by a name of its time, if anything.
        called: What a message about such a text calls it, Vietnamese and English.
        papers: Which papers print it, and what stands below it, where they are others
            than those of the key above.
        keys: Of a tag, the dotted keys of a file of facts that it prints of, none of
            what is counted; nothing where its name or the tag above it says so.
        always: Of a tag, whether it prints something whatever the facts are: words
            or a gap.
        choices: Of a tag, the words that it can print, where these are few.
    """

    name: str
    text: str
    example: str = ""
    kind: Kind | None = None
    names: Names | None = None
    called: tuple[str, str] = ("", "")
    papers: tuple[str, ...] = ()
    keys: tuple[str, ...] | None = None
    always: bool = False
    choices: tuple[str, ...] = ()


@frozen(eq=False, repr=False)
class Noun:
    """What people call a class and how they type it; the decorator that says so.

    Attributes:
        text: Vietnamese noun, as a message says it.
        line: How it is typed in one line, by example; empty if never.
        fills: The attribute that this line is; empty where the line has a
            grammar of its own, which `drafter.structure` reads.
        named_by: Attributes that tell one item of a list from another.
        one_of: Attributes of which one must be given.
        keyed_by: The attribute that a reader of its own takes as the key of a
            table, over a mapping of the others.
        beside: Further keys of the mapping, which are read elsewhere.
    """

    text: str
    line: str = attrs.field(default="", kw_only=True)
    fills: str = attrs.field(default="", kw_only=True)
    named_by: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    one_of: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    keyed_by: str = attrs.field(default="", kw_only=True)
    beside: tuple[Word, ...] = attrs.field(default=(), kw_only=True)

    def __call__(self, cls: T) -> T:
        """Declare a class of the model, as its outermost decorator."""
        cls.__noun__ = self  # type: ignore[attr-defined]
        return cls


@frozen(eq=False, repr=False)
class Declaration:
    """One declared field of a class, or a method that is read as one.

    Attributes:
        attribute: The English attribute.
        word: Its Vietnamese key or tag, with description and example.
        type: Its annotation.
        required: Whether it must be given.
        holds: The classes of declared fields that its values or their items can be.
        is_text: Whether they can be text.
    """

    attribute: str
    word: Word
    type: Any
    required: bool
    holds: tuple[type, ...]
    is_text: bool


def key(
    name: str,
    text: str,
    *,
    example: str = "",
    kind: Kind | None = None,
    names: Names | None = None,
    called: tuple[str, str] = ("", ""),
    papers: tuple[str, ...] = (),
) -> dict[str, Word]:
    """Return the metadata of a model field: its YAML key and description."""
    return {KEY: Word(name, text, example, kind, names, called, papers)}


class tag(dict[str, Word]):  # noqa: N801 - reads as `key` does
    """The template tag and description of a view's value.

    It decorates the method that computes the value; of a value that an attrs class
    holds it is the metadata.
    """

    def __init__(
        self,
        name: str,
        text: str,
        *,
        example: str = "",
        keys: tuple[str, ...] | None = None,
        always: bool = False,
        choices: Iterable[str] = (),
    ) -> None:
        word = Word(
            name, text, example, keys=keys, always=always, choices=tuple(choices)
        )
        super().__init__({TAG: word})

    def __call__(self, method: Callable[[Any], V]) -> "Tagged[V]":
        """Declare a method."""
        return Tagged(method, self)


class NotComputed(Exception):
    """A view failed at the value of a tag, a fault of ours; the cause goes along."""


class Tagged(computed[V]):
    """A method of a view that a tag prints."""

    def __init__(self, method: Callable[[Any], V], metadata: tag) -> None:
        super().__init__(method)
        self.metadata = metadata

    def compute(self, instance: object) -> V:
        """Run the method for a view.

        Raises:
            NotComputed: It failed; says at which tag.
            MemoryError: There is not enough, which is nobody's fault.
        """
        try:
            return self.method(instance)
        except (NotComputed, MemoryError):
            raise
        except Exception as why:
            reason = f"{self.name}: {type(why).__name__}: {why}"
            raise NotComputed(reason) from why


def also(**aliases: tuple[str, ...]) -> Callable[[T], T]:
    """Declare words that people type for members of an enum beside their own."""

    def declare(cls: T) -> T:
        cls.__also__ = aliases  # type: ignore[attr-defined]
        return cls

    return declare


def noun_of(cls: type) -> Noun:
    """Return the noun of a class; its English name where none is declared."""
    declared: Noun | None = getattr(cls, "__noun__", None)
    return declared or Noun(text=english(cls))


def english(cls: type) -> str:
    """Return the name of a class as English words.

    >>> english(Kind)
    'kind'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).lower()


def spellings(cls: type[Enum]) -> Mapping[str, Enum]:
    """Map all words that are typed for the members of an enum, its own first."""
    aliases: Mapping[str, tuple[str, ...]] = getattr(cls, "__also__", {})
    own = {str(member.value): member for member in cls}
    return own | {
        word: cls[name]
        for name, words_typed in aliases.items()
        for word in words_typed
        if word not in own
    }


@cache
def _members(cls: type[Enum]) -> Mapping[str, Enum]:
    """Map the folded words of an enum to its members."""
    return {_unmarked(word): member for word, member in spellings(cls).items()}


def member(cls: type[E], word: str) -> E | None:
    """Return the member that a word names, or nothing; marks beside it are ignored."""
    named = _members(cls).get(_unmarked(word))
    return named if isinstance(named, cls) else None


def _unmarked(word: str) -> str:
    return re.sub(r"[.,;:…]+", "", fold(word)).strip("_")


@cache
def words(cls: type, kind: str = KEY) -> Mapping[str, Word]:
    """Map each declared attribute of a class to its word; none of any other class."""
    return {
        name: declared.metadata[kind]
        for name, declared in _declared(cls).items()
        if kind in declared.metadata
    }


@cache
def declarations(cls: type, kind: str = KEY) -> Mapping[str, Declaration]:
    """Map each declared attribute of a class to its declaration."""
    annotations, declared = get_type_hints(cls), _declared(cls)
    return {
        name: _declaration(name, word, declared[name], annotations)
        for name, word in words(cls, kind).items()
    }


def is_declared(cls: type) -> bool:
    """Whether a class has fields: it is of attrs, or a view with tags."""
    return attrs.has(cls) or bool(words(cls, TAG))


def prints(cls: type) -> bool:
    """Whether an object of a class prints by itself."""
    return any("__str__" in vars(base) for base in cls.__mro__[:-1])


def _declared(cls: type) -> "Mapping[str, attrs.Attribute[Any] | Tagged[Any]]":
    """Map the attributes of a class to its attrs fields and tagged methods."""
    fields = attrs.fields(cls) if attrs.has(cls) else ()
    methods = (m for base in reversed(cls.__mro__) for m in vars(base).values())
    tagged = (method for method in methods if isinstance(method, Tagged))
    return {member.name: member for member in (*fields, *tagged)}


def _declaration(
    name: str,
    word: Word,
    member: "attrs.Attribute[Any] | Tagged[Any]",
    annotations: Mapping[str, object],
) -> Declaration:
    if isinstance(member, Tagged):
        annotation, required = get_type_hints(member.method)["return"], False
    else:
        annotation, required = annotations[name], member.default is attrs.NOTHING
    mentioned = _single(annotation)
    return Declaration(
        attribute=name,
        word=word,
        type=annotation,
        required=required,
        holds=tuple(filter(is_declared, mentioned)),
        is_text=str in mentioned,
    )


@cache
def keys(cls: type) -> Mapping[str, Declaration]:
    """Map the keys of a class of the model to its declarations."""
    return {field.word.name: field for field in declarations(cls).values()}


def key_of(cls: type, attribute: str) -> str:
    """Return the key of an attribute of a class of the model."""
    return words(cls)[attribute].name


def list_item(annotation: object) -> Any:  # noqa: ANN401 - a type, or what stands for one
    """Return X of ``tuple[X, ...]``, and nothing for any other type."""
    inner = get_args(annotation)
    is_list = get_origin(annotation) is tuple and inner[1:] == (Ellipsis,)
    return inner[0] if is_list else None


def alternatives(annotation: object) -> tuple[Any, ...]:
    """Return the types of a union but for nothing, and none for any other type."""
    if get_origin(annotation) not in (Union, types.UnionType):
        return ()
    return tuple(t for t in get_args(annotation) if t is not types.NoneType)


def _single(annotation: object) -> tuple[type, ...]:
    """Return all types that a type mentions, those inside lists and unions too."""
    if isinstance(annotation, type) and not get_args(annotation):
        return (annotation,)
    return tuple(t for inner in get_args(annotation) for t in _single(inner))


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Fold a key as people write it: accents, case, spaces, ``-`` and ``_``.

    >>> fold("Chủ trì")
    'chu_tri'
    """
    bare = unaccented(text).casefold()
    return re.sub(r"[\s\-_]+", "_", bare).strip("_")


def unaccented(text: str) -> str:
    """Return the text without Vietnamese marks; ``đ`` becomes ``d``."""
    decomposed = unicodedata.normalize("NFD", text)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """Return the known name most like the typed one, accents and case apart."""
    from difflib import get_close_matches

    folded = {fold(name): name for name in known}
    near = get_close_matches(fold(typed), folded, n=1, cutoff=0.6)
    return folded[near[0]] if near else None
