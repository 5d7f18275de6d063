"""The table of CONTRIBUTING is true: each wish touches what it names and no more."""

import pytest

from tests.cli.console import MINIMAL
from tests.contributing.house import House

CHAIR = "chu_tri: [{ho_ten: Võ Nam, chuc_vu: Bí thư Đảng ủy}]\n"


@pytest.fixture
def house(tmp_path):
    return lambda wish: House(tmp_path, wish)


IMPORT = "from drafter."
"""How a line that imports begins, in pieces so that layers do not see it."""


def test_a_new_paper(house):
    changed = house("a new paper")

    changed.copy("templates/tin-bai", "templates/bao-cao-nhanh")
    changed.write(
        "templates/bao-cao-nhanh/template.toml",
        'ten = "Báo cáo nhanh"\ngiay_to = "bao-cao-nhanh"\n'
        'bat_buoc = ["tin_bai.tac_gia"]\n',
    )

    facts = MINIMAL + "van_ban: {bao_cao_nhanh: {so: 5}}\n"
    listed = changed.json("template", "list", "--json")["templates"]
    assert "bao-cao-nhanh" in {one["paper"] for one in listed}
    assert {code for code, _ in changed.found(facts)} <= {"D403"}
    assert "[CẦN BỔ SUNG" in changed.run(
        "render", "a.yaml", "-t", "bao-cao-nhanh", facts=facts
    )


def test_a_new_check(house):
    changed = house("a new check")

    changed.write(
        "drafter/checks/trial.py",
        '"""A trial."""\n\n'
        "from collections.abc import Iterator\n\n"
        "from drafter.findings import Finding, warning\n"
        "from drafter.model import Conference\n\n"
        'ELSEWHERE = warning("D499")\n\n\n'
        "def venue_is_ours(conference: Conference) -> Iterator[Finding]:\n"
        '    if "bạn" in conference.venue:\n'
        '        yield ELSEWHERE.at("venue", venue=conference.venue)\n',
    )
    init = "drafter/checks/__init__.py"
    changed.put(init, r"^from drafter\.checks import \(\n", "    trial,\n")
    changed.put(init, r"^CHECKS: [^\n]+ = \(\n", "    trial.venue_is_ours,\n")
    changed.put(
        "drafter/rules/D.toml",
        r"\A",
        '[D499]\nname = "not-our-venue"\nvi = "họp nhờ ở {venue}"\n'
        'en = "held elsewhere, at {venue}"\nhint_vi = "họp ở cơ quan"\n'
        'hint_en = "meet at home"\nwhy_vi = "Họp nhờ thì tốn."\nwhy_en = "It costs."\n'
        'wrong = "dia_diem: nhà bạn"\nright = "dia_diem: Hội trường xã"\n\n',
    )

    said = changed.run("check", "a.yaml", facts=MINIMAL + "dia_diem: nhà bạn\n")
    assert "a.yaml:5:11: cảnh báo D499 [not-our-venue]: họp nhờ ở nhà bạn" in said
    assert "= gợi ý: họp ở cơ quan" in said
    assert "It costs." in changed.run("explain", "D499", "--lang", "en")


def test_a_sentence_of_a_message(house):
    changed = house("a sentence of a message")
    path = changed.root / "drafter" / "rules" / "D.toml"
    sentence = "để trống nên bị bỏ qua"
    text = path.read_text(encoding="utf-8")
    assert text.count(sentence) == 1

    changed.write("drafter/rules/D.toml", text.replace(sentence, "chưa có chữ nào"))

    assert "chưa có chữ nào" in changed.run(
        "check", "a.yaml", facts=MINIMAL + "han_che:\n  -\n"
    )


