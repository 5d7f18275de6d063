"""``drafter init --excel``: a working folder whose facts are typed in Excel."""

from collections.abc import Mapping
from pathlib import Path

FACTS = "hoi-nghi.xlsx"
GUIDE = "HUONG-DAN.md"


def scaffold(facts: str) -> Mapping[str, bytes]:
    """Return the files of the folder by name.

    Args:
        facts: The sample as YAML, which the form is filled with.
    """
    from drafter.drafting import conversion

    guide = Path(__file__).parent / "scaffold" / "HUONG-DAN-EXCEL.md"
    return {
        FACTS: conversion.to_form(facts.encode("utf-8"), FACTS).data,
        GUIDE: guide.read_bytes(),
    }
