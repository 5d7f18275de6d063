"""``drafter template``: what authors of templates need; a module for each command."""

import click

from drafter.cli.bilingual import SUMMARIES, lang_option
from drafter.cli.commands import Commands, Gathered

MODULES = {
    "list": "list_templates",
    "copy": "copy_template",
    "check": "check_template",
    "diff": "diff_templates",
    "dump": "dump_template",
}
"""The module of a command whose name means something else in the tree already."""


@click.group(
    cls=Gathered,
    name="template",
    above="template",
    commands=Commands("template", "drafter.cli.template", MODULES),
    vi=SUMMARIES["template"][0],
    en=SUMMARIES["template"][1],
)
@lang_option
def template() -> None:
    """Do nothing before the command itself."""
