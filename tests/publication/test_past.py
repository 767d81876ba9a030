"""Pages of what the last weeks changed, and what entries say of when they changed."""

import re
import shutil
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest

from cxmap.adapters.git.past import past_of
from cxmap.files.discovery import read_project_files
from cxmap.outputs import kept_days
from cxmap.publication.build import publication_of
from cxmap.publication.checking import checked_project, shown_to_readers
from tests.repositories import Repository

TODAY = date(2026, 11, 22)
VISIT, REGISTERS, PLAYBOOK = "journeys/visit.yml", "journeys/registers.yml", "playbooks/prices.yml"
CALL, BY_WEB = "Ask 09121234567 why", "Update visit.yml"
BASE = {
    "mkdocs.yml": "site_name: Test\n",
    "journeys/project.yml": "project: Test\nlanguages: [en]\n",
    VISIT: """\
journey: Visit
reviewed: 2026-11-01
stages:
  - stage: Arrive
    id: arrive
    touchpoints:
      - {touchpoint: Park, id: park, owner: sales, feels: 1}
      - {touchpoint: Enter, id: enter, owner: reception, feels: 1}
""",
    REGISTERS: """\
departments:
  - {department: Sales, id: sales}
  - {department: Reception, id: reception}
  - {department: Finance, id: finance}
roles:
  - {role: Seller, id: seller, department: sales}
policies:
  - {policy: Fair price, id: fair, owner: finance, text: One price for all.}
""",
    PLAYBOOK: """\
playbook: Prices
owner: sales
situations:
  - situation: Finds it dear
    id: dear
    says: [Too dear]
    policies: [fair]
    options:
      - {do: Give a rebate, id: rebate, decides: seller, within: 3 days}
      - {otherwise: Explain the price, id: explain}
""",
}


class Project(Repository):
    """A repository with a project, to edit day by day."""

    def edit(self, path, old, new, **how):
        text = (self.folder / path).read_text(encoding="utf-8")
        assert old in text
        return self.commit({path: text.replace(old, new)}, **how)

    def site(self, language="en", site="", audience=""):
        """Give the site as it is published: its pages and its other files by their paths."""
        found = checked_project(read_project_files(self.folder), today=TODAY)
        made = publication_of(
            shown_to_readers(found, audience),
            language=language,
            today=TODAY,
            site=site,
            past=past_of(self.folder, languages=(language,), today=TODAY).get(language),
        )
        pages = {
            page.path: page.body + "".join(html for _, html in page.silent) for page in made.pages
        }
        return pages | {each.path: each.data for each in made.assets}


@pytest.fixture
def project(tmp_path):
    made = Project(tmp_path / "project")
    made.commit(BASE, day="2026-06-01")
    return made


def text_of(html):
    """Give what a reader reads, a line for each block."""
    lines = re.sub(r"</(?:p|li|h\d|summary|section)>", "\n", html)
    return [" ".join(re.sub(r"<[^>]+>", "", line).split()) for line in lines.split("\n")]


def days(site, page="changes.html"):
    """Give what a page says, by the dates of its days."""
    parts = re.split(r'data-cx-day="(\d{4}-\d\d-\d\d)_', site[page])[1:]
    return {
        day: [line for line in text_of(rest.partition('<h2 id="others"')[0]) if line]
        for day, rest in zip(parts[::2], parts[1::2], strict=True)
    }


def said(site, page="changes.html"):
    return " | ".join(line for lines in days(site, page).values() for line in lines)


def test_a_day_tells_what_was_different_in_the_evening(project):
    project.edit(VISIT, "feels: 1}\n      -", "feels: -2}\n      -", day="2026-11-10")
    project.edit(VISIT, "feels: -2}", "feels: -1}", day="2026-11-10", author="Ben")
    project.edit(PLAYBOOK, "3 days", "5 days", day="2026-11-12")
    found = days(project.site())
    assert list(found) == ["2026-11-12", "2026-11-10"]
    assert any("5 days" in line and "3 days" in line for line in found["2026-11-12"])
    [feeling] = [line for line in found["2026-11-10"] if "Feel" in line or "feel" in line]
    assert "unhappy" in feeling.lower()
    assert "by CX lead, Ben" in found["2026-11-10"]


