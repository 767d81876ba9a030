"""What is ticked stays ticked, for one customer: however a page was opened, and nowhere else."""

import csv
import json
import re
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from cxmap.files.discovery import File
from cxmap.publication.assets import SCRIPT
from cxmap.publication.build import publication_of
from cxmap.publication.checking import checked_project

pytestmark = pytest.mark.browser

_MKDOCS = """\
site_name: Small
{site_url}docs_dir: docs/fa
site_dir: site/fa
theme:
  name: material
  language: fa
  font: false
  features: [{features}]
plugins:
  - search
  - offline
  - cxmap
"""
_FILES = {
    "docs/fa/guide.md": "# راهنما\n\nسلام.\n",
    "docs/en/guide.md": "# Guide\n\nHello.\n",
    "journeys/project.yml": """\
project: نمونه
anchors:
  - anchor: تحویل
    id: delivery
""",
    "journeys/project.en.yml": """\
project: Sample
anchors:
  - id: delivery
    anchor: delivery
""",
    "journeys/registers.yml": """\
departments:
  - department: فروش
    id: sales
roles:
  - role: کارشناس
    id: agent
    department: sales
contexts:
  - context: برف
    id: snow
""",
    "journeys/registers.en.yml": """\
departments:
  - id: sales
    department: Sales
roles:
  - id: agent
    role: Agent
contexts:
  - id: snow
    context: Snow
""",
    "playbooks/shift.yml": """\
playbook: شیفت صبح
owner: sales
reviewed: 1405-08-01
verified:
  by: agent
  date: 1405-08-01
situations:
  - situation: بسته نرسیده
    id: late
    says:
      - سه روزه نرسیده
    options:
      - otherwise: پیگیری می‌کنیم
        id: follow
        decides: agent
        steps:
          - step: زنگ بزنید به پیک
            id: call
          - step: ساعت را بگویید
            id: hour
procedures:
  - procedure: بازکردن فروشگاه
    id: opening
    role: agent
    steps:
      - step: چراغ‌ها را روشن کنید
        id: lights
      - step: در را باز کنید
        id: door
checklists:
  - checklist: پیش از آمدن مهمان
    id: before
    role: agent
    items:
      - item: نوشیدنی روی میز است
        id: drink
        within: ۱ ساعت پیش از تحویل
      - item: نمونه‌ها آماده است
        id: samples
      - item: جای پارک نگه داشته شده
        id: parking
      - item: ورودی برف‌روبی شده
        id: path
        only_in:
          - snow
      - item: صندلی بیرون چیده شده
        id: chairs
        not_in:
          - snow
""",
    "playbooks/shift.en.yml": """\
playbook: Morning shift
situations:
  - id: late
    situation: The parcel is late
    says:
      - Three days and nothing
    options:
      - id: follow
        otherwise: We follow it up
        steps:
          - id: call
            step: Call the courier
          - id: hour
            step: Name the hour
procedures:
  - id: opening
    procedure: Opening the shop
    steps:
      - id: lights
        step: Switch on the lights
      - id: door
        step: Open the door
checklists:
  - id: before
    checklist: Before the guest comes
    items:
      - id: drink
        item: Drinks are on the table
      - id: samples
        item: Samples are ready
      - id: parking
        item: A parking space is kept
      - id: path
        item: The path is cleared of snow
      - id: chairs
        item: Chairs stand outside
""",
    "playbooks/evening.yml": """\
playbook: شیفت عصر
owner: sales
checklists:
  - checklist: پیش از بستن
    id: closing
    items:
      - item: صندوق شمرده شده
        id: till
""",
    "playbooks/evening.en.yml": """\
playbook: Evening shift
checklists:
  - id: closing
    checklist: Before closing
    items:
      - id: till
        item: The till is counted
""",
}
# Instant navigation works only where a site says that it stands.
_HOST = "https://site.test"
_PAGE = "fa/playbooks/shift.html"
_OTHER = "fa/playbooks/evening.html"
_DRINK, _SAMPLES, _PARKING = (f"item/before/{name}" for name in ("drink", "samples", "parking"))
_TICKED = (_DRINK, _SAMPLES, _PARKING, "step/opening/door")
_ALL = "[data-cx-checklist=before]"
_RUN = "run:shift"
_SCRIPT = "text/javascript; charset=utf-8"

