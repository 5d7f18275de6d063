import pytest
from attrs import evolve

from drafter.model import Group, Honorific, Person, Presentation, Speech

PEOPLE = """\
nhan_su:
  duc: {ho_ten: đồng chí Nguyễn Bá Đức, chuc_vu: Phó bí thư Thường trực Huyện uỷ}
  dan: Phạm Văn Đan, UVBTV Huyện uỷ - Bí thư Đảng uỷ
  an_mot: Nguyễn Văn An
  an_hai: Nguyễn Văn An
"""
DUC = Person(
    name="Nguyễn Bá Đức",
    honorific=Honorific.COMRADE,
    positions=("Phó Bí thư Thường trực Huyện ủy",),
)
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
        ("ông Nguyễn Bá Đức", (evolve(DUC, honorific=Honorific.SIR),)),
        ("Ông Nguyễn Bá Đức", (evolve(DUC, honorific=Honorific.SIR),)),
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
                honorific=Honorific.COMRADE,
                positions=("Phó Bí thư Đảng ủy", "Chủ tịch UBND xã"),
            ),
        ),
        ("Ông Ích Khiêm", Person(name="Ông Ích Khiêm")),
        ("bà Thuý Nga", Person(name="Thuý Nga", honorific=Honorific.MADAM)),
        ("duc, Bí thư Huyện ủy", evolve(DUC, positions=("Bí thư Huyện ủy",))),
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
        ("đồng chí Phạm Văn Đan", evolve(DAN, honorific=Honorific.COMRADE)),
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
    (found,) = notices("phat_bieu: người cao tuổi")

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
    ("typed", "name", "honorific"),
    [
        ("Nguyễn Văn An", "Nguyễn Văn An", None),
        ("đ/c Sùng A Páo", "Sùng A Páo", Honorific.COMRADE),
        ("Đồng chí Vàng Thị Mỷ", "Vàng Thị Mỷ", Honorific.COMRADE),
        ("ông Hà Văn Đoàn", "Hà Văn Đoàn", Honorific.SIR),
        ("Bà Giàng Thị Sua", "Giàng Thị Sua", Honorific.MADAM),
        ("Cô giáo Lò Thị Mai", "Lò Thị Mai", Honorific.SCHOOLMISTRESS),
        ("thầy Vi Văn Quân", "Vi Văn Quân", Honorific.HE_TEACHES),
    ],
)
def test_a_name_alone_is_a_person_among_delegates(load, typed, name, honorific):
    person = Person(name=name, honorific=honorific)

    assert load(f"dai_bieu: ['{typed}']").delegates == (person,)


@pytest.mark.parametrize(
    ("typed", "rank", "name"),
    [
        ("Trung tá Đinh Văn Thuận", "Trung tá", "Đinh Văn Thuận"),
        ("trung tá Đinh Văn Thuận", "trung tá", "Đinh Văn Thuận"),
        ("Bác sĩ Lê Thị An, Giám đốc Bệnh viện", "Bác sĩ", "Lê Thị An"),
        ("PGS.TS. Vi Văn Quân", "PGS.TS", "Vi Văn Quân"),
        ("Phó Giáo sư, Tiến sĩ Vi Văn Quân", "Phó Giáo sư, Tiến sĩ", "Vi Văn Quân"),
        ("BSCKII Giàng A Páo", "BSCKII", "Giàng A Páo"),
        ("Thượng toạ Thích Thanh Tâm", "Thượng toạ", "Thích Thanh Tâm"),
        ("Đồng chí Đại uý Hà Văn Sơn", "Đại uý", "Hà Văn Sơn"),
    ],
)
def test_a_rank_or_degree_before_a_name_is_no_part_of_it(load, typed, rank, name):
    (person,) = load(f"chu_tri: ['{typed}']").chairs

    assert (person.rank, person.name) == (rank, name)


@pytest.mark.parametrize(
    ("fields", "honorific", "rank"),
    [
        ("ho_ten: Bà Lê Thị An", Honorific.MADAM, ""),
        ("ho_ten: Lê Thị An, cap_bac: Bà", Honorific.MADAM, ""),
        ("ho_ten: Lê Thị An, xung_ho: bà", Honorific.MADAM, ""),
        ("ho_ten: Lê Thị An, cap_bac: Bác sĩ", None, "Bác sĩ"),
        ("ho_ten: Bác sĩ Lê Thị An", None, "Bác sĩ"),
        ("ho_ten: TS. Lê Thị An, cap_bac: Thượng tá", None, "Thượng tá, TS"),
        (
            "ho_ten: Lê Thị An, cap_bac: Chuyên viên cao cấp",
            None,
            "Chuyên viên cao cấp",
        ),
        ("ho_ten: Đồng chí Lê Thị An, xung_ho: không", Honorific.NONE, ""),
    ],
)
def test_what_stands_before_a_name_is_read_in_every_field(
    load, fields, honorific, rank
):
    (person,) = load(f"chu_tri: [{{{fields}}}]").chairs

    assert person == Person(name="Lê Thị An", honorific=honorific, rank=rank)


