"""Which keys of a file of facts feed a tag."""

from drafter.model.declarations import holders
from drafter.vocabulary import Word, keys


def fed(word: Word, above: tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the dotted keys that feed a tag: as declared, by its name, or those above.

    Args:
        word: The tag.
        above: The keys that feed the tag above it; nothing at the root.
    """
    if word.keys is not None:
        return word.keys
    if above is None:
        return (word.name,)
    same = tuple(key for key in above if key.split(".")[-1] == word.name)
    inner = tuple(
        f"{key}.{word.name}"
        for key in above
        if any(word.name in keys(cls) for cls in holders(key))
    )
    return same or inner or above
