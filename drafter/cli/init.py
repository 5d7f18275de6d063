"""``drafter init``: a working folder for one conference, with a sample of facts."""

import json
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, TypeVar

import click
from attrs import field

from drafter.cli import completion, printing, streams
from drafter.cli.bilingual import command, option
from drafter.cli.language import say
from drafter.cli.new_files import refuse_existing, write_all
from drafter.patterns import regex
from drafter.records import frozen
from drafter.vocabulary import fold, nearest

if TYPE_CHECKING:
    from drafter.model import Place

E = TypeVar("E", bound=Enum)
FACTS = "hoi-nghi.yaml"
GUIDE = "HUONG-DAN.md"

_HEAD = """\
# yaml-language-server: $schema={schema}
# Dữ liệu hội nghị. Người, con số trong tệp này chỉ là mẫu: thay bằng của cơ quan bạn,
# xóa mục không dùng. Dòng bắt đầu bằng dấu # là ghi chú, drafter không đọc.
# Kiểm tra: drafter check {facts}     Tạo văn bản: drafter render {facts}

"""
_MORE = "\n# Những mục khác có thể thêm:\n"

_COMMUNES = ("xã", "phường", "đặc khu")
_PROVINCES = ("tỉnh", "thành phố")
_NOT_PLAIN = regex(r"[^\w ,.()/–-]|^\W|\s#|:\s")


class Regime(Enum):
    """Whose conference it is."""

    STATE = "chính quyền"
    PARTY = "Đảng"


class Kind(Enum):
    """Which conference it is."""

    FINAL = "tổng kết"
    INTERIM = "sơ kết"


def _commune(typed: str) -> str:
    """Return the commune in what was typed; a province behind it is asked for."""
    from drafter.model.recognition import recognise

    read = recognise(typed)
    return _place(_COMMUNES, _level(read.area, _COMMUNES) or read.name)


def _province(typed: str) -> str:
    """Return the province in what was typed, which may be a whole chain."""
    return _place(_PROVINCES, _top(typed) or typed)


def _top(typed: str) -> str:
    """Return the province that a chain of places ends in, or nothing."""
    from drafter.model.recognition import recognise

    read = recognise(typed)
    return _level(read.chain or read.area, _PROVINCES)


def _level(place: "Place | None", kinds: tuple[str, ...]) -> str:
    """Return the first unit of some kinds in a chain, with its kind, or nothing."""
    for level in place.chain if place else ():
        if level.kind.value in kinds:
            return f"{level.kind.value} {level.name}"
    return ""


def _place(kinds: tuple[str, ...], typed: str) -> str:
    """Return a place with its kind, which is the first where none was typed."""
    name = " ".join(typed.split())
    for kind in kinds:
        if fold(name).startswith(f"{fold(kind)}_"):
            return kind + name[len(kind) :]
    return f"{kinds[0]} {name}"


_PARTS: Mapping[str, Mapping[str, str]] = {
    "xã": {
        "head": "Trưởng thôn Trung Tâm", "parts": "các thôn", "street": "đường thôn",
    },
    "phường": {
        "head": "Tổ trưởng Tổ dân phố số 1", "parts": "các tổ dân phố",
        "street": "ngõ phố",
    },
    "đặc khu": {
        "head": "Trưởng khu dân cư số 1", "parts": "các khu dân cư",
        "street": "đường khu dân cư",
    },
}  # fmt: skip
"""What communes of each kind consist of, in the sample."""


@frozen(kw_only=True)
class Answers:
    """The answers; each has a default, so that a sample needs none.

    Attributes:
        regime: Party or State.
        commune: The commune, its kind before its name.
        province: The province.
        kind: Whether the period is closed.
        signer: Full name of who signs.
    """

    regime: Regime = Regime.STATE
    commune: str = field(default="xã Tân Lập", converter=_commune)
    province: str = field(default="tỉnh Hòa An", converter=_province)
    kind: Kind = Kind.FINAL
    signer: str = "Nguyễn Văn An"

    @property
    def level(self) -> str:
        """The word of the commune's kind: xã, phường."""
        return next(k for k in _COMMUNES if self.commune.startswith(f"{k} "))


