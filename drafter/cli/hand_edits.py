"""What a hand has changed in a paper, as text and as JSON."""

from collections.abc import Iterator
from collections.abc import Mapping as Table
from itertools import groupby
from typing import TYPE_CHECKING, Any

from attrs import evolve

from drafter.cli import printing
from drafter.cli.language import current, say
from drafter.drafting.edit_candidates import Candidate
from drafter.drafting.edits_by_hand import HandEdit, Kind
from drafter.findings import Cell, Finding, Mark, Path, Spot
from drafter.ooxml import places
from drafter.ooxml.plain_passages import BETWEEN
from drafter.ooxml.seal import State
from drafter.source import Mapping, Scalar
from drafter.source.edits import AddItem, RemoveItem, RemoveKey
from drafter.vocabulary import GAP_OPENINGS

if TYPE_CHECKING:
    from drafter.drafting.alignment import Line
    from drafter.drafting.comparing import Comparison
    from drafter.ooxml.comments import Remark
    from drafter.ooxml.looks import Relaid

_HEADS: Table[Kind, tuple[str, str]] = {
    Kind.FIGURE: ("Số liệu sửa tay", "Figures"),
    Kind.GAP: ("Chỗ trống đã điền", "Gaps filled"),
    Kind.WORDING: ("Lời văn", "Wording"),
    Kind.ADDED: ("Thêm", "Added"),
    Kind.REMOVED: ("Bỏ", "Removed"),
    Kind.MOVED: ("Chuyển chỗ", "Moved"),
    Kind.CONFLICT: ("Sửa cả hai nơi", "Changed in both"),
}
"""What each kind of change is called, in the order in which they are printed."""

_AREA = "linh_vuc"
_QUOTE, _WORDS = 40, 60
"""Characters of a line by which a person knows it; of words that were changed."""


def notes(found: "Comparison") -> Iterator[str]:
    """Yield what is to be known of a paper before its changes are read."""
    if found.origin.state is State.FOREIGN:
        yield say(
            f"{found.paper} không do drafter tạo, hoặc đã mất dấu của drafter.",
            f"{found.paper} was not made by drafter, or has lost its marks.",
        )
    if found.origin.is_mixed:
        yield say(
            "Không phân biệt được chỗ sửa tay với chỗ dữ liệu đã đổi từ khi soạn; "
            "danh sách dưới đây gồm cả hai.",
            "Changes by hand and changes of the facts since cannot be told apart; "
            "the list has both.",
        )

    if found.hands.is_another:
        yield say(
            f"Văn bản này khác hẳn bản soạn từ {found.facts}: có thể là giấy tờ khác, "
            "hoặc của dữ liệu khác; không đưa chỗ nào vào dữ liệu.",
            f"This paper has little of what {found.facts} gives: it may be another "
            "one, or of other facts; nothing is offered.",
        )
    elif found.hands.is_old:
        yield say(
            f"Phần lớn văn bản này không còn như bản soạn từ {found.facts}: dữ liệu đã "
            "đổi nhiều từ khi soạn, hoặc đây là giấy tờ khác.",
            f"Most of this paper is no more what {found.facts} gives: the facts have "
            "changed much since, or it is another paper.",
        )


def lines(found: "Comparison") -> Iterator[str]:
    """Yield the changes, kind by kind."""
    for kind, (vi, en) in _HEADS.items():
        some = [edit for edit in found.hands.edits if edit.kind is kind]
        if some:
            yield f"{say(vi, en)} ({len(some)})"
        most = printing.MOST if found.hands.is_another else len(some)
        told = ((_place(e), tuple(_facts(e, found)), e) for e in some[:most])
        for (where, facts), same in groupby(told, key=lambda one: one[:2]):
            changes = "; ".join(_change(edit) for *_, edit in same)
            yield f"  {where}: {changes}" if where else f"  {changes}"
            yield from (f"    {line}" for line in facts)
        if len(some) > most:
            left = len(some) - most
            yield say(f"  … và {left} chỗ nữa", f"  … and {left} more")


def summary(found: "Comparison", kept: str, *, write: bool) -> str:
    """Return what became of the changes, and what to do next.

    Args:
        found: The changes.
        kept: Where the facts are kept as they were; nothing where none were written.
        write: Whether writing was asked for.
    """
    return "\n".join((*_told(found), *_next(found, kept, write=write)))


