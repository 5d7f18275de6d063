"""How sentences were written and how they must read, pair by pair."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.wording.papers import EVERY, Paper, paper
from tests.wording.stock_figures import Facts

PAIRS: tuple[Mapping[str, Any], ...] = tuple(
    tomllib.loads((Path(__file__).parent / "pairs.toml").read_text("utf-8"))["pair"]
)
MANY = 62
SHORT = {"tin vắn": "tin-van", "bài": "bai"}
"""Names of sizes in letters that a terminal shows."""
BASE: Facts = {
    "loai": "tổng kết",
    "don_vi": "Đảng bộ xã Suối Bạc, tỉnh Hòa An",
    "thoi_gian": "sáng 09/01/2026",
    "ky_bao_cao": "năm 2025",
}
"""The facts of a pair that names no others."""
FIGURES: Facts = {
    "ket_qua": [
        {
            "linh_vuc": "kinh tế",
            "so_lieu": [
                {"ten": name, "thuc_hien": made, "so_sanh": {"kế hoạch": plan}}
                for name, made, plan in (
                    ("sản lượng chè", "905 tấn", "894 tấn"),
                    ("thu ngân sách", "31,4 tỷ đồng", "29 tỷ đồng"),
                    ("diện tích quế", "1.250 ha", "1.200 ha"),
                    ("đàn trâu", "640 con", "600 con"),
                    ("sản lượng cá", "87 tấn", "80 tấn"),
                )
            ],
        },
        {
            "linh_vuc": "xây dựng Đảng",
            "so_lieu": [{"dong_tu": "kết nạp", "thuc_hien": "38 đảng viên"}],
        },
    ]
}
"""Figures enough for an annex."""


def facts_of(pair: Mapping[str, Any]) -> Facts:
    """Return the facts of a pair, those of every conference with them."""
    facts = BASE | (FIGURES if pair.get("figures") else {})
    facts = facts | (yaml.load(pair["facts"], yaml.BaseLoader) or {})
    if many := pair.get("speakers"):
        facts["thao_luan"] = {
            "tham_luan": [
                {"nguoi": f"Trần Văn {chr(65 + n)}", "chu_de": f"chủ đề {n + 1}"}
                for n in range(many)
            ]
        }
    return facts


def wrong(pair: Mapping[str, Any], made: Paper) -> list[str]:
    """Return what a paper does not print, or prints, against its pair."""
    text = made.everything
    raw = "\n".join(part.raw for part in made.parts)
    told = [f"thiếu: {want}" for want in pair.get("printed", ()) if want not in text]
    told += [f"thừa: {one}" for one in pair.get("absent", ()) if one in text]
    told += [f"rời: {want!r}" for want in pair.get("raw", ()) if want not in raw]
    places = [text.find(want) for want in pair.get("order", ())]
    if -1 in places or places != sorted(places):
        told.append(f"thứ tự: {pair['order']}")
    rows = [row for table in made.tables for row in table]
    told += [
        f"không có hàng: {row}"
        for row in pair.get("rows", ())
        if not any(set(row) <= set(found) for found in rows)
    ]
    if (title := pair.get("title")) and made.title != title:
        told.append(f"tít: {made.title}")
    return told


CASES = [
    pytest.param(pair, name, id=f"{pair['number']}-{SHORT.get(name, name)}")
    for pair in PAIRS
    for name in pair["papers"]
]


@pytest.mark.parametrize(("pair", "name"), CASES)
def test_a_paper_reads_as_it_must(pair: Mapping[str, Any], name: str) -> None:
    made = paper(facts_of(pair), name)
    assert made.parts
    assert wrong(pair, made) == []


def test_every_pair_is_there() -> None:
    assert {pair["number"] for pair in PAIRS} == set(range(1, MANY + 1))


@pytest.mark.parametrize("pair", PAIRS, ids=[str(pair["number"]) for pair in PAIRS])
def test_a_pair_asks_something_of_papers_that_exist(pair: Mapping[str, Any]) -> None:
    assert set(pair["papers"]) <= set(EVERY)
    assert set(pair) & {"printed", "absent", "raw", "order", "rows", "title"}
