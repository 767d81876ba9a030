"""A reading path: what was read stays read on this device, until it means something else."""

from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

_FILES = {
    "mkdocs.yml": "site_name: cx\n",
    "journeys/project.yml": """\
project: نمونه
languages: [fa, en]
reading_receipt: mailto:learn@example.org?subject={title}&body={body}
""",
    "journeys/registers.yml": """\
departments: [{department: فروش, id: sales}]
roles: [{role: کارشناس, id: agent, department: sales}]
terms: [{term: لحظه سرنوشت‌ساز, id: moment, definition: برخوردی که ماندن مشتری به آن بسته است.}]
stories: [{story: یک تماس دیر, id: late-call, text: مشتری چشم به راه بود.}]
reading_paths:
  - reading_path: هفته اول
    id: first-week
    role: agent
    lessons:
      - {story: late-call, id: a-story, takes: 3 minutes}
      - {playbook: returns, id: a-playbook, takes: 30 minutes}
      - {situation: returns/size, id: a-situation, takes: 5 minutes}
      - {term: moment, id: a-term, takes: 1 minute}
      - {about: یک ساعت کنار یک همکار بنشینید, id: a-task, takes: 1 hour}
    questions:
      - question: مشتری تا کِی می‌تواند پس بدهد؟
        id: how-long
        answers:
          - {answer: سه روز, because: سه روز مهلتِ جواب شکایت است.}
          - {answer: هفت روز, right: true, because: روی برگه هم نوشته‌ایم.}
      - question: شکایت را کِی می‌شود بست؟
        id: closing
        answers:
          - {answer: وقتی شنید, right: true}
          - {answer: وقتی نوشتیم}
          - {answer: وقتی گفت لازم نیست, right: true, because: همان را هم بنویسید.}
  - reading_path: یادآوری
    id: reminder
    role: agent
    lessons:
      - {playbook: returns, id: again, takes: 30 minutes}
""",
    "journeys/registers.en.yml": """\
reading_paths:
  - {id: first-week, reading_path: First week}
  - {id: reminder, reading_path: Reminder}
""",
    "playbooks/returns.yml": """\
playbook: مرجوعی
owner: sales
description: هر کالایی تا هفت روز برمی‌گردد.
situations:
  - situation: سایز نمی‌خورد
    id: size
    options:
      - otherwise: تعویض رایگان
        id: exchange
        decides: agent
        steps: [{step: زنگ بزنید, id: call}]
  - situation: رنگش فرق دارد
    id: colour
    options:
      - otherwise: پول را پس بدهید
        id: refund
        decides: agent
""",
}
# Instant navigation works only where a site says that it stands.
_HOST = "https://site.test"
_INSTANT = f"""\
site_name: cx
site_url: {_HOST}/
docs_dir: docs/fa
site_dir: site/fa
theme:
  name: material
  language: fa
  font: false
  features: [navigation.instant]
plugins: [search, offline, cxmap]
"""
_TYPO = {"playbooks/returns.yml": ("هر کالایی تا", "هر کالا تا")}
_OTHER_STEP = {"playbooks/returns.yml": ("زنگ بزنید", "پیامک بدهید")}
_PATH = "reading/first-week.html"


def edited(changes):
    """The files with some of their words exchanged."""
    return {path: text.replace(*changes.get(path, ("", ""))) for path, text in _FILES.items()}


class Device:
    """Somebody's telephone, on which one site is opened from a folder, in one edition at a time."""

    def __init__(self, browser, site_of, folder):
        self.site_of, self.folder = site_of, folder
        self.context = browser.new_context(
            viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
        )
        self.page = self.context.new_page()
        self.errors: list[str] = []
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.get(_FILES)

    def get(self, files):
        """Lay another edition of the site where the one before it was."""
        if self.folder.is_symlink():
            self.folder.unlink()
        self.folder.symlink_to(self.site_of(files, themed=False))

    def open(self, address, language="fa"):
        self.page.goto(f"file://{self.folder}/{language}/{address}")
        return self.page


@pytest.fixture
def device(browser, site_of, tmp_path):
    """A telephone that knows nothing yet."""
    made = Device(browser, site_of, tmp_path / "site")
    yield made
    made.context.close()
    assert made.errors == []


def progress(page):
    return page.locator(".cx-path__said").inner_text()


def states(page):
    return page.locator(".cx-lesson__state").all_inner_texts()


def boxes(page):
    return [box.is_checked() for box in page.locator(".cx-lesson input").all()]