def _next(found: "Comparison", kept: str, *, write: bool) -> Iterator[str]:
    count, in_sheets = found.changes, len(found.hands.in_sheets)
    paper, facts = map(printing.argument, (found.paper, found.facts))
    if kept:
        yield say(
            f"Đã đưa {count} chỗ vào {found.facts} (bản cũ: {kept}).",
            f"{count} changes are now in {found.facts} (before: {kept}).",
        )
        again = f"drafter render {facts} -t {found.name} -o ban-moi"
        yield say(
            f"Soạn lại, để cạnh bản đã sửa: {again}",
            f"Draft again, beside the edited paper: {again}",
        )
    elif count:
        keeping = " --keep-wording" if found.kept else ""
        command = f"drafter diff {paper} {facts} --write{keeping}"
        yield say(
            f"Đưa {count} chỗ vào dữ liệu: {command}",
            f"Take {count} changes into the facts: {command}",
        )
    elif write and found.hands.edits:
        yield say("Không có gì để ghi.", "There is nothing to write.")
    if in_sheets:
        yield say(
            f"{in_sheets} chỗ nằm trong bảng tính: drafter không ghi vào đó, "
            "bạn gõ vào các ô nêu trên.",
            f"{in_sheets} changes belong into a workbook, which drafter does not "
            "write: type them into the cells above.",
        )


def _told(found: "Comparison") -> Iterator[str]:
    """Yield what else is to be known of a paper: what is read, and not carried over."""
    for author, number in found.revisions.items():
        who = author or say("không rõ ai", "somebody")
        yield say(
            f"Theo dõi sửa đổi: {number} chỗ của {who}, đọc như đã chấp nhận.",
            f"Tracked changes: {number} by {who}, read as accepted.",
        )
    if found.remarks:
        yield say(
            f"Ghi chú bên lề ({len(found.remarks)}):",
            f"Comments ({len(found.remarks)}):",
        )
    for remark in found.remarks:
        at, words = say("ở", "at"), _short(remark.words, _QUOTE)
        yield f"  {remark.author}, {at} “{words}”: {remark.text}"
    yield from _laid_out(found.relaid, found.hands.columns)
    if found.hands.from_data:
        number = found.hands.from_data
        yield say(
            f"{number} đoạn đổi theo dữ liệu.", f"{number} lines follow the facts."
        )
    if not found.hands.edits:
        yield say("Không có chỗ nào sửa tay.", "Nothing was changed by hand.")


def _laid_out(relaid: "Relaid", columns: int) -> Iterator[str]:
    """Yield what looks otherwise, which no facts can give."""
    rows = (
        (len(relaid.paragraphs), "{} đoạn", "{} paragraphs"),
        (relaid.tables, "{} bảng", "{} tables"),
        (relaid.pictures, "{} ảnh", "{} pictures"),
        (columns, "cột thêm của {} bảng", "new columns of {} tables"),
        (relaid.pages, "khổ trang, lề", "page setup"),
    )
    parts = [say(vi, en).format(number) for number, vi, en in rows if number]
    if parts:
        shown = ", ".join(parts)
        yield say(
            f"Trình bày chỉnh ở {shown} (không đưa vào dữ liệu được).",
            f"Looks changed: {shown} (facts cannot hold that).",
        )


def record(found: "Comparison", kept: str) -> dict[str, Any]:
    """Return the changes as plain data."""
    return {
        "file": found.facts,
        "paper": found.name,
        "path": found.paper,
        "seal": found.origin.state.value,
        "edits": [_record(edit, found) for edit in found.hands.edits],
        "from_data": found.hands.from_data,
        "revisions": dict(found.revisions),
        "comments": [_remark(remark) for remark in found.remarks],
        "layout": _layout(found.relaid, found.hands.columns),
        "mixed": found.origin.is_mixed,
        "kept": kept or None,
    }


def _remark(remark: "Remark") -> dict[str, Any]:
    return {
        "author": remark.author,
        "text": remark.text,
        "words": remark.words,
        "place": _spot(remark.spot),
    }


def _layout(relaid: "Relaid", columns: int) -> dict[str, Any]:
    return {
        "paragraphs": [_spot(spot) for spot in relaid.paragraphs],
        "tables": relaid.tables,
        "pictures": relaid.pictures,
        "pages": relaid.pages,
        "columns": columns,
    }


def _record(edit: HandEdit, found: "Comparison") -> dict[str, Any]:
    offer, mark = edit.offer, edit.mark
    both: dict[str, Any] = {}
    if edit.kind is Kind.CONFLICT:
        both = {"hand": edit.new, "data": edit.data}
    if edit.kind is Kind.ADDED:
        both = {"after": edit.after}
    return {
        "kind": edit.kind.value,
        "place": _spot(edit.line.spot),
        "field": ".".join(map(str, _typed_path(offer.path, found))) if offer else None,
        "line": mark.line if isinstance(mark, Mark) else None,
        **({"sheet": mark.sheet, "ref": mark.ref} if isinstance(mark, Cell) else {}),
        "old": edit.old,
        "new": edit.new,
        "value": {"old": offer.typed, "new": offer.text} if offer else None,
        "stale": [list(pair) for pair in edit.stale],
        "also": [_spot(line.spot) for line in edit.also],
        "keep": "sua_tay" if _can_be_kept(edit, found) else None,
        "computed": edit.computed,
        "sum": edit.sum or None,
        "refused": edit.refused.code if edit.refused else None,
        **both,
    }


