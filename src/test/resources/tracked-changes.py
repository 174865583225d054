"""Opens Word files in LibreOffice and says what each reads when all tracked changes are accepted, and when rejected.

tracked-changes.py FILE.docx ...  prints one line of JSON for each file: {"accepted": [...], "rejected": [...]}.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice did not answer within 30 seconds")


def paragraphs(text):
    for part in text:
        if part.supportsService("com.sun.star.text.TextTable"):
            for name in part.CellNames:
                yield from paragraphs(part.getCellByName(name))
        else:
            yield part.String


def read(context, file, command):
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(file)), "_blank", 0, (hidden,))
    if document is None:
        raise SystemExit("LibreOffice does not open " + file)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
    found = [words for words in (" ".join(one.split()) for one in paragraphs(document.Text)) if words]
    document.close(True)
    return found


def main(files):
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"tracked-changes-{os.getpid()}"
        office = subprocess.Popen([
            "soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{profile}",
            f"--accept=pipe,name={pipe};urp"], stdout=sys.stderr)
        try:
            context = connect(pipe)
            for file in files:
                print(json.dumps({
                    "accepted": read(context, file, ".uno:AcceptAllTrackedChanges"),
                    "rejected": read(context, file, ".uno:RejectAllTrackedChanges")}))
        finally:
            office.terminate()
            office.wait()


main(sys.argv[1:])
