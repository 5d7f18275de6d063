"""Every key of a manifest and every value is judged, at its line."""

import pytest

import drafter
from drafter.drafting.manifest_keys import KEYS, read
from drafter.templating.manifests import ATTRIBUTES, Manifest
from drafter.templating.shipped import MANIFEST, names, part
from tests.templating.test_manifest_text import shown

GOOD = """\
ten = "Giấy mời họp"
giay_to = "giay-moi"
quy_tac = "dang"
van_phong = "press"
bat_buoc = ["dia_diem", "van_ban.giay_moi.nguoi_ky", "ket_qua.so_lieu", "so"]
phien_ban = "0.1.0"
linh_vuc = ["kinh tế", "chung"]
luc = "truoc"
thu_tu = 2
can_co = ["khen_thuong", "tin.lien_he"]
co_tin = "tin vắn"
"""


def found(text):
    findings = read(text.encode(), "mau/template.toml").findings
    for finding in findings:
        assert finding.mark.file == "mau/template.toml"
        for lang in ("vi", "en"):
            assert finding.message(lang)
            assert finding.hint(lang)
    return [(f.code, f.mark.line, shown(f.mark)) for f in findings]


def test_a_good_manifest_is_kept_whole():
    said = read(GOOD.encode(), "t")

    assert not said.findings
    assert said.value == Manifest(
        title="Giấy mời họp",
        paper="giay-moi",
        rules="dang",
        profile="press",
        required=("dia_diem", "van_ban.giay_moi.nguoi_ky", "ket_qua.so_lieu", "so"),
        version="0.1.0",
        order=("kinh tế", "chung"),
        group="truoc",
        position=2,
        wakers=("khen_thuong", "tin.lien_he"),
        size="tin vắn",
    )


@pytest.mark.parametrize("name", names())
def test_a_shipped_manifest_has_nothing_wrong(name):
    assert not read(part(name, MANIFEST), name).findings


def test_every_key_of_the_contract_is_known():
    typed = [line.split(" = ")[0] for line in GOOD.splitlines()]

    assert list(KEYS) == list(ATTRIBUTES) == typed


@pytest.mark.parametrize("key", KEYS)
def test_an_example_of_a_message_is_right(key):
    assert found(f"{KEYS[key].example}\n") == []


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("ten = 3", "T143", "3"),
        ("ten = [\"a\"]", "T143", '["a"]'),
        ("giay_to = []", "T143", "[]"),
        ("giay_to = 2024-01-01", "T143", "2024-01-01"),
        ("[giay_to]", "T143", "[giay_to]"),
        ("giay_to.a = 1", "T143", "1"),
        ('quy_tac = "nd30"', "T143", '"nd30"'),
        ('quy_tac = "Đảng"', "T143", '"Đảng"'),
        ('van_phong = "báo chí"', "T143", '"báo chí"'),
        ('bat_buoc = "text"', "T143", '"text"'),
        ('bat_buoc = ["dia_diem", 1]', "T143", "1"),
        ('bat_buoc = ["thu_ky", "kien_nghii"]', "T145", '"kien_nghii"'),
        ('bat_buoc = ["thu_ky", "thu_ky"]', "T146", '"thu_ky"'),
        ('bat_buoc = [""]', "T145", '""'),
        ('bat_buoc = ["ket_qua.so_lieuu"]', "T145", '"ket_qua.so_lieuu"'),
        ('phien_ban = "9.0.0"', "T147", '"9.0.0"'),
        ('phien_ban = "mới"', "T143", '"mới"'),
        ("phien_ban = 0.1", "T143", "0.1"),
        ('linh_vuc = ["kinh te"]', "T143", '"kinh te"'),
        ('luc = "trước"', "T143", '"trước"'),
        ("thu_tu = 0", "T143", "0"),
        ("thu_tu = true", "T143", "true"),
        ('thu_tu = "1"', "T143", '"1"'),
        ('can_co = ["khen_thuongg"]', "T145", '"khen_thuongg"'),
        ('co_tin = "dài"', "T143", '"dài"'),
        ('tenn = "a"', "T142", "tenn"),
        ('"ten riêng" = "a"', "T142", '"ten riêng"'),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_at_its_place(text, code, place):
    assert found(f"# đầu\n{text}\n") == [(code, 2, place)]


def test_all_that_is_wrong_is_told_at_once():
    text = 'ten = 1\nxx = 1\nquy_tac = "nd30"\nbat_buoc = ["a.b", "c.d"]\n'

    assert [(code, line) for code, line, _ in found(text)] == [
        ("T143", 1), ("T142", 2), ("T143", 3), ("T145", 4), ("T145", 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("batbuoc = []", "bat_buoc"),
        ('bat_buoc = ["kien_nghii"]', "kien_nghi"),
        ('bat_buoc = ["tin_bai.lien_hee"]', "tin_bai.lien_he"),
        ('can_co = ["khen_thuongg"]', "khen_thuong"),
        ('van_phong = "oficial"', "official"),
        ('giay_to = "Giấy mời"', "giay-moi"),
        ('giay_to = "tin_bai"', "tin-bai"),
        ('giay_to = "../../x"', "x"),
    ],
)
def test_the_way_out_names_what_was_meant(text, way):
    (finding,) = read(text.encode(), "t").findings

    assert way in finding.hint("vi")


def test_the_values_of_the_rules_are_named():
    (finding,) = read(b'quy_tac = "nd30"', "t").findings

    assert all(word in finding.message() for word in ("dang", "chinh-quyen", "khong"))


NO_NAMES = [
    "", ".", "..", "../../x", "/etc/x", "\\\\\\\\may\\\\x", "a/b", "a\\\\b", "C:x",
    "a\\u0000b", "con", "nul", "com1", "lpt9", "a.", "a ", ".an", "a" * 61,
    "a" * 300, "Tin-bai",
    "tin bài", "tin_bai", "-a", "a--b", "truoc", "tat-ca", "a\\nb", "~", "*",
]  # fmt: skip


@pytest.mark.parametrize("name", NO_NAMES)
def test_a_paper_has_one_plain_name(name):
    text = f'giay_to = "{name}"\n'

    assert [code for code, _, _ in found(text)] == ["T144"]
    assert read(text.encode(), "t").value.paper == ""


@pytest.mark.parametrize("name", NO_NAMES)
def test_the_name_offered_for_a_wrong_one_is_right(name):
    (finding,) = read(f'giay_to = "{name}"\n'.encode(), "t").findings

    assert found(f'giay_to = "{finding.values["other"]}"\n') == []


@pytest.mark.parametrize("version", ["0.1", "0.1.0", "0.0.9", "0.1.0rc1"])
def test_a_template_of_this_drafter_or_of_an_older_one_is_fine(version):
    assert found(f'phien_ban = "{version}"\n') == []
    assert drafter.__version__
