"""Authors' prose as HTML: isolated where it has to be, and linked without a trace."""

from cxmap.pages.prose import prose_html


def test_a_link_that_leads_away_says_nothing_of_where_it_came_from():
    said = '<p><a href="https://a.example" rel="noopener noreferrer">x</a></p>\n'

    assert said == prose_html("[x](https://a.example)")


def test_a_link_within_the_site_is_a_plain_one():
    assert '<p><a href="a.html" title="t">x</a></p>\n' == prose_html('[x](a.html "t")')


def test_a_link_without_an_address_leads_nowhere():
    assert '<p><a href="">x</a></p>\n' == prose_html("[x]()")


def test_numbers_in_persian_prose_keep_their_order():
    said = '<p>تلفن <bdi dir="ltr">021-88 &lt;</bdi></p>\n'.replace(" &lt;</bdi>", "</bdi> &lt;")

    assert said == prose_html("تلفن 021-88 <", "rtl")
    assert "<p>021-88 &lt;</p>\n" == prose_html("021-88 <", "ltr")