_PERIODS: Mapping[Kind, tuple[str, str]] = {
    Kind.FINAL: ("sáng 08/01/2026", "năm 2025"),
    Kind.INTERIM: ("sáng 10/7/2026", "6 tháng đầu năm 2026"),
}
_TEXTS: Mapping[Regime, Mapping[str, str]] = {
    Regime.STATE: {
        "body": "UBND {commune}, {province}",
        "work": "tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội, "
        "bảo đảm quốc phòng - an ninh",
        "hall": "UBND {level}",
        "office": "[Phó Bí thư Đảng ủy, Chủ tịch UBND {level}]",
        "deputy": "[Đảng ủy viên, Phó Chủ tịch UBND {level}]",
        "secretary": "Chánh Văn phòng HĐND và UBND {level}",
        "guests": "trưởng các phòng chuyên môn, {parts} của {level}",
        "report": "tình hình thực hiện nhiệm vụ phát triển kinh tế - xã hội {period}",
        "overview": "kinh tế - xã hội của {level} tiếp tục ổn định và phát triển",
        "author": "Văn phòng HĐND và UBND {level}",
        "authority": "TM. ỦY BAN NHÂN DÂN",
        "recipients": "UBND {province}\nThường trực Đảng ủy, HĐND {level}\nLưu: VT",
        "fields": "  - linh_vuc: cải cách hành chính\n"
        "    so_lieu:\n"
        "      - ten: tỷ lệ hồ sơ giải quyết đúng hạn\n"
        "        thuc_hien: 98,6%\n"
        "        so_sanh:\n"
        "          kế hoạch: 98%\n"
        "    noi_dung:\n"
        "      - thủ tục hành chính được giải quyết đúng hạn",
    },
    Regime.PARTY: {
        "body": "Đảng bộ {commune}, {province}",
        "work": "công tác xây dựng Đảng và thực hiện nhiệm vụ chính trị",
        "hall": "Đảng ủy {level}",
        "office": "[Bí thư Đảng ủy, Chủ tịch HĐND {level}]",
        "deputy": "[Phó Bí thư Thường trực Đảng ủy {level}]",
        "secretary": "[Đảng ủy viên, Chánh Văn phòng Đảng ủy {level}]",
        "guests": "bí thư các chi bộ trực thuộc Đảng bộ {level}",
        "report": "công tác xây dựng Đảng và thực hiện nhiệm vụ chính trị {period}",
        "overview": "Đảng bộ {level} đã lãnh đạo hoàn thành phần lớn chỉ tiêu đề ra",
        "author": "Văn phòng Đảng ủy {level}",
        "authority": "T/M BAN THƯỜNG VỤ",
        "recipients": "Ban Thường vụ {committee}\n"
        "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ {level}\n"
        "Các chi bộ trực thuộc\n"
        "Lưu Văn phòng Đảng ủy",
        "fields": "  - linh_vuc: xây dựng Đảng\n"
        "    so_lieu:\n"
        "      - dong_tu: kết nạp\n"
        "        thuc_hien: 12 đảng viên\n"
        "        so_sanh:\n"
        "          kế hoạch: 10 đảng viên\n"
        "    noi_dung:\n"
        "      - việc nâng cao chất lượng sinh hoạt chi bộ được quan tâm",
    },
}
"""How the sample differs between the two."""


@command(
    "init",
    vi="""
    DIR là thư mục, mặc định là thư mục hiện tại. Không ghi đè tệp đã có.""",
    en="""
    DIR is the folder, by default the current one. Existing files are left alone.""",
)
@click.argument(
    "folder", metavar="[DIR]", default=".", shell_complete=completion.folders
)
@option(
    "--defaults",
    is_flag=True,
    vi="Không hỏi gì, dùng câu trả lời mặc định.",
    en="Ask nothing, take the default answers.",
)
@option(
    "--excel",
    is_flag=True,
    vi="Dữ liệu nhập bằng Excel: tạo mẫu nhập hoi-nghi.xlsx thay cho hoi-nghi.yaml.",
    en="Facts typed in Excel: make a form hoi-nghi.xlsx in place of hoi-nghi.yaml.",
)
@option(
    "--from",
    "--tu",
    "last",
    metavar="FILE",
    shell_complete=completion.files,
    vi="Tệp dữ liệu năm trước: chép người, cơ quan; số liệu thành số năm trước.",
    en="Last year's file: people and bodies stay, figures become those of last year.",
)
@option(
    "--period",
    "--ky",
    metavar="KỲ",
    vi="Kỳ của hội nghị mới, khi chép từ năm trước; mặc định là kỳ tiếp theo.",
    en="The new period, with --from; by default the one that follows.",
)
@option(
    "--bare",
    is_flag=True,
    vi="Không giữ lời của năm trước ở các dòng #~.",
    en="Leave out last year's words, which else stand in lines of #~.",
)
def init(
    folder: str,
    defaults: bool,
    excel: bool,
    last: str | None,
    period: str | None,
    bare: bool,
) -> None:
    """Ask a person at a terminal, then write what does not exist."""
    from drafter.cli import init_excel
    from drafter.reference import json_schema

    _refuse_together(last, period=period, bare=bare, excel=excel)
    if last is not None:
        from drafter.cli.init_from import init_from

        init_from(folder, last, FACTS, companions(), period=period, bare=bare)
        return
    target = Path(folder)
    names = (init_excel.FACTS,) if excel else (FACTS, json_schema.NAME)
    refuse_existing(target, (*names, GUIDE), command="drafter init")
    answers = _answers() if not defaults and streams.is_interactive() else Answers()
    in_excel = init_excel.scaffold(facts(answers), GUIDE) if excel else None
    paths = write_all(target, in_excel or scaffold(answers))
    rows = [
        (say("Đã tạo", "Made") if number == 0 else "", str(path))
        for number, path in enumerate(paths)
    ]
    for line in printing.columns(rows):
        streams.result(line)
    streams.result("\n" + say("Làm tiếp:", "Next:"))
    step = f"drafter render {printing.argument(paths[0])}"
    does = say("tạo báo cáo, tin bài từ dữ liệu mẫu", "make papers of the sample")
    streams.result(f"  {step}     {does}")


