"""The one change that breaks each rule, by aspect, or by rule where words matter.

A change takes the draft it is made in; which paper it is made in stands beside it
where it is not the report.
"""

import unicodedata
from collections.abc import Callable
from decimal import Decimal

from drafter.standards import Requirement
from tests.standards.drafts import Draft
from tests.standards.papers import OLD_DAY

Change = Callable[[Draft, Requirement], None]

_OF_LETTER = ("letter_subject",)
_OF_REGULATION = ("legal_basis", "section_number", "section_title", "article")


def paper_for(rule: Requirement) -> str:
    """Return the paper in due form that has what a rule is about."""
    if rule.component in _OF_LETTER or rule.id == "addressee.entries":
        return "letter"
    if rule.id in (
        "addressee.first",
        "recipients_list.opens",
        "addressee.label_italic",
    ):
        return "letter"
    if rule.component == "addressee" and rule.aspect != "only_in":
        return "letter"
    if rule.component == "table":
        return "tabled"
    if rule.aspect == "back":
        return "duplex"
    return "regulation" if rule.component in _OF_REGULATION else "report"


def change_for(rule: Requirement) -> Change:
    """Return the change that breaks a rule."""
    return BY_RULE.get(rule.id) or BY_ASPECT[rule.aspect]


def _each(attribute: str, value: Callable[[object], object]) -> Change:
    def change(draft: Draft, rule: Requirement) -> None:
        for block in draft.of(rule.component):
            setattr(block, attribute, value(getattr(block, attribute)))

    return change


def _words(edit: Callable[[str], str], which: int = 0) -> Change:
    def change(draft: Draft, rule: Requirement) -> None:
        block = draft.of(rule.component)[which]
        assert edit(block.text) != block.text
        block.text = edit(block.text)

    return change


def _all_words(edit: Callable[[str], str]) -> Change:
    def change(draft: Draft, rule: Requirement) -> None:
        for block in draft.of(rule.component):
            block.text = edit(block.text)

    return change


def _removed(draft: Draft, rule: Requirement) -> None:
    draft.remove(rule.component)


def _no_issuer(draft: Draft, rule: Requirement) -> None:
    draft.remove("parent_issuer")
    draft.remove("issuer")


def _foreign(draft: Draft, rule: Requirement) -> None:
    phrases = {
        "national_name": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "motto": "Độc lập - Tự do - Hạnh phúc",
        "party_title": "ĐẢNG CỘNG SẢN VIỆT NAM",
        "issuer_star": "*",
        "subject_dashes": "-----",
    }
    places = {"issuer_star": draft.left, "subject_dashes": draft.body}
    place = places.get(rule.component, draft.right)
    after = {"subject_dashes": "subject"}.get(rule.component)
    at = -1
    if after:
        at = next(i for i, b in enumerate(place) if b.component == after) + 1
    draft.add(place, rule.component, phrases[rule.component], at).align = "center"


def _other_column(draft: Draft, rule: Requirement) -> None:
    for block in draft.top:
        if block.component == rule.component:
            block.align = "left"
            return
    pairs = (
        (draft.left, draft.right), (draft.number, draft.date),
        (draft.recipients, draft.signature),
    )  # fmt: skip
    for one, other in pairs:
        for source, target in ((one, other), (other, one)):
            moved = [b for b in source if b.component == rule.component]
            if moved:
                source[:] = [b for b in source if b.component != rule.component]
                target.extend(moved)
                return


def _page(attribute: str, value: object) -> Change:
    def change(draft: Draft, rule: Requirement) -> None:
        setattr(draft, attribute, value)

    return change


def _margin(draft: Draft, rule: Requirement) -> None:
    side = rule.aspect.removeprefix("margin_")
    draft.margins[side] += 7


def _not_mirrored(draft: Draft, rule: Requirement) -> None:
    draft.mirrored, draft.facing = False, True


