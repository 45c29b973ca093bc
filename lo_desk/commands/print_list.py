"""lo-desk print list: a register as it is asked for, narrowed down, ordered, with some columns."""

from argparse import Namespace

from lo_desk.commands.conditions import condition
from lo_desk.commands.usage import Parser, WrongUsage, entity_named, near
from lo_desk.domain import asked_list
from lo_desk.domain.asked_list import AskedList
from lo_desk.domain.views import Layout
from lo_desk.i18n.msg import N_, said
from lo_desk.services import list_filters


def arguments(parser: Parser) -> None:
    """What a list takes besides its register."""
    parser.take(
        "--where",
        N_("FIELD=VALUE"),
        N_("only records with this value; may be given several times"),
        action="append",
        default=[],
        dest="narrowed",
    )
    why = N_("which columns, from the left, with commas between")
    parser.take("--columns", N_("FIELD,FIELD"), why, default="")
    parser.take("--sort", N_("FIELD"), N_("the column to sort by"), default="")
    why = N_("with --sort: the largest or the last first")
    parser.add_argument("--descending", action="store_true", help=parser.text(why))
    parser.take("--group", N_("FIELD"), N_("the column whose values come together"), default="")


def subject_of(register: str, given: Namespace) -> str:
    """The subject of the request.

    Raises:
        WrongUsage: There is no such kind of record or column.
    """
    entity = entity_named(register)
    known = [column.key for column in list_filters.offered(entity)]
    keys = [key.strip() for key in given.columns.split(",") if key.strip()]
    for key in filter(None, (*keys, given.sort, given.group)):
        if key not in known:
            fault = said(
                "There is no field %(key)s. The fields are: %(known)s.",
                key=key,
                known=", ".join(known),
            )
            raise WrongUsage(near(key, known, fault))
    layout = Layout(tuple(keys), (), given.sort, given.descending, given.group)
    where = tuple(condition(entity, text) for text in given.narrowed)
    return asked_list.subject_of(AskedList(entity, layout, where))
