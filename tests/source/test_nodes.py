"""A file of facts becomes text with places."""

import pytest

from drafter import source
from drafter.source import Mapping, Scalar, Sequence

TEXT = """\
loai: tổng kết
Chủ trì: {ho_ten: "Nguyễn Văn A"}
dai_bieu:
  - Đảng ủy
  - 08
ghi_chu:
"""


def test_every_value_is_the_text_that_was_typed():
    root = source.parse(TEXT.encode(), "hoi-nghi.yaml").root

    assert list(root) == ["loai", "chu_tri", "dai_bieu", "ghi_chu"]
    chair, guests = root["chu_tri"], root["dai_bieu"]
    assert isinstance(chair, Mapping)
    assert isinstance(guests, Sequence)
    assert [item.text for item in guests if isinstance(item, Scalar)] == [
        "Đảng ủy",
        "08",
    ]
    name = chair["ho_ten"]
    assert isinstance(name, Scalar)
    assert (name.text, name.quoted) == ("Nguyễn Văn A", True)


def test_a_node_knows_its_place_and_its_path():
    document = source.parse(TEXT.encode(), "hoi-nghi.yaml")

    mark = document.mark(("dai_bieu", 1))
    assert (mark.file, mark.line, mark.column) == ("hoi-nghi.yaml", 5, 5)
    assert (mark.text, mark.length) == ("  - 08", 2)
    assert document.root["dai_bieu"].path == ("dai_bieu",)
    assert document.root.key_text("chu_tri") == "Chủ trì"
    assert document.root.key_mark("chu_tri").line == 2


def test_what_is_absent_has_the_place_of_its_nearest_ancestor():
    document = source.parse(TEXT.encode(), "hoi-nghi.yaml")

    assert document.mark(("chu_tri", "chuc_vu")) == document.mark(("chu_tri",))
    assert document.mark(("ghi_chu",)).line == 6
    assert document.mark(("ghi_chu",)).column == 1


@pytest.mark.parametrize(
    ("text", "path", "column"),
    [
        ("so_sanh: {kế hoạch: 42 ha, cùng kỳ: 40 ha}", (0, "tri_so_goc"), 21),
        ("so_sanh: {kế hoạch: 42 ha, cùng kỳ: 40 ha}", (1, "tri_so_goc"), 37),
        ("so_sanh: {tri_so_goc: 42 ha}", (0, "tri_so_goc"), 23),
        ("so_sanh: {tri_so_goc: 42 ha}", (0,), 10),
    ],
)
def test_a_table_typed_for_a_list_is_one_record_or_an_entry_each(text, path, column):
    document = source.parse(text.encode(), "-")

    assert document.mark(("so_sanh", *path)).column == column
