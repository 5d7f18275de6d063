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

RULES = (GAP,)
