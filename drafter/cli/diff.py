"""``drafter diff``: what a hand has changed in a paper; what two years share."""

from typing import TYPE_CHECKING

import click

from drafter.cli import boundary, completion, printing, streams
from drafter.cli.bilingual import command, json_option, option
from drafter.cli.language import say
from drafter.files.file_names import STANDARD

if TYPE_CHECKING:
    from drafter.drafting.comparing import Comparison

_WORD = ".docx"


@command(
    "diff",
    vi="""
    PAPER là văn bản .docx do drafter tạo mà bạn đã sửa trong Word, FILE là tệp dữ liệu
    của nó: xem chỗ nào sửa tay, chỗ nào đưa được vào dữ liệu. Không có --write thì
    không ghi tệp nào. Mã thoát: 0 không sửa gì, 1 có sửa, 2 không so sánh được.

    Hai tệp dữ liệu, của năm trước rồi của năm nay: xem số liệu, câu nào còn như năm
    trước. Mã thoát: 0 hai tệp như nhau, 1 có khác.""",
    en="""
    PAPER is a .docx that drafter made and you edited in Word, FILE its facts: see what
    was changed by hand, and what can go into the facts. Without --write no file is
    written. Exit code: 0 nothing changed, 1 something, 2 they cannot be compared.

    Two files of facts, last year's and this year's: see which figures and sentences
    are still those of last year. Exit code: 0 the files are equal, 1 they differ.""",
)
@click.argument("paper", metavar="PAPER", shell_complete=completion.files)
@click.argument("facts", metavar="FILE", shell_complete=completion.files)
@option(
    "-t",
    "typed",
    metavar="PAPER",
    default="",
    shell_complete=completion.papers,
    vi="PAPER là giấy tờ nào, khi tên tệp không nói lên điều đó.",
    en="Which paper it is, where its name does not tell.",
)
@option(
    "--write",
    "--ghi",
    "write",
    is_flag=True,
    vi="Ghi các chỗ đã thử đúng vào FILE; bản cũ giữ thành <tên>.truoc.yaml.",
    en="Write what is proved into FILE; the old one is kept as <name>.truoc.yaml.",
)
@option(
    "--keep-wording",
    "--giu-loi",
    "keep_wording",
    is_flag=True,
    vi="Lời văn không có gốc trong dữ liệu thì giữ bằng trường sua_tay.",
    en="Keep wording that no value gives, under the key sua_tay.",
)
@json_option
def diff(
    paper: str,
    facts: str,
    typed: str,
    write: bool,
    keep_wording: bool,
    as_json: bool,
) -> int:
    """Print what a hand has changed; the exit code says whether it did."""
    if _is_paper(facts) and not _is_paper(paper):
        paper, facts = facts, paper
    _refuse(paper, facts, of_paper=bool(typed or write or keep_wording))
    if not _is_paper(paper):
        from drafter.cli import two_years

        return two_years.compare(paper, facts, as_json=as_json)
    found = _compared(paper, facts, typed, keep_wording=keep_wording)
    kept = ""
    if write and found.changes:
        from drafter.drafting import comparing

        kept = str(comparing.write(found) or "")
    _print(found, kept, write=write, as_json=as_json)
    return boundary.CONTENT if found.hands.edits else boundary.DONE


def _compared(
    paper: str, facts: str, typed: str, *, keep_wording: bool
) -> "Comparison":
    """Compare a paper with its facts.

    Raises:
        drafter.errors.SourceError: They cannot be compared, whatever the reason: of
            faulty facts the exit code would say that the paper was edited.
    """
    from drafter.drafting import comparing
    from drafter.errors import DrafterError, SourceError

    try:
        return comparing.compared(paper, facts, typed, keep_wording=keep_wording)
    except DrafterError as stop:
        raise SourceError(stop.findings) from stop


def _refuse(paper: str, facts: str, *, of_paper: bool) -> None:
    """Stop at files that are not a paper and its facts, nor the facts of two years.

    Args:
        paper: The first file.
        facts: The second.
        of_paper: Whether an option is typed that papers alone have.

    Raises:
        click.UsageError: It says what they should be.
    """
    if STANDARD in (paper, facts):
        raise click.UsageError(
            say("diff cần tên tệp, không đọc từ -", "diff needs files, not -")
        )
    if _is_paper(facts) or (of_paper and not _is_paper(paper)):
        raise click.UsageError(
            say(
                f"cần một văn bản .docx và tệp dữ liệu của nó, không phải "
                f"'{paper}' và '{facts}'",
                f"a .docx and its facts are needed, not '{paper}' and '{facts}'",
            )
        )


def _is_paper(name: str) -> bool:
    return name.lower().endswith(_WORD)


def _print(found: "Comparison", kept: str, *, write: bool, as_json: bool) -> None:
    from drafter.cli import hand_edits
    from drafter.drafting import fixes

    if as_json:
        printing.print_json(hand_edits.record(found, kept))
        return
    for note in hand_edits.notes(found):
        streams.note(note)
    streams.result("\n".join(hand_edits.lines(found)), end=bool(found.hands.edits))
    if found.changes and found.text and not write:
        changes = fixes.diff(found.text, found.hands.text, found.facts)
        streams.result(f"\n{changes}", end=False)
    streams.note(hand_edits.summary(found, kept, write=write))