# Where a device lets no page keep anything, the mere look at its storage is an error.
_DENIED = """
Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); },
});
"""
_FULL = """() => {
  Storage.prototype.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
}"""
_COUNT_WRITES = """
window.writes = [];
const write = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  window.writes.push(key);
  return write.call(this, key, value);
};
"""


@pytest.fixture(scope="module")
def built(site_of):
    """Give the site of the small project, with changes to its files."""

    def build(*, themed=False, instant=False, **changes):
        files = dict(_FILES)
        for file, (before, after) in changes.items():
            path = f"playbooks/{file}.yml"
            assert before in files[path]
            files[path] = files[path].replace(before, after)
        files["mkdocs.yml"] = _MKDOCS.format(
            site_url=f"site_url: {_HOST}/\n" if instant else "",
            features="navigation.instant" if instant else "navigation.top",
        )
        return site_of(files, themed=themed)

    return build


@pytest.fixture(scope="module")
def plain(built):
    """The site as it is made by default."""
    return built(themed=True)


@pytest.fixture(scope="module")
def instant(built):
    """The site with the theme's instant navigation."""
    return built(themed=True, instant=True)


@pytest.fixture(params=[pytest.param("plain", marks=pytest.mark.long), "instant"])
def site(request):
    """The site with and without instant navigation."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def context(browser):
    """A device of its own, with a fresh memory, that fails where a script does."""
    errors = []
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="fa-IR")
    context.on("weberror", lambda error: errors.append(str(error.error.stack)))
    yield context
    context.close()
    # The theme's own scripts do not expect a storage that refuses, or a page that is soon left.
    assert [] == [error for error in errors if "cxmap.js" in error]


def publish(context, folder, path=""):
    """Let a context find the files of a folder under the address of the site."""

    def answer(route):
        file = folder / urlsplit(route.request.url).path.removeprefix(path).lstrip("/")
        route.fulfill(path=file) if file.is_file() else route.fulfill(status=404)

    context.route(f"{_HOST}{path}/**", answer)


def opened(context, address):
    """Open a page, and whatever is folded on it."""
    page = context.new_page()
    page.goto(address if "://" in address else f"{_HOST}/{address}")
    page.eval_on_selector_all("details", "folds => folds.forEach(fold => { fold.open = true; })")
    return page


def box(page, key):
    return page.locator(f"[data-cx-tick='{key}']")


def ticked(page):
    return page.eval_on_selector_all(
        "[data-cx-tick]:checked", "boxes => boxes.map(box => box.dataset.cxTick)"
    )


def progress(page):
    return page.text_content(f"{_ALL} output")


def kept(page):
    """Give what this device remembers of the run of the page, or None."""
    text = page.evaluate(
        "name => Object.entries(localStorage).find(([key]) => key.endsWith(name))?.[1]", _RUN
    )
    return json.loads(text) if text else None


def go_to(page, address):
    """Follow the page's own link to another page, as readers do."""
    path = urlsplit(address).path.rpartition("/")[2]
    page.wait_for_load_state("networkidle")  # the theme has to know the pages of the site
    page.locator(f".md-nav--primary a[href$='{path}']").first.evaluate("link => link.click()")
    page.wait_for_url(f"**/{path}")
    page.wait_for_function(
        "path => document.querySelector('[data-cx-run]')?.dataset.cxRun === path",
        arg=path.removesuffix(".html"),
    )


def do(page, name):
    page.locator(f"{_ALL} [data-cx-do={name}]").click()


# --- The situations of the table ------------------------------------------------------------------


