"""What a conference usually has and this one lacks."""

from collections.abc import Iterator

from drafter.findings import Finding, hint, warning
from drafter.model import Body, Conference
from drafter.model.body_kinds import OF_AREA, Above, Line
from drafter.model.reform import PROVINCES
from drafter.model.superiors import superior

MISSING = hint("D403")
DERIVED = hint("D413")
AREA_UNKNOWN = warning("D424")


def chair_is_named(conference: Conference) -> Iterator[Finding]:
    """Someone chairs a conference."""
    if not conference.chairs:
        yield MISSING.at(
            "chairs", what="người chủ trì", what_en="a chair", key="chu_tri"
        )


def presenter_is_named(conference: Conference) -> Iterator[Finding]:
    """Someone presents the report."""
    if not conference.presentations:
        yield MISSING.at(
            "presentations",
            what="người trình bày báo cáo",
            what_en="who presented the report",
            key="trinh_bay",
        )


def parents_are_named(conference: Conference) -> Iterator[Finding]:
    """The host's place is known up to its province."""
    if not _reaches_the_top(conference.host):
        yield MISSING.at(
            "host",
            what="tên tỉnh hoặc thành phố của đơn vị",
            what_en="the province of the host",
            key="don_vi",
        )


def derived_superiors_are_told(conference: Conference) -> Iterator[Finding]:
    """A unit's Đảng bộ may belong to another than that of its commune."""
    host = conference.host
    read = host.read
    typed = host.superior or read.superior or read.area
    above = superior(read, conference.day_of("bao_cao"))
    if read.kind.above is Above.PARTY_UNIT and above and not typed:
        yield DERIVED.at("host", body=read.name, above=above)


def areas_are_known(conference: Conference) -> Iterator[Finding]:
    """A host whose figures are to be those of a place names the place."""
    host = conference.host
    if host.subject and host.speaks_as == OF_AREA and host.claimed is None:
        yield AREA_UNKNOWN.at("host", "subject", name=host.read.name)


def shortcomings_are_named(conference: Conference) -> Iterator[Finding]:
    """A review names shortcomings."""
    if not conference.shortcomings:
        yield MISSING.at(
            "shortcomings",
            what="hạn chế",
            what_en="any shortcoming",
            key="han_che",
        )


def _reaches_the_top(body: Body) -> bool:
    place = body.read.area or body.read.chain
    if place is None:
        return body.kind.line not in (Line.COMMITTEE, Line.COUNCIL, Line.FRONT)
    *_, top = place.chain
    return top.kind in PROVINCES
