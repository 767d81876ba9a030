"""The customer is heard at every stage of a journey."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.listening import ears_of, is_heard_in
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.model.journey import Journey, Stage
from cxmap.rules.left_open import is_left_open
from cxmap.rules.rule import Finding, Rule, finding
from cxmap.rules.strangers import all_lead_somewhere


def _find(catalog: Catalog) -> Iterator[Finding]:
    """Judge a journey once somebody listens at half of its stages; a young one has to begin."""
    ears = ears_of(catalog)
    is_known = all_lead_somewhere(catalog, "touchpoint", "stage")
    for journey in catalog.sound(Journey) if is_known else ():
        stages = [stage for stage in journey.stages if _is_judged(catalog, stage)]
        silent = [stage for stage in stages if not is_heard_in(catalog, stage, ears)]
        if journey.may_be_watched and 2 * len(silent) <= len(stages):
            for stage in silent:
                yield finding(stage, title=catalog.title_of(stage))


def _is_judged(catalog: Catalog, stage: Stage) -> bool:
    """Tell whether something happens at a stage to everybody, and is described here."""
    is_own = catalog.is_sound(stage) and catalog.origin_of(stage) is None
    is_usual = bool(stage.touchpoints) and stage.need != "optional"
    return is_own and is_usual and not is_left_open(catalog, stage)


RULE = Rule(
    code="CX371",
    severity=Severity.HINT,
    needs_all_files=True,
    words={
        "en": Message(
            message="Nobody listens in stage “{title}”: it has no voice, source, feedback or"
            " metric.",
            why="Where nobody listens, customers leave without a word, and we go on believing"
            " that all is well.",
            help="Write `voices:` or `source:` in a touchpoint of this stage, or name the"
            " touchpoint under `touchpoints:` of a feedback or metric.",
        ),
        "fa": Message(
            message="در مرحله «{title}» کسی گوش نمی‌دهد: نه حرفی از مشتری دارد، نه منبع، بازخورد"
            " یا شاخصی.",
            why="جایی که کسی گوش ندهد، مشتری بی‌صدا می‌رود و ما خیال می‌کنیم همه‌چیز خوب است.",
            help="در یکی از نقطه‌های تماس این مرحله `voices:` یا `source:` بنویسید، یا نام آن نقطه"
            " را زیر `touchpoints:` یک بازخورد یا شاخص بیاورید.",
        ),
    },
    bad="""\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        voices: کسی جواب نداد
  - stage: اتاق جلسه
    id: meeting-room
    touchpoints:
      - touchpoint: آغاز جلسه
        id: start
""",
    good="""\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        voices: کسی جواب نداد
  - stage: اتاق جلسه
    id: meeting-room
    touchpoints:
      - touchpoint: آغاز جلسه
        id: start
        voices: نمونه دیر رسید
""",
    find=_find,
)
