"""``drafter template``: what authors of templates need."""

import click

from drafter.cli.summaries import SUMMARIES
from drafter.cli.template.dump import dump
from drafter.cli.template.fields import fields
from drafter.cli.template.listing import listing
from drafter.cli.wording import Group, lang_option

__all__ = ["template"]


@click.group(
    cls=Group,
    name="template",
    vi=SUMMARIES["template"][0],
    en=SUMMARIES["template"][1],
)
@lang_option
def template() -> None:
    """Do nothing before the command itself."""


for _command in (listing, dump, fields):
    template.add_command(_command)
