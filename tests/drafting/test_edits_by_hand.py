"""What a hand has changed in a paper, and which facts would give it."""

import random
import re

import pytest
from attrs import evolve

from drafter.drafting import alignment, edits_by_hand, loading
from drafter.drafting.edits_by_hand import Kind
from drafter.drafting.redrafting import Drafting
from tests.drafting.edited_papers import (
    EXAMPLES,
    drafting,
    found,
    kinds,
    lines,
    offer,
    only,
    retyped,
)

LEAST = "toi-thieu.yaml"


def test_a_paper_as_drafted_has_no_changes():
    assert found(lines()).edits == ()


def test_a_figure_comes_back_to_the_value_that_gives_it():
    """What follows from it in its line, and where else it stands, is told."""
    edit = only(found(retyped("1.284,6/1.250", "1.290/1.250")))

    assert edit.kind is Kind.FIGURE
    assert (edit.old, edit.new) == ("1.284,6", "1.290")
    assert offer(edit) == (
        "ket_qua.0.so_lieu.0.thuc_hien", "1.284,6 tỷ đồng", "1.290 tỷ đồng",
    )  # fmt: skip
    assert edit.stale == (("102,77%", "103,2%"), ("11,48%", "11,95%"))
    assert [line.cells[1] for line in edit.also] == ["Tổng giá trị sản xuất"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("04 ý kiến", "05 ý kiến", ("thao_luan.so_y_kien", "4", "5")),
        (
            "ngày 12 tháng 01",
            "ngày 13 tháng 01",
            ("van_ban.bao_cao.ngay", "12/01/2026", "13/01/2026"),
        ),
        (
            "| 39,8 |",
            "| 39,2 |",
            ("ket_qua.0.so_lieu.1.so_sanh.nam_truoc", "39,8 tỷ đồng", "39,2 tỷ đồng"),
        ),
        (
            "Đỗ Mạnh Tường",
            "Đỗ Minh Tường",
            ("nhan_su.tuong.ho_ten", "Đỗ Mạnh Tường", "Đỗ Minh Tường"),
        ),
        ("Số 64-BC", "Số 65-BC", ("van_ban.bao_cao.so", "64", "65")),
    ],
)
def test_a_count_a_day_a_cell_a_name_a_number_come_back(old, new, expected):
    assert offer(only(found(retyped(old, new)))) == expected


def test_words_of_a_statement_come_back_in_the_letters_in_which_it_was_typed():
    old = "Cơ cấu cây trồng, vật nuôi tiếp tục chuyển dịch"
    new = "Nhìn chung, cây trồng, vật nuôi chuyển dịch rõ nét"
    path, before, after = offer(only(found(retyped(old, new))))

    assert path == "ket_qua.0.noi_dung.0"
    assert after == before.replace(
        "cơ cấu cây trồng, vật nuôi tiếp tục chuyển dịch",
        "nhìn chung, cây trồng, vật nuôi chuyển dịch rõ nét",
    )


def test_number_and_day_that_were_left_blank_come_from_the_records_clerk():
    now = list(lines(LEAST))
    place = next(n for n, line in enumerate(now) if line.text.startswith("Số ..."))
    text = "Số 65-BC/ĐU | Tân Lập, ngày 12 tháng 01 năm 2026"
    now[place] = evolve(now[place], text=text)
    result = found(now, LEAST)

    assert [offer(edit)[0] for edit in result.edits] == [
        "van_ban.bao_cao.so", "van_ban.bao_cao.ngay",
    ]  # fmt: skip
    assert result.text.endswith("    so: 65\n    ngay: 12/01/2026\n")


def test_a_part_of_the_day_that_a_sentence_says_apart_from_its_date_comes_back():
    edit = only(found(retyped("vào sáng ngày", "vào chiều ngày")))

    assert offer(edit) == ("thoi_gian", "sáng 08/01/2026", "chiều 08/01/2026")


