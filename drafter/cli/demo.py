from drafter.cli.wording import command


@command("demo", vi="x", en="y")
def demo() -> None:
    """X"""
