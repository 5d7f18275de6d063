import pytest

from drafter.model import Group, Person

PEOPLE = """\
nhan_su:
  duc: {ho_ten: đồng chí Nguyễn Bá Đức, chuc_vu: Phó bí thư Thường trực Huyện uỷ}
  dan: Phạm Văn Đan, UVBTV Huyện uỷ - Bí thư Đảng uỷ
  an_mot: Nguyễn Văn An
  an_hai: Nguyễn Văn An
"""
DUC = Person(name="Nguyễn Bá Đức", positions=("Phó Bí thư Thường trực Huyện ủy",))
DAN = Person(
    name="Phạm Văn Đan", positions=("Ủy viên Ban Thường vụ Huyện ủy", "Bí thư Đảng ủy")
)


@pytest.mark.parametrize(
    ("typed", "people"),
    [
        ("duc", (DUC,)),
        ("Đức", (DUC,)),
        ("Nguyễn Bá Đức", (DUC,)),
        ("nguyễn bá đức", (DUC,)),
        ("đồng chí Nguyễn Bá Đức", (DUC,)),
        ("'Đ/c: Nguyễn Bá Đức'", (DUC,)),
        ("ông Nguyễn Bá Đức", (DUC,)),
        ("Ông Nguyễn Bá Đức", (DUC,)),
        ("[duc, dan]", (DUC, DAN)),
        ("duc, dan", (DUC, DAN)),
        ("Nguyễn Bá Đức; Phạm Văn Đan", (DUC, DAN)),
    ],
)
def test_a_declared_person_is_named_by_key_or_full_name(typed, people, load):
    assert load(f"{PEOPLE}chu_tri: {typed}").chairs == people


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("Võ Nam", Person(name="Võ Nam")),
        (
            "Hoàng Văn Ngọ, Phó Bí thư Đảng ủy",
            Person(name="Hoàng Văn Ngọ", positions=("Phó Bí thư Đảng ủy",)),
        ),
        (
            "Đ/c Hoàng Văn Ngọ -Phó bí thư Đảng uỷ, Chủ tịch UBND Xã",
            Person(
                name="Hoàng Văn Ngọ",
                positions=("Phó Bí thư Đảng ủy", "Chủ tịch UBND xã"),
            ),
        ),
        ("Ông Ích Khiêm", Person(name="Ông Ích Khiêm")),
        ("bà Thuý Nga", Person(name="Thuý Nga")),
        (
            "duc, Bí thư Huyện ủy",
            Person(name="Nguyễn Bá Đức", positions=("Bí thư Huyện ủy",)),
        ),
    ],
)
def test_a_person_may_be_typed_on_the_spot(typed, person, load):
    assert load(f"{PEOPLE}chu_tri: ['{typed}']").chairs == (person,)


@pytest.mark.parametrize("name", ["Nguyễn Thị Thuý", "Nguyễn Thị Thúy", "Lò Văn Quí"])
def test_a_name_stays_as_typed(name, load):
    assert load(f"chu_tri: {name}").chairs[0].name == name


@pytest.mark.parametrize(
    ("typed", "delegate"),
    [
        ("duc", DUC),
        ("đồng chí Phạm Văn Đan", DAN),
        ("toàn thể đảng viên", Group(text="toàn thể đảng viên")),
        (
            "trưởng, phó các ban, ngành",
            Group(text="trưởng, phó các ban, ngành"),
        ),
        (
            "Ban Tuyên giáo, Văn phòng Huyện ủy",
            Group(text="Ban Tuyên giáo, Văn phòng Huyện ủy"),
        ),
        (
            "Đặng Xuân Huấn, Chủ tịch Hội Cựu chiến binh huyện",
            Person(
                name="Đặng Xuân Huấn",
                positions=("Chủ tịch Hội Cựu chiến binh huyện",),
            ),
        ),
        ("{nhom: đảng viên, so_luong: 45}", Group(text="đảng viên", count=45)),
        ("{ho_ten: Võ Nam}", Person(name="Võ Nam")),
    ],
)
def test_a_delegate_is_a_person_where_the_text_names_one(typed, delegate, load):
    quoted = typed if typed.startswith("{") else f"'{typed}'"

    assert load(f"{PEOPLE}dai_bieu: [{quoted}]").delegates == (delegate,)


