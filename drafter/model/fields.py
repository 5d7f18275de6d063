"""The fields of work, in the order of a report."""

from enum import Enum


class Field(Enum):
    """A field of work that results, tasks and targets belong to."""

    ECONOMY = "kinh tế"
    COUNTRY_AND_TOWN = "nông thôn mới, đô thị"
    LAND_AND_ENVIRONMENT = "đất đai, môi trường"
    CULTURE_AND_SOCIETY = "văn hóa - xã hội"
    ADMINISTRATIVE_REFORM = "cải cách hành chính"
    DEFENCE_AND_SECURITY = "quốc phòng - an ninh"
    PARTY_BUILDING = "xây dựng Đảng"
    GOVERNMENT = "chính quyền"
    FRONT_AND_UNIONS = "Mặt trận, đoàn thể"
    GENERAL = "chung"
