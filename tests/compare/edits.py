"""Edits of the demo as its authors would make them, and what each of them should be called.

Every edit says what is replaced in a file and, where texts change, in its English overlay. What is
expected begins with ``!`` where somebody has to know of it, and with ``-`` where nobody has; ``ID``
stands for one that was made of a title.
"""

from dataclasses import dataclass

VISIT = "journeys/contract-visit.yml"
RETURNS = "playbooks/returns.yml"
STANDARDS = "journeys/standards.yml"
REGISTERS = "journeys/registers.yml"


@dataclass(frozen=True)
class Edit:
    """What is replaced in a file and in its overlay; a pattern begins with ``(?s)``."""

    path: str
    replaced: tuple[tuple[str, str], ...]
    expected: tuple[str, ...]
    in_english: tuple[tuple[str, str], ...] = ()


_ORDERLY_PLANT = """\
          - expects: کارگاه منظم باشد و کار بدون شلوغی جلو برود
            id: orderly-plant
            verdict: unknown
            we_assumed: met
"""
_NO_APOLOGY = """\
          - pain: هیچ‌کس برای تأخیر عذر نخواست
            id: no-apology
            source: visitor-interviews
"""
_MOMENT = """\
        moment_of_truth: >-
          خریدار همین‌جا تصمیم می‌گیرد قول تحویلمان را باور کند یا نه؛ کسی که اتاق خودش را آماده
          نکرده، بار شب عید را چطور سر وقت می‌رساند؟
"""
_REMINDER = """\
      - touchpoint: پیامک یادآوری روز پیش
        id: reminder
        channel: sms
        feels: دلگرم
        feels_because: نشانی، جای پارک و نام میزبان همه در یک پیامک بود
        expectations:
          - expects: نشانی دقیق، جای پارک و نام میزبان را داشته باشد
            id: directions
            within: ۱ روز پیش از ورود مهمان
            delivered: عصر روز پیش، پیامک با نقشه راه و نام میزبان رسید
            verdict: met
            we_assumed: unknown
          - expects: از وضع جاده خبر داشته باشد و بداند پارکینگ برف‌روبی شده یا نه
            id: road-news
            verdict: unknown
            only_in:
              - snow
            basis: assumed
"""
_FAREWELL = """\
      - touchpoint: بدرقه
        id: farewell
        owner: administration
        owner_role: receptionist
        expectations:
          - expects: تا دم در همراهش باشند و وسیله برگشتش آماده باشد
            id: seen-off
            verdict: unknown
            we_assumed: met
        basis: assumed
"""
_TEXT_SLOT = """\
          - step: شماره پیک و بازه رسیدن را پیامک کنید
            id: text-slot
            role: agent
"""
_SPARE_COURIER = """\
          - step: در شلوغی شب عید، از فهرست پیک‌های جایگزین پیک بگیرید
            id: spare-courier
            role: dispatcher
            only_in:
              - new-year-rush
"""
_PASS_TO_FINANCE = """\
      - red_line: پاس‌دادن مشتری به واحد مالی
        id: pass-to-finance
        instead: «با مالی خودم حرف می‌زنم؛ شما فقط منتظر تماس من باشید.»
"""
_LOBBY = "  - stage: لابی\n    id: lobby\n"

