"""The catalogue: every capability of the formatter with its call and a sample."""

from drafter.formatter.catalogue.entry import Writes
from drafter.formatter.catalogue.page import WRITTEN, exported, page, write
from drafter.formatter.catalogue.readers import READERS

__all__ = ["READERS", "WRITTEN", "Writes", "exported", "page", "write"]
