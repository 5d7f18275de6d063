"""Places as papers write them, with the capitals that their names demand."""

from drafter.model import Place, PlaceKind
from drafter.views.prose import capital

HONOURING = frozenset(
    {
        "Hồ Chí Minh", "Điện Biên Phủ", "Trần Hưng Đạo", "Hưng Đạo", "Hai Bà Trưng",
        "Bà Triệu", "Ngô Quyền", "Lê Chân", "Lý Thái Tổ", "Lý Thường Kiệt", "Lê Lợi",
        "Nguyễn Trãi", "Nguyễn Du", "Nguyễn Huệ", "Quang Trung", "Phạm Ngũ Lão",
        "Trần Nguyên Hãn", "Nguyễn Bỉnh Khiêm", "Nguyễn Trung Trực", "Trương Định",
        "Hoàng Hoa Thám", "Hoàng Văn Thụ", "Phan Đình Phùng", "Phan Bội Châu",
        "Phan Chu Trinh", "Trần Phú", "Lê Hồng Phong", "Hà Huy Tập", "Lê Duẩn",
        "Nguyễn Thị Minh Khai", "Nguyễn Văn Cừ", "Nguyễn Văn Trỗi", "Võ Thị Sáu",
        "Kim Đồng", "Lý Tự Trọng", "Bế Văn Đàn", "Phan Đình Giót", "Tô Hiến Thành",
        "Trần Quốc Toản", "Yết Kiêu", "Đề Thám", "Cách mạng Tháng Tám",
    }
)  # fmt: skip
"""Names of persons and events that units are named after, as far as met."""


def is_honouring(place: Place) -> bool:
    """Whether a unit is named after a number, a person or an event.

    Its unit word takes a capital: Quận 1, Phường Điện Biên Phủ, Thành phố Hồ Chí
    Minh (NĐ 30/2020/NĐ-CP, Phụ lục II, mục III).
    """
    if place.kind in (PlaceKind.VILLAGE, PlaceKind.RESIDENTIAL_GROUP):
        return False
    return place.name[:1].isdigit() or place.name in HONOURING


def place_name(place: Place) -> str:
    """Return a place with the word of its kind: xã Cẩm Giàng, Phường 12."""
    name = f"{place.kind.value} {place.name}"
    return capital(name) if is_honouring(place) else name


def unit_word(place: Place) -> str:
    """Return the word that stands for a place: xã; Thành phố for Hồ Chí Minh."""
    word = place.kind.value
    whole = place.kind is PlaceKind.CITY and is_honouring(place)
    return capital(word) if whole else word


def seat_name(place: Place) -> str:
    """Return a place as a date line names it.

    A unit named after a number, a person or an event keeps its unit word
    (NĐ 30/2020/NĐ-CP, Phụ lục I, II.4a).
    """
    return place_name(place) if is_honouring(place) else place.name
