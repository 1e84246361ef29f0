"""Articles of other folders than the shipped one, with questions: invented news copy on actors that no list holds."""

from pathlib import Path

from bot.app import open_service
from bot.config import Config
from bot.indexing import reindex
from bot.service import Service

FOLDERS = tuple(Path(__file__).resolve().parent / "data" / "elsewhere" / name for name in ("copy", "notices", "locals"))


def service_elsewhere(config: Config, folder: Path, index: Path) -> Service:
    """Index the articles of ``folder`` in ``index`` and open what answers from them alone."""
    reindex(config, corpus_dir=folder / "articles", index_dir=index)
    return open_service(config, index)
