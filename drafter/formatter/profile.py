"""Profiles: the house style of a document, as a value.

``OFFICIAL`` is for reports and office papers, ``PRESS`` for news items. A body
with other habits passes a profile of its own; nothing tests for these two.
"""

from attrs import frozen


@frozen(kw_only=True)
class Profile:
    """How one kind of document writes what no law settles.

    Attributes:
        pad_day: Whether a day below ten takes a zero in a short date.
        padded_months: Months up to this one take a zero in a short date or month.
        range_mark: What stands between the ends of a term, a stage or a range.
        pad_counts: Whether counts 1 to 9 of things or people take a zero.
    """

    pad_day: bool
    padded_months: int
    range_mark: str
    pad_counts: bool


OFFICIAL = Profile(pad_day=True, padded_months=2, range_mark=" - ", pad_counts=True)
"""Reports and other office papers: 08/5/2023, 2020 - 2025, 05 ý kiến."""

PRESS = Profile(pad_day=False, padded_months=0, range_mark="-", pad_counts=False)
"""News items: 8/5/2023, 2020-2025, 5 ý kiến."""