@pytest.mark.parametrize("key", ["chu_tri", "thu_ky", "dai_bieu"])
@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "Đỗ Văn Nam, Bí thư Đảng ủy xã; Bùi Lan Phương, Phó Bí thư Đảng ủy xã",
            ("Đỗ Văn Nam", "Bùi Lan Phương"),
        ),
        (
            "Đỗ Văn Nam, Bí thư Đảng ủy, Bùi Lan Phương, Phó Bí thư Đảng ủy",
            ("Đỗ Văn Nam", "Bùi Lan Phương"),
        ),
        (
            "Đỗ Văn Nam, Trưởng ban và Bùi Lan Phương, Phó ban",
            ("Đỗ Văn Nam", "Bùi Lan Phương"),
        ),
        ("Nguyễn Văn Sự và Trần Thị Bình", ("Nguyễn Văn Sự", "Trần Thị Bình")),
        (
            "các đồng chí Nguyễn Văn Sự, Trần Thị Bình và Lò Văn Thiên",
            ("Nguyễn Văn Sự", "Trần Thị Bình", "Lò Văn Thiên"),
        ),
        ("Ông Võ Nam, Trưởng thôn; bà Hạ Vi, Phó thôn", ("Võ Nam", "Hạ Vi")),
        ("Võ Nam - Trưởng thôn; Hạ Vi - Phó Trưởng thôn", ("Võ Nam", "Hạ Vi")),
        ("duc; Bùi Lan Phương, Phó Bí thư", ("Nguyễn Bá Đức", "Bùi Lan Phương")),
        ("Phạm Văn Đan, Nguyễn Bá Đức", ("Phạm Văn Đan", "Nguyễn Bá Đức")),
        (
            "HÀ VĂN QUÝ, Bí thư; TRẦN THỊ BÌNH, Phó Bí thư",
            ("Hà Văn Quý", "Trần Thị Bình"),
        ),
        ("Hà Văn Quý, Bí thư Chi bộ, Trưởng thôn; Đảng ủy viên", ("Hà Văn Quý",)),
        ("Hà Văn Quý, Phó Giám đốc phụ trách và Trưởng ban", ("Hà Văn Quý",)),
        ("Phó Giáo sư, Tiến sĩ Hà Văn Quý, Hiệu trưởng", ("Hà Văn Quý",)),
    ],
)
def test_each_person_of_a_line_is_one_of_the_list(load, key, line, names):
    listed = load(f"{PEOPLE}{key}: ['{line}']")
    people = {"chu_tri": listed.chairs, "thu_ky": listed.secretaries}

    assert tuple(p.name for p in people.get(key, listed.delegates)) == names


@pytest.mark.parametrize(
    "field",
    [
        "trinh_bay: [{nguoi: Nguyễn Văn An và Trần Thị Bình}]",
        "phat_bieu: ['Nguyễn Văn An, Bí thư; Trần Thị Bình, Phó Bí thư']",
        "thao_luan: {dieu_hanh: 'Nguyễn Văn An, Trần Thị Bình'}",
        "nhan_su: {a: 'Nguyễn Văn An và Trần Thị Bình'}",
        "chu_tri: [{ho_ten: Nguyễn Văn An và Trần Thị Bình}]",
        "van_ban: {bao_cao: {nguoi_ky: 'Võ Nam, Bí thư; Hạ Vi, Phó Bí thư'}}",
    ],
)
def test_two_people_are_refused_where_one_is_wanted(notices, field):
    found = [one for one in notices(field) if one.code != "D113"]

    assert [one.code for one in found] == ["D425"]


def test_a_name_in_capitals_is_put_right_and_told(load, notices):
    typed = "chu_tri: [{ho_ten: HÀ VĂN QUÝ, cap_bac: TRUNG TÁ}]"

    assert load(typed).chairs[0].name == "Hà Văn Quý"
    assert [one.code for one in notices(typed)] == ["D426"]


def test_a_word_of_address_beside_a_rank_is_told(notices):
    (found,) = notices("chu_tri: [{ho_ten: Bà Lê Thị An, cap_bac: Bác sĩ}]")

    assert found.code == "D428"


@pytest.mark.parametrize(
    "typed",
    [
        "Thường trực Đảng ủy",
        "Ủy ban MTTQ Việt Nam",
        "Hội Phụ nữ",
        "các đồng chí Ủy viên Ban Chấp hành",
        "đồng chí lão thành",
        "Đoàn kiểm tra số 2",
        "Trường THPT Bắc Lĩnh",
    ],
)
def test_a_body_is_no_person_among_delegates(load, typed):
    assert load(f"dai_bieu: ['{typed}']").delegates == (Group(text=typed),)


BODIES = (
    "Thường trực HĐND xã",
    "Trường Cao đẳng Hòa An",
    "Đại diện lãnh đạo Sở Tư pháp",
    "Công an xã Tân Lập",
    "Ban Thường vụ Tỉnh đoàn",
    "Thôn Nà Lầu",
    "Hội Nông Dân",
    "tập thể Khoa Nội",
    "Đoàn Chủ tịch",
)


