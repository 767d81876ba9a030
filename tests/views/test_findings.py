"""What a search is told of the entries of a page."""

from datetime import date

from cxmap.files.discovery import read_project_files
from cxmap.publication.checking import checked_project
from cxmap.views.findings import findings
from cxmap.views.reader import Reader
from tests.projects import ROOT


def _found(page, anchor):
    catalog = checked_project(read_project_files(ROOT)).catalog
    home = Reader(catalog=catalog, language="fa", today=date(2026, 11, 22))
    return next(each for each in findings(home)[page] if each.anchor == anchor)


def test_a_section_says_what_it_is_and_in_what_it_stands():
    assert "نقطه تماس · لابی" == _found("journeys/contract-visit.html", "entry").kind
    assert "موقعیت" == _found("playbooks/returns.html", "wrong-size").kind


def test_other_names_and_what_customers_say_are_found_beside_a_title():
    assert ("NPS", "Net promoter score") == _found("metrics/nps.html", "").also
    assert "سایزش نمی‌خوره، برچسبش رو هم کندم" in _found("playbooks/returns.html", "wrong-size").says


def test_a_situation_says_its_first_way_out():
    answer = _found("playbooks/returns.html", "wrong-size").answer

    assert "تعویض رایگان بدون برچسب، فقط با دو عکس · تا ۷ روز کاری · بسته به پاسخ" == answer


def test_what_customers_say_in_another_language_is_found_as_well():
    also = _found("playbooks/returns.html", "where-is-refund").also

    assert any("money" in each for each in also)


def test_an_item_to_tick_is_a_line_of_its_own():
    found = _found("playbooks/visitor-reception.html", "item_reception-list_badge")

    assert "کارت مهمان و رمز اینترنت آماده است" == found.line
    assert "مورد چک‌لیست · چک‌لیست پذیرش" == found.kind


def test_words_to_send_and_whom_to_call_next_are_found_by_themselves():
    page = "playbooks/complaint-handling.html"

    assert "پیامک شماره شکایت" == _found(page, "script_third-complaint_number-text").line
    called = _found(page, "escalation-step_third-complaint_no-call")
    assert "مدیر خدمات پس از فروش هم تا فردا زنگ نزد" == called.line


def test_what_a_role_may_give_is_found_like_a_name():
    assert "تا ۲۰٪ تخفیف برای خرید بعدی" in _found("roles/agent.html", "cx_may").also
