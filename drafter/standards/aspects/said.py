"""What a rule wants, in words."""

from collections.abc import Callable
from decimal import Decimal

from drafter.standards.aspects import leaves
from drafter.standards.aspects.forms import ALIGNS, SIDES
from drafter.standards.breach import Said, number, same
from drafter.standards.requirement import Requirement

_BORDER = "Từ 01/7/2025"


def measured(unit: str) -> Callable[[Requirement], Said]:
    """Return what writes a value, several, or a range, with a unit."""

    def said(rule: Requirement) -> Said:
        if rule.low is not None and rule.high is not None:
            return same(f"{number(rule.low)} - {number(rule.high)} {unit}")
        values = [number(Decimal(str(value))) for value in rule.values]
        end = f" {unit}"
        return " hoặc ".join(values) + end, " or ".join(values) + end

    return said


def least(rule: Requirement) -> Said:
    """Write the least value, in points."""
    value = number(Decimal(str(rule.value)))
    return f"ít nhất {value} pt", f"at least {value} pt"


def lines(rule: Requirement) -> Said:
    """Write a distance of lines."""
    vi, _ = measured("dòng")(rule)
    return vi, measured("lines")(rule)[1]


def exactly(rule: Requirement) -> Said:
    """Write a distance of lines in points."""
    points = measured("pt")(rule)[0]
    return f"đúng {points}", f"exactly {points}"


def switch(on: Said, off: Said) -> Callable[[Requirement], Said]:
    """Return what writes a yes or a no."""
    return lambda rule: on if rule.value else off


def chosen(words: dict[str, Said]) -> Callable[[Requirement], Said]:
    """Return what writes one of some values."""
    return lambda rule: words[str(rule.value)]


ALIGNED = chosen(ALIGNS)
SIDED = chosen(SIDES)
CASED = chosen(
    {
        "upper": ("chữ in hoa", "capitals"),
        "lower": ("chữ thường", "small letters"),
    }
)
INITIAL = chosen(
    {
        "upper": ("viết hoa chữ cái đầu", "a capital first letter"),
        "lower": ("viết thường chữ cái đầu", "a small first letter"),
    }
)


def like(rule: Requirement) -> Said:
    """Write an example."""
    return f"như “{rule.like}”", f"something like “{rule.like}”"


def plain(rule: Requirement) -> Said:
    """Write what is not to stand there, or where alone it may stand."""
    return same(rule.like)


def written(rule: Requirement) -> Said:
    """Write a value as it is."""
    return same(str(rule.value))


def sets(rule: Requirement) -> Said:
    """Write sets of sizes."""
    return same(" hoặc ".join(" / ".join(map(str, known)) for known in rule.values))


def share(rule: Requirement) -> Said:
    """Write how long a drawn line is."""
    if rule.low is None:
        return "nét liền dài bằng dòng chữ", "a solid line as long as the text"
    return (
        f"nét liền dài {number(rule.low)} - {number(rule.high or 0)}% dòng chữ",
        f"a solid line of {number(rule.low)} - {number(rule.high or 0)}% of the text",
    )


def paper(rule: Requirement) -> Said:
    """Write sizes of paper, those of some types too."""
    first = " hoặc ".join(_sides(value) for value in rule.values)
    vi, en = f"{first} mm", f"{first.replace('hoặc', 'or')} mm"
    for one in rule.also:
        types = ", ".join(one.types)
        doubt = ("", "") if one.read else (" (chưa đọc được quy định)", " (not read)")
        vi += f"; {types}: {_sides(one.value)} mm{doubt[0]}"
        en += f"; {types}: {_sides(one.value)} mm{doubt[1]}"
    return vi, en


def _sides(value: tuple[int, ...]) -> str:
    return " × ".join(map(str, value))


def back(rule: Requirement) -> Said:
    """Write the margins of the back of a sheet."""
    assert isinstance(rule.value, tuple)
    return leaves.sides(*rule.value)


def letters(rule: Requirement) -> Said:
    """Write letters in their order."""
    return same(", ".join(str(rule.value)))


def always(vi: str, en: str) -> Callable[[Requirement], Said]:
    """Return what writes the same whatever the value."""
    return lambda _: (vi, en)


def outlived(rule: Requirement) -> Said:
    """Write that a name has gone."""
    day = rule.since
    if day is None:
        return "không còn nữa", "is no more"
    shown = f"{day.day:02}/{day.month}/{day.year}"
    return f"không còn từ {shown}", f"is no more since {shown}"


def early(rule: Requirement) -> Said:
    """Write that a name has not come yet."""
    day = rule.until
    if day is None:
        return "chưa có", "is not there yet"
    shown = f"{day.day:02}/{day.month}/{day.year}"
    return f"chưa có vào {shown}", f"was not there on {shown}"
