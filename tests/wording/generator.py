"""Plausible conferences: any host, from four facts up to very many, realistic texts.

A conference is the text of its file, as an office would send it: what the papers are
judged against is what was typed.
"""

import json
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from tests.views.hosts import AFTER, HOSTS, Host
from tests.wording import stock
from tests.wording import stock_figures as figures
from tests.wording.stock_figures import Facts

Draw = st.DrawFn
MANNERS = ("", "", "", "đồng chí", "ông, bà", "anh, chị", "không")
SCORES: tuple[Facts, ...] = (
    {},
    {"so_voi": "nghị quyết", "cach_ghi": "đạt và vượt Nghị quyết"},
    {"pham_vi": "kinh tế - xã hội"},
)
OF_PLACES = tuple(host for host in HOSTS if host.subject.startswith("Toàn xã"))
PERIODS = (
    "giai đoạn 2021 - 2025",
    "năm học {year} - {after}",
    "10 năm thực hiện Chỉ thị số 21-CT/TW",
    "quý III năm {year}",
    "Chiến dịch Thanh niên tình nguyện hè năm {year}",
)
"""Lengths of time of other kinds."""
OTHER = "other"
WHOLE_YEAR, HALF_YEAR, HALF_TERM = "whole year", "half year", "half term"


def written(facts: Facts) -> str:
    """Return the text of a conference file; JSON is YAML too."""
    return json.dumps(facts, ensure_ascii=False, indent=1) + "\n"


