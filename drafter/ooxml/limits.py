"""How big a template and a paper may be: counts, so that any machine agrees.

Real templates stay far below: of 128 looked at, none had more than 59 parts or
1 MB unpacked.
"""

PARTS = 2_000
UNPACKED = 64 * 2**20
PART = 16 * 2**20
PICTURE = 32 * 2**20
RATIO = 200
WORKBOOK = 4 * 2**20
WORKBOOKS = 20
RATIO_FROM = 2**20
ELEMENTS = 400_000
DEPTH = 200
CHAIN = 50
ATTRIBUTES = 500
TEXT = 2**20
TAGS = 20_000
FINDINGS = 1_000
TAG_LENGTH = 2_000
FIELDS = 20
NESTING = 50
LOOPS = 3
IFS = 20
BRANCHES = 100
STEPS = 100_000
OUTPUT = 100 * 2**20
DRAWINGS = 1_000
LISTS = 2_000
"""How often lists may begin anew in a paper; each time Word keeps one more list."""
