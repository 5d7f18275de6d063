"""Paragraphs of a template that say what they are: a tag, a phrase of a sheet, text.

What an author typed without a style gets the one that the letterhead, the signature or
the running text of a sheet's papers has; what could be several things gets none.
"""

from collections.abc import Mapping

from drafter.patterns import regex
from drafter.standards import paper_styles
from drafter.standards.sheet import Sheet

_FIELDS: Mapping[str, str] = {
    "van_ban.quoc_hieu": "national_name",
    "van_ban.tieu_ngu": "motto",
    "van_ban.cap_tren": "parent_issuer",
    "van_ban.co_quan": "issuer",
    "van_ban.dau_sao": "issuer_star",
    "van_ban.so_ky_hieu": "number",
    "van_ban.dia_danh_ngay": "place_date",
    "van_ban.trich_yeu": "subject",
    "van_ban.quyen_han": "sign_authority",
    "van_ban.chuc_vu": "sign_position",
    "van_ban.nguoi_ky": "sign_name",
}
"""The component that a paragraph is which holds one tag alone."""
_RECIPIENTS = "Nơi nhận:"
_LABELS: Mapping[str, str] = {
    _RECIPIENTS: "recipients_label",
    "Kính gửi:": "addressee",
    "Phụ lục": "appendix_label",
}
_ALONE = regex(r"\{\{-?\s*([\w.]+)\s*-?\}\}")
_BLOCK = regex(r"\{%-?(?:p|tr|tc)\s[^}]*%\}")
_BODY = "body"


def style_of(text: str, sheet: Sheet, cell: str | None) -> str:
    """Return the name of the style that a paragraph without one should have.

    Args:
        text: What it says, tags and all.
        sheet: The sheet.
        cell: The words of the cell that it stands in, if in one; running text there
            has no one style.

    Returns:
        The name; nothing where nothing is sure.
    """
    text = " ".join(text.split())
    if not text:
        return ""
    if _BLOCK.fullmatch(text):
        return paper_styles.TAG
    known = paper_styles.by_component(sheet)
    component = _component(text, sheet)
    if text.startswith("- ") and _RECIPIENTS in (cell or ""):
        component = "recipients_list"
    if component:
        return known.get(component, "")
    return "" if cell is not None else known[_BODY]


def _component(text: str, sheet: Sheet) -> str:
    field = _ALONE.fullmatch(text)
    if field:
        return _FIELDS.get(field[1], "")
    if text.upper() == text and text in sheet.types:
        return "type_name"
    phrases = {c.phrase: name for name, c in sheet.components.items() if c.phrase}
    label = next(
        (name for start, name in _LABELS.items() if text.startswith(start)), ""
    )
    return phrases.get(text, "") or label
