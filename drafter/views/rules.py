"""What drawing up a paper notices."""

from drafter.findings import warning

GAP = warning(
    "D410",
    "paper-gap",
    "giấy tờ '{paper}' cần mà tệp chưa có: {what}; chỗ này in dấu [CẦN BỔ SUNG]",
    "paper '{paper}' needs what the file lacks: {what}; a gap is printed there",
    hint_vi="thêm '{key}' vào tệp, hoặc điền tay vào chỗ tô vàng trong tệp Word",
    hint_en="add '{key}' to the file, or fill in the yellow place in Word",
    why="Một văn bản thiếu cơ quan cấp trên, địa danh, người ký hay nơi nhận thì không "
    "ban hành được. drafter không đoán: chỗ thiếu được tô vàng để bạn thấy ngay.",
    why_en="A paper without superior, place, signer or recipients cannot go out. "
    "drafter does not guess: the gap is yellow so that you see it.",
    wrong="van_ban:\n  bao_cao:\n    so: 12",
    right="van_ban:\n  bao_cao:\n    so: 12\n    nguoi_ky: bi_thu",
)

PHOTO_NOT_PLACED = warning(
    "D411",
    "photo-not-placed",
    "ảnh '{file}' chưa được chèn; tệp Word chỉ in chú thích",
    "photo '{file}' is not placed; the Word file prints its caption only",
    hint_vi="chèn ảnh vào tệp Word, ngay trên dòng chú thích",
    hint_en="insert the photo in Word, above its caption",
    why="Bản này chưa chèn ảnh vào giấy tờ, nên bạn cần tự chèn trước khi gửi bài.",
    why_en="This version does not place photos, so that you must before sending.",
    wrong="tin_bai:\n  hinh_anh:\n    - {chu_thich: Toàn cảnh, tep: anh/1.jpg}",
    right="tin_bai:\n  hinh_anh:\n    - {chu_thich: Toàn cảnh}",
)

RULES = (GAP, PHOTO_NOT_PLACED)