def _no_gap(draft: Draft, rule: Requirement) -> None:
    for block in draft.body:
        if block.component == "body":
            block.before = block.after = Decimal(0)


def _smaller_motto(draft: Draft, rule: Requirement) -> None:
    (block,) = draft.of("motto")
    block.size = Decimal(13)


def _to(number: int, text: str) -> Change:
    def change(draft: Draft, rule: Requirement) -> None:
        draft.of(rule.component)[number].text = text

    return change


def _skipped(draft: Draft, rule: Requirement) -> None:
    block = draft.of("section")[1]
    block.text = block.text.replace("II.", "IV.")


def _latin_letters(draft: Draft, rule: Requirement) -> None:
    block = draft.of("point")[4]
    block.text = block.text.replace("đ)", "e)")


def _old_names(draft: Draft, rule: Requirement) -> None:
    draft.of("recipients_list")[1].text = "- Thường trực Huyện ủy;"


def _new_names(draft: Draft, rule: Requirement) -> None:
    draft.of("place_date")[0].text = f"Hòa An, {OLD_DAY}"
    draft.of("recipients_list")[1].text = "- Ban Xây dựng Đảng;"


def _old_told(draft: Draft, rule: Requirement) -> None:
    draft.of("body")[0].text = "Xã phối hợp chặt chẽ với UBND huyện."


def _new_told(draft: Draft, rule: Requirement) -> None:
    draft.of("place_date")[0].text = f"Hòa An, {OLD_DAY}"
    draft.of("body")[0].text = "Ban Xây dựng Đảng đã tham mưu kịp thời."


def _arabic(draft: Draft, rule: Requirement) -> None:
    for number, block in enumerate(draft.of("appendix_label"), 1):
        block.text = f"Phụ lục {number}"


def _on_a_report(draft: Draft, rule: Requirement) -> None:
    at = next(i for i, b in enumerate(draft.body) if b.component == "body")
    draft.add(draft.body, "addressee", "Kính gửi: Tỉnh ủy", at)


def _old_code(draft: Draft, rule: Requirement) -> None:
    for block in draft.of("body"):
        block.font = ".VnTime"
        block.text = "Tæng kÕt c«ng t¸c n¨m, x· ®· hoµn thµnh nhiÖm vô ®Ò ra."


def _loose(draft: Draft, rule: Requirement) -> None:
    block = draft.of("body")[0]
    block.text = unicodedata.normalize("NFD", block.text)


def _body(attribute: str, value: object) -> Change:
    def change(draft: Draft, rule: Requirement) -> None:
        setattr(draft.of("body")[0], attribute, value)

    return change


BY_ASPECT: dict[str, Change] = {
    "required": _removed,
    "absent": _foreign,
    "size": _each("size", lambda size: size + 4),
    "bold": _each("bold", lambda on: not on),
    "italic": _each("italic", lambda on: not on),
    "underline": _each("underline", lambda on: not on),
    "label_italic": _each("label_italic", lambda on: False),
    "align": _each("align", lambda _: "right"),
    "side": _other_column,
    "before": _each("before", lambda points: points + 30),
    "after": _each("after", lambda points: points + 30),
    "line": _each("line", lambda _: Decimal(3)),
    "exactly": _each("exactly", lambda _: Decimal(30)),
    "first_line": _each("first_line", lambda _: Decimal(30)),
    "gap": _no_gap,
    "rule": _each("rule", lambda _: None),
    "margin_top": _margin,
    "margin_bottom": _margin,
    "margin_left": _margin,
    "margin_right": _margin,
    "paper": _page("paper", (216, 279)),
    "upright": _page("paper", (297, 210)),
    "back": _not_mirrored,
    "repeated": _page("head_repeated", False),
    "unsplit": _page("rows_whole", False),
    "boxed": _each("boxed", lambda _: False),
    "above": _each("above", lambda _: False),
    "foot": _page("foot_on_page_one", False),
    "room": _each("before", lambda points: points - 40),
    "header": _page("page_number_in", "footer"),
    "first_hidden": _page("first_hidden", False),
    "restart": _page("restart", False),
    "edge": _page("edge", Decimal(15)),
    "font": _body("font", "Arial"),
    "colour": _body("colour", "1F3864"),
    "unicode": _old_code,
    "composed": _loose,
    "coherent": _smaller_motto,
    "unbroken": _skipped,
    "alphabet": _latin_letters,
    "numbered": _arabic,
    "outlived": _old_names,
    "early": _new_names,
    "outlived_text": _old_told,
    "early_text": _new_told,
    "only_in": _on_a_report,
    "initial": _words(lambda text: text[0].swapcase() + text[1:]),
    "opens": _words(lambda text: "- Các xã;"),
    "last": _words(lambda text: text.rstrip(".,") + ";", -1),
    "each": _words(lambda text: text.rstrip(";")),
    "end": lambda draft, _: setattr(draft.body[-1], "text", "Trên đây là báo cáo;"),
    "text": _words(lambda text: text + "."),
    "padded": _words(lambda text: text.replace("0", "", 1)),
    "code": _words(lambda text: text.replace("BC", "TB")),
}
"""Changes that need to know no words."""

