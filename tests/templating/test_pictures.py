"""Pictures stand where a template has their tag, and spoil nothing anywhere."""

import io
import re
import zipfile
from itertools import count

import attrs
import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ROW_HEIGHT_RULE as ROW_HEIGHT
from docx.enum.text import WD_LINE_SPACING
from docx.shared import Mm, Pt

from drafter import errors
from drafter.ooxml import package, validation, xml
from drafter.ooxml.available_width import layout
from drafter.ooxml.dump import dump, text
from drafter.pictures import Kind, Picture
from drafter.templating import pictures
from drafter.templating.engine import check_contract, check_paper, load, shows
from drafter.vocabulary import tag
from tests.ooxml.samples import NAMESPACES, body, docx, part, raw, replaced, table

TINY = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)
RELATIONS = "word/_rels/document.xml.rels"
MM = 36_000
WIDE = Picture(TINY, Kind.PNG, 400 * MM, 200 * MM, caption="Toàn cảnh")
TALL = Picture(TINY + b" ", Kind.PNG, 100 * MM, 400 * MM, caption="Người dự")
SMALL = Picture(TINY + b"  ", Kind.PNG, 50 * MM, 30 * MM, caption="Con dấu")


@attrs.frozen(kw_only=True)
class Photo:
    picture: Picture | str = attrs.field(metadata=tag("anh", "Ảnh"))
    caption: str = attrs.field(default="Chú thích", metadata=tag("chu_thich", "Lời"))


@attrs.frozen(kw_only=True)
class Album:
    photo: Photo = attrs.field(
        factory=lambda: Photo(picture=WIDE), metadata=tag("a", "Ảnh")
    )
    photos: tuple[Photo, ...] = attrs.field(
        default=(), metadata=tag("nhieu", "Các ảnh")
    )
    words: str = attrs.field(default="chữ", metadata=tag("chu", "Chữ"))


def of(*pictures):
    return Album(photos=tuple(Photo(picture=one) for one in pictures))


