"""Changes that Word tracks, as they are marked in a part."""

CHANGES = (
    "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge",
    "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange",
    "tblGridChange", "trPrChange", "tcPrChange", "numberingChange",
)  # fmt: skip
"""The elements that tell of a change; each has an id, ``w:id``, of its own."""
