"""``drafter schema``: the JSON Schema of the conference file."""

import json

from drafter.cli import streams
from drafter.cli.bilingual import command


@command("schema")
def schema() -> None:
    """Print the schema."""
    from drafter.reference.json_schema import schema as made

    streams.result(json.dumps(made(), ensure_ascii=False, indent=2))
