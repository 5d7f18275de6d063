"""Parts read strictly: nothing is mended, fetched or expanded, all is limited."""

import re
from collections.abc import Mapping

from lxml import etree

from drafter.findings import Finding, Rule, Spot
from drafter.ooxml import limits, xml
from drafter.ooxml import package_rules as rules

_ENCODED = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']+)")
_UTF8 = (b"utf-8", b"us-ascii", b"ascii")


def roots(
    files: Mapping[str, bytes], file: str
) -> tuple[dict[str, xml.Element], tuple[Finding, ...]]:
    """Read every part that is XML, by its name or by its first bytes."""
    found: dict[str, xml.Element] = {}
    findings: list[Finding] = []
    for name, data in files.items():
        head = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
        if name.endswith((".xml", ".rels")) or head.startswith(
            (b"<?xml", b"<!DOCTYPE")
        ):
            try:
                found[name] = _strict(name, data, file)
            except _Refused as why:
                findings.append(why.finding)
    return found, tuple(findings)


class _Refused(Exception):
    """A part cannot be read."""

    def __init__(self, rule: Rule, name: str, file: str, reason: str = "") -> None:
        self.finding = rule.at(mark=Spot(file, name), part=name, reason=reason)
        super().__init__(rule.code)


def _strict(name: str, data: bytes, file: str) -> xml.Element:
    """Read a part.

    Raises:
        _Refused: Its encoding, a DOCTYPE, its size or damage forbid it.
    """
    declared = _ENCODED.match(data.removeprefix(b"\xef\xbb\xbf"))
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]
    if wide or (declared and declared[1].lower() not in _UTF8):
        raise _Refused(rules.ENCODING, name, file)
    if data.count(b"<") - data.count(b"</") > limits.ELEMENTS:
        raise _Refused(rules.TOO_COMPLEX, name, file)
    try:
        root = xml.parse(data)
    except etree.XMLSyntaxError as why:
        rule = rules.DOCTYPE if b"<!DOCTYPE" in data else rules.ILL_FORMED
        rule = rules.TOO_COMPLEX if _is_limit(why) else rule
        raise _Refused(rule, name, file, why.msg) from why
    if root.getroottree().docinfo.internalDTD is not None:
        raise _Refused(rules.DOCTYPE, name, file)
    if _too_deep(root) or (len(data) > limits.TEXT and _too_long(root)):
        raise _Refused(rules.TOO_COMPLEX, name, file)
    return root


def _is_limit(why: etree.XMLSyntaxError) -> bool:
    return "depth" in why.msg or "huge" in why.msg.lower()


def _too_deep(root: xml.Element) -> bool:
    return bool(root.xpath(f"boolean(//*[count(ancestor::*) >= {limits.DEPTH}])"))


def _too_long(root: xml.Element) -> bool:
    return any(
        len(text) > limits.TEXT
        for element in root.iter()
        for text in (element.text or "", element.tail or "", *element.values())
    )
