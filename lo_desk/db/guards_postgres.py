"""The guards of a PostgreSQL registry: functions, triggers, exclusions, the search index."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row

from lo_desk.db.guards_sqlite import FROZEN, JOURNAL

EXTENSIONS = ("btree_gist", "pg_trgm", "unaccent")
OVERLAPS = {
    "tour": ("officer_id WITH =",),
    "post_profile": ("post_id WITH =",),
    "area_line": (
        "post_id WITH =",
        "country_id WITH =",
        "coalesce(place_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =",
    ),
    "role_line": (
        "mandate_area_id WITH =",
        "coalesce(country_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =",
    ),
}

_PLAIN = """
CREATE OR REPLACE FUNCTION lo_plain(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
$$ SELECT public.unaccent('public.unaccent'::regdictionary, lower(words)) $$
"""
_RECORD = """
CREATE OR REPLACE FUNCTION lo_check_record() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE told change%ROWTYPE;
BEGIN
  SELECT * INTO told FROM change WHERE record_id = NEW.id AND version = NEW.version
    AND entity = TG_TABLE_NAME AND xmin = pg_current_xact_id()::xid;
  IF NOT FOUND OR told.owner <> NEW.owner THEN
    RAISE EXCEPTION 'lo_desk: not journalled';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.version <> 1 OR told.kind <> 'create' OR told.released <> NEW.released
      OR jsonb_populate_record(NEW, told.new) IS DISTINCT FROM NEW
      OR EXISTS (SELECT 1 FROM jsonb_object_keys(jsonb_strip_nulls(to_jsonb(NEW))) AS k
                 WHERE NOT told.new ? k) THEN
      RAISE EXCEPTION 'lo_desk: not journalled';
    END IF;
  ELSIF NEW.version <> OLD.version + 1 OR told.kind <> 'change'
    OR told.released <> (NEW.released AND OLD.released)
    OR jsonb_populate_record(OLD, told.old) IS DISTINCT FROM OLD
    OR jsonb_populate_record(OLD, told.new || jsonb_build_object('version', NEW.version))
       IS DISTINCT FROM NEW
    OR EXISTS (SELECT 1 FROM jsonb_object_keys(told.new) AS k WHERE NOT told.old ? k) THEN
    RAISE EXCEPTION 'lo_desk: not journalled';
  END IF;
  RETURN NULL;
END $$
"""
_CHANGE = """
CREATE OR REPLACE FUNCTION lo_check_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE written boolean;
BEGIN
  IF to_regclass(quote_ident(NEW.entity)) IS NULL THEN
    RAISE EXCEPTION 'lo_desk: invented history';
  END IF;
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE id = $1 AND version >= $2'
    ' AND xmin = pg_current_xact_id()::xid)', NEW.entity)
    INTO written USING NEW.record_id, NEW.version;
  IF NOT written THEN RAISE EXCEPTION 'lo_desk: invented history'; END IF;
  RETURN NULL;
END $$
"""
_NEVER = """
CREATE OR REPLACE FUNCTION lo_never() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'lo_desk: never'; END $$
"""


def _published() -> str:
    changed = " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in FROZEN)
    return f"""
CREATE OR REPLACE FUNCTION lo_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'published' AND ({changed} OR NEW.marking < OLD.marking) THEN
    RAISE EXCEPTION 'lo_desk: published';
  END IF;
  RETURN NEW;
END $$
"""


def there(link: Connection) -> set[str]:
    """Names of the triggers and exclusions that are there."""
    triggers = link.exec_driver_sql(
        "SELECT tgname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
        " WHERE NOT tgisinternal AND c.relnamespace = current_schema()::regnamespace"
    )
    exclusions = link.exec_driver_sql(
        "SELECT conname AS name FROM pg_constraint WHERE contype = 'x'"
        " AND connamespace = current_schema()::regnamespace"
    )
    return {row.name for row in (*triggers, *exclusions, *_indexes(link))}


def _indexes(link: Connection) -> Sequence[Row[Any]]:
    return link.exec_driver_sql(
        "SELECT indexname AS name FROM pg_indexes WHERE schemaname = current_schema()"
        " AND starts_with(indexname, 'key_')"
    ).all()


def drops(link: Connection) -> Iterator[str]:
    """Statements that take all guards away."""
    triggers = link.exec_driver_sql(
        "SELECT tgname, relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
        " WHERE NOT tgisinternal AND c.relnamespace = current_schema()::regnamespace"
    ).all()
    for name, table in triggers:
        yield f"DROP TRIGGER {name} ON {table}"
    for index in _indexes(link):
        yield f"DROP INDEX {index.name}"
    for table in OVERLAPS:
        yield f"ALTER TABLE IF EXISTS {table} DROP CONSTRAINT IF EXISTS overlap_{table}"
    yield "ALTER TABLE IF EXISTS search_doc DROP COLUMN IF EXISTS search"
    yield "DROP INDEX IF EXISTS search_doc_title"


def makes(tables: tuple[str, ...], kept: tuple[str, ...] = JOURNAL) -> Iterator[str]:
    """Statements that make the guards of the record ``tables`` and of what is only added to."""
    for extension in EXTENSIONS:
        yield f"CREATE EXTENSION IF NOT EXISTS {extension} WITH SCHEMA public"
    yield from (_doubled(body) for body in (_PLAIN, _RECORD, _CHANGE, _NEVER, _published()))
    for table in tables:
        yield (
            f"CREATE CONSTRAINT TRIGGER guard_{table} AFTER INSERT OR UPDATE ON {table}"
            " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lo_check_record()"
        )
        yield _never(table, "DELETE", "delete")
    yield (
        "CREATE CONSTRAINT TRIGGER guard_change AFTER INSERT ON change"
        " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION lo_check_change()"
    )
    for table in kept:
        yield _never(table, "UPDATE OR DELETE", "rewrite")
    yield _never("acknowledgement", "UPDATE", "rewrite")
    yield (
        "CREATE TRIGGER published_version BEFORE UPDATE ON priority_version"
        " FOR EACH ROW EXECUTE FUNCTION lo_published()"
    )
    yield from _exclusions(tables)
    yield from _search()


def _doubled(body: str) -> str:
    return body.replace("%", "%%")  # the driver takes a lone % for a parameter


def _never(table: str, verb: str, name: str) -> str:
    return (
        f"CREATE TRIGGER guard_{table}_{name} BEFORE {verb} ON {table}"
        " FOR EACH ROW EXECUTE FUNCTION lo_never()"
    )


def _exclusions(tables: tuple[str, ...]) -> Iterator[str]:
    for table, same in ((t, OVERLAPS[t]) for t in OVERLAPS if t in tables):
        yield (
            f"ALTER TABLE {table} ADD CONSTRAINT overlap_{table} EXCLUDE USING gist"
            f" ({', '.join(same)}, daterange(starts, ends) WITH &&)"
            " WHERE (NOT contested AND closed_on IS NULL)"
        )


def _search() -> Iterator[str]:
    yield (
        "ALTER TABLE search_doc ADD COLUMN search tsvector GENERATED ALWAYS AS"
        " (to_tsvector('simple', lo_plain(title || ' ' || body))) STORED"
    )
    yield "CREATE INDEX search_doc_search ON search_doc USING gin (search)"
    yield "CREATE INDEX search_doc_title ON search_doc USING gin (lo_plain(title) gin_trgm_ops)"
