"""The text of a sheet, read: its components and its rules."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from drafter.standards.requirement import (
    Allowance,
    Certainty,
    Component,
    Requirement,
)

_ABOUT = frozenset(
    {"label", "label_en", "article", "source", "certainty", "phrase", "seen"}
)
"""What is said of a component; every other key of it is a rule."""
_OWN = ("name", "family", "title", "short", "dated", "since", "until")
_TAKEN_OVER = ("fallback", "opening", "issuers", "types")


def fields(
    data: Mapping[str, Any], others: Mapping[str, Mapping[str, Any]]
) -> dict[str, Any]:
    """Return the fields of a sheet.

    Args:
        data: The sheet as it is written.
        others: All sheets by name; one may be like another.
    """
    model = others.get(data.get("like", ""), {})
    inherited = {
        name: _loosened(said) for name, said in model.get("component", {}).items()
    }
    own = data.get("component", {})
    merged = inherited | {
        name: inherited.get(name, {}) | said for name, said in own.items()
    }
    about = {**model, **data}
    usual = {"certainty": data["certainty"], "source": data["short"]}
    return {
        **{name: data[name] for name in _OWN if name in data},
        **{name: about[name] for name in _TAKEN_OVER if name in about},
        "components": {name: _component(name, said) for name, said in merged.items()},
        "requirements": tuple(
            _requirement(usual, name, said, key)
            for name, said in merged.items()
            for key in said
            if key not in _ABOUT
        ),
    }


def _loosened(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a sheet takes over from another: values, not their certainty.

    Where a text says so and how sure that is are facts of that text alone.
    """
    kept = {key: value for key, value in said.items() if key != "article"}
    kept.pop("certainty", None)
    return {key: _without_source(value) for key, value in kept.items()}


def _without_source(value: object) -> object:
    if not isinstance(value, dict):
        return value
    choice = value.get("certainty") == Certainty.CHOICE
    dropped = {"article"} if choice else {"article", "certainty"}
    return {key: said for key, said in value.items() if key not in dropped}


def _component(name: str, said: Mapping[str, Any]) -> Component:
    return Component(
        name=name,
        label=said["label"],
        label_en=said["label_en"],
        phrase=said.get("phrase", ""),
        seen=said.get("seen", ""),
    )


def _requirement(
    usual: Mapping[str, str], name: str, said: Mapping[str, Any], key: str
) -> Requirement:
    written = said[key]
    demand = dict(written) if isinstance(written, dict) else {"value": written}
    about = {**usual, **said, **demand}
    sure = Certainty(about["certainty"])
    low, high = demand.get("range", (None, None))
    values = demand.get("any", [demand["value"]] if "value" in demand else [])
    values = tuple(tuple(v) if isinstance(v, list) else v for v in values)
    return Requirement(
        component=name,
        aspect=key,
        values=values,
        also=tuple(_allowance(said) for said in demand.get("also", ())),
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        default=demand.get("default", values[0] if values else low),
        like=demand.get("like", ""),
        when=demand.get("when", ""),
        unless=demand.get("unless", ""),
        of=tuple(demand.get("of", ())),
        source="" if sure is Certainty.CHOICE else about["source"],
        article="" if sure is Certainty.CHOICE else about.get("article", ""),
        certainty=sure,
        since=demand.get("since"),
        until=demand.get("until"),
    )


def _allowance(said: Mapping[str, Any]) -> Allowance:
    return Allowance(
        value=tuple(said["value"]),
        types=tuple(said["types"]),
        read=said.get("read", True),
    )
