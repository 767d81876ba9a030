"""What the model says of its fields beside their shapes."""

from itertools import chain

from cxmap.model.entries import Entry
from cxmap.model.shape import fields_of, is_material, is_needed, is_public, required_keys
from cxmap.model.tree import parts


def test_every_mark_of_a_class_names_a_field_of_it():
    for part in parts().values():
        keys = set(fields_of(part))
        assert part.EDITORIAL <= keys, part
        assert part.OBSERVED <= keys, part
        assert part.PUBLIC <= keys, part
        assert set(part.NARROWS) <= keys, part
        assert set(chain(*part.IN_ORDER, *part.NEVER_BOTH)) <= keys, part


def test_titles_are_material_and_remarks_are_not():
    for part in parts().values():
        assert not part.SHORT or is_material(part, part.SHORT), part
        assert "notes" not in fields_of(part) or not is_material(part, "notes"), part


# What is said among ourselves, and takes nothing away from what readers outside are told: who
# answers for it and decides, what it rests on, what hurts, what was counted, how we argue.
STAYS_INSIDE = {
    "aliases", "formerly", "notes", "tags", "status", "audience", "fields", "same_as", "source",
    "basis", "claims", "pictures", "category", "accepted", "actions", "approval", "approved_by",
    "consults", "cost", "decides", "escalation", "feels", "feels_because", "lanes", "metrics",
    "open_questions", "owner", "owner_outside", "owner_role", "pains", "part_of", "proof", "raci",
    "reach", "red_lines", "replaced", "reviewed", "reviewers", "role", "root_causes", "say_first",
    "scripts", "systems", "training", "trigger", "verdict", "voices", "we_assumed",
}  # fmt: skip

# The same of keys that mean something else, or are for readers outside, in another class.
STAYS_INSIDE_THERE = {
    "project": "changes_without checks evidence_lasts feelings opportunity_scores questions_wait "
    "reading_receipt reference register_links reviews_last runs_last synonyms wrong_page",
    "ownword": "id",
    "journey": "arrows business_goal cadence differs organisations overall phase related rows "
    "scale shared_points subject success variant variant_of version",
    "stage": "business_goal phase sub_journey success",
    "touchpoint": "actors alternatives asks at avoid benefit bright_spots do ends expectations "
    "factors ideas milestone moment_of_truth must_know on_channels on_demand perceived_owner "
    "signature_moment sub_journey thoughts together_with took",
    "next": "id",
    "playbook": "avoid do events no_way parameters principles states verified",
    "situation": "customer_is prevention",
    "department": "organisation",
    "persona": "alternatives description drivers goal needs profile quote segment shared_points",
    "organisation": "kind",
    "neededdocument": "id",
    "form": "observations passes_at",
    "choice": "id mark",
    "policy": "version",
    "promise": "kept kept_by",
    "standard": "ageing differs_because",
    "classlimit": "id",
    "guide": "challenges journeys mnemonic playbooks questions",
    "term": "replaces",
    "table": "journeys playbooks",
    "option": "steps",
}


def may_be_opened():
    """Give the classes of which readers outside may see anything, with the keys they may see."""
    for name, part in parts().items():
        public = {key for key in fields_of(part) if is_public(part, key)}
        if public - {"id"}:
            yield name, part, public


def test_every_key_is_seen_outside_or_narrows_what_is_seen_or_stays_inside():
    """A new key of such a class fails here until somebody has said which of the three it is."""
    for name, part, public in may_be_opened():
        there = set(STAYS_INSIDE_THERE.get(name, "").split())
        inside = (STAYS_INSIDE - public) & set(fields_of(part)) | there
        marks = [*public, *part.NARROWS, *inside]
        assert sorted(fields_of(part)) == sorted(marks), name


def test_what_is_said_among_ourselves_is_public_only_where_it_names_a_thing():
    assert [("term", "aliases"), ("short_address", "formerly")] == [
        (name, key) for name, _, public in may_be_opened() for key in STAYS_INSIDE & public
    ]


def test_what_readers_outside_see_has_a_title_and_whatever_must_be_there():
    for part in parts().values():
        public = {key for key in fields_of(part) if is_public(part, key)} - {"id"}
        if public:
            titles = {part.SHORT, *part.ONE_OF} - {"", "same_as"}
            assert not titles or titles & public, part
            assert set(required_keys(part)) <= public, part


def test_what_is_needed_is_another_thing_or_a_part_with_an_audience_of_its_own():
    for part in parts().values():
        for key, shape in fields_of(part).items():
            is_entry = shape.part is not None and issubclass(shape.part, Entry)
            assert shape.refers_to or is_entry or not is_needed(part, key), (part, key)
