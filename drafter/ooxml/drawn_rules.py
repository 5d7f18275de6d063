"""Lines drawn below a text: where one is, and a paragraph that holds a new one."""

from drafter.ooxml import heading_path, xml

_SHAPES = ("line", "straightConnector1")
"""What Word calls the shape of a drawn line."""
_WIDTH = 914_400
"""EMU: an inch; drafting gives a line the length of the text above it."""
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in (
        ("w", xml.NAMESPACES["w"]),
        ("wp", xml.NAMESPACES["wp"]),
        ("a", xml.NAMESPACES["a"]),
        ("mc", xml.NAMESPACES["mc"]),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
    )
)
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


def is_line(paragraph: xml.Element) -> bool:
    """Whether a paragraph holds a drawn line and no words."""
    shapes = {shape.get("prst") for shape in paragraph.iter(xml.name("a:prstGeom"))}
    return not shapes.isdisjoint(_SHAPES) and not heading_path.plain(paragraph)


def paragraph(style: str, number: int) -> xml.Element:
    """Return a paragraph that holds a solid line, centred in its column.

    Args:
        style: The id of its style.
        number: The number of the drawing in its file.
    """
    return xml.parse(
        f'<w:p {_NAMESPACES}><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r>'
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{_anchor(number)}'
        "</w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>"
    )


def _anchor(number: int) -> str:
    return (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1" '
        'allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>19050</wp:posOffset>'
        f'</wp:positionV><wp:extent cx="{_WIDTH}" cy="0"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="Nét kẻ {number}">{_DECORATIVE}</wp:docPr>'
        "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData "
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        "<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext cx="{_WIDTH}" cy="0"/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill>'
        '<a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/>'
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor>"
    )
