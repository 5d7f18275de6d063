"""What a row of a table counts, and in which unit, said once between the two."""

from drafter.formatter.units import EQUAL, unscaled

CLASSIFIERS = (
    "chi bộ",
    "doanh nghiệp",
    "đảng viên",
    "giấy chứng nhận",
    "hồ sơ",
    "hợp tác xã",
    "khu dân cư",
    "lượt",
    "mô hình",
    "nghị quyết",
    "nhà",
    "quần chúng",
    "sản phẩm",
    "tổ chức",
    "tổ dân phố",
    "trường",
    "vườn",
)
"""First words that count what the rest of a unit describes."""

_TO = " cho"


def short(unit: str) -> str:
    """Return the counting word of a unit: "sản phẩm" of "sản phẩm OCOP"."""
    return next((word for word in CLASSIFIERS if unit.startswith(f"{word} ")), unit)


def is_measure(unit: str) -> bool:
    """Whether a unit measures, and names no thing: "tỷ đồng", "ha"."""
    _, base = unscaled(unit)
    return base in EQUAL or base.endswith("đồng") or base.startswith("%")


def label(verb: str, unit: str, note: str) -> str:
    """Return what is counted: "kết nạp đảng viên", "tiếp công dân"."""
    if verb.endswith("có"):
        verb = ""
    if verb.endswith(_TO) and not note:
        verb, unit = verb.removesuffix(_TO), ""
    things = "" if is_measure(unit) else unit.removeprefix("lượt ")
    if things and not verb and not note:
        return f"số {things}"
    return " ".join(part for part in (verb, things, note) if part)
