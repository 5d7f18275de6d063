"""The sample that ``drafter init`` writes: a conference of the host that was named."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any

from attrs import field

from drafter.cli.init import FACTS, GUIDE
from drafter.patterns import regex
from drafter.records import frozen
from drafter.vocabulary import fold

if TYPE_CHECKING:
    from drafter.model import Place
    from drafter.model.recognition import Recognised
    from drafter.values import Period

_SCAFFOLD = Path(__file__).parent / "scaffold"
_HOSTS = "hosts.toml"

_HEAD = """\
# yaml-language-server: $schema={schema}
# Dữ liệu hội nghị. Người, con số trong tệp này chỉ là mẫu: thay bằng của cơ quan bạn,
# xóa mục không dùng. Dòng bắt đầu bằng dấu # là ghi chú, drafter không đọc.
# Kiểm tra: drafter check {facts}     Tạo văn bản: drafter render {facts}

"""
_MORE = "\n# Những mục khác có thể thêm:\n"

_SIGNER = "Nguyễn Văn An"
COMMUNES = ("xã", "phường", "đặc khu")
_PROVINCES = ("tỉnh", "thành phố")
_NOT_PLAIN = regex(r"[^\w ,.()/–-]|^\W|\s#|:\s")
_TITLES = regex(r"(?:đồng chí|đ/c|ông|bà)[ .]+", re.IGNORECASE)
_YEARS, _FIRST_TERM = regex(r"\b20\d\d\b"), regex(r"(?i)học kỳ (?:I|1|một)\b")
_WEEK, _SATURDAY = 7, 5
_YEAR = 12
_DAYS_AFTER = 8
"""How many days after its period a conference is held in the sample."""


class Kind(Enum):
    """Which conference it is."""

    FINAL = "tổng kết"
    INTERIM = "sơ kết"


def tidied(text: str) -> str:
    """Return a text on one line, without what ends a sentence."""
    return " ".join(text.split()).strip(" ,;.")


def host(typed: str) -> str:
    """Return the name of a host in which no place stands twice.

    >>> host("UBND xã Tân Lập, xã Tân Lập, tỉnh Hòa An, tỉnh Hòa An")
    'UBND xã Tân Lập, tỉnh Hòa An'
    """
    from drafter.model.recognition import recognise

    text = ", ".join(part.strip() for part in tidied(typed).split(","))
    name, *above = _in_small_letters(text).split(", ")
    area = recognise(name).area
    said = [_said(level) for level in area.chain] if area else []
    kept = []
    for part in above:
        if fold(part) not in said:
            kept.append(part)
            said.append(fold(part))
    return ", ".join((name, *kept))


def _in_small_letters(name: str) -> str:
    """Return a name that was typed all in capitals as papers print it in a line."""
    from drafter.model.recognition import recognise

    read = recognise(name)
    if not name.isupper() or not read.recased:
        return name
    levels = read.chain.chain if read.chain else ()
    above = (f"{level.kind.value} {level.name.title()}" for level in levels)
    return ", ".join((read.name, *above))


def within(name: str, province: str) -> str:
    """Return the name of a host of a commune with its province, once.

    >>> within("UBND phường Hạ Lý, thành phố Hải Vân", "TP. Hải Vân")
    'UBND phường Hạ Lý, thành phố Hải Vân'
    """
    if not lacks_province(name) or not province:
        return name
    return f"{name}, {place(_PROVINCES, province_of(province) or province)}"


def lacks_province(name: str) -> bool:
    """Whether a host has a commune in its name and no province behind it."""
    from drafter.model.recognition import recognise

    area = recognise(name).area
    return _level(area, COMMUNES) != "" and _level(area, _PROVINCES) == ""


def province_of(typed: str) -> str:
    """Return the province that a chain of places ends in, or nothing."""
    from drafter.model.recognition import recognise

    read = recognise(typed)
    return _level(read.chain or read.area, _PROVINCES)


def is_only_a_place(typed: str) -> bool:
    """Whether what was typed for a host names a place and says no more."""
    from drafter.model.body_kinds import OTHER
    from drafter.model.recognition import recognise

    read = recognise(typed)
    return read.kind is OTHER and (
        read.area is not None and fold(read.name) == _said(read.area)
    )


def place(kinds: tuple[str, ...], typed: str) -> str:
    """Return a place with its kind, which is the first where none was typed."""
    name = tidied(typed)
    for kind in kinds:
        if fold(name).startswith(f"{fold(kind)}_"):
            return kind + name[len(kind) :]
    return f"{kinds[0]} {name}"


def person(typed: str) -> tuple[str, str]:
    """Return the name of a person, and the office typed behind it.

    >>> person("đ/c HÀ VĂN QUÝ, Chủ tịch UBND xã")
    ('Hà Văn Quý', 'Chủ tịch UBND xã')
    """
    name, _, office = _TITLES.sub("", tidied(typed), count=1).partition(",")
    return name.title() if name.isupper() else name, office.strip()


def _level(place: "Place | None", kinds: tuple[str, ...]) -> str:
    """Return the first unit of some kinds in a chain, with its kind, or nothing."""
    for level in place.chain if place else ():
        if level.kind.value in kinds:
            return f"{level.kind.value} {level.name}"
    return ""


def _said(level: "Place") -> str:
    return fold(f"{level.kind.value} {level.name}")


_PARTS: Mapping[str, Mapping[str, str]] = {
    "xã": {
        "chief": "Trưởng thôn Trung Tâm", "parts": "các thôn", "street": "đường thôn",
    },
    "phường": {
        "chief": "Tổ trưởng Tổ dân phố số 1", "parts": "các tổ dân phố",
        "street": "ngõ phố",
    },
    "đặc khu": {
        "chief": "Trưởng khu dân cư số 1", "parts": "các khu dân cư",
        "street": "đường khu dân cư",
    },
}  # fmt: skip
"""What communes of each kind consist of, in the sample."""


@frozen(kw_only=True)
class Answers:
    """The answers; each has a default, so that a sample needs none.

    Attributes:
        host: Full name of who holds the conference, with what is above it.
        seat: The place before the day of a paper, where the host's name has none.
        period: The period, as it is typed.
        kind: Whether the period is closed; by default as its length tells.
        held: The day, as it is typed; by default soon after the period.
        venue: Where it is held; by default the hall of the host.
        signer: Full name of who signs, perhaps with the office behind it.
        office: The office of the signer; by default that of who leads such a host.
    """

    host: str = field(default="UBND xã Tân Lập, tỉnh Hòa An", converter=host)
    seat: str = field(default="", converter=tidied)
    period: str = field(default="năm 2025", converter=tidied)
    kind: Kind | None = None
    held: str = field(default="", converter=tidied)
    venue: str = field(default="", converter=tidied)
    signer: str = _SIGNER
    office: str = field(default="", converter=tidied)


def scaffold(answers: Answers) -> Mapping[str, bytes]:
    """Return the files of a working folder by name."""
    return {FACTS: facts(answers).encode("utf-8"), **companions()}


def companions() -> Mapping[str, bytes]:
    """Return what stands beside a conference file: the schema, the guide."""
    from drafter.reference import json_schema

    schema = json.dumps(json_schema.schema(), ensure_ascii=False, indent=2)
    return {
        json_schema.NAME: f"{schema}\n".encode(),
        GUIDE: _shipped(GUIDE).encode("utf-8"),
    }


def facts(answers: Answers) -> str:
    """Return a conference file that renders as it is, each field described."""
    from drafter.reference import json_schema

    text = Template(_shipped(FACTS)).substitute(sample(answers))
    described = "\n".join(_described(text.splitlines()))
    head = _HEAD.format(schema=json_schema.NAME, facts=FACTS)
    return f"{head}{described}\n{_MORE}" + "".join(_others(text))


def _described(lines: list[str]) -> Iterator[str]:
    """Put the description of each outermost field above it."""
    descriptions = _descriptions()
    for line in lines:
        key = line.partition(":")[0]
        if key in descriptions:
            yield f"# {descriptions[key]}"
        yield line


def _others(text: str) -> Iterator[str]:
    """Yield a comment for each field that the sample does not use."""
    used = {line.partition(":")[0] for line in text.splitlines()}
    for key, description in _descriptions().items():
        if key not in used:
            yield f"# {key}: {description}\n"


def _descriptions() -> Mapping[str, str]:
    from drafter.model import Conference
    from drafter.model.conference import PEOPLE
    from drafter.vocabulary import words

    described = (*words(Conference).values(), PEOPLE)
    return {word.name: word.text for word in described}


def _shipped(name: str) -> str:
    return (_SCAFFOLD / name).read_text(encoding="utf-8")


def sample(answers: Answers) -> Mapping[str, str]:
    """Return the texts that the scaffold leaves open."""
    from drafter.formatter import Formatter, read_period
    from drafter.model.recognition import recognise

    read, period = recognise(answers.host), read_period(answers.period).value
    row, work = _row(read)
    spoken = Formatter().period(period)
    known = _known(read, period, spoken)
    texts = {
        name: value.format(**known)
        for name, value in {**row, **work}.items()
        if isinstance(value, str)
    }
    name, office = person(answers.signer)
    answered = {
        "kind": (answers.kind or kind_of(period)).value,
        "held": answers.held or usual_day(period),
        "period": spoken,
        "venue": answers.venue or usual_venue(answers.host),
        "signer": name,
        "head": answers.office or office or texts["head"],
    }
    return {
        **{key: _typed(text) for key, text in {**texts, **answered}.items()},
        "body": _body(answers),
        **_addresses(read, known=name == _SIGNER),
        **{key: texts[key] for key in ("unmet", "tasks")},
        "results": "\n".join(filter(None, map(texts.get, ("shared", "results")))),
        "note": _optional("ghi_chu_so_lieu: {}\n", texts.get("note", "")),
        "authority": _optional("    quyen_han: {}\n", texts.get("authority", "")),
        "recipients": _recipients(row["recipients"], known),
    }


def _addresses(read: "Recognised", *, known: bool) -> Mapping[str, str]:
    """Return the lines that say how people are addressed, where a host needs them.

    Args:
        read: The host.
        known: Whether the signer is that of the sample.
    """
    from drafter.model.people import Address

    if read.kind.address is not Address.SIR_OR_MADAM:
        return {"sir": "", "madam": "", "address": ""}
    sir, madam = (f"    xung_ho: {word}\n" for word in ("Ông", "Bà"))
    return {"sir": sir, "madam": madam, "address": sir if known else ""}


def _body(answers: Answers) -> str:
    """Return what stands behind the host's key: its name, or that and its seat."""
    if not answers.seat:
        return f" {_typed(answers.host)}"
    return f"\n  ten: {_typed(answers.host)}\n  dia_danh: {_typed(answers.seat)}"


