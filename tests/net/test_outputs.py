"""The forms of a paper beside Word, and the schema of the conference file."""

import hashlib
import json

import pytest

from tests.cli.console import run
from tests.net.papers import EXAMPLES, PAPERS

FORMS = ("html", "md", "txt")
CONVERTED = ("huyen-cam-xuyen-2021", "mau-dang-xa-2025", "mau-ubnd-xa-2026")
WHOLE = "mau-ubnd-xa-2026-tin-bai"
"""The paper that is held as it reads; of the others, the sum of their bytes."""


@pytest.mark.parametrize("form", FORMS)
def test_every_paper_in_a_form(form, tmp_path, file_regression):
    files = [EXAMPLES[name] for name in CONVERTED]
    papers = [option for paper in PAPERS for option in ("-t", paper)]

    run("render", *files, *papers, "--to", form, "-o", tmp_path)

    made = {path.stem: path.read_bytes() for path in tmp_path.glob(f"*.{form}")}
    assert len(made) == len(CONVERTED) * len(PAPERS)
    sums = (f"{hashlib.sha256(made[n]).hexdigest()[:32]} {n}" for n in sorted(made))
    file_regression.check(
        "\n".join([*sums, "", made[WHOLE].decode()]),
        encoding="utf-8",
        extension=".txt",
        basename=form,
    )


def test_the_schema(file_regression):
    """One line a key, in the order of the classes and of their fields."""
    schema = json.loads(run("schema").stdout)
    classes = {"Conference": schema, **schema.pop("$defs")}
    lines = [line for name, cls in classes.items() for line in (*listed(name, cls), "")]

    assert len(lines) > 200
    file_regression.check(
        "\n".join(lines), encoding="utf-8", extension=".txt", basename="schema"
    )


def listed(name, value):
    """Yield a schema without its keys, then each key behind its name."""
    keys = {}
    rest = json.dumps(parted(value, keys), ensure_ascii=False)
    yield f"{name} {rest}"
    for key, one in keys.items():
        yield from listed(f"  {name}.{key}", one)


def parted(value, keys):
    """Take the properties out of a schema, wherever they stand in it."""
    if isinstance(value, list):
        return [parted(item, keys) for item in value]
    if not isinstance(value, dict):
        return value
    keys |= value.get("properties", {})
    kept = {key: one for key, one in value.items() if key != "properties"}
    return {key: parted(one, keys) for key, one in kept.items()}
