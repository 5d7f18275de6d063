"""What this year's file still has of last year's is told, what may stay is not."""

import json

from drafter.cli import two_years
from drafter.drafting.last_year_moves import MOVES, UNTOLD, Move
from drafter.drafting.loading import read
from drafter.drafting.unchanged import _SAME_EVERY_YEAR, SameKind, unchanged
from drafter.model import Conference
from drafter.model.declarations import place
from drafter.vocabulary import declarations

OLD = """\
loai: tổng kết
don_vi: Công ty Điện lực Hòa An, tỉnh Hòa An
thoi_gian: 10/01/2026
ky_bao_cao: năm 2025
cong_tac: sản xuất, kinh doanh điện và chăm sóc khách hàng
chu_tri: [{ho_ten: Võ Nam, chuc_vu: Giám đốc Công ty}]
so_dai_bieu: {co_mat: 118}
chi_tieu_dat: {dat: 15, tong_so: 17}
ket_qua:
  - linh_vuc: kinh tế
    so_lieu:
      - {ten: doanh thu, thuc_hien: "46,2 tỷ đồng", so_sanh: {kế hoạch: 42 tỷ đồng}}
      - {ten: sản lượng năm 2025, thuc_hien: 714 tấn}
      - {dong_tu: tuyển dụng, thuc_hien: 35 lao động, ghi_chu: là nữ}
    noi_dung:
      - công tác chăm sóc khách hàng được đổi mới
      - Công ty hoàn thành sớm mọi nhiệm vụ năm 2025
      - vẫn ổn định
chi_tieu_ky_sau:
  - {ten: doanh thu, phan_dau: 50 tỷ đồng}
khen_thuong:
  - {hinh_thuc: giấy khen, tap_the: 5, ca_nhan: 12}
"""

NEW = """\
# chép từ năm trước
loai: tổng kết
don_vi: Công ty Điện lực Hòa An, tỉnh Hòa An
thoi_gian: 08/01/2027
ky_bao_cao: năm 2026
cong_tac: sản xuất, kinh doanh điện và chăm sóc khách hàng
chu_tri: [{ho_ten: Võ Nam, chuc_vu: Giám đốc Công ty}]
so_dai_bieu: {co_mat: 118}
chi_tieu_dat: {dat: 16, tong_so: 17}
chi_tieu_chua_dat:
  - {ten: Sản lượng năm 2026, thuc_hien: 0,714 nghìn tấn, so_sanh: {kế hoạch: 720 tấn}}
ket_qua:
  - linh_vuc: chung
    so_lieu:
      - {ten: doanh thu, thuc_hien: "48,1 tỷ đồng", so_sanh: {kế hoạch: 42 tỷ đồng}}
      - {dong_tu: tuyển dụng, thuc_hien: 35 lao động, ghi_chu: là nữ}
      - {dong_tu: đào tạo, thuc_hien: 35 lao động, ghi_chu: là nữ}
    noi_dung:
      - Công tác chăm sóc  khách hàng được đổi mới.
      - Công ty hoàn thành sớm mọi nhiệm vụ năm 2026
      - vẫn ổn định
chi_tieu_ky_sau:
  - {ten: doanh thu, phan_dau: 50 tỷ đồng}
khen_thuong:
  - {hinh_thuc: bằng khen, tap_the: 5, ca_nhan: 12}
  - {hinh_thuc: giấy khen, tap_the: 6, ca_nhan: 12}
""".replace("0,714 nghìn tấn", '"0,714 nghìn tấn"')


