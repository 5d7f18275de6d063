"""Damaged conference files, by a seed: findings, or a conference that can be drafted.

Run it with ``python -m tests.properties.mutations 20000``; some run with the tests.
"""

import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import drafter
from drafter import errors, source
from drafter.drafting import loading
from drafter.findings import Finding
from drafter.templating import shipped

from .wholes import ODD

Chance = random.Random
LEAST = """\
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: sáng 9/1/2026
ky_bao_cao: năm 2025
"""
EXAMPLES = tuple(sorted((Path(__file__).parents[2] / "examples").glob("*.yaml")))
VALUES = (
    *(
        "",
        "-",
        "[]",
        "{}",
        "null",
        "~",
        "0",
        "-1",
        "00",
        "1.2.3",
        "1e9",
        ".5",
        "٣",
        "½",
    ),
    *(
        "12,5",
        "1.174",
        "15/17",
        "17/15",
        "0/0",
        "98,5%",
        "trên 63%",
        "từ 4 - 6",
        "gấp 3",
    ),
    *("31/2/2026", "29/02/2023", "0/0/0", "1/1/1946", "tháng 13/2025", "9/1/26", "năm"),
    *("nhiệm kỳ 2020 - 2025", "nhiệm kỳ 2025 - 2020", "6 tháng đầu năm 2024", "quý V"),
    *("lần thứ XXVI", "lần thứ 5000", "lần thứ IIII", "có", "không", "xã", "Ông A, B"),
    *(
        "tăng 10%",
        "giảm 100%",
        "bằng 0% kế hoạch",
        "9" * 70,
        "x" * 300,
        "Đảng bộ",
        "*a",
    ),
    *("&a x", "!!int 5", "|", ">-", "? a", "- - -", "{a: {b: [", "'", '"', "# x", "@a"),
)


def bytes_changed(text: str, chance: Chance) -> bytes:
    """Change, cut or repeat some bytes."""
    changed = bytearray(text.encode())
    for _ in range(chance.randint(1, 4)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    if chance.random() < 0.1:
        del changed[chance.randrange(len(changed)) :]
    return bytes(changed)


def lines_changed(text: str, chance: Chance) -> bytes:
    """Delete, repeat, move, join or indent lines."""
    lines = text.splitlines()
    for _ in range(chance.choice((1, 1, 2, 3))):
        one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(5):
            case 0:
                lines[one] = ""
            case 1:
                lines.insert(other, lines[one])
            case 2:
                lines[one], lines[other] = lines[other], lines[one]
            case 3:
                lines[one] = " " * chance.randrange(7) + lines[one].strip()
            case 4:
                lines[one] += lines[other].strip()
    return "\n".join(lines).encode()


def values_changed(text: str, chance: Chance) -> bytes:
    """Put other values in the place of some."""
    lines = text.splitlines()
    typed = [n for n, line in enumerate(lines) if line.strip() and line[0] != "#"]
    for number in chance.sample(typed, k=chance.choice((1, 1, 2))):
        head, sign, _ = lines[number].partition(": ")
        if not sign:
            head, sign, _ = lines[number].partition("- ")
        lines[number] = head + sign + chance.choice((*VALUES, *ODD))
    return "\n".join(lines).encode()


def keys_changed(text: str, chance: Chance) -> bytes:
    """Give values the keys of others."""
    lines = text.splitlines()
    keyed = [n for n, line in enumerate(lines) if ":" in line and line[0] != "#"]
    one, other = chance.choice(keyed), chance.choice(keyed)
    key = lines[other].split(":")[0].strip().removeprefix("- ")
    head, _, rest = lines[one].partition(":")
    space = head[: len(head) - len(head.lstrip(" -"))]
    lines[one] = f"{space}{key}:{rest}"
    return "\n".join(lines).encode()


def digits_changed(text: str, chance: Chance) -> bytes:
    """Change some digits; years stay such as a calendar has."""
    places = [n for n, letter in enumerate(text) if letter.isdecimal()]
    changed = list(text)
    for place in chance.sample(places, k=min(len(places), chance.randint(1, 4))):
        in_year = text[place : place + 4].isdecimal() or text[place - 1].isdecimal()
        changed[place] = chance.choice("012345678" if in_year else "0123456789,./-%")
    return "".join(changed).encode()


def letters_changed(text: str, chance: Chance) -> bytes:
    """Put odd characters and signs of YAML anywhere."""
    changed = text
    for _ in range(chance.randint(1, 5)):
        place = chance.randrange(len(changed))
        new = chance.choice(
            (*ODD, "\t", ":", ": ", "\n", "\n- ", "'", '"', "#", "\x07")
        )
        changed = changed[:place] + new + changed[place + chance.randrange(3) :]
    return changed.encode()


def anything(text: str, chance: Chance) -> bytes:
    """Return values and signs in any order, after four facts or none."""
    words = (*VALUES, *ODD, *text.split())
    ends = ("\n", "\n  ", ": ", " ", "\n- ", "\n    ")
    made = (chance.choice(words) + chance.choice(ends) for _ in range(60))
    pieces = list(made)[: chance.randrange(60)]
    return "".join([chance.choice(("", LEAST)), *pieces]).encode()


KINDS: tuple[Callable[[str, Chance], bytes], ...] = (
    bytes_changed,
    lines_changed,
    values_changed,
    keys_changed,
    digits_changed,
    letters_changed,
    anything,
)


@cache
def typed(number: int) -> str:
    """Return the text of an example."""
    return EXAMPLES[number].read_text(encoding="utf-8")


def damaged(seed: int) -> tuple[str, bytes]:
    """Return the kind and the bytes of a seed."""
    chance = Chance(seed)
    kind = KINDS[seed % len(KINDS)]
    return kind.__name__, kind(typed(chance.randrange(len(EXAMPLES))), chance)


def outcome(data: bytes, paper: str) -> str:
    """Read, check and draft a file, and say how it ended; a surprise is raised."""
    try:
        found = loading.examine(source.parse(data, "hoi-nghi.yaml"))
    except errors.InvalidDocument as why:
        said(why.findings)
        return "refused"
    if found.findings:
        said(found.findings)
    assert drafter.render(found.conference, paper=paper)
    return "drafted"


def said(findings: tuple[Finding, ...]) -> None:
    """Write out all that findings say."""
    assert findings
    for finding in findings:
        for text in (finding.message("vi"), finding.message("en")):
            assert text
        finding.hint()


def run(seed: int) -> str:
    """Damage a file by a seed and return how it ended."""
    kind, data = damaged(seed)
    papers = shipped.papers()
    return f"{kind} {outcome(data, papers[seed // len(KINDS) % len(papers)])}"


def main() -> None:
    """Print how many ended how, surprises with their seeds, and the slowest."""
    counts: Counter[str] = Counter()
    slowest = (0.0, 0)
    begin = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    for seed in range(begin, begin + int(sys.argv[1])):
        begun = time.perf_counter()
        try:
            counts[run(seed)] += 1
        except Exception as why:
            counts[f"SURPRISE {type(why).__name__}"] += 1
            print(seed, type(why).__name__, str(why)[:200])
        slowest = max(slowest, (time.perf_counter() - begun, seed))
    for ended, count in sorted(counts.items()):
        print(f"{count:7} {ended}")
    print(f"slowest: {slowest[0]:.2f} s, seed {slowest[1]}")


if __name__ == "__main__":
    main()
