"""What a person wrote in a paper stands in the next draft, or it is said why not."""

import json
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import drafter
from drafter.drafting import rendering
from drafter.errors import InvalidDocument, RenderError
from drafter.model import KeptWording
from drafter.ooxml import package, plain_passages, validation
from tests.cli.console import run

EXAMPLE = Path("examples/mau-dang-xa-2025.yaml")
TEXT = EXAMPLE.read_text("utf-8")
CLOSE = (
    "Trên đây là báo cáo kết quả Hội nghị tổng kết công tác xây dựng Đảng và thực hiện "
    "nhiệm vụ chính trị năm 2025."
)
OURS = "Đảng ủy xã trân trọng báo cáo."


def kept(*entries):
    """Return the facts of the example with entries of ``sua_tay``."""
    lines = [f"  - {json.dumps(entry, ensure_ascii=False)}" for entry in entries]
    return "\n".join([TEXT, "sua_tay:", *lines, ""])


def made(*entries, paper="bao-cao"):
    return rendering.make(drafter.load(kept(*entries)), paper=paper)


def passages(data):
    return [
        p.text
        for p in plain_passages.of(package.opened(data).roots["word/document.xml"])
    ]


@pytest.fixture(scope="module")
def plain():
    """How the report of the example reads without a hand."""
    return passages(drafter.render(drafter.load(TEXT)))


def test_a_paragraph_is_printed_as_a_person_wrote_it(plain):
    paper = made({"giay_to": "bao-cao", "cau": CLOSE, "thanh": OURS})

    assert passages(paper.data) == [OURS if t == CLOSE else t for t in plain]
    assert (paper.kept, paper.noticed) == (1, ())


@pytest.mark.parametrize("name", ["bao_cao", "Báo cáo", "bao-cao"])
def test_a_paper_may_be_named_as_other_keys_are(name):
    assert made({"giay_to": name, "cau": CLOSE, "bo": "có"}).kept == 1


def test_entries_of_other_papers_are_left_alone(plain):
    paper = made({"giay_to": "tin-bai", "cau": CLOSE, "thanh": OURS})

    assert passages(paper.data) == plain
    assert (paper.kept, paper.noticed) == (0, ())


def test_words_of_ours_are_set_as_the_paper_sets_its_own():
    entry = {"giay_to": "bao-cao", "cau": CLOSE, "thanh": "Báo cáo năm 2025 gồm 12 ha."}
    main = package.opened(made(entry).data).files["word/document.xml"].decode()

    assert "Báo cáo năm\u00a02025 gồm 12\u00a0ha." in main


def test_what_the_data_changed_is_not_printed_over(plain):
    told = next(t for t in plain if "so_dai_bieu" in t or "128 đại biểu" in t)
    entry = {"giay_to": "bao-cao", "cau": told, "thanh": "Dự có đông đủ đại biểu."}
    facts = kept(entry).replace("co_mat: 128", "co_mat: 129")
    assert facts != kept(entry)

    paper = rendering.make(drafter.load(facts))

    (gone,) = paper.noticed
    assert gone.code == "D486"
    assert paper.kept == 0
    assert gone.values["nearest"] == told.replace("128", "129")
    assert told.replace("128", "129") in passages(paper.data)


@pytest.mark.parametrize("form", ["html", "md", "txt"])
def test_every_form_reads_so(form):
    facts = drafter.load(kept({"giay_to": "bao-cao", "cau": CLOSE, "thanh": OURS}))
    text = drafter.render(facts, form=form).decode()

    assert OURS in text
    assert CLOSE not in text


def test_a_gone_place_stops_a_strict_run():
    facts = drafter.load(kept({"giay_to": "bao-cao", "cau": "Không có", "bo": "có"}))

    with pytest.raises(InvalidDocument, match="D486"):
        drafter.render(facts, strict=True)


def test_the_command_counts_what_is_kept(tmp_path):
    file = tmp_path / "hoi-nghi.yaml"
    file.write_text(
        kept(
            {"giay_to": "bao-cao", "cau": CLOSE, "thanh": OURS},
            {"giay_to": "bao-cao", "sau": CLOSE, "them": "Kính trình."},
        ),
        "utf-8",
    )
    result = run("render", str(file), "-t", "bao-cao", "-o", str(tmp_path / "ra"))

    assert result.exit_code == 0
    assert "2 đoạn sửa tay được giữ" in result.stdout.splitlines()


def test_an_entry_built_in_python_has_one_of_the_forms_too():
    with pytest.raises(ValueError, match="do not go together"):
        KeptWording(paper="bao-cao", drafted="Một", added="Hai")


@pytest.mark.parametrize("letter", ["\x07", "\ufffe", "\ud800"])
def test_a_character_that_word_cannot_hold_is_refused(letter):
    entry = KeptWording(paper="bao-cao", drafted=CLOSE, wording=f"Kính{letter}trình")
    facts = evolve(drafter.load(TEXT), kept_wording=(entry,))

    with pytest.raises(RenderError) as stopped:
        drafter.render(facts)

    (finding,) = stopped.value.findings
    assert finding.code == "T302"
    assert f"U+{ord(letter):04X}" in finding.message()


def test_two_entries_about_one_paragraph_are_told():
    paper = made(
        {"giay_to": "bao-cao", "cau": CLOSE, "thanh": OURS},
        {"giay_to": "bao-cao", "cau": CLOSE, "bo": "có"},
    )

    assert [finding.code for finding in paper.noticed] == ["D489"]
    assert OURS in passages(paper.data)


def test_a_gap_that_a_hand_has_filled_is_no_gap():
    gap = "[CẦN BỔ SUNG: nơi nhận]"
    entry = KeptWording(paper="bao-cao", drafted=gap, wording="Như trên;")
    facts = evolve(SHORT, kept_wording=(entry,))

    before, after = (rendering.make(one).gaps for one in (SHORT, facts))

    assert [g.values["key"] for g in before if g not in after] == ["noi_nhan"]
    assert len(after) == len(before) - 1


SHORT = drafter.load("examples/xa-cam-giang-2023.yaml")
PLACES = passages(drafter.render(SHORT))
TEXTS = st.sampled_from((*PLACES, "a | b", "|", "- gạch", "a) b", "]]><w:p>&amp;", "é"))


@st.composite
def entries(draw):
    place, text = draw(st.sampled_from(PLACES)), draw(TEXTS)
    told = draw(
        st.sampled_from(
            (
                {"drafted": place, "wording": text},
                {"drafted": place, "removed": True},
                {"after": place, "added": text},
            )
        )
    )
    return KeptWording(paper="bao-cao", **told)


@settings(max_examples=12, deadline=None)
@given(st.lists(entries(), min_size=1, max_size=8))
def test_each_entry_is_printed_or_told_and_the_paper_is_sound(kept):
    paper = rendering.make(evolve(SHORT, kept_wording=tuple(kept)))

    told = [f for f in paper.noticed if f.code in ("D486", "D488", "D489")]
    idle = [entry for entry in kept if entry.is_as_drafted]
    assert len(kept) - len(idle) <= paper.kept + len(told) <= len(kept)
    assert validation.examine(paper.data) == ()