def test_a_path_says_what_is_left_and_where_to_go_on(device):
    page = device.open(_PATH)
    assert "۰ از ۵ درس، ۰ از ۲ پرسش، ۹۹ دقیقه مانده" == progress(page)
    assert "شروع با درس ۱: یک تماس دیر" == page.locator(".cx-path__go").inner_text()

    page.locator(".cx-lesson input").first.tap()

    assert "۱ از ۵ درس، ۰ از ۲ پرسش، ۹۶ دقیقه مانده" == progress(page)
    assert "ادامه با درس ۲: مرجوعی" == page.locator(".cx-path__go").inner_text()
    assert states(page)[0].startswith("خوانده شد، ")


def test_one_reads_from_lesson_to_lesson_with_the_thumb(device):
    page = device.open(_PATH)
    page.locator(".cx-path__go").tap()
    page.wait_for_url("**/stories/late-call.html?*")
    bar = page.locator(".cx-course")
    assert "درس ۱ از ۵" == bar.locator(".cx-course__where > span").inner_text()
    assert 0 == bar.locator(".cx-course__previous").count()

    bar.locator(".cx-course__read").tap()
    assert "خوانده شد، " in bar.locator(".cx-course__said").inner_text()
    bar.locator(".cx-course__next").tap()
    page.wait_for_url("**/playbooks/returns.html?*")
    page.locator(".cx-course__next").tap()
    page.wait_for_url("**/playbooks/returns.html?*#size")

    assert "درس ۳ از ۵" == page.locator(".cx-course__where > span").inner_text()
    assert page.locator("#size").is_visible()
    assert [True, False, False, False, False] == boxes(device.open(_PATH))


def test_what_was_noted_by_mistake_is_taken_back(device):
    page = device.open("stories/late-call.html?path=first-week&lesson=a-story")
    page.locator(".cx-course__read").tap()
    page.locator(".cx-course__undo").tap()

    assert page.locator(".cx-course__read").is_visible()
    assert "" == page.locator(".cx-course__said").inner_text()
    assert not any(boxes(device.open(_PATH)))


def test_the_bar_stands_in_place_of_that_of_a_playbook_until_it_is_closed(device):
    page = device.open("playbooks/returns.html?path=first-week&lesson=a-playbook")
    course, run = page.locator(".cx-course"), page.locator("[data-cx-bar]")
    assert course.is_visible()
    assert not run.is_visible()
    for button in course.locator("a.cx-button, button:visible").all():
        assert button.bounding_box()["height"] >= 32
    assert course.bounding_box()["height"] <= 120

    course.locator(".cx-course__close").tap()

    assert 0 == course.count()
    assert run.is_visible()


def test_who_comes_from_no_path_sees_no_bar(device):
    assert 0 == device.open("playbooks/returns.html").locator(".cx-course").count()
    assert 0 == device.open("playbooks/returns.html?path=nonsense").locator(".cx-course").count()
    assert 0 == device.open("health.html?path=first-week").locator(".cx-course").count()


def test_a_page_that_was_read_counts_on_every_path_and_in_every_language(device):
    page = device.open("playbooks/returns.html?path=first-week&lesson=a-playbook")
    page.locator(".cx-course__read").tap()

    assert [True] == boxes(device.open("reading/reminder.html"))
    assert [False, True, False, False, False] == boxes(device.open(_PATH, "en"))


def test_a_typo_asks_nobody_again(device):
    for box in device.open(_PATH).locator(".cx-lesson input").all():
        box.tap()
    device.get(edited(_TYPO))

    page = device.open(_PATH)

    assert [True] * 5 == boxes(page)
    assert not page.locator(".cx-path__changed").inner_text()


def test_another_step_asks_again_for_that_playbook_and_says_so(device):
    for box in device.open(_PATH).locator(".cx-lesson input").all():
        box.tap()
    device.get(edited(_OTHER_STEP))

    page = device.open(_PATH)

    assert [True, False, False, True, True] == boxes(page)
    said = page.locator(".cx-path__changed").inner_text()
    assert said == "۲ تا از درس‌هایی که خوانده بودید عوض شده؛ دوباره بخوانیدشان."
    assert states(page)[1].startswith("از ")
    assert states(page)[1].endswith(" که خواندید عوض شده")
    assert "دوباره بخوانید، درس ۲: مرجوعی" == page.locator(".cx-path__go").inner_text()
    page.locator(".cx-path__go").tap()
    assert "عوض شده" in page.locator(".cx-course__said").inner_text()
    page.locator(".cx-course__read").tap()
    assert boxes(device.open(_PATH))[1]


def answer(page, question, at):
    page.locator(".cx-quiz__question").nth(question).locator(".cx-quiz__button").nth(at).tap()