def test_words_are_parted_as_their_value_has_them_where_it_goes_on_otherwise():
    """The paper has "Tân Lập (tỉnh Hòa An)", the facts "Tân Lập, tỉnh Hòa An"."""
    now = retyped("Lập (tỉnh", "Phú (tỉnh", example=LEAST, paper="tin-bai")
    edit = only(found(now, LEAST, "tin-bai"))

    assert offer(edit)[2] == "Đảng bộ xã Tân Phú, tỉnh Hòa An"


def test_lines_that_a_hand_has_joined_leave_no_list():
    first, second = "Tiến độ giải ngân", "Việc xử lý một số"
    now = [line for line in lines() if not line.text.startswith(second)]
    gone = next(line.text for line in lines() if line.text.startswith(second))
    place = next(n for n, line in enumerate(now) if line.text.startswith(first))
    now[place] = evolve(now[place], text=f"{now[place].text} {gone}")
    result = found(now)

    assert [edit.kind for edit in result.edits] == [Kind.WORDING, Kind.REMOVED]
    assert not result.offers


def test_a_gap_whose_key_belongs_below_a_typed_value_is_told(tmp_path):
    """The facts say ``don_vi: Công an xã …``; ``ky_hieu`` would stand below it."""
    facts = (EXAMPLES / LEAST).read_text("utf-8")
    body = "Câu lạc bộ Hưu trí xã Tân Lập, tỉnh Hòa An"
    typed = tmp_path / LEAST
    typed.write_text(re.sub("(?m)^don_vi: .*", f"don_vi: {body}", facts), "utf-8")
    made = Drafting(wanted="bao-cao", size=None, read=loading.read(str(typed)))
    now = list(alignment.lines(made.bytes_of(made.read).data))
    gap = re.compile(r"\[CẦN BỔ SUNG: (cơ quan cấp trên|ký hiệu)[^]]*]")
    place = next(n for n, line in enumerate(now) if gap.search(line.text))
    now[place] = evolve(now[place], text=gap.sub("XYZ", now[place].text))
    result = edits_by_hand.found(now, made, typed.read_text("utf-8"))

    assert [(edit.kind, edit.offer) for edit in result.edits] == [(Kind.GAP, None)]


def test_a_short_paper_of_which_most_is_gone_is_no_other_paper():
    now = lines(paper="tin-bai")
    result = found(now[:2], paper="tin-bai")

    assert len(now) > 4
    assert not result.is_another


DELEGATE = "Hà Văn Đoàn | Bí thư Chi bộ thôn Nà Lầu"


def test_a_delegate_is_taken_out_and_put_in_as_a_row():
    now = list(lines())
    place = next(n for n, line in enumerate(now) if line.text == DELEGATE)
    row = evolve(now[place], text="Mông Thị Sen | Bí thư Chi bộ thôn Pác Lù")

    gone = only(found([*now[:place], *now[place + 1 :]]))
    come = only(found([*now[: place + 1], row, *now[place + 1 :]]))

    assert offer(gone) == ("dai_bieu.6", "doan", "")
    assert offer(come) == ("dai_bieu.7", "", "Mông Thị Sen, Bí thư Chi bộ thôn Pác Lù")


def test_another_name_in_the_place_of_a_delegate_is_a_whole_value():
    edit = only(found(retyped("Hà Văn Đoàn | Bí", "Mông Thị Sen | Bí")))

    assert offer(edit) == ("nhan_su.doan.ho_ten", "Hà Văn Đoàn", "Mông Thị Sen")


def test_signs_stand_as_the_hand_has_them():
    edit = only(
        found(retyped("Hội trường Trung tâm Văn hóa xã", "Nhà văn hóa: thôn 1"))
    )

    assert offer(edit)[2] == "Nhà văn hóa: thôn 1"


def test_words_of_the_template_have_no_offer_and_can_be_kept():
    edit = only(found(retyped("Trên đây là báo cáo", "Đảng ủy xã báo cáo")))

    assert edit.kind is Kind.WORDING
    assert edit.offer is None
    assert edit.can_be_kept