def test_what_was_taken_back_on_the_same_day_did_not_change(project):
    project.edit(PLAYBOOK, "3 days", "5 days", day="2026-11-12")
    project.edit(PLAYBOOK, "5 days", "3 days", day="2026-11-12")
    assert days(project.site()) == {}
    assert "Nothing has changed" in project.site()["changes.html"]


def test_on_its_first_day_a_project_says_what_came_after_its_beginning(tmp_path):
    young = Project(tmp_path / "young")
    young.commit({"README.md": "Ours\n"}, day="2026-11-21")
    young.commit(BASE, day="2026-11-22")
    begins = "The history of this project begins on 22 November 2026"
    assert begins in " ".join(text_of(young.site()["changes.html"]))
    assert days(young.site()) == {}
    young.edit(PLAYBOOK, "3 days", "5 days", day="2026-11-22")
    assert "5 days" in said(young.site())
    assert "New" not in said(young.site())
    assert "history of this project begins" not in "".join(map(str, young.site().values()))


def test_everybody_reads_of_their_own_things_and_of_the_rules_they_work_by(project):
    project.edit(
        VISIT, "touchpoint: Enter, ", "touchpoint: Come in, formerly: [x], ", day="2026-11-08"
    )
    project.edit(REGISTERS, "One price for all.", "Two prices.", day="2026-11-09")
    site = project.site()
    assert "Come in" in said(site, "departments/reception_changes.html")
    assert "Fair price" not in said(site, "departments/reception_changes.html")
    # Sales owns neither the journey's touchpoint nor the rule, and works by the rule.
    assert "Come in" not in said(site, "departments/sales_changes.html")
    assert "Fair price" in said(site, "departments/sales_changes.html")
    assert "Fair price" in said(site, "roles/seller_changes.html")


def test_what_leaves_a_department_is_told_to_both(project):
    project.edit(VISIT, "id: park, owner: sales", "id: park, owner: reception", day="2026-11-08")
    site = project.site()
    for page in ("departments/sales_changes.html", "departments/reception_changes.html"):
        assert "Park" in said(site, page)


def test_whoever_owns_a_stage_reads_of_what_others_put_there(project):
    project.edit(
        VISIT, "    id: arrive\n", "    id: arrive\n    owner: reception\n", day="2026-11-07"
    )
    flowers = "      - {touchpoint: Flowers, id: flowers, owner: sales, feels: 1}\n"
    project.edit(VISIT, "    touchpoints:\n", f"    touchpoints:\n{flowers}", day="2026-11-09")
    site = project.site()
    assert "Flowers" in said(site, "departments/reception_changes.html")
    assert "Flowers" in said(site, "departments/sales_changes.html")


def test_what_changes_hands_with_its_stage_is_told_by_name_to_both(project):
    project.edit(VISIT, "id: park, owner: sales", "id: park", day="2026-11-01")
    project.edit(VISIT, "reviewed:", "owner: sales\nreviewed:", day="2026-11-02")
    project.edit(
        VISIT, "    id: arrive\n", "    id: arrive\n    owner: finance\n", day="2026-11-09"
    )
    site = project.site()
    for page in ("departments/sales_changes.html", "departments/finance_changes.html"):
        assert "With it, one touchpoint passes to Finance Park" in " ".join(
            said(site, page).replace("|", "").split()
        )
    assert "Arrive" not in said(site, "departments/reception_changes.html")


def test_a_day_says_why_in_the_words_of_whoever_changed_it(project):
    project.edit(
        PLAYBOOK, "3 days", "5 days", day="2026-11-10", message="Give the desk more time\n\nLong."
    )
    project.edit(REGISTERS, "One price for all.", "Two prices.", day="2026-11-10", message=CALL)
    project.edit(
        VISIT, "touchpoint: Park", "touchpoint: Find a place", day="2026-11-10", message=BY_WEB
    )
    everybody, reception = (
        said(project.site(), page)
        for page in ("changes.html", "departments/reception_changes.html")
    )
    assert "“Give the desk more time”" in everybody
    assert "Long." not in everybody
    assert "1234567" not in everybody
    assert "Update visit.yml" not in everybody
    # Whoever has nothing to do with a thing does not read why it changed.
    assert "more time" not in reception


