"""``drafter demo``: two papers from a shipped example, and what to do next."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

import drafter
from drafter.cli import columns, printing, reporting, streams
from drafter.cli.language import say
from drafter.cli.wording import command, json_option
from drafter.findings import Severity

if TYPE_CHECKING:
    from drafter.cli.drafting import Outcome
    from drafter.model import Conference

FACTS = "hoi-nghi.yaml"
PAPER_NAMES = {"bao-cao": ("báo cáo", "report"), "tin-bai": ("tin bài", "news item")}


@command(
    "demo",
    vi="""
    DIR là thư mục kết quả, mặc định drafter-demo.""",
    en="""
    DIR is the folder for them, by default drafter-demo.""",
)
@click.argument("folder", metavar="[DIR]", default="drafter-demo")
@json_option
def demo(folder: str, as_json: bool) -> int:
    """Write the sample, draft its papers, and tell each step."""
    from drafter.cli import rendered, writing
    from drafter.cli.destination import Destination
    from drafter.cli.drafting import Order, Task, draft
    from drafter.drafting import rendering
    from drafter.reference import samples

    started = time.perf_counter()
    target, data = Path(folder), samples.data(samples.STATE)
    file = target / FACTS
    if not (file.is_file() and file.read_bytes() == data):
        writing.refuse_existing(target, [FACTS], command="drafter demo")
        writing.write_all(target, {FACTS: data})
    order = Order(
        papers=rendering.DEFAULT_PAPERS, destination=Destination(folder=target)
    )
    outcome = draft(Task(order=order, file=str(file)))
    if as_json:
        rendered.as_json([outcome])
        return outcome.code
    conference = samples.conference(samples.STATE)
    streams.result("\n".join(_steps(conference, file, outcome)))
    printing.report(reporting.shown((*outcome.found, *outcome.gaps), hints=False))
    seconds = time.perf_counter() - started
    streams.result("\n" + "\n".join(_next(seconds)))
    return outcome.code


def _steps(conference: "Conference", file: Path, outcome: "Outcome") -> Iterator[str]:
    """Yield what was done, a line for each step."""
    from drafter.formatter import OFFICIAL, Formatter
    from drafter.views.bodies import named

    period = Formatter(profile=OFFICIAL).period(conference.period)
    held = f"Hội nghị {conference.kind.value} {period}, {named(conference.host)}"
    trying = say("chạy thử với dữ liệu mẫu", "trying the sample")
    yield f"drafter {drafter.__version__} · {trying} “{held}”"
    yield ""
    errors = reporting.count(outcome.found, Severity.ERROR)
    warnings = reporting.count((*outcome.found, *outcome.gaps), Severity.WARNING)
    figures = outcome.computed.figures
    rows = [
        (
            say("đọc dữ liệu", "read the facts"),
            str(file),
            say(f"{figures} số liệu", f"{figures} figures"),
        ),
        (
            say("kiểm tra", "check"),
            say(
                f"{errors} lỗi, {warnings} cảnh báo",
                f"errors: {errors}, warnings: {warnings}",
            ),
            "",
        ),
    ]
    for made in outcome.made:
        told = f"{say('mẫu', 'template')} {made.template}"
        rows.append((say(*PAPER_NAMES[made.paper]), str(made.path), told))
    marked = [(f"✓ {step}", *rest) for step, *rest in rows]
    yield from columns.aligned(marked, indent=2)


def _next(seconds: float) -> Iterator[str]:
    took = f"{seconds:.1f}"
    comma = took.replace(".", ",")
    yield say(f"Xong trong {comma} giây. Làm tiếp:", f"Done in {took} s. Next:")
    yield from columns.aligned(
        [
            (
                "drafter init hoi-nghi-cua-toi",
                say(
                    "tạo thư mục làm việc cho cơ quan của bạn",
                    "make a working folder of your own",
                ),
            ),
            (
                "drafter --help",
                say("xem tất cả các lệnh", "see all commands"),
            ),
        ],
        indent=2,
    )