def test_a_tick_counts_and_is_there_after_a_reload(context, site):
    publish(context, site)
    page = opened(context, _PAGE)
    box(page, _DRINK).check()
    box(page, "step/opening/door").check()
    box(page, "step/late/follow/call").check()

    assert progress(page) == "۱ از ۴"
    page.reload()
    assert ticked(page) == ["step/late/follow/call", "step/opening/door", _DRINK]
    assert progress(page) == "۱ از ۴"


def test_boxes_work_after_instant_navigation(context, instant):
    publish(context, instant)
    page = opened(context, _OTHER)
    page.evaluate("window.isTheSame = true")
    go_to(page, _PAGE)
    box(page, _DRINK).check()

    assert page.evaluate("window.isTheSame"), "the theme has loaded a whole page"
    assert progress(page) == "۱ از ۴"


def test_there_and_back_binds_every_list_once(context, site):
    publish(context, site)
    context.add_init_script(_COUNT_WRITES)
    page = opened(context, _PAGE)
    box(page, _DRINK).check()
    go_to(page, _OTHER)
    page.locator("[data-cx-tick]").check()
    go_to(page, _PAGE)
    page.evaluate("window.writes.length = 0")
    box(page, _SAMPLES).check()

    writes = [key for key in page.evaluate("window.writes") if key.endswith(_RUN)]
    assert len(writes) == 1
    assert ticked(page) == [_DRINK, _SAMPLES]
    assert progress(page) == "۲ از ۴"
    assert page.locator(f"{_ALL} .cx-checklist__said").count() == 1


def test_a_page_opened_from_a_folder_keeps_ticks(context, site):
    page = opened(context, (site / _PAGE).as_uri())
    box(page, _PARKING).check()
    page.reload()

    assert ticked(page) == [_PARKING]
    assert progress(page) == "۱ از ۴"


def test_where_nothing_may_be_kept_boxes_work_and_it_is_said_once(context, site):
    publish(context, site)
    context.add_init_script(_DENIED)
    page = opened(context, _PAGE)
    box(page, _DRINK).check()
    box(page, _SAMPLES).check()

    assert progress(page) == "۲ از ۴"
    assert page.locator(".cx-run-note").text_content().startswith("این دستگاه نمی‌گذارد")
    page.evaluate("document.querySelector('.cx-run-note').replaceChildren()")
    box(page, _DRINK).uncheck()
    assert page.text_content(".cx-run-note") == ""


def test_where_the_memory_is_full_the_latest_ticks_count_and_it_is_said(context, plain):
    publish(context, plain)
    page = opened(context, _PAGE)
    box(page, _DRINK).check()
    page.evaluate(_FULL)
    box(page, _SAMPLES).check()
    box(page, _DRINK).uncheck()

    assert ticked(page) == [_SAMPLES]
    assert progress(page) == "۱ از ۴"
    assert page.locator(".cx-run-note").text_content().startswith("این دستگاه نمی‌گذارد")


def test_where_nothing_may_be_kept_ticks_outlast_instant_navigation(context, instant):
    context.add_init_script(_DENIED)
    publish(context, instant)
    page = opened(context, _PAGE)
    box(page, _DRINK).check()
    page.evaluate("window.isTheSame = true")
    go_to(page, _OTHER)
    go_to(page, _PAGE)

    # The theme itself may load a whole page here, and then nothing can be remembered.
    expected = [_DRINK] if page.evaluate("window.isTheSame") else []
    assert expected == ticked(page)


def test_what_is_broken_counts_as_nothing(context, plain):
    publish(context, plain)
    page = opened(context, _PAGE)
    for broken in (
        "{",
        "null",
        "[]",
        "7",
        '"x"',
        '{"touched": 1}',
        '{"touched": "x", "values": {}}',
    ):
        box(page, _DRINK).check()
        page.evaluate(
            "value => localStorage.setItem(Object.keys(localStorage)"
            ".find(key => key.endsWith(':run:shift')), value)",
            broken,
        )
        page.reload()
        assert ticked(page) == [], broken

        box(page, _SAMPLES).check()
        page.reload()
        assert ticked(page) == [_SAMPLES], broken
        box(page, _SAMPLES).uncheck()


