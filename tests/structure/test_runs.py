import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from drafter.structure.converter import converter
from drafter.structure.run import CURRENT


def test_runs_in_threads_do_not_see_each_other(load):
    def chair(number: int) -> str:
        text = f"nhan_su: {{key: Nguyễn Văn {chr(65 + number)}}}\nchu_tri: key"
        return load(text).chairs[0].name

    with ThreadPoolExecutor(8) as threads:
        names = list(threads.map(chair, list(range(20)) * 5))

    assert names == [f"Nguyễn Văn {chr(65 + n)}" for n in range(20)] * 5


def test_nothing_remains_of_a_run(load):
    load("nhan_su: {duc: Nguyễn Bá Đức}\nchu_tri: duc")

    with pytest.raises(LookupError):
        CURRENT.get()


def test_the_converter_is_built_once():
    assert converter() is converter()


def test_until_a_file_is_read_neither_cattrs_nor_babel_is_imported():
    code = (
        "import sys, drafter.structure; "
        "print([name for name in ('cattrs', 'babel') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
