"""Papers in the form asked for; where no PDF can be made, as .docx."""

from collections.abc import Sequence

from drafter.cli.destination import Destination
from drafter.drafting.rendering import Paper
from drafter.drafting.targets import Parcel
from drafter.findings import Rule
from drafter.outputs import converters, pdf, rules


def packed(
    papers: Sequence[Paper], destination: Destination, stem: str
) -> tuple[Parcel, ...]:
    """Return papers in the form asked for; where no PDF can be made, as .docx."""
    if destination.form != "pdf":
        convert = converters()[destination.form]
        return tuple(
            Parcel(convert(paper.data), destination.path(paper.name, stem))
            for paper in papers
        )
    program = pdf.converter()
    if program is None:
        return _unconverted(papers, destination, stem, rules.PDF_CONVERTER_MISSING)
    try:
        made = pdf.convert(program, [paper.data for paper in papers])
    except pdf.ConversionFailed as why:
        rule, reason = rules.PDF_FAILED, str(why)
        return _unconverted(papers, destination, stem, rule, reason)
    return tuple(
        Parcel(data, destination.path(paper.name, stem))
        for data, paper in zip(made, papers, strict=True)
    )


def _unconverted(
    papers: Sequence[Paper],
    destination: Destination,
    stem: str,
    rule: Rule,
    reason: str = "",
) -> tuple[Parcel, ...]:
    return tuple(
        Parcel(p.data, destination.path(p.name, stem, "docx"), rule, reason)
        for p in papers
    )