def test_a_project_may_leave_out_names_and_reasons(project):
    project.edit(PLAYBOOK, "3 days", "5 days", day="2026-11-10", author="Ann", message="More time")
    settings = "journeys/project.yml"
    text = (project.folder / settings).read_text(encoding="utf-8")
    project.commit({settings: text + "changes_without: [authors, reasons]\n"}, day="2026-11-11")
    site = project.site()
    pages = [path for path in site if path.endswith(".html")]
    assert not [path for path in pages if "Ann" in site[path] or "More time" in site[path]]
    assert "Last changed on" in site["playbooks/prices.html"]
    project.commit({settings: text + "changes_without: authors\n"}, day="2026-11-11")
    assert "More time" in said(project.site())


def test_whoever_has_nothing_left_is_told_what_went(project):
    project.edit(VISIT, "id: park, owner: sales", "id: park, owner: finance", day="2026-11-07")
    project.edit(VISIT, "id: park, owner: finance", "id: park, owner: sales", day="2026-11-08")
    site = project.site()

    assert "Park" in said(site, "departments/finance_changes.html")


def test_wording_is_counted_and_told_nobody_in_particular(project):
    project.edit(REGISTERS, "One price for all.", "one price  for all.", day="2026-11-09")
    site = project.site()
    assert "The wording, translation, order or settings of one more thing changed." in said(site)
    assert "Fair price" not in said(site)


def test_what_is_still_there_is_a_link_and_what_is_gone_is_a_name(project):
    project.edit(
        VISIT,
        "      - {touchpoint: Enter, id: enter, owner: reception, feels: 1}\n",
        "",
        day="2026-11-08",
    )
    project.edit(PLAYBOOK, "3 days", "5 days", day="2026-11-12")
    page = project.site()["changes.html"]
    assert 'href="playbooks/prices.html' in page
    assert "Enter" in page
    assert "#enter" not in page


def test_old_changes_are_left_out_and_the_first_state_is_none(project):
    project.edit(PLAYBOOK, "3 days", "5 days", day="2026-07-01")
    assert days(project.site()) == {}


def test_entries_say_when_they_changed_by_whom_and_when_they_are_reviewed_next(project):
    project.edit(PLAYBOOK, "3 days", "5 days", day="2026-07-01", author="Ann")
    project.edit(REGISTERS, "One price for all.", "Two prices.", day="2026-11-09", author="Ben")
    site = project.site()
    foot = {path: text_of(site[path])[-2:] for path in site if path.endswith(".html")}
    assert any(
        "Last changed on 1 July 2026 by Ann" in line for line in foot["playbooks/prices.html"]
    )
    assert any(
        "Last changed on 9 November 2026 by Ben" in line for line in foot["policies/fair.html"]
    )
    # Sales stands in the same file, and did not change.
    assert not any("Last changed" in line for line in foot["departments/sales.html"])
    assert any("Next review by" in line for line in foot["journeys/visit.html"])


def test_feeds_are_atom_and_the_same_on_the_next_day(project):
    project.edit(REGISTERS, "One price for all.", 'A <b> & "two"', day="2026-11-09")
    site = project.site(site="https://example.org/cx/en/")
    atom = "{http://www.w3.org/2005/Atom}"
    root = ET.fromstring(site["changes.atom"])
    assert root.tag == f"{atom}feed"
    assert root.findtext(f"{atom}updated") == "2026-11-09T00:00:00Z"
    [entry] = root.findall(f"{atom}entry")
    [link], [content] = (entry.findall(f"{atom}{name}") for name in ("link", "content"))
    assert entry.findtext(f"{atom}title") == "policy: Fair price"
    assert link.attrib["href"].startswith("https://example.org/cx/en/changes.html#")
    assert "two" in "".join(content.itertext())
    project.edit(REGISTERS, "A <b>", "B <b>", day="2026-11-11")
    project.edit(PLAYBOOK, "3 days", "5 days", day="2026-11-10")
    project.edit(REGISTERS, "B <b>", "C <b>", day="2026-11-11")
    root = ET.fromstring(project.site(site="https://example.org/cx/en/")["changes.atom"])
    ids = [each.findtext(f"{atom}id") for each in [root, *root.findall(f"{atom}entry")]]
    assert len(ids) == 5
    assert len(ids) == len(set(ids))
    assert "departments/sales_changes.atom" in site
    assert not any(path.endswith(".atom") for path in project.site())


