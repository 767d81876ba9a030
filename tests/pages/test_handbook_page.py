"""Handbooks: everything that is in the hands of a department or role, once, under its number."""

import re

import pytest

REGISTERS = """\
departments:
  - {department: Sales, id: sales, reach: ext. 120}
  - {department: Finance, id: finance}
  - {department: Empty, id: empty}
roles:
  - {role: Seller, id: seller, department: sales, may: [Ten per cent off]}
  - {role: Cashier, id: cashier, department: finance, reach: ext. 140}
policies:
  - {policy: Fair price, id: fair, owner: sales, text: One price for all.}
  - {policy: Books, id: books, owner: finance}
terms:
  - {term: Rebate, definition: Less to pay.}
  - {term: Ledger, definition: Where sums stand.}
"""
PLAYBOOK = """\
playbook: Prices
id: prices
owner: sales
situations:
  - situation: Finds it dear
    id: dear
    says: [Too dear]
    policies: [fair]
    ask: [{ask: How many, id: many, answers: [Few, Many]}]
    options:
      - {do: Give a rebate, decides: seller, within: 3 days, steps: [Write it down, Sign it]}
      - {do: Ask for more, decides: cashier}
checklists:
  - {checklist: Before the talk, role: seller, items: [Know the price, Know the name]}
  - {checklist: Closing the till, role: cashier, items: [Count]}
"""
OF_OTHERS = """\
playbook: Payments
owner: finance
owner_role: cashier
situations:
  - {situation: Pays late, options: [{do: Wait}]}
checklists:
  - {checklist: Sending a bill, items: [Read it again]}
  - {checklist: Handing it over, role: seller, items: [Smile]}
"""
JOURNEY = """\
journey: Visit
stages:
  - stage: Lobby
    touchpoints:
      - {touchpoint: Talk, id: talk, owner: sales, playbook: prices, next: [{to: pay}],
         expectations: [A price at once]}
      - {touchpoint: Pay, id: pay, owner: finance, expectations: [A receipt]}
"""
FILES = {
    "journeys/project.yml": "project: P\nlanguages: [en, fa]\n",
    "journeys/registers.yml": REGISTERS,
    "journeys/visit.yml": JOURNEY,
    "playbooks/prices.yml": PLAYBOOK,
    "playbooks/payments.yml": OF_OTHERS,
}
SALES = "departments/sales_handbook.html"


@pytest.fixture(scope="module", params=["en", "fa"])
def pages(request, site):
    return site(FILES, request.param)


@pytest.fixture(scope="module")
def english(site):
    return site(FILES, "en")


def test_whoever_has_something_in_hand_has_a_handbook_and_their_page_leads_there(pages, whole):
    made = {path for path in pages if path.endswith("_handbook.html")}

    assert made == {
        SALES,
        "departments/finance_handbook.html",
        "roles/seller_handbook.html",
        "roles/cashier_handbook.html",
    }
    assert 'href="sales_handbook.html"' in whole(pages["departments/sales.html"])
    assert "_handbook" not in whole(pages["departments/empty.html"])


def test_a_department_finds_all_that_is_its_own_and_nothing_of_others(english, whole, parsed):
    text = parsed(whole(english[SALES])).text
    own = (
        *("Ten per cent off", "ext. 120", "Finds it dear", "Too dear", "How many", "Few"),
        *("Give a rebate", "Ask for more", "Write it down", "Sign it", "3 days"),
        *("Before the talk", "Know the price", "Know the name", "A price at once"),
        *("One price for all.", "Less to pay."),
    )

    assert [] == [each for each in own if each not in text]
    others = ("Pays late", "Closing the till", "A receipt", "Books", "Where sums stand")
    assert [] == [each for each in others if each in text]


def test_a_role_finds_what_it_decides_ticks_and_owns_unless_another_does_it(english, whole, parsed):
    text = parsed(whole(english["roles/cashier_handbook.html"])).text

    own = ("Finds it dear", "Pays late", "Closing the till", "Sending a bill")
    assert all(each in text for each in own)
    assert not any(each in text for each in ("Before the talk", "Handing it over"))


def test_nobody_is_told_to_ask_themselves(english, whole, parsed):
    own, others = (
        parsed(whole(english[f"{name}_handbook.html"])).text
        for name in ("roles/cashier", "departments/sales")
    )

    assert "Decided by Cashier" in own
    assert "Ask first: Cashier" in others


def test_who_is_asked_in_the_work_stands_among_the_contacts(english, whole):
    contacts = re.search(r'id="cx_contacts".*?</table>', whole(english[SALES]), re.DOTALL)

    assert contacts is not None
    assert all(each in contacts[0] for each in ("Seller", "Cashier", "ext. 140"))


@pytest.mark.parametrize(
    ("language", "chapter", "section"), [("en", "3", "3.1"), ("fa", "۳", "۳\u200f-\u200f۱")]
)
def test_chapters_and_sections_are_numbered_as_the_language_counts(
    site, whole, language, chapter, section
):
    html = whole(site(FILES, language)[SALES])
    numbers = re.findall(r'<h[23] id="([^"]+)"><span class="cx-book__number">([^<]+)', html)

    assert ("cx_situations", chapter) in numbers
    assert ("playbooks_prices_dear", section) in numbers
    assert len(numbers) == len(set(numbers))


def test_what_stands_in_the_handbook_is_named_with_its_number_and_nothing_leads_away(
    english, whole, parsed
):
    html = whole(english[SALES])
    links = [e["attrs"]["href"] for e in parsed(html).elements if "href" in e["attrs"]]

    assert {"sales.html"} == {link for link in links if not link.startswith(("#", "tel:"))}
    assert '<a href="#policies_fair">Fair price</a> <small>(section 7.1)</small>' in html
    assert "Pay</li>" in html  # the next touchpoint belongs to others: it has its name, no link


def test_only_its_title_is_searched(pages, parsed):
    page = pages[SALES]

    assert "Give a rebate" not in parsed(page.body).text
    assert "Give a rebate" in "".join(html for _, html in page.silent)


def test_it_is_paper_on_a_screen_open_and_without_anything_that_acts(pages, whole):
    html = whole(pages[SALES])

    assert "data-cx-tick" not in html
    assert "data-cx-run" not in html
    assert html.count("<details") == html.count("<details open")
