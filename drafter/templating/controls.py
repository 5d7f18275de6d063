"""Content controls that hold a tag: once filled they are as if a person had chosen.

A control that showed its prompt shows a value, a check box is ticked as its sign is,
and what is chosen stands in the list of its control.
"""

from collections.abc import Iterable, Iterator

from drafter.ooxml import package, styles, xml
from drafter.templating.blocks import PlacedTag

_CONTROL = xml.name("w:sdt")
_FILLED = "dien"
"""An attribute that a control has until what stands in it has been looked at."""

_BINDINGS = ("w:dataBinding", "w15:dataBinding")
_LISTS = ("w:dropDownList", "w:comboBox")
_STATES = ("w14:checkbox", *_LISTS)
_STALE = (*((kind, "w:lastValue") for kind in _LISTS), ("w:date", "w:fullDate"))
_TICKED, _EMPTY = frozenset("☑☒✓✔✗✘■●"), frozenset("☐□○")
_WINGDINGS = {0xFE: "☑", 0xFD: "☒", 0xFC: "✓", 0xFB: "✗", 0xA8: "☐", 0x6F: "☐"}


def release(
    root: xml.Element, placed: Iterable[PlacedTag], opened: package.Package
) -> Iterator[PlacedTag]:
    """Free the controls around tags from what they were before they are filled.

    Args:
        root: A part.
        placed: Its tags.
        opened: The package, which names the style of prompts.

    Yields:
        A tag of each control that was bound to data.
    """
    waiting = set(root.iter(_CONTROL))
    prompting: set[xml.Element] = set()
    for item in placed if waiting else ():
        for control in item.anchor.iterancestors(_CONTROL):
            if control not in waiting:
                break
            waiting.remove(control)
            if _release(control, prompting):
                yield item
    _without_prompts(root, prompting, _prompts(opened) if prompting else frozenset())


def _prompts(opened: package.Package) -> frozenset[str]:
    """Return the ids of the style that Word gives to prompts."""
    known = styles.read(opened.tree("styles")).by_id
    named = (
        identity
        for identity, style in known.items()
        if xml.value(xml.find(style, "w:name")).lower() == "placeholder text"
    )
    return frozenset(("PlaceholderText", *named))


def _without_prompts(
    root: xml.Element, prompting: set[xml.Element], prompts: frozenset[str]
) -> None:
    """Take the looks of a prompt from the runs of some controls."""
    for style in list(root.iter(xml.name("w:rStyle"))) if prompting else ():
        control = next(style.iterancestors(_CONTROL), None)
        if control in prompting and xml.value(style) in prompts:
            xml.remove(style)


def _release(control: xml.Element, prompting: set[xml.Element]) -> bool:
    """Free a control; return whether it was bound to data."""
    properties = xml.find(control, "w:sdtPr")
    if properties is None:
        return False
    marks = xml.find_all(properties, "w:showingPlcHdr")
    if marks:
        prompting.add(control)
    for kind, attribute in _STALE:
        for choice in xml.find_all(properties, kind):
            xml.taken(choice, xml.name(attribute))
    if any(xml.find(properties, kind) is not None for kind in _STATES):
        properties.set(_FILLED, "1")
    bound = [item for tag in _BINDINGS for item in xml.find_all(properties, tag)]
    for mark in (*marks, *bound):
        xml.remove(mark)
    return bool(bound)


def wanted(root: xml.Element) -> bool:
    """Whether a part has a control to be looked at when it is filled."""
    return any(_FILLED in item.attrib for item in root.iter(xml.name("w:sdtPr")))


def settle(root: xml.Element) -> None:
    """Make the controls of a filled part agree with what stands in them."""
    for control in root.iter(_CONTROL):
        properties = xml.find(control, "w:sdtPr")
        content = xml.find(control, "w:sdtContent")
        if properties is None or not xml.taken(properties, _FILLED):
            continue
        if content is None or next(content.iter(_CONTROL), None) is not None:
            continue
        text = "".join(_signs(content)).strip()
        for box in xml.find_all(properties, "w14:checkbox"):
            _tick(box, text)
        for kind in _LISTS:
            for choice in xml.find_all(properties, kind):
                _list(choice, text)


def _signs(content: xml.Element) -> Iterator[str]:
    """Yield what stands in a control; signs of Wingdings as those of Unicode."""
    for element in content.iter(xml.name("w:t"), xml.name("w:sym")):
        if element.tag == xml.name("w:t"):
            yield element.text or ""
        else:
            code = _code(xml.value(element, "w:char"))
            yield _WINGDINGS.get(code & 0xFF, "") if code else ""


def _code(hexadecimal: str) -> int:
    """Return the number of a character; 0 where nonsense is written."""
    try:
        return int(hexadecimal, 16)
    except ValueError:
        return 0


def _tick(box: xml.Element, text: str) -> None:
    """Let the state of a check box follow its sign; without a sign it stays."""
    ticked, empty = (
        any(sign in signs or ord(sign) == _state(box, name) for sign in text)
        for name, signs in (("checkedState", _TICKED), ("uncheckedState", _EMPTY))
    )
    if ticked == empty:
        return
    checked = xml.find(box, "w14:checked")
    if checked is None:
        checked = box.makeelement(xml.name("w14:checked"))
        box.insert(0, checked)
    checked.set(xml.name("w14:val"), f"{ticked:d}")


def _state(box: xml.Element, name: str) -> int:
    return _code(xml.value(xml.find(box, f"w14:{name}"), "w14:val"))


def _list(choice: xml.Element, text: str) -> None:
    """Let a list have what is chosen among its items."""
    shown, value = xml.name("w:displayText"), xml.name("w:value")
    items = xml.find_all(choice, "w:listItem")
    if text and all(text != item.get(shown, item.get(value, "")) for item in items):
        said = {shown: text, value: text}
        choice.append(choice.makeelement(xml.name("w:listItem"), said))
