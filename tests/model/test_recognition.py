import pytest

from drafter.model.body_kinds import KINDS, OTHER
from drafter.model.recognition import INNER_ORGANS, is_body, recognise
from drafter.model.territory import Place, PlaceKind
from tests.views.hosts import HOSTS

NAMES = {host.name: host.row for host in HOSTS}


@pytest.mark.parametrize(("name", "row"), NAMES.items())
def test_each_host_is_of_its_row(name, row):
    assert recognise(name).kind.code == row


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("Đại hội Công đoàn xã Tân Lập", "X0"),
        ("Đại hội cổ đông Công ty Cao su Bình Khê", "X0"),
        ("Ủy ban Kiểm tra Liên đoàn Lao động tỉnh Hòa An", "X0"),
        ("Ban Tổ chức Hội thi xã Tân Lập", "X1"),
        ("Chi đoàn thôn Nà Lầu", "F2"),
        ("Chi hội Nông dân thôn Nà Lầu", "F4"),
        ("Đoàn ĐBQH tỉnh Hòa An", "X0"),
        ("Đoàn kiểm tra số 2", "X0"),
        ("Đoàn Văn Nam", "X0"),
        ("Hội nghị người lao động", "X0"),
        ("Hội đồng quản trị Công ty Cao su Bình Khê", "X0"),
        ("Hội đồng thành viên", "X0"),
        ("Liên hiệp hợp tác xã Bình Khê", "X3"),
        ("Liên hiệp các tổ chức hữu nghị tỉnh Hòa An", "F4"),
        ("Đảng bộ Khối các cơ quan tỉnh Hòa An", "P2"),
        ("Đảng ủy viên", "X0"),
        ("Huyện ủy viên", "X0"),
        ("Văn phòng HĐND và UBND xã Tân Lập", "S3"),
        ("Văn phòng Đoàn ĐBQH và HĐND tỉnh Hòa An", "S3"),
        ("Công đoàn Công an tỉnh Hòa An", "F3"),
        ("Bộ đội Biên phòng tỉnh Hòa An", "A2"),
        ("Bộ Nội vụ", "S4"),
        ("Bộ Nội vụ và những người bạn", "X0"),
        ("Viện Khoa học Nông nghiệp", "S5"),
        ("Viện kiểm sát nhân dân khu vực 3", "S6"),
        ("Phòng khám Đa khoa Ánh Dương", "S7"),
        ("Phòng Giao dịch Bình Khê", "X2"),
        ("Sở Giao dịch Chứng khoán Hòa An", "X2"),
        ("Cục Cảnh sát giao thông, Bộ Công an", "A1"),
        ("Phòng Tham mưu, Công an tỉnh Hòa An", "A1"),
        ("Phòng Tham mưu Công an tỉnh Hòa An", "A1"),
        ("Chi cục Thuế khu vực Bắc Lĩnh", "S5"),
        ("Ngân hàng Nhà nước Việt Nam", "S4"),
        ("Ngân hàng Nhà nước khu vực 5", "S5"),
        ("Trung tâm Phục vụ hành chính công phường Bình Minh", "S3"),
        ("Văn phòng, Đảng ủy xã Tân Lập", "P4"),
        ("Ban Pháp chế, HĐND xã Tân Lập", "S1"),
        ("Thư viện và Bảo tàng", "X0"),
        ("Đảng ủy, HĐND, UBND xã Tân Lập, tỉnh Hòa An", "X0"),
        ("Đảng ủy xã Tân Lập và UBND xã Tân Lập", "X0"),
        ("Ủy ban MTTQ Việt Nam xã Tân Lập và các đoàn thể", "X0"),
        ("Đảng uỷ - HĐND - UBND xã Tân Lập", "X0"),
        ("Đảng bộ, chính quyền xã Tân Lập", "X0"),
        ("Hội đồng nhân dân và Ủy ban nhân dân xã Tân Lập", "X0"),
        ("Chi ủy Chi bộ thôn Nà Lầu", "P3"),
        ("BCH Quân sự xã Tân Lập", "A2"),
        ("Chi bộ Hợp tác xã Nông nghiệp Bình Khê", "P3"),
        ("Đảng bộ Vụ Pháp chế", "P2"),
        ("Công đoàn Hợp tác xã Bình Khê", "F3"),
        ("Hội đồng quản trị Hợp tác xã Bình Khê", "X0"),
        ("BHXH tỉnh Hòa An", "S5"),
        ("KBNN khu vực 7", "S5"),
        ("Viện KSND khu vực 4", "S6"),
        ("Quỹ TDND Bình Khê", "X3"),
        ("Phòng Tham mưu Bộ Chỉ huy Quân sự tỉnh Hòa An", "A2"),
        ("Phòng Chính trị, Bộ CHQS tỉnh Hòa An", "A2"),
        ("Trường hợp đặc biệt", "X0"),
    ],
)
def test_a_name_near_another_row_is_of_its_own(name, row):
    assert recognise(name).kind.code == row