def _spot(spot: Spot) -> dict[str, Any]:
    names = ("part", "paragraph", "table", "row", "cell")
    return {name: getattr(spot, name) for name in names}


def _place(edit: HandEdit) -> str:
    """Return where a change stands, with the words by which the line is known."""
    where = _where(edit.line)
    heads, column = edit.line.heads, _column(edit)
    named = (
        f", {say('cột', 'column')} {heads[column]}"
        if column in range(len(heads)) and heads[column] and heads != edit.line.cells
        else ""
    )
    if edit.kind in (Kind.ADDED, Kind.REMOVED):
        return where
    return f"{where} “{_quoted(edit)}”{named}"


def _where(line: "Line") -> str:
    """Return where a line stands: rows by their table, the text needs no name."""
    spot = line.spot
    part = "" if spot.part == places.BODY else spot.part
    paragraph = None if spot.table else spot.paragraph
    return places.described(evolve(spot, part=part, paragraph=paragraph), current())


def _quoted(edit: HandEdit) -> str:
    """Return how a line began; of a row the first cell with letters."""
    line = edit.line
    named = (cell for cell in line.cells if any(map(str.isalpha, cell)))
    text = next(named, edit.drafted or line.text)
    return text if len(text) <= _QUOTE else f"{text[:_QUOTE].rpartition(' ')[0]} …"


def _column(edit: HandEdit) -> int:
    """Return the cell of a row that was changed, or -1."""
    if not edit.line.cells:
        return -1
    drafted = edit.drafted.split(BETWEEN)
    now = edit.line.text.split(BETWEEN)
    if len(drafted) != len(now):
        return -1
    pairs = list(enumerate(zip(drafted, now, strict=True)))
    differs = [number for number, (old, new) in pairs if old != new]
    differs.sort(key=lambda n: edit.old not in drafted[n] or edit.new not in now[n])
    number = next(iter(differs), -1)
    return number + len(edit.line.cells) - len(now) if number >= 0 else -1


def _change(edit: HandEdit) -> str:
    match edit.kind:
        case Kind.ADDED:
            return f"“{_short(edit.new)}”"
        case Kind.REMOVED:
            return f"“{_short(edit.old)}”"
        case Kind.MOVED:
            return say("nguyên văn, ở chỗ khác", "the same words, elsewhere")
        case Kind.CONFLICT:
            hand, data = _short(edit.new, 120), _short(edit.data, 120)
            return say(
                f"trong Word là “{hand}”, theo dữ liệu là “{data}”",
                f"“{hand}” in Word, “{data}” by the facts",
            )
        case _:
            return _exchange(edit.old, edit.new)


def _exchange(old: str, new: str) -> str:
    if not old:
        return say(f"thêm “{_short(new)}”", f"added “{_short(new)}”")
    if not new:
        return say(f"bỏ “{_short(old)}”", f"left out “{_short(old)}”")
    return f"{_words(old)} → {_words(new)}"


def _words(text: str) -> str:
    shown = _short(text)
    return shown if len(text.split()) == 1 else f"“{shown}”"


def _facts(edit: HandEdit, found: "Comparison") -> Iterator[str]:
    """Yield where a change comes back, and what else is to be known of it."""
    if way := _way_back(edit, found):
        yield way
    figures = (
        pair for pair in edit.stale if all(any(map(str.isdigit, one)) for one in pair)
    )
    stale = "; ".join(f"{there} → {now}" for there, now in figures)
    if stale:
        yield say(
            f"trong bản sửa chưa đổi theo: {stale}", f"not changed along: {stale}"
        )
    if edit.also:
        also = "; ".join(map(_where, edit.also))
        yield say(f"còn nơi khác: {also}", f"elsewhere too: {also}")


def _way_back(edit: HandEdit, found: "Comparison") -> str:
    """Return how a change goes into the facts, or why it does not."""
    if edit.offer is not None:
        return _offered(edit, found)
    if edit in found.kept:
        return say("giữ bằng sua_tay", "kept under sua_tay")
    if edit in found.unkept:
        return say(
            "không có trong dữ liệu, sua_tay cũng không giữ được",
            "not in the facts, and sua_tay cannot keep it either",
        )
    if edit.refused is not None:
        return _refused(edit.refused)
    if edit.wide is not None:
        return _widely(edit.wide, found)
    if edit.computed:
        return _computed(edit)
    if edit.kind is Kind.GAP and GAP_OPENINGS[0] in edit.old:
        return say(
            "chưa đưa vào dữ liệu được: gõ vào trường mà drafter render nêu",
            "not for the facts: type it under the key that drafter render names",
        )
    return _keeping(found) if _can_be_kept(edit, found) else ""


