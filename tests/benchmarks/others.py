"""The same plain report by other engines, each in an environment of its own."""

import json
import re
import shutil
import subprocess
import tempfile
import venv
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from time import process_time
from typing import Any

from drafter.templating import engine
from tests.benchmarks import sample
from tests.benchmarks.measuring import Row

_NUMBERS = (0, 100, 2_000)
_GOAL = 8
"""How many times as fast as rust-docxtpl is wanted."""

RUST = """
import io, json, sys, time
from docxtpl import DocxTemplate
class Plain(dict):
    def __str__(self):
        return self.get("day_du", "")
data = open(sys.argv[1], "rb").read()
values = json.load(open(sys.argv[2]), object_hook=Plain)
spent = []
for _ in range(9):
    start = time.process_time()
    document = DocxTemplate(io.BytesIO(data))
    document.render(values, autoescape=True)
    document.save(io.BytesIO())
    spent.append(time.process_time() - start)
print(min(spent))
"""

NODE = """
const fs = require("fs"), Zip = require("pizzip"), Doc = require("docxtemplater");
const data = fs.readFileSync(process.argv[2]);
const values = JSON.parse(fs.readFileSync(process.argv[3]));
const look = (scope, path) => path.split(".").reduce((a, b) => a && a[b], scope);
const parser = tag => ({get: scope => tag === "." ? scope : look(scope, tag)});
let least = Infinity;
for (let n = 0; n < 9; n++) {
  const start = process.cpuUsage();
  const doc = new Doc(new Zip(data), {
    delimiters: {start: "{{", end: "}}"}, parser, paragraphLoop: true});
  doc.render(values);
  doc.getZip().generate({type: "nodebuffer", compression: "DEFLATE"});
  const used = process.cpuUsage(start);
  least = Math.min(least, (used.user + used.system) / 1e6);
}
console.log(least);
"""

_TEXTS = (
    (r"<w:tr>(?:(?!</w:tr>).)*\{%tr(?:(?!</w:tr>).)*</w:tr>", ""),
    (r"\{% if (\w+) %\}", r"{{#\1}}"),
    (r"\{% endif %\}", "{{/khen_thuong}}"),
    (r"\{\{ ngay_hop \}\}", "{{ngay_hop.day_du}}"),
    (r"\{\{ c\.stt \}\}", "{{#chi_tieu}}{{stt}}"),
    (r"\{\{ c\.thuc_hien \}\}", "{{thuc_hien}}{{/chi_tieu}}"),
    (r"\{\{ (?:c\.)?([\w.]+) \}\}", r"{{\1}}"),
)
"""How docxtemplater writes the tags of the plain report."""


def rust() -> Iterator[Row]:
    """Yield the ratios beside rust-docxtpl."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        venv.create(home / "env", with_pip=True)
        python = str(home / "env" / "bin" / "python")
        pip = [python, "-m", "pip", "install", "--quiet", "rust-docxtpl", "jinja2"]
        subprocess.run(pip, check=True)
        for number in _NUMBERS:
            theirs = _seconds([python, "-c", RUST], home, sample.template(), number)
            yield _beside_rust(number, theirs / _ours(number))


def no_rust() -> Iterator[Row]:
    """Yield the goals beside rust-docxtpl, which is fetched only when asked for."""
    for number in _NUMBERS:
        yield _beside_rust(number, None, "asked for by --rust, which fetches it")


def _beside_rust(rows: int, measured: float | None, note: str = "") -> Row:
    name = f"rust-docxtpl / drafter, {rows:,} rows"
    return Row(name, measured, _GOAL, least=True, note=note)


def docxtemplater() -> Iterator[Row]:
    """Yield the ratios beside docxtemplater; needs Node."""
    npm = shutil.which("npm")
    assert npm is not None, "docxtemplater needs Node and npm"
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "run.js").write_text(NODE)
        install = [npm, "install", "--silent", "docxtemplater", "pizzip"]
        subprocess.run(install, cwd=home, check=True)
        for number in _NUMBERS:
            theirs = _seconds(["node", str(home / "run.js")], home, _worded(), number)
            name = f"docxtemplater / drafter, {number:,} rows"
            yield Row(name, theirs / _ours(number))


def _seconds(command: Sequence[str], home: Path, template: bytes, rows: int) -> float:
    facts, document = home / "facts.json", home / "template.docx"
    document.write_bytes(template)
    values: Any = sample.plain(sample.report(rows))
    facts.write_text(json.dumps(values))
    done = subprocess.run(
        [*command, str(document), str(facts)],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return float(done.stdout)


def _ours(rows: int) -> float:
    template, view = engine.load(sample.template()), sample.report(rows)
    spent = []
    for _ in range(30):
        start = process_time()
        template.render(view)
        spent.append(process_time() - start)
    return min(spent)


def _worded() -> bytes:
    """Return the plain report with the tags of docxtemplater."""
    stream = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(sample.template())) as old,
        zipfile.ZipFile(stream, "w") as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            if name.startswith("word/") and name.endswith(".xml"):
                text = data.decode()
                for pattern, words in _TEXTS:
                    text = re.sub(pattern, words, text, flags=re.DOTALL)
                data = text.encode()
            new.writestr(name, data)
    return stream.getvalue()