def test_a_computed_ratio_that_is_typed_over_is_never_offered():
    edit = only(found(retyped("102,77%", "102,8%")))

    assert edit.offer is None
    assert (edit.old, edit.new, edit.sum) == (
        "102,77%",
        "102,8%",
        "1.284,6/1.250 tỷ đồng",
    )
    assert not edit.can_be_kept


def test_a_change_of_the_facts_that_alters_much_else_is_told_and_not_offered():
    """A year was corrected in one place, not the period of the whole conference."""
    edit = only(found(retyped("Năm 2025, khối", "Năm 2026, khối")))

    assert edit.offer is None
    assert edit.wide is not None
    assert edit.wide[0].path == ("ky_bao_cao",)
    assert edit.wide[1] > 6


@pytest.mark.parametrize(
    ("old", "new", "path", "text"),
    [
        (
            "UBND xã.",
            "UBND xã; đại diện các doanh nghiệp.",
            "dai_bieu.11",
            "đại diện các doanh nghiệp",
        ),
        (
            "trực thuộc; trưởng",
            "trực thuộc; trưởng các đoàn thể xã; trưởng",
            "dai_bieu.10",
            "trưởng các đoàn thể xã",
        ),
        ("các đồng chí Ủy viên Ban Chấp hành Đảng bộ xã; ", "", "dai_bieu.8", ""),
    ],
)
def test_items_that_a_sentence_tells_come_in_and_go(old, new, path, text):
    now = list(lines())
    place = next(n for n, line in enumerate(now) if line.text.startswith("Cùng dự"))
    now[place] = evolve(now[place], text=now[place].text.replace(old, new))

    found_path, _, found_text = offer(only(found(now)))
    assert (found_path, found_text) == (path, text)


def test_a_figure_that_a_check_refuses_is_told_with_what_the_check_says():
    edit = only(found(retyped("50 năm tuổi Đảng: 02", "50 năm tuổi Đảng: 03")))

    assert edit.offer is None
    assert edit.refused is not None
    assert edit.refused.code == "D302"


def test_an_item_that_was_taken_out_leaves_its_list():
    now = [line for line in lines() if not line.text.startswith("Việc xử lý một số")]
    edit = only(found(now))

    assert edit.kind is Kind.REMOVED
    assert offer(edit)[0] == "han_che.1"


def test_an_added_line_becomes_an_item_behind_that_of_the_line_above():
    now = list(lines())
    place = next(n for n, line in enumerate(now) if line.text.startswith("Hoạt động t"))
    now.insert(place + 1, evolve(now[place], text="Toàn xã có 02 mô hình du lịch."))
    edit = only(found(now))

    assert edit.kind is Kind.ADDED
    assert edit.after == now[place].text
    assert offer(edit) == (
        "ket_qua.0.noi_dung.2", "", "toàn xã có 02 mô hình du lịch",
    )  # fmt: skip


def test_lines_in_the_place_of_a_gap_become_the_list_that_it_names():
    now = list(lines(LEAST))
    place = next(n for n, line in enumerate(now) if "nơi nhận]" in line.text)
    texts = ("Tỉnh ủy (để báo cáo);", "Các chi bộ;", "Lưu Văn phòng Đảng ủy.")
    now[place : place + 1] = [evolve(now[place], text=text) for text in texts]
    result = found(now, LEAST)

    assert "    noi_nhan:\n      - Tỉnh ủy (để báo cáo);\n" in result.text
    assert result.draft.texts[-3:] != lines(LEAST)[-3:]
    assert all(edit.offer for edit in result.edits)


def test_words_in_the_place_of_a_gap_become_the_value_that_it_names():
    edit = only(found(retyped("[CẦN BỔ SUNG: nơi họp]", "Hội trường xã", example=LEAST),
                      LEAST))  # fmt: skip

    assert edit.kind is Kind.GAP
    assert offer(edit) == ("dia_diem", "", "Hội trường xã")