def test_texts_of_authors_are_no_markup(project):
    project.edit(REGISTERS, "One price for all.", "<script>alert(1)</script>", day="2026-11-09")
    page = project.site()["changes.html"]
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_nobody_outside_reads_what_changed(project):
    project.edit(
        VISIT, "journey: Visit\n", "journey: Visit\naudience: customer\n", day="2026-11-08"
    )
    project.edit(PLAYBOOK, "3 days", "5 days", day="2026-11-12")
    site = project.site(audience="customer")
    assert not [path for path in site if "changes" in path]
    assert "Last changed" not in site["journeys/visit.html"]


def test_without_git_there_is_no_such_page(project):
    shutil.rmtree(project.folder / ".git")
    site = project.site()
    assert not [path for path in site if path.endswith("changes.html")]
    assert "changes.html" not in site["index.html"]


def test_a_day_is_compared_once(project, monkeypatch):
    project.edit(PLAYBOOK, "3 days", "5 days", day="2026-11-12")
    first = days(project.site())
    monkeypatch.setattr("cxmap.publication.history.changes_between", None)
    assert days(project.site()) == first


@pytest.mark.parametrize("broken", ["", "{", "[]", '[{"class": "ChangedWhole"}]', "[" * 9999])
def test_what_is_broken_on_the_shelf_is_worked_out_again(project, broken):
    project.edit(PLAYBOOK, "3 days", "5 days", day="2026-11-12")
    first = days(project.site())
    [kept] = (project.folder / kept_days.CACHE).iterdir()
    kept.write_text(broken, encoding="utf-8")
    assert days(project.site()) == first


def test_an_evening_that_cannot_be_read_is_told_with_the_next_one(project):
    project.edit(PLAYBOOK, "3 days", "5 days", day="2026-11-08")
    broken = project.edit(VISIT, "journey: Visit", "journey: [Visit", day="2026-11-09")
    project.edit(REGISTERS, "One price for all.", "Two prices.", day="2026-11-09")
    project.edit(VISIT, "journey: [Visit", "journey: A visit", day="2026-11-12")
    assert broken
    found = days(project.site())
    assert list(found) == ["2026-11-12", "2026-11-08"]
    told = " ".join(found["2026-11-12"])
    assert "Two prices" in told
    assert "A visit" in told
    # It is the same when only the last day has to be worked out.
    for kept in (project.folder / kept_days.CACHE).iterdir():
        kept.unlink()
    assert days(project.site()) == found


def test_authors_are_called_as_they_are_called_today(project):
    project.edit(PLAYBOOK, "3 days", "5 days", day="2026-11-08", author="Ann")
    assert "by Ann" in said(project.site())
    mailmap = "Anna <cx@example.org>\n"
    (project.folder / ".mailmap").write_text(mailmap, encoding="utf-8")
    assert "by Anna" in said(project.site())


def test_personal_data_that_was_taken_out_is_not_brought_back(project):
    project.edit(REGISTERS, "One price for all.", "Call 09121234567 now.", day="2026-11-08")
    project.edit(REGISTERS, "Call 09121234567 now.", "Call us any day.", day="2026-11-09")
    site = project.site(site="https://example.org/cx/en/")
    for path in ("changes.html", "departments/sales_changes.html"):
        assert "any day" in site[path]
        assert "1234567" not in site[path]
    assert b"1234567" not in site["changes.atom"]
    for kept in (project.folder / kept_days.CACHE).iterdir():
        assert b"1234567" not in kept.read_bytes()


def test_what_is_explained_at_the_foot_of_pages_has_no_way_there(project):
    files = {
        "journeys/more.yml": """\
contexts:
  - {context: Snow, id: snow, description: Cold.}
sources:
  - {source: Interviews, id: talks}
terms:
  - {term: Rebate, id: rebate, definition: Less to pay.}
"""
    }
    project.commit(files, day="2026-11-08")
    project.edit("journeys/more.yml", "Cold.", "Cold and white.", day="2026-11-09")
    project.edit("journeys/more.yml", "Less to pay.", "Less money to pay.", day="2026-11-09")
    site = project.site()
    assert "Snow" in said(site)
    for path in [each for each in site if each.endswith("changes.html")]:
        for anchor in re.findall(r'href="#([^"]+)"', site[path]):
            assert f'id="{anchor}"' in site[path], path
        for page, anchor in re.findall(r'href="([^"#?:]+\.html)#([^"]+)"', site[path]):
            there = (Path(path).parent / page).as_posix()
            assert f'id="{anchor}"' in site[str(Path(there))], anchor