def has_seat(name: str) -> bool:
    """Whether the name of a host says which place stands before the day of a paper."""
    from drafter.model import Body
    from drafter.model.issuers import issuer
    from drafter.views.body_names import AS_TYPED

    return bool(issuer(Body(name=name), AS_TYPED).seat)


def usual_office(name: str) -> str:
    """Return the office of who leads a host of such a name."""
    from drafter.model.recognition import recognise

    read = recognise(name)
    offices: str = _row(read)[0]["head"].format(**_known(read))
    return offices.strip("[]")


def usual_venue(name: str) -> str:
    """Return the hall of a host."""
    from drafter.model import Body
    from drafter.model.territory import committee
    from drafter.views.host_view import HostView

    body = Body(name=name)
    if body.kind.code == "P1" and body.read.area:
        level = str(body.read.area.kind.value)
        word = committee(body.read.area)
        return f"Hội trường {word}" + (f" {level}" if level in COMMUNES else "")
    short = HostView(body).short
    school = short == "Nhà trường"
    return f"Hội trường {short.lower() if school else short}"


def usual_day(period: "Period") -> str:
    """Return a day soon after a period, no Saturday and no Sunday."""
    from drafter.formatter import Formatter

    day = (period.days or (date.min, _end_by_name(period.name)))[1]
    day += timedelta(days=_DAYS_AFTER)
    if day.weekday() >= _SATURDAY:
        day += timedelta(days=_WEEK - day.weekday())
    return f"sáng {Formatter().day(day)}"


