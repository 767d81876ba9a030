"""What readers outside may see of a catalog: whom things are for, and what that leaves out."""

import json

import pytest

from cxmap.catalog.inherited import calendar_of
from cxmap.catalog.opening import is_empty, opened
from cxmap.model.entries import Entry
from cxmap.model.knowledge import Term
from cxmap.model.project import Project
from cxmap.model.standards import Standard
from cxmap.model.text import Text
from tests.readings import judged


def titles(files, audience="customer"):
    """The titles of all that an audience sees of a project, without the project itself."""
    catalog = opened(
        judged({"journeys/project.yml": "project: نمونه\n", **files}).catalog, audience
    )
    return [
        entry.title.own
        for entry in catalog.all(Entry)
        if entry in catalog.reading.places and not isinstance(entry, Project)
    ]


PLAYBOOK = """\
playbook: پس‌دادن
audience: customer
situations:
  - situation: سایز نمی‌خورد
    id: size
    audience: customer
    options:
      - do: تعویض
        id: exchange
        audience: customer
      - do: دلجویی
        id: goodwill
  - situation: مشتری عصبانی است
    id: angry
    options:
      - otherwise: سکوت
        id: silence
"""


def test_what_says_nothing_stays_inside():
    assert [] == titles({"journeys/terms.yml": "terms:\n  - term: روز کاری\n    id: day\n"})


def test_situations_and_options_say_themselves_whom_they_are_for():
    expected = ["پس‌دادن", "سایز نمی‌خورد", "تعویض"]

    assert expected == titles({"playbooks/returns.yml": PLAYBOOK})


def test_what_is_inside_goes_where_the_whole_goes_unless_it_says_otherwise():
    journey = """\
journey: سفارش
audience: customer
stages:
  - stage: انتخاب
    id: choice
    touchpoints:
      - touchpoint: دیدن لباس
        id: look
      - touchpoint: بررسی تقلب
        id: fraud
        audience: internal
      - touchpoint: خرید عمده
        id: bulk
        audience: supplier
"""

    assert ["سفارش", "انتخاب", "دیدن لباس"] == titles({"journeys/order.yml": journey})
    assert [] == titles({"journeys/order.yml": journey}, audience="supplier")


def test_what_stands_in_something_internal_stays_there():
    playbook = PLAYBOOK.replace("audience: customer\n", "", 1)

    assert [] == titles({"playbooks/returns.yml": playbook})


def test_what_is_taken_over_from_inside_stays_inside():
    journeys = {
        "journeys/inside.yml": """\
journey: درون
stages:
  - stage: کار ما
    id: work
    touchpoints:
      - touchpoint: تماس
        id: call
""",
        "journeys/outside.yml": """\
journey: بیرون
audience: customer
stages:
  - stage: کار شما
    id: yours
    touchpoints:
      - same_as: inside/call
        id: call-too
""",
    }

    assert ["بیرون", "کار شما"] == titles(journeys)
    assert "CX325" in {each.code for each in judged(journeys).problems}


VISIT = """\
journey: بازدید
audience: customer
stages:
  - stage: آمدن
    id: coming
    touchpoints:
      - touchpoint: ورود
        id: enter
"""


@pytest.mark.parametrize(
    "said", ["", "audience: internal\n", "variant: to_be\naudience: customer\n"]
)
def test_a_variant_says_itself_whom_it_is_for_and_what_is_planned_stays_inside(said):
    variant = f"journey: طرح\nvariant_of: visit\n{said}"
    journeys = {"journeys/visit.yml": VISIT, "journeys/plan.yml": variant}

    assert ["بازدید", "آمدن", "ورود"] == titles(journeys)


@pytest.mark.parametrize("status", ["draft", "needs_review", "out_of_scope"])
def test_what_has_a_status_does_not_hold_and_stays_inside(status):
    standards = """\
standards:
  - standard: پول
    id: refund
    audience: customer
    limit: ۲ ساعت
"""

    assert ["پول"] == titles({"journeys/standards.yml": standards})
    assert [] == titles({"journeys/standards.yml": f"{standards}    status: {status}\n"})


def test_a_question_of_a_situation_that_says_nothing_is_taken_over_by_no_reader_outside():
    playbook = """\
playbook: پس‌دادن
audience: customer
situations:
  - situation: مشتری عصبانی است
    id: angry
    ask:
      - ask: دروغ می‌گوید؟
        id: lies
        answers: [بله, نه]
    options:
      - otherwise: سکوت
        id: silence
  - situation: سایز نمی‌خورد
    id: size
    audience: customer
    ask:
      - same_as: angry/lies
    options:
      - otherwise: تعویض
        id: exchange
        audience: customer
"""
    files = {"playbooks/returns.yml": playbook}

    assert ["پس‌دادن", "سایز نمی‌خورد", "تعویض"] == titles(files)
    assert "CX325" in {each.code for each in judged(files).problems}