def names(paper):
    with zipfile.ZipFile(io.BytesIO(paper)) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def sizes(paper, name="word/document.xml"):
    """Return width and height in mm of each picture."""
    found = re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"/>', part(paper, name))
    return [(int(wide) // MM, int(high) // MM) for wide, high in found]


def made(template, view=None):
    loaded = load(template)
    assert check_contract(loaded, Album) == ()
    paper = loaded.paper(view or Album())
    assert validation.examine(paper) == ()
    Document(io.BytesIO(paper))
    assert loaded.paper(view or Album()) == paper
    return paper


def test_a_picture_stands_in_the_place_of_its_tag():
    paper = made(body("Trước", "{{ a.anh }}", "{{ a.chu_thich }}"))

    assert "(hình Toàn cảnh)" in dump(paper)
    assert [name for name in names(paper) if "media" in name] == [
        f"word/media/anh-{WIDE.digest}.png"
    ]
    (shown,) = Document(io.BytesIO(paper)).inline_shapes
    assert shown.width > 0
    assert text(paper) == "Trước\n\nChú thích\n"


def test_words_around_a_picture_stay():
    paper = made(body("[ {{ a.anh }} & {{ chu }}\t]"), Album(words="<&>\n\t."))

    assert "[ (hình Toàn cảnh) & <&>↵→.→]" in dump(paper)


def test_one_file_shown_twice_is_there_once():
    paper = made(
        body("{%p for x in nhieu %}", "{{ x.anh }}", "{%p endfor %}"),
        of(WIDE, TALL, attrs.evolve(WIDE, caption="Lần nữa")),
    )

    assert len([name for name in names(paper) if "media" in name]) == 2
    assert dump(paper).count("(hình ") == 3
    assert "(hình Lần nữa)" in dump(paper)
    root = part(paper)
    assert len(set(re.findall(r'<wp:docPr id="(\d+)"', root))) == 3
    assert len(set(re.findall(r'r:embed="([^"]+)"', root))) == 2


def test_without_a_picture_there_is_none():
    template = body("{%p if a.anh %}", "{{ a.anh }}", "{%p endif %}", "{{ chu }}")
    paper = made(template, Album(photo=Photo(picture="")))

    assert not any("media" in name for name in names(paper))
    assert set(names(paper)) <= set(names(template))
    assert text(paper) == "chữ\n"


@pytest.mark.parametrize(
    "caption", ["a & b < c > \"d\" 'e'", "{{ a.anh }}", "<?anh 0?>"]
)
def test_a_caption_is_told_as_it_is(caption):
    photo = Photo(picture=attrs.evolve(WIDE, caption=caption), caption=caption)
    paper = made(body("{{ a.anh }}", "{{ a.chu_thich }}"), Album(photo=photo))

    assert f"(hình {caption})" in dump(paper)
    assert text(paper).strip() == caption


def test_a_value_cannot_ask_for_a_picture():
    paper = made(body("{{ a.anh }}{{ chu }}"), Album(words="<?anh 0?>"))

    assert dump(paper).count("(hình ") == 1
    assert "<?anh 0?>" in text(paper)


@pytest.mark.parametrize("character", ["\0", "\x0b", "\ud800", "\ufffe"])
def test_a_caption_with_a_character_that_no_paper_holds_is_refused(character):
    photo = Photo(picture=attrs.evolve(WIDE, caption=f"a{character}"))

    with pytest.raises(errors.RenderError) as stopped:
        load(body("{{ a.anh }}")).paper(Album(photo=photo))

    assert "a.anh" in str(stopped.value)


def everywhere(document):
    section = document.sections[0]
    section.header.paragraphs[0].text = "{{ a.anh }}"
    section.footer.paragraphs[0].text = "{{ a.anh }}"
    document.core_properties.title = "Ảnh: {{ a.anh }}"
    document.add_paragraph("Câu văn có {% if a.anh %}{{ a.anh }}{% endif %} ở giữa")
    document.add_table(1, 1).cell(0, 0).text = "{{ a.anh }}"


def test_header_footer_and_properties_hold_it_or_its_caption():
    paper = made(docx(everywhere))

    assert Document(io.BytesIO(paper)).core_properties.title == "Ảnh: Toàn cảnh"
    assert dump(paper).count("(hình Toàn cảnh)") == 4
    numbers = [
        number
        for name in names(paper)
        if name.endswith(".xml") and name.startswith("word/")
        for number in re.findall(r'<wp:docPr id="(\d+)"', part(paper, name))
    ]
    assert len(numbers) == len(set(numbers)) == 4
    assert "word/_rels/header1.xml.rels" in names(paper)


def test_in_an_alternative_text_it_is_its_caption():
    drawing = (
        '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/>'
        '<wp:docPr id="1" name="x" descr="Ảnh: {{ a.anh }}"/></wp:inline></w:drawing>'
        "</w:r></w:p><w:sectPr/>"
    )
    photo = Photo(picture=attrs.evolve(WIDE, caption='"<&>"'))
    paper = load(raw(drawing)).paper(Album(photo=photo))

    root = xml.parse(part(paper).encode())
    (properties,) = root.iter(xml.name("wp:docPr"))
    assert properties.get("descr") == 'Ảnh: "<&>"'
    assert not any("media" in name for name in names(paper))


def test_a_control_for_plain_text_gets_the_caption():
    control = (
        "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:p><w:r>"
        "<w:t>{{ a.anh }}</w:t></w:r></w:p></w:sdtContent></w:sdt><w:p/><w:sectPr/>"
    )
    paper = made(raw(control))

    assert text(paper).strip() == "Toàn cảnh"
    assert not any("media" in name for name in names(paper))


def test_a_text_box_holds_it():
    box = (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        '<wp:inline><wp:extent cx="1800000" cy="900000"/><wp:docPr id="7" name="b"/>'
        '<a:graphic><a:graphicData uri="u"><wps:wsp><wps:txbx><w:txbxContent>'
        "<w:p><w:r><w:t>{{ a.anh }}</w:t></w:r></w:p></w:txbxContent></wps:txbx>"
        "</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
        "<w:p><w:r><w:t>{{ a.anh }}</w:t></w:r></w:p></w:txbxContent></v:textbox>"
        "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p><w:sectPr/>"
    )
    paper = load(raw(box)).paper(Album())

    assert sizes(paper)[1][0] == (1_800_000 - 2 * 91_440) // MM


def page(width=210, left=30, right=15, indent=0):
    def fill(document):
        section = document.sections[0]
        section.page_width, section.left_margin = Mm(width), Mm(left)
        section.right_margin, section.gutter = Mm(right), 0
        paragraph = document.add_paragraph("{{ a.anh }}")
        paragraph.paragraph_format.left_indent = Mm(indent)

    return docx(fill)


@pytest.mark.parametrize(
    ("template", "picture", "size"),
    [
        (page(), WIDE, (164, 82)),
        (page(), TALL, (27, 110)),
        (page(), SMALL, (50, 30)),
        (page(indent=20), WIDE, (144, 72)),
        (page(width=297, left=20, right=20), WIDE, (220, 110)),
        (page(width=60, left=29, right=29), WIDE, (10, 5)),
    ],
)
def test_a_picture_is_no_wider_than_its_room_and_no_larger_than_itself(
    template, picture, size
):
    paper = made(template, Album(photo=Photo(picture=picture)))

    assert sizes(paper) == [pytest.approx(size, abs=1)]


def test_each_section_has_its_own_room():
    def fill(document):
        document.add_paragraph("{{ a.anh }}")
        wide = document.add_section()
        wide.orientation = WD_ORIENT.LANDSCAPE
        wide.page_width, wide.page_height = wide.page_height, wide.page_width
        wide.left_margin = wide.right_margin = Mm(80)
        document.add_paragraph("{{ a.anh }}")

    first, second = sizes(made(docx(fill)))

    assert first[0] == pytest.approx(152, abs=1)
    assert second[0] == pytest.approx(119, abs=1)


def test_a_cell_is_the_room_of_what_stands_in_it():
    def fill(document):
        grid = document.add_table(1, 2)
        grid.autofit = False
        for cell, width in zip(grid.rows[0].cells, (40, 90), strict=True):
            cell.width = Mm(width)
            cell.text = "{{ a.anh }}"

    assert sizes(made(docx(fill))) == [
        pytest.approx((36, 18), abs=1),
        pytest.approx((86, 43), abs=1),
    ]


def test_rows_of_pictures_repeat():
    template = table(
        ("{%tr for x in nhieu %}", ""),
        ("{{ x.anh }}", "{{ x.chu_thich }}"),
        ("{%tr endfor %}", ""),
    )

    assert dump(made(template, of(WIDE, TALL))).count("(hình") == 2


def test_a_fixed_line_does_not_cut_a_picture_off():
    def fill(document):
        paragraph = document.add_paragraph("{{ a.anh }}")
        form = paragraph.paragraph_format
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(18)
        form.space_before = Pt(6)

    paragraph = Document(io.BytesIO(made(docx(fill)))).paragraphs[0]

    assert paragraph.paragraph_format.line_spacing_rule is WD_LINE_SPACING.SINGLE
    assert paragraph.paragraph_format.space_before == Pt(6)
    assert paragraph.paragraph_format.keep_with_next is True


def test_a_gap_in_the_place_of_a_picture_is_seen():
    gap = "[CẦN BỔ SUNG: ảnh a.jpg]"
    paper = made(body("{{ a.anh }}"), Album(photo=Photo(picture=gap)))

    assert 'w:val="yellow"' in part(paper)
    assert text(paper).strip() == gap


def test_a_paper_with_a_picture_is_a_template_that_can_be_filled_again():
    once = made(body("{{ a.anh }}"))
    twice = replaced(
        once,
        {
            "word/document.xml": part(once)
            .replace(
                "</w:body>", "<w:p><w:r><w:t>{{ a.anh }}</w:t></w:r></w:p></w:body>"
            )
            .replace("<w:sectPr", "<w:sectPr", 1)
            .encode()
        },
    )
    moved = re.sub(
        r"(<w:sectPr.*?</w:sectPr>)(<w:p>.*?</w:p>)(</w:body>)",
        r"\2\1\3",
        part(twice),
        flags=re.S,
    )

    again = made(replaced(twice, {"word/document.xml": moved.encode()}))

    assert len([name for name in names(again) if "media" in name]) == 2
    assert dump(again).count("(hình") == 2


def test_a_relationship_id_of_the_template_is_not_taken_twice():
    template = body("{{ a.anh }}")
    relations = part(template, RELATIONS).replace('Id="rId3"', 'Id="rIdAnh1"')
    paper = made(
        replaced(template, {"word/_rels/document.xml.rels": relations.encode()})
    )

    assert 'Id="rIdAnh1-2"' in part(paper, "word/_rels/document.xml.rels")


@pytest.mark.parametrize("declared", ["image/gif", "application/octet-stream"])
def test_another_meaning_of_an_ending_in_the_template_is_respected(declared):
    types = part(body(), "[Content_Types].xml").replace(
        "<Default", f'<Default Extension="PNG" ContentType="{declared}"/><Default', 1
    )
    paper = made(replaced(body("{{ a.anh }}"), {"[Content_Types].xml": types.encode()}))
    opened = package.opened(paper)

    assert opened.content_types(name for name in opened.files if "media" in name) == {
        f"word/media/anh-{WIDE.digest}.png": "image/png"
    }


def test_more_pictures_than_any_paper_has_are_refused():
    template = load(body("{%p for x in nhieu %}", "{{ x.anh }}", "{%p endfor %}"))

    assert template.render(of(*[SMALL] * 1_000))
    with pytest.raises(errors.RenderError) as stopped:
        template.render(of(*[SMALL] * 1_001))
    assert stopped.value.findings[0].code == "T304"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("{{ a.anh }}", True),
        ("{% for x in nhieu %}{{ x.anh }}{% endfor %}", True),
        ("{% if a.anh %}{{ a.chu_thich }}{% endif %}", False),
        ("{{ chu }}", False),
    ],
)
def test_it_is_known_beforehand_whether_a_template_shows_pictures(typed, shown):
    assert shows(load(body(typed)), Album) is shown


