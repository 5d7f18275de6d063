"""How big a picture may be, and how it stands in a paper: counts, not clocks."""

BYTES = 32 * 2**20
SIDE = 20_000
"""Pixels along one side."""

PIXELS = 50_000_000
"""Pixels in all: twice what a good camera makes."""

WEBP_PIXELS = 40_000_000
"""Its decoder holds a picture three times over."""

LONGEST = 1_600
"""Pixels kept along the longer side: some 250 dpi over the width of a page."""

DPI = 96
"""Taken where a file says none, or one beyond reason."""

LEAST_DPI = 36
MOST_DPI = 1_200
EMU = 914_400
"""Units of a drawing in an inch."""
