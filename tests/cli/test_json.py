"""``--json`` holds what the text holds, in one shape whatever the language."""

import json

import jsonschema
import pytest

from tests.cli.console import ROOT, run

TEXT = {"type": "string"}
NUMBER = {"type": ["integer", "null"]}
SHAPE = {
    "type": "object",
    "required": ["schema_version", "findings"],
    "properties": {
        "schema_version": {"const": 1},
        "findings": {
            "type": "array",
            "items": {
                "type": "object",
                "required": [
                    *("code", "name", "severity", "message", "hint"),
                    *("file", "line", "column", "path"),
                ],
                "properties": {
                    "code": {"type": "string", "pattern": "^[DFRSTXY][0-9]{3}$"},
                    "name": {"type": "string", "pattern": "^[a-z0-9-]+$"},
                    "severity": {"enum": ["error", "warning", "hint"]},
                    "message": TEXT,
                    "hint": TEXT,
                    "file": {"type": ["string", "null"]},
                    "line": NUMBER,
                    "column": NUMBER,
                    "path": {"type": "array", "items": {"type": ["string", "integer"]}},
                    "fix": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "type": "object",
                            "required": ["span", "text"],
                            "properties": {
                                "text": {"type": "string"},
                                "span": {
                                    "type": "object",
                                    "required": ["line", "column", "end"],
                                    "additionalProperties": {"type": "integer"},
                                },
                            },
                        },
                    },
                    "part": TEXT,
                    "paragraph": NUMBER,
                    "table": NUMBER,
                    "row": NUMBER,
                    "cell": NUMBER,
                    "tag": TEXT,
                    "heading": TEXT,
                    "near": TEXT,
                    "nested": {"type": "array"},
                },
                "additionalProperties": False,
            },
        },
        "papers": {"type": "array"},
        "diff": TEXT,
        "rules": {"type": "array"},
    },
    "additionalProperties": False,
}
WRONG = "dia_diemm: A\nso_dai_bieu: 1.174\nchu_tri: duc\n"


def told(result):
    """Return the JSON of a run, which is all that it printed."""
    assert result.stderr == ""
    return json.loads(result.stdout)


@pytest.mark.parametrize("command", ["check", "render"])
@pytest.mark.parametrize("more", [WRONG, "", "so_dai_bieu: 1.174\n"])
def test_findings_have_the_published_shape(write, command, more):
    jsonschema.validate(told(run(command, write(more), "--json")), SHAPE)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "khong-co.yaml"),
        ("check", "a.docx"),
        ("render", "khong-co.yaml"),
        ("render", ROOT / "examples" / "toi-thieu.yaml", "-t", "khong-co"),
        ("render", ROOT / "examples" / "toi-thieu.yaml", "-t", "khong/co.docx"),
        ("init", "--defaults"),
    ],
)
def test_what_stops_has_it_too(here, arguments):
    if arguments[0] == "init":
        run(*arguments)
        assert "F306" in run(*arguments).stderr
        return
    result = run(*arguments, "--json")
    document = told(result)

    jsonschema.validate(document, SHAPE)
    assert document["findings"]
    assert result.exit_code == 2


def test_only_message_and_hint_depend_on_the_language(write):
    name = write(WRONG)
    documents = [
        told(run("check", name, "--json", "--lang", la)) for la in ("vi", "en")
    ]
    vietnamese, english = (document["findings"] for document in documents)

    assert vietnamese != english
    for one in (*vietnamese, *english):
        del one["message"], one["hint"]
    assert vietnamese == english


def test_a_path_is_made_of_keys(write):
    found = told(run("check", write("ket_qua: [{so_lieu: [12 ha]}]\n"), "--json"))

    assert ["ket_qua", 0] in [one["path"] for one in found["findings"]]


def test_render_lists_papers_and_gaps(write):
    document = told(run("render", write(), "--json"))

    papers = {paper["paper"]: paper for paper in document["papers"]}
    assert set(papers) == {"bao-cao", "tin-bai"}
    assert papers["bao-cao"]["path"] == "bao-cao.docx"
    assert "nguoi_ky" in papers["bao-cao"]["gaps"]
    assert "D410" in {one["code"] for one in document["findings"]}


def test_explain_and_templates_speak_json_too():
    rule = json.loads(run("explain", "D102", "--json").stdout)["rule"]
    names = json.loads(run("template", "list", "--json").stdout)["templates"]
    tags = json.loads(run("template", "fields", "--json").stdout)["fields"]

    assert rule["name"] == "unknown-field"
    assert {"template": "tin-bai", "paper": "tin-bai"}.items() <= names[-1].items()
    assert {"tag", "meaning", "example", "keys", "forms"} <= set(tags[0])