UPPER, LOWER = str.upper, str.lower
BY_RULE: dict[str, Change] = {
    "issuer.required": _no_issuer,
    "subject_dashes.text": _to(0, "---"),
    **{
        f"{component}.case": _all_words(LOWER)
        for component in (
            "national_name", "party_title", "youth_title", "parent_issuer", "issuer",
            "urgency", "circulation", "conference_mark", "part_title", "section_title",
            "sign_authority", "sign_position", "appendix_title",
        )
    },
    **{
        f"{component}.case": _all_words(UPPER)
        for component in (
            "motto", "place_date", "subject", "letter_subject", "part_number",
            "section_number", "sign_name", "appendix_label", "contact",
        )
    },
    "type_name.case": _to(0, "Báo cáo"),
    "section.case": _to(0, "I. Kinh tế"),
    "issuer.forbidden": _to(0, "ĐẢNG BỘ XÃ TÂN LẬP"),
    "number.pattern": _words(lambda text: text.replace("/", " / ")),
    "place_date.pattern": _words(lambda text: text.replace(",", "")),
    "letter_subject.pattern": _to(0, "Về việc tổ chức hội nghị tổng kết"),
    "addressee.first": _to(0, "Kính gửi"),
    "addressee.entries": _to(1, "- Ban Thường vụ Tỉnh ủy,"),
    "part_number.pattern": _to(0, "Phần 1"),
    "section.pattern": _to(0, "I) KINH TẾ"),
    "section_number.pattern": _to(0, "Mục I"),
    "article.pattern": _to(0, "Điều 1: Phạm vi điều chỉnh"),
    "clause_title.pattern": _to(0, "1) Nông nghiệp"),
    "clause.pattern": _words(lambda text: text.replace("2.", "2)")),
    "point.pattern": _words(lambda text: text.replace("a)", "a.")),
    "dash_item.pattern": _words(lambda text: text.replace("- ", "• ")),
    "plus_item.pattern": _words(lambda text: text.replace("+ ", "+")),
    "appendix_reference.pattern": _words(lambda text: text.strip("()")),
    "sign_authority.prefix": _words(
        lambda text: text.replace("TM.", "T/M") if "TM." in text
        else text.replace("T/M", "TM.")
    ),
    "sign_authority.forbidden": _to(0, "K/T BÍ THƯ"),
    "number.forbidden": _to(0, "Số: 05/CV-UBND"),
    "sign_position.forbidden": _to(0, "BÍ THƯ ĐẢNG ỦY"),
    "sign_name.forbidden": _words(lambda text: f"TS. {text}"),
    "recipients_label.pattern": _to(0, "Nơi nhận"),
}  # fmt: skip
"""Changes of words."""
