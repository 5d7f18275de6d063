"""Prints every goal for speed, what was measured, and whether it is met."""

from collections import Counter

import click

from tests.benchmarks import batch, others, pdf, reading, rendering, starting

SUBJECTS = {
    "rendering": rendering.rows,
    "reading": reading.rows,
    "starting": starting.rows,
    "pdf": pdf.rows,
    "batch": batch.rows,
    "rust": others.no_rust,
}
ASKED_FOR = {
    "rust": others.rust,
    "docxtemplater": others.docxtemplater,
    "instructions": starting.counted,
}


@click.command()
@click.option("--rust", is_flag=True, help="Beside rust-docxtpl too.")
@click.option("--docxtemplater", is_flag=True, help="Beside docxtemplater too.")
@click.option("--instructions", is_flag=True, help="Count instructions too.")
@click.argument("names", nargs=-1, type=click.Choice(list(SUBJECTS)))
def main(names: tuple[str, ...], **asked: bool) -> None:
    """Measure all subjects, or those named; ratios of processor time."""
    chosen = {name: SUBJECTS[name] for name in names or SUBJECTS}
    chosen |= {name: rows for name, rows in ASKED_FOR.items() if asked[name]}
    verdicts: Counter[str] = Counter()
    for name, rows in chosen.items():
        click.echo(f"\n{name}")
        for row in rows():
            click.echo(row)
            verdicts[row.verdict] += 1
    told = (f"{verdicts[word]} {word}" for word in ("met", "MISSED", "NOT RUN"))
    click.echo(f"\n{', '.join(told)}")


if __name__ == "__main__":
    main()