def test_a_way_to_something_internal_is_an_error_and_not_shown():
    inside = "      - touchpoint: بررسی\n        id: fraud\n        audience: internal\n"
    files = {"journeys/visit.yml": f"{VISIT}        next: [{{to: fraud, if: x}}]\n{inside}"}

    assert ["بازدید", "آمدن", "ورود"] == titles(files)
    assert "CX325" in {each.code for each in judged(files).problems}


STANDARD = {
    "journeys/standards.yml": """\
standards:
  - standard: برگشت پول
    id: refund
    audience: customer
    limit: ۳ روز پس از تحویل
    owner: finance
""",
}


def project(anchor):
    return f"project: نمونه\nanchors:\n  - anchor: تحویل\n    id: delivery\n{anchor}"


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [("", []), ("    audience: customer\n", ["تحویل", "برگشت پول"])],
)
def test_a_limit_is_shown_with_what_it_is_counted_from_or_not_at_all(anchor, expected):
    assert expected == titles({**STANDARD, "journeys/project.yml": project(anchor)})


def codes(files):
    return [each.code for each in judged(files).problems if each.code in ("CX325", "CX329")]


@pytest.mark.parametrize(("whom", "seen"), [("internal", False), ("customer", True)])
def test_whom_a_standard_holds_for_is_seen_or_it_is_not_shown(whom, seen):
    files = {
        "journeys/standards.yml": f"""\
personas:
  - persona: خریدار آنلاین
    id: online
    audience: {whom}
standards:
  - standard: برگشت پول
    id: refund
    audience: customer
    persona: online
    limit: ۳ روز
""",
    }

    assert (["خریدار آنلاین", "برگشت پول"] if seen else []) == titles(files)
    assert ([] if seen else ["CX325"]) == codes(files)


def test_what_stops_the_clock_of_a_standard_is_heard_with_its_limit():
    standards = """\
standards:
  - standard: برگشت پول
    id: refund
    audience: customer
    limit: ۳ روز
    share: ۹۰
    until: پول در حساب باشد
    pauses:
      - شماره کارت نادرست است
"""
    catalog = opened(judged({"journeys/standards.yml": standards}).catalog, "customer")
    (refund,) = catalog.all(Standard)

    assert (90, Text(own="پول در حساب باشد")) == (refund.share, refund.until)
    assert ["شماره کارت نادرست است"] == [each.own for each in refund.pauses]


def test_an_exception_that_stays_inside_keeps_what_it_narrows_there():
    standards = """\
standards:
  - standard: برگشت پول
    id: refund
    audience: customer
    limit: ۳ روز
    exceptions:
      - exception: خرید عمده
        id: bulk
        instead: ۳۰ روز
"""
    hidden = standards.replace("id: bulk", "id: bulk\n        audience: internal")

    assert ["برگشت پول", "خرید عمده"] == titles({"journeys/standards.yml": standards})
    assert [] == titles({"journeys/standards.yml": hidden})
    assert ["CX325"] == codes({"journeys/standards.yml": hidden})


@pytest.mark.parametrize(("tier", "seen"), [("1", True), ("2", False)])
def test_what_is_offered_in_a_second_round_alone_is_no_promise_to_readers_outside(tier, seen):
    playbook = PLAYBOOK.replace("id: exchange\n", f"id: exchange\n        tier: {tier}\n")
    files = {"playbooks/returns.yml": playbook}
    expected = ["پس‌دادن", "سایز نمی‌خورد", *(["تعویض"] if seen else [])]

    assert expected == titles(files)
    assert ([] if seen else ["CX329"]) == codes(files)


def test_what_is_taken_over_is_named_by_its_place_where_its_title_is_the_same():
    files = {
        "journeys/inside.yml": VISIT.replace("audience: customer\n", ""),
        "journeys/outside.yml": """\
journey: بیرون
audience: customer
stages:
  - stage: شما
    id: yours
    touchpoints:
      - same_as: inside/enter
        id: enter-too
""",
    }
    (found,) = [each for each in judged(files).problems if each.code == "CX325"]

    assert "inside/enter" == dict(found.arguments)["target"]


def test_names_of_things_inside_are_left_out_and_others_lead_where_they_led():
    files = {
        "journeys/terms.yml": """\
terms:
  - term: برگه
    id: slip
    audience: customer
    not_to_be_confused_with:
      - رسید خرید
      - فاکتور
  - term: رسید
    id: receipt
    aliases:
      - رسید خرید
    formerly: invoice
    audience: customer
  - term: فاکتور
    id: bill
""",
    }
    catalog = opened(
        judged({"journeys/project.yml": "project: نمونه\n", **files}).catalog, "customer"
    )
    slip = next(each for each in catalog.all(Term) if catalog.ref_of(each) == "slip")
    known = catalog.targets(slip, "not_to_be_confused_with", Term)

    assert [("receipt", ())] == [(catalog.ref_of(each), each.formerly) for each in known]
    assert 1 == len(slip.not_to_be_confused_with)


