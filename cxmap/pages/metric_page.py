"""The page of a metric."""

from cxmap.model.metrics import Metric
from cxmap.pages.charts import charts
from cxmap.pages.drawings import UNDRAWN, Drawings
from cxmap.pages.entry_page import entry_page
from cxmap.pages.page import Page
from cxmap.pages.templating import rendered
from cxmap.views.metric import metric_view
from cxmap.views.reader import Reader


def metric_page(reader: Reader, metric: Metric, drawings: Drawings = UNDRAWN) -> Page:
    """Give the page of a metric."""
    view = metric_view(reader, metric)
    body = rendered("metric.html.jinja", reader, view=view, **charts(reader, drawings))
    return entry_page(reader, metric, body, description=str(view.lead or ""))