def test_a_template_cannot_look_into_a_picture():
    (found,) = check_contract(load(body("{{ a.anh.data }}")), Album)

    assert found.severity.value == "error"


def test_a_picture_of_the_paper_that_is_damaged_stops_the_write():
    template = load(body("{{ a.anh }}"))
    broken = Photo(picture=attrs.evolve(WIDE, data=b"\x89PNG"))
    made = template.render(Album(photo=broken))

    assert [one.code for one in check_paper(template, made)] == ["T417"]


@pytest.mark.parametrize(
    ("sides", "codes"),
    [('cx="1" cy="1"', []), ('cx="0" cy="1"', ["T417"]), ('cx="-1" cy="1"', ["T417"])],
)
def test_a_picture_drawn_without_a_size_is_found(sides, codes):
    drawing = (
        f"<w:p><w:r><w:drawing><wp:inline><wp:extent {sides}/>"
        '<wp:docPr id="1" name="x"/><a:graphic><a:graphicData uri="u"><a:blip/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:sectPr/>"
    )

    assert [one.code for one in validation.examine(raw(drawing))] == codes


def test_a_forged_drawing_of_a_template_stays_as_it_is():
    forged = (
        '<w:p><w:r><w:drawing anh="99999999999999999999"/></w:r>'
        "<w:r><w:t>{{ a.anh }}</w:t></w:r></w:p><w:sectPr/>"
    )

    assert len(sizes(load(raw(forged)).render(Album()))) == 1


