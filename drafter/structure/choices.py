"""Closed lists: each enum by its Vietnamese words, and the words people use."""

import re
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from typing import Any, TypeVar

from drafter.model import (
    Benchmark,
    Bound,
    ConferenceKind,
    Field,
    Organ,
    PlaceKind,
    RatioForm,
    SpeechKind,
)
from drafter.source import Node
from drafter.structure.leaves import scalar
from drafter.structure.refusals import refused
from drafter.structure.shape_rules import UNKNOWN_CHOICE
from drafter.structure.subjects import field_name
from drafter.vocabulary import fold, nearest

E = TypeVar("E", bound=Enum)

ALIASES: Mapping[type[Enum], Mapping[str, Enum]] = {
    ConferenceKind: {
        "hội nghị tổng kết": ConferenceKind.FINAL,
        "hội nghị sơ kết": ConferenceKind.INTERIM,
        "sơ kết giữa nhiệm kỳ": ConferenceKind.INTERIM,
        "hội nghị sơ kết giữa nhiệm kỳ": ConferenceKind.INTERIM,
    },
    PlaceKind: {
        "tp": PlaceKind.CITY,
        "tx": PlaceKind.TOWN,
        "tt": PlaceKind.TOWNSHIP,
        "tdp": PlaceKind.RESIDENTIAL_GROUP,
    },
    Organ: {
        "Đảng ủy": Organ.PARTY_COMMITTEE,
        "Huyện ủy": Organ.PARTY_COMMITTEE,
        "Thị ủy": Organ.PARTY_COMMITTEE,
        "Quận ủy": Organ.PARTY_COMMITTEE,
        "Thành ủy": Organ.PARTY_COMMITTEE,
        "Tỉnh ủy": Organ.PARTY_COMMITTEE,
        "BCH": Organ.EXECUTIVE_COMMITTEE,
        "BTV": Organ.STANDING_COMMITTEE,
        "Hội đồng nhân dân": Organ.PEOPLES_COUNCIL,
        "Ủy ban nhân dân": Organ.PEOPLES_COMMITTEE,
        "Mặt trận Tổ quốc": Organ.FATHERLAND_FRONT,
        "Ủy ban MTTQ": Organ.FATHERLAND_FRONT,
        "Ủy ban MTTQ Việt Nam": Organ.FATHERLAND_FRONT,
    },
    Bound: {"từ": Bound.FROM, "tối thiểu": Bound.AT_LEAST, "tối đa": Bound.AT_MOST},
    Benchmark: {
        "KH": Benchmark.PLAN,
        "trung bình": Benchmark.AVERAGE,
        "cùng kỳ năm trước": Benchmark.YEAR_AGO,
    },
    RatioForm: {
        "bằng": RatioForm.OF,
        "giảm": RatioForm.CHANGE,
        "thấp hơn": RatioForm.WORDS,
    },
    Field: {
        "nông thôn mới": Field.COUNTRY_AND_TOWN,
        "đô thị": Field.COUNTRY_AND_TOWN,
        "đất đai": Field.LAND_AND_ENVIRONMENT,
        "môi trường": Field.LAND_AND_ENVIRONMENT,
        "tài nguyên, môi trường": Field.LAND_AND_ENVIRONMENT,
        "văn hóa": Field.CULTURE_AND_SOCIETY,
        "xã hội": Field.CULTURE_AND_SOCIETY,
        "văn hóa, xã hội": Field.CULTURE_AND_SOCIETY,
        "CCHC": Field.ADMINISTRATIVE_REFORM,
        "quốc phòng": Field.DEFENCE_AND_SECURITY,
        "an ninh": Field.DEFENCE_AND_SECURITY,
        "Đảng": Field.PARTY_BUILDING,
        "MTTQ, đoàn thể": Field.FRONT_AND_UNIONS,
        "Mặt trận": Field.FRONT_AND_UNIONS,
        "đoàn thể": Field.FRONT_AND_UNIONS,
    },
    SpeechKind: {
        "phát biểu chỉ đạo": SpeechKind.DIRECTING,
        "phát biểu kết luận": SpeechKind.CONCLUDING,
        "bế mạc": SpeechKind.CONCLUDING,
        "thảo luận": SpeechKind.DISCUSSION,
    },
}
"""Words that people type for a member beside its own."""


@cache
def members(cls: type[E]) -> Mapping[str, E]:
    """Map the folded words of an enum to its members."""
    aliases: Mapping[str, Any] = ALIASES.get(cls, {})
    known = {**aliases, **{member.value: member for member in cls}}
    return {_folded(word): member for word, member in known.items()}


def member(cls: type[E], word: str) -> E | None:
    """Return the member that a word names, or nothing."""
    return members(cls).get(_folded(word))


def choice(cls: type[E]) -> Callable[[Node, Any], E]:
    """Return the hook of an enum."""

    def hook(node: Node, _: object = None) -> E:
        typed = scalar(node).text
        found = member(cls, typed)
        if found is None:
            values = {"field": field_name(node), "text": typed}
            raise refused(node, UNKNOWN_CHOICE, **values, **_way(cls, typed))
        return found

    return hook


def _folded(word: str) -> str:
    return re.sub(r"[.,;:…]+", "", fold(word)).strip("_")


def _way(cls: type[Enum], typed: str) -> dict[str, str]:
    words = [str(one.value) for one in cls]
    near = nearest(typed, [*words, *ALIASES.get(cls, ())])
    if near is not None:
        return {"way_vi": f"ý bạn là '{near}'?", "way_en": f"did you mean '{near}'?"}
    listed = "; ".join(words)
    return {"way_vi": f"chọn một trong: {listed}", "way_en": f"choose one of: {listed}"}
