"""Work whose many objects live as long as it does: nothing is gained by looking for garbage in it.

A document makes tens of thousands of objects and frees nearly all of them when it is written. A
sweep halfway finds none of them free and takes its time; the first one behind it finds what is left.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unswept() -> Iterator[None]:
    """No sweep starts by itself inside; where none ever does, as in the window, that stays so."""
    swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if swept:
            gc.enable()