def test_marks_are_cut_out_of_runs_and_of_all_else():
    source = '<w:r><w:t>a<?anh 1?>b</w:t></w:r><x y="<?anh 0?>"><?anh 1?></x>'

    assert pictures.cut(source, [WIDE, TALL]) == (
        '<w:r><w:t xml:space="preserve">a</w:t><w:drawing anh="1"/>'
        '<w:t xml:space="preserve">b</w:t></w:r><x y="Toàn cảnh">Người dự</x>'
    )


def test_a_part_without_drawings_to_make_is_left_alone():
    source = f"<w:document {NAMESPACES}><w:body><w:p/></w:body></w:document>"
    ids = (f"r{number}" for number in count())

    of_file = layout(package.opened(body("")))
    placed = pictures.placed(source, [WIDE], lambda _: next(ids), of_file)

    assert xml.source(xml.parse(placed)) == xml.source(xml.parse(source))
    assert next(ids) == "r0"


def test_an_album_without_pictures_changes_nothing():
    entries = load(body("{{ chu }}")).entries

    assert list(pictures.album(entries).bound({})) == list(entries)


def sample(alt="{{ x.anh }}", wide=60, high=30, more=""):
    """Return a template with a sample picture, as Word writes one."""

    def fill(document):
        document.add_paragraph("{%p for x in nhieu %}")
        run = document.add_paragraph("Ảnh: ").add_run()
        run.add_picture(io.BytesIO(TINY), Mm(wide), Mm(high))
        document.add_paragraph("{%p endfor %}")

    base = docx(fill)
    body = part(base).replace("<wp:docPr ", f'<wp:docPr descr="{alt}" ')
    body = body.replace("<a:stretch>", f"{more}<a:stretch>")
    return replaced(base, {"word/document.xml": body.encode()})