@pytest.mark.parametrize("text", BODIES)
@pytest.mark.parametrize("key", ["nguoi", "don_vi"])
def test_a_body_presents_and_speaks(load, text, key):
    typed = f"trinh_bay: [{{{key}: {text}}}]\nphat_bieu: [{{{key}: {text}}}]"
    read = load(f"{typed}\nthao_luan: {{tham_luan: [{{{key}: {text}}}]}}")

    assert read.presentations[0].by == Group(text=text)
    assert [speech.by for speech in read.speeches] == [Group(text=text)]
    assert read.discussion.speeches[0].by == Group(text=text)


@pytest.mark.parametrize("text", BODIES)
@pytest.mark.parametrize("key", ["chu_tri", "thu_ky", "dai_bieu"])
def test_a_body_chairs_and_attends(load, text, key):
    read = load(f"{key}: [{text}]")

    assert (*read.chairs, *read.secretaries, *read.delegates) == (Group(text=text),)


@pytest.mark.parametrize(
    "name",
    ["Đoàn Văn Nam", "Vi Thị Duyên", "Sùng A Páo", "Ksor H'Nhung Mlô",
     "Võ Nam, Bí thư Chi bộ", "Đoàn Trường, Phó Trưởng thôn"],
)  # fmt: skip
def test_words_with_capitals_of_no_body_are_a_person(load, name):
    read = load(f'trinh_bay: ["{name}"]\ndai_bieu: ["{name}"]')

    assert isinstance(read.presentations[0].by, Person)
    assert isinstance(read.delegates[0], Person)


@pytest.mark.parametrize(
    "field",
    [
        "trinh_bay: [Đoàn Thanh Niên]",
        "dai_bieu: [Đoàn Thanh Niên]",
        "dai_bieu: [Hà Nội]",
        "trinh_bay: [Câu lạc bộ Hưu trí Bình Khê]",
    ],
)
def test_what_may_be_a_person_or_a_body_is_asked_about(notices, field):
    assert [found.code for found in notices(field)] == ["D431"]


def test_the_answer_is_taken_as_given(load):
    read = load("dai_bieu: [{ho_ten: Hà Nội}, {nhom: Đoàn Thanh Niên}]")

    assert read.delegates == (Person(name="Hà Nội"), Group(text="Đoàn Thanh Niên"))


@pytest.mark.parametrize(
    "field",
    [
        "nhan_su: {tt: Thường trực HĐND xã}",
        "chu_tri: [{ho_ten: Thường trực HĐND xã}]",
        "van_ban: {bao_cao: {nguoi_ky: Công an xã Tân Lập}}",
    ],
)
def test_a_body_is_refused_where_a_person_is_wanted(notices, field):
    found = [one.code for one in notices(field) if one.code != "D113"]

    assert found == ["D430"]


def test_a_report_is_presented_by_one(notices):
    typed = "trinh_bay: [{nguoi: Lê Văn An, don_vi: UBND xã}, {bao_cao: kết quả}]"

    assert [found.code for found in notices(typed)] == ["D429", "D103"]


def test_an_office_typed_before_the_name_is_the_persons(load):
    (person,) = load("chu_tri: Bí thư Chi bộ Lò Văn Thiên").chairs

    assert person == Person(name="Lò Văn Thiên", positions=("Bí thư Chi bộ",))


def test_what_may_be_a_further_person_is_asked_about(notices):
    (found,) = notices("chu_tri: ['Lê Văn An, Trưởng thôn, Hmok Bun Krong']")

    assert found.code == "D425"
    assert "chưa rõ 'Hmok Bun Krong'" in found.message()


@pytest.mark.parametrize("cls", [Presentation, Speech])
def test_a_report_or_speech_without_anybody_cannot_be_made(cls):
    with pytest.raises(ValueError, match="or a body"):
        cls()


def test_an_office_may_stand_in_brackets(load):
    (person,) = load("chu_tri: Lò Văn Thiên (Bí thư Chi bộ)").chairs

    assert person == Person(name="Lò Văn Thiên", positions=("Bí thư Chi bộ",))


@pytest.mark.parametrize(
    ("line", "delegates"),
    [
        (
            "Lò Văn Thiên, Bí thư Chi bộ; cùng toàn thể đảng viên",
            (
                Person(name="Lò Văn Thiên", positions=("Bí thư Chi bộ",)),
                Group(text="toàn thể đảng viên"),
            ),
        ),
        (
            "Lò Văn Thiên, Bí thư Chi bộ; Trưởng thôn",
            (Person(name="Lò Văn Thiên", positions=("Bí thư Chi bộ", "Trưởng thôn")),),
        ),
        (
            "Công an xã; Trạm Y tế xã",
            (Group(text="Công an xã"), Group(text="Trạm Y tế xã")),
        ),
    ],
)
def test_a_line_of_delegates_is_parted_at_its_semicolons(load, line, delegates):
    assert load(f"dai_bieu: ['{line}']").delegates == delegates
