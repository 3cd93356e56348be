#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window as a screen reader has it: walks the AT-SPI tree of the program in every workspace, in its
dialogs, while a run goes on and with what it left in every panel, and fails where something that takes the focus or can be pressed has no name or no role. Not
run by ctest: it needs python3-dogtail, xdotool, a session bus and a screen:

    dbus-run-session -- xvfb-run -a -s "-screen 0 1920x1080x24" \\
        /usr/bin/python3 tests/ui/flows/screen_reader.py PROGRAM [--tree]
"""

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter

home = tempfile.mkdtemp(prefix="attune-reader-")
os.environ.update(HOME=home, XDG_CONFIG_HOME=f"{home}/.config", XDG_DATA_HOME=f"{home}/.local", XDG_RUNTIME_DIR=home,
                  QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1")
os.chmod(home, 0o700)
subprocess.run(["/usr/bin/gsettings", "set", "org.gnome.desktop.interface", "toolkit-accessibility", "true"],
               check=False, stderr=subprocess.DEVNULL)

import pyatspi  # noqa: E402  (reads the environment above)

# What may be without a name: a place to put things, or a part of a control that has one.
FRAMES = {"filler", "panel", "layered pane", "split pane", "scroll pane", "viewport", "separator", "tool bar", "menu bar",
          "application", "frame", "dialog", "scroll bar", "status bar", "page tab list", "header", "table", "list", "tree"}
PRESSED = {"push button", "toggle button", "check box", "radio button", "combo box", "slider", "spin button", "text", "menu item",
           "check menu item", "radio menu item", "menu", "page tab", "link", "entry", "password text"}

PANELS = ("Entropy", "Steering", "History", "Queue", "Undo History", "Log", "Objects", "Prompt", "Recipe", "Attention")


def tell(line):
    print(line, flush=True)


def states(node):
    return node.getState()


def walk(node, path, found, depth=0):
    try:
        role, name = node.getRoleName(), node.name or ""
        if not states(node).contains(pyatspi.STATE_SHOWING) and role not in ("application", "menu", "menu item"):
            return
        here = path + [f"{role}:{name}" if name else role]
        found.append((role, name, node.description or "", here, states(node).contains(pyatspi.STATE_FOCUSABLE)))
        if depth < 40:
            for i in range(min(node.childCount, 400)):
                child = node.getChildAtIndex(i)
                if child is not None:
                    walk(child, here, found, depth + 1)
    except Exception as problem:  # a node that went away while it was looked at
        if "--tree" in sys.argv:
            tell(f"    ({problem})")


def judge(place, node):
    found = []
    walk(node, [], found)
    wrong = []
    for role, name, _, path, focusable in found:
        inner = len(path) > 1 and path[-2].split(":")[0] in ("combo box", "spin button", "page tab list", "table", "list", "tree")
        if role in ("unknown", "invalid", "redundant object"):
            wrong.append(f"no role: {' > '.join(path[-4:])}")
        elif not name.strip() and not inner and (role in PRESSED or (focusable and role not in FRAMES)):
            wrong.append(f"no name: {' > '.join(path[-4:])}")
    if len(found) < 10:
        wrong.append(f"{place}: only {len(found)} nodes are showing")
    roles = Counter(role for role, *_ in found)
    tell(f"{place}: {len(found)} nodes, {sum(1 for f in found if f[1])} named, {len(wrong)} without name or role")
    tell("    " + ", ".join(f"{count} {role}" for role, count in roles.most_common(9)))
    if "--tree" in sys.argv:
        for role, name, description, path, focusable in found:
            tell("    " * len(path) + f"{role} “{name}”{' *' if focusable else ''} {description[:60]}")
    for line in wrong:
        tell("    " + line)
    return wrong


def application():
    for _ in range(100):
        desktop = pyatspi.Registry.getDesktop(0)
        for i in range(desktop.childCount):
            child = desktop.getChildAtIndex(i)
            if child is not None and "attune" in (child.name or "").lower() and child.childCount:
                return child
        time.sleep(0.3)
    raise SystemExit("the program is not on the accessibility bus")


def find(node, role, name):
    """The first that is showing."""
    try:
        if states(node).contains(pyatspi.STATE_SHOWING) and node.getRoleName() == role and (node.name or "").startswith(name):
            return node
        children = (node.getChildAtIndex(i) for i in range(min(node.childCount, 400)))
        return next((hit for child in children if child is not None and (hit := find(child, role, name))), None)
    except Exception:
        return None


def press(role, name):
    node = find(application(), role, name)
    if node is None:
        raise SystemExit(f"no {role} {name} is showing")
    node.queryAction().doAction(0)


def keys(*pressed):
    window = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Attune"], capture_output=True, text=True).stdout
    if window.strip():
        subprocess.run(["xdotool", "windowfocus", window.split()[0]], check=False)
    time.sleep(0.3)
    subprocess.run(["xdotool", "key", "--clearmodifiers", *pressed], check=True)
    time.sleep(1.2)


def watch_a_run():
    """A run of the sample, begun and looked at by accessible actions alone."""
    press("push button", "Run")
    time.sleep(8)
    if find(application(), "push button", "Cancel") is None:
        return ["a run did not begin"]
    wrong = judge("while it runs", application())
    for _ in range(300):
        time.sleep(1)
        cancel = find(application(), "push button", "Cancel")
        if cancel is None or not states(cancel).contains(pyatspi.STATE_ENABLED):
            break
    else:
        wrong.append("the run did not end")
    for panel in PANELS:
        press("page tab", panel)
        time.sleep(1)
        wrong += judge(f"{panel}, with a run", application())
    return wrong


def main():
    wrong = []
    for workspace in ("mask", "path", "inspect"):
        program = subprocess.Popen([sys.argv[1], "--sample", "--workspace", workspace], stderr=subprocess.DEVNULL)
        try:
            time.sleep(4)
            wrong += judge(workspace, application())
            if workspace == "mask":
                for name, key in (("preferences", "ctrl+comma"), ("shortcuts", "shift+F1"), ("help", "F1"), ("commands", "ctrl+shift+p"),
                                  ("find runs", "ctrl+shift+f"), ("export", "ctrl+e")):
                    keys(key)
                    tops = [application().getChildAtIndex(i) for i in range(application().childCount)]
                    dialogs = [t for t in tops if t is not None and t.getRoleName() == "dialog"]
                    if not dialogs:
                        wrong.append(f"{name}: no dialog came")
                        tell(wrong[-1])
                    for dialog in dialogs:
                        wrong += judge(name, dialog)
                    subprocess.run(["xdotool", "key", "Escape"], check=False)
                    time.sleep(0.6)
            if workspace == "inspect":
                wrong += watch_a_run()
        finally:
            program.kill()
            program.wait()
    program = subprocess.Popen([sys.argv[1]], stderr=subprocess.DEVNULL)
    time.sleep(4)
    wrong += judge("start page", application())
    program.kill()
    raise SystemExit(1 if wrong else 0)


main()
