"""A field or a class that is declared is read, checked and shown: nothing else is.

Two trial conferences declare what the model has not; nothing else of drafter knows.
"""

import jsonschema
import pytest
from attrs import field, frozen

from drafter import source
from drafter.checks import examine
from drafter.findings import Finding
from drafter.model import Conference, Person
from drafter.model.declarations import key_path, place
from drafter.reference.json_schema import schema
from drafter.structure.converter import converter
from drafter.structure.refusals import findings_of
from drafter.structure.run import CURRENT, Run
from drafter.vocabulary import Kind, Noun, key

FOUR = """\
loai: tổng kết
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
thoi_gian: sáng 08/01/2026
ky_bao_cao: năm 2025
"""


@frozen(kw_only=True)
class Hopeful(Conference):
    """A conference with one more text of each kind."""

    outlook: str = field(
        default="", metadata=key("trien_vong", "Triển vọng kỳ tới", kind=Kind.ITEM)
    )
    hopes: tuple[str, ...] = field(
        default=(), metadata=key("mong_muon", "Mong muốn", kind=Kind.ITEM)
    )
    motto: str = field(
        default="", metadata=key("khau_hieu", "Khẩu hiệu", kind=Kind.SENTENCE)
    )
    file_mark: str = field(default="", metadata=key("so_luu", "Số lưu hồ sơ"))
    adviser: str = field(default="", metadata=key("co_van", "Cố vấn", kind=Kind.OFFICE))


@Noun("cam kết", line="giữ vững an ninh trật tự", fills="text", named_by=("text",))
@frozen(kw_only=True)
class Pledge:
    """What somebody pledges."""

    text: str = field(
        metadata=key("dieu_cam_ket", "Điều cam kết", example="…", kind=Kind.ITEM)
    )
    by: Person | None = field(default=None, metadata=key("ai", "Người cam kết"))


@frozen(kw_only=True)
class Pledged(Conference):
    """A conference with one more list of a class of its own."""

    pledges: tuple[Pledge, ...] = field(
        default=(), metadata=key("cam_ket", "Các cam kết tại hội nghị")
    )


def read(cls: type[Conference], text: str) -> Conference:
    root = source.parse((FOUR + text).encode(), "hoi-nghi.yaml").root
    token = CURRENT.set(Run(read=converter().structure))
    try:
        return converter().structure(root, cls)
    finally:
        CURRENT.reset(token)


def refused(cls: type[Conference], text: str) -> list[Finding]:
    with pytest.raises(ExceptionGroup) as stop:
        read(cls, text)
    return list(findings_of(stop.value))


def codes(conference: Conference) -> dict[tuple[str | int, ...], set[str]]:
    """Map the keys of a trial conference to the codes found there."""
    found: dict[tuple[str | int, ...], set[str]] = {}
    for one in examine(conference):
        path = key_path(one.path, type(conference))
        found.setdefault(path, set()).add(one.code)
    return found


@pytest.mark.parametrize(
    ("typed", "path", "code"),
    [
        ("trien_vong: Tiếp tục phát triển", ("trien_vong",), "S106"),
        ("trien_vong: sẽ phát triển hơn.", ("trien_vong",), "S105"),
        ("trien_vong: sẽ phát triển , hơn", ("trien_vong",), "S104"),
        ("trien_vong: '[CẦN BỔ SUNG: triển vọng]'", ("trien_vong",), "D401"),
        ("mong_muon: [đường tốt, Tiếp tục xây cầu]", ("mong_muon", 1), "S106"),
        ("khau_hieu: Đoàn kết , sáng tạo", ("khau_hieu",), "S104"),
        ("so_luu: '{{ so_luu }}'", ("so_luu",), "D402"),
    ],
)
def test_a_new_text_is_checked_from_its_declaration_alone(typed, path, code):
    assert code in codes(read(Hopeful, typed))[path]


@pytest.mark.parametrize(
    "typed",
    [
        "khau_hieu: Tiếp tục phát triển.",
        "so_luu: Tiếp tục , 12.",
        "trien_vong: tiếp tục phát triển",
    ],
)
def test_what_its_kind_allows_is_left_alone(typed):
    (name,) = (typed.partition(":")[0],)

    assert (name,) not in codes(read(Hopeful, typed))


def test_like_items_of_a_new_list_are_found():
    typed = "mong_muon:\n" + 2 * "  - sớm có đường mới vào thôn xóm vùng cao\n"

    assert "D404" in codes(read(Hopeful, typed))["mong_muon", 1]


def test_a_new_office_is_put_in_house_form():
    conference = read(Hopeful, "co_van: phó bí thư đảng uỷ")

    assert conference.adviser == "Phó Bí thư Đảng ủy"


def test_a_new_field_stands_in_the_schema():
    shape = schema(Hopeful)["properties"]["trien_vong"]

    assert shape["description"] == "Triển vọng kỳ tới"
    assert "null" in shape["type"]


def test_a_new_class_is_read_by_its_keys_and_its_line():
    typed = "cam_ket:\n  - giữ vững an ninh\n  - {dieu_cam_ket: thu đủ, ai: Lê Văn An}"

    assert read(Pledged, typed).pledges == (
        Pledge(text="giữ vững an ninh"),
        Pledge(text="thu đủ", by=Person(name="Lê Văn An")),
    )


def test_messages_name_a_new_class_by_its_noun_and_its_item():
    typed = "cam_ket:\n  - giữ vững an ninh\n  - {dieu_cam_ket: thu đủ, aii: An}"
    (found,) = refused(Pledged, typed)

    assert found.code == "D102"
    assert found.message("vi") == "cam kết thứ 2 (thu đủ) không có trường 'aii'"
    assert found.hint("vi") == "ý bạn là 'ai'?"
    assert found.message("en") == "pledge 2 (thu đủ) has no field 'aii'"


def test_a_new_class_may_lack_nothing_that_it_requires():
    (found,) = refused(Pledged, "cam_ket: {ai: Lê Văn An}")

    assert found.message("vi") == "cam kết thiếu 'dieu_cam_ket'"


def test_the_texts_of_a_new_class_are_checked():
    found = codes(read(Pledged, "cam_ket: [giữ vững an ninh.]"))

    assert found["cam_ket", 0, "dieu_cam_ket"] >= {"S105"}


def test_a_new_class_stands_in_the_schema_and_in_the_file():
    validator = jsonschema.Draft202012Validator(schema(Pledged))
    document = dict(line.split(": ") for line in FOUR.splitlines())

    assert schema(Pledged)["$defs"]["Pledge"]["title"] == "cam kết"
    assert validator.is_valid(document | {"cam_ket": ["giữ vững an ninh"]})
    assert validator.is_valid(document | {"cam_ket": {"dieu_cam_ket": "thu đủ"}})
    assert not validator.is_valid(document | {"cam_ket": {"dieu": "thu đủ"}})
    assert place(Pledge, Pledged) == ("cam_ket",)
