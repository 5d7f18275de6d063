"""``drafter reference``: writes the reference pages; for those who build drafter."""

from drafter.cli.wording import command


@command("reference", hidden=True, vi="Viết lại các trang tra cứu.", en="Write pages.")
def reference() -> None:
    """Write the pages."""