def test_a_second_tab_shows_the_same(context, site):
    publish(context, site)
    first, second = (opened(context, _PAGE) for _ in range(2))
    box(first, _DRINK).check()
    second.wait_for_selector(f"[data-cx-tick='{_DRINK}']:checked")
    box(second, _SAMPLES).check()
    first.wait_for_selector(f"[data-cx-tick='{_SAMPLES}']:checked")

    assert progress(first) == progress(second) == "۲ از ۴"
    second.evaluate("localStorage.clear()")
    first.wait_for_function("!document.querySelector('[data-cx-tick]:checked')")
    assert progress(first) == "۰ از ۴"


def test_the_keyboard_is_enough(context, site):
    publish(context, site)
    page = opened(context, _PAGE)
    box(page, _DRINK).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")

    assert ticked(page) == [_DRINK, _SAMPLES]
    assert page.url == f"{_HOST}/{_PAGE}"
    do(page, "clear")
    page.keyboard.press("Enter")
    assert ticked(page) == [_DRINK, _SAMPLES]


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
@pytest.mark.parametrize("language", ["fa", "en"])
def test_nothing_stands_in_the_way_of_those_who_see_or_hear_otherwise(
    browser, plain, language, scheme
):
    context = browser.new_context(color_scheme=scheme)
    publish(context, plain)
    page = opened(context, f"{language}/playbooks/shift.html")
    box(page, _DRINK).check()
    do(page, "clear")
    box(page, _SAMPLES).check()
    found = Axe().run(page, context={"include": [[_ALL], ["[data-cx-steps]"]]})
    context.close()

    assert [] == [violation["id"] for violation in found.response["violations"]]


def test_without_scripts_boxes_can_be_ticked_and_printed(browser, plain):
    context = browser.new_context(java_script_enabled=False)
    publish(context, plain)
    page = opened(context, _PAGE)
    box(page, _DRINK).check()
    box(page, _DRINK).press("Enter")

    assert page.locator("[data-cx-tick]:checked").count() == 1
    assert page.url == f"{_HOST}/{_PAGE}"
    assert not page.locator(f"{_ALL} button").first.is_visible()
    assert not page.locator("progress").first.is_visible()
    page.emulate_media(media="print")
    assert page.locator(f"{_ALL} .cx-sign").is_visible()
    context.close()


# --- A run: one customer, one shift ---------------------------------------------------------------


def test_a_run_is_put_away_after_twelve_hours_and_can_be_brought_back(context, plain):
    publish(context, plain)
    page = context.new_page()
    page.clock.install(time="2026-11-22T09:40:00")
    page.goto(f"{_HOST}/{_PAGE}")
    box(page, _DRINK).check()
    page.clock.fast_forward("11:59:00")
    page.reload()
    assert ticked(page) == [_DRINK]
    page.clock.fast_forward("00:02:00")

    assert ticked(page) == []
    assert kept(page) is None
    note = page.locator(".cx-run-note")
    assert note.text_content().startswith("آنچه از یکشنبه")
    assert "۹:۴۰" in note.text_content()
    page.locator(".cx-run-note__button").click()
    assert ticked(page) == [_DRINK]
    assert kept(page)["values"]


