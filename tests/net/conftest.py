"""What the net holds is said with the sheets whose outcomes it holds."""

import pytest

from drafter.standards import sheet
from tests.net.papers import SHEETS


@pytest.fixture(autouse=True, scope="module")
def held_sheets(tmp_path_factory):
    """No newer sheet is chosen for a paper that says no day, nor named in a hint.

    Only here: another module of the same run knows every sheet.
    """
    folder = tmp_path_factory.mktemp("sheets")
    for name in SHEETS:
        file = f"{name}.toml"
        (folder / file).write_bytes((sheet.SHIPPED / file).read_bytes())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheet, "SHIPPED", folder)
        yield
