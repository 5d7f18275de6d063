"""Quotations: what the news item reports is not said in the first person."""

import re
from collections.abc import Iterator

from drafter.findings import Finding, warning
from drafter.model import Conference, Press
from drafter.patterns import regex

FIRST_PERSON = warning("D495")
_SPEAKER = regex(r"\b(?:chúng (?:tôi|ta)|tôi)\b", re.IGNORECASE)


def reported_words_are_in_the_third_person(
    conference: Conference,
) -> Iterator[Finding]:
    """Without quotation marks "chúng tôi" would be whoever writes the item."""
    press = conference.press or Press()
    for position, quote in enumerate(press.quotes):
        said = None if quote.verbatim else _SPEAKER.search(quote.words)
        if said is not None:
            yield FIRST_PERSON.at(
                *("press", "quotes", position, "words"),
                name=quote.speaker.name,
                word=said[0].lower(),
            )
