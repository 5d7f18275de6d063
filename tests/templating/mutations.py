"""Damage of every kind, by a seed: the outcome is a finding or a whole paper.

Run it with ``python -m tests.templating.mutations 2000``; a few run with the tests.
"""

import random
import re
import sys
import time
import warnings
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from lxml import etree

from drafter import errors
from drafter.ooxml import validation
from drafter.ooxml.dump import dump
from drafter.templating.engine import check_paper, examine, load
from tests.ooxml.samples import Meeting, docx, replaced

Chance = random.Random
SHIPPED = Path(__file__).parents[2] / "templates" / "bao-cao" / "dang" / "template.docx"
CHARACTERS = "{}%# .<>&\"'|–\u200b\u0301aA_=" + "{%p if loai %}"


def small() -> bytes:
    """Return a template with a bit of everything."""

    def fill(document):
        document.sections[0].header.paragraphs[0].text = "{{ dia_diem }}"
        document.add_paragraph(
            "Họp {{ ngay_hop }}{% if khen_thuong %}, khen{% endif %}."
        )
        document.add_paragraph("{%p for c in chi_tieu %}")
        document.add_paragraph("{{ c.ten }}", style="List Number")
        document.add_paragraph("{%p endfor %}")
        grid = document.add_table(4, 2)
        grid.cell(0, 0).text = "Tên"
        grid.cell(1, 0).text = "{%tr for c in chi_tieu %}"
        grid.cell(2, 0).text = "{{ c.ten }}"
        grid.cell(3, 0).text = "{%tr endfor %}"
        document.core_properties.title = "{{ dia_diem }}"

    return docx(fill)


def bytes_changed(data: bytes, chance: Chance) -> bytes:
    """Change, cut or repeat some bytes of the file."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    if chance.random() < 0.2:
        del changed[chance.randrange(len(changed)) :]
    return bytes(changed)


def part_changed(data: bytes, chance: Chance) -> bytes:
    """Change some bytes inside an XML part, and pack it properly."""
    name, content = some_part(data, chance)
    changed = bytearray(content)
    for _ in range(chance.randint(1, 3)):
        changed[chance.randrange(len(changed))] = chance.choice(b"<>/&\"'{}% aw:")
    return replaced(data, {name: bytes(changed)})


def nodes_changed(data: bytes, chance: Chance) -> bytes:
    """Delete, repeat, move or rename elements of a part."""
    name, content = some_part(data, chance)
    root = etree.fromstring(content)
    for _ in range(chance.randint(1, 3)):
        elements = [e for e in root.iter() if e.getparent() is not None]
        if not elements:
            break
        element, other = chance.choice(elements), chance.choice(elements)
        parent = element.getparent()
        match chance.randrange(5):
            case 0:
                parent.remove(element)
            case 1:
                parent.append(etree.fromstring(etree.tostring(element)))
            case 2 if (
                element not in list(other.iterancestors()) and element is not other
            ):
                other.append(element)
            case 3:
                element.tag = other.tag
            case 4 if element.attrib:
                key = chance.choice(list(element.attrib))
                element.set(
                    key, chance.choice(["", "-1", "x", "99999999999", "{{ a }}"])
                )
    return replaced(data, {name: etree.tostring(root)})


def texts_changed(data: bytes, chance: Chance) -> bytes:
    """Change some characters of the texts, tags among them."""
    name, content = some_part(data, chance, only="word/document.xml")
    root = etree.fromstring(content)
    texts = [e for e in root.iter("{*}t") if e.text]
    for element in chance.sample(texts, k=min(len(texts), chance.randint(1, 4))):
        place = chance.randrange(len(element.text) + 1)
        cut = place + chance.randrange(3)
        new = chance.choice(CHARACTERS) * chance.randrange(3)
        element.text = element.text[:place] + new + element.text[cut:]
    return replaced(data, {name: etree.tostring(root)})


def entries_changed(data: bytes, chance: Chance) -> bytes:
    """Drop, rename, double, empty or exchange files of the package."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        files = [(name, archive.read(name)) for name in archive.namelist()]
    for _ in range(chance.randint(1, 2)):
        one, other = chance.randrange(len(files)), chance.randrange(len(files))
        name, content = files[one]
        names = (
            name.upper(),
            f"../{name}",
            name.replace("/", "\\"),
            f"{name} ",
            "đ.bin",
        )
        match chance.randrange(6):
            case 0 if len(files) > 1:
                del files[one]
            case 1:
                files[one] = (chance.choice(names), content)
            case 2:
                files.append((name, files[other][1]))
            case 3:
                files[one] = (name, b"")
            case 4:
                files[one] = (name, files[other][1])
            case 5:
                files.append((chance.choice(names), content))
    stream = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w") as target:
        warnings.simplefilter("ignore")
        for name, content in files:
            target.writestr(name, content)
    return stream.getvalue()


