"""``drafter demo``: two papers from a shipped example, and what to do next."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

import drafter
from drafter.cli import completion, printing, streams
from drafter.cli.bilingual import command, json_option
from drafter.cli.language import say
from drafter.findings import Severity

if TYPE_CHECKING:
    from drafter.drafting.jobs import Drafted
    from drafter.model import Conference

PAPER_NAMES = {"bao-cao": ("báo cáo", "report"), "tin-bai": ("tin bài", "news item")}


@command(
    "demo",
    vi="""
    DIR là thư mục kết quả, mặc định drafter-demo.""",
    en="""
    DIR is the folder for them, by default drafter-demo.""",
)
@click.argument(
    "folder",
    metavar="[DIR]",
    default="drafter-demo",
    shell_complete=completion.folders,
)
@json_option
def demo(folder: str, as_json: bool) -> int:
    """Write the sample, draft its papers, and tell each step."""
    from drafter.cli import render_report
    from drafter.cli.init import FACTS
    from drafter.cli.new_files import refuse_existing, write_all
    from drafter.drafting import keeping
    from drafter.drafting.delivery import Destination
    from drafter.drafting.jobs import Order, done, planned
    from drafter.model.declarations import DEFAULT_PAPERS
    from drafter.reference import samples

    started = time.perf_counter()
    target, data = Path(folder), samples.data(samples.STATE)
    file = target / FACTS
    if not (file.is_file() and file.read_bytes() == data):
        refuse_existing(target, [FACTS], command="drafter demo")
        write_all(target, {FACTS: data})
    order = Order(papers=DEFAULT_PAPERS, destination=Destination(folder=target))
    (job,) = planned([str(file)], order)
    drafted = done(job)
    if stayed := keeping.stayed(drafted.findings):
        refuse_existing(target, [path.name for path in stayed], command="drafter demo")
    if as_json:
        report = render_report.Json()
        report.add(drafted)
        report.end()
        return report.code
    conference = samples.conference(samples.STATE)
    streams.result("\n".join(_steps(conference, file, drafted)))
    findings = printing.of_file(drafted.source, drafted.findings)
    printing.print_findings(printing.without_hints(findings))
    seconds = time.perf_counter() - started
    streams.result("\n" + "\n".join(_next(seconds)))
    return render_report.code(drafted)


def _steps(conference: "Conference", file: Path, drafted: "Drafted") -> Iterator[str]:
    """Yield what was done, a line for each step."""
    from drafter.formatter import OFFICIAL, Formatter

    period = Formatter(profile=OFFICIAL).period(conference.period)
    held = f"Hội nghị {conference.kind.value} {period}, {conference.host.read.name}"
    trying = say("chạy thử với dữ liệu mẫu", "trying the sample")
    yield f"drafter {drafter.__version__} · {trying} “{held}”"
    yield ""
    findings = printing.of_file(drafted.source, drafted.findings)
    errors = printing.count(findings, Severity.ERROR)
    warnings = printing.count(findings, Severity.WARNING)
    figures = drafted.computed.figures
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
    for paper in drafted.papers:
        template = f"{say('mẫu', 'template')} {paper.template}"
        rows.append((say(*PAPER_NAMES[paper.name]), str(paper.path), template))
    marked = [(f"✓ {step}", *rest) for step, *rest in rows]
    yield from printing.columns(marked, indent=2)


def _next(seconds: float) -> Iterator[str]:
    took = f"{seconds:.1f}"
    comma = took.replace(".", ",")
    yield say(f"Xong trong {comma} giây. Làm tiếp:", f"Done in {took} s. Next:")
    yield from printing.columns(
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
