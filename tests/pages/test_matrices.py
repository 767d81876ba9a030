"""Tables that are made: the ways of a playbook, and the channels beside each other."""

import pytest

BOOK = """\
playbook: Returns
situations:
  - situation: It does not fit
    id: size
    customer_is: In a hurry
    options: [{otherwise: Bring another, id: bring, kind: Exchange}]
  - situation: It is torn
    id: torn
    customer_is: Hurt
    options: [{otherwise: Give it back, id: back, kind: Money}]
no_way: [{customer_is: Hurt, kind: Exchange, because: The last one is sold}]
"""
CHANNELS = "channels: [{channel: Fax, id: fax}, {channel: Pigeon, id: pigeon}]\n"
VISIT = """\
journey: Visit
stages:
  - stage: Asking
    id: asking
    touchpoints:
      - touchpoint: Ask
        id: ask
        channel: [fax, pigeon]
        on_channels: [{channel: pigeon, differs: It may rain}]
"""
FILES = {
    "journeys/project.yml": "project: P\nlanguages: [en, fa]\n",
    "journeys/registers.yml": CHANNELS,
    "playbooks/returns.yml": BOOK,
    "playbooks/plain.yml": "playbook: Plain\n",
}


@pytest.fixture(scope="module", params=["en", "fa"])
def pages(request, site):
    """The pages of a project with one matrix and nothing to compare on its channels."""
    return site(FILES, request.param)


def test_a_playbook_with_states_and_kinds_has_a_matrix_and_no_other(pages):
    assert 'id="cx_ways"' in pages["playbooks/returns.html"].body
    assert 'id="cx_ways"' not in pages["playbooks/plain.html"].body


def test_ways_are_links_reasons_are_searched_and_what_is_missing_is_marked(pages, parsed):
    html = (
        pages["playbooks/returns.html"].body.partition('id="cx_ways"')[2].partition("</table>")[0]
    )
    hrefs = {each["attrs"].get("href") for each in parsed(html).elements if each["tag"] == "a"}

    assert {"#option_size_bring", "#option_torn_back"} <= hrefs
    assert "The last one is sold" in html
    assert 1 == sum(html.count(each) for each in ("Nothing here yet", "هنوز چیزی نیست"))


def test_channels_are_compared_only_where_there_is_something_to_compare(pages, site):
    assert "<table" not in pages["channels/index.html"].body

    page = site(FILES | {"journeys/visit.yml": VISIT}, "en")["channels/index.html"]
    assert "It may rain" in page.body
    assert ["cx_on_channels"] == [heading.anchor for heading in page.headings]