@pytest.mark.parametrize(
    ("lasts", "hours", "is_kept"),
    [
        ("runs_last: ۳۰ دقیقه\n", 0.6, False),
        ("runs_last: 2 days\n", 47, True),
        # Longer than any timer of a browser.
        ("runs_last: 2 months\n", 30 * 24, True),
    ],
)
def test_how_long_a_run_is_kept_is_for_the_project_to_say(context, plain, lasts, hours, is_kept):
    publish(context, plain)
    files = [File(path="journeys/project.yml", data=f"project: نمونه\n{lasts}".encode())]
    day = date(2026, 11, 22)
    made = publication_of(checked_project(files, today=day), language="fa", today=day)
    script = next(each.data.decode() for each in made.assets if each.path == SCRIPT)
    context.route(f"{_HOST}/fa/{SCRIPT}", lambda route: route.fulfill(body=script))
    page = context.new_page()
    page.clock.install(time="2026-11-22T09:40:00")
    page.goto(f"{_HOST}/{_PAGE}")
    box(page, _DRINK).check()
    page.goto("about:blank")
    page.clock.fast_forward(round(hours * 3600 * 1000))
    page.goto(f"{_HOST}/{_PAGE}")

    assert ([_DRINK] if is_kept else []) == ticked(page)


def test_an_old_run_is_not_shown_when_a_page_is_opened(context, plain):
    publish(context, plain)
    page = context.new_page()
    page.clock.install(time="2026-11-22T09:40:00")
    page.goto(f"{_HOST}/{_PAGE}")
    box(page, _DRINK).check()
    page.goto("about:blank")
    page.clock.fast_forward("13:00:00")
    page.goto(f"{_HOST}/{_PAGE}")

    assert ticked(page) == []
    assert page.locator(".cx-run-note__button").is_visible()
    box(page, _DRINK).check()
    assert 0 == page.locator(".cx-run-note__button").count()


def test_a_device_remembers_ids_and_times_and_no_text(context, plain):
    publish(context, plain)
    page = opened(context, _PAGE)
    box(page, _DRINK).check()
    run = kept(page)

    assert {"started", "touched", "label", "values"} == set(run)
    assert {f"tick:{_DRINK}", "revision:before"} == set(run["values"])
    assert run["label"] == ""
    assert json.dumps(run, ensure_ascii=False).isascii()


def test_every_language_shows_the_same_run(context, plain):
    publish(context, plain)
    page = opened(context, _PAGE)
    box(page, _DRINK).check()
    page.goto(f"{_HOST}/en/playbooks/shift.html")

    assert ticked(page) == [_DRINK]
    assert progress(page) == "1 of 4"
    assert "".join(page.locator(".cx-run-note").all_text_contents()) == ""


def test_two_sites_of_one_host_have_nothing_in_common(context, plain):
    publish(context, plain, path="/one")
    publish(context, plain, path="/two")
    page = opened(context, f"one/{_PAGE}")
    box(page, _DRINK).check()
    page.goto(f"{_HOST}/two/{_PAGE}")

    assert ticked(page) == []


@pytest.fixture
def run(context, plain):
    """A page whose scripts let a test ask the run what other scripts may ask."""

    script = (plain / "fa/assets/cxmap/cxmap.js").read_text(encoding="utf-8").rstrip()
    assert script.endswith("})();")
    opener = script.removesuffix("})();") + "window.cx = cx;\n})();"
    publish(context, plain)
    context.route("**/cxmap.js", lambda route: route.fulfill(body=opener, content_type=_SCRIPT))
    page = opened(context, _PAGE)
    page.evaluate("window.heard = []; cx.run.onChange(keys => heard.push(keys))")
    return page


def test_a_new_customer_clears_all_and_may_be_taken_back(run):
    box(run, _DRINK).check()
    box(run, "step/opening/door").check()
    run.evaluate("cx.run.set('answer:late/tag', 'yes'); cx.run.setLabel(' ۱۲۳-A ')")
    run.evaluate("cx.run.clear()")

    assert ticked(run) == []
    assert run.evaluate("[cx.run.isEmpty, cx.run.label, cx.run.startedAt, cx.run.canUndo]") == [
        True,
        "",
        None,
        True,
    ]
    assert kept(run) is None
    assert run.evaluate("cx.run.undo()")
    assert ticked(run) == ["step/opening/door", _DRINK]
    assert run.evaluate("[cx.run.label, cx.run.get('answer:late/tag')]") == ["۱۲۳-A", "yes"]
    assert not run.evaluate("cx.run.canUndo")


