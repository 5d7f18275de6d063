"""The page of tags: what a template may print."""

from collections.abc import Iterable, Iterator

from drafter.reference import fieldbook, tag_rows
from drafter.reference.markdown import code, page, table
from drafter.reference.tag_rows import Row

_HEAD = ("Dán vào Word", "Ý nghĩa", "Ví dụ")


def text() -> str:
    """Return the page."""
    return page("Danh mục thẻ", _lines())


def _lines() -> Iterator[str]:
    yield (
        "Dán thẻ vào mẫu Word đúng như cột thứ nhất. Thẻ `{{ … }}` in chữ, "
        "`{% if … %}` cần `{% endif %}`, `{% for … %}` cần `{% endfor %}`. Lặp một "
        "hàng của bảng thì viết `{%tr`, lặp một đoạn thì viết `{%p`. Ví dụ lấy từ "
        "hội nghị mẫu, người và số đều không có thật."
    )
    yield ""
    yield "Tra nhanh: `drafter template fields`, `drafter template fields chi_tieu`."
    yield ""
    yield "## Thẻ dùng ở bất cứ đâu"
    yield ""
    yield from table(_HEAD, _cells(tag_rows.rows(fieldbook.tags())))
    for tag in fieldbook.lists():
        if fieldbook.below(tag):
            yield f"## Lặp {code(tag.name)}: {tag.text}"
            yield ""
            yield from table(_HEAD, _cells(tag_rows.of_list(tag)))


def _cells(rows: Iterable[Row]) -> Iterator[tuple[str, str, str]]:
    for row in rows:
        yield code(row.paste), row.text, row.example
