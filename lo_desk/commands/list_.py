"""lo-desk list: the records of one kind on a day, as a table, CSV or JSON."""

from argparse import Namespace

from lo_desk.commands import shapes
from lo_desk.commands.conditions import condition
from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser, entity_named
from lo_desk.i18n.msg import N_, counted, said
from lo_desk.services import listing


def arguments(parser: Parser) -> None:
    """What ``lo-desk list`` takes."""
    parser.take("entity", N_("ENTITY"), N_("what to list, such as post or officer"))
    parser.take_day()
    parser.take(
        "--where",
        N_("FIELD=VALUE"),
        N_("only records with this value; may be given several times"),
        action="append",
        default=[],
    )
    parser.take_format("table", "csv", "json")


def run(given: Namespace, terminal: Terminal) -> int:
    """Show the list on standard output, how many there are on standard error."""
    entity = entity_named(given.entity)
    where = [condition(entity, text) for text in given.where]
    with desk_for(given, terminal) as desk:
        table = listing.listed(desk, entity, where)
    if given.format == "json":
        terminal.write(shapes.as_json([shapes.record(table, line) for line in table.lines]))
    elif given.format == "csv":
        terminal.write(shapes.as_csv(listing.grid(table)))
    else:
        terminal.write(shapes.as_table(shapes.words(table, terminal.language)))
        count = len(table.lines)
        terminal.warn(counted("%(n)s record", "%(n)s records", count) if count else NONE)
    return 0


NONE = said("No record.")
