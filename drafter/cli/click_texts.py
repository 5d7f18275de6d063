"""Click's own sentences in Vietnamese: a table, and the hook that reads it.

Click looks every text up through the names ``_`` and ``ngettext`` of its modules.
While a command runs they lead here instead of to the system's locale.
"""

import gettext
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import ModuleType

from drafter.cli.language import current

VIETNAMESE: Mapping[str, str] = {
    "Usage:": "Cách dùng:",
    "Options": "Tùy chọn",
    "Positional arguments": "Đối số",
    "Commands": "Các lệnh",
    "Show this message and exit.": "Hiện phần hướng dẫn này.",
    "Show the version and exit.": "Hiện phiên bản.",
    "%(prog)s, version %(version)s": "%(prog)s, phiên bản %(version)s",
    "Error: {message}": "Lỗi: {message}",
    "Aborted!": "Đã dừng.",
    "Try '{command} {option}' for help.": "Xem hướng dẫn: {command} {option}",
    "Missing command.": "Thiếu tên lệnh.",
    "Missing argument": "Thiếu đối số",
    "Missing option": "Thiếu tùy chọn",
    "Missing parameter": "Thiếu tham số",
    "Missing parameter: {param_name}": "Thiếu tham số: {param_name}",
    "Missing {param_type}": "Thiếu {param_type}",
    "No such option {name!r}.": "Không có tùy chọn {name!r}.",
    "No such command {name!r}.": "Không có lệnh {name!r}.",
    "Did you mean {possibility}?": "Ý bạn là {possibility}?",
    "(Did you mean one of: {possibilities}?)": "Ý bạn là một trong: {possibilities}?",
    "Got unexpected extra argument ({args})": "Thừa đối số ({args})",
    "Got unexpected extra arguments ({args})": "Thừa các đối số ({args})",
    "Invalid value: {message}": "Giá trị sai: {message}",
    "Invalid value for {param_hint}: {message}": (
        "Giá trị của {param_hint} sai: {message}"
    ),
    "Invalid start character for option ({option})": (
        "Tùy chọn bắt đầu bằng ký tự không dùng được ({option})"
    ),
    "Option {name!r} does not take a value.": "Tùy chọn {name!r} không nhận giá trị.",
    "Option {name!r} requires an argument.": "Tùy chọn {name!r} cần một giá trị.",
    "Option {name!r} requires {nargs} arguments.": (
        "Tùy chọn {name!r} cần {nargs} giá trị."
    ),
    "Argument {name!r} takes {nargs} values.": "Đối số {name!r} nhận {nargs} giá trị.",
    "Takes {nargs} values but 1 was given.": "Cần {nargs} giá trị nhưng mới có 1.",
    "Takes {nargs} values but {len} were given.": "Cần {nargs} giá trị nhưng có {len}.",
    "{len_type} values are required, but {len_value} was given.": (
        "Cần {len_type} giá trị nhưng mới có {len_value}."
    ),
    "{len_type} values are required, but {len_value} were given.": (
        "Cần {len_type} giá trị nhưng có {len_value}."
    ),
    "Value must be an iterable.": "Cần một danh sách giá trị.",
    "Choose from:\n\t{choices}": "Chọn một trong:\n\t{choices}",
    "{value!r} is not {choice}.": "{value!r} không phải là {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} không nằm trong {choices}.",
    "{value} is not in the range {range}.": "{value} nằm ngoài khoảng {range}.",
    "{value!r} is not a valid {number_type}.": "{value!r} không phải là số.",
    "{value!r} is not a valid boolean. Recognized values: {states}": (
        "{value!r} không phải là có hay không. Nhận các giá trị: {states}"
    ),
    "Could not open file {filename!r}: {message}": (
        "Không mở được tệp {filename!r}: {message}"
    ),
    "unknown error": "không rõ lý do",
    "{name} {filename!r} does not exist.": "Không có {name} {filename!r}.",
    "{name} {filename!r} is a file.": "{name} {filename!r} là một tệp.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} là một thư mục.",
    "{name} {filename!r} is not readable.": "Không đọc được {name} {filename!r}.",
    "{name} {filename!r} is not writable.": "Không ghi được {name} {filename!r}.",
    "{name} {filename!r} is not executable.": "Không chạy được {name} {filename!r}.",
    "file": "tệp",
    "directory": "thư mục",
    "path": "đường dẫn",
    "required": "bắt buộc",
    "default: {default}": "mặc định: {default}",
    "env var: {var}": "biến môi trường: {var}",
    "(dynamic)": "(tùy lúc chạy)",
    "deprecated": "sắp bỏ",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}": (
        "Lệnh {name!r} sắp bỏ.{extra_message}"
    ),
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}": (
        "{param_type} {name!r} sắp bỏ.{extra_message}"
    ),
    "Error: invalid input": "Lỗi: câu trả lời không hợp lệ",
    "Do you want to continue?": "Bạn có muốn tiếp tục không?",
    "Repeat for confirmation": "Gõ lại để xác nhận",
    "Error: The two entered values do not match.": "Lỗi: hai lần gõ khác nhau.",
    "Press any key to continue...": "Bấm một phím bất kỳ để tiếp tục...",
    "Couldn't detect Bash version, shell completion is not supported.": (
        "Không nhận ra phiên bản Bash nên không gợi ý được khi bấm Tab."
    ),
    "Shell completion is not supported for Bash versions older than 4.4.": (
        "Bash cũ hơn 4.4 không gợi ý được khi bấm Tab."
    ),
    "Windows error: {error}": "Lỗi của Windows: {error}",
}
"""What Click can say to someone who uses `drafter`."""


def translated(text: str) -> str:
    """Return a text of Click's in the language of this run."""
    return VIETNAMESE.get(text, text) if current() == "vi" else text


def numbered(singular: str, plural: str, count: int) -> str:
    """Return the text for one thing or for many."""
    return translated(singular if count == 1 else plural)


@contextmanager
def hooked() -> Iterator[None]:
    """Let Click speak through the table; other users of Click never notice."""
    modules = tuple(_modules())
    for module in modules:
        vars(module)["_"] = translated
        if "ngettext" in vars(module):
            vars(module)["ngettext"] = numbered
    try:
        yield
    finally:
        for module in modules:
            vars(module)["_"] = gettext.gettext
            if "ngettext" in vars(module):
                vars(module)["ngettext"] = gettext.ngettext


def _modules() -> Iterator[ModuleType]:
    """Yield the modules of Click that look texts up."""
    for name, module in tuple(sys.modules.items()):
        if name.startswith("click.") and vars(module).get("_") is gettext.gettext:
            yield module
