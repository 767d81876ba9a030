"""Blueprints, ways and variants of journeys as they hang on a wall."""

from cxmap.diagrams.beside_drawing import beside_description, beside_picture, beside_remarks
from cxmap.diagrams.beside_layout import wide_layout
from cxmap.diagrams.blueprint_drawing import blueprint_picture
from cxmap.diagrams.blueprint_layout import blueprint_layout
from cxmap.diagrams.blueprint_map import blueprint_maps
from cxmap.diagrams.flow_drawing import NAMES, flow_description, flow_picture
from cxmap.diagrams.flow_layout import flow_layouts
from cxmap.diagrams.flow_map import flow_map
from cxmap.diagrams.markup import Markup
from cxmap.diagrams.poster_sheet import poster_sheet
from cxmap.model.journey import Journey
from cxmap.views.beside import journeys_beside, variant_beside
from cxmap.views.both_journeys import BesideView
from cxmap.views.differences import Readers
from cxmap.views.flow import journey_flow
from cxmap.views.reader import Reader
from cxmap.views.service_blueprint import PassingArrow, service_blueprint


def blueprint_poster(reader: Reader, journey: Journey) -> Markup:
    """Draw a blueprint as SVG, its parts below each other, with what its arrows carry."""
    view = service_blueprint(reader, journey)
    layouts = tuple(map(blueprint_layout, blueprint_maps(reader, view)))
    title = str(view.title)
    sheet = poster_sheet(reader, reader.own(title), max(each.width for each in layouts))
    for number, (part, layout) in enumerate(zip(view.parts, layouts, strict=True), start=1):
        if part.name is not None:
            sheet.write(str(part.name), "poster-strong")
        drawing = blueprint_picture(reader, view, layout, f"blueprint-{number}")
        sheet.place(drawing, layout.width, layout.height)
    arrows = dict.fromkeys(arrow for part in view.parts for arrow in part.arrows)
    sheet.explain(reader.word("fields.arrows"), [(each.letter, _said(each)) for each in arrows])
    return sheet.finished(view.id, title, title)


def _said(arrow: PassingArrow) -> str:
    return f"{arrow.carries}: {arrow.way}" if arrow.carries else str(arrow.way)


def flow_poster(reader: Reader, journey: Journey) -> Markup:
    """Draw the ways of a journey as SVG, with what its lines mean."""
    view = journey_flow(reader, journey)
    layout, _ = flow_layouts(flow_map(reader, view))
    title = str(view.title)
    sheet = poster_sheet(reader, reader.own(title), layout.width)
    sheet.place(flow_picture(reader, view, layout, NAMES[0]), layout.width, layout.height)
    if view.loops:
        sheet.write(reader.word("flow.back_is_dashed"))
    if view.may_be_left_out:
        sheet.write(reader.word("flow.may_be_left_out"))
    return sheet.finished(view.id, title, flow_description(reader, view))


def beside_poster(reader: Reader, variant: Journey) -> Markup:
    """Draw a variant beside what it varies as SVG, with what its signs and lines mean."""
    view = variant_beside(reader, variant)
    if view is None:
        raise ValueError("a journey without an original has no such picture")
    return _both(reader, view, str(view.title))


def both_versions(readers: Readers, journeys: tuple[Journey, Journey]) -> Markup:
    """Draw one journey as it was and as it is as SVG, with what its signs and lines mean."""
    reader = readers[1]
    names = reader.word("changes.before"), reader.word("changes.after")
    view = journeys_beside(readers, journeys, names)
    return _both(reader, view, str(reader.title(journeys[1])))


def _both(reader: Reader, view: BesideView, title: str) -> Markup:
    layout = wide_layout(reader, view)
    sheet = poster_sheet(reader, reader.own(title), layout.width)
    sheet.place(beside_picture(reader, layout), layout.width, layout.height)
    for remark in beside_remarks(reader, view):
        sheet.write(remark)
    return sheet.finished(view.id, title, beside_description(reader, view))
