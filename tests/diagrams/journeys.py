"""Journeys to draw: of the demo, made up to be long, and small ones written in a test."""

import random
import re
from datetime import date
from functools import cache

from cxmap.catalog.catalog import catalog_of
from cxmap.diagrams.engine.engines import chosen_engine
from cxmap.diagrams.engine.layouts import Layouts
from cxmap.diagrams.journey_map import journey_map
from cxmap.diagrams.layout import map_layout
from cxmap.diagrams.pictures import picture_of
from cxmap.diagrams.plan import plan_of
from cxmap.files.discovery import read_project_files
from cxmap.model.journey import Journey
from cxmap.reading.read import read
from cxmap.views.reader import Reader
from tests.projects import ROOT
from tests.readings import reading_of

TODAY = date(2026, 11, 22)
STAGES, TOUCHPOINTS = 9, 20
LAYOUTS = Layouts(lambda: chosen_engine({}))

_CHOICE = re.compile(
    r'<g [^>]* display="none">(?:<(?:path|circle)[^>]*>|<g[^>]*/>|<text[^>]*>[^<]*</text>'
    r"|<g[^>]*>.*?</g>)*</g>"
    r'|<desc data-cx-for="[^"]+">[^<]*</desc>|<span [^>]* hidden="">[^<]*</span>'
)
SENTENCE = (
    "پیگیری سفارش مشتری‌های عمده پس از دیدن نمونه‌ها در نمایشگاه بهاره و پرسیدن شرایط پرداخت "
    "با کابل HDMI و فهرست ISO 9001 تا روز تحویل قطعی"
)


@cache
def demo_catalog():
    return catalog_of(read(read_project_files(ROOT)))


@cache
def demo(language):
    """A reader of the demo, and its journeys; each is laid out and drawn once."""
    catalog = demo_catalog()
    reader = Reader(catalog=catalog, language=language, today=TODAY)
    return [(reader, journey) for journey in catalog.journeys()]


def written(text, language="fa", **files):
    """A reader of one small journey, and the journey."""
    languages = ", ".join(sorted(("fa", "en"), key=lambda each: each != language))
    project = f"project: P\nlanguages: [{languages}]\n"
    texts = {"journeys/project.yml": project, "journeys/it.yml": text, **files}
    catalog = catalog_of(reading_of(texts))
    reader = Reader(catalog=catalog, language=language, today=TODAY)
    return reader, catalog.all(Journey)[0]


def title(number, letters=60):
    """A Persian title of so many letters that begins elsewhere for each number."""
    words = SENTENCE.split()
    words = (words[number % len(words) :] + words) * 2
    return f"{number} {' '.join(words)}"[:letters].strip()


def crossed(touchpoints, ways):
    """The text of a journey of one stage in which each touchpoint leads to so many others."""
    lines = ["journey: راه‌ها", "stages:", "  - stage: همه", "    id: all", "    touchpoints:"]
    for place in range(touchpoints):
        lines += [f"      - touchpoint: کار {place}", f"        id: t{place}", "        next:"]
        for way in range(ways):
            to = (place + 2 + 2 * way) % touchpoints
            to += to == place
            lines += [f"          - to: t{to}", f"            if: c{place}-{way}"]
    return "\n".join([*lines, ""])


def generated(seed=1, *, letters=60, ways=8):
    """The text of a journey of 9 stages and 20 touchpoints with titles of 60 letters."""
    chance = random.Random(seed)
    sizes = [2] * STAGES
    for _ in range(TOUCHPOINTS - 2 * STAGES):
        sizes[chance.randrange(STAGES)] += 1
    branches = {chance.randrange(TOUCHPOINTS): chance.randrange(TOUCHPOINTS) for _ in range(ways)}
    lines = ["journey: سفر بلند", "stages:"]
    number = 0
    for stage, size in enumerate(sizes):
        lines += [f"  - stage: {title(stage, 40)}", f"    id: s{stage}"]
        lines += [f"    goal: {title(stage + 3, 70)}", "    touchpoints:"]
        for _ in range(size):
            lines += _touchpoint(number, letters, chance, branches.get(number))
            number += 1
    return "\n".join(lines) + "\n"


def _touchpoint(number, letters, chance, end):
    lines = [
        f"      - touchpoint: {title(number, letters)}",
        f"        id: t{number}",
        f"        feels: {chance.choice([-2, -1, 0, 1, 2])}",
        "        channel: [phone, web, in-person]",
        f"        moment_of_truth: {title(number)}" if chance.random() < 0.2 else "",
        "        expectations:",
        "          - expects: یک",
        f"            verdict: {chance.choice(['met', 'missed', 'unknown', 'exceeded'])}",
        "          - expects: دو",
        "            verdict: missed",
    ]
    if end is not None:
        lines += [
            "        next:",
            f"          - to: t{end}",
            "            if: چیزی پیش بیاید",
        ]
    return [line for line in lines if line]