@pytest.mark.parametrize(
    ("picture", "size"),
    [(WIDE, (60, 30)), (TALL, (7, 30)), (SMALL, (50, 30))],
)
@pytest.mark.parametrize("alt", ["{{ x.anh }}", " {{x.anh}} "])
def test_a_picture_takes_the_frame_of_a_sample(picture, size, alt):
    template = sample(alt, more='<a:srcRect l="5000"/>')
    paper = made(template, of(picture, WIDE))

    assert sizes(paper) == [size, (60, 30)]
    assert "srcRect" not in part(paper)
    assert f"(hình {picture.caption})" in dump(paper)
    shown = re.findall(r'r:embed="([^"]+)"', part(paper))
    assert len(set(shown)) == len({picture, WIDE})
    assert "khung" not in part(paper)


def test_a_sample_beside_the_text_keeps_its_place():
    template = sample()
    anchor = (
        r'<wp:anchor\1 behindDoc="0"><wp:positionH relativeFrom="page"/>'
        '<wp:extent cx="360000" cy="360000"/>'
    )
    floating = re.sub(r"<wp:inline([^>]*)>.*?<wp:extent[^>]*/>", anchor, part(template))
    floating = floating.replace("</wp:inline>", "</wp:anchor>")
    paper = load(replaced(template, {"word/document.xml": floating.encode()})).paper(
        of(WIDE)
    )

    assert sizes(paper) == [(10, 5)]
    assert '<wp:positionH relativeFrom="page"/>' in part(paper)


def test_what_waits_for_a_photo_is_a_text_in_the_place_of_a_sample():
    paper = made(sample(), of("[ẢNH: Quang cảnh]"))

    assert text(paper) == "Ảnh: [ẢNH: Quang cảnh]\n"
    assert "<w:drawing" not in part(paper)
    assert 'w:val="yellow"' in part(paper)


@pytest.mark.parametrize("alt", ["{{ x.chu_thich }}", "Ảnh {{ x.anh }}"])
def test_a_picture_of_the_template_stays_where_it_is_no_sample(alt):
    template = sample(alt)
    paper = made(template, of(WIDE))

    assert part(paper, RELATIONS).count('relationships/image"') == 1
    assert sizes(paper) == [(60, 30)]


@pytest.mark.parametrize(
    ("rule", "high"), [(ROW_HEIGHT.EXACTLY, 40), (ROW_HEIGHT.AT_LEAST, 82)]
)
def test_a_row_of_exact_height_is_the_room_of_a_picture(rule, high):
    def fill(document):
        table = document.add_table(1, 1)
        table.autofit = False
        table.cell(0, 0).width = Mm(168)
        table.cell(0, 0).text = "{{ a.anh }}"
        table.rows[0].height = Mm(40)
        table.rows[0].height_rule = rule

    ((_, found),) = sizes(made(docx(fill)))

    assert found == pytest.approx(high, abs=1)
