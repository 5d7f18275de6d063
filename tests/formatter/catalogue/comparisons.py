"""Comparisons: row 23, section 6.3."""

from drafter.formatter.amounts import read_out_of
from drafter.formatter.comparison import POINTS, Direction
from drafter.formatter.comparison_reader import (
    Move,
    StatedRatio,
    read_moved,
    read_ratio,
    read_verdict,
)
from drafter.values import Better, RatioForm
from tests.formatter.catalogue.entry import Writes, amount

_UP, _DOWN = Direction.UP, Direction.DOWN


def _ratio(
    form: RatioForm,
    typed: str,
    words: str,
    against: str = "",
    direction: Direction = _UP,
) -> StatedRatio:
    value = amount(typed) if typed else None
    return StatedRatio(
        form=form, amount=value, direction=direction, words=words, against=against
    )


_OF, _CHANGE, _OVER = RatioForm.OF, RatioForm.CHANGE, RatioForm.OVER
_TIMES, _POINTS = RatioForm.TIMES, RatioForm.POINTS
_LAST_YEAR = "cùng kỳ năm 2023"
_TWO = "it joins two statements; each is read alone"
_SHARE = amount("8,16%"), amount("7,56%")

COMPARISONS = (
    *(
        Writes(
            "6.1.23",
            what,
            "ratio",
            (form, amount(typed) if typed else None),
            {"direction": direction} if direction is _DOWN else {},
            read_ratio,
            _ratio(form, typed, verb, direction=direction),
        )
        for what, form, typed, verb, direction in (
            ("so much of a plan", _OF, "91%", "bằng", _UP),
            ("rise", _CHANGE, "7,5%", "tăng", _UP),
            ("fall", _CHANGE, "27%", "giảm", _DOWN),
            ("rise, range", _CHANGE, "7 - 10%", "tăng", _UP),
            ("beyond", _OVER, "70%", "vượt", _UP),
            ("times", _TIMES, "2,14 lần", "gấp", _UP),
            ("points", _POINTS, f"0,6 {POINTS}", "tăng", _UP),
            ("in words", RatioForm.ABOVE, "", "cao hơn", _UP),
        )
    ),
    Writes(
        "6.1.23",
        "actual over plan",
        "attained",
        (amount("29,49 ha"), amount("25 ha")),
        reader=read_ratio,
        value=_ratio(_OF, "117,96%", "đạt", "kế hoạch"),
    ),
    Writes(
        "6.1.23",
        "beside what others have",
        "apart",
        (amount("62 tạ/ha"), amount("58 tạ/ha")),
        {"than": "bình quân của tỉnh"},
        read_ratio,
        _ratio(RatioForm.ABOVE, "6,9%", "cao hơn", "bình quân của tỉnh"),
    ),
    Writes(
        "6.1.23",
        "plan with two bounds: the end named",
        "attained",
        (amount("1,2%"), amount("1 - 1,5%")),
        {"end": "upper"},
        read_ratio,
        _ratio(_OF, "80%", "đạt", "kế hoạch"),
    ),
    Writes(
        "6.1.23",
        "plan with two bounds: verdict only",
        "attained",
        (amount("1,2%"), amount("1 - 1,5%")),
        reader=read_verdict,
        value=True,
    ),
    Writes(
        "6.1.23",
        "beyond a plan",
        "exceeded",
        (amount("520 tỷ đồng"), amount("306 tỷ đồng")),
        {"name": "dự toán", "decimals": 0},
        read_ratio,
        _ratio(_OVER, "70%", "vượt", "dự toán"),
    ),
    Writes(
        "6.1.23",
        "beyond a plan, by how much",
        "exceeded_by",
        (amount("30 tấn"), amount("25 tấn")),
        reader=read_ratio,
        value=_ratio(_OVER, "5 tấn", "vượt", "kế hoạch"),
    ),
    Writes(
        "6.1.23",
        "rise on last year",
        "changed",
        (amount("110 tỷ đồng"), amount("100 tỷ đồng")),
        {"than": _LAST_YEAR},
        read_ratio,
        _ratio(_CHANGE, "10%", "tăng", _LAST_YEAR),
    ),
    Writes(
        "6.1.23",
        "fall of what is bounded: the bound is turned",
        "changed",
        (amount("dưới 90 tấn"), amount("100 tấn")),
        {"than": _LAST_YEAR},
        read_ratio,
        _ratio(_CHANGE, "hơn 10%", "giảm", _LAST_YEAR, _DOWN),
    ),
    Writes(
        "6.1.23",
        "nearly all of a plan",
        "attained",
        (amount("99,99999 ha"), amount("100 ha")),
        reader=read_ratio,
        value=_ratio(_OF, "gần 100%", "đạt", "kế hoạch"),
    ),
    Writes(
        "6.1.23",
        "no change",
        "changed",
        (amount("5 vụ"), amount("5 vụ")),
        {"than": _LAST_YEAR},
        read_ratio,
        _ratio(_CHANGE, "0%", "bằng", _LAST_YEAR),
    ),
    Writes(
        "6.1.23",
        "two percentages",
        "changed",
        _SHARE,
        {"than": "năm 2020"},
        read_ratio,
        _ratio(_POINTS, f"0,6 {POINTS}", "tăng", "năm 2020"),
    ),
    Writes(
        "6.1.23",
        "two percentages, relative",
        "changed",
        _SHARE,
        {"than": "năm 2020", "relative": True},
        read_ratio,
        _ratio(_CHANGE, "7,94%", "tăng", "năm 2020"),
    ),
    Writes(
        "6.1.23",
        "times, from two times on",
        "grown",
        (amount("520 tỷ đồng"), amount("243 tỷ đồng")),
        {"than": "kế hoạch"},
        read_ratio,
        _ratio(_TIMES, "2,14 lần", "gấp", "kế hoạch"),
    ),
    Writes(
        "6.1.23",
        "a plan that is a reduction",
        "reduced",
        (amount("2,54%"), amount("7,56%"), amount("4%")),
        unread=_TWO,
    ),
    Writes(
        "6.1.23",
        "a plan that is a ceiling",
        "verdict",
        (amount("2,1%"), amount("không quá 2%")),
        {"better": Better.LOWER},
        read_verdict,
        False,
    ),
    Writes(
        "6.1.23",
        "from and to",
        "moved",
        (amount("7,56%"), amount("2,1%")),
        reader=read_moved,
        value=Move(before=amount("7,56%"), after=amount("2,1%"), direction=_DOWN),
    ),
    Writes(
        "6.1.23",
        "to",
        "moved",
        (None, amount("2,1%"), _DOWN),
        reader=read_moved,
        value=Move(after=amount("2,1%"), direction=_DOWN),
    ),
    Writes(
        "6.1.23",
        "flow and stock",
        "raised",
        (amount("483 doanh nghiệp"),),
        reader=read_moved,
        value=Move(after=amount("483 doanh nghiệp"), direction=_UP, what="tổng số"),
    ),
    Writes(
        "6.1.22",
        "actual and plan",
        "out_of",
        (amount("29,49 ha"), amount("25 ha")),
        reader=read_out_of,
        value=(amount("29,49 ha"), amount("25 ha")),
    ),
)
