"""What has another id now is still found at its old address."""

from datetime import date

from cxmap.files.discovery import File
from cxmap.publication.build import publication_of
from cxmap.publication.checking import checked_project
from cxmap.views.former_addresses import former_paths

TODAY = date(2026, 11, 22)
FILES = {
    "journeys/project.yml": "project: نمونه\nlanguages: [fa, en]\n",
    "journeys/registers.yml": """\
departments:
  - {department: فروش <دوم>, id: selling, formerly: [sales, shop]}
  - {department: مغازه, id: shop}
channels:
  - {channel: پیک, id: courier, formerly: post, kind: physical}
""",
    "journeys/call.yml": """\
journey: {fa: تماس, en: Call}
formerly: visit
owner: sales
stages:
  - stage: لابی
    id: lobby
    formerly: door
    touchpoints:
      - {touchpoint: ورود, id: enter, formerly: [come-in, sit]}
      - {touchpoint: نشستن, id: sit}
""",
}


def checked():
    files = [File(path=path, data=text.encode()) for path, text in FILES.items()]
    return checked_project(files, today=TODAY)


def test_old_addresses_are_those_where_no_other_page_stands():
    paths = {*former_paths(checked().catalog)}

    assert {"journeys/visit.html", "departments/sales.html"} <= paths
    assert not {"departments/shop.html", "journeys/door.html"} & paths


def test_the_page_at_an_old_address_leads_on_in_each_language():
    for language, title in (("fa", "تماس"), ("en", "Call")):
        site = publication_of(
            checked(), language=language, today=TODAY, site=f"https://cx.example.org/{language}/"
        )
        html = next(
            each.data.decode() for each in site.assets if each.path == "journeys/visit.html"
        )

        assert '<meta http-equiv="refresh" content="0; url=call.html">' in html
        assert (
            f'<link rel="canonical" href="https://cx.example.org/{language}/journeys/call.html">'
            in html
        )
        assert f'<a href="call.html">{title}</a>' in html
        assert not [page for page in site.pages if page.path == "journeys/visit.html"]
        assert "journeys/visit.html" not in repr(site.navigation)


def test_links_to_a_section_by_an_id_of_before_lead_to_it():
    site = publication_of(checked(), language="fa", today=TODAY)
    page = next(each.body for each in site.pages if each.path == "journeys/call.html")

    assert '<a id="come-in"></a>ورود</h3>' in page
    assert '<a id="stage_door"></a>لابی</h2>' in page
    assert 1 == page.count('id="sit"')


def test_the_page_at_an_old_address_keeps_the_section_that_was_asked_for():
    site = publication_of(checked(), language="fa", today=TODAY)
    html = next(each.data.decode() for each in site.assets if each.path == "journeys/visit.html")

    assert '<script>location.replace("call.html" + location.hash)</script>' in html