@pytest.mark.parametrize("name", NAMES)
def test_an_inner_organ_is_neutral(name):
    plain = recognise(name)
    if plain.organ or plain.kind is OTHER or plain.kind.code in ("P5", "P4"):
        pytest.skip("one that begins with an organ, or that has none")

    for organ in INNER_ORGANS:
        led = recognise(f"{organ} {name}")
        assert led.organ == organ
        assert (led.kind, led.area, led.own) == (plain.kind, plain.area, plain.own)


@pytest.mark.parametrize(
    "change",
    [
        str.upper,
        lambda name: name.replace("ủy", "uỷ").replace("Hòa", "Hoà"),
        lambda name: f"  {name.replace(' ', '  ')} ",
        lambda name: f"{name} khóa XVII, nhiệm kỳ 2025 - 2030",
        lambda name: f"{name} (mở rộng)",
        lambda name: recognise(name).name,
    ],
    ids=["capitals", "tones", "blanks", "term", "enlarged", "again"],
)
@pytest.mark.parametrize(("name", "row"), NAMES.items())
def test_the_row_is_the_same_however_a_name_is_typed(name, row, change):
    if not recognise(name).owner and row in ("P4", "A1", "X1") and ", " in name:
        name = name.replace(", tỉnh Hòa An", "")

    assert recognise(change(name)).kind.code == row


def test_what_is_typed_of_its_time_leaves_a_name():
    read = recognise(
        "Ban Chấp hành Đảng bộ tỉnh Hòa An khóa XVII, nhiệm kỳ 2025 - 2030 "
        "lần thứ 12 (mở rộng)"
    )

    assert read.name == "Ban Chấp hành Đảng bộ tỉnh Hòa An"
    assert (read.cohort, read.term) == ("XVII", "2025 - 2030")
    assert read.session == "12 (mở rộng)"


def test_a_congress_keeps_its_number():
    read = recognise("Đại hội đại biểu Đảng bộ xã Tân Lập lần thứ II")

    assert read.name.endswith("lần thứ II")
    assert not read.session


@pytest.mark.parametrize(
    ("typed", "name", "superior"),
    [
        ("Chi bộ 3, Đảng bộ xã Tân Lập, tỉnh Hòa An", "Chi bộ 3", "Đảng bộ xã Tân Lập"),
        (
            "Phòng Nghiệp vụ, Sở Văn hóa, Thể thao và Du lịch tỉnh Hòa An",
            "Phòng Nghiệp vụ",
            "Sở Văn hóa, Thể thao và Du lịch tỉnh Hòa An",
        ),
        (
            "Cục Di sản văn hóa, Bộ Văn hóa, Thể thao và Du lịch",
            "Cục Di sản văn hóa",
            "Bộ Văn hóa, Thể thao và Du lịch",
        ),
        (
            "Trạm Y tế xã Tân Lập trực thuộc Trung tâm Y tế khu vực Bắc Lĩnh",
            "Trạm Y tế xã Tân Lập",
            "Trung tâm Y tế khu vực Bắc Lĩnh",
        ),
        (
            "Công ty Điện lực Hòa An, Tổng công ty Điện lực, Tập đoàn Điện lực",
            "Công ty Điện lực Hòa An",
            "Tổng công ty Điện lực",
        ),
        (
            "Phòng Kinh tế, Hạ tầng và Đô thị xã Tân Lập",
            "Phòng Kinh tế, Hạ tầng và Đô thị xã Tân Lập",
            "",
        ),
        (
            "Phòng Văn hóa, Thư viện và Bảo tàng xã Tân Lập",
            "Phòng Văn hóa, Thư viện và Bảo tàng xã Tân Lập",
            "",
        ),
    ],
)
def test_a_body_behind_a_comma_is_the_superior(typed, name, superior):
    read = recognise(typed)

    assert (read.name, read.superior) == (name, superior)


