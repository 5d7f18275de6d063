"""What can be wrong with type: size, style, font, encoding."""

from drafter.findings import error

SIZE = error("R220")
COHERENT = error("R221")
STYLE = error("R222")
CASE = error("R223")
FONT = error("R224")
COLOUR = error("R225")
UNICODE = error("R226")
COMPOSED = error("R227")