def test_what_was_cleared_never_mixes_with_the_next_customer(run):
    box(run, _DRINK).check()
    run.evaluate("cx.run.clear()")
    box(run, _SAMPLES).check()

    assert not run.evaluate("cx.run.undo()")
    assert ticked(run) == [_SAMPLES]


def test_listeners_hear_which_values_are_new(run):
    run.evaluate("cx.run.set('a', 1)")
    run.evaluate("cx.run.change({ b: 2, a: null })")
    run.evaluate("cx.run.clear()")

    assert run.evaluate("heard") == [["a"], ["b", "a"], None]
    assert run.evaluate("[cx.run.id, cx.run.get('a'), cx.run.get('constructor')]") == [
        "shift",
        None,
        None,
    ]


# --- Texts that change ----------------------------------------------------------------------------


def revised(context, built, keys=_TICKED, **changes):
    """Tick items and a step, publish the site again with changes, and reload the page."""
    publish(context, built())
    page = opened(context, _PAGE)
    for key in keys:
        box(page, key).check()
    publish(context, built(**changes))
    page.reload()
    return page


def test_only_ticks_of_changed_texts_are_taken_back(context, built):
    page = revised(context, built, shift=("نمونه‌ها آماده است", "نمونه‌ها روی میز آماده است"))

    assert ticked(page) == ["step/opening/door", _DRINK, _PARKING]
    assert [text for text in page.locator(".cx-run-note").all_text_contents() if text] == [
        "این چک‌لیست عوض شده؛ ۱ مورد از نو"
    ]
    page.reload()
    assert "".join(page.locator(".cx-run-note").all_text_contents()) == ""


def test_it_is_told_when_nothing_is_left_of_what_was_ticked(context, built):
    changes = {"shift": ("در را باز کنید", "درِ جلو را باز کنید")}
    page = revised(context, built, ["step/opening/door"], **changes)

    assert ticked(page) == []
    notes = "".join(page.locator(".cx-run-note").all_text_contents())
    assert notes == "این قدم‌ها عوض شده؛ ۱ قدم از نو"


def test_a_new_item_takes_no_tick_back_and_is_told(context, built):
    page = revised(
        context,
        built,
        shift=("      - item: نمونه‌ها", "      - item: گل روی میز است\n      - item: نمونه‌ها"),
    )

    assert ticked(page) == ["step/opening/door", _DRINK, _SAMPLES, _PARKING]
    assert progress(page) == "۳ از ۵"
    notes = "".join(page.locator(".cx-run-note").all_text_contents())
    assert notes == "این چک‌لیست عوض شده؛ آنچه علامت زده بودید سر جایش است"


def test_a_step_under_a_new_id_keeps_its_tick(context, built):
    page = revised(
        context,
        built,
        **{
            "shift": (
                "        id: samples\n",
                "        id: swatches\n        formerly:\n          - samples\n",
            ),
            "shift.en": ("      - id: samples\n", "      - id: swatches\n"),
        },
    )

    assert ticked(page) == ["step/opening/door", _DRINK, "item/before/swatches", _PARKING]
    assert re.fullmatch(r"\w+ \d{13}", kept(page)["values"]["tick:item/before/swatches"])


def test_a_translation_that_changes_takes_nothing_back(context, built):
    page = revised(
        context,
        built,
        **{"shift.en": ("Samples are ready", "All samples are ready")},
    )

    assert ticked(page) == ["step/opening/door", _DRINK, _SAMPLES, _PARKING]


# --- Circumstances, progress, and taking it along -------------------------------------------------


