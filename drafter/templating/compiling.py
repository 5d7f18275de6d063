"""From a part whose tags went through the gate to one that can be filled."""

from collections.abc import Collection

import attrs
from jinja2 import Template

from drafter.ooxml.available_width import Layout
from drafter.templating import (
    balance,
    cleaning,
    identity,
    letterhead,
    risks,
    sections,
)
from drafter.templating.environment import TagEnvironment
from drafter.templating.gate import Gated
from drafter.templating.risks import Risks

ENVIRONMENT = TagEnvironment()

_FAR_APART = ("<w:bookmark", "<w:txbxContent")
"""What may lie far apart and belong together: ends of bookmarks; a run around a
text box."""


@attrs.frozen
class TaggedPart:
    """One part of a template that has tags, compiled.

    Attributes:
        name: Its name in the package.
        label: What messages call it.
        source: What Jinja compiled, after docxtpl's clean-up.
        template: The compiled tags.
        risks: What must be looked for each time it is filled.
        whole: Whether it must be looked into in one piece.
        layout: The layout of the file, where its letterhead is to be fitted.
        breaks: Whether a section break may come to stand last in it.
    """

    name: str
    label: str
    source: str = attrs.field(repr=False)
    template: Template = attrs.field(repr=False, eq=False)
    risks: Risks
    whole: bool
    layout: Layout | None = attrs.field(repr=False, eq=False)
    breaks: bool

    @property
    def at_risk(self) -> bool:
        """Whether a view can still spoil its structure, or its length.

        Emptied containers are not among the risks: the filling mends them.
        """
        own = self.risks.grids or self.risks.pairs
        return own or self.name.startswith("docProps/")

    def may_show(self, signs: Collection[bytes]) -> bool:
        """Say whether one of some signs may stand in it once it is filled.

        A value is escaped: markup comes from the template, or with a picture.
        """
        return any(
            not sign.startswith(b"<") or sign.decode() in self.source for sign in signs
        )


def compiled(part: Gated, label: str, layout: Layout) -> TaggedPart:
    """Clean up and compile one part.

    Raises:
        drafter.templating.balance.Unbalanced: Some output would be malformed.
    """
    source = identity.without_paragraph_ids(cleaning.cleaned(part.root))
    balance.prove(source)
    return TaggedPart(
        name=part.name,
        label=label,
        source=source,
        template=ENVIRONMENT.from_string(source),
        risks=risks.of(part.root, part.standing),
        whole=any(sign in source for sign in _FAR_APART),
        layout=layout if letterhead.wanted(source) else None,
        breaks=sections.wanted(source),
    )