def _refuse_together(
    last: str | None, *, period: str | None, bare: bool, excel: bool
) -> None:
    """Stop where options are typed that do not go together.

    Raises:
        click.UsageError: They do not.
    """
    if last is None and (period is not None or bare):
        text = say(
            "--period và --bare chỉ dùng cùng --from TỆP",
            "--period and --bare are used with --from FILE",
        )
        raise click.UsageError(text)
    if last is not None and excel:
        text = say(
            "--from tạo tệp .yaml; muốn có mẫu Excel thì chạy  drafter convert  sau đó",
            "--from makes a .yaml; for a form in Excel run  drafter convert  then",
        )
        raise click.UsageError(text)


def scaffold(answers: Answers) -> Mapping[str, bytes]:
    """Return the files of a working folder by name."""
    return {FACTS: facts(answers).encode("utf-8"), **companions()}


def companions() -> Mapping[str, bytes]:
    """Return what stands beside a conference file: the schema, the guide."""
    from drafter.reference import json_schema

    schema = json.dumps(json_schema.schema(), ensure_ascii=False, indent=2)
    return {
        json_schema.NAME: f"{schema}\n".encode(),
        GUIDE: _shipped(GUIDE).encode("utf-8"),
    }


def facts(answers: Answers) -> str:
    """Return a conference file that renders as it is, each field described."""
    from drafter.reference import json_schema

    text = Template(_shipped(FACTS)).substitute(sample(answers))
    described = "\n".join(_described(text.splitlines()))
    head = _HEAD.format(schema=json_schema.NAME, facts=FACTS)
    return f"{head}{described}\n{_MORE}" + "".join(_others(text))


def _described(lines: list[str]) -> Iterator[str]:
    """Put the description of each outermost field above it."""
    descriptions = _descriptions()
    for line in lines:
        key = line.partition(":")[0]
        if key in descriptions:
            yield f"# {descriptions[key]}"
        yield line


def _others(text: str) -> Iterator[str]:
    """Yield a comment for each field that the sample does not use."""
    used = {line.partition(":")[0] for line in text.splitlines()}
    for key, description in _descriptions().items():
        if key not in used:
            yield f"# {key}: {description}\n"


def _descriptions() -> Mapping[str, str]:
    from drafter.model import Conference
    from drafter.model.conference import PEOPLE
    from drafter.vocabulary import words

    described = (*words(Conference).values(), PEOPLE)
    return {word.name: word.text for word in described}


def _shipped(name: str) -> str:
    return (Path(__file__).parent / "scaffold" / name).read_text(encoding="utf-8")


def sample(answers: Answers) -> Mapping[str, str]:
    """Return the texts that the scaffold leaves open."""
    held, period = _PERIODS[answers.kind]
    of_city = answers.province.startswith("thành phố")
    known = {
        "commune": answers.commune,
        "province": answers.province,
        "level": answers.level,
        "period": period,
        "committee": "Thành ủy" if of_city else "Tỉnh ủy",
        **_PARTS[answers.level],
    }
    texts = {name: t.format(**known) for name, t in _TEXTS[answers.regime].items()}
    items = (f"      - {_typed(line)}" for line in texts["recipients"].splitlines())
    return {
        **texts,
        **_PARTS[answers.level],
        "level": answers.level,
        "kind": answers.kind.value,
        "held": held,
        "period": period,
        "body": _typed(texts["body"]),
        "signer": _typed(answers.signer),
        "recipients": "\n".join(items),
    }


def _typed(text: str) -> str:
    """Return a text as YAML takes it: in quotes where it would be misread."""
    if not _NOT_PLAIN.search(text):
        return text
    return "'" + text.replace("'", "''") + "'"


def _answers() -> Answers:
    """Ask a person for the few facts that a sample differs by."""
    default = Answers()
    regime = _choice(
        say("Đảng hay chính quyền", "Party or State"), Regime, default.regime
    )
    commune = _text(say("Tên xã, phường", "Commune or ward"), default.commune)
    return Answers(
        regime=regime,
        commune=commune,
        province=_text(
            say("Tỉnh, thành phố", "Province or city"),
            _top(commune) or default.province,
        ),
        kind=_choice(
            say("Tổng kết hay sơ kết", "Final or interim"), Kind, default.kind
        ),
        signer=_text(
            say("Họ và tên người ký", "Full name of the signer"), default.signer
        ),
    )


def _text(question: str, default: str) -> str:
    answer: str = click.prompt(question, default=default, err=True)
    return " ".join(answer.split())


def _choice(question: str, choices: type[E], default: E) -> E:
    """Ask for one of a few words; case and accents do not matter."""
    words = {str(choice.value): choice for choice in choices}
    while True:
        typed = _text(f"{question} ({' / '.join(words)})", str(default.value))
        near = nearest(typed, words) or next(
            (word for word in words if fold(word).startswith(fold(typed))), None
        )
        if near is not None:
            return words[near]
        streams.note(say("Xin chọn một trong hai.", "Please choose one of them."))
