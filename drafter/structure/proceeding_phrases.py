"""What happened, in phrases: attendance, debate, awards, the kind of review."""

from collections import Counter
from collections.abc import Iterator

from drafter.errors import Unreadable
from drafter.findings import Edit, error, hint, warning
from drafter.formatter import read_count, read_score
from drafter.formatter.occasions import check_session
from drafter.model import (
    Assignment,
    Attendance,
    AwardPart,
    Discussion,
    Field,
    FigureChoice,
    IssuedPapers,
    Period,
    Suppression,
)
from drafter.patterns import regex
from drafter.source import Mapping, Node, Scalar
from drafter.structure.refusals import Refused, at_key, missing, refused, wrong_shape
from drafter.structure.run import Values, current, each, items, read, taken
from drafter.structure.single_values import (
    counted,
    plain,
    prose,
    text,
)
from drafter.values import Count
from drafter.vocabulary import fold, keys, member, spellings

NOT_HALF_TERM = error("D133")
NOT_A_CODE = error("D140")
NO_REASON = error("D141")
HEADING_NEARLY = hint("D247")
NUMBERED_HEADING = hint("D248")
EMPTY_HEADING = warning("D249")
NO_HEADLINE = hint("D250")
CAPITAL_HEADING = hint("D254")

TOLD = {"assessment", "indicators", "statements", "subsections"}
"""What is told under a heading."""

_CODE = regex(r"[YDTXFRS]\d{3}")
_COUNTED_THING = regex(r"(?<=\d)\s*(?:đại biểu|ý kiến|người)(?=$| trở lên$)")
_NUMBERED = regex(r"(?:[\dIVX]+(?:\.\d+)*[.)/]|[a-zđ]\))\s+(?=\S)")
"""A number before a heading, which the template supplies."""
_PARTED = regex(r"\s*[,;]\s+")
_COUNTED_KIND = regex(r"(?P<number>.*\d)\s+(?P<kind>\D+)")
"""06 nghị quyết; gần 50 kế hoạch."""
_NAMED_COUNT = ("một loại kèm số lượng", "a kind with its number")
_MID_TERM = "giua_nhiem_ky"


def attendance(node: Scalar) -> Attendance:
    """Read "120" as present, "118/120" as present of those invited."""
    number = _counted(node)
    if "/" in number:
        present, invited = taken(node, read_score, number)
        return Attendance(present=present, invited=invited)
    return Attendance(present=counted(node, number))


def discussion(node: Scalar) -> Discussion:
    """Read "05 ý kiến" as a count, any other text as the summary."""
    number = _counted(node)
    try:
        read_count(number)
    except Unreadable:
        return Discussion(summary=prose(node.text))
    return Discussion(count=counted(node, number))


def area(node: Node, _: object = None) -> Field | str:
    """Read what results are headed by: a field of work, or any other heading."""
    typed = _heading(node, text(node))
    known = member(Field, typed)
    if known is None and (near := _slip(typed)):
        values = {"text": typed, "near": near}
        notice = HEADING_NEARLY.at(*node.path, mark=node.mark, **values)
        current().findings.append(notice.mended_by(Edit(typed, near)))
    return known or typed


def _heading(node: Node, typed: str) -> str:
    """Return a heading without the number that the template supplies."""
    number = _NUMBERED.match(typed)
    if number is not None:
        current().notice(node, NUMBERED_HEADING, number=number[0].strip())
        typed = typed[number.end() :]
    if typed.isupper() and " " in typed and member(Field, typed) is None:
        current().notice(node, CAPITAL_HEADING, text=typed)
    return typed


def results_finished(node: Mapping, values: Values) -> Values:
    """Read the heading of a part; notice one under which nothing was typed."""
    if "name" in values:
        values = values | {"name": _heading(node["ten"], values["name"])}
    if not TOLD & set(values):
        field = "linh_vuc" if "area" in values else "ten"
        head = node[field]
        current().notice(head, EMPTY_HEADING, text=text(head))
    return values


def _slip(typed: str) -> str | None:
    """Return the field of which a heading is a slip: a letter too many, or too few.

    No letter may stand for another: "Xây dựng làng" is not "xây dựng Đảng".
    """
    letters = Counter(fold(typed))
    for word in spellings(Field):
        known = Counter(fold(word))
        if ((letters - known) + (known - letters)).total() == 1:
            return word
    return None


def suppressions(node: Node, _: object = None) -> tuple[Suppression, ...]:
    """Read ``bo_qua``: why each warning is set aside, by code."""
    tables = each(items(node), _suppressions)
    return tuple(suppression for table in tables for suppression in table)


def award_parts(node: Node, _: object = None) -> tuple[AwardPart, ...]:
    """Read the parts of an award: a table, or a list of "50 năm: 3"."""
    tables = each(items(node), _parts)
    return tuple(part for table in tables for part in table)


def issued_papers(node: Node, _: object = None) -> tuple[IssuedPapers, ...]:
    """Read what was issued: a table, or lines: "06 nghị quyết, 42 kế hoạch"."""
    found = each(items(node), _issued)
    return tuple(papers for several in found for papers in several)


