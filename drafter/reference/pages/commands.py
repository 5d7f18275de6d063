"""The page of commands: usage, options, exit codes."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from drafter.reference.markdown import block, code, page, table


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


def text(manuals: Iterable[Manual]) -> str:
    """Return the page."""
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
            ("Tùy chọn", "Ý nghĩa"), ((code(o), said) for o, said in manual.options)
        )