def test_rows_that_do_not_hold_do_not_count(context, plain):
    publish(context, plain)
    page = opened(context, _PAGE)
    assert page.get_attribute("[data-cx-only-in]", "data-cx-only-in") == "snow"
    assert page.get_attribute("[data-cx-not-in]", "data-cx-not-in") == "snow"
    switch = page.locator("[data-cx-contexts] button")
    assert progress(page) == "۰ از ۴"
    box(page, _DRINK).check()
    box(page, "item/before/chairs").check()
    assert progress(page) == "۲ از ۴"
    assert not page.locator("[data-cx-only-in]").is_visible()
    switch.last.click()
    page.wait_for_function("document.querySelector('output').textContent === '۱ از ۴'")
    assert page.locator("[data-cx-only-in]").is_visible()
    assert not page.locator("[data-cx-not-in]").is_visible()

    box(page, "item/before/path").check()
    box(page, _SAMPLES).check()
    box(page, _PARKING).check()
    assert progress(page) == "همه انجام شد؛ ۴ از ۴"
    assert page.evaluate("document.querySelector('progress').position") == 1


def test_clearing_a_checklist_leaves_the_steps_and_can_be_undone(context, plain):
    publish(context, plain)
    page = opened(context, _PAGE)
    assert page.locator(f"{_ALL} [data-cx-do=clear]").is_disabled()
    for key in (_DRINK, _PARKING, "step/opening/door"):
        box(page, key).check()
    do(page, "clear")

    assert ticked(page) == ["step/opening/door"]
    assert page.locator(f"{_ALL} .cx-checklist__said").text_content() == "پاک شد برگرداندن"
    page.locator(f"{_ALL} .cx-checklist__said button").click()
    assert ticked(page) == ["step/opening/door", _DRINK, _PARKING]


_COPIED = """\
پیش از آمدن مهمان
دستورنامه: شیفت صبح
۱ آذر ۱۴۰۵ ساعت ۱۰:۳۰
شماره پرونده: ۷۷۱
۱ از ۴

☑ نوشیدنی روی میز است (تا ۱ ساعت پیش از تحویل)
☐ نمونه‌ها آماده است
☐ جای پارک نگه داشته شده
☐ صندلی بیرون چیده شده"""


def test_a_result_can_be_copied(context, run):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    run.clock.set_fixed_time("2026-11-22T10:30:00")
    box(run, _DRINK).check()
    run.evaluate("cx.run.setLabel('۷۷۱')")
    do(run, "copy")
    run.wait_for_function("document.querySelector('.cx-checklist__said').textContent")

    assert run.evaluate("navigator.clipboard.readText()") == _COPIED
    assert run.text_content(f"{_ALL} .cx-checklist__said") == "کپی شد"


def test_a_table_says_when_each_item_was_ticked_also_from_a_folder_that_keeps_nothing(
    context, plain
):
    context.add_init_script(_DENIED)
    page = context.new_page()
    page.clock.install(time="2026-11-22T09:40:00")
    page.goto((plain / _PAGE).as_uri())
    box(page, _DRINK).check()
    page.clock.fast_forward("01:00:00")
    box(page, _PARKING).check()
    page.locator(f"{_ALL} [data-cx-save]").click()
    with page.expect_download() as download:
        page.click("dialog [type=submit]")
    text = Path(download.value.path()).read_text(encoding="utf-8-sig")

    assert "shift-before.csv" == download.value.suggested_filename
    assert [
        ["نوشیدنی روی میز است", "انجام شد", "۱ آذر ۱۴۰۵ ساعت ۹:۴۰"],
        ["نمونه‌ها آماده است", "انجام نشد", ""],
        ["جای پارک نگه داشته شده", "انجام شد", "۱ آذر ۱۴۰۵ ساعت ۱۰:۴۰"],
        ["صندلی بیرون چیده شده", "انجام نشد", ""],
    ] == [row[-3:] for row in csv.reader(text.splitlines())][1:]


