"""``drafter init --excel``: a working folder whose facts are typed in Excel."""

from collections.abc import Mapping
from pathlib import Path

FACTS = "hoi-nghi.xlsx"


def scaffold(facts: str, guide: str) -> Mapping[str, bytes]:
    """Return the files of the folder by name.

    Args:
        facts: The sample as YAML, which the form is filled with.
        guide: What the guide is called.
    """
    from drafter.drafting import conversion

    shipped = Path(__file__).parent / "scaffold" / "HUONG-DAN-EXCEL.md"
    return {
        FACTS: conversion.to_form(facts.encode("utf-8"), FACTS).data,
        guide: shipped.read_bytes(),
    }