def _can_be_kept(edit: HandEdit, found: "Comparison") -> bool:
    return edit.can_be_kept and not found.hands.is_another


def _refused(finding: Finding) -> str:
    """Return why facts would contradict each other, with the place and the way out."""
    lang, code = current(), finding.code
    where = printing.place("", finding.mark)
    told = f"{finding.message(lang)} ({finding.hint(lang)})"
    return say(
        f"chưa đưa vào dữ liệu được, {where} sẽ là lỗi {code}: {told}",
        f"not for the facts, {where} would be error {code}: {told}",
    )


def _keeping(found: "Comparison") -> str:
    """Return how words stay that no value gives; a workbook is written by people."""
    if found.text:
        return say(
            "không có trong dữ liệu; giữ bằng sua_tay: --keep-wording",
            "not in the facts; to keep it under sua_tay: --keep-wording",
        )
    return say(
        "không có trong dữ liệu; muốn giữ thì thêm một hàng ở trang Sửa tay",
        "not in the facts; to keep it, add a row to the sheet Sửa tay",
    )


def _computed(edit: HandEdit) -> str:
    if edit.sum:
        return say(
            f"tính từ {edit.sum}; nếu {edit.new} đúng thì một trong hai số sai",
            f"computed from {edit.sum}; if {edit.new} is right, one of both is wrong",
        )
    return say(
        "con số này do drafter tính ra; nếu số trong Word đúng thì một số gõ "
        "trong dữ liệu sai",
        "drafter computes this figure; if the one in Word is right, one that is "
        "typed in the facts is wrong",
    )


def _offered(edit: HandEdit, found: "Comparison") -> str:
    offer, mark = edit.offer, edit.mark
    assert offer is not None
    where = printing.place("", mark) if mark else ""
    if isinstance(mark, Mark):
        where = where.rpartition(":")[0]
    if isinstance(offer.change, AddItem):
        return (
            f"{where}  {say('thêm vào', 'added to')} {_keys(offer.change.path, found)}"
        )
    if isinstance(offer.change, RemoveItem | RemoveKey):
        return f"{where}  {say('bỏ', 'leave out')} {_keys(offer.path, found)}"
    if max(len(offer.typed), len(offer.text)) > _WORDS:
        return where
    key = _typed_key(offer.path, found)
    typed = offer.typed or say("(chưa có)", "(nothing)")
    return f"{where}  {key}: {typed} → {offer.text}"


def _widely(wide: tuple[Candidate, int], found: "Comparison") -> str:
    candidate, number = wide
    key, text = _typed_key(candidate.path, found), candidate.text
    return say(
        f"{key}: {candidate.typed} → {text} thì {number} chỗ khác cũng đổi theo; "
        "nếu đúng vậy, tự sửa trong dữ liệu",
        f"{key}: {candidate.typed} → {text} changes {number} other lines too; if that "
        "is meant, change the facts yourself",
    )


def _typed_key(path: Path, found: "Comparison") -> str:
    """Return the last key of a path as it is typed in the file."""
    length = max(n for n, step in enumerate(path, 1) if isinstance(step, str))
    key = str(path[length - 1])
    above, left = found.read.document.reach(path[: length - 1])
    if left or not isinstance(above, Mapping) or key not in above:
        return key
    return above.key_text(key)


def _keys(path: Path, found: "Comparison") -> str:
    """Return the keys that lead to a value; a result is named by its field of work."""
    steps = (_step(path[:n], step, found) for n, step in enumerate(path))
    return ", ".join(steps)


def _step(above: Path, step: str | int, found: "Comparison") -> str:
    if isinstance(step, str):
        return step
    item, left = found.read.document.reach((*above, step))
    heading = item.get(_AREA) if isinstance(item, Mapping) and not left else None
    if isinstance(heading, Scalar) and not heading.empty:
        return f"“{heading.text}”"
    own = _typed_path((*above, step), found)[-1]
    number = (own if isinstance(own, int) else step) + 1
    return say(f"mục {number}", f"item {number}")


def _typed_path(path: Path, found: "Comparison") -> Path:
    """Return where a value stands in the file, whatever tables put before it."""
    node, left = found.read.document.reach(path)
    return (*node.path, *left)


def _short(text: str, most: int = _WORDS) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
