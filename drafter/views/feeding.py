"""Which keys of a file of facts feed a tag."""

from collections.abc import Iterator

from drafter.model.declarations import holders
from drafter.vocabulary import TAG, Word, declarations, keys


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


def along(path: str, root: type) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the attributes that a path of tags leads through, with what feeds each.

    Args:
        path: The tags with their dots, those of items of lists too.
        root: The root view.
    """
    views: tuple[type, ...] = (root,)
    above: tuple[str, ...] | None = None
    for name in path.split("."):
        fields = (field for view in views for field in declarations(view, TAG).values())
        field = next((field for field in fields if field.word.name == name), None)
        if field is None:
            return
        views, above = field.holds, fed(field.word, above)
        yield field.attribute, above