def _files(tmp_path, old=OLD, new=NEW):
    paths = tmp_path / "nam-2025.yaml", tmp_path / "nam-2026.yaml"
    for path, text in zip(paths, (old, new), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def _told(tmp_path, **texts):
    return unchanged(*map(read, _files(tmp_path, **texts)))


def test_figures_are_the_same_wherever_they_stand(tmp_path):
    same = [
        (".".join(map(str, one.field)), one.mark.line, one.old_mark.line, one.text)
        for one in _told(tmp_path)
        if one.kind is SameKind.FIGURE
    ]

    assert same == [
        ("so_dai_bieu.co_mat", 8, 7, "118"),
        ("chi_tieu_chua_dat.0.thuc_hien", 11, 13, "0,714 nghìn tấn"),
        ("ket_qua.0.so_lieu.1.thuc_hien", 16, 14, "35 lao động"),
        ("khen_thuong.1.ca_nhan", 26, 22, "12"),
    ]


def test_sentences_are_the_same_when_only_years_differ(tmp_path):
    same = [one.text for one in _told(tmp_path) if one.kind is SameKind.SENTENCE]

    assert same == [
        "Công tác chăm sóc  khách hàng được đổi mới.",
        "Công ty hoàn thành sớm mọi nhiệm vụ năm 2026",
    ]


def test_a_short_sentence_with_another_year_is_another(tmp_path):
    old = OLD.replace("vẫn ổn định", "sản xuất năm 2025 ổn định")
    new = NEW.replace("vẫn ổn định", "sản xuất năm 2026 ổn định")

    texts = [one.text for one in _told(tmp_path, old=old, new=new)]

    assert "sản xuất năm 2026 ổn định" not in texts


def test_one_old_sentence_is_found_once(tmp_path):
    new = NEW + "han_che:\n" + "  - tiến độ đầu tư lưới điện còn chậm\n" * 2
    old = OLD + "han_che:\n  - tiến độ đầu tư lưới điện còn chậm\n"

    texts = [one.text for one in _told(tmp_path, old=old, new=new)]

    assert texts.count("tiến độ đầu tư lưới điện còn chậm") == 1


def test_the_command_prints_both_lines_and_counts(tmp_path, capsys, monkeypatch):
    _files(tmp_path)
    monkeypatch.chdir(tmp_path)

    code = two_years.compare("nam-2025.yaml", "nam-2026.yaml", as_json=False)

    out, err = capsys.readouterr()
    assert code == 1
    assert (
        out
        == """\
Số liệu còn như năm 2025 (4)
  nam-2026.yaml:8  co_mat: 118  ← dòng 7
  nam-2026.yaml:11  thuc_hien: 0,714 nghìn tấn (Sản lượng năm 2026)  ← dòng 13
  nam-2026.yaml:16  thuc_hien: 35 lao động (tuyển dụng … là nữ)  ← dòng 14
  nam-2026.yaml:26  ca_nhan: 12 (giấy khen)  ← dòng 22
Câu còn như năm 2025 (2)
  nam-2026.yaml:19  “Công tác chăm sóc  khách hàng được đổi mới.”  ← dòng 16
  nam-2026.yaml:20  “Công ty hoàn thành sớm mọi nhiệm vụ năm 2026”  ← dòng 17
"""
    )
    assert err == "nam-2026.yaml: 4 số liệu và 2 câu còn như năm 2025\n"


def test_json_names_field_and_both_lines(tmp_path, capsys):
    code = two_years.compare(*_files(tmp_path), as_json=True)

    told = json.loads(capsys.readouterr().out)
    assert code == 1
    assert told["schema_version"] == 1
    assert told["same"][0] == {
        "kind": "figure",
        "field": "so_dai_bieu.co_mat",
        "line": 8,
        "old_line": 7,
        "text": "118",
    }


def test_equal_facts_are_no_change(tmp_path, capsys):
    code = two_years.compare(*_files(tmp_path, new=f"# một\n{OLD}"), as_json=True)

    assert code == 0
    assert capsys.readouterr().out.count('"kind"') == 9


def _move(key):
    """Return what becomes of a dotted key when this year's file is made of it."""
    steps = key.split(".")
    above = (".".join(steps[:end]) for end in range(len(steps), 0, -1))
    return next((MOVES[key] for key in above if key in MOVES), UNTOLD)


def test_prose_that_may_stay_is_what_a_copy_of_last_year_keeps():
    kept = {Move.KEPT, Move.PHRASED, Move.EMPTIED_IF_DATED}
    for holder, attributes in _SAME_EVERY_YEAR.items():
        for attribute in attributes:
            above = () if holder is Conference else place(holder)
            key = ".".join((*above, declarations(holder)[attribute].word.name))

            assert _move(key) in kept, key