def branched(seed, stages=5):
    """The text of a journey with alternatives and with what happens at the same time, anywhere."""
    chance = random.Random(seed)
    sizes = [chance.randint(2, 5) for _ in range(stages)]
    count = sum(sizes)
    lines = ["journey: J", "stages:"]
    number = chosen = choice = 0
    for stage, size in enumerate(sizes):
        lines += [f"  - stage: S{stage}", f"    id: s{stage}", "    touchpoints:"]
        for _ in range(size):
            if not chosen and chance.random() < 0.3:
                chosen, choice = chance.randint(2, 3), choice + 1
            lines += [f"      - touchpoint: {title(number, 40)}", f"        id: t{number}"]
            if chosen:
                lines += [f"        one_of: {title(choice, 30)}"]
                chosen -= 1
            elif number and chance.random() < 0.3:
                lines += [f"        together_with: t{number - 1}"]
            if chance.random() < 0.4:
                to = chance.randrange(count)
                lines += [f"        next: [{{to: t{to}, if: c{number}}}]"] if to != number else []
            number += 1
    return "\n".join(lines) + "\n"


LONG_WORDS = {
    "fa": ("قسطنطنیه‌نشینانشان", "برنامه‌ریزی‌ناپذیرترین‌هایشان", "بی‌مسئولیتی‌هایتان"),
    "en": ("internationalization", "counterproductiveness", "Donaudampfschifffahrtsgesellschaft"),
}


def of_size(count, language):
    """A journey with so many touchpoints, named in the longest words there are."""
    words = LONG_WORDS[language]
    lines = ["journey: J", "owner: d", "stages:"]
    for number in range(count):
        if number % 4 == 0:
            lines += [f"  - stage: {words[number % 3]}", f"    id: s{number}"]
            lines += [f"    goal: {' '.join(words)}", "    touchpoints:"]
        lines += [f"      - touchpoint: {number} {words[number % 3]} {words[(number + 1) % 3]}"]
        lines += [f"        id: t{number}", f"        feels: {number % 5 - 2}"]
        lines += [f"        milestone: {words[number % 3]}", "        signature_moment: x"]
        lines += ["        pains: [a, b]", "        channel: [web, app, phone]"]
        lines += ["        moment_of_truth: x"] if number % 3 == 0 else []
        lines += [f"        next: [{{to: t{number // 2}, if: x}}]"] if number % 6 == 5 else []
        lines += ["        actors: [{actor: A, feels: '-2'}]"] if number % 7 == 3 else []
    registers = f"departments: [{{department: {' '.join(words)}, id: d}}]\n"
    return written("\n".join(lines) + "\n", language, **{"journeys/registers.yml": registers})


TITLES = {
    "fa": ("آغاز جلسه با مشتری", "پیامک تأیید سفارش", "گرفتن کالا در باجه پست"),
    "en": ("Start of the meeting", "Order confirmation by text", "Picking it up at the counter"),
}


def usual(count, language):
    """A journey with so many touchpoints, each with what most of them have."""
    lines = ["journey: J", "owner: after-sales", "stages:"]
    for number in range(count):
        title = TITLES[language][number % 3]
        if number % 3 == 0:
            lines += [f"  - stage: {title}", f"    id: s{number}", f"    goal: {title} {title}"]
            lines += ["    touchpoints:"]
        lines += [f"      - touchpoint: {title}", f"        id: touchpoint-{number}"]
        lines += [f"        feels: {number % 5 - 2}", "        channel: [web, phone]"]
        lines += ["        expectations:", "          - {expects: a, verdict: missed}"]
        lines += ["          - {expects: b, verdict: met}", "        pains: [a]"]
        lines += ["        playbook: returns"] if number % 2 else []
        lines += ["        moment_of_truth: x"] if number % 6 == 1 else []
        lines += (
            [f"        next: [{{to: touchpoint-{number - 3}, if: x}}]"] if number % 6 == 5 else []
        )
    name = {"fa": "خدمات پس از فروش", "en": "After-sales service"}[language]
    registers = f"departments: [{{department: {name}, id: after-sales}}]\n"
    playbook = f"playbook: {TITLES[language][2]}\nowner: after-sales\n"
    files = {"journeys/registers.yml": registers, "playbooks/returns.yml": playbook}
    return written("\n".join(lines) + "\n", language, **files)


def remembered(make):
    """Make something of a reader and a journey once; all of them are kept alive."""
    known = {}

    def made(reader, journey):
        key = (id(reader), id(journey))
        if key not in known:
            known[key] = (make(reader, journey), reader, journey)
        return known[key][0]

    return made


@remembered
def laid_out(reader, journey):
    """The layout of a journey."""
    moment = reader.word("diagram.moment_of_truth")
    plan = plan_of(journey_map(reader, journey), moment_of_truth=moment)
    return map_layout(plan, LAYOUTS.routes(plan.task))


@remembered
def drawn(reader, journey):
    """The picture of a journey."""
    return picture_of(reader, journey, layouts=LAYOUTS)


def without_choices(picture):
    """A picture without what is only shown where a persona is chosen."""
    return _CHOICE.sub("", picture)
