"""Fields that name other things: an id, or a unique title or alias in any language."""

from typing import Annotated

from cxmap.model.text import PlainString
from cxmap.model.values import RefersTo

AnchorRef = Annotated[PlainString, RefersTo("anchor")]
ChannelRef = Annotated[PlainString, RefersTo("channel")]
ContextRef = Annotated[PlainString, RefersTo("context")]
DepartmentRef = Annotated[PlainString, RefersTo("department")]
ExpectationRef = Annotated[PlainString, RefersTo("expectation")]
PersonaRef = Annotated[PlainString, RefersTo("persona")]
PlaybookRef = Annotated[PlainString, RefersTo("playbook")]
PolicyRef = Annotated[PlainString, RefersTo("policy")]
RoleRef = Annotated[PlainString, RefersTo("role")]
SituationRef = Annotated[PlainString, RefersTo("situation")]
SourceRef = Annotated[PlainString, RefersTo("source")]
TouchpointRef = Annotated[PlainString, RefersTo("touchpoint")]