SINGLE = {
    "a verdict": Edit(
        VISIT,
        (("verdict: exceeded", "verdict: met"),),
        (
            (
                "! verdict_changed expectation contract-visit/presentation/lead-times verdict"
                ": exceeded -> met"
            ),
        ),
    ),
    "what we assumed": Edit(
        VISIT,
        (("verdict: met\n            we_assumed: unknown", "verdict: met"),),
        (
            (
                "! verdict_changed expectation contract-visit/reminder/directions we_assumed"
                ": unknown -> None"
            ),
        ),
    ),
    "the owner of a journey, which all its touchpoints inherit": Edit(
        VISIT,
        (("owner: sales\nowner_role", "owner: customer-experience\nowner_role"),),
        ("! owner_changed journey contract-visit owner: sales -> customer-experience",),
    ),
    "the owner of a touchpoint that a variant takes over": Edit(
        VISIT,
        (("owner: finance", "owner: sales"),),
        ("! owner_changed touchpoint contract-visit/papers owner: finance -> sales",),
    ),
    "a limit": Edit(
        VISIT,
        (("within: ۵ دقیقه پس از ورود", "within: ۷ دقیقه پس از ورود"),),
        (
            (
                "! limit_changed expectation contract-visit/entry/met-at-once within"
                ": 5 minute after ورود مهمان -> 7 minute after ورود مهمان"
            ),
        ),
    ),
    "a limit typed with other digits": Edit(
        VISIT, (("within: ۵ دقیقه پس از ورود", "within: 5 دقیقه پس از ورود"),), ()
    ),
    "an expectation in other words": Edit(
        VISIT,
        (("expects: نمونه‌ها از پیش روی میز باشد", "expects: نمونه‌ها یک ساعت پیش روی میز باشد"),),
        ("! expectation_changed expectation contract-visit/start/samples-ready expects",),
        (("The samples on the table beforehand", "The samples on the table an hour before"),),
    ),
    "an expectation with a half-space more": Edit(
        VISIT,
        (("کم‌کم رسید", "کم کم رسید"),),
        ("- spelling_changed expectation contract-visit/presentation/touch-samples delivered",),
        (("The samples trickled in", "The  samples trickled in"),),
    ),
    "an expectation less": Edit(
        VISIT,
        ((_ORDERLY_PLANT, ""),),
        ("! expectation_removed expectation contract-visit/plant-walk/orderly-plant ",),
        (("(?s)          - id: orderly-plant\n.*?\n", ""),),
    ),
    "a pain more": Edit(
        VISIT,
        (
            (
                "            id: finance-not-informed\n",
                (
                    "            id: finance-not-informed\n          - pain: قهوه سرد بود\n"
                    "            id: cold-coffee\n"
                ),
            ),
        ),
        ("! pain_opened pain contract-visit/terms/cold-coffee ",),
    ),
    "a pain that is gone": Edit(
        VISIT,
        ((_NO_APOLOGY, ""),),
        ("! pain_closed pain contract-visit/start/no-apology ",),
        (("(?s)          - id: no-apology\n.*?\n", ""),),
    ),
    "a feeling": Edit(
        VISIT,
        (("feels: -1\n", "feels: -2\n"),),
        ("! feeling_changed touchpoint contract-visit/terms feels: -1 -> -2",),
    ),
    "a moment of truth more": Edit(
        VISIT,
        (("feels: مردد\n", "feels: مردد\n        moment_of_truth: همین‌جا تمام می‌شود\n"),),
        (
            (
                "! moment_of_truth_added touchpoint contract-visit/decision moment_of_truth"
                ": None -> همین‌جا تمام می‌شود"
            ),
        ),
    ),
    "a touchpoint with another title": Edit(
        VISIT,
        (("touchpoint: بدرقه\n", "touchpoint: خداحافظی\n"),),
        ("! touchpoint_renamed touchpoint contract-visit/farewell touchpoint",),
        (("touchpoint: Seeing the guest off", "touchpoint: Saying goodbye"),),
    ),
    "a touchpoint with another id": Edit(
        VISIT,
        (("        id: farewell\n", "        id: goodbye\n        formerly: farewell\n"),),
        ("- id_changed touchpoint contract-visit/goodbye id: farewell -> goodbye",),
        (("      - id: farewell\n", "      - id: goodbye\n"),),
    ),
    "a touchpoint moved to another stage": Edit(
        VISIT,
        (
            (_REMINDER, ""),
            (
                "    touchpoints:\n      - touchpoint: ورود به لابی\n",
                f"    touchpoints:\n{_REMINDER}      - touchpoint: ورود به لابی\n",
            ),
        ),
        ("! touchpoint_moved touchpoint contract-visit/reminder ",),
        (("(?s)(      - id: reminder\n.*?)(  - id: lobby\n.*?    touchpoints:\n)", r"\2\1"),),
    ),
    "a touchpoint moved within its stage": Edit(
        VISIT,
        (
            (_FAREWELL, ""),
            (
                "            if: می‌خواهد پیش از امضا یک بار دیگر بیاید\n",
                f"            if: می‌خواهد پیش از امضا یک بار دیگر بیاید\n{_FAREWELL}",
            ),
        ),
        ("! touchpoint_moved touchpoint contract-visit/follow-up ",),
    ),
    "a touchpoint less": Edit(
        VISIT,
        ((_FAREWELL, ""),),
        ("! touchpoint_removed touchpoint contract-visit/farewell ",),
        (("(?s)      - id: farewell\n.*?(      - id: follow-up\n)", r"\1"),),
    ),
    "a stage with another title": Edit(
        VISIT,
        ((_LOBBY, _LOBBY.replace("لابی", "سرسرا")),),
        ("! stage_renamed stage contract-visit/lobby stage",),
        (("stage: Lobby\n", "stage: Entrance hall\n"),),
    ),
    "when the customer goes somewhere else": Edit(
        VISIT,
        (("if: نمایشگر تا ده دقیقه بعد هم راه نیفتاد", "if: نمایشگر تا پنج دقیقه بعد راه نیفتاد"),),
        ("! condition_changed touchpoint contract-visit/start next.if",),
        (("if: Ten minutes on, the screen", "if: Five minutes on, the screen"),),
    ),
    "what staff must know": Edit(
        VISIT,
        (("          - سقف اعتبار و مبلغ پیش‌پرداخت\n", "          - سقف اعتبار\n"),),
        ("! touchpoint_changed touchpoint contract-visit/papers must_know",),
        (
            (
                "          - Credit limit and size of the down payment\n",
                "          - Credit limit\n",
            ),
        ),
    ),
    "when it was reviewed": Edit(
        VISIT,
        (("\nreviewed: 1405-08-01", "\nreviewed: 1405-09-01"),),
        ("- review_changed journey contract-visit reviewed: 2026-10-23 -> 2026-11-22",),
    ),
    "where something is known from": Edit(
        VISIT,
        (("            source: front-desk-log\n", ""),),
        ("- evidence_changed expectation contract-visit/entry/met-at-once source",),
    ),
    "who decides": Edit(
        RETURNS,
        (("decides: supervisor\n        tier: 3", "decides: agent\n        tier: 3"),),
        (
            (
                "! authority_changed option returns/wrong-size/late-exchange decides"
                ": supervisor -> agent"
            ),
        ),
    ),
    "who pays": Edit(
        RETURNS,
        (("pays: shared", "pays: company"),),
        ("! option_changed option returns/wrong-size/late-exchange pays: shared -> company",),
    ),
    "up to what": Edit(
        RETURNS,
        (("limit: تا ۳ میلیون", "limit: تا ۵ میلیون"),),
        ("! limit_changed option returns/late-order/send-again limit",),
        (("limit: Up to 3 million", "limit: Up to 5 million"),),
    ),
    "a step that has no id, in other words": Edit(
        RETURNS,
        (("          - سایز تازه را همان لحظه رزرو کنید", "          - سایز نو را کنار بگذارید"),),
        ("! step_changed step returns/wrong-size/exchange-at-door/ID step",),
        (("          - Reserve the new size right away", "          - Put the new size aside"),),
    ),
    "a step in another place": Edit(
        RETURNS,
        ((_TEXT_SLOT + _SPARE_COURIER, _SPARE_COURIER + _TEXT_SLOT),),
        ("! step_moved step returns/late-order/express-today/text-slot ",),
    ),
    "a red line less": Edit(
        RETURNS,
        ((_PASS_TO_FINANCE, ""),),
        ("! red_line_removed red_line returns/where-is-refund/pass-to-finance ",),
        (("(?s)      - id: pass-to-finance\n.*?(      - id: guess-the-day\n)", r"\1"),),
    ),
    "the target of a metric": Edit(
        STANDARDS,
        (("    target: 20\n    targets", "    target: 25\n    targets"),),
        ("! metric_target_changed metric nps target: 20.0 -> 25.0",),
    ),
    "a later target of a metric": Edit(
        STANDARDS,
        (
            (
                "      - target: 10\n        id: by-winter",
                "      - target: 12\n        id: by-winter",
            ),
        ),
        ("! metric_target_changed metric nps targets.target: 10.0 -> 12.0",),
    ),
    "a promise": Edit(
        STANDARDS,
        (("    kept: at_risk\n", "    kept: broken\n"),),
        ("! promise_changed promise on-the-day kept: at_risk -> broken",),
    ),
    "a department with another title": Edit(
        REGISTERS,
        (("- department: مالی\n", "- department: امور مالی\n"),),
        ("! entry_renamed department finance department",),
        (("department: Finance\n", "department: Finance and credit\n"),),
    ),
    "a moment that limits are counted from": Edit(
        "journeys/project.yml",
        (("description: وقتی کد بسته دم در انبار خوانده شد", "description: وقتی بسته رسید"),),
        ("! settings_changed anchor return-received description",),
        (("description: When the code was read at the", "description: When it reached the"),),
    ),
}

