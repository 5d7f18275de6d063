"""The catalogue: every capability of the formatter with its call and a sample."""

from tests.formatter.catalogue.entry import Writes
from tests.formatter.catalogue.page import WRITTEN, exported, page, write
from tests.formatter.catalogue.readers import READERS

__all__ = ["READERS", "WRITTEN", "Writes", "exported", "page", "write"]
