"""What ``drafter init`` asks at a terminal: whatever changes from year to year."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

import click

from drafter.cli import streams
from drafter.cli.language import current, say
from drafter.cli.sample import (
    COMMUNES,
    Answers,
    Kind,
    has_seat,
    host,
    is_only_a_place,
    kind_of,
    lacks_province,
    person,
    place,
    province_of,
    tidied,
    usual_day,
    usual_office,
    usual_venue,
    within,
)
from drafter.vocabulary import fold, nearest

if TYPE_CHECKING:
    from drafter.errors import Reading
    from drafter.values import Period

T = TypeVar("T")
_OTHER = "khác"
_BODIES = ("UBND", "Đảng bộ", "HĐND", "Ủy ban MTTQ Việt Nam", _OTHER)
"""What may stand before the name of a place."""


def answers() -> Answers:
    """Ask a person for the few facts that a sample differs by."""
    default = Answers()
    name = _host(default.host)
    seat = "" if has_seat(name) else _seat()
    typed, period = _period(default.period)
    kind = _choice(
        say("Tổng kết hay sơ kết", "Final or interim"),
        [one.value for one in Kind],
        kind_of(period).value,
    )
    held = _day(usual_day(period))
    venue = _text(say("Địa điểm họp", "Venue"), usual_venue(name))
    signer, office = person(
        _text(say("Họ và tên người ký", "Full name of the signer"), default.signer)
    )
    return Answers(
        host=name,
        seat=seat,
        period=typed,
        kind=Kind(kind),
        held=held,
        venue=venue,
        signer=signer,
        office=office or _office(name),
    )


def _host(default: str) -> str:
    """Ask who holds the conference, and for what the name does not say."""
    name = host(_text(say("Cơ quan tổ chức hội nghị", "Who holds it"), default))
    name = _with_kind(name)
    if not lacks_province(name):
        return name
    province = say("Tỉnh, thành phố", "Province or city")
    return within(name, _text(province, province_of(default)))


def _with_kind(name: str) -> str:
    """Return a name that says what kind of body it is: of a place alone, ask."""
    from drafter.model.body_kinds import OTHER
    from drafter.model.recognition import recognise

    read = recognise(name)
    if read.kind is not OTHER:
        if read.area is None and name in _BODIES:
            commune = _text(say("Tên xã, phường", "Commune or ward"), "")
            return f"{name} {place(COMMUNES, commune)}"
        return name
    only_place = is_only_a_place(name)
    question = say("Loại cơ quan", "Kind of body")
    body = _choice(question, _BODIES, _BODIES[0] if only_place else _OTHER)
    if body == _OTHER:
        return name
    return f"{body} {name if only_place else place(COMMUNES, name)}"


def _seat() -> str:
    question = say(
        "Địa danh ghi trước ngày tháng, chưa biết thì để trống",
        "Place before the day of papers, blank if not known",
    )
    return _text(question, "", blank=True)


def _period(default: str) -> "tuple[str, Period]":
    """Ask for the period until it can be read."""
    from drafter.formatter import read_period

    return _read(say("Kỳ tổng kết, sơ kết", "Period"), default, read_period)


def _day(default: str) -> str:
    """Ask for the day until it can be read."""
    from drafter.formatter import read_occasion

    return _read(say("Ngày họp", "Day of the conference"), default, read_occasion)[0]


def _office(name: str) -> str:
    """Ask for the office of the signer; the usual one is the sample's own."""
    usual = usual_office(name)
    typed = _text(say("Chức vụ người ký", "Office of the signer"), usual)
    return "" if typed == usual else typed


def _read(
    question: str, default: str, reader: "Callable[[str], Reading[T]]"
) -> tuple[str, T]:
    """Ask until a reader understands; what it does not is told."""
    from drafter.errors import Unreadable

    while True:
        typed = _text(question, default)
        try:
            return typed, reader(typed).value
        except Unreadable as refusal:
            lang = current()
            finding = refusal.finding
            streams.note(f"{finding.message(lang)}; {finding.hint(lang)}")


def _text(question: str, default: str, *, blank: bool = False) -> str:
    """Ask for a text; again where nothing was typed that was not to be blank."""
    while True:
        typed: str = click.prompt(
            question, default=default, show_default=bool(default), err=True
        )
        if tidied(typed) or blank:
            return tidied(typed)


def _choice(question: str, choices: Iterable[str], default: str) -> str:
    """Ask for one of a few words; case and accents do not matter."""
    words = {word: word for word in choices}
    while True:
        typed = _text(f"{question} ({' / '.join(words)})", default)
        near = nearest(typed, words) or next(
            (word for word in words if fold(word).startswith(fold(typed))), None
        )
        if near is not None:
            return near
        streams.note(say("Xin chọn một trong các từ ấy.", "Please choose one of them."))
