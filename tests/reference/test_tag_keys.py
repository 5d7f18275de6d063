"""The keys that feed a tag are true: other facts under a key, another text of the tag.

Each key is changed in conferences that fill nearly every field. Passed over are yes
and no, which several keys decide together, and the pairs below.
"""

from collections import defaultdict
from enum import Enum

import attrs
import pytest

from drafter import source, structure
from drafter.model import Conference, Person
from drafter.reference import samples, specimens, tag_book
from drafter.reference.tag_book import TagKind
from drafter.views import build
from drafter.vocabulary import keys

PAPERS = ("bao-cao", "bao-cao-trinh", "thong-cao-bao-chi", "tin-bai")
PLAN = ("phuong_huong", "nhiem_vu", "chi_tieu_ky_sau")
UNSHOWN = {
    # What the samples have alike, or leave out.
    ("don_vi", "don_vi.toan"),
    ("don_vi", "don_vi.cap_tren"),
    ("don_vi", "van_ban.dau_sao"),
    ("van_ban.cap_tren", "van_ban.cap_tren"),
    ("van_ban.dia_danh", "van_ban.dia_danh_ngay"),
    ("trien_khai_ky_sau", "thieu_ky_sau"),
    # Titles that say which of several parts there are.
    *((key, "danh_gia.tieu_de") for key in ("bai_hoc", "danh_gia_chung", "han_che")),
    ("nguyen_nhan", "danh_gia.tieu_de"),
    ("nguyen_nhan", "han_che.ten_nguyen_nhan"),
    *((key, "phuong_an.tieu_de") for key in PLAN),
    *((key, "phuong_an.ten_phan") for key in PLAN),
    *((key, "thieu_ky_sau") for key in PLAN),
    ("ket_qua", "thieu_ket_qua"),
    ("ket_qua", "tin.than_bai.ten"),
    # What a default stands for.
    *(
        ("ket_qua.so_lieu.so_sanh", f"bieu.{name}")
        for name in ("ten_ke_hoach", "ten_ke_hoach_hoa", "ten_so_ke_hoach")
    ),
    ("thao_luan.so_y_kien", "thao_luan.ke.muc"),
    ("van_ban_ban_hanh", "lanh_dao.cau"),
    # What stands in for a key that is absent.
    ("tin_bai.co_quan_bao_chi", "tep.tac_gia"),
}
"""Pairs of key and tag that these conferences cannot show."""


def extra():
    data = (specimens.HERE / specimens.EXTRA).read_bytes()
    return structure.structure(source.parse(data, specimens.EXTRA)).value


STATE, PARTY = map(samples.conference, (samples.STATE, samples.PARTY))
PHOTOS = specimens.photos()
CASES = ((STATE, PARTY), (PARTY, STATE), (extra(), PARTY))
"""Each conference with another, whose facts stand in where some must be."""


def changed(held, names, other):
    """Return facts without those under a dotted key, or with others there."""
    if isinstance(held, tuple):
        return tuple(changed(one, names, other) for one in held)
    if not attrs.has(type(held)) or names[0] not in keys(type(held)):
        return held
    name = keys(type(held))[names[0]].attribute
    value = getattr(held, name)
    if len(names) > 1:
        new = changed(value, names[1:], other)
    else:
        new = without(held, name, value, other)
    return attrs.evolve(held, **{name: new})


def without(held, name, value, other):
    default = attrs.fields_dict(type(held))[name].default
    if isinstance(held, Conference) and default is attrs.NOTHING:
        return getattr(other, name)
    if default is not attrs.NOTHING and value != default:
        return default
    if isinstance(value, bool):
        return not value
    if isinstance(value, Enum):
        members = list(type(value))
        return members[(members.index(value) + 1) % len(members)]
    if isinstance(value, Person):
        return attrs.evolve(value, name=f"{value.name} Khác")
    return f"{value} khác" if isinstance(value, str) else value


def texts(view, path):
    """Return all that a tag prints of a view, in each item of the lists above it."""
    if isinstance(view, tuple):
        return [texts(one, path) for one in view]
    if isinstance(view, str | bool):
        return str(view)
    fields = specimens.fields(view)
    if not path:
        inside = [texts(getattr(view, name), ()) for name in fields]
        return [str(view) if type(view).__str__ is not object.__str__ else "", inside]
    name = next((n for n, f in fields.items() if f.word.name == path[0]), "")
    return texts(getattr(view, name), path[1:]) if name else ""


@pytest.fixture(scope="module")
def unfed():
    """Return the pairs of key and tag of which no conference shows that they belong."""
    tags = defaultdict(list)
    for tag in tag_book.every():
        if tag.kind is not TagKind.FLAG:
            for key in tag.keys:
                tags[key].append(tag)
    left = {(key, tag.name): tag for key in tags for tag in tags[key]}
    for conference, other in CASES:
        before = [
            build(conference, paper=paper, pictures=PHOTOS)[0] for paper in PAPERS
        ]
        for key in tags:
            wanted = [tag for pair, tag in left.items() if pair[0] == key]
            facts = changed(conference, key.split("."), other)
            if facts == conference:
                continue
            after = [build(facts, paper=paper, pictures=PHOTOS)[0] for paper in PAPERS]
            for tag in wanted:
                pairs = zip(before, after, strict=True)
                if any(texts(b, tag.path) != texts(a, tag.path) for b, a in pairs):
                    del left[key, tag.name]
    return set(left)


def test_every_key_feeds_its_tags(unfed):
    assert unfed - UNSHOWN == set()


def test_nothing_is_passed_over_without_need(unfed):
    assert UNSHOWN - unfed == set()
