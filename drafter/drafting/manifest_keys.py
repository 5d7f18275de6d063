"""What a manifest may say: each key, and how its value is judged."""

import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum

from drafter.drafting.requirements import nearest_key, requirement
from drafter.errors import Reading
from drafter.files import file_names
from drafter.findings import Finding, Mark, Rule, error, errors, warning
from drafter.formatter import OFFICIAL, PRESS, Profile
from drafter.model import Family, Field, NewsSize
from drafter.patterns import SLUG, regex
from drafter.records import frozen
from drafter.templating import manifest_text
from drafter.templating.manifest_text import Entry
from drafter.templating.manifests import Manifest, manifest_of
from drafter.vocabulary import TAG, declarations, fold, nearest

UNKNOWN_KEY = error("T142")
WRONG_TYPE = error("T143")
WRONG_VALUE = error("T143", "value")
PAPER_NAME = error("T144")
UNKNOWN_FACT = error("T145")
UNKNOWN_TAG = error("T145", "tag")
LISTED_TWICE = warning("T146")
NEWER = warning("T147")

PROFILES: Mapping[str, Profile] = {"official": OFFICIAL, "press": PRESS}
NO_RULES = "khong"
"""What a manifest says of a paper that follows no rules of layout."""
GROUPS = ("truoc", "tai", "sau")
ALL_GROUPS = "tat-ca"
LONGEST = 60
"""Letters that the name of a paper may have."""

_VERSION = regex(r"(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?(?:(?:a|b|rc|\.dev|\.post)\d+)?")


class Form(Enum):
    """What kind of value a key has; the value names it in both languages."""

    TEXT = "chữ trong dấu nháy", "a text in quotes"
    TEXTS = "danh sách chữ trong ngoặc vuông", "a list of texts in square brackets"
    NUMBER = "số nguyên từ 1", "a whole number from 1"

    def fits(self, value: object) -> bool:
        """Whether a value of TOML is of this kind."""
        if self is Form.NUMBER:
            return type(value) is int and value > 0
        if self is Form.TEXTS:
            return isinstance(value, list) and all(isinstance(v, str) for v in value)
        return isinstance(value, str)


@frozen
class Said:
    """A text that a manifest says, and around it what its meaning depends on.

    Attributes:
        key: The key where it stands.
        text: The text.
        mark: Its place.
        paper: The paper that the template makes.
    """

    key: str
    text: str
    mark: Mark
    paper: str


Judge = Callable[[Said], Iterator[Finding]]


def _any(said: Said) -> Iterator[Finding]:
    """Take every text."""
    yield from ()


@frozen
class Key:
    """A key of a manifest.

    Attributes:
        form: What kind of value it has.
        example: How it is typed.
        judge: What is wrong with a text that it has, or with one of its list.
    """

    form: Form
    example: str
    judge: Judge = _any


def read(data: bytes, file: str) -> Reading[Manifest]:
    """Return what a manifest says, and all that is wrong with it.

    What is wrong is left out of it; the paper is empty where none is named.

    Args:
        data: Its bytes.
        file: What messages call it.
    """
    entries, stopped = manifest_text.read(data, file)
    named = {entry.name: entry.value for entry in entries}
    paper = str(named.get("giay_to", Manifest().paper))
    found = {entry.name: tuple(_judged(entry, paper)) for entry in entries}
    good = {name: named[name] for name in named if not errors(found[name])}
    findings = (finding for problems in found.values() for finding in problems)
    return Reading(manifest_of({"giay_to": "", **good}), (*stopped, *findings))


def version(text: str) -> tuple[int, ...] | None:
    """Return the numbers of a version of drafter, if it is one."""
    match = _VERSION.fullmatch(text)
    return tuple(int(n or 0) for n in match.groups()) if match else None


def _judged(entry: Entry, paper: str) -> Iterator[Finding]:
    known, value = KEYS.get(entry.name), entry.value
    if known is None:
        yield _unknown(entry)
    elif not known.form.fits(value):
        vi, en = known.form.value
        yield WRONG_TYPE.at(
            mark=_misfit(entry, known.form),
            key=entry.name,
            wanted=vi,
            wanted_en=en,
            example=known.example,
        )
    elif known.form is Form.TEXTS:
        yield from _listed(entry, known.judge, paper)
    elif known.form is Form.TEXT:
        yield from known.judge(Said(entry.name, value, entry.place, paper))


def _misfit(entry: Entry, form: Form) -> Mark:
    """Return where a value is not as its key wants it: the item of a list, if one."""
    if form is Form.TEXTS and isinstance(entry.value, list):
        pairs = zip(entry.value, entry.items, strict=True)
        return next(mark for value, mark in pairs if not isinstance(value, str))
    return entry.place


def _listed(entry: Entry, judge: Judge, paper: str) -> Iterator[Finding]:
    """Judge each text of a list, and tell those that stand there twice."""
    seen = set[str]()
    for text, mark in zip(entry.value, entry.items, strict=True):
        if text in seen:
            yield LISTED_TWICE.at(mark=mark, key=entry.name, value=text)
        else:
            yield from judge(Said(entry.name, text, mark, paper))
        seen.add(text)