@pytest.mark.parametrize(
    ("typed", "area"),
    [
        ("Công an xã Tân Lập", ("xã Tân Lập",)),
        ("UBND Phường 5, quận Bình An", ("phường 5", "quận Bình An")),
        ("UBND Thị trấn Phố Mới", ("thị trấn Phố Mới",)),
        ("Công an TP. Hải Vân", ("thành phố Hải Vân",)),
        (
            "Hội Nông dân xã Tân Lập huyện Bắc Lĩnh tỉnh Hòa An",
            ("xã Tân Lập", "huyện Bắc Lĩnh", "tỉnh Hòa An"),
        ),
        ("Đảng bộ xã Tân Lập (tỉnh Hòa An)", ("xã Tân Lập", "tỉnh Hòa An")),
        ("Đảng bộ xã Tân Lập - tỉnh Hòa An", ("xã Tân Lập", "tỉnh Hòa An")),
        ("Phòng Kinh tế, Hạ tầng và Đô thị xã Tân Lập", ("xã Tân Lập",)),
        ("Hợp tác xã Nông nghiệp Bình Khê", ()),
        ("Phòng Văn hóa - Xã hội", ()),
        ("Trường Tiểu học Xã Đàn", ()),
        ("Tỉnh Đoàn Hòa An", ("tỉnh Hòa An",)),
        ("Ban Thường vụ Huyện Hội Nông dân Bắc Lĩnh", ("huyện Bắc Lĩnh",)),
        ("ĐẢNG BỘ XÃ TÂN LẬP, TỈNH HÒA AN", ("xã Tân Lập", "tỉnh Hòa An")),
        ("Thành ủy Thành phố Hải Vân", ("thành phố Hải Vân",)),
    ],
)
def test_the_place_in_a_name(typed, area):
    place = recognise(typed).area

    levels = place.chain if place else ()
    assert tuple(f"{level.kind.value} {level.name}" for level in levels) == area


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ĐẢNG BỘ XÃ TÂN LẬP", "Đảng bộ xã Tân Lập"),
        ("SỞ TƯ PHÁP TỈNH HÒA AN", "Sở Tư pháp tỉnh Hòa An"),
        ("HỘI NÔNG DÂN XÃ NÀ LẦU", "Hội Nông dân xã Nà Lầu"),
        ("UBND PHƯỜNG 5", "UBND phường 5"),
        ("CÔNG TY CỔ PHẦN CẤP NƯỚC HÒA AN", "CÔNG TY CỔ PHẦN CẤP NƯỚC HÒA AN"),
    ],
)
def test_a_name_in_capitals_is_put_right_where_its_letters_are_known(typed, name):
    assert recognise(typed).name == name


def test_a_place_keeps_the_tone_mark_that_was_typed():
    assert recognise("Đảng bộ xã Hoà Bình").area == Place(
        kind=PlaceKind.COMMUNE, name="Hoà Bình"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Thường trực HĐND xã",
        "Trường Cao đẳng Hòa An",
        "Đại diện các hộ dân",
        "lãnh đạo Sở Y tế",
        "Thôn Nà Lầu",
        "Tổ công nghệ số cộng đồng",
        "Hội Nông dân xã",
        "Đoàn xã Tân Lập",
    ],
)
def test_a_body_is_no_person(text):
    assert is_body(text)


@pytest.mark.parametrize(
    "text",
    ["Đoàn Văn Nam", "Lê Thị An", "Thường trực", "Tổ", "Ban"],
)
def test_a_person_is_no_body(text):
    assert not is_body(text)


def test_every_row_has_a_word_of_its_own():
    assert len({kind.word for kind in KINDS}) == len(KINDS)
    assert len({kind.code for kind in KINDS}) == len(KINDS)


def test_several_bodies_named_together_are_a_body_that_speaks():
    assert is_body("Đảng ủy, HĐND, UBND xã Tân Lập")
    assert is_body("Đảng bộ và Nhân dân xã Tân Lập")
    assert is_body("Hộ bà Chảo Thị Pham")


@pytest.mark.parametrize(
    ("name", "own", "owner"),
    [
        ("Phòng Tham mưu - Công an tỉnh Hòa An", "Phòng Tham mưu", "Công an"),
        ("Văn phòng HĐND & UBND xã Tân Lập", "Văn phòng HĐND & UBND", ""),
        ("Ban Chỉ đạo 35 Tỉnh ủy Hòa An", "Ban Chỉ đạo 35", "Tỉnh ủy"),
        ("BCĐ Đề án 06 UBND xã Tân Lập", "BCĐ Đề án 06", "UBND"),
        ("Ban Chỉ đạo Nghị quyết 12 của Tỉnh ủy Hòa An", "Ban Chỉ đạo", ""),
    ],
)
def test_a_body_is_parted_from_the_one_it_serves_without_the_mark_between(
    name, own, owner
):
    read = recognise(name)

    assert read.own.startswith(own)
    assert read.owner.startswith(owner)
    assert bool(read.owner) == bool(owner)
    assert not read.owner or read.own == own


@pytest.mark.parametrize(
    "name",
    ["Phòng Văn hóa - xã hội xã Tân Lập", "Ban Văn hóa - xã hội HĐND xã Tân Lập"],
)
def test_a_dash_before_xa_hoi_is_no_comma(name):
    assert recognise(name).name == name


@pytest.mark.parametrize(
    "name", ["VĂN PHÒNG TỈNH UỶ HOÀ AN", "ỦY BAN KIỂM TRA TỈNH ỦY HÒA AN"]
)
def test_the_place_of_a_committee_in_capitals_is_no_part_of_its_word(name):
    area = recognise(name).area

    assert area is not None
    assert area.name.lower() in ("hoà an", "hòa an")


def test_a_blank_before_a_comma_is_no_part_of_a_name():
    assert recognise("UBND xã Tân Lập , tỉnh Hòa An").name == "UBND xã Tân Lập"
