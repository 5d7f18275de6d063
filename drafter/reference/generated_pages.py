"""The generated pages of the documentation, by file name; that of the commands."""

from collections.abc import Iterable, Iterator, Mapping

from drafter.records import frozen
from drafter.reference import field_book, key_book, rule_book, sheet_pages
from drafter.reference.markdown_parts import block, code, page, table

FOLDER = "docs/vi/tra-cuu"
"""Where the pages stand in a checkout."""


@frozen
class Manual:
    """What a command says of itself.

    Attributes:
        name: Its name with those of its groups: ``template list``.
        usage: Its usage line.
        text: Its help.
        options: Each option as it is typed, with its help.
    """

    name: str
    usage: str
    text: str
    options: tuple[tuple[str, str], ...]


def pages(manuals: Iterable[Manual]) -> Mapping[str, str]:
    """Return every page by its file name.

    Args:
        manuals: What the commands say of themselves.
    """
    return {
        "danh-muc-the.md": field_book.text(),
        "lenh.md": _commands(manuals),
        "ma-loi.md": rule_book.text(),
        "truong.md": key_book.text(),
        **sheet_pages.texts(),
    }


def _commands(manuals: Iterable[Manual]) -> str:
    """Return the page of commands: usage, options, exit codes."""
    return page("Các lệnh", _lines(manuals))


def _lines(manuals: Iterable[Manual]) -> Iterator[str]:
    yield (
        "Mã thoát: `0` xong; `1` nội dung cần sửa (tệp dữ liệu, mẫu); `2` gõ sai lệnh, "
        "hoặc tệp không mở, không ghi được. Chạy nhiều tệp thì lấy mã lớn nhất. Lời "
        "nhắn ra stderr, kết quả ra stdout."
    )
    yield ""
    yield (
        "Biến môi trường: `DRAFTER_LANG=en` đổi lời nhắn sang tiếng Anh, `NO_COLOR=1` "
        "tắt màu."
    )
    yield ""
    for manual in manuals:
        yield f"## drafter {manual.name}"
        yield ""
        yield from block(manual.usage)
        yield manual.text
        yield ""
        yield from table(
            ("Tùy chọn", "Ý nghĩa"), ((code(o), text) for o, text in manual.options)
        )
