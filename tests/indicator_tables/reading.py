"""Conference files that name sheets: made, read, and told in lines for people."""

from collections.abc import Iterator
from pathlib import Path

from drafter import source
from drafter.drafting import loading
from drafter.source import Mapping, Scalar

HEAD = """\
loai: {kind}
don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An
ky_bao_cao: {period}
thoi_gian: sáng 08/01/2026
dia_diem: Hội trường UBND xã
chu_tri: Đỗ Mạnh Tường, Bí thư Đảng ủy xã
"""


def facts(results: str, period: str = "năm 2025") -> str:
    """Return a conference file with such results."""
    kind = "tổng kết" if period.startswith("năm") else "sơ kết"
    return HEAD.format(kind=kind, period=period) + results


def told(folder: Path, text: str) -> list[str]:
    """Return the figures of a conference file as lines, then what was found in sheets.

    A figure is ``name: result | base amount | …``; its parts stand below it behind a
    hyphen, smaller headings and figures are indented under what they belong to.
    """
    (folder / "hoi-nghi.yaml").write_text(text, encoding="utf-8")
    document = source.read(str(folder / "hoi-nghi.yaml"))
    expanded, _ = loading.with_tables(document, folder)
    lines = [
        line for item in _items(expanded.root.get("ket_qua")) for line in _area(item)
    ]
    targets = _items(expanded.root.get("chi_tieu_ky_sau"))
    lines += ["kỳ sau", *(f"  {line}" for t in targets for line in _target(t))] * bool(
        targets
    )
    found = [_finding(f) for f in expanded.findings if f.code.startswith("X")]
    return lines + found


def _finding(finding) -> str:
    ref = getattr(finding.mark, "ref", "")
    return f"{finding.code} {ref}".strip()


def _items(node) -> tuple:
    return () if node is None or isinstance(node, Scalar) else tuple(node)


def _area(item: Mapping) -> Iterator[str]:
    yield item["linh_vuc"].text
    yield from (f"  {line}" for line in _figures(item.get("so_lieu")))
    for part in _items(item.get("muc")):
        yield f"  ▸ {part['ten'].text}"
        yield from (f"    {line}" for line in _figures(part.get("so_lieu")))


def _figures(node) -> Iterator[str]:
    for figure in _items(node):
        if isinstance(figure, Scalar):
            yield figure.text
            continue
        about = "ước " if "uoc" in figure else ""
        bases = figure.get("so_sanh") or {}
        parts = [f"{figure['ten'].text}: {about}{figure['thuc_hien'].text}"]
        parts += [f"{bases.key_text(key)} {bases[key].text}" for key in bases]
        parts += [f"({figure['ghi_chu'].text})"] if "ghi_chu" in figure else []
        yield " | ".join(parts)
        yield from (f"- {line}" for line in _figures(figure.get("trong_do")))


def _target(target: Mapping) -> Iterator[str]:
    more = " ".join(f"[{k} {target[k].text}]" for k in ("ky", "han_nam") if k in target)
    line = (
        f"{target['ten'].text}: {target['phan_dau'].text} ({target['linh_vuc'].text})"
    )
    yield f"{line} {more}".strip()
