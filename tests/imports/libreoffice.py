"""LibreOffice without a window: it opens a workbook, types into cells, and saves it."""

import shutil
import subprocess
from html import escape

PROGRAM = shutil.which("soffice")

_MODULE = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">{code}</script:module>
"""
_LIBRARY = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>
"""
_CODE = """\
Sub Edit
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  opened = StarDesktop.loadComponentFromURL("{source}", "_blank", 0, hidden())
  sheet = opened.Sheets.getByIndex(0)
{edits}
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName" : kind(0).Value = "Calc MS Excel 2007 XML"
  opened.storeToURL("{target}", kind())
  opened.close(True)
End Sub
"""


_LIBRARIES = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library"
 xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" library:link="false"
  xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple"/>
</library:libraries>
"""


def _text(value):
    """A text in Basic."""
    doubled = value.replace('"', '""')
    return '"' + doubled.replace("\n", '" & Chr(10) & "') + '"'


def saved_again(source, target, edits, folder):
    """Open a workbook, type texts into cells of its first sheet (A1 -> text), and save it."""
    lines = "\n".join(
        f'  sheet.getCellRangeByName("{cell}").String = {_text(text)}'
        for cell, text in edits.items()
    )
    code = _CODE.format(source=source.as_uri(), target=target.as_uri(), edits=lines)
    _run(folder, "--terminate_after_init")  # its first start would replace what we write
    basic = folder / "profile" / "user" / "basic" / "Standard"
    basic.mkdir(parents=True, exist_ok=True)
    (basic / "Module1.xba").write_text(_MODULE.format(code=escape(code)), encoding="utf-8")
    (basic.parent / "script.xlc").write_text(_LIBRARIES, encoding="utf-8")
    (basic / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    _run(folder, "macro:///Standard.Module1.Edit")


def _run(folder, *arguments):
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        [str(PROGRAM), profile, "--headless", "--norestore", *arguments],
        check=True,
        timeout=180,
        capture_output=True,
    )