COMBINED = {
    "a touchpoint moved, renamed and edited": Edit(
        VISIT,
        (
            (_FAREWELL, ""),
            (
                "      - touchpoint: پیگیری بعد از جلسه\n",
                "      - touchpoint: پیگیری بعد از جلسه\n        notes: با بدرقه جابه‌جا شد\n",
            ),
            (
                "            if: می‌خواهد پیش از امضا یک بار دیگر بیاید\n",
                "            if: می‌خواهد پیش از امضا یک بار دیگر بیاید\n"
                + _FAREWELL.replace("بدرقه", "خداحافظی").replace("administration", "sales"),
            ),
        ),
        (
            "! owner_changed touchpoint contract-visit/farewell owner: administration -> sales",
            "! touchpoint_moved touchpoint contract-visit/follow-up ",
            "! touchpoint_renamed touchpoint contract-visit/farewell touchpoint",
            (
                "- touchpoint_changed touchpoint contract-visit/follow-up notes"
                ": None -> با بدرقه جابه‌جا شد"
            ),
        ),
        (("touchpoint: Seeing the guest off", "touchpoint: Saying goodbye"),),
    ),
    "a touchpoint with another id, to another stage, and an expectation of it edited": Edit(
        VISIT,
        (
            (_REMINDER, ""),
            (
                "    touchpoints:\n      - touchpoint: ورود به لابی\n",
                "    touchpoints:\n"
                + _REMINDER.replace("id: reminder", "id: text\n        formerly: reminder").replace(
                    "verdict: met", "verdict: missed"
                )
                + "      - touchpoint: ورود به لابی\n",
            ),
        ),
        (
            "! touchpoint_moved touchpoint contract-visit/text ",
            "! verdict_changed expectation contract-visit/text/directions verdict: met -> missed",
            "- id_changed touchpoint contract-visit/text id: reminder -> text",
        ),
        (
            ("(?s)(      - id: reminder\n.*?)(  - id: lobby\n.*?    touchpoints:\n)", r"\2\1"),
            ("      - id: reminder\n", "      - id: text\n"),
        ),
    ),
    "a touchpoint with another id whose references follow": Edit(
        VISIT,
        (
            ("        id: terms\n", "        id: price\n        formerly: terms\n"),
            ("          - to: terms\n", "          - to: price\n"),
        ),
        (
            "- id_changed touchpoint contract-visit/price id: terms -> price",
            "- reference_changed touchpoint contract-visit/plant-walk next.to: terms -> price",
        ),
        (("      - id: terms\n", "      - id: price\n"),),
    ),
    "a stage with another id and title, and a touchpoint of it edited": Edit(
        VISIT,
        (
            (_LOBBY, "  - stage: سرسرا\n    id: hall\n    formerly: lobby\n"),
            ("        feels: محترم\n", "        feels: راضی\n"),
        ),
        (
            "! feeling_changed touchpoint contract-visit/escort feels: محترم -> راضی",
            "! stage_renamed stage contract-visit/hall stage",
            "- id_changed stage contract-visit/hall id: lobby -> hall",
        ),
        (("  - id: lobby\n    stage: Lobby\n", "  - id: hall\n    stage: Entrance hall\n"),),
    ),
    "a moment of truth taken away, a pain closed, a verdict mended": Edit(
        VISIT,
        (
            (
                _MOMENT,
                "",
            ),
            (_NO_APOLOGY, ""),
            (
                "verdict: missed\n            we_assumed: met\n            source: host-notes",
                "verdict: met\n            we_assumed: met\n            source: host-notes",
            ),
        ),
        (
            "! moment_of_truth_removed touchpoint contract-visit/start moment_of_truth",
            "! pain_closed pain contract-visit/start/no-apology ",
            (
                "! verdict_changed expectation contract-visit/start/presentation-ready verdict"
                ": missed -> met"
            ),
        ),
        (
            ("(?s)        moment_of_truth: >-\n.*?(        expectations:\n)", r"\1"),
            ("(?s)          - id: no-apology\n.*?\n", ""),
        ),
    ),
    "an expectation given to another touchpoint and edited": Edit(
        VISIT,
        (
            (_ORDERLY_PLANT, ""),
            (
                "          - expects: بی‌فشار تصمیم بگیرد",
                _ORDERLY_PLANT.replace("unknown", "missed")
                + "          - expects: بی‌فشار تصمیم بگیرد",
            ),
        ),
        (
            "! expectation_moved expectation contract-visit/decision/orderly-plant ",
            (
                "! verdict_changed expectation contract-visit/decision/orderly-plant verdict"
                ": unknown -> missed"
            ),
        ),
        (
            (
                (
                    "(?s)(          - id: orderly-plant\n.*?\n)"
                    "(.*?      - id: decision\n.*?        expectations:\n)"
                ),
                r"\2\1",
            ),
        ),
    ),
    "an option moved, with another id and another limit": Edit(
        RETURNS,
        (
            (
                (
                    "(?s)(      - do: پس‌گرفتن لباس و برگرداندن همه پول\n.*?)"
                    "(      - do: تعویض دیرهنگام با لباسی هم‌قیمت\n.*?)(      - otherwise: پیشنهاد)"
                ),
                r"\2\1\3",
            ),
            (
                "        id: money-back\n",
                "        id: refund\n        formerly: money-back\n",
            ),
            ("done_within: ۳ روز کاری", "done_within: ۲ روز کاری"),
        ),
        (
            (
                "! limit_changed option returns/wrong-size/refund done_within"
                ": 3 business day after رسیدن مرجوعی به انبار"
                " -> 2 business day after رسیدن مرجوعی به انبار"
            ),
            "! option_moved option returns/wrong-size/refund ",
            "- id_changed option returns/wrong-size/refund id: money-back -> refund",
        ),
        (("      - id: money-back\n", "      - id: refund\n"),),
    ),
    "a situation with another id and title, a question of it and a step of it edited": Edit(
        RETURNS,
        (
            (
                "  - situation: سفارش تا روزی که گفته بودیم نرسیده\n    id: late-order\n",
                "  - situation: سفارش دیر کرده\n    id: late\n    formerly: late-order\n",
            ),
            ("ask: برای روز خاصی لازمش دارید؟", "ask: تا چه روزی لازمش دارید؟"),
            (
                "            role: dispatcher\n            within: ۲ ساعت",
                "            role: agent\n            within: ۱ ساعت",
            ),
        ),
        (
            "! limit_changed step returns/late/express-today/jump-queue within: 2 hour -> 1 hour",
            "! question_changed question returns/late/needed-by ask",
            "! situation_renamed situation returns/late situation",
            "! step_changed step returns/late/express-today/jump-queue role: dispatcher -> agent",
            "- id_changed situation returns/late id: late-order -> late",
        ),
        (
            (
                "  - id: late-order\n",
                "  - id: late\n",
            ),
            ("situation: The order has not come by the day we named", "situation: It is late"),
            ("ask: Do you need it by a certain day?", "ask: By which day do you need it?"),
        ),
    ),
    "a step given to another option, reworded steps around it": Edit(
        RETURNS,
        (
            (_TEXT_SLOT, ""),
            (
                "          - step: به مشتری زنگ بزنید، حتی اگر خبر خوبی نیست\n",
                _TEXT_SLOT + "          - step: به مشتری زنگ بزنید؛ خبر بد هم خبر است\n",
            ),
            ("بسته را جلوی صف ببرید و پیک ویژه بگیرید", "بسته را جلوی صف ببرید"),
        ),
        (
            "! step_changed step returns/late-order/exact-slot/call-back step",
            "! step_changed step returns/late-order/express-today/jump-queue step",
            "! step_moved step returns/late-order/exact-slot/text-slot ",
        ),
        (
            (
                "(?s)(          - id: text-slot\n.*?\n)(.*?)(          - id: call-back\n)",
                r"\2\1\3",
            ),
            ("step: Call the customer, even", "step: Call the customer, and even"),
            ("step: Move the parcel to the front and get an express courier", "step: Move it up"),
        ),
    ),
    "a department with another id, and all that name it": Edit(
        REGISTERS,
        (
            (
                "- department: مالی\n    id: finance\n",
                "- department: امور مالی\n    id: accounts\n    formerly: finance\n",
            ),
            ("reach: داخلی ۱۴۰", "reach: داخلی ۱۴۵"),
        ),
        (
            "! entry_renamed department accounts department",
            "! field_changed department accounts reach",
            "- id_changed department accounts id: finance -> accounts",
        ),
        (
            (
                "- id: finance\n    department: Finance\n",
                "- id: accounts\n    department: Accounts\n",
            ),
            ("reach: ext. 140", "reach: ext. 145"),
        ),
    ),
}
