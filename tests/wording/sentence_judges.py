"""Judges of sentences: W1 to W9 of how the papers must read.

A judge yields what it looked at with what is wrong with it, or nothing.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from tests.wording.measures import (
    GLUE,
    NUMBER,
    RANK,
    TURNS,
    conferences_in,
    sentences,
    words,
)
from tests.wording.papers import Paper, strings
from tests.wording.stock_figures import Facts

Verdicts = Iterator[tuple[str, str]]
LEADS = ("phấn đấu:", "đề nghị", "yêu cầu", "tập trung")
"""Words that lead a list."""
VERBS = "tập trung|phấn đấu|đề nghị|yêu cầu|tiếp tục|thống nhất|thông qua"
ADVERBIALS = "trong|trước|sau|khi|đối với|đến năm"
TASK_VERBS = (
    "Tiếp tục|Tăng cường|Đẩy mạnh|Nâng cao|Hoàn thiện|Giữ vững|Phát huy|Xây dựng|"
    "Chỉ đạo|Triển khai|Khắc phục|Kết nạp|Thành lập|Đổi mới|Chăm lo|Củng cố|Mở rộng|"
    "Rà soát|Đẩy nhanh|Phấn đấu|Tập trung|Đề nghị|Yêu cầu|Giải quyết|Kiểm tra|Thu hút"
)
"""Verbs with which tasks begin; a sentence that begins so has no subject."""
MANNERS_WITHOUT = ("ông, bà", "ông/bà", "anh, chị", "không")
"""Ways of address in which nobody is a comrade."""
BODIES = r"(?:Thường trực|Ban|Ủy ban|UBND|HĐND|Phòng|Sở|Trường|Hội|Văn phòng)\b"
LONGEST = 60
"""Words that a sentence may have."""
COUNTED = (
    "ý kiến|đồng chí|tập thể|cá nhân|chỉ tiêu|khách mời|chi bộ|sản phẩm|hợp tác xã|"
    "doanh nghiệp|vụ|tham luận|nghị quyết|đại biểu|xã|tổ chức đảng|đảng viên|dự án|em|"
    "hội viên|công dân|người|đợt|mô hình"
)


def glue(facts: Facts, paper: Paper) -> Verdicts:
    """W1: no connective of ours begins a sentence; the two turns come once."""
    for text in paper.prose:
        for sentence in sentences(text):
            word = next((g for g in GLUE if re.match(rf"{g}\b", sentence)), "")
            wrong = word and not _is_typed(sentence, paper.typed)
            yield sentence, f"từ nối “{word}”" if wrong else ""
    for turn in TURNS:
        times = sum(len(re.findall(turn, text)) for text in paper.prose)
        yield turn, f"{turn} {times} lần" if times > 1 else ""


def _is_typed(sentence: str, typed: tuple[str, ...]) -> bool:
    """Return whether what a sentence begins with was typed so."""
    begins = " ".join(sentence.split()[:5]).casefold().rstrip(".,;:")
    return any(begins in text.casefold() for text in typed)


def leads(facts: Facts, paper: Paper) -> Verdicts:
    """W2: no word leads a list twice in a paragraph, but for a year or a period."""
    for text in paper.prose:
        told = [
            s
            for s in sentences(text)
            if not re.search(r"phấn đấu .* (?:vào|cả) năm \d{4}|phấn đấu .*nhiệm kỳ", s)
        ]
        left = paper.ours(" ".join(told))
        for lead in LEADS:
            times = len(re.findall(rf"(?<!\w){lead}", left, re.IGNORECASE))
            yield text, f"{times} lần “{lead}”" if times > 1 else ""


def doubled(facts: Facts, paper: Paper) -> Verdicts:
    """W3: no verb before the same verb; no lead before what does not follow from it."""
    for text in paper.prose:
        wrong = [
            *re.findall(rf"\b({VERBS}):? \1\b", text, re.IGNORECASE),
            *re.findall(rf"tập trung:? (?:{ADVERBIALS})\b[^.;]*", text, re.IGNORECASE),
            *re.findall(r"tập trung: Một là", text),
            *re.findall(
                r"[Cc]ác đồng chí: [^.]*(?:chủ trì|trao thưởng|trình bày)", text
            ),
        ]
        yield text, "; ".join(wrong)
    for one, then in pairwise(paper.parts):
        if then.text.startswith("Một là"):
            wrong_lead = "tập trung" in one.text[-12:]
            yield one.text, "tập trung: Một là" if wrong_lead else ""


def long(facts: Facts, paper: Paper) -> Verdicts:
    """W4: no sentence has over sixty words, unless one typed item alone has more."""
    for sentence in paper.sentences():
        many = words(sentence)
        wrong = many > LONGEST and not exempt_length(sentence, paper)
        yield sentence, f"{many} tiếng" if wrong else ""


def exempt_length(sentence: str, paper: Paper) -> bool:
    """Return whether a sentence is as long as a typed item makes it, and no longer."""
    item = next((t for t in paper.typed if t.casefold() in sentence.casefold()), "")
    return words(item) > LONGEST and words(sentence) - words(item) <= LONGEST


def conference_words(facts: Facts, paper: Paper) -> Verdicts:
    """W5: a sentence says the word for conference at most twice, its name apart."""
    for sentence in paper.sentences():
        named = re.sub(r"(Hội nghị) (?:tổng kết|sơ kết|lần thứ).*", r"\1", sentence)
        many = conferences_in(paper.ours(named))
        yield sentence, f"{many} lần “hội nghị”" if many > 2 else ""


def subjects(facts: Facts, paper: Paper) -> Verdicts:
    """W6: a sentence outside lists and tables has a subject."""
    for text in paper.of("text", "sapo"):
        for sentence in sentences(text):
            wrong = re.match(rf"(?:{TASK_VERBS})\b", sentence)
            yield sentence, "câu không chủ ngữ" if wrong else ""


def capitals(facts: Facts, paper: Paper) -> Verdicts:
    """W7: what was typed with capitals keeps them; a first letter may be raised."""
    prose = " ".join((*paper.prose, *paper.of("quote", "caption")))
    said = set(strings(facts.get("tin_bai", {}).get("trich_loi", ())))
    for text in paper.typed:
        if text in said or not any(c.isupper() for c in text):
            continue
        for found in re.findall(re.escape(text), prose, re.IGNORECASE):
            same = found[1:] == text[1:] and found[0] in (text[0], text[0].upper())
            yield found, "" if same else f"đã gõ: {text}"


def comrades(facts: Facts, paper: Paper) -> Verdicts:
    """W8: nobody is a comrade by rank, no body is, nor who is addressed otherwise."""
    body = facts["don_vi"]
    manner = body.get("xung_ho", "") if isinstance(body, dict) else ""
    for text in (*paper.prose, *paper.of("quote", "caption")):
        wrong = re.findall(rf"[Đđ]ồng chí (?:{RANK}|{BODIES})", paper.ours(text))
        if manner in MANNERS_WITHOUT:
            wrong += re.findall(r"[Đđ]ồng chí[^.;]{0,20}", paper.ours(text))
        yield text, "; ".join(wrong)


def styles(facts: Facts, paper: Paper) -> Verdicts:
    """W9: counts, ranges and dates are written in one style each."""
    text = "\n".join((*paper.of("title", "caption", "quote"), *paper.prose))
    text = re.sub(r"\[CẦN[^]]*\]", "", text)
    padded = re.findall(rf"(?<![\d.,/])0[1-9] (?:{COUNTED})\b", text)
    bare = re.findall(rf"(?<![\d.,/\-–])[1-9] (?:{COUNTED})\b", text)
    if paper.is_press:
        yield "số đếm", "; ".join(padded)
    else:
        yield "số đếm", "; ".join(bare)
    ranges = re.findall(
        rf"\b\d{{4}} ?[-–] ?\d{{4}}\b|{NUMBER} ?[-–] ?{NUMBER}(?=%)", text
    )
    wanted = r"[^ –]+" if paper.is_press else r"\S+ - \S+"
    wrong = [r for r in ranges if not re.fullmatch(wanted, r)]
    yield f"{len(ranges)} khoảng", "; ".join(wrong)
    long_ = re.findall(r"ngày \d+ tháng \d+ năm \d{4}", text)
    short = re.findall(r"\d{1,2}/\d{1,2}/\d{4}", text)
    yield "ngày", f"{long_[0]}; {short[0]}" if long_ and short else ""


def repeated(facts: Facts, paper: Paper) -> Verdicts:
    """No sentence of ours begins with a clause that another began with.

    Parts of a report that stand apart may each name the period.
    """
    begun: set[str] = set()
    for text in paper.of("text", "sapo"):
        for told in sentences(text):
            clause = re.split(r"[,;:.]\s", told)[0].rstrip(".:")
            if not paper.is_press and clause.startswith(("Trong ", "Năm ")):
                continue
            if words(clause) >= 5 and not _is_typed(told, paper.typed):
                yield clause, f"lặp: {clause}" if clause in begun else ""
                begun.add(clause)
