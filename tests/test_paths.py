"""Paths of attributes become paths of keys."""

import pytest

from drafter.model.paths import keys


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (("host",), ("don_vi",)),
        (("chairs", 0, "name"), ("chu_tri", 0, "ho_ten")),
        (
            ("results", 1, "indicators", 2, "compare", 0, "base"),
            ("ket_qua", 1, "so_lieu", 2, "so_sanh", 0, "tri_so_goc"),
        ),
        (("discussion", "count"), ("thao_luan", "so_y_kien")),
        (("press", "photos", 0, "caption"), ("tin_bai", "hinh_anh", 0, "chu_thich")),
        (("unknown", 1), ("unknown", 1)),
    ],
)
def test_a_path_is_said_in_vietnamese(path, said):
    assert keys(path) == said