def test_an_answer_says_at_once_whether_it_is_right_and_why(device):
    page = device.open(_PATH)
    first = page.locator(".cx-quiz__question").first

    answer(page, 0, 0)
    assert (
        "نادرست سه روز مهلتِ جواب شکایت است." == first.locator(".cx-quiz__why:visible").inner_text()
    )
    assert "۰ از ۲ پرسش" in progress(page)
    answer(page, 0, 1)
    assert (
        "درست روی برگه هم نوشته‌ایم."
        == first.locator(".cx-quiz__answer--true .cx-quiz__why").inner_text()
    )
    assert "۱ از ۲ پرسش" in progress(page)


def test_a_question_with_several_right_answers_is_done_when_all_are_found(device):
    page = device.open(_PATH)
    second = page.locator(".cx-quiz__question").nth(1)
    assert "۲ جواب درست دارد" in second.inner_text()

    answer(page, 1, 0)
    assert "درست؛ ولی جواب درست دیگری هم دارد." == second.locator("[role=status]").text_content()
    assert "۰ از ۲ پرسش" in progress(page)
    answer(page, 1, 2)
    assert "۱ از ۲ پرسش" in progress(page)
    page.reload()
    assert 2 == page.locator(".cx-quiz__question").nth(1).locator(".cx-quiz__answer--true").count()

    page.locator(".cx-quiz__question").nth(1).locator(".cx-tool").tap()
    assert "۰ از ۲ پرسش" in progress(page)


def test_a_question_that_asks_something_else_is_asked_again(device):
    answer(device.open(_PATH), 0, 1)
    device.get(edited({"journeys/registers.yml": ("{answer: هفت روز", "{answer: ده روز")}))

    page = device.open(_PATH)

    assert "۰ از ۲ پرسش" in progress(page)
    said = page.locator(".cx-quiz__question").first.locator("[role=status]")
    assert "این پرسش عوض شده؛ یک بار دیگر جواب بدهید." == said.inner_text()


def test_a_path_that_is_done_offers_a_receipt_of_what_was_read(device):
    page = device.open(_PATH)
    assert not page.locator(".cx-receipt").is_visible()
    for box in page.locator(".cx-lesson input").all():
        box.tap()
    assert "حالا خودآزمایی" == page.locator(".cx-path__go").inner_text()
    for question, at in ((0, 1), (1, 0), (1, 2)):
        answer(page, question, at)

    assert "این مسیر را تمام کرده‌اید، ۵ از ۵ درس، ۲ از ۲ پرسش" == progress(page)
    assert not page.locator(".cx-path__go").is_visible()
    address = page.locator(".cx-receipt > a").get_attribute("href")
    asked = parse_qs(urlsplit(address).query)
    lines = asked["body"][0].split("\r\n")
    assert address.startswith("mailto:learn@example.org?subject=")
    assert ["رسید مطالعه: هفته اول"] == asked["subject"]
    assert "مسیر: هفته اول" == lines[0]
    assert lines[1].startswith("نسخه مسیر: ")
    assert "نقش: کارشناس" == lines[2]
    assert 5 == len([line for line in lines if line.startswith("- ") and "؛ نسخه " in line])


def test_the_list_shows_how_far_each_path_is_and_forgets_when_asked(device):
    device.open("reading/reminder.html").locator(".cx-lesson input").tap()
    page = device.open("reading/index.html")
    far = page.locator(".cx-path__far")

    assert "۱ از ۲ مسیر تمام شده" == page.locator(".cx-reading__said").inner_text()
    assert "این مسیر را تمام کرده‌اید، ۱ از ۱ درس" == far.nth(1).inner_text()
    assert "۱ از ۵ درس، ۰ از ۲ پرسش، ۶۹ دقیقه مانده" == far.first.inner_text()
    assert "فقط حافظه همین دستگاه است" in page.locator(".cx-reading").inner_text()

    forget = page.locator(".cx-reading__tools > button")
    forget.tap()
    assert ["هنوز شروع نشده"] * 2 == far.all_inner_texts()
    page.locator(".cx-reading__tools [role=status] button").tap()
    assert "این مسیر را تمام کرده‌اید، ۱ از ۱ درس" == far.nth(1).inner_text()


def test_the_first_page_offers_to_go_on_only_where_one_has_begun(device):
    assert not device.open("index.html").locator(".cx-go-on").is_visible()
    device.open(_PATH).locator(".cx-lesson input").first.tap()

    way = device.open("index.html").locator(".cx-go-on a")

    assert ["ادامه مطالعه: هفته اول"] == way.all_inner_texts()
    assert "playbooks/returns.html?path=first-week&lesson=a-playbook" in way.get_attribute("href")


