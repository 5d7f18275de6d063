"""``drafter template list``: the shipped templates."""

from drafter.cli import columns, records, streams
from drafter.cli.wording import command, json_option


@command(
    "list",
    vi="Liệt kê các mẫu có sẵn.",
    en="List the shipped templates.",
)
@json_option
def listing(as_json: bool) -> None:
    """Print name and title of each template."""
    from drafter import templates

    known = {name: templates.manifest(name) for name in templates.names()}
    if as_json:
        records.document(
            {
                "templates": [
                    {"template": name, "paper": found.paper, "title": found.title}
                    for name, found in known.items()
                ]
            }
        )
        return
    rows = [(name, found.title) for name, found in known.items()]
    streams.result("\n".join(columns.aligned(rows)))