def test_links_of_the_site_are_taken_out_of_open_texts_and_others_stay():
    text = "[بیشتر](roles/agent.html)، [سفارش](https://example.org)"
    term = (
        f"terms:\n  - term: برگه\n    id: slip\n    audience: customer\n    definition: '{text}'\n"
    )
    catalog = opened(judged({"journeys/terms.yml": term}).catalog, "customer")
    (slip,) = catalog.all(Term)

    assert Text(own="بیشتر، [سفارش](https://example.org)") == slip.definition


def linked(text):
    """A project whose term for customers says a text."""
    said = json.dumps(text, ensure_ascii=False)
    term = f"terms:\n  - term: برگه\n    id: slip\n    audience: customer\n    definition: {said}\n"
    return {"journeys/terms.yml": term}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[برگه [تازه]](roles/agent.html)", "برگه [تازه]"),
        ("[برگه\\]](<roles/agent.html> 'نقش [همکار]')", "برگه\\]"),
        ("> [برگه][1]\n>\n> [1]: roles/agent.html", "> برگه\n>\n>"),
        ("[نقش]: roles/agent.html\n\nبی‌پیوند", "بی‌پیوند"),
        ("- یکی\n- [دو](roles/agent.html)", "- یکی\n- دو"),
    ],
)
def test_links_are_found_as_the_pages_find_them(text, words):
    files = linked(text)
    (slip,) = opened(judged(files).catalog, "customer").all(Term)

    assert ["CX326"] == [each.code for each in judged(files).problems if each.code == "CX326"]
    assert Text(own=words) == slip.definition


def test_what_is_typed_as_it_stands_is_no_link():
    text = "بنویسید `[نقش](roles/agent.html)` یا \\[نقش](roles/agent.html)"
    files = linked(text)
    (slip,) = opened(judged(files).catalog, "customer").all(Term)

    assert "CX326" not in {each.code for each in judged(files).problems}
    assert Text(own=text) == slip.definition


def test_what_is_said_on_the_first_page_of_customers_leads_nowhere_inside():
    project = {
        "journeys/project.yml": """\
project: درون شرکت
words:
  - word: outside.text_customer
    id: welcome
    says: خوش آمدید؛ [بیشتر](roles/agent.html)
"""
    }
    outside = opened(judged(project).catalog, "customer").project

    assert 1 == [each.code for each in judged(project).problems].count("CX326")
    assert outside.description is not None
    assert "خوش آمدید؛ بیشتر" == outside.description.said_in("fa", first="fa")[0]


def test_a_site_for_readers_outside_has_a_name_of_its_own():
    files = {
        "journeys/project.yml": """\
project: درون شرکت
description: فقط برای همکاران
words:
  - word: outside.title_customer
    id: name
    says: فروشگاه ما
"""
    }
    whole = judged(files).catalog
    customers, suppliers = (opened(whole, each).project for each in ("customer", "supplier"))

    assert "فروشگاه ما" == customers.title.said_in("fa", first="fa")[0]
    assert "برای تأمین‌کنندگان ما" == suppliers.title.said_in("fa", first="fa")[0]
    assert is_empty(opened(whole, "customer"))


TAKER = """\
journey: بیرون
audience: customer
stages:
  - stage: شما
    id: yours
    touchpoints:
      - same_as: {taken}
        id: enter-too
"""


@pytest.mark.parametrize("status", ["draft", "needs_review", "out_of_scope"])
def test_a_draft_of_the_register_is_not_taken_outside(status):
    register = "touchpoints:\n  - touchpoint: ورود\n    id: enter\n    audience: customer\n"
    taker = {"journeys/outside.yml": TAKER.format(taken="enter")}
    sound = {**taker, "journeys/registers.yml": register}
    draft = {**taker, "journeys/registers.yml": f"{register}    status: {status}\n"}

    assert "ورود" in titles(sound)
    assert [] == codes(sound)
    assert ["بیرون", "شما"] == titles(draft)
    assert ["CX325"] == codes(draft)


@pytest.mark.parametrize("said", ["variant: to_be\n", "status: draft\n"])
def test_what_is_planned_where_it_was_written_is_not_taken_outside(said):
    plan = VISIT.replace("audience: customer\n", f"audience: customer\n{said}")
    files = {
        "journeys/plan.yml": plan,
        "journeys/outside.yml": TAKER.format(taken="plan/enter"),
    }

    assert ["بیرون", "شما"] == titles(files)
    assert ["CX325"] == codes(files)


