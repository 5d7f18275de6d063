"""``drafter template list``: which templates there are."""

from drafter.cli import printing, streams
from drafter.cli.bilingual import command, json_option


@command("template list")
@json_option
def list_templates(as_json: bool) -> None:
    """Print name and title of each template."""
    from drafter.templating import manifests, shipped

    known = {name: manifests.of_shipped(name) for name in shipped.names()}
    if as_json:
        printing.print_json(
            {
                "templates": [
                    {"template": name, "paper": manifest.paper, "title": manifest.title}
                    for name, manifest in known.items()
                ]
            }
        )
        return
    rows = [(name, manifest.title) for name, manifest in known.items()]
    streams.result("\n".join(printing.columns(rows)))