def _unknown(entry: Entry) -> Finding:
    near, known = nearest(entry.name, KEYS), ", ".join(KEYS)
    return UNKNOWN_KEY.at(
        mark=entry.key,
        key=entry.name,
        advice=f"ý bạn là '{near}'?" if near else f"các khóa: {known}",
        advice_en=f"do you mean '{near}'?" if near else f"the keys are {known}",
    )


def _one_of(*choices: str) -> Judge:
    """Return what judges a text that is one of a few."""

    def judge(said: Said) -> Iterator[Finding]:
        if said.text not in choices:
            near = nearest(said.text, choices)
            example = f'"{near}"' if near else KEYS[said.key].example
            yield WRONG_VALUE.at(
                mark=said.mark, key=said.key, value=said.text,
                choices=", ".join(f'"{choice}"' for choice in choices), example=example,
            )  # fmt: skip

    return judge


def _paper(said: Said) -> Iterator[Finding]:
    """Refuse what is no name of a paper: its file is called by it, on any system."""
    if (fault := paper_fault(said.text)) is None:
        return
    bare = re.sub(r"[^a-z0-9]+", "-", fold(said.text)).strip("-")[:LONGEST].strip("-")
    yield PAPER_NAME.at(
        mark=said.mark,
        name=said.text,
        reason=fault[0],
        reason_en=fault[1],
        other=bare if paper_fault(bare) is None else "giay-moi",
    )


def paper_fault(name: str) -> tuple[str, str] | None:
    """Return why a text is no name of a paper, in both languages; nothing if it is."""
    if not name:
        return "để trống", "it is empty"
    if name in (*GROUPS, ALL_GROUPS):
        return "trùng tên một nhóm văn bản", "it is the name of a group of papers"
    if name.upper() in file_names.DEVICES:
        return "là tên một thiết bị của Windows", "Windows calls a device so"
    if len(name) > LONGEST:
        return f"dài quá {LONGEST} chữ", f"it has more than {LONGEST} letters"
    if SLUG.fullmatch(name) is None:
        return (
            "chỉ được có chữ thường không dấu, chữ số, dấu gạch nối",
            "it may have small letters without marks, digits and hyphens only",
        )
    return None


def _fact(said: Said) -> Iterator[Finding]:
    if requirement(said.text, said.paper) is None:
        near = nearest_key(said.text, said.paper)
        yield _not_there(UNKNOWN_FACT, said, near)


def _tag(said: Said) -> Iterator[Finding]:
    from drafter.views import PaperView

    known = [field.word.name for field in declarations(PaperView, TAG).values()]
    if said.text.split(".")[0] not in known:
        yield _not_there(UNKNOWN_TAG, said, nearest(said.text, known))


def _not_there(rule: Rule, said: Said, near: str | None) -> Finding:
    command = _BOOKS[rule]
    return rule.at(
        mark=said.mark,
        key=said.key,
        value=said.text,
        advice=f"ý bạn là '{near}'?" if near else f"xem: {command}",
        advice_en=f"do you mean '{near}'?" if near else f"see: {command}",
    )


_BOOKS: Mapping[Rule, str] = {
    UNKNOWN_FACT: "drafter schema",
    UNKNOWN_TAG: "drafter template fields",
}
"""Which command lists what there is."""


_VERSIONS = "0.1.0, 1.2"


def _made_for(said: Said) -> Iterator[Finding]:
    import drafter

    own, made = version(drafter.__version__), version(said.text)
    if made is None:
        yield WRONG_VALUE.at(
            mark=said.mark, key=said.key, value=said.text,
            choices=_VERSIONS, example=f'phien_ban = "{drafter.__version__}"',
        )  # fmt: skip
    elif own is not None and made > own:
        yield NEWER.at(mark=said.mark, made=said.text, own=drafter.__version__)


KEYS: Mapping[str, Key] = {
    "ten": Key(Form.TEXT, 'ten = "Tin bài về hội nghị"'),
    "giay_to": Key(Form.TEXT, 'giay_to = "tin-bai"', _paper),
    "quy_tac": Key(
        Form.TEXT,
        'quy_tac = "chinh-quyen"',
        _one_of(*(family.value for family in Family), NO_RULES),
    ),
    "van_phong": Key(Form.TEXT, 'van_phong = "official"', _one_of(*PROFILES)),
    "bat_buoc": Key(Form.TEXTS, 'bat_buoc = ["dia_diem", "nguoi_ky"]', _fact),
    "phien_ban": Key(Form.TEXT, 'phien_ban = "0.1.0"', _made_for),
    "linh_vuc": Key(
        Form.TEXTS,
        'linh_vuc = ["kinh tế", "chung"]',
        _one_of(*(str(field.value) for field in Field)),
    ),
    "luc": Key(Form.TEXT, 'luc = "truoc"', _one_of(*GROUPS)),
    "thu_tu": Key(Form.NUMBER, "thu_tu = 2"),
    "can_co": Key(Form.TEXTS, 'can_co = ["khen_thuong"]', _tag),
    "co_tin": Key(
        Form.TEXT, 'co_tin = "tin"', _one_of(*(str(size.value) for size in NewsSize))
    ),
}
"""Every key that a manifest may have, in the order in which ours have them."""
