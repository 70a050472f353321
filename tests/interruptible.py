"""The command as a process that Ctrl-C reaches, however the tests were started."""

import sys
from pathlib import Path

# What was started with `&` ignores Ctrl-C, and so would its children.
_HEARING = """import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"""
_PROGRAM = Path(__file__).parent.parent / "actorgraph.py"
INTERRUPTIBLE = (sys.executable, "-c", _HEARING, str(_PROGRAM))
