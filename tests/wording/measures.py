"""What can be counted in a text: words, sentences, figures, names.

A word, tiếng, is what stands between blanks and has a letter or a digit.
"""

import re
import statistics
from collections.abc import Iterable, Sequence
from math import ceil

UPPER = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
GLUE = ("Đồng thời", "Bên cạnh đó", "Cùng với đó", "Tiếp đó", "Ngoài ra")
"""Connectives that no sentence of ours begins with."""
TURNS = (r"Dịp này", r"Bên cạnh (?:những )?kết quả đạt được")
"""Turns that a paper takes once."""
NAME = rf"[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]+){{1,4}}"
RANK = r"(?:Đại|Thượng|Trung|Thiếu) (?:tá|úy|tướng)"
NUMBER = r"\d+(?:\.\d{3})*(?:,\d+)?"
UNITS = (
    *("tỷ đồng", "triệu đồng", "triệu USD", "tấn", "ha", "km", "con", "%"),
    *("sản phẩm", "doanh nghiệp", "hợp tác xã", "dự án", "tiêu chí", "hồ sơ"),
    *("giấy chứng nhận", "khu dân cư", "nhà tạm", "lao động", "công dân", "vụ"),
    *("người", "tổ chức đảng", "đảng viên", "chi bộ", "hội viên", "hộ", "em"),
    *("chỉ tiêu", "tập thể", "cá nhân", "nhiệm vụ"),
)
FIGURE = re.compile(
    rf"(?<![\d/.,]){NUMBER}(?:/{NUMBER})? ?(?:{'|'.join(UNITS)})(?!\w)"
    rf"|không xảy ra vụ nào|xếp thứ {NUMBER}"
)
RATE = re.compile(rf"{NUMBER}(?: ?[-–] ?{NUMBER})? ?%")
_ABBREVIATION = re.compile(r"(?:^|[\s(“])(?:TP|TS|ThS|PGS|GS|BS|Ô|B)\.$")
_END = re.compile(rf"[.!?…][”\")]*(?=\s+[“\"(\[]*[{UPPER}0-9])")


def plain(text: str) -> str:
    """Return a text as a reader sees it: no-break marks are blanks and hyphens."""
    text = text.replace("\u2011", "-").replace("\u00a0", " ").replace("\u202f", " ")
    return re.sub(r"\s+", " ", text).strip()


def words(text: str) -> int:
    """Return the number of words of a text."""
    return sum(any(c.isalnum() for c in part) for part in text.split())


def sentences(paragraph: str) -> list[str]:
    """Return the sentences of a paragraph."""
    text = plain(paragraph).replace("./.", ".")
    found, start = [], 0
    for end in _END.finditer(text):
        if _ABBREVIATION.search(text[start : end.start() + 1]):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    return [one for one in (*found, text[start:].strip()) if words(one)]


def lengths(paragraphs: Iterable[str]) -> list[int]:
    """Return the lengths of all sentences of some paragraphs, the shortest first."""
    return sorted(words(s) for text in paragraphs for s in sentences(text))


def median(values: Sequence[int]) -> float:
    """Return the middle of some lengths."""
    return statistics.median(values) if values else 0


def ninth(values: Sequence[int]) -> int:
    """Return the length that nine of ten do not pass; they are sorted."""
    return values[ceil(0.9 * len(values)) - 1] if values else 0


def before_first_figure(paragraphs: Iterable[str]) -> int | None:
    """Return how many words stand before the first figure, if there is one."""
    text = plain(" ".join(paragraphs))
    found = FIGURE.search(text)
    return words(text[: found.start()]) if found else None


def rates(text: str) -> int:
    """Return the number of percentages of a text."""
    return len(RATE.findall(plain(text)))


def share_with_semicolon(paragraphs: Iterable[str]) -> int:
    """Return how many of a hundred sentences have a semicolon."""
    every = [s for text in paragraphs for s in sentences(text)]
    return round(100 * sum(";" in s for s in every) / len(every)) if every else 0


def glue(paragraphs: Iterable[str]) -> list[str]:
    """Return the connectives with which sentences begin."""
    every = (s for text in paragraphs for s in sentences(text))
    return [word for s in every for word in GLUE if re.match(rf"{word}\b", s)]


_BEFORE_GUESTS = r"[^:]*?có (?:các )?(?:đồng chí:?|ông, bà:?|ông:?|bà:?)?"
_GUEST = rf"(?:[^\W\d_]+ ){{0,2}}{NAME},"


def guests(paragraphs: Iterable[str]) -> list[str]:
    """Return the people that are named as guests, office and all."""
    for text in paragraphs:
        for sentence in sentences(text):
            if re.match(r"(?:Cùng |Tham |Đến )?[Dd]ự\b", sentence):
                named = re.sub(_BEFORE_GUESTS, "", sentence, count=1)
                parts = [part.strip() for part in re.split(r"; (?:cùng )?", named)]
                return [p for p in parts if re.match(_GUEST, p)]
    return []


def conferences_in(text: str) -> int:
    """Return how often a text says the word for conference."""
    return len(re.findall(r"\bhội nghị\b", plain(text), re.IGNORECASE))


MOVES = (
    ("căn cứ", r"(?:Thực hiện|Căn cứ) (?:Kế hoạch|Nghị quyết|Chỉ thị|Quyết định)"),
    ("mở đầu", r".*\btổ chức Hội nghị"),
    ("khen thưởng", r"Dịp này|.*\btặng (?:bằng|giấy) khen|.*trao Huy hiệu"),
    ("thành phần", r"(?:Cùng |Tham )?[Dd]ự\b|Hội nghị (?:triệu tập|có \d+ đại biểu)"),
    ("chủ trì", r"Chủ trì|.*chủ trì Hội nghị"),
    ("báo cáo", r".*trình bày báo cáo|Báo cáo (?:cũng )?nêu|Hội nghị nghe: Báo cáo"),
    ("phát biểu", r"Phát biểu|Kết luận|.*đồng chí (?:đề nghị|yêu cầu)|Đồng chí"),
    ("thảo luận", r".*tham luận|.*ý kiến thảo luận"),
    ("thống nhất", r"Hội nghị (?:cũng )?thống nhất"),
    ("hạn chế", r"Bên cạnh|.*chưa đạt"),
    ("kỳ tới", r".*phấn đấu|.*tập trung|.*chủ trương|Thời gian tới"),
)
"""What a sentence of news tells, by how it begins; all else is results."""


def order(paragraphs: Iterable[str]) -> list[str]:
    """Return what the sentences tell, one after another, repetitions left out."""
    found: list[str] = []
    for text in paragraphs:
        for sentence in sentences(text):
            told = (name for name, pattern in MOVES if re.match(pattern, sentence))
            name = next(told, "kết quả")
            if not found or found[-1] != name:
                found.append(name)
    return found
