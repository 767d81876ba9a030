"""The year that the demo's files of rows tell: how many rows of each month, group and reason.

A year from Azar 1404 to Aban 1405; the summer is the one that the demo speaks of in words, too.
"""

from dataclasses import dataclass
from typing import Final

MONTHS: Final = tuple((1404, month) for month in range(9, 13)) + tuple(
    (1405, month) for month in range(1, 9)
)

COURIER, POST = "شهرهای پیک‌دار", "شهرهای بی‌پیک"
LATE, REFUND, COLOUR = "دیر رسید", "پول دیر برگشت", "رنگ یا سایز"

_COURIER: Final = (
    *((33, 29, 31), (34, 30, 31), (35, 31, 30), (31, 33, 45), (27, 22, 28), (38, 30, 32)),
    *((41, 30, 30), (37, 31, 29), (39, 32, 28), (40, 31, 27), (38, 30, 26), (40, 31, 27)),
)
_POST: Final = (
    *((8, 11, 15), (8, 12, 16), (9, 12, 16), (6, 12, 24), (6, 9, 16), (9, 12, 18)),
    *((11, 13, 16), (10, 13, 17), (11, 13, 15), (11, 14, 14), (12, 13, 13), (12, 14, 14)),
)
ANSWERS: Final = {COURIER: _COURIER, POST: _POST}
"""Month by month: those who gave 9 or 10, 7 or 8, 0 to 6."""

_LATE_COURIER, _LATE_POST = (12, 52, 33, 24, 14), (9, 38, 31, 27, 15)
_REFUND_COURIER, _REFUND_POST = (9, 25, 27, 28, 14), (3, 8, 10, 10, 6)
_COLOUR_COURIER, _COLOUR_POST = (7, 17, 18, 18, 16), (1, 5, 4, 4, 3)
REASONS: Final = {
    COURIER: {LATE: _LATE_COURIER, REFUND: _REFUND_COURIER, COLOUR: _COLOUR_COURIER},
    POST: {LATE: _LATE_POST, REFUND: _REFUND_POST, COLOUR: _COLOUR_POST},
}
"""What those who gave 0 to 6 named, season by season: of autumn 1404 only its last month, of autumn
1405 only the first two. The others named nothing.
"""


def season_of(month: int) -> int:
    """Give the place of a month's season among those of the year, by the month's own place.

    >>> [season_of(month) for month in range(12)]
    [0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4]
    """
    return (month + 2) // 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What tickets are about: how many a month, at which touchpoint, whose they are, and the hours
    in which they are closed.
    """

    counts: tuple[int, ...]
    place: str
    department: str
    hours: tuple[int, int]


TICKETS: Final = {
    "«کجاست؟»": Subject(
        counts=(54, 49, 53, 86, 46, 50, 52, 55, 53, 49, 44, 41),
        place="پیگیری بسته",
        department="انبار و ارسال",
        hours=(1, 30),
    ),
    "«پولم کو؟»": Subject(
        counts=(32, 31, 33, 38, 29, 31, 33, 35, 34, 31, 29, 28),
        place="برگشت پول",
        department="مالی",
        hours=(20, 120),
    ),
    "تعویض سایز": Subject(
        counts=(30, 29, 31, 35, 25, 29, 31, 34, 31, 31, 31, 30),
        place="تعویض",
        department="خدمات پس از فروش",
        hours=(4, 72),
    ),
    "رنگ با عکس فرق دارد": Subject(
        counts=(9, 9, 10, 12, 8, 9, 10, 10, 10, 9, 9, 9),
        place="بازکردن جعبه",
        department="فروشگاه آنلاین",
        hours=(12, 96),
    ),
    "چیزهای دیگر": Subject(
        counts=(13, 13, 13, 16, 10, 13, 13, 14, 13, 12, 13, 13),
        place="",
        department="خدمات پس از فروش",
        hours=(1, 48),
    ),
}
ON_TICKETS: Final = {"تلفن": (46, 1, 9), "چت": (29, 4, 90), "دایرکت": (17, 30, 900)} | {
    "ایمیل": (8, 60, 1200)
}
"""How tickets come: their share, and the minutes in which they are answered first."""

WISHES: Final = {
    "پرداخت دم در": (10, 9, 10, 12, 9, 11, 13, 14, 15, 15, 12, 13),
    "سایز بالای ۵۰": (7, 8, 8, 9, 8, 9, 10, 11, 12, 14, 9, 8),
    "عکس در نور روز": (6, 5, 6, 7, 6, 8, 9, 10, 11, 10, 7, 6),
    "رسیدن همان روز": (2, 2, 3, 6, 2, 3, 3, 4, 5, 4, 4, 4),
    "جیب برای پیراهن": (2, 2, 2, 2, 3, 4, 4, 4, 4, 3, 3, 2),
    "کارت هدیه آنلاین": (1, 3, 4, 6, 1, 1, 2, 2, 3, 2, 3, 4),
}

LOST: Final = {
    "زنجیره‌ای": (0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0),
    "شهر بزرگ": (21, 20, 21, 24, 21, 22, 23, 20, 20, 18, 16, 15),
    "شهر کوچک": (14, 13, 13, 20, 16, 15, 15, 14, 13, 13, 11, 10),
    "هدیه": (5, 4, 4, 4, 6, 6, 6, 6, 6, 5, 5, 5),
}
WHY_LOST: Final = {
    "دلیلی نگفت": 34,
    "جای دیگر ارزان‌تر بود": 22,
    "روز تحویل ناراست بود": 17,
    "روزها بی‌خبر ماند": 14,
    "پولش دیر برگشت": 8,
    "سایزش را نداشتیم": 5,
}
"""Shares of the reasons, in each month."""

AT_START: Final = {(1404, 10): 3180, (1405, 1): 3240, (1405, 4): 3310, (1405, 7): 3405}