def assignments(node: Node, _: object = None) -> tuple[Assignment, ...]:
    """Read who has to do what: a table by body, or lines, of which each may name it."""
    found = each(items(node), _assigned)
    return tuple(assignment for several in found for assignment in several)


def _issued(node: Node) -> tuple[IssuedPapers, ...]:
    if isinstance(node, Scalar):
        return each(_PARTED.split(node.text), lambda part: _issued_line(node, part))
    if isinstance(node, Mapping) and not set(node) <= set(keys(IssuedPapers)):
        return each(
            node.filled,
            lambda key: IssuedPapers(
                kind=node.key_text(key), count=read(node[key], Count)
            ),
        )
    return (read(node, IssuedPapers),)


def _issued_line(node: Scalar, part: str) -> IssuedPapers:
    """Read "06 nghị quyết", or "nghị quyết: 6"."""
    kind, _, number = (text.strip() for text in part.rpartition(":"))
    if not kind and (parts := _COUNTED_KIND.fullmatch(number)):
        number, kind = parts["number"], parts["kind"]
    if not kind:
        counted(node, number)
        raise wrong_shape(node, *_NAMED_COUNT, "{nghị quyết: 6}")
    return IssuedPapers(kind=kind, count=counted(node, number))


def _assigned(node: Node) -> tuple[Assignment, ...]:
    if isinstance(node, Scalar):
        return (Assignment(work=(text(node),)),)
    if isinstance(node, Mapping) and not set(node) <= set(keys(Assignment)):
        return each(
            node.filled,
            lambda body: Assignment(
                body=node.key_text(body), work=each(items(node[body]), text)
            ),
        )
    return (read(node, Assignment),)


def _suppressions(node: Node) -> tuple[Suppression, ...]:
    if isinstance(node, Mapping) and not set(node) <= set(keys(Suppression)):
        return each(node, lambda key: _suppression(node, key))
    return (read(node, Suppression),)


def _suppression(table: Mapping, key: str) -> Suppression:
    typed = table.key_text(key)
    if not _CODE.fullmatch(typed.upper()):
        raise at_key(NOT_A_CODE, table, key, text=typed)
    if table[key].empty:
        raise at_key(NO_REASON, table, key, text=typed.upper())
    return Suppression(code=typed.upper(), reason=text(table[key]))


def suppression(node: Scalar) -> Suppression:
    """Read "D305: lý do" as one text; a code alone lacks its reason.

    Raises:
        Refused: There is no code, or no reason.
    """
    typed, _, reason = (part.strip() for part in node.text.partition(":"))
    if not _CODE.fullmatch(typed.upper()):
        raise refused(node, NOT_A_CODE, text=typed)
    if not reason:
        raise refused(node, NO_REASON, text=typed.upper())
    return Suppression(code=typed.upper(), reason=reason)


def _parts(node: Node) -> tuple[AwardPart, ...]:
    if isinstance(node, Mapping) and not set(node) <= set(keys(AwardPart)):
        return each(
            node.filled,
            lambda key: AwardPart(
                name=node.key_text(key), count=read(node[key], Count)
            ),
        )
    if isinstance(node, Scalar):
        name, _, number = node.text.rpartition(":")
        value = counted(node, number.strip() or node.text)
        if not name.strip():
            raise wrong_shape(node, *_NAMED_COUNT, "{50 năm: 3}")
        return (AwardPart(name=name.strip(), count=value),)
    return (read(node, AwardPart),)


def occasion_finished(node: Mapping, values: Values) -> Values:
    """Hold the hour of a long form to its part of the day.

    Raises:
        Refused: It lies in another.
    """
    begins, typed = values.get("hour"), node.get("gio")
    if begins is not None and isinstance(typed, Scalar):
        try:
            check_session(begins, values.get("session"), typed.text)
        except Unreadable as reason:
            raise Refused(reason.finding.placed(typed.path, typed.mark)) from None
    return values


def conference_finished(node: Mapping, values: Values) -> Values:
    """Hold a mid-term review to half a term; look for headlines where they are wanted.

    Raises:
        Refused: The period is another.
    """
    kind, period = node["loai"], values["period"]
    is_mid_term = isinstance(kind, Scalar) and _MID_TERM in fold(kind.text)
    if is_mid_term and not period.is_half_term:
        raise refused(node["ky_bao_cao"], NOT_HALF_TERM)
    if not any(_headlines(values)):
        for issued in values.get("issuances", ()):
            if issued.figures is FigureChoice.HEADLINES:
                current().notice(node["van_ban"], NO_HEADLINE, paper=issued.paper)
    return values


def _headlines(values: Values) -> Iterator[bool]:
    for result in values.get("results", ()):
        yield from (i.headline for told in result.told for i in told.indicators)


def period_finished(node: Mapping, values: Values) -> Values:
    """Hold the days of a period together.

    Raises:
        Refused: One of them is missing.
    """
    days = [attribute for attribute in ("start", "end") if attribute in values]
    if len(days) == 1:
        raise missing(node, Period, "end" if days == ["start"] else "start")
    return values


def _counted(node: Scalar) -> str:
    """Return "gần 50" of "gần 50 ý kiến"; any other text as it is."""
    typed = plain(node.text)
    number = _COUNTED_THING.sub("", typed)
    return node.text if number == typed else number
