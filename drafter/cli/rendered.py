"""What a run of ``render`` tells: what was made, computed, left open, and what next."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from drafter.cli import columns, printing, records, reporting, streams
from drafter.cli.drafting import Made, Outcome
from drafter.cli.language import say
from drafter.cli.places import argument
from drafter.cli.reporting import Found
from drafter.views.prose import lower_first

SHOWN = 6
"""How many gaps or files are named before the rest is left out."""


def as_json(outcomes: Sequence[Outcome]) -> None:
    """Print findings, gaps and papers as JSON."""
    found = [one for outcome in outcomes for one in (*outcome.found, *outcome.gaps)]
    papers = [_record(o.file, made) for o in outcomes for made in o.made]
    records.report(reporting.shown(found, hints=False), papers=papers)


def as_text(outcomes: Sequence[Outcome], *, quiet: bool = False) -> None:
    """Print findings to standard error, then what was made.

    Args:
        outcomes: What became of each file.
        quiet: Whether standard output carries the paper itself.
    """
    everything = [one for outcome in outcomes for one in outcome.found]
    printing.report(reporting.shown(everything, hints=False))
    tell: Callable[[str], None] = streams.note if quiet else streams.result
    for line in _told(outcomes, quiet=quiet):
        tell(line)
    if len(outcomes) > 1:
        streams.note(_summary(outcomes))


def _told(outcomes: Sequence[Outcome], *, quiet: bool) -> Iterator[str]:
    done = [outcome for outcome in outcomes if outcome.made]
    if done and not quiet:
        yield from _made([one for outcome in done for one in outcome.made])
    if any(outcome.computed.ratios for outcome in done):
        yield _computed(done)
    gaps = [gap for outcome in done for gap in outcome.gaps]
    if gaps:
        yield _gaps(gaps)
    if any(outcome.unnumbered for outcome in done):
        yield say(
            "Số và ngày ban hành chưa ghi thì để trống cho văn thư.",
            "Number and day of issue, where not given, are left to the records clerk.",
        )
    yield from _next(done, gaps)


def _summary(outcomes: Sequence[Outcome]) -> str:
    """Return how many of several files are done, and which are not."""
    papers = sum(len(outcome.made) for outcome in outcomes)
    failed = [outcome.file for outcome in outcomes if outcome.code]
    done, of = len(outcomes) - len(failed), len(outcomes)
    text = say(
        f"Xong {done}/{of} tệp, {papers} văn bản",
        f"{done} of {of} files done, {papers} papers",
    )
    if not failed:
        return text
    left = say("chưa xong", "not done")
    return f"{text}; {left}: {_listed(failed)}"


def _listed(files: Sequence[str]) -> str:
    """Return files as they are typed on a command line, the first of many."""
    named = " ".join(map(argument, files[:SHOWN]))
    return f"{named} …" if len(files) > SHOWN else named


def _made(made: Sequence[Made]) -> Iterator[str]:
    word = say("Đã tạo", "Made")
    label = say("mẫu", "template")
    rows = [
        (word if number == 0 else "", str(one.path), f"({label}: {one.template})")
        for number, one in enumerate(made)
    ]
    yield from columns.aligned(rows)


def _computed(outcomes: Iterable[Outcome]) -> str:
    counted = [outcome.computed for outcome in outcomes]
    number = sum(one.ratios for one in counted)
    example = next((one.example for one in counted if one.example), "")
    text = say(f"Tự tính {number} tỷ lệ", f"Computed {number} ratios")
    such = say("ví dụ", "such as")
    return f"{text}, {such}: {example}" if example else text


def _gaps(gaps: Sequence[Found]) -> str:
    named = list(dict.fromkeys(_gap(gap) for gap in gaps))
    shown = "; ".join(named[:SHOWN]) + ("; …" if len(named) > SHOWN else "")
    head = say(f"Còn {len(gaps)} chỗ", f"{len(gaps)} places left")
    return f"{head} [CẦN BỔ SUNG]: {shown}"


def _gap(gap: Found) -> str:
    what, key = (str(gap.finding.values[name]) for name in ("what", "key"))
    return f"{lower_first(what.split(',')[0].split(';')[0])} ({key})"


def _next(done: Sequence[Outcome], gaps: Sequence[Found]) -> Iterator[str]:
    """Yield what to do now, for the files that have papers."""
    if gaps:
        yield say(
            "Làm tiếp: thêm các mục ấy vào tệp dữ liệu rồi chạy lại, "
            "hoặc điền vào chỗ tô vàng trong tệp Word.",
            "Next: add these to the file and run again, or fill in the yellow places.",
        )
        return
    hints = [outcome.file for outcome in done if outcome.hints]
    if hints:
        count = sum(outcome.hints for outcome in done)
        files = _listed(hints)
        yield say(
            f"Còn {count} gợi ý về số liệu, câu chữ: drafter check {files}",
            f"{count} hints on figures and wording: drafter check {files}",
        )


def _record(file: str, made: Made) -> dict[str, object]:
    return {
        "file": file,
        "paper": made.paper,
        "template": made.template,
        "path": str(made.path),
        "gaps": [gap.finding.values["key"] for gap in made.gaps],
    }
