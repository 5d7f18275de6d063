"""``drafter template check``: findings on templates, also as comments in a copy."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import field

from drafter.cli import boundary, completion, printing, streams
from drafter.cli.bilingual import command, json_option, option
from drafter.cli.language import current, say
from drafter.errors import DrafterError
from drafter.findings import SEVERITY_WORDS, Finding, Severity, Spot
from drafter.records import define

if TYPE_CHECKING:
    from drafter.cli.printing import FileFinding
    from drafter.drafting.template_review import Review
    from drafter.ooxml.comments import Note


@command(
    "template check",
    vi="""
    FILE là tên mẫu có sẵn, thư mục mẫu hoặc tệp .docx. Không cần tệp dữ liệu. Kể cả
    gợi ý; mẫu của bạn giữ nguyên.""",
    en="""
    FILE is a shipped template, a template folder or a .docx. No facts are needed. Shows
    hints too; your template is not touched.""",
)
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    shell_complete=completion.templates,
)
@option(
    "--annotate",
    "copy",
    metavar="COPY.docx",
    shell_complete=completion.files,
    vi="Ghi một bản sao của mẫu, mỗi lỗi là một bình luận của Word.",
    en="Write a copy of the template with each finding as a comment of Word.",
)
@option(
    "--strict",
    is_flag=True,
    vi="Coi cả cảnh báo là lỗi.",
    en="Take warnings for errors.",
)
@json_option
def check_template(
    files: tuple[str, ...], copy: str | None, strict: bool, as_json: bool
) -> int:
    """Print the findings of every template, and what each is made of."""
    names = tuple(dict.fromkeys(name for file in files for name in _meant(file)))
    target = None if copy is None else _copy(names, copy)
    results = Results()
    for name in names:
        results.look_at(name)
    if target is not None and results.reviews:
        results.annotate(target)
    if as_json:
        results.print_as_json(annotating=target is not None)
    else:
        results.print_as_text(target)
    return results.exit_code(strict=strict)


def _copy(names: Sequence[str], copy: str) -> Path:
    """Return where the copy goes.

    Raises:
        click.UsageError: There are several templates, or it is no .docx.
        drafter.errors.SourceError: It exists already.
    """
    from drafter.cli.new_files import new_docx

    if len(names) > 1:
        text = say(
            "--annotate chép được một mẫu mỗi lần; chạy riêng từng mẫu",
            "--annotate copies one template at a time; run them one by one",
        )
        raise click.UsageError(text)
    return new_docx(copy, "", option="--annotate")


@define
class Results:
    """What is found in the templates of a run, one after the other.

    Attributes:
        findings: The findings.
        reviews: What is known of each template that could be found.
        annotated: The copy with comments, if one was written.
        code: The exit code so far.
    """

    findings: "list[FileFinding]" = field(factory=list)
    reviews: "list[Review]" = field(factory=list)
    annotated: Path | None = None
    code: int = boundary.DONE

    def look_at(self, name: str) -> None:
        """Look at a template."""
        from drafter.drafting.arguments import out_of_reach
        from drafter.drafting.template_review import review

        try:
            seen = review(name)
        except DrafterError as stop:
            self._stopped(name, stop)
        except OSError as why:
            self._stopped(name, out_of_reach(why))
        else:
            self.reviews.append(seen)
            self.findings += printing.of_file(seen.name, seen.findings)

    def annotate(self, target: Path) -> None:
        """Write the findings of the template as comments into a copy."""
        from drafter.cli.new_files import write_all
        from drafter.ooxml import comments, package
        from drafter.templating import gate

        (seen,) = self.reviews
        if not seen.findings:
            return
        try:
            opened = gate.as_document(package.opened(seen.data))
            made = comments.annotated(opened, map(_note, seen.findings))
        except (DrafterError, comments.NoText):
            return  # its findings say that it cannot be opened
        try:
            (self.annotated,) = write_all(target.parent, {target.name: made})
        except DrafterError as stop:
            self._stopped(str(target), stop)

    def _stopped(self, file: str, stop: DrafterError) -> None:
        self.findings += printing.of_file(file, stop.findings)
        self.code = max(self.code, boundary.exit_code(stop))

    def exit_code(self, *, strict: bool) -> int:
        """Return the exit code; warnings count for errors where they shall."""
        stopping = [Severity.ERROR, *[Severity.WARNING] * strict]
        found = any(printing.count(self.findings, one) for one in stopping)
        return max(self.code, boundary.CONTENT if found else boundary.DONE)

    def print_as_json(self, *, annotating: bool) -> None:
        """Print everything as JSON."""
        more: dict[str, object] = {"templates": [_record(one) for one in self.reviews]}
        if annotating:
            more["annotated"] = self.annotated and str(self.annotated)
        printing.print_findings_as_json(self.findings, **more)

    def print_as_text(self, target: Path | None) -> None:
        """Print everything as text."""
        printing.print_findings(self.findings)
        for seen in self.reviews:
            streams.note(_summary(seen))
        if target is not None:
            streams.note(_of_copy(target, made=target == self.annotated))


def _meant(name: str) -> Sequence[str]:
    """Return all templates that a name means: those of a paper, or of a folder."""
    from drafter.drafting import own_templates
    from drafter.templating import shipped

    if name in shipped.names() or own_templates.is_path(name):
        return _below(name) or (name,)
    return [one for one in shipped.names() if one.startswith(f"{name}/")] or (name,)


def _below(name: str) -> Sequence[str]:
    """Return the templates below a folder that is none itself, such as ``mau``."""
    from drafter.drafting import own_templates

    folder = Path(name)
    items = own_templates.listed(folder) if folder.is_dir() else ()
    return [str(item.path) for item in items if item.path.is_file()]


def _note(finding: Finding) -> "Note":
    """Return what a comment says of a finding."""
    from drafter.ooxml.comments import Note

    lang, mark = current(), finding.mark
    lines = [f"{_word(finding.severity)} {finding.code}: {finding.message(lang)}"]
    if finding.hint(lang):
        lines.append(f"{_word(Severity.HINT)}: {finding.hint(lang)}")
    spot = mark if isinstance(mark, Spot) else None
    place = printing.place("", mark)
    if spot is not None:
        place = place.removeprefix(f"{spot.file}: ")
    return Note(tuple(lines), spot, f"{say('chỗ này', 'the place')}: {place}")


def _word(severity: Severity) -> str:
    return SEVERITY_WORDS[severity][current()]


def _record(seen: "Review") -> dict[str, object]:
    counts = {"tags": seen.tags, "fields": seen.fields, "tables": seen.tables}
    return {"template": seen.name, **counts}


def _summary(seen: "Review") -> str:
    """Return what a template is made of, and how it stands."""
    tally = printing.Tally()
    tally.add(printing.of_file(seen.name, seen.findings))
    none = "" if tally.counts[Severity.ERROR] else say("không có lỗi", "no errors")
    found = ", ".join(filter(None, (none, tally.counted())))
    made_of = say(
        f"{seen.tags} thẻ, {seen.fields} trường, {seen.tables} bảng",
        f"tags: {seen.tags}, fields: {seen.fields}, tables: {seen.tables}",
    )
    return f"{seen.name}  {made_of}: {found}"


def _of_copy(copy: Path, *, made: bool) -> str:
    """Return what became of the copy with comments."""
    if made:
        return say(
            f"Đã ghi {copy}: mở bằng Word để xem các bình luận",
            f"Made {copy}: open it in Word to see the comments",
        )
    return say(
        f"Chưa ghi {copy}: không có gì để bình luận, hoặc mẫu không mở được",
        f"{copy} was not made: nothing to comment on, or it cannot be opened",
    )