def test_where_nothing_can_be_copied_the_text_is_shown(context, plain):
    context.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    publish(context, plain)
    page = opened(context, _PAGE)
    box(page, _DRINK).check()
    do(page, "copy")
    text = page.locator("dialog.cx-copy textarea")
    selected = "box => box.value.slice(box.selectionStart, box.selectionEnd)"

    assert "☑ نوشیدنی روی میز است" in text.evaluate(selected)
    page.keyboard.press("Escape")
    page.wait_for_selector("dialog.cx-copy", state="detached")


def test_paper_shows_one_checklist_with_a_place_to_sign(run):
    run.evaluate("window.print = () => { window.isPrinted = true; }; cx.run.setLabel('A-1')")
    box(run, _DRINK).check()
    assert not run.locator(f"{_ALL} .cx-sign").is_visible()
    do(run, "print")
    run.emulate_media(media="print")

    assert run.evaluate("window.isPrinted")
    visible = {
        name: run.locator(name).first.is_visible()
        for name in (
            "h1", _ALL, f"{_ALL} .cx-sign", f"{_ALL} .cx-sign__label", "[data-cx-steps]", "header",
            f"{_ALL} button", ".cx-page h2",
        )
    }  # fmt: skip
    assert {"h1", _ALL, f"{_ALL} .cx-sign", f"{_ALL} .cx-sign__label"} == {
        name for name, is_visible in visible.items() if is_visible
    }
    edge = "box => getComputedStyle(box, '::before').borderBlockEndWidth"
    assert box(run, _DRINK).evaluate(edge) != "0px"
    assert box(run, _SAMPLES).evaluate("box => getComputedStyle(box, '::before').content") == "none"
    run.evaluate("dispatchEvent(new Event('afterprint'))")
    assert run.locator("[data-cx-steps]").first.is_visible()


def test_a_procedure_is_printed_alone_with_a_place_to_sign(run):
    run.evaluate("window.print = () => { window.isPrinted = true; }; cx.run.setLabel('A-1')")
    card = "[data-cx-tick='step/opening/door'] >> xpath=ancestor::section[1]"
    box(run, "step/opening/lights").check()
    run.emulate_media(media="print")
    assert not run.locator(f"{card} >> .cx-sign").is_visible()
    run.emulate_media(media="screen")
    run.locator(f"{card} >> [data-cx-do=print]").click()
    run.emulate_media(media="print")

    assert run.evaluate("window.isPrinted")
    assert run.locator(f"{card} >> .cx-sign").is_visible()
    assert run.text_content(f"{card} >> .cx-sign__label") == "شماره پرونده: A-1"
    assert not run.locator(_ALL).is_visible()
    run.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not run.locator(f"{card} >> .cx-sign").is_visible()
    assert run.locator(_ALL).is_visible()


def test_boxes_and_rows_are_wide_enough_for_a_finger(browser, plain):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    publish(context, plain)
    page = opened(context, _PAGE)
    sizes = page.evaluate(
        """() => Object.fromEntries(["box", "label"].map((part) => [part, Math.min(
            ...[...document.querySelectorAll(".cx-tick__" + part)]
            .map((each) => each.getBoundingClientRect())
            .filter((each) => each.height)
            .map((each) => each.height))]))"""
    )
    context.close()

    assert sizes["box"] >= 24
    assert sizes["label"] >= 44


def test_on_a_page_without_the_theme_the_bar_keeps_within_a_phone(browser, plain):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    publish(context, plain)
    page = opened(context, _PAGE)
    page.locator(".cx-bar").first.evaluate("bar => { bar.hidden = false }")
    bar = page.locator(".cx-bar").first.bounding_box()
    width = page.evaluate("document.scrollingElement.scrollWidth")
    context.close()

    assert bar["x"] >= 0
    assert bar["x"] + bar["width"] <= 390
    assert 390 == width


def test_ticking_asks_nobody(context, plain):
    asked = []
    publish(context, plain)
    page = opened(context, _PAGE)
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: asked.append(request.url))
    box(page, _DRINK).check()
    do(page, "clear")
    page.wait_for_load_state("networkidle")

    assert asked == []
