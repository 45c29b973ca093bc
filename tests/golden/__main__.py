"""``poe golden``: make the files again; git shows what changed."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from lo_desk.services import demo, reference
from lo_desk.services.desk import opened
from tests.golden import HERE, PICTURED, picture, printed, told
from tests.reports.kinds import DAY, NOON, every_kind


def main() -> None:
    """Print every kind from a new demonstration and keep what is heard and seen of it."""
    with TemporaryDirectory() as home:
        os.environ["LO_DESK_HOME"] = home
        registry = Path(home) / "demo.lodesk"
        with opened(str(registry), "me", lambda: NOON, kind="demo") as desk:
            reference.load(desk, lambda _fraction, _message: None)
            demo.fill(desk, DAY, lambda _fraction, _message: None)
        packs = every_kind(registry)
        for kind, pack in packs.items():
            path = printed(kind, pack, Path(home))
            (HERE / f"{kind}.txt").write_text(told(path), "utf-8", newline="\n")
            for pictured, number in PICTURED:
                if pictured == kind:
                    picture(path, number).save(HERE / f"{kind}-{number + 1}.png", optimize=True)


if __name__ == "__main__":
    main()