def test_a_new_fact(house):
    """A field of prose is read, checked, described and printed by its declaration."""
    changed = house("a new fact")
    changed.put(
        "drafter/model/proceedings.py",
        r'^class Discussion:\n    """[^"]*"""\n\n',
        '    minutes: str = field(\n        default="",\n'
        '        metadata=key("bien_ban", "Điều ghi vào biên bản", kind=Kind.ITEM),\n'
        "    )\n",
    )
    debate = "drafter/views/debate.py"
    changed.put(
        debate,
        r'^class DiscussionView\(View\):\n    """[^"]*"""\n\n',
        '    @tag("bien_ban", "Điều ghi vào biên bản")\n'
        "    def minutes(self) -> str:\n        return self._value.minutes\n\n",
    )
    changed.paragraph("templates/tin-bai", "{{ thao_luan.bien_ban }}")

    right = MINIMAL + "thao_luan: {bien_ban: giao văn phòng theo dõi}\n"
    wrong = MINIMAL + "thao_luan: {bien_ban: Một số lĩnh lực đảm bảo;}\n"
    mistyped = MINIMAL + "thao_luan: {bien_bann: A}\n"
    found = {
        code for code, path in changed.found(wrong) if path == "thao_luan.bien_ban"
    }
    assert {"S103", "S105", "S106", "S108"} <= found
    assert "bien_ban" not in str(changed.found(right))
    assert "ý bạn là 'bien_ban'?" in changed.run("check", "a.yaml", facts=mistyped)
    assert "Điều ghi vào biên bản" in changed.run("schema")
    assert "giao văn phòng theo dõi" in changed.printed(right, "tin-bai")
    assert "{{ thao_luan.bien_ban }}" in changed.run("template", "fields")


def test_a_new_class_of_facts(house):
    """A class is a module, a field where it hangs, and a view; nothing else."""
    changed = house("a new class of facts")
    changed.write(
        "drafter/model/visits.py",
        '"""A visit."""\n\nfrom attrs import field, frozen\n\n'
        "from drafter.model.people import Person\n"
        "from drafter.vocabulary import Kind, Noun, key\n\n\n"
        '@Noun("chuyến thăm", named_by=("where",))\n@frozen(kw_only=True)\n'
        'class Visit:\n    """A visit after the conference."""\n\n'
        '    where: str = field(metadata=key("noi_den", "Nơi đến"))\n'
        "    guest: Person | None = field(\n"
        '        default=None, metadata=key("khach", "Khách đi thăm")\n    )\n'
        '    outcome: str = field(\n        default="",\n'
        '        metadata=key("ket_luan", "Kết luận", kind=Kind.SENTENCE),\n    )\n',
    )
    model = "drafter/model/conference.py"
    changed.put(
        model,
        r"\nfrom drafter\.vocabulary import [^\n]+\n",
        f"{IMPORT}model.visits import Visit\n",
    )
    changed.put(
        model,
        r'^class Conference:\n    """[^"]*"""\n\n',
        "    visits: tuple[Visit, ...] = field(\n"
        '        default=(), metadata=key("tham", "Các chuyến thăm")\n    )\n',
    )
    changed.write(
        "drafter/views/visits.py",
        '"""A visit."""\n\nfrom drafter.model.visits import Visit\n'
        "from drafter.vocabulary import tag\n\n\n"
        'class VisitView:\n    """A visit."""\n\n'
        "    def __init__(self, visit: Visit) -> None:\n"
        "        self.visit = visit\n\n"
        '    @tag("noi_den", "Nơi đến")\n'
        "    def where(self) -> str:\n        return self.visit.where\n",
    )
    paper = "drafter/views/paper_view.py"
    changed.put(
        paper,
        r"\nfrom drafter\.vocabulary import [^\n]+\n",
        f"{IMPORT}views.visits import VisitView\n",
    )
    changed.put(
        paper,
        r'^class PaperView\(View\):\n    """[^"]*"""\n\n',
        '    @tag("tham", "Đi thăm")\n'
        "    def visits(self) -> tuple[VisitView, ...]:\n"
        "        return tuple(VisitView(v) for v in self.conference.visits)\n\n",
    )

    facts = MINIMAL + (
        "nhan_su: {an: {ho_ten: Lê An}}\n"
        "tham:\n  - {noi_den: trường học, khach: an, ket_luan: Lĩnh lực này tốt.}\n"
        "  - {khach: Lê Ann}\n"
    )
    assert [found for found in changed.found(facts) if found[0] != "D403"] == [
        ("D103", "tham.1"),
        ("D112", "tham.1.khach"),
    ]
    sound = facts.replace("khach: Lê Ann", "noi_den: chợ")
    assert ("S108", "tham.0.ket_luan") in changed.found(sound)
    assert "chuyến thăm thứ 2 thiếu 'noi_den'" in changed.run(
        "check", "a.yaml", facts=facts
    )
    assert "Visit" in changed.json("schema")["$defs"]
    assert "{{ t.noi_den }}" in changed.run("template", "fields", "tham")


