"""Judges of whole papers: W13, W14, W17, W18, W20, W21."""

import re
from itertools import groupby, pairwise
from typing import NamedTuple

from tests.wording import measures
from tests.wording.figure_judges import indicators
from tests.wording.measures import before_first_figure, plain, rates, sentences, words
from tests.wording.papers import RELEASE, Paper, strings
from tests.wording.papers import paper as drawn
from tests.wording.sentence_judges import VERBS, Verdicts
from tests.wording.stock_figures import Facts

NEXT = ("phuong_huong", "nhiem_vu", "chi_tieu_ky_sau", "trien_khai_ky_sau", "giai_phap")


class Ceilings(NamedTuple):
    """What a size of news holds at most.

    Attributes:
        length: Words.
        first: Words before the first result.
        guests: Guests by name.
        results: Figures of the results.
        rates: Percentages.
        targets: Targets of the next period.
    """

    length: int
    first: int
    guests: int
    results: int
    rates: int
    targets: int


CEILINGS = {
    "tin vắn": Ceilings(130, 60, 0, 3, 2, 2),
    "tin": Ceilings(420, 70, 2, 6, 4, 3),
    "bài": Ceilings(1000, 90, 4, 20, 12, 6),
    RELEASE: Ceilings(420, 70, 0, 6, 4, 3),
}
DAY = r"(?:Sáng|Chiều|Tối|Ngày|Trong \w+ ngày|Từ ngày)\b"


def lead(facts: Facts, paper: Paper) -> Verdicts:
    """W13: a news item opens with when, who and what, without a basis."""
    first = paper.of("text")[0] if paper.of("text") else ""
    opening = sentences(first)[0] if first else ""
    right = re.match(DAY, opening) and "tổ chức" in opening
    yield opening, "" if right else f"mở đầu: {opening[:80]}"
    basis = re.search(r"(?:Thực hiện|Căn cứ) (?:Kế hoạch|Nghị quyết|Chỉ thị)", opening)
    yield opening, "căn cứ ở mở đầu" if basis else ""
    yield opening, f"câu mở đầu {words(opening)} tiếng" if words(opening) > 60 else ""


def first_result(facts: Facts, paper: Paper) -> Verdicts:
    """W13: the first result, or an honour that is the news, stands early."""
    if not (facts.get("chi_tieu_dat") or any(indicators(facts))):
        return
    text = plain(" ".join(paper.of("text")))
    places = [
        words(text[: m.start()]) for f in indicators(facts) if (m := _told(f, text))
    ]
    honour = re.search(r"công nhận|danh hiệu|xếp loại", text)
    places += [words(text[: honour.start()])] if honour else []
    first = before_first_figure([text])
    before = min((p for p in (first, *places) if p is not None), default=None)
    limit = CEILINGS[paper.name].first
    late = before is None or before > limit
    yield str(before), f"số đầu tiên sau {before} tiếng (≤ {limit})" if late else ""


def ceilings(facts: Facts, paper: Paper) -> Verdicts:
    """W13: a size stays below its ceilings, a typed item that is long apart."""
    most, told = CEILINGS[paper.name], paper.told
    text = " ".join(told)
    length = sum(map(words, told))
    length -= sum(words(t) for t in paper.typed if words(t) > 60 and t in text)
    yield "tiếng", f"{length} tiếng" if length > most.length else ""
    named = measures.guests(told)
    yield "khách", "; ".join(named) if len(named) > most.guests else ""
    yield "%", f"{rates(text)} tỷ lệ" if rates(text) > most.rates else ""
    figures = [f for f in indicators(facts) if _told(f, text)]
    wrong = len(figures) > most.results
    yield "số liệu", f"{len(figures)} số liệu" if wrong else ""
    targets = [
        t
        for t in facts.get("chi_tieu_ky_sau", ())
        if "phan_dau" in t and t["phan_dau"] in text
    ]
    wrong = len(targets) > most.targets
    yield "chỉ tiêu", f"{len(targets)} chỉ tiêu kỳ sau" if wrong else ""


def _told(figure: Facts, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<![\d.,/]){re.escape(figure['thuc_hien'])}", text)


def report_parts(facts: Facts, paper: Paper) -> Verdicts:
    """W13: no contents of a report, no secretary, no counts of who came, in news."""
    patterns = [r"Báo cáo (?:cũng )?nêu", r"làm thư ký", r"triệu tập", r"dự thảo"]
    if paper.name in ("tin vắn", "tin"):
        patterns += [
            r"chủ trì Hội nghị",
            r"trình bày báo cáo",
            "tham luận",
            "thống nhất",
        ]
    text = paper.ours(" ".join(paper.told))
    for pattern in patterns:
        found = re.search(rf"[^.]*{pattern}[^.]*", text)
        yield pattern, found[0].strip()[:90] if found else ""


def award_last(facts: Facts, paper: Paper) -> Verdicts:
    """W13: awards come last."""
    texts = paper.told
    if not (facts.get("khen_thuong") and texts):
        return
    places = [
        i
        for i, t in enumerate(texts)
        if re.search(r"Dịp này|Tại Hội nghị, .*(?:tặng|trao)", t)
    ]
    yield (
        texts[-1],
        "" if places and places[-1] == len(texts) - 1 else f"cuối: {texts[-1][:60]}",
    )


