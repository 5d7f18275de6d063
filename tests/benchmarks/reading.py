"""From YAML and workbooks to views, beside other readers and docxtpl's rendering."""

import io
from collections.abc import Iterator

import openpyxl
import yaml

import drafter
from drafter import source, structure
from drafter.checks import check
from drafter.source import workbook
from drafter.templating import engine
from tests.benchmarks import sample
from tests.benchmarks.measuring import Row, ratio


def rows() -> Iterator[Row]:
    """Yield the ratios of one example, a long one."""
    data = sample.LONG.read_bytes()
    text, name = data.decode(), str(sample.LONG)

    def c_loader() -> object:
        return yaml.load(text, yaml.CSafeLoader)

    document = source.parse(data, name)
    conference = drafter.load(sample.LONG)
    template, view = sample.shipped(example=sample.LONG)
    values, paper = sample.plain(view), template.render(view)

    def docxtpl() -> object:
        return sample.by_docxtpl(template.data, values)

    def contract() -> object:
        return engine.check_contract(template, type(view))

    of_text = ratio(c_loader, lambda: source.parse(data, name), inner=5)
    yield Row("reading YAML with marks / CSafeLoader", of_text, 1)
    for name, work in {
        "structure": lambda: structure.structure(document),
        "checks on facts": lambda: check(conference),
        "contract": contract,
        "check before writing": lambda: engine.check_paper(template, paper),
    }.items():
        goal = None if name == "structure" else 0.1
        row = ratio(docxtpl, work, inner=5)
        yield Row(f"{name} / docxtpl's rendering of the report", row, goal)
    yield from of_workbooks()


def of_workbooks() -> Iterator[Row]:
    """Yield the ratios of one workbook, as long as any table of a report may be."""
    data = sample.workbook(5_000)

    def openpyxl_alone(*, formulas: bool = False) -> None:
        openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        if formulas:
            openpyxl.load_workbook(io.BytesIO(data))

    read = ratio(openpyxl_alone, lambda: workbook.read(data, "bieu.xlsx"), rounds=5)
    yield Row("workbook of 5,000 rows / openpyxl", read, 1)
    both = ratio(
        lambda: openpyxl_alone(formulas=True),
        lambda: workbook.read(data, "bieu.xlsx"),
        rounds=3,
    )
    yield Row("workbook of 5,000 rows / openpyxl, results and formulas", both)
