"""Open the generation that serves, or the newest whole one where it is damaged; go back to the one before."""

import logging
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from retrieval.carried import open_carried
from retrieval.encoder import Encoder
from retrieval.errors import EncoderMismatch, IndexDamaged, IndexRefused, NoIndex
from retrieval.manifest import DigestOf, Manifest
from retrieval.publishing import (
    exclusive,
    folder_of,
    list_generations,
    parent_of,
    point_to,
    read_pointer,
    strangers_in,
)
from retrieval.records import Home, homeless
from retrieval.settings import EncoderSettings
from retrieval.stored import Generation

__all__ = ["Generation", "loading", "open_generation", "roll_back"]

_LOG = logging.getLogger(__name__)


def open_generation(
    index_dir: Path, encoder: Encoder | EncoderSettings, digest_of: DigestOf | None = None, home: Home = homeless
) -> Generation:
    """Open the generation that ``CURRENT`` names, or the newest whole one where that is missing or damaged.

    ``digest_of`` may have begun with a digest (``retrieval/ahead.py``); ``home`` gives articles without an address one.

    Raises ``NoIndex``, ``IndexDamaged``, ``FormatMismatch`` or ``EncoderMismatch``; what serves in place of the
    published generation says why in ``degraded``.
    """
    opened = partial(Generation, load_encoder=loading(encoder), home=home)
    names = list_generations(index_dir)
    if not names:
        raise NoIndex(f"there is no index in {index_dir}")
    pointed = read_pointer(index_dir)
    if pointed is None:
        damage = IndexDamaged(f"{index_dir / 'CURRENT'} names no generation")
        return _open_newest(index_dir, names, opened, damage)
    try:
        return opened(folder_of(index_dir, pointed), digest_of=digest_of)
    except IndexDamaged as damage:
        if read_pointer(index_dir) != pointed:  # a new one was published meanwhile, and this one may be deleted
            return open_generation(index_dir, encoder, home=home)
        return _open_newest(index_dir, [name for name in names if name != pointed], opened, damage)


def roll_back(index_dir: Path) -> str:
    """Point back to the generation before the serving one and return its id.

    Raises ``NoIndex`` for a folder that is not there or no index, ``BuildRefused`` where there is none before,
    ``IndexDamaged`` where it is not whole and ``ReindexRunning`` where another process is building.
    """
    # Taking the lock would make the folder, or write into one of somebody else's.
    if not index_dir.is_dir() or (read_pointer(index_dir) is None and strangers_in(index_dir)):
        raise NoIndex(f"there is no index in {index_dir}")
    with exclusive(index_dir):
        identity = parent_of(index_dir)
        folder = folder_of(index_dir, identity)
        Manifest.read(folder).verify(folder)
        point_to(index_dir, identity)
    return identity


def _open_newest(
    index_dir: Path, names: Sequence[str], opened: "partial[Generation]", damage: IndexDamaged
) -> Generation:
    for name in names:
        try:
            generation = opened(folder_of(index_dir, name), degraded=str(damage))
        except IndexRefused:
            continue
        _LOG.warning("generation %s serves instead of the published one: %s", name, damage)
        return generation
    raise damage


def loading(encoder: Encoder | EncoderSettings) -> Callable[[Manifest, Path], Encoder]:
    """Return what gives a generation its encoder; it raises ``EncoderMismatch`` where another one built it."""

    def load(manifest: Manifest, folder: Path) -> Encoder:
        chosen = open_carried(manifest, folder, encoder) if isinstance(encoder, EncoderSettings) else encoder
        if (chosen.fingerprint, chosen.dimension) != (manifest.encoder, manifest.dimension):
            raise EncoderMismatch(f"{folder} was built by {manifest.encoder}, the encoder is now {chosen.fingerprint}")
        return chosen

    return load
