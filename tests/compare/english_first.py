"""The same project, written in English and translated into Persian."""

import json
from functools import cache

from cxmap.files.nodes import Localised
from cxmap.files.yaml_nodes import document
from cxmap.language.translated_paths import translated_path
from cxmap.reading.translations import lay_over


def english_first(texts):
    """Give a project whose own texts are the English ones; overlays hold the Persian ones."""
    turned = {}
    for path, text in texts.items():
        if not path.endswith(".yml"):
            turned[path] = text
        elif not translated_path(path)[1]:
            overlay = path.replace(".yml", ".en.yml")
            turned |= _turned(path, text, texts.get(overlay, ""))
    return turned


@cache
def _turned(path, text, overlay):
    opened = document(path, text.encode())
    if overlay:
        translation = document(path.replace(".yml", ".en.yml"), overlay.encode())
        assert not list(lay_over(opened, translation, "en")), path
    whole = _in_english(opened.root)
    if path == "journeys/project.yml":
        whole["languages"] = ["en", "fa"]
    persian = _in_persian(opened.root)
    written = {path: whole, path.replace(".yml", ".fa.yml"): persian}
    return {path: json.dumps(each, ensure_ascii=False) for path, each in written.items() if each}


def _in_english(node):
    if isinstance(node, Localised):
        return node["en"] if "" in node else dict(node)
    if isinstance(node, dict):
        return {key: _in_english(each) for key, each in node.items()}
    return [_in_english(each) for each in node] if isinstance(node, list) else node


def _in_persian(node):
    """Give the texts that have an English side, below the ids that lead to them."""
    if isinstance(node, Localised):
        return node.get("")
    if isinstance(node, dict):
        found = {key: said for key, each in node.items() if (said := _in_persian(each))}
        names = {key: node[key] for key in ("id", "same_as") if key in node}
        return names | found if found else None
    if not isinstance(node, list):
        return None
    if any(isinstance(each, dict) and not isinstance(each, Localised) for each in node):
        named = [each for each in node if isinstance(each, dict) and {"id", "same_as"} & {*each}]
        return [said for each in named if (said := _in_persian(each))]
    is_translated = any(isinstance(each, Localised) and "" in each for each in node)
    return [each.get("") if isinstance(each, dict) else each for each in node] * is_translated
