"""What every module keeps to, beyond what the linters know."""

import ast
import re
import tomllib
from importlib import import_module
from importlib.metadata import packages_distributions
from pathlib import Path
from pkgutil import resolve_name

import pytest

from lo_desk.cli import COMMANDS, WINDOW
from lo_desk.db.opening import _MIGRATE
from lo_desk.services.reports import REPORTS

ROOT = Path(__file__).parents[1]
CODE = sorted((ROOT / "lo_desk").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
COLOUR_TABLES = {"ui/tokens.py", "reports/pdf/theme.py", "exchange/workbook.py"}
MIGRATIONS = "db/migrations/versions/"
NAMES_TO_AVOID = {"utils", "util", "helpers", "common", "manager", "misc"}


def inside(path):
    """The path below the package, as people write it."""
    return path.relative_to(ROOT / "lo_desk").as_posix()


def trees():
    return [(inside(path), ast.parse(path.read_text(encoding="utf-8"))) for path in CODE]


TREES = trees()


def calls(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def imports(tree):
    """Every module that is imported, and the line; those below functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((name.name, node) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "", node


def test_no_signal_keeps_a_lambda_or_a_partial():
    """They keep their widget for ever and lose the thread."""
    wrong = []
    for path, tree in TREES:
        for call in calls(tree):
            if not (isinstance(call.func, ast.Attribute) and call.func.attr == "connect"):
                continue
            for slot in call.args:
                made = isinstance(slot, ast.Call) and ast.unparse(slot.func).endswith("partial")
                if isinstance(slot, ast.Lambda) or made:
                    wrong.append((path, call.lineno))
    assert wrong == []


def test_colours_are_in_their_tables():
    colour = re.compile(r"[\"'(]#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b")
    found = {inside(path) for path in CODE if colour.search(path.read_text(encoding="utf-8"))}
    assert found <= COLOUR_TABLES


def test_nothing_is_printed_but_by_the_terminal():
    printed = [
        (path, call.lineno)
        for path, tree in TREES
        for call in calls(tree)
        if isinstance(call.func, ast.Name) and call.func.id == "print"
    ]
    assert printed == []


def test_only_the_window_imports_qt():
    knowing = {
        path
        for path, tree in TREES
        for name, _ in imports(tree)
        if name.partition(".")[0] in {"PySide6", "shiboken6"}
    }
    assert {path for path in knowing if path != "app.py" and not path.startswith("ui/")} == set()


def test_no_import_hides_in_a_function():
    for path, tree in TREES:
        functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
        hidden = [node.lineno for function in functions for _, node in imports(function)]
        assert hidden == [], path


def test_no_file_has_a_name_that_says_nothing():
    assert [path for path in CODE if path.stem.strip("_") in NAMES_TO_AVOID] == []


def test_nothing_is_left_to_do():
    for path in CODE + TESTS:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\b(TO" + r"DO|FIX" + r"ME)\b", text), path


def length(node):
    return (node.end_lineno or 0) - node.lineno + 1


def test_modules_functions_and_classes_stay_small():
    for path, tree in TREES:
        if path.startswith(MIGRATIONS):
            continue
        lines = (ROOT / "lo_desk" / path).read_text(encoding="utf-8").count("\n")
        assert lines <= 400, path
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                assert length(node) <= 50, (path, node.name)
            elif isinstance(node, ast.ClassDef):
                methods = [n for n in node.body if isinstance(n, ast.FunctionDef)]
                assert length(node) <= 200, (path, node.name)
                assert len(methods) <= 20, (path, node.name)


def test_everything_public_says_what_it_is():
    missing = []
    for path, tree in TREES:
        if path.startswith(MIGRATIONS):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                decorated = {ast.unparse(d) for d in node.decorator_list}
                if not ast.get_docstring(node) and "override" not in decorated:
                    missing.append((path, node.name))
    public = sum(
        isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
        for _, tree in TREES
        for node in ast.walk(tree)
    )
    assert len(missing) <= public * 0.05, missing


# what is named by strings


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_every_command_is_there_with_its_two_functions(command):
    module = import_module(command.module)
    assert callable(module.arguments)
    assert callable(module.run)


@pytest.mark.parametrize("name", [*REPORTS.values(), _MIGRATE])
def test_what_is_loaded_later_is_there(name):
    assert callable(resolve_name(name))


def test_the_window_and_its_pages_are_there():
    from lo_desk.ui.pages import PAGES

    assert callable(import_module(WINDOW).run)
    for place in PAGES:
        assert isinstance(resolve_name(place.page), type)
        assert not place.counted or callable(resolve_name(place.counted))
    assert len({place.key for place in PAGES}) == len(PAGES)


def test_the_contract_between_pages_names_them_all():
    from lo_desk.ui.pages import MORE, PAGES

    pages = {place.page.partition(":")[0] for place in (*PAGES, *MORE)}
    assert pages == set(contract("pages do not know one another")["modules"])


# pyproject.toml


def contract(name):
    return next(c for c in SETTINGS["tool"]["importlinter"]["contracts"] if c["name"] == name)


def requirements():
    """Each dependency: its name as the index writes it, and its versions."""
    for line in SETTINGS["project"]["dependencies"]:
        [(name, versions)] = re.findall(r"^([A-Za-z0-9_.-]+)(?:\[\w+\])?(.*)$", line)
        yield name.lower().replace("_", "-"), versions


def test_the_pure_core_may_import_no_dependency():
    modules = set()
    for module, names in packages_distributions().items():
        folded = {name.lower().replace("_", "-") for name in names}
        if folded & {name for name, _ in requirements()}:
            modules.add(module.lstrip("_"))
    wanted = {name for name in modules if "shiboken" not in name.lower()}
    forbidden = set(contract("a pure core")["forbidden_modules"])
    assert wanted - forbidden == {"typing_extensions"}
    assert forbidden - modules == set()


def test_dependencies_are_pinned():
    loose = {name for name, versions in requirements() if not versions.startswith("==")}
    assert loose <= {"typing-extensions", "tzdata"}  # a floor: the newest data are the best
    assert all(versions for _, versions in requirements())


def test_the_layers_name_every_module_at_the_top():
    layers = " ".join(contract("imports point down")["layers"])
    known = {name.partition(".")[0] for name in re.findall(r"[\w.]+", layers)}
    top = {path.stem if path.suffix else path.name for path in (ROOT / "lo_desk").iterdir()}
    assert {name for name in top if not name.startswith("_")} == known


def test_the_top_level_is_small():
    kept = {"lo_desk", "resources", "translations", "tests", "pyproject.toml", "README.md"}
    there = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    grown = {"build", "dist", "lo-desk-demo"}
    assert {name for name in there - kept - grown if not name.startswith("LICEN")} == set()