def test_what_nobody_has_translated_says_in_which_language_it_stands(project):
    both = BASE["journeys/project.yml"].replace("[en]", "[en, fa]")
    project.commit({"journeys/project.yml": both}, day="2026-06-02")
    project.edit(REGISTERS, "One price for all.", "One fair price for all.", day="2026-11-10")
    new = "      - {touchpoint: Leave, id: leave, owner: sales}\n"
    project.commit({VISIT: BASE[VISIT] + new}, day="2026-11-12")

    told = said(project.site("fa"))
    assert "Leave (به انگلیسی)" in told
    assert "for all. (به انگلیسی)" in told
    assert "(in English)" not in said(project.site("en"))


def test_changes_of_others_stand_by_departments_and_roles(project):
    pages = project.site()
    everybody, sales = (
        pages[each].partition('<h2 id="others"')[2]
        for each in ("changes.html", "departments/sales_changes.html")
    )

    assert ["Departments", "Roles"] == re.findall(r"<summary>(.*?)</summary>", everybody)
    assert ">Sales<" in everybody
    assert ">Sales<" not in sales
    assert ">Everybody<" in sales
    assert ">Everybody<" not in everybody


def test_the_latest_changes_stand_on_the_page_of_a_department_and_the_way_to_all_beneath(project):
    project.edit(
        VISIT,
        "id: park, owner: sales, feels: 1}",
        "id: park, owner: sales, feels: -1}",
        day="2026-08-01",
    )
    project.edit(PLAYBOOK, "3 days", "4 days", day="2026-10-20")
    project.edit(PLAYBOOK, "Explain the price", "Explain it", day="2026-11-10")
    project.edit(REGISTERS, "One price for all.", "Two prices.", day="2026-11-12")
    project.edit(VISIT, "touchpoint: Park", "touchpoint: Leave the car", day="2026-11-14")
    _, _, part = project.site()["departments/sales.html"].partition("What changed lately")
    lines = [line for line in text_of(part.partition("<h2")[0]) if line]
    assert ["Leave the car", "Fair price", "Explain it"] == [
        next(name for name in ("Leave the car", "Fair price", "Explain it") if name in line)
        for line in lines[1:4]
    ]
    assert "All changes" == lines[4]


def test_what_is_its_only_words_is_named_once_in_the_line_of_a_change(project):
    line = "    red_lines: [{red_line: Never promise a day of payment, id: day}]\n"
    project.edit(PLAYBOOK, "    options:\n", f"{line}    options:\n", day="2026-09-01")
    project.edit(PLAYBOOK, "Never promise", "Never name", day="2026-11-12")
    _, _, part = project.site()["departments/sales.html"].partition("What changed lately")
    (line,) = [each for each in text_of(part) if "of payment" in each]

    assert "Never name a day of payment red line: Never promise name a day of payment" in line


def test_what_changed_more_than_sixty_days_ago_is_no_news(project):
    project.edit(PLAYBOOK, "3 days", "5 days", day="2026-09-10")
    page = project.site()["departments/sales.html"]
    assert "5 days" in said(project.site(), "departments/sales_changes.html")
    assert "What changed lately" not in page
    assert "sales_changes.html" in page


def test_whoever_chose_a_department_reads_on_the_first_page_what_changed_there(project):
    project.edit(PLAYBOOK, "3 days", "5 days", day="2026-11-12")
    home = project.site()["index.html"]
    [(whose, line)] = re.findall(
        r'<li hidden data-cx-whose="([^"]*)">(.*?)</li>',
        home.partition("What changed for you")[2].partition("</ul>")[0],
    )
    assert {"department:sales", "role:seller"} == set(whose.split())
    assert all(each in line for each in ("3 days", "5 days", "12 November"))