def test_a_plan_may_take_over_a_plan():
    plan = VISIT.replace("audience: customer\n", "audience: customer\nvariant: to_be\n")
    taker = TAKER.format(taken="plan/enter").replace("customer\n", "customer\nvariant: to_be\n", 1)
    files = {"journeys/plan.yml": plan, "journeys/outside.yml": taker}

    assert [] == titles(files)
    assert [] == codes(files)


def hours(audience, within="۳ روز کاری پس از تحویل"):
    """A playbook for customers that counts by the hours of the department that owns it."""
    option = "        audience: customer\n"
    return {
        "journeys/project.yml": project("    audience: customer\n"),
        "journeys/registers.yml": f"""\
calendars:
  - calendar: روزهای خدمات
    id: service-days
    audience: {audience}
    days_off: [thursday, friday]
departments:
  - department: خدمات
    id: service
    hours: service-days
""",
        "playbooks/returns.yml": PLAYBOOK.replace(
            option, f"{option}        within: {within}\n", 1
        ).replace("audience: customer\n", "audience: customer\nowner: service\n", 1),
    }


def test_customers_are_told_the_deadline_that_staff_are_told():
    whole = judged(hours("customer")).catalog
    outside = opened(whole, "customer")
    calendars = [calendar_of(each, each.playbooks()[0]) for each in (whole, outside)]

    assert ["روزهای خدمات"] * 2 == [each.title.own for each in calendars if each is not None]
    assert [] == codes(hours("customer"))


def test_hours_of_an_owner_that_stay_inside_keep_what_counts_by_them_there():
    assert ["تحویل"] == titles(hours("internal"))
    assert ["CX325"] == codes(hours("internal"))


def test_hours_of_an_owner_count_for_nothing_where_no_limit_is_in_business_time():
    files = hours("internal", within="۳ روز پس از تحویل")

    assert "تعویض" in titles(files)
    assert [] == codes(files)


WHERE = """\
journey: عمده
{whom}stages:
  - stage: سفارش
    id: order
    touchpoints:
      - touchpoint: تحویل عمده
        id: bulk
"""


@pytest.mark.parametrize(("whom", "seen"), [("", False), ("audience: customer\n", True)])
@pytest.mark.parametrize("key", ["journeys: wholesale", "touchpoints: wholesale/bulk"])
def test_where_a_standard_holds_is_seen_or_it_is_not_shown(whom, seen, key):
    files = {
        "journeys/wholesale.yml": WHERE.format(whom=whom),
        "journeys/standards.yml": f"""\
standards:
  - standard: برگشت پول
    id: refund
    audience: customer
    limit: ۳ روز
    {key}
""",
    }

    assert seen == ("برگشت پول" in titles(files))
    assert ([] if seen else ["CX325"]) == codes(files)


REPLACED = """\
policies:
  - policy: برگشت تا هفت روز
    id: seven-days
    audience: customer
  - policy: برگشت تا سی روز
    id: thirty-days
    audience: {whom}
    effective: {since}
    replaced: seven-days
"""


@pytest.mark.parametrize(
    ("since", "whom", "expected"),
    [
        ("1405-08-01", "customer", ["برگشت تا سی روز"]),
        ("1405-08-01", "internal", []),
        ("1405-10-01", "customer", ["برگشت تا هفت روز", "برگشت تا سی روز"]),
    ],
)
def test_a_policy_goes_on_until_the_one_that_replaces_it_is_in_force(since, whom, expected):
    files = {"journeys/policies.yml": REPLACED.format(since=since, whom=whom)}

    assert expected == titles(files)


def test_a_draft_replaces_nothing():
    draft = REPLACED.format(since="1405-08-01", whom="customer") + "    status: draft\n"

    assert ["برگشت تا هفت روز"] == titles({"journeys/policies.yml": draft})


def test_an_address_without_a_host_leads_into_the_site_whatever_its_scheme():
    files = linked("[نقش](https:../roles/agent.html)")
    (slip,) = opened(judged(files).catalog, "customer").all(Term)

    assert 1 == [each.code for each in judged(files).problems].count("CX326")
    assert Text(own="نقش") == slip.definition


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://wiki.acme.internal/page", ["CX340"]),
        ("http://192.168.1.20:8080", ["CX340"]),
        ("http://crm/", ["CX340"]),
        ("https://acme.example.org", []),
    ],
)
def test_a_text_for_customers_leads_to_no_computer_of_the_firm(link, expected):
    problems = judged(linked(f"[اینجا]({link}) را ببینید")).problems

    assert expected == [each.code for each in problems if each.code == "CX340"]
