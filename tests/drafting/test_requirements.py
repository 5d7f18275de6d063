"""What a manifest demands: every key of the facts, a gap where it is printed."""

import pytest

import drafter
from drafter.drafting import template_remarks
from drafter.drafting.requirements import known, requirement, unprinted
from drafter.drafting.template_remarks import Renamed
from drafter.drafting.template_review import review
from drafter.drafting.templates import fields
from drafter.errors import InvalidDocument, TemplateError
from drafter.ooxml.dump import text
from drafter.reference import tag_book
from drafter.templating import manifests
from drafter.templating.shipped import names
from drafter.views import PaperView, feeding
from tests.drafting.test_rendering import SMALL
from tests.ooxml.samples import body

LIST = ("{%p for d in kien_nghi %}", "- {{ d }}.", "{%p endfor %}")


@pytest.fixture
def template(tmp_path):
    """Make a folder of a template that demands some keys."""

    def made(*lines, required=(), more=""):
        folder = tmp_path / "m"
        folder.mkdir(exist_ok=True)
        (folder / "template.docx").write_bytes(body(*lines))
        keys = ", ".join(f'"{key}"' for key in required)
        said = f'giay_to = "bao-cao"\nbat_buoc = [{keys}]\n{more}'
        (folder / "template.toml").write_text(said, encoding="utf-8")
        return folder

    return made


def drafted(tmp_path, template, facts=""):
    """Return the text of a paper, its gaps, and what else is demanded and lacking."""
    file = tmp_path / "h.yaml"
    file.write_text(SMALL + facts, encoding="utf-8")
    done = drafter.draft(file, papers=template, output=tmp_path / "ra")
    others = [f for f in done.findings if f.code == "D410" and f not in done.gaps]
    keys = [[f.values["key"] for f in found] for found in (done.gaps, others)]
    return text(done.paths[0].read_bytes()).strip(), *keys


@pytest.mark.parametrize("key", known())
def test_every_key_of_the_contract_may_be_demanded(key):
    assert requirement(key, "bao-cao") is not None


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("nguoi_ky", "van_ban.nguoi_ky"),
        ("van_ban.bao_cao.nguoi_ky", "van_ban.nguoi_ky"),
        ("van_ban.nguoi_ky", "van_ban.nguoi_ky"),
        ("dia_danh", "van_ban.dia_danh"),
        ("don_vi.dia_danh", "don_vi.dia_danh"),
        ("ket_qua.so_lieu.ten", "ket_qua.so_lieu.ten"),
        ("lien_he", "tin_bai.lien_he"),
        ("Thư ký", "thu_ky"),
    ],
)
def test_a_key_is_named_from_the_root_or_from_the_issuance(typed, full):
    assert requirement(typed, "bao-cao").full == full


@pytest.mark.parametrize(
    "typed", ["", ".", "kien_nghii", "ket_qua.", "van_ban", "so.x"]
)
def test_a_key_that_there_is_not_is_none(typed):
    found = requirement(typed, "bao-cao")

    assert found is None or typed == "van_ban"


@pytest.mark.parametrize(
    ("lines", "key", "shown"),
    [
        (["Nơi: {{ dia_diem }}."], "dia_diem", "Nơi: [CẦN BỔ SUNG: nơi họp]."),
        (
            ["{% if thu_ky %}Thư ký: {{ thu_ky }}.{% endif %}"],
            "thu_ky",
            "Thư ký: [CẦN BỔ SUNG: thư ký hội nghị].",
        ),
        (LIST, "kien_nghi", "- [CẦN BỔ SUNG: kiến nghị]."),
        (
            ["{{ van_ban.nguoi_ky }}"],
            "nguoi_ky",
            "[CẦN BỔ SUNG: người ký]",
        ),
        (["{{ tin.sapo }}"], "tin_bai.sapo", "[CẦN BỔ SUNG: "),
        (
            ["{% for k in khen_thuong.muc %}{{ k }}{% endfor %}"],
            "khen_thuong",
            "[CẦN BỔ SUNG: khen thưởng tại hội nghị]",
        ),
    ],
)  # fmt: skip
def test_what_is_demanded_and_lacking_is_a_gap_where_it_is_printed(
    tmp_path, template, lines, key, shown
):
    words, gaps, others = drafted(tmp_path, template(*lines, required=[key]))
    without, none, _ = drafted(tmp_path, template(*lines))

    assert shown in words
    assert gaps == [key.split(".")[-1]]
    assert others == none == []
    assert "CẦN BỔ SUNG" not in without