def test_a_new_sheet(house):
    """A sheet is data; it is listed, chosen by its day, and may be like another."""
    changed = house("a new layout rule or sheet")

    changed.write("drafter/standards/sheets/hd99-2031.toml", SHEET)

    facts = MINIMAL + "van_ban: {bao_cao: {ngay: 05/02/2031}}\n"
    facts = facts.replace("2026", "2031").replace("2025", "2030")
    changed.run("render", "a.yaml", "-t", "bao-cao", facts=facts)
    chosen = changed.run("check", "bao-cao.docx")
    found = changed.json("check", "bao-cao.docx", "--json")
    assert "theo Hướng dẫn 99-HD/VPTW" in chosen
    assert [one["code"] for one in found["findings"]] == ["R220"]
    assert {"rule": "type_name.size", "outcome": "failed"}.items() <= next(
        one for one in found["rules"] if one["rule"] == "type_name.size"
    ).items()


SHEET = """\
name = "hd99-2031"
family = "dang"
title = "Hướng dẫn 99-HD/VPTW ngày 01/01/2031 của Văn phòng Trung ương Đảng"
short = "Hướng dẫn 99-HD/VPTW"
dated = 2031-01-01
since = 2031-01-01
like = "hd05-2026"
certainty = "verified"

[component.type_name]
article = "điểm 1"
size = 20
"""


@pytest.mark.parametrize(
    ("wrong", "right", "key"),
    [
        ('family = "dang"', 'family = "hội"', "family"),
        ('like = "hd05-2026"', 'like = "hd98"', "like"),
        ("size = 20", "sizes = 20", "component.type_name.sizes"),
    ],
)
def test_a_malformed_sheet_is_refused_with_its_file_and_key(house, wrong, right, key):
    changed = house("a new layout rule or sheet")
    assert SHEET.count(wrong) == 1

    changed.run("render", "a.yaml", "-t", "bao-cao", facts=MINIMAL)
    changed.write(
        "drafter/standards/sheets/hd99-2031.toml", SHEET.replace(wrong, right)
    )

    said = changed.run("check", "bao-cao.docx", "--standard", "hd99-2031")
    assert "R208" in said
    assert "hd99-2031.toml" in said
    assert key in said


def test_a_new_unit(house):
    """One row, and it is read, spelt, compared, printed and put into the annex."""
    changed = house("a new unit")

    changed.put(
        "drafter/formatter/unit_table.py",
        r"^MEASURES = \(\n",
        '    ("thùng", "volume", "0.159", ("barrel",)),\n',
    )

    typed = [("3thùng", "2 thùng"), ("3 barrel", "2 m³"), ("3 thùng", "2 tấn")] * 2
    figures = "".join(
        f"  - {{ten: vốn {n}, thuc_hien: {actual}, so_sanh: {{kế hoạch: {plan}}}}}\n"
        for n, (actual, plan) in enumerate(typed)
    )
    facts = f"{MINIMAL}ket_qua:\n- linh_vuc: kinh tế\n  so_lieu:\n{figures}"
    found = changed.found(facts)
    paper = changed.printed(facts)
    assert ("D210", "ket_qua.0.so_lieu.0.thuc_hien") in found
    assert ("D314", "ket_qua.0.so_lieu.2.so_sanh.0.tri_so_goc") in found
    assert "D314" not in {code for code, path in found if ".1." in path}
    assert "Vốn 0 đạt 3/2 thùng, bằng 150% kế hoạch" in paper
    assert "vốn 1 đạt 3 thùng, bằng 23,85% kế hoạch (2 m³)" in paper
    assert "thùng" in paper[paper.rindex("Phụ lục") :]


