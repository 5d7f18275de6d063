"""Judges of figures and tables: W10 to W12, W15, W16, W19."""

import re
from collections.abc import Iterator
from decimal import Decimal

import drafter
from tests.wording.generator import written
from tests.wording.measures import NUMBER
from tests.wording.papers import Paper, conference, strings
from tests.wording.sentence_judges import Verdicts
from tests.wording.stock_figures import Facts

MEASURES = r"(?:tỷ|triệu|nghìn|tấn|ha|km|m²|kg|tạ)\b"
BASE = (
    r"(?: đ?i?ể?m?)?(?: kế hoạch| dự toán| nghị quyết| chỉ tiêu| mục tiêu| định mức|"
    r" so với| cùng kỳ| \[CẦN| của )"
)
TABLE_VERBS = (
    "kết nạp|thành lập|giải quyết việc|giao |có |kiểm tra|đạt chuẩn|xếp thứ|thu hút|"
    "cứng hóa|xóa|cấp |tiếp nhận|tổ chức \\w+ đợt|điều tra|đánh giá,|vận động|trồng "
)
"""Verbs that no name of a row begins with, unless it was typed so."""


def indicators(facts: Facts) -> Iterator[Facts]:
    """Yield the figures of the results, parts of a figure left out."""
    for field in facts.get("ket_qua", ()):
        yield from field.get("so_lieu", ())


def number(text: str) -> Decimal | None:
    """Return the first number of a typed amount."""
    found = re.search(rf"-?{NUMBER}", text)
    return Decimal(found[0].replace(".", "").replace(",", ".")) if found else None


def fractions(facts: Facts, paper: Paper) -> Verdicts:
    """W10: no rate of a rate; n/m only of a score, a part, in reports of a measure."""
    typed = {
        told
        for text in strings(facts)
        for told in re.findall(rf"{NUMBER}/{NUMBER}", text)
    }
    parts = {(number(told), number(told.split("/")[1])) for told in typed}
    for figure in indicators(facts):
        if "trong_tong_so" in figure:
            parts.add((number(figure["thuc_hien"]), number(figure["trong_tong_so"])))
    for text in paper.prose:
        yield text, "; ".join(re.findall(r"%, bằng \d[\d.,]*%", text))
        pattern = rf"(?<![\d/])({NUMBER})/({NUMBER})(?![\d/]) (\w+(?: \w+)?)"
        for n, m, unit in re.findall(pattern, text):
            part, whole = number(n) or Decimal(0), number(m) or Decimal(0)
            if re.match(MEASURES, unit):
                right = not paper.is_press
            else:
                right = unit.startswith("chỉ tiêu") or (part, whole) in parts
                right = right and part <= whole
            yield f"{n}/{m}", "" if right else f"{n}/{m} {unit}"


def bases(facts: Facts, paper: Paper) -> Verdicts:
    """W11: a ratio says of what, or a gap stands there."""
    for text in paper.of("text", "bullet", "sapo"):
        for found in re.finditer(rf"\b(?:bằng|vượt) {NUMBER}%", paper.ours(text)):
            after = paper.ours(text)[found.end() :]
            yield found[0], "" if re.match(BASE, after) else f"{found[0]}{after[:30]}"


def exactly(facts: Facts, paper: Paper) -> Verdicts:
    """W12: 100% stands only where both are equal."""
    told = [re.split(r"; ", line) for line in _lines(paper)]
    for figure in indicators(facts):
        for base in figure.get("so_sanh", {}).values():
            plan, made = number(base), number(figure.get("thuc_hien", ""))
            if not plan or made is None or "%" in base or plan == made:
                continue
            ratio = 100 * made / plan
            if abs(ratio - 100) > Decimal("0.06"):
                continue
            name = str(figure.get("ten", figure.get("dong_tu", ""))).casefold()
            for clause in (c for line in told for c in line if name in c.casefold()):
                wrong = re.search(r"(?<![\d.,])100%", clause)
                yield clause, clause if wrong else ""


def _lines(paper: Paper) -> Iterator[str]:
    """Yield the sentences of a paper and the rows of its tables."""
    yield from paper.sentences()
    yield from (" | ".join(row) for table in paper.tables for row in table)


def rows_of(paper: Paper) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield the rows of the annex with its head."""
    for table in paper.tables:
        if "Đơn vị tính" in table[0]:
            yield from ((table[0], row) for row in table[1:])


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text).casefold().strip()


def missed(facts: Facts, paper: Paper) -> Verdicts:
    """W15: each unmet target has its row in the annex, once, with the verdict.

    Where no verdicts have a column, the verdict stands behind the name.
    """
    rows = list(rows_of(paper))
    for target in facts.get("chi_tieu_chua_dat", ()) if rows else ():
        name = _folded(target["ten"])
        verdicts = [
            "Chưa đạt" in row or row[1].endswith("(chưa đạt)")
            for _, row in rows
            if len(row) > 1 and _folded(row[1].removesuffix("(chưa đạt)")) == name
        ]
        told = {(): "không có hàng", (False,): "không có Chưa đạt", (True,): ""}
        yield name, told.get(tuple(verdicts), "nhiều hàng")


def counted(facts: Facts, paper: Paper) -> Verdicts:
    """W15: rows with a plan are as many as the score says, or a warning tells."""
    rows = [row for _, row in rows_of(paper)]
    score = facts.get("chi_tieu_dat")
    if not (rows and score) or facts["loai"] == "sơ kết":
        return
    plans = ["kế hoạch" in f.get("so_sanh", {}) for f in indicators(facts)]
    missed = ["kế hoạch" in f["so_sanh"] for f in facts.get("chi_tieu_chua_dat", ())]
    many = sum((*plans, *missed))
    if any(plans) and many != score["tong_so"]:
        codes = {f.rule.code for f in drafter.check(conference(written(facts)))}
        told = codes & {"D470", "D471", "D472", "D473", "D474", "D475", "D476"}
        yield "tổng số", "" if told else f"{many} hàng có kế hoạch, tổng số khác"


def references(facts: Facts, paper: Paper) -> Verdicts:
    """W16: the annex names number, day and body of its paper."""
    for text in paper.of("reference"):
        right = re.search(r"Kèm theo .* số .*,? ngày .* của .*", text)
        yield text, "" if right else text


def nouns(facts: Facts, paper: Paper) -> Verdicts:
    """W19: names in tables are nouns, unless typed otherwise."""
    named = {_folded(t) for t in strings(facts)}
    for table in paper.tables:
        if "Chỉ tiêu" not in table[0]:
            continue
        column = table[0].index("Chỉ tiêu")
        for row in table[1:]:
            name = row[column] if len(row) > column else ""
            verb = re.match(TABLE_VERBS, name.casefold())
            wrong = verb and _folded(name) not in named
            yield name, f"tên mở bằng động từ: {name}" if wrong else ""
