"""What is said of a run of ``drafter render``: in words, or as JSON."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from drafter.cli import boundary, streams
from drafter.cli.language import say
from drafter.files.file_names import BEFORE, EDITED, FOREIGN

if TYPE_CHECKING:
    from drafter.cli.printing import FileFinding
    from drafter.drafting.jobs import Drafted
    from drafter.drafting.rendering import Paper
    from drafter.findings import Finding
    from drafter.views.context import Part

SHOWN = 6
"""How many gaps or files are named before the rest is left out."""


def code(drafted: "Drafted") -> int:
    """Return the exit code of one file."""
    return boundary.exit_code(drafted.error) if drafted.error else boundary.DONE


class Json:
    """Findings, papers and their gaps as JSON, printed when all files are done.

    Args:
        resume: Whether files may be done already, which are then listed.
    """

    def __init__(self, *, resume: bool = False) -> None:
        from drafter.cli.printing import Lists

        self.code = boundary.DONE
        self._lists = Lists("findings", "papers", *(["done_before"] * resume))
        self._once = _Once()

    def add(self, drafted: "Drafted") -> None:
        """Take what became of a file."""
        from drafter.cli import printing

        self.code = max(self.code, code(drafted))
        for item in self._once.of(drafted, drafted.findings):
            self._lists.add("findings", printing.record(item))
        if drafted.done_before:
            self._lists.add("done_before", drafted.source)
        for paper in drafted.papers:
            record: dict[str, object] = {
                "file": drafted.source,
                "paper": paper.name,
                "template": paper.template,
                "path": str(paper.path),
                "outcome": paper.outcome.value,
                "size": str(paper.size.value) if paper.size else None,
                "gaps": [gap.values["key"] for gap in paper.gaps],
                "left_out": [
                    {"what": what.part.value[0], "told": what.told, "of": what.known}
                    for what in paper.left_out
                ],
            }
            if paper.set_aside:
                record["set_aside"] = list(map(str, paper.set_aside))
            if paper.files:
                record["pictures"] = list(paper.files)
            if paper.photos_to_come:
                record["photos_to_come"] = paper.photos_to_come
            if paper.kept:
                record["kept"] = paper.kept
            self._lists.add("papers", record)

    def end(self) -> None:
        """Print it all."""
        self._lists.print()


class Text:
    """Findings to standard error and papers to standard output as files are done.

    What was computed, what is left open and how many files are done comes at the end.

    Args:
        files: How many files there are.
        quiet: Whether standard output carries the paper itself.
    """

    def __init__(self, files: int, *, quiet: bool = False) -> None:
        from drafter.cli.printing import Tally

        self.code = boundary.DONE
        self._files = files
        self._quiet = quiet
        self._once = _Once()
        self._tally = Tally()
        self._seen = self._papers = self._ratios = self._gaps = self._hints = 0
        self._before = 0
        self._failed, self._hinted = _First(), _First()
        self._example = ""
        self._gap_names = dict[str, None]()
        self._photos = 0
        self._kept = 0
        self._weight_lost = False
        self._unnumbered = self._in_word = False
        self._extracts = dict[str, dict["Part", tuple[int, int]]]()
        self._short = set[str]()
        self._elsewhere = dict[str, dict[str, None]]()

    def add(self, drafted: "Drafted") -> None:
        """Print what was found in a file and made of it."""
        from drafter.cli import printing

        self.code = max(self.code, code(drafted))
        self._seen += 1
        self._before += drafted.done_before
        if drafted.error:
            self._failed.add(drafted.source)
        findings = self._once.of(drafted, _besides_gaps(drafted))
        self._tally.add(findings)
        printing.print_gravest(findings)
        if self._seen == self._files:
            self._tally.print()
        if drafted.papers:
            self._add_papers(drafted)

    def end(self) -> None:
        """Print what holds for all files."""
        write: Callable[[str], None] = streams.note if self._quiet else streams.result
        for line in self._last_lines():
            write(line)
        if self._files > 1 or self._before:
            streams.note(self._summary())

    def _add_papers(self, drafted: "Drafted") -> None:
        from drafter.cli.printing import is_hint_on_facts

        for paper in drafted.papers if self._quiet else ():
            streams.raw(paper.data)
        if not self._quiet:
            for line in _made(drafted.papers):
                streams.result(line)
        self._papers += len(drafted.papers)
        self._ratios += drafted.computed.ratios
        self._example = self._example or drafted.computed.example
        self._gaps += sum(int(gap.values.get("count", 1)) for gap in drafted.gaps)
        self._gap_names |= dict.fromkeys(map(_gap, drafted.gaps))
        self._photos += sum(paper.photos_to_come for paper in drafted.papers)
        self._kept += sum(paper.kept for paper in drafted.papers)
        self._weight_lost |= any(paper.weight_lost for paper in drafted.papers)
        self._unnumbered |= any(paper.unnumbered for paper in drafted.papers)
        self._in_word |= any(paper.form == "docx" for paper in drafted.papers)
        for paper in drafted.papers:
            sums = self._extracts.setdefault(_called(paper), {})
            for what in paper.left_out:
                told, known = sums.get(what.part, (0, 0))
                sums[what.part] = (told + what.told, known + what.known)
            if paper.left_out and paper.size is None:
                self._short.add(_called(paper))
        for name, keys in drafted.elsewhere.items():
            self._elsewhere.setdefault(name, {}).update(dict.fromkeys(keys))
        hints = sum(map(is_hint_on_facts, drafted.findings))
        if hints:
            self._hints += hints
            self._hinted.add(drafted.source)

    def _last_lines(self) -> Iterator[str]:
        if self._ratios:
            yield _computed(self._ratios, self._example)
        if self._kept:
            yield _kept(self._kept, weight_lost=self._weight_lost)
        for title, parts in self._extracts.items():
            if parts:
                yield _extracts(title, parts, is_short=title in self._short)
        for paper, keys in self._elsewhere.items():
            yield _only_in(paper, tuple(keys))
        if self._gaps:
            yield _gaps(self._gaps, tuple(self._gap_names))
        if self._photos:
            yield say(
                f"Còn {self._photos} chỗ [ẢNH] chờ ảnh: thêm tep vào tệp dữ liệu, hoặc "
                "chèn ảnh vào khung vàng.",
                f"{self._photos} places [ẢNH] wait for photos: give their files, or "
                "insert them in the yellow box.",
            )
        if self._unnumbered:
            yield say(
                "Số và ngày ban hành chưa ghi thì để trống cho văn thư.",
                "Number and day of issue, where not given, are left to the records "
                "clerk.",
            )
        if self._gaps:
            yield _next(in_word=self._in_word)
        elif self._hints:
            yield say(
                f"Còn {self._hints} gợi ý về số liệu, câu chữ: "
                f"drafter check {self._hinted}",
                f"{self._hints} hints on figures and wording: "
                f"drafter check {self._hinted}",
            )

    def _summary(self) -> str:
        """Return how many of several files are done, and which are not."""
        done = self._seen - self._failed.number
        text = say(
            f"Xong {done}/{self._files} tệp, {self._papers} văn bản",
            f"{done} of {self._files} files done, {self._papers} papers",
        )
        if self._before:
            text += say(
                f"; {self._before} tệp đã xong từ lượt trước",
                f"; {self._before} done by an earlier run",
            )
        if self._failed.number:
            text += f"; {say('chưa xong', 'not done')}: {self._failed}"
        if left := self._files - self._seen:
            text += say(f"; dừng khi còn {left} tệp", f"; stopped with {left} left")
        return text


class _Once:
    """Findings of one file after the other; one about another file is shown once.

    Such a file, a template, serves many: what is wrong with it is found with each.
    """

    def __init__(self) -> None:
        self._elsewhere = set["FileFinding"]()

    def of(
        self, drafted: "Drafted", findings: "Iterable[Finding]"
    ) -> "tuple[FileFinding, ...]":
        """Return the findings of a file but hints, and what was shown before."""
        from drafter.cli import printing

        of_file = printing.of_file(drafted.source, findings)
        shown = [
            item
            for item in printing.without_hints(of_file)
            if item not in self._elsewhere
        ]
        self._elsewhere.update(i for i in shown if i.file != drafted.source)
        return tuple(shown)


class _First:
    """The first of many files, as they are typed on a command line."""

    def __init__(self) -> None:
        self.number = 0
        self._names = list[str]()

    def add(self, file: str) -> None:
        self.number += 1
        if len(self._names) < SHOWN:
            self._names.append(file)

    def __str__(self) -> str:
        from drafter.cli.printing import argument

        names = " ".join(map(argument, self._names))
        return f"{names} …" if self.number > SHOWN else names


def _besides_gaps(drafted: "Drafted") -> "Iterator[Finding]":
    """Yield the findings of a file but those that the summary of gaps names."""
    gaps = drafted.gaps
    return (finding for finding in drafted.findings if finding not in gaps)


def _made(papers: "Sequence[Paper]") -> Iterator[str]:
    """Yield what became of each paper; a word stands once over those it is said of."""
    from drafter.cli.printing import columns

    words = [say(*_OUTCOMES[paper.outcome.value]) for paper in papers]
    shown = [
        w if w != before else "" for w, before in zip(words, ["", *words], strict=False)
    ]
    yield from columns(
        [
            (word, str(paper.path), f"({_aside(paper) or _origin(paper)})")
            for word, paper in zip(shown, papers, strict=True)
        ]
    )


_OUTCOMES: "Mapping[str, tuple[str, str]]" = {
    "created": ("Đã tạo", "Made"),
    "unchanged": ("Không đổi", "Unchanged"),
    "replaced": ("Đã thay", "Replaced"),
}
_ASIDE: "Mapping[str, tuple[str, str]]" = {
    EDITED: ("bản sửa tay", "edited by hand"),
    FOREIGN: ("bản cũ", "not of drafter"),
    BEFORE: ("bản trước", "as it was before"),
}


def _aside(paper: "Paper") -> str:
    """Return where the files are that were set aside to make room for a paper."""
    said = (
        f"{say(*called)}: {path}"
        for path in paper.set_aside
        for word, called in _ASIDE.items()
        if f".{word}" in path.name
    )
    return ", ".join(said)


def _origin(paper: "Paper") -> str:
    """Return what a paper was made with, and where the pictures are that it shows."""
    from drafter.drafting.delivery import beside

    text = f"{say('mẫu', 'template')}: {paper.template}"
    if not paper.files or paper.path is None:
        return text
    number, folder = len(paper.files), beside(paper.path).name
    shown = say(f"{number} ảnh ở {folder}", f"{number} photos in {folder}")
    return f"{text}; {shown}"


def _computed(ratios: int, example: str) -> str:
    text = say(f"Tự tính {ratios} tỷ lệ", f"Computed {ratios} ratios")
    such = say("ví dụ", "such as")
    return f"{text}, {such}: {example}" if example else text


def _kept(number: int, *, weight_lost: bool) -> str:
    """Return how many paragraphs read as a person wrote them, and what they lost."""
    text = say(
        f"{number} đoạn sửa tay được giữ",
        f"{number} paragraphs kept as written by hand",
    )
    if weight_lost:
        text += say(
            "; chữ đậm, chữ nghiêng giữa câu của đoạn sửa không giữ được",
            "; bold and italics inside them are lost",
        )
    return text


def _called(paper: "Paper") -> str:
    """Return what a paper is called in mid-sentence: "báo cáo", "tin vắn"."""
    from drafter.views.phrasing import lower_first
    from drafter.views.press_sizes import NEWS

    if paper.size is not None and paper.name.replace("-", "_") == NEWS:
        return str(paper.size.value)
    return lower_first(paper.title) or paper.name


def _extracts(
    paper: str, parts: "Mapping[Part, tuple[int, int]]", *, is_short: bool
) -> str:
    """Return how many facts a paper leaves to others, and which paper has them."""
    homes = [
        say("đã có trong báo cáo trình", "in the report to the conference")
        if is_short
        else say("đã có trong báo cáo", "in the report"),
        say("có ở cỡ bài", "in an item of the size bài"),
    ]
    told = [
        (", ".join(_missing(parts, is_reported=is_reported)), home)
        for is_reported, home in zip((True, False), homes, strict=True)
    ]
    listed = "; ".join(f"{items} ({home})" for items, home in told if items)
    return say(f"Không đưa vào {paper}: {listed}.", f"Not told in {paper}: {listed}.")


def _only_in(paper: str, keys: Sequence[str]) -> str:
    """Return which keys of the file stand in a paper that was not asked for."""
    listed = ", ".join(keys)
    return say(
        f"Chỉ có trong {paper}: {listed} (thêm -t {paper}).",
        f"Only in {paper}: {listed} (add -t {paper}).",
    )


def _missing(
    parts: "Mapping[Part, tuple[int, int]]", *, is_reported: bool
) -> Iterator[str]:
    for part, (told, known) in parts.items():
        if part.is_reported is is_reported:
            yield f"{known - told} {say(*part.value)}"


def _gaps(number: int, names: Sequence[str]) -> str:
    listed = "; ".join(names[:SHOWN]) + ("; …" if len(names) > SHOWN else "")
    head = say(f"Còn {number} chỗ", f"{number} places left")
    return f"{head} [CẦN BỔ SUNG]: {listed}"


def _next(*, in_word: bool) -> str:
    """Return what to do about gaps; what is filled in by hand finds its way back."""
    vi = (
        "Làm tiếp: thêm các mục ấy vào tệp dữ liệu rồi chạy lại, "
        "hoặc điền vào chỗ tô vàng trong tệp Word"
    )
    en = "Next: add these to the file and run again, or fill in the yellow places"
    if in_word:
        vi += " rồi chạy drafter diff để đưa vào dữ liệu"
        en += " and run drafter diff, which brings them into the file"
    return f"{say(vi, en)}."


def _gap(gap: "Finding") -> str:
    from drafter.views.phrasing import lower_first

    what, key = (str(gap.values[name]) for name in ("what", "key"))
    return say(f"{lower_first(what.split(',')[0].split(';')[0])} ({key})", key)
