"""What a sheet prescribes: its components and requirements, every key checked.

Each key of a component, other than what is said about it, names an aspect. Its
value is a bare value or a table with a value, several (``any``) or a range.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from drafter.standards import (
    heading_rules,
    mark_rules,
    page_rules,
    paragraph_rules,
    type_rules,
    wording_rules,
)
from drafter.standards.aspect import Aspect, Values
from drafter.standards.requirement import (
    Allowance,
    Component,
    Requirement,
)
from drafter.standards.sheet import Sheet
from drafter.standards.sheet_values import (
    CERTAINTY,
    DAY,
    ENDS_BEFORE,
    MISSING_KEY,
    PATTERN,
    SWITCH,
    TEXT,
    TEXT_OR_EMPTY,
    UNKNOWN_KEY,
    Certainty,
    Kind,
    Wording,
    malformed,
    tuple_of,
)

ASPECTS: Mapping[str, Aspect] = {
    **wording_rules.ASPECTS,
    **type_rules.ASPECTS,
    **paragraph_rules.ASPECTS,
    **page_rules.ASPECTS,
    **mark_rules.ASPECTS,
    **heading_rules.ASPECTS,
}
"""How each aspect that a sheet may name is judged, valued and worded."""

_SOURCES: Mapping[str, Kind] = {
    "article": TEXT_OR_EMPTY,
    "source": TEXT,
    "certainty": CERTAINTY,
}
_COMPONENT: Mapping[str, Kind] = {
    "label": TEXT,
    "label_en": TEXT,
    "phrase": TEXT,
    "seen": PATTERN,
    "anew": SWITCH,
    **_SOURCES,
}
"""What is said of a component; every other key of it names an aspect."""
_DEMAND: Mapping[str, Kind] = {
    "when": TEXT,
    "unless": TEXT,
    "since": DAY,
    "until": DAY,
    **_SOURCES,
}
"""What may be said of any requirement beside its value."""
_TABLES = ("component", "types")
_FORMS = ("value", "any", "range")

_ONE_FORM: Wording = (
    "cần đúng một trong value, any, range",
    "should have one of value, any, range",
)
_NO_RANGE: Wording = ("không nhận range", "takes no range")
_NOT_SEVERAL: Wording = ("không nhận any", "takes no any")
_BACKWARDS: Wording = ("cần [nhỏ, lớn]", "should be [low, high]")
_NO_COMPONENT: Wording = (
    "không phải thành phần của bộ quy tắc",
    "is no component of the sheet",
)


def components(sheet: Sheet) -> Mapping[str, Component]:
    """Return the components of a sheet by their names.

    Raises:
        drafter.standards.MalformedSheet: A key means nothing.
    """
    for key, value in sheet.written.items():
        if isinstance(value, dict) and key not in _TABLES:
            raise malformed(sheet.file, key, UNKNOWN_KEY)
    if sheet.opening and sheet.opening not in sheet.tables:
        raise malformed(sheet.file, "opening", _NO_COMPONENT)
    for name, keys in sheet.tables.items():
        _check_component(sheet, f"component.{name}", keys)
    return {name: _component(name, keys) for name, keys in sheet.tables.items()}


def requirements(sheet: Sheet) -> tuple[Requirement, ...]:
    """Return the rules of a sheet.

    Args:
        sheet: The sheet; the one that it is like is read first, so that a fault is
            told of the file that it stands in.

    Raises:
        drafter.standards.MalformedSheet: A key or a value means nothing.
    """
    if sheet.like is not None:
        requirements(sheet.like)
    return tuple(_requirements(sheet))


def _check_component(sheet: Sheet, at: str, keys: Mapping[str, Any]) -> None:
    for needed in ("label", "label_en"):
        if needed not in keys:
            raise malformed(sheet.file, f"{at}.{needed}", MISSING_KEY)
    for key, value in keys.items():
        if key in _COMPONENT:
            _COMPONENT[key].check(value, sheet.file, f"{at}.{key}")
        elif key not in ASPECTS:
            raise malformed(sheet.file, f"{at}.{key}", UNKNOWN_KEY)


def _component(name: str, keys: Mapping[str, Any]) -> Component:
    return Component(
        name=name,
        label=keys["label"],
        label_en=keys["label_en"],
        phrase=keys.get("phrase", ""),
        seen=keys.get("seen", ""),
    )


def _requirements(sheet: Sheet) -> Iterator[Requirement]:
    usual = {"certainty": sheet.certainty, "source": sheet.short}
    for name, component in sheet.components.items():
        keys = sheet.tables[name]
        for key, written in keys.items():
            if key in _COMPONENT:
                continue
            demand = dict(written) if isinstance(written, dict) else {"value": written}
            at = f"component.{name}.{key}"
            _check_demand(sheet, at, demand, ASPECTS[key].values)
            rule = _requirement(name, key, demand, {**usual, **keys, **demand})
            _check_rule(sheet, at, rule, component)
            yield rule


def _check_demand(
    sheet: Sheet,
    at: str,
    demand: Mapping[str, Any],
    values: Values,
) -> None:
    """Refuse keys and values that an aspect does not take.

    Args:
        sheet: The sheet.
        at: The key of the requirement, dotted.
        demand: The requirement as it is written.
        values: What the aspect takes.
    """
    forms = [form for form in _FORMS if form in demand]
    if len(forms) != 1:
        raise malformed(sheet.file, at, _ONE_FORM)
    if forms == ["range"] and not values.ranged:
        raise malformed(sheet.file, f"{at}.range", _NO_RANGE)
    if forms == ["any"] and not values.several:
        raise malformed(sheet.file, f"{at}.any", _NOT_SEVERAL)
    kinds = {
        **_DEMAND,
        **values.needs,
        **values.takes,
        "value": values.kind,
        "any": tuple_of(values.kind),
        "range": tuple_of(values.kind, 2),
        "default": values.kind,
    }
    for needed in values.needs:
        if needed not in demand:
            raise malformed(sheet.file, f"{at}.{needed}", MISSING_KEY)
    for key, value in demand.items():
        if key not in kinds:
            raise malformed(sheet.file, f"{at}.{key}", UNKNOWN_KEY)
        kinds[key].check(value, sheet.file, at if key == "value" else f"{at}.{key}")
    for key in ("when", "unless", "of"):
        named = demand.get(key, ())
        for component in (named,) if isinstance(named, str) else named:
            if component not in sheet.tables:
                raise malformed(sheet.file, f"{at}.{key}", _NO_COMPONENT)


def _check_rule(sheet: Sheet, at: str, rule: Requirement, component: Component) -> None:
    """Refuse what is no value each for itself, but makes no sense together."""
    problem = ASPECTS[rule.aspect].values.problem
    if rule.low is not None and rule.high is not None and rule.low > rule.high:
        raise malformed(sheet.file, f"{at}.range", _BACKWARDS)
    if rule.since and rule.until and rule.since > rule.until:
        raise malformed(sheet.file, f"{at}.until", ENDS_BEFORE)
    if problem and (lacking := problem(rule, component)):
        raise malformed(sheet.file, at, lacking)


def _requirement(
    component: str, aspect: str, demand: Mapping[str, Any], about: Mapping[str, Any]
) -> Requirement:
    """Return a requirement.

    Args:
        component: What it is about.
        aspect: What of it.
        demand: Its own keys.
        about: These with those of its component and of the sheet.
    """
    certainty = Certainty(about["certainty"])
    choice = certainty is Certainty.CHOICE
    low, high = demand.get("range", (None, None))
    written = demand.get("any", [demand["value"]] if "value" in demand else [])
    values = tuple(tuple(v) if isinstance(v, list) else v for v in written)
    return Requirement(
        component=component,
        aspect=aspect,
        values=values,
        also=tuple(_allowance(keys) for keys in demand.get("also", ())),
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        default=demand.get("default", values[0] if values else low),
        like=demand.get("like", ""),
        when=demand.get("when", ""),
        unless=demand.get("unless", ""),
        of=tuple(demand.get("of", ())),
        source="" if choice else about["source"],
        article="" if choice else about.get("article", ""),
        certainty=certainty,
        since=demand.get("since"),
        until=demand.get("until"),
    )


def _allowance(keys: Mapping[str, Any]) -> Allowance:
    return Allowance(
        value=tuple(keys["value"]),
        types=tuple(keys["types"]),
        read=keys.get("read", True),
    )