def test_a_new_comparison_base(house):
    """One row, and it is read, printed, judged, known to prose and to the schema."""
    changed = house("a new comparison base")

    changed.put(
        "drafter/benchmarks.py",
        r"^    ESTIMATE = [^\n]+\n",
        '    STANDARD = "tiêu chuẩn", _PLAN, ("TC",)\n'
        '    HARVEST = "phiên trước", _PAST, (), (), "previous"\n',
    )

    bases = (
        "tiêu chuẩn HĐND xã giao: 25 ha",
        "phiên trước: 20 ha",
        "tiêu chuẩn: giảm 5 ha",
        "TC: không quá 20 ha",
    )
    figures = "".join(
        f"  - {{ten: diện tích {n}, thuc_hien: '29,49 ha', so_sanh: {{{base}}}}}\n"
        for n, base in zip("abcd", bases, strict=True)
    )
    facts = (
        f"{MINIMAL}ket_qua:\n- linh_vuc: kinh tế\n  so_lieu:\n{figures}"
        "  noi_dung:\n  - diện tích a đạt 110% tiêu chuẩn\n"
        "  - diện tích b tăng 5% so với phiên trước\n"
    )
    wrong = facts.replace("phiên trước: 20 ha", "phiên trước: '20 ha, tăng 5%'")
    found, paper = changed.found(wrong), changed.printed(facts)
    assert [item for item in found if item[0] in ("D301", "D305", "D326")] == [
        ("D301", "ket_qua.0.so_lieu.1.so_sanh.0.ty_le"),
        ("D326", "ket_qua.0.so_lieu.2.so_sanh.0"),
        ("D305", "ket_qua.0.noi_dung.0"),
        ("D305", "ket_qua.0.noi_dung.1"),
    ]
    assert "bằng 117,96% tiêu chuẩn HĐND xã giao (25 ha)" in paper
    assert "tăng 47,45% so với phiên trước" in paper
    assert "chưa đạt tiêu chuẩn (không quá 20 ha)" in paper
    assert "tiêu chuẩn|tc" in changed.run("schema")


def test_a_new_way_to_type_a_period(house):
    changed = house("a new way to type a period")

    changed.put(
        "drafter/formatter/period_reader.py",
        r"^        for pattern, build, \*keeps in \(\n",
        '            (r"trọn năm (\\d{4})", _year),\n',
    )

    facts = MINIMAL.replace("năm 2025", "trọn năm 2025")
    assert "D206" not in {code for code, _ in changed.found(facts)}
    assert "Hội nghị tổng kết công tác năm 2025" in changed.printed(facts)


def test_a_new_output(house):
    changed = house("a new output")

    changed.write(
        "drafter/outputs/org.py",
        '"""A paper as Org."""\n\n\n'
        "from drafter.outputs import Converted\n\n\n"
        'def convert(data: bytes, folder: str = "") -> Converted:\n'
        '    return Converted(f"* {len(data)}".encode())\n',
    )
    init = "drafter/outputs/__init__.py"
    changed.put(init, r'^FORMS = \([^)]*"txt"', ', "org"')
    changed.put(init, r'"txt": "text"', ', "org": "org"')

    said = changed.run(
        "render", "a.yaml", "-t", "tin-bai", "--to", "org", facts=MINIMAL
    )
    assert "tin-bai.org" in said
    assert (changed.root / "work" / "tin-bai.org").read_bytes().startswith(b"* ")
