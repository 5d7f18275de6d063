"""A picture as a paper takes it."""

from hashlib import sha256

from attrs import field, frozen

from drafter.pictures.kinds import Kind


@frozen
class Picture:
    """A picture ready for a paper: upright, without metadata, PNG or JPEG.

    Attributes:
        data: Its bytes.
        kind: What the bytes are.
        width: Its natural width in EMU, of which 36,000 make a millimetre.
        height: Its natural height in EMU.
        caption: What it shows, for those who cannot see it.
        digest: A short name of its bytes; the same bytes have the same.
    """

    data: bytes = field(repr=False)
    kind: Kind
    width: int
    height: int
    caption: str = field(default="", kw_only=True)
    digest: str = field(init=False, repr=False, eq=False)

    @digest.default
    def _hashed(self) -> str:
        return sha256(self.data).hexdigest()[:16]

    def __str__(self) -> str:
        return self.caption

    def fitted(self, width: int, height: int) -> tuple[int, int]:
        """Return its size in a room, in proportion and never beyond its own.

        Args:
            width: The width of the room in EMU.
            height: The height of the room in EMU.
        """
        wide = min(self.width, width)
        high = self.height * wide // self.width
        if high > height:
            wide, high = self.width * height // self.height, height
        return max(wide, 1), max(high, 1)