def tags_changed(data: bytes, chance: Chance) -> bytes:
    """Delete, double, exchange or rewrite whole tags."""
    name, content = some_part(data, chance, only="word/document.xml")
    text = content.decode()
    tags = list(re.finditer(r"\{\{.*?\}\}|\{%.*?%\}", text))
    other = chance.choice(tags)[0]
    made = (
        *("", other, other + other, other.replace(" ", ""), other.replace("p ", " ")),
        *("{{ a.b.c }}", "{{ dia_diem|e }}", "{% endif %}", "{%p else %}", "{{", "%}"),
        *(
            "{%tr endfor %}",
            "{% if not not loai %}",
            "{{ 'x' * 9 }}",
            "{% set a = 1 %}",
        ),
    )
    for found in sorted(chance.sample(tags, k=chance.randint(1, 2)), key=_place):
        text = text[: found.start()] + chance.choice(made) + text[found.end() :]
    return replaced(data, {name: text.encode()})


def _place(found: re.Match[str]) -> int:
    return -found.start()


VALUES = (
    "", "0", "-1", "x", "99999999999", "{{ dia_diem }}", "{% if loai %}", "đ", "\u200b",
    "http://a.vn/b", "file:///a", "//a/b", "../../a", "%2e%2e/a", "rId1", "a" * 3_000,
)  # fmt: skip


def attributes_changed(data: bytes, chance: Chance) -> bytes:
    """Set, take off, exchange or add attributes of a part."""
    name, content = some_part(data, chance)
    root = etree.fromstring(content)
    elements = [e for e in root.iter() if e.attrib]
    for element in chance.sample(elements, k=min(len(elements), chance.randint(1, 4))):
        key = chance.choice(list(element.attrib))
        match chance.randrange(4):
            case 0:
                element.set(key, chance.choice(VALUES))
            case 1:
                del element.attrib[key]
            case 2:
                other = chance.choice(elements)
                if other.attrib:
                    element.set(key, chance.choice(list(other.attrib.values())))
            case 3:
                for number in range(chance.choice((1, 9, 600))):
                    element.set(f"a{number}", chance.choice(VALUES[:9]))
    return replaced(data, {name: etree.tostring(root)})


def relations_changed(data: bytes, chance: Chance) -> bytes:
    """Change relationships and content types: ids, kinds, targets; drop and double."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = [n for n in archive.namelist() if n.endswith(".rels") or "[" in n]
        name = chance.choice(names)
        content = archive.read(name)
    root = etree.fromstring(content)
    for _ in range(chance.randint(1, 3)):
        if not len(root):
            break
        item, other = chance.choice(root), chance.choice(root)
        key = chance.choice(list(item.attrib))
        match chance.randrange(6):
            case 0:
                root.remove(item)
            case 1:
                root.append(etree.fromstring(etree.tostring(item)))
            case 2:
                item.set(key, other.get(key, ""))
            case 3:
                item.set(key, chance.choice(VALUES))
            case 4:
                item.set(key, item.get(key).swapcase())
            case 5:
                item.set("TargetMode", chance.choice(("External", "internal", "x")))
    return replaced(data, {name: etree.tostring(root)})


KINDS: tuple[Callable[[bytes, Chance], bytes], ...] = (
    bytes_changed,
    part_changed,
    nodes_changed,
    texts_changed,
    entries_changed,
    tags_changed,
    attributes_changed,
    relations_changed,
)


def some_part(data: bytes, chance: Chance, only: str = "") -> tuple[str, bytes]:
    """Return a part that is XML, the main one more often."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = [n for n in archive.namelist() if n.endswith((".xml", ".rels"))]
        main = "word/document.xml"
        name = only or (main if chance.random() < 0.6 else chance.choice(names))
        return name, archive.read(name)


def outcome(template: bytes) -> str:
    """Take a template all the way and say how it ended; any surprise is raised."""
    findings = examine(template, "mau.docx", Meeting)
    for finding in findings:
        assert finding.message() + finding.message("en") + finding.hint()
    try:
        loaded = load(template, "mau.docx")
        made = loaded.render(Meeting())
    except errors.TemplateError as why:
        # What the views say of a tag may take the place of what its letters say.
        places = {finding.mark for finding in findings}
        told = {finding.mark for finding in why.findings} <= places
        return "refused" if told else "told apart"
    except errors.RenderError as why:
        bug = any(finding.code == "T309" for finding in why.findings)
        return f"BUG {why}" if bug else "not rendered"
    check_paper(loaded, made)
    assert dump(made)
    found = {finding.code for finding in validation.examine(made)}
    new = found and found - {f.code for f in validation.examine(template)}
    assert not new, new
    return "whole"


def run(seed: int, bases: tuple[bytes, ...]) -> str:
    """Damage one template by a seed and return how it ended."""
    chance = random.Random(seed)
    kind = KINDS[seed % len(KINDS)]
    return f"{kind.__name__} {outcome(kind(chance.choice(bases), chance))}"


def main() -> None:
    """Print how many ended how; surprises with their seeds."""
    bases = (small(), SHIPPED.read_bytes())
    counts: dict[str, int] = {}
    slowest = (0.0, 0)
    for seed in range(int(sys.argv[1])):
        begun = time.perf_counter()
        try:
            ended = run(seed, bases)
        except Exception as why:
            ended = f"SURPRISE {type(why).__name__}"
            print(seed, ended, str(why)[:200])
        counts[ended] = counts.get(ended, 0) + 1
        slowest = max(slowest, (time.perf_counter() - begun, seed))
    for ended, count in sorted(counts.items()):
        print(f"{count:6} {ended}")
    print(f"slowest: {slowest[0]:.2f} s, seed {slowest[1]}")


if __name__ == "__main__":
    main()