def promises(facts: Facts, paper: Paper) -> Verdicts:
    """W14: title, opening and close name no next period that is not told."""
    close = [t for t in paper.of("text") if t.startswith("Trên đây là")]
    opening = paper.of("text")[:1]
    promised = r"phương hướng, nhiệm vụ|triển khai (?:phương hướng|nhiệm vụ)"
    told = any(facts.get(key) for key in NEXT)
    if not paper.is_press:
        heads = " ".join(paper.of("heading")).casefold()
        told = bool(re.search(r"phương hướng|nhiệm vụ|chỉ tiêu", heads))
    for text in (paper.title, *opening, *close):
        found = re.search(promised, paper.ours(text))
        yield text, f"hứa kỳ sau: {text[:90]}" if found and not told else ""


def captions(facts: Facts, paper: Paper) -> Verdicts:
    """W17: no caption stands without its picture, none under another."""
    for one, then in pairwise(paper.parts):
        if then.role == "caption":
            yield then.text, "" if one.picture else f"chú thích không ảnh: {then.text}"
    boxes = sum(
        "[ẢNH:" in part.text and "[ẢNH:" not in before.text
        for before, part in pairwise(paper.parts)
    )
    typed = facts.get("tin_bai", {}).get("hinh_anh", ())
    if paper.name in ("tin vắn", "tin", RELEASE):
        yield "ô ảnh", f"{boxes} ô ảnh" if boxes else ""
    elif paper.name == "bài" and typed:
        missing = [
            p["chu_thich"] for p in typed if p["chu_thich"] not in paper.everything
        ]
        yield "ô ảnh", f"ảnh không được nhắc: {missing}" if missing else ""


def lists_of_one(facts: Facts, paper: Paper) -> Verdicts:
    """W17: no list has one entry; no first without a second."""
    runs = [
        (role, list(group)) for role, group in groupby(paper.parts, lambda p: p.role)
    ]
    for (_, before), (role, items) in pairwise(runs):
        if role == "bullet" and before[-1].text.endswith(":"):
            alone = len(items) == 1
            yield (
                before[-1].text,
                f"danh sách một mục: {items[0].text[:60]}" if alone else "",
            )
    text = paper.everything
    firsts = len(re.findall(r"\bMột là\b", text))
    seconds = len(re.findall(r"\bHai là\b", text))
    yield "Một là", "" if firsts == seconds else f"{firsts} Một là, {seconds} Hai là"


BOUND = (
    r"năm \d{4}",
    r"\d+ tháng",
    r"lần thứ [IVXL\d]+",
    r"hai cấp",
    r"\d{4} ?[-–‑] ?\d{4}",
)


def bound(facts: Facts, paper: Paper) -> Verdicts:
    """W18: what belongs together in a title does not break."""
    for part in paper.parts:
        if part.role != "title":
            continue
        for pattern in BOUND:
            for found in re.findall(pattern.replace(" ", r"\s"), part.raw):
                wrong = " " in found or re.search(r"(?<!\s)-", found)
                yield found, f"rời được: {found}" if wrong else ""


def balanced(facts: Facts, paper: Paper) -> Verdicts:
    """W18: the last line of a title is a third of the first, three words or more."""
    for part in paper.parts:
        if len(part.lines) > 1:
            (_, first), (last, length) = part.lines[0], part.lines[-1]
            wrong = words(last) < 3 or 3 * length < first
            yield part.text, f"dòng cuối: {last}" if wrong else ""


def _stands(piece: str, told: str) -> bool:
    """Return whether a piece of a typed text is told, its verb perhaps by the lead."""
    bare = re.sub(rf"^(?:{VERBS}) ", "", piece)
    return piece in told or bare in told


def kept(facts: Facts) -> Verdicts:
    """W20: each typed fact stands in the report or in the longest news item."""
    told = " ".join(
        plain(drawn(facts, name).everything)
        for name in ("bao-cao", "bao-cao-trinh", "bài", RELEASE)
    ).casefold()
    skipped = ("don_vi", "van_ban", "thoi_gian", "ky_bao_cao")
    people = facts.get("nhan_su", {})
    rest = {key: value for key, value in facts.items() if key != "nhan_su"}
    named = set(strings(rest))
    rest["nhan_su"] = [one for key, one in people.items() if key in named]
    for key, value in rest.items():
        if key in skipped:
            continue
        for text in strings(value):
            if words(text) >= 3 and not re.search(r"\d", text):
                pieces = re.split(r"[,;:“”] ?", text.casefold())
                lost = [p for p in pieces if not _stands(p, told)]
                yield text, f"{key}: mất “{lost[0]}”" if lost else ""
    for figure in indicators(facts):
        for amount in re.findall(measures.NUMBER, figure["thuc_hien"]):
            found = re.search(rf"(?<![\d.,]){re.escape(amount)}(?![\d])", told)
            zero = amount == "0" and "không xảy ra" in told
            padded = re.search(rf"(?<!\d)0{amount}\b", told)
            yield (
                amount,
                "" if found or padded or zero else f"mất {figure['thuc_hien']}",
            )


def steady(facts: Facts, name: str) -> Verdicts:
    """W21: one more task changes no sentence that tells a figure of the results."""
    more = {
        **facts,
        "nhiem_vu": [
            *facts.get("nhiem_vu", ()),
            "giữ gìn cảnh quan môi trường nơi làm việc",
        ],
    }
    told = [
        [
            s
            for s in drawn(case, name).sentences()
            if any(_told(f, s) for f in indicators(facts))
        ]
        for case in (facts, more)
    ]
    for sentence in told[0]:
        yield sentence, "" if sentence in told[1] else f"đổi: {sentence[:90]}"
