"""Words of places, and the day by which they are named."""

from datetime import date

from drafter.model import Place, PlaceKind
from drafter.model.territory import is_honouring
from drafter.views.phrasing import capital

AS_TYPED = date.min
"""The day of no paper: names stand as the file has them."""


def unit_word(place: Place) -> str:
    """Return the word that stands for a place: xã; Thành phố for Hồ Chí Minh."""
    word = place.kind.value
    whole = place.kind is PlaceKind.CITY and is_honouring(place)
    return capital(word) if whole else word
