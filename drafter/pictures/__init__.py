"""Pictures named in the facts: found, judged, and made fit for a paper.

The only door to Pillow, which is an extra: who has no photos does not need it.
"""

from typing import TYPE_CHECKING

from drafter.exports import late

if TYPE_CHECKING:
    from drafter.pictures.gathering import Gathered, gather
    from drafter.pictures.image_formats import Kind
    from drafter.pictures.picture import Picture

__all__ = ["Gathered", "Kind", "Picture", "gather"]

__getattr__ = late(
    __name__,
    {
        "drafter.pictures.gathering": ("Gathered", "gather"),
        "drafter.pictures.image_formats": ("Kind",),
        "drafter.pictures.picture": ("Picture",),
    },
)
