"""The model as one tree: paths of keys, places of classes, what a walk finds."""

import pytest

from drafter.model import (
    Conference,
    Contact,
    Issuance,
    Person,
    Place,
    Press,
    Result,
)
from drafter.model.declarations import classes, key_path, place, walk
from tests.conferences import LEAST


@pytest.mark.parametrize(
    ("path", "keys"),
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
def test_a_path_of_attributes_becomes_one_of_keys(path, keys):
    assert key_path(path) == keys


@pytest.mark.parametrize(
    ("cls", "keys"),
    [
        (Conference, ()),
        (Person, ("nhan_su",)),
        (Place, ("don_vi",)),
        (Result, ("ket_qua",)),
        (Issuance, ("van_ban",)),
        (Press, ("tin_bai",)),
        (Contact, ("tin_bai", "lien_he")),
    ],
)
def test_the_place_of_a_class_follows_from_where_it_hangs(cls, keys):
    """People have a table of their own; a place is told by its body's line."""
    assert place(cls) == keys


def test_every_class_below_a_conference_has_a_place():
    assert len(classes()) > 30
    assert all(place(cls) for cls in classes())


def test_a_walk_passes_over_what_is_empty_and_what_has_no_text():
    found = [(one.path, one.value) for one in walk(LEAST)]

    assert found == [
        (("host",), LEAST.host),
        (("host", "name"), "Đảng bộ xã Tân Lập, tỉnh Hòa An"),
        (("period",), LEAST.period),
        (("work",), "công tác"),
    ]
