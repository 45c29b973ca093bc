"""A file that cannot be replaced because another program holds it open."""

from lo_desk.errors import CannotWrite
from lo_desk.i18n.msg import said


class InUse(CannotWrite):
    """A file that another program holds open: on Windows it cannot be replaced.

    Attributes:
        free: A name beside it that nothing has yet.
    """

    def __init__(self, path: str, free: str) -> None:
        super().__init__(path)
        self.args = (path, free)
        self.free = free
        self.msg = said(
            "%(path)s is open in another program and cannot be replaced. It is as it was: close it"
            " there, then try again, or save the document as %(free)s.",
            path=path,
            free=free,
        )
