"""A finished paper made ready to be printed on both sides of its sheets.

Left and right margins change places on the back (Word's "Mirrored"), so that the
wide one is always where the sheets are bound. Odd pages are fronts by their number,
so an annex that is numbered from 1 begins with a front without more ado.
"""

from drafter.ooxml import archive, package, xml

_BEFORE = (
    "writeProtection", "view", "zoom", "removePersonalInformation",
    "removeDateAndTime", "doNotDisplayPageBoundaries", "displayBackgroundShape",
    "printPostScriptOverText", "printFractionalCharacterWidth", "printFormsData",
    "embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts", "saveFormsData",
)  # fmt: skip
"""What stands before the setting; Word reads settings in one order only."""

_NEW = "word/settings.xml"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
_RELATED = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings"
)


def on_both_sides(data: bytes) -> bytes:
    """Return a paper whose margins are mirrored on the backs of its sheets.

    Args:
        data: The bytes of a .docx that passed the check before writing.
    """
    opened = package.opened(data)
    files = dict(opened.files)
    main = opened.of("document")[0]
    settings = next(iter(opened.of("settings")), "") or _added(files, main)
    files[settings] = _mirrored(files[settings])
    return archive.write(archive.pack(name, held) for name, held in files.items())


def _mirrored(settings: bytes) -> bytes:
    root = xml.parse(settings)
    for old in xml.find_all(root, "w:mirrorMargins"):
        xml.remove(old)
    before = {xml.name(f"w:{name}") for name in _BEFORE}
    place = sum(child.tag in before for child in root)
    root.insert(place, root.makeelement(xml.name("w:mirrorMargins")))
    return xml.document(xml.source(root))


def _added(files: dict[str, bytes], main: str) -> str:
    """Give a paper without settings a part for them."""
    relations = package.relations_name(main)
    for name, end, entry in (
        (
            package.CONTENT_TYPES,
            b"</Types>",
            f'<Override PartName="/{_NEW}" ContentType="{_KIND}"/>',
        ),
        (
            relations,
            b"</Relationships>",
            f'<Relationship Id="settings" Type="{_RELATED}" Target="/{_NEW}"/>',
        ),
    ):
        files[name] = files[name].replace(end, entry.encode() + end)
    files[_NEW] = xml.document(f'<w:settings xmlns:w="{xml.NAMESPACES["w"]}"/>')
    return _NEW
