"""Whatever is run in whatever order, nothing that a person wrote is lost."""

import io
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import drafter

FACTS = """\
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: sáng 9/1/2026
ky_bao_cao: năm 2025
dia_diem: Hội trường {}
"""


def edited(data, number):
    """Return what a person makes of a paper, each time something else."""
    if not data.startswith(b"PK"):
        return data + f"\nsửa lần {number}\n".encode()
    document = docx.Document(io.BytesIO(data))
    document.add_paragraph(f"sửa lần {number}")
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def draft(folder, form, *, overwrite):
    """Draft the paper; returns the codes of what stopped it."""
    with closing(
        drafter.draft_many(
            [folder / "hoi-nghi.yaml"],
            output=folder,
            papers="tin-bai",
            form=form,
            overwrite=overwrite,
        )
    ) as results:
        (drafted,) = results
    return {f.code for f in drafted.error.findings} if drafted.error else set()


def written(path):
    return path.read_bytes() if path.exists() else b""


STEPS = st.lists(
    st.sampled_from(["facts", "render", "edit", "overwrite", "own"]), max_size=8
)


@pytest.mark.parametrize("form", ["docx", "html", "md", "txt"])
@settings(max_examples=12, deadline=None)
@given(steps=STEPS)
def test_nothing_that_a_person_wrote_is_lost(form, steps):
    with TemporaryDirectory() as name:
        folder, by_hand = Path(name), set[bytes]()
        facts, paper = folder / "hoi-nghi.yaml", folder / f"hoi-nghi-tin-bai.{form}"
        facts.write_text(FACTS.format(0), encoding="utf-8")
        for number, step in enumerate(steps):
            before = written(paper)
            if step == "facts":
                facts.write_text(FACTS.format(number), encoding="utf-8")
            elif step == "own" or (step == "edit" and before):
                own = f"của tôi, lần {number}".encode()
                paper.write_bytes(own if step == "own" else edited(before, number))
                # Who saves over their own file means it.
                by_hand = (by_hand - {before}) | {written(paper)}
            elif step in ("render", "overwrite"):
                codes = draft(folder, form, overwrite=step == "overwrite")
                assert codes <= ({"F212", "F213"} if step == "render" else set())

            assert by_hand <= set(map(written, folder.iterdir()))
