"""Prints every goal for speed, what was measured, and whether it is met."""

import click

from tests.benchmarks import others, reading, rendering, starting

SUBJECTS = {
    subject.__name__.rpartition(".")[2]: subject
    for subject in (rendering, reading, starting)
}


@click.command()
@click.option("--rust", is_flag=True, help="Beside rust-docxtpl too.")
@click.option("--docxtemplater", is_flag=True, help="Beside docxtemplater too.")
@click.argument("names", nargs=-1, type=click.Choice(list(SUBJECTS)))
def main(rust: bool, docxtemplater: bool, names: tuple[str, ...]) -> None:
    """Measure all subjects, or those named; ratios of processor time."""
    for name in names or SUBJECTS:
        click.echo(f"\n{name}")
        for row in SUBJECTS[name].rows():
            click.echo(row)
    for wanted, rows in ((rust, others.rust), (docxtemplater, others.docxtemplater)):
        for row in rows() if wanted else ():
            click.echo(row)


if __name__ == "__main__":
    main()