def some(draw: Draw, table: Sequence[Any], most: int) -> list[Any]:
    """Draw neighbours in a table, up to so many; the last is the first's neighbour."""
    most = min(most, len(table))
    many = draw(st.sampled_from((most, most, (most + 1) // 2, 0)))
    if not many:
        return []
    first = draw(st.integers(0, len(table) - 1))
    return [table[(first + n) % len(table)] for n in range(many)]


def maybe(draw: Draw) -> bool:
    """Draw whether a fact is there."""
    return draw(st.booleans())


class Staff:
    """The people of a conference, each declared once.

    Attributes:
        declared: The people by key, as typed.
    """

    def __init__(self, draw: Draw) -> None:
        """Begin with nobody; offices start anywhere in their list."""
        self.declared: Facts = {}
        self._draw = draw
        self._first = draw(st.integers(0, len(stock.POSITIONS) - 1))

    def one(self) -> str:
        """Return the key of a person that nobody has met; every fifth has a rank."""
        number = len(self.declared)
        key = f"n{number}"
        offices = stock.POSITIONS[(self._first + number) % len(stock.POSITIONS)]
        person: Facts = {"ho_ten": stock.NAMES[number], "chuc_vu": offices}
        if number % 5 == 4:
            rank = stock.RANKS[number // 5 % len(stock.RANKS)]
            office = stock.RANKED[number // 5 % len(stock.RANKED)]
            person |= {"cap_bac": rank, "chuc_vu": [office]}
        self.declared[key] = person
        return key

    def any(self, keys: Sequence[str]) -> str:
        """Return one of some people, or somebody new where there is none."""
        return self._draw(st.sampled_from(keys)) if keys else self.one()


def _frame(draw: Draw, host: Host) -> tuple[Facts, str]:
    """Draw the four facts that make a conference, and what length of time it is of."""
    year = host.day.year
    kind = draw(st.sampled_from((WHOLE_YEAR, WHOLE_YEAR, HALF_YEAR, HALF_TERM, OTHER)))
    manner = draw(st.sampled_from(MANNERS))
    body: Any = {"ten": host.name, "xung_ho": manner} if manner else host.name
    session = draw(st.sampled_from(("sáng ", "chiều ", "")))
    facts: Facts = {"don_vi": body}
    match kind:
        case "whole year":
            facts |= {"loai": "tổng kết", "thoi_gian": f"{session}{host.day:%d/%m/%Y}"}
            facts["ky_bao_cao"] = f"năm {year}"
        case "half year":
            facts |= {"loai": "sơ kết", "thoi_gian": f"{session}10/7/{year}"}
            facts["ky_bao_cao"] = f"6 tháng đầu năm {year}"
        case "other":
            told = draw(st.sampled_from(PERIODS))
            facts |= {"loai": "tổng kết", "thoi_gian": f"{session}{host.day:%d/%m/%Y}"}
            facts["ky_bao_cao"] = told.format(year=year, after=year + 1)
        case _:
            term = "2025 - 2030" if host.day == AFTER else "2020 - 2025"
            facts |= {"loai": "sơ kết", "thoi_gian": f"{session}{host.day:%d/%m/%Y}"}
            facts["ky_bao_cao"] = f"nửa đầu nhiệm kỳ {term}"
    return facts, kind


def _results(draw: Draw, host: Host, many: int) -> list[Facts]:
    of_place = host.subject.startswith("Toàn ") or host.row in ("S1", "P3", "F4")
    table = figures.RESULTS if of_place else (*figures.OWN_HEADINGS, figures.RESULTS[6])
    fields = []
    for area, amounts, statements in some(draw, table, many):
        told = [dict(figure) for figure in some(draw, amounts, many)]
        for figure in told:
            if draw(st.integers(0, 3)) == 3:
                figure["noi_bat"] = "có"
        field: Facts = {"linh_vuc": area}
        if told:
            field["so_lieu"] = told
        if said := some(draw, statements, many):
            field["noi_dung"] = said
        if len(field) > 1:
            fields.append(field)
    if fields and draw(st.integers(0, 7)) == 7:
        fields[0].setdefault("noi_dung", []).append(stock.JOINED)
    return fields


def _meeting(draw: Draw, facts: Facts, staff: Staff, many: int) -> None:
    """Draw who sat, reported and spoke at the conference."""
    chairs = [staff.one() for _ in range(draw(st.integers(0, 3)))]
    guests = [staff.one() for _ in range(draw(st.integers(0, min(12, 2 * many))))]
    if chairs:
        facts["chu_tri"] = chairs
    groups = some(draw, stock.GROUPS, many)
    if guests or groups:
        facts["dai_bieu"] = [*guests, *groups]
    if maybe(draw):
        facts["so_dai_bieu"] = {"trieu_tap": 96, "co_mat": 92}
    if maybe(draw):
        facts["dia_diem"] = "Nhà văn hóa trung tâm"
    reports: list[Facts] = []
    if maybe(draw):
        first: Facts = {"nguoi": staff.any(chairs), "bao_cao": "kết quả công tác"}
        if maybe(draw):
            first["noi_dung"] = ["kết quả các lĩnh vực", "hạn chế, nguyên nhân"]
        reports.append(first)
    if maybe(draw):
        body = draw(st.sampled_from(stock.GUEST_BODIES))
        reports.append({"don_vi": body, "bao_cao": "công tác giám sát"})
    if reports:
        facts["trinh_bay"] = reports
    _debate(draw, facts, staff, chairs)
    _speeches(draw, facts, staff, guests, chairs, many)


def _debate(draw: Draw, facts: Facts, staff: Staff, chairs: list[str]) -> None:
    speakers = draw(st.sampled_from((0, 0, 1, 2, 3, 6, 25)))
    if not speakers:
        return
    topics = stock.TOPICS
    speeches = [
        {
            "nguoi": f"{stock.NAMES[-1 - n]}, {stock.POSITIONS[n % 12][-1]}",
            "chu_de": topics[n] if n < len(topics) else f"{topics[n % 6]} của tổ {n}",
        }
        for n in range(speakers)
    ]
    debate: Facts = {"tham_luan": speeches}
    if maybe(draw):
        debate["so_y_kien"] = speakers + draw(st.integers(0, 3))
    if chairs and maybe(draw):
        debate["dieu_hanh"] = draw(st.sampled_from(chairs))
    if maybe(draw):
        debate["tong_hop"] = "cơ bản nhất trí với báo cáo, làm rõ thêm các giải pháp"
    facts["thao_luan"] = debate


def _speeches(
    draw: Draw,
    facts: Facts,
    staff: Staff,
    guests: list[str],
    chairs: list[str],
    many: int,
) -> None:
    speeches: list[Facts] = []
    if chairs and maybe(draw):
        speeches.append({"loai": "khai mạc", "nguoi": chairs[0]})
    if maybe(draw):
        directing: Facts = {"loai": "chỉ đạo", "nguoi": staff.any(guests)}
        if maybe(draw):
            directing["thay_mat"] = "Ban Thường vụ Tỉnh ủy"
        if appraised := some(draw, stock.APPRAISALS, 2):
            directing["ghi_nhan"] = appraised
        if demanded := some(draw, stock.DEMANDS, 2 * many):
            directing["yeu_cau"] = demanded
        speeches.append(directing)
    if maybe(draw):
        closing: Facts = {"loai": "kết luận", "nguoi": staff.any(chairs)}
        if maybe(draw):
            closing["tiep_thu"] = stock.ACCEPTED
        if demanded := some(draw, stock.DEMANDS[::-1], many):
            closing["yeu_cau"] = demanded
        speeches.append(closing)
    if speeches:
        facts["phat_bieu"] = speeches
    if decided := some(draw, stock.DECISIONS, many):
        facts["thong_nhat"] = decided


def _next(draw: Draw, facts: Facts, year: int, many: int) -> None:
    """Draw the next period."""
    if maybe(draw):
        facts["phuong_huong"] = draw(st.sampled_from(stock.DIRECTIONS))
    if tasks := some(draw, stock.TASKS, 3 * many):
        facts["nhiem_vu"] = [task.replace("{later}", str(year + 3)) for task in tasks]
    if draw(st.integers(0, 9)) == 9:
        facts.setdefault("nhiem_vu", []).append(stock.LONG)
    if targets := some(draw, stock.TARGETS, 2 * many):
        facts["chi_tieu_ky_sau"] = [
            {k: year + 2 if v == "{later}" else v for k, v in target.items()}
            for target in targets
        ]


def _press(draw: Draw, facts: Facts, staff: Staff) -> None:
    """Draw what only news has: title, photos, quotations, byline."""
    press: Facts = {}
    if draw(st.integers(0, 3)) == 3:
        press["tieu_de"] = "Một năm nhìn lại từ cơ sở"
    if photos := some(draw, stock.CAPTIONS, 3):
        press["hinh_anh"] = [
            {"chu_thich": text, "dat_sau": draw(st.sampled_from(stock.SECTIONS))}
            for text in photos
        ]
    if maybe(draw):
        known = list(staff.declared)
        quote: Facts = {"nguoi": staff.any(known)}
        quote["noi_dung"] = draw(st.sampled_from(stock.WORDS))
        if maybe(draw):
            quote["nguyen_van"] = "có"
        press["trich_loi"] = [quote]
    if maybe(draw):
        press |= {"tac_gia": "Thu Cúc", "co_quan_bao_chi": "Trung tâm Văn hóa xã"}
    if press:
        facts["tin_bai"] = press


@st.composite
def conferences(draw: Draw) -> Facts:
    """Draw the facts of a conference, as typed."""
    host = draw(st.sampled_from(draw(st.sampled_from((HOSTS, OF_PLACES)))))
    many = draw(st.sampled_from((4, 3, 2, 1, 0, 4, 4)))
    facts, kind = _frame(draw, host)
    if not many:
        return facts
    staff = Staff(draw)
    year = host.day.year
    if bases := some(draw, stock.BASES, min(many, 3)):
        facts["can_cu"] = [text.replace("{before}", str(year - 1)) for text in bases]
    if maybe(draw):
        facts["danh_gia_chung"] = stock.OVERVIEW
        if maybe(draw):
            facts["boi_canh"] = stock.CONTEXT
    _meeting(draw, facts, staff, many)
    if fields := _results(draw, host, 2 * many):
        facts["ket_qua"] = fields
    if draw(st.integers(0, 3)):
        _score(draw, facts, kind, many)
    table = {
        "cong_nhan": stock.RECOGNITIONS,
        "han_che": stock.SHORTCOMINGS,
        "bai_hoc": stock.LESSONS,
        "kien_nghi": stock.PROPOSALS,
        "khen_thuong": stock.AWARDS,
    }
    for key, entries in table.items():
        if chosen := some(draw, entries, many):
            facts[key] = chosen
    if maybe(draw):
        facts["nguyen_nhan"] = {
            "khach_quan": some(draw, stock.OBJECTIVE, 2) or [stock.OBJECTIVE[0]],
            "chu_quan": [stock.SUBJECTIVE[0]],
        }
    if maybe(draw):
        _situation(draw, facts)
    _next(draw, facts, year, many)
    _press(draw, facts, staff)
    if staff.declared:
        facts["nhan_su"] = staff.declared
    return facts


def _score(draw: Draw, facts: Facts, kind: str, many: int) -> None:
    unmet = [dict(target) for target in some(draw, figures.UNMET, many)]
    met = draw(st.integers(9, 22))
    score: Facts = {"dat": met, "tong_so": met + len(unmet)}
    score |= draw(st.sampled_from(SCORES))
    if kind == HALF_YEAR:
        score["cach_ghi"] = "đạt từ 50% kế hoạch năm trở lên"
    facts["chi_tieu_dat"] = score
    if unmet:
        facts["chi_tieu_chua_dat"] = unmet


def _situation(draw: Draw, facts: Facts) -> None:
    """Draw what only the report to the conference tells, and other rarer facts."""
    keys = tuple(stock.RARE)
    for key in some(draw, keys, len(keys)):
        facts[key] = stock.RARE[key]
    causes = facts.get("nguyen_nhan")
    if causes and maybe(draw):
        causes["ket_qua"] = ["cấp ủy, chính quyền đồng lòng"]
    if facts.get("ket_qua") and maybe(draw):
        facts["ket_qua"][0]["danh_gia"] = "các chỉ số chủ yếu đều khá hơn"
    for target in facts.get("chi_tieu_chua_dat", ())[:1]:
        target["linh_vuc"] = "kinh tế"
    if draw(st.integers(0, 3)) == 3:
        facts["van_ban"] = {"bao_cao": {"so": "31", "rut_gon": "có"}}


CONFERENCES = conferences()
