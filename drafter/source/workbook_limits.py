"""How big a workbook may be: counts, so that any machine agrees.

A table of a report has 20 to 80 rows; the sheets beside it may be long lists.
"""

MAX_BYTES = 32 * 2**20
MAX_CSV = 8 * 2**20
MAX_ELEMENTS = 1_000_000
"""Elements of one sheet, or of the texts that sheets share."""
MAX_CELLS = 300_000
"""Cells of the sheets read together, the empty ones between them too."""
MAX_GAP = 50
"""Of more empty rows or columns side by side only so many are kept."""
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""Where every sheet ends."""