def _end_by_name(name: str) -> date:
    """Return the end of a period that is told by its name: năm học 2024 - 2025."""
    year = max(map(int, _YEARS.findall(name)), default=2025)
    first = _FIRST_TERM.search(name)
    return date(year, 1, 4) if first else date(year, 5, 20)


def kind_of(period: "Period") -> Kind:
    """Return what is usual: part of a year or of a term is no closed period."""
    part = period.days is not None and period.span % _YEAR != 0
    turn = period.name.startswith(("học kỳ", "Học kỳ"))
    return Kind.INTERIM if turn or part or period.is_half_term else Kind.FINAL


def _base(period: "Period") -> str:
    """Return with what the results of a period are compared."""
    for opening in ("năm học", "học kỳ"):
        if period.name.lower().startswith(opening):
            return f"{opening} trước"
    if period.term is not None:
        return "nhiệm kỳ trước"
    several = period.days is not None and period.span > _YEAR
    return "giai đoạn trước" if several else "cùng kỳ"


def _row(read: "Recognised") -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Return who leads such a host, and what such a host reports on."""
    from drafter import toml

    table = toml.Table(_SCAFFOLD / _HOSTS).value()
    level = str(read.area.kind.value) if read.area else ""
    own = read.own or read.name
    row = next(
        row
        for row in table["host"]
        if row["kind"] == read.kind.code
        and level in row.get("of", (level,))
        and own.lower().startswith(tuple(w.lower() for w in row.get("begins", ("",))))
    )
    work = table["work"][row["work"]]
    return row, {**table["work"].get(work.get("like", ""), {}), **work}


def _known(
    read: "Recognised", period: "Period | None" = None, typed: str = ""
) -> Mapping[str, str]:
    """Return what braces in the table of hosts stand for."""
    from drafter.model import Body
    from drafter.model.territory import committee
    from drafter.views.host_view import HostView

    area = read.area or read.chain
    level = str(area.kind.value) if area else "địa phương"
    province = _level(area, _PROVINCES)
    return {
        "level": level,
        "short": HostView(Body(name=read.name)).short,
        "province": province,
        "committee": committee(area),
        "above": "Thành ủy" if province.startswith("thành phố") else "Tỉnh ủy",
        "period": typed,
        "before": _base(period) if period else "",
        **_PARTS.get(level, _PARTS["xã"]),
    }


def _recipients(typed: list[str], known: Mapping[str, str]) -> str:
    lines = (t.format(**known) for t in typed if known["province"] or "{p" not in t)
    return "\n".join(f"      - {_typed(line)}" for line in lines)


def _optional(line: str, text: str) -> str:
    return line.format(_typed(text)) if text else ""


def _typed(text: str) -> str:
    """Return a text as YAML takes it: in quotes where it would be misread."""
    if not _NOT_PLAIN.search(text) or text.startswith("["):
        return text
    return "'" + text.replace("'", "''") + "'"
