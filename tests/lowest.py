"""The lowest versions that setup.cfg lets in, as constraints for pip: `make lowest`."""

import re
from configparser import ConfigParser
from pathlib import Path

ROOT = Path(__file__).parent.parent
OURS = ("i2", "parquet", "stix")  # extras that users install; the others are tools


def lowest() -> list[str]:
    """Each requirement of what users install, at the lowest version that is let in."""
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    texts = (setup["options"]["install_requires"], *map(setup["options.extras_require"].get, OURS))
    found = re.findall(r"^([\w-]+)>=([\w.]+)", "\n".join(filter(None, texts)), re.MULTILINE)
    return [f"{name}=={version}" for name, version in found]


if __name__ == "__main__":
    print("\n".join(lowest()))
