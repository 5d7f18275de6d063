"""Rules about how much a file may hold; counts, so a slow machine agrees."""

from drafter.findings import error

FILE_TOO_LARGE = error("Y130")
TOO_DEEP = error("Y131")
TOO_MANY_NODES = error("Y132")
ALIAS_EXPANSION = error("Y133")
TOO_MANY_DIGITS = error("Y134")
TEXT_TOO_LONG = error("Y135")
TOO_MANY_FINDINGS = error("Y136")
