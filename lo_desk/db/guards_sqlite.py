"""The guards of a SQLite file: triggers and the full-text index."""

from collections.abc import Iterator

from sqlalchemy import Connection

OVERLAPS = {
    "tour": ("officer_id",),
    "post_profile": ("post_id",),
    "area_line": ("post_id", "country_id", "place_id"),
    "role_line": ("mandate_area_id", "country_id"),
}
FROZEN = [
    "owner",
    "priority_id",
    "number",
    "state",
    "statement_en",
    "statement_fr",
    "rationale_en",
    "rationale_fr",
    "rank",
    "target",
    "target_name_en",
    "target_name_fr",
    "countries",
    "places",
    "mandate_areas",
    "starts",
    "published_on",
    "approved_by_en",
    "approved_by_fr",
    "caveat_en",
    "caveat_fr",
]
_CLASH = (
    "NOT NEW.contested AND NEW.closed_on IS NULL AND EXISTS (SELECT 1 FROM {table} o"
    " WHERE o.id <> NEW.id AND {alike} AND NOT o.contested AND o.closed_on IS NULL"
    " AND o.starts < coalesce(NEW.ends, '9999-12-31')"
    " AND NEW.starts < coalesce(o.ends, '9999-12-31'))"
)
JOURNAL = ("change_set", "change", "frozen_facts")


def there(link: Connection) -> dict[str, str]:
    """Kind of each guard that is there, by name."""
    rows = link.exec_driver_sql(
        "SELECT name, type FROM sqlite_master WHERE type = 'trigger' OR name = 'search_fts'"
        " OR name LIKE 'key\\_%' ESCAPE '\\'"
    )
    return {row.name: row.type for row in rows}


def drops(link: Connection) -> Iterator[str]:
    """Statements that take all guards away."""
    for name, kind in sorted(there(link).items()):
        yield f"DROP {kind.upper()} {name}"


def makes(tables: tuple[str, ...], kept: tuple[str, ...] = JOURNAL) -> Iterator[str]:
    """Statements that make the guards of the record ``tables`` and of what is only added to."""
    for table in tables:
        for verb in ("INSERT", "UPDATE"):
            yield _refuse(
                f"guard_{table}_{verb.lower()}", f"BEFORE {verb} ON {table}", "NOT lo_writing()"
            )
        yield _refuse(f"guard_{table}_delete", f"BEFORE DELETE ON {table}", "1")
    for table in kept:
        yield _refuse(f"guard_{table}_insert", f"BEFORE INSERT ON {table}", "NOT lo_writing()")
        for verb in ("UPDATE", "DELETE"):
            yield _refuse(f"guard_{table}_{verb.lower()}", f"BEFORE {verb} ON {table}", "1")
    yield from _rules(tables)
    yield from _search()


def _refuse(name: str, when: str, condition: str, why: str = "lo_desk: not journalled") -> str:
    return f"CREATE TRIGGER {name} {when} WHEN {condition} BEGIN SELECT RAISE(ABORT, '{why}'); END"


def _rules(tables: tuple[str, ...]) -> Iterator[str]:
    for table, same in ((t, OVERLAPS[t]) for t in OVERLAPS if t in tables):
        alike = " AND ".join(f"o.{column} IS NEW.{column}" for column in same)
        clash = _CLASH.format(table=table, alike=alike)
        columns = ", ".join((*same, "starts", "ends", "contested", "closed_on"))
        for verb, when in (("insert", "INSERT"), ("update", f"UPDATE OF {columns}")):
            yield _refuse(
                f"overlap_{table}_{verb}", f"BEFORE {when} ON {table}", clash, "lo_desk: overlap"
            )
    changed = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in FROZEN)
    yield _refuse(
        "published_version",
        "BEFORE UPDATE ON priority_version",
        f"OLD.state = 'published' AND ({changed} OR NEW.marking < OLD.marking)",
        "lo_desk: published",
    )
    yield _refuse("acknowledged", "BEFORE UPDATE ON acknowledgement", "1", "lo_desk: acknowledged")


def _search() -> Iterator[str]:
    yield (
        "CREATE VIRTUAL TABLE search_fts USING fts5(title, body, content='search_doc',"
        " content_rowid='no', tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
    )
    gone = "INSERT INTO search_fts(search_fts, rowid, title, body)"
    gone += " VALUES ('delete', OLD.no, OLD.title, OLD.body);"
    here = "INSERT INTO search_fts(rowid, title, body) VALUES (NEW.no, NEW.title, NEW.body);"
    for name, when, acts in (
        ("search_insert", "INSERT", here),
        ("search_delete", "DELETE", gone),
        ("search_update", "UPDATE OF title, body", gone + here),
    ):
        yield f"CREATE TRIGGER {name} AFTER {when} ON search_doc BEGIN {acts} END"
    yield "INSERT INTO search_fts(search_fts) VALUES ('rebuild')"
