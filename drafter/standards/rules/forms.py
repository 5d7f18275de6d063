"""How rules of form are declared: what was found, what is required, who says so.

Their severity follows from how sure the sheet is; see `conformance`.
"""

from drafter.findings import Rule, error

_SOURCE = " ({source}{doubt}){more}"
_SOURCE_EN = " ({source_en}{doubt_en}){more_en}"


def breach(code: str, name: str, vi: str, en: str, **texts: str) -> Rule:
    """Declare a kind of breach whose sentence ends with the source of the rule."""
    return error(code, name, vi + _SOURCE, en + _SOURCE_EN, **texts)


def wanted(code: str, name: str, what: str, what_en: str, **texts: str) -> Rule:
    """Declare a kind of breach that says what was found and what is required."""
    return breach(
        code,
        name,
        f"{{component}}: {_before(what)}{{found}}, cần {{required}}",
        f"{{component_en}}: {_before(what_en)}{{found_en}}, "
        "{required_en} is required",
        **texts,
    )


def _before(what: str) -> str:
    return f"{what} " if what else ""