@pytest.mark.parametrize("field", ["chu_tri", "dai_bieu"])
def test_one_word_that_is_no_key_is_refused_with_the_nearest(field, notices):
    found = next(
        one for one in notices(f"{PEOPLE}{field}:\n  - ducc") if one.code != "D113"
    )

    assert found.code == "D110"
    assert (found.mark.line, found.mark.column) == (11, 5)
    assert found.hint() == "ý bạn là 'duc'?"
    assert found.path == (field, 0)


def test_a_person_of_two_is_not_guessed(notices):
    found = next(one for one in notices(f"{PEOPLE}chu_tri: Nguyễn Văn An"))

    assert found.code == "D111"
    assert found.hint() == "gọi bằng từ khóa: an_mot, an_hai"


def test_a_name_with_one_letter_wrong_is_noticed(notices):
    codes = {one.code: one for one in notices(f"{PEOPLE}chu_tri: Nguyễn Bá Đưc")}

    assert "'Nguyễn Bá Đức'" in codes["D112"].message()
    assert "viết 'duc'" in codes["D112"].hint()


def test_a_phrase_that_is_no_name_is_refused(notices):
    (found,) = notices("phat_bieu: lãnh đạo huyện")

    assert found.code == "D110"
    assert "không phải là họ và tên" in found.message()


def test_who_is_declared_and_never_named_is_a_hint(notices):
    found = notices("nhan_su:\n  duc: Nguyễn Bá Đức\n  dan: Phạm Văn Đan\nchu_tri: dan")

    assert [(one.code, one.mark.line, one.path) for one in found] == [
        ("D113", 6, ("nhan_su", "duc"))
    ]


def test_a_person_who_is_refused_is_not_unknown_too(notices):
    found = notices("nhan_su:\n  duc: {chuc_vu: Bí thư}\nchu_tri: duc")

    assert [one.code for one in found] == ["D103"]


def test_people_in_a_list_are_refused(notices):
    (found,) = notices("nhan_su: [Nguyễn Bá Đức]")

    assert found.code == "D101"
    assert "duc: {ho_ten" in found.hint()


def test_a_presenter_of_awards_is_people_or_words(load):
    typed = f"{PEOPLE}khen_thuong: {{co_quan: Đảng ủy, nguoi_trao: %s}}"

    assert load(typed % "[duc, dan]").awards[0].presented_by == (DUC, DAN)
    assert load(typed % "duc").awards[0].presented_by == (DUC,)
    assert load(typed % "lãnh đạo xã").awards[0].presented_by == "lãnh đạo xã"


def test_awardees_are_words_or_declared_people(load):
    typed = f"{PEOPLE}khen_thuong: {{co_quan: Đảng ủy, danh_sach: [Chi bộ 3, duc]}}"

    assert load(typed).awards[0].awardees == ("Chi bộ 3", DUC)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Nguyễn Văn An", "Nguyễn Văn An"),
        ("đ/c Sùng A Páo", "Sùng A Páo"),
        ("Đồng chí Vàng Thị Mỷ", "Vàng Thị Mỷ"),
        ("ông Hà Văn Đoàn", "Hà Văn Đoàn"),
    ],
)
def test_a_name_alone_is_a_person_among_delegates(load, typed, name):
    assert load(f"dai_bieu: ['{typed}']").delegates == (Person(name=name),)


@pytest.mark.parametrize(
    "typed",
    [
        "Thường trực Đảng ủy",
        "Ủy ban MTTQ Việt Nam",
        "Hội Phụ nữ",
        "các đồng chí Ủy viên Ban Chấp hành",
        "đồng chí lão thành",
        "Hà Nội",
    ],
)
def test_a_body_is_no_person_among_delegates(load, typed):
    assert load(f"dai_bieu: ['{typed}']").delegates == (Group(text=typed),)
