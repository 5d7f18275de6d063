from drafter.cli.wording import command


@command("init", vi="x", en="y")
def init() -> None:
    """X"""