@pytest.mark.parametrize(
    ("gap", "new", "path", "text"),
    [
        (
            "[CẦN BỔ SUNG: thu ngân sách nhà nước trên địa bàn]",
            "thu ngân sách nhà nước trên địa bàn đạt 46,2 tỷ đồng",
            "ket_qua.0.so_lieu.1.thuc_hien",
            "46,2 tỷ đồng",
        ),
        (
            "| 39,8 | 42 | [CẦN BỔ SUNG: kết quả thực hiện]",
            "| 39,8 | 42 | 46,2",
            "ket_qua.0.so_lieu.1.thuc_hien",
            "46,2 tỷ đồng",
        ),
    ],
)
def test_a_result_that_was_awaited_comes_with_the_unit_of_its_figure(
    gap, new, path, text
):
    old = drafting()
    data = old.read.data.replace("thuc_hien: 46,2 tỷ đồng".encode(), b"thuc_hien:")
    awaiting = evolve(old, read=loading.read(old.read.document.name, data=data))
    now = list(alignment.lines(awaiting.bytes_of(awaiting.read).data))
    place = next(n for n, line in enumerate(now) if gap in line.text)
    now[place] = evolve(now[place], text=now[place].text.replace(gap, new))

    edit = only(edits_by_hand.found(now, awaiting, data.decode("utf-8")))

    assert edit.kind is Kind.GAP
    assert offer(edit) == (path, "", text)


def test_a_column_that_a_hand_puts_behind_a_table_is_counted():
    table = next(line.spot.table for line in lines() if "Mức phấn đấu" in line.text)
    now = [
        evolve(
            line,
            text=f"{line.text} | {'Ghi chú' if line.cells == line.heads else ''}",
            cells=(*line.cells, "Ghi chú" if line.cells == line.heads else ""),
            heads=(*line.heads, "Ghi chú"),
        )
        if line.spot.table == table
        else line
        for line in lines()
    ]
    result = found(now)

    assert result.edits == ()
    assert result.columns == 1


def test_a_line_that_only_stands_elsewhere_is_moved():
    now = list(lines())
    place = next(n for n, line in enumerate(now) if line.text.startswith("Mưa lũ"))
    now.insert(5, now.pop(place))

    assert kinds(found(now).edits) == ["moved"]


@pytest.fixture
def newer() -> Drafting:
    """Return what drafts the report of facts that have changed since."""
    old = drafting()
    data = old.read.data.replace(
        b"38 \xc4\x91\xe1\xba\xa3ng", b"40 \xc4\x91\xe1\xba\xa3ng"
    )
    assert data != old.read.data
    read = loading.read(old.read.document.name, data=data)
    return evolve(old, read=read)


def test_what_the_facts_alone_have_changed_is_counted_and_no_change_of_a_hand(newer):
    known = {line.text for line in lines()}.__contains__
    result = edits_by_hand.found(lines(), newer, "", known)

    assert result.edits == ()
    assert result.from_data == 2


def test_what_both_have_changed_is_a_conflict_and_nothing_is_offered(newer):
    known = {line.text for line in lines()}.__contains__
    now = retyped("kết nạp 38", "kết nạp 39")
    result = edits_by_hand.found(now, newer, "", known)

    edit = only(result)
    assert edit.kind is Kind.CONFLICT
    assert "kết nạp 39" in edit.new
    assert "kết nạp 40" in edit.data
    assert edit.offer is None
    assert result.from_data == 1


@pytest.mark.parametrize("seed", range(6))
def test_offers_give_what_was_typed_and_leave_what_they_say_they_leave(seed):
    """Any one number or word of a report is retyped; then it is drafted again."""
    choice = random.Random(seed)
    now = list(lines())
    place = choice.choice([n for n, line in enumerate(now) if len(line.text) > 20])
    token = choice.choice(alignment.tokens(now[place].text))
    new = str(int(token.text) + 1) if token.text.isdigit() else "thử"
    text = now[place].text[: token.start] + new + now[place].text[token.end :]
    now[place] = evolve(now[place], text=text)
    result = found(now)

    assert result.edits
    again = loading.read(
        drafting().read.document.name, data=result.text.encode("utf-8")
    )
    drafted = drafting().of(again)
    assert drafted.texts == result.draft.texts
    if all(edit.offer and not edit.stale for edit in result.edits):
        assert alignment.is_same(drafted.texts[place], text)
