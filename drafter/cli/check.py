from drafter.cli.wording import command
@command("check", vi="x", en="y")
def check() -> None:
    """x"""