def test_a_role_leads_newcomers_to_their_paths(device):
    newcomer = device.open("roles/agent.html").locator(".cx-newcomer")

    assert ["هفته اول", "یادآوری"] == newcomer.locator("a").all_inner_texts()


def test_all_of_it_works_with_the_keyboard(device):
    page = device.open("stories/late-call.html?path=first-week&lesson=a-story")
    page.locator(".cx-course__read").focus()
    page.keyboard.press("Enter")
    focused = page.evaluate("document.activeElement.className")
    assert "cx-course__next" in focused
    page.keyboard.press("Enter")
    page.wait_for_url("**/playbooks/returns.html?*")

    page = device.open(_PATH)
    page.locator(".cx-quiz__question").first.locator("button").nth(1).focus()
    page.keyboard.press("Space")
    assert "۱ از ۵ درس، ۱ از ۲ پرسش" in progress(page)


def test_where_a_device_keeps_nothing_one_is_told_and_can_read_all_the_same(device):
    device.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied'); } });"
    )
    page = device.open(_PATH)

    page.locator(".cx-lesson input").first.tap()

    assert "۱ از ۵ درس" in progress(page)
    assert "این دستگاه نمی‌گذارد چیزی نگه داریم" in page.locator(".cx-run-note").first.inner_text()


def test_another_tab_shows_what_was_read_here(device):
    page = device.open(_PATH)
    other = device.context.new_page()
    other.goto(page.url)

    other.locator(".cx-lesson input").first.tap()

    page.wait_for_function("document.querySelector('.cx-lesson input').checked")


def test_the_theme_leads_from_lesson_to_lesson_also_within_a_page(browser, site_of):
    site = site_of({**_FILES, "mkdocs.yml": _INSTANT, "docs/fa/guide.md": "# راهنما\n"})
    context = browser.new_context(viewport={"width": 390, "height": 844})

    def answer(route):
        file = site / urlsplit(route.request.url).path.lstrip("/")
        route.fulfill(path=file) if file.is_file() else route.fulfill(status=404)

    context.route(f"{_HOST}/**", answer)
    page = context.new_page()
    page.goto(f"{_HOST}/fa/{_PATH}")
    page.wait_for_function("window.document$ !== undefined")
    page.evaluate("window.isTheSame = true")
    for number in "۱۲۳":
        way = ".cx-path__go" if number == "۱" else ".cx-course__next"
        page.locator(way).click()
        where = page.locator(".cx-course__where > span", has_text=f"درس {number} از ۵")
        where.wait_for()
        assert page.evaluate("Boolean(window.isTheSame)") == (number != "۳")
        page.locator(".cx-course__read").click()

    assert page.url.endswith("/fa/playbooks/returns.html?path=first-week&lesson=a-situation#size")
    page.locator(".cx-course__where > a").click()
    page.get_by_text("۳ از ۵ درس").wait_for()
    context.close()


def test_without_the_script_questions_are_read_and_their_answers_folded(browser, site_of):
    site = site_of(_FILES, themed=False)
    page = browser.new_page(java_script_enabled=False)
    page.goto((site / "fa" / _PATH).as_uri())

    assert 5 == page.locator(".cx-lesson__title > a").count() + 1
    assert not page.get_by_text("روی برگه هم نوشته‌ایم.").is_visible()
    page.locator(".cx-quiz__folded > summary").first.click()
    assert page.get_by_text("روی برگه هم نوشته‌ایم.").is_visible()
    page.close()


def test_on_paper_there_are_empty_boxes_and_a_place_to_sign(device):
    page = device.open(_PATH)
    page.emulate_media(media="print")

    assert page.locator(".cx-sign").is_visible()
    assert not page.locator(".cx-path__go").is_visible()
    assert page.locator(".cx-lesson input").first.is_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_screen(browser, site_of, width):
    site = site_of(_FILES, themed=False)
    page = browser.new_page(viewport={"width": width, "height": 844})
    for address in (_PATH, "reading/index.html", "roles/agent.html"):
        page.goto(f"{site.as_uri()}/fa/{address}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_paths_lessons_and_their_list(device, scheme):
    device.page.emulate_media(color_scheme=scheme)
    device.open("stories/late-call.html?path=first-week").locator(".cx-course__read").tap()
    for address in (_PATH, "reading/index.html", "playbooks/returns.html?path=first-week"):
        page = device.open(address)
        if address == _PATH:
            answer(page, 0, 0)
            answer(page, 1, 0)
        page.wait_for_timeout(300)
        found = Axe().run(page, {"include": [".cx-page"]})
        assert [] == [
            (each["id"], each["nodes"][0]["html"]) for each in found.response["violations"]
        ]