@pytest.mark.parametrize(
    ("lines", "key", "facts"),
    [
        (["{{ dia_diem }}"], "dia_diem", "dia_diem: hội trường\n"),
        (["{{ thu_ky }}"], "thu_ky", "thu_ky: [Lê An]\n"),
        (LIST, "kien_nghi", "kien_nghi: [thêm vốn]\n"),
        (["{{ van_ban.dia_danh_ngay }}"], "dia_danh", ""),
    ],
)
def test_what_is_there_or_follows_from_other_facts_is_no_gap(
    tmp_path, template, lines, key, facts
):
    words, gaps, others = drafted(tmp_path, template(*lines, required=[key]), facts)

    assert words
    assert gaps == others == []


def test_a_key_that_no_tag_prints_is_told_of_the_template(tmp_path, template):
    folder = template("{{ dia_diem }}", required=["dia_diem", "nguoi_ky"])

    _, gaps, _ = drafted(tmp_path, folder)

    assert gaps == ["dia_diem"]
    (told,) = drafter.load_template(folder).findings
    assert (told.code, told.values["key"]) == ("T149", "van_ban.nguoi_ky")
    assert "T149" in [finding.code for finding in review(folder).findings]


def test_what_has_another_sentence_in_its_place_is_told(tmp_path, template):
    """The title of a news item follows from the facts where none is typed."""
    folder = template("{{ tin.tieu_de }}", required=["tin_bai.tieu_de"])

    words, gaps, others = drafted(tmp_path, folder)

    assert "CẦN BỔ SUNG" not in words
    assert (gaps, others) == ([], ["tieu_de"])
    with pytest.raises(InvalidDocument, match="D410"):
        drafter.render(drafter.load(tmp_path / "h.yaml"), template=folder, strict=True)


@pytest.mark.parametrize("name", names())
def test_a_shipped_template_prints_what_it_demands(name):
    assert list(unprinted(manifests.of_shipped(name), fields(name))) == []


def test_every_tag_is_fed_by_keys_that_there_are():
    for tag in tag_book.every():
        *_, (_, fed) = feeding.along(tag.name, PaperView)
        assert all(requirement(key, "bao-cao") for key in fed), tag.name


def test_what_the_shipped_template_demands_is_a_hint_of_a_review(tmp_path, template):
    folder = template("{{ dia_diem }}")

    (told,) = review(folder).findings

    assert told.code == "T149"
    assert "ket_qua" in told.message()
    assert "dia_diem" not in told.values["keys"]
    assert not drafter.load_template(folder).findings


@pytest.mark.parametrize(
    ("made", "is_told"), [("0.1.0", True), ("0.0.9", True), ("0.2.0", False)]
)
def test_an_older_template_is_told_of_renamed_tags(
    template, monkeypatch, made, is_told
):
    renamed = (Renamed("0.2.0", "noi_hop", "dia_diem"), Renamed("0.2.0", "xx", "yy"))
    monkeypatch.setattr(template_remarks, "RENAMED", renamed)
    folder = template("{{ noi_hop }}", "{{ noi_hop }}", more=f'phien_ban = "{made}"')

    with pytest.raises(TemplateError) as stopped:
        drafter.load_template(folder)

    for findings in (stopped.value.findings, review(folder).findings):
        told = [f.values["tags"] for f in findings if f.code == "T148"]
        assert told == ["noi_hop → dia_diem"] * is_told


def test_the_hint_of_a_gap_names_the_whole_key(tmp_path, template):
    """The last part of it, typed at the root of the file, would be refused."""
    file = tmp_path / "h.yaml"
    file.write_text(SMALL, encoding="utf-8")
    made = template("{{ van_ban.nguoi_ky }}", required=("nguoi_ky",))
    (gap,) = drafter.draft(file, papers=made, output=tmp_path / "ra").gaps

    assert "'van_ban.bao_cao.nguoi_ky'" in gap.hint("vi")
