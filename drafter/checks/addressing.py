"""To whom papers are sent."""

from collections.abc import Iterator

from drafter.checks.rules.names import AS_ABOVE
from drafter.findings import Finding
from drafter.model import Conference

_AS_ABOVE = "như trên"


def as_above_has_an_addressee(conference: Conference) -> Iterator[Finding]:
    """Recipients begin with "Như trên" only where somebody is named above."""
    for position, issuance in enumerate(conference.issuances):
        for place, recipient in enumerate(issuance.recipients):
            said = recipient.strip("- ").casefold()
            if said.startswith(_AS_ABOVE) and not issuance.addressees:
                yield AS_ABOVE.at("issuances", position, "recipients", place)
