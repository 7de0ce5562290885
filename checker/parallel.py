"""The same work on many documents, in several processes, with the results in order."""

import gc
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar, cast

Item = TypeVar("Item")
Result = TypeVar("Result")

# Documents a task: enough that handing them over costs little, few enough to keep all busy.
_TASKS_PER_JOB = 8
_MAX_CHUNK = 32

_work: Callable[[Any], object] | None = None


def in_order(work: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> Iterator[Result]:
    """Yield ``work(item)`` for each item in order, computed by up to ``jobs`` processes.

    ``work`` and the items must be picklable; ``work`` is sent to each process once. Processes are
    spawned, not forked: a caller may have threads. They collect garbage as seldom as this one.
    """
    jobs = min(jobs, len(items))
    if jobs <= 1:
        yield from map(work, items)
        return
    chunk = max(1, min(_MAX_CHUNK, len(items) // (jobs * _TASKS_PER_JOB)))
    with ProcessPoolExecutor(
        jobs,
        multiprocessing.get_context("spawn"),
        initializer=_start,
        initargs=(work, gc.get_threshold()),
    ) as pool:
        yield from cast(Iterator[Result], pool.map(_run, items, chunksize=chunk))


def _start(work: Callable[[Any], object], thresholds: tuple[int, int, int]) -> None:
    global _work  # noqa: PLW0603 - what a process of the pool is for, set once when it starts
    _work = work
    gc.set_threshold(*thresholds)


def _run(item: object) -> object:
    assert _work is not None  # noqa: S101 - the pool starts every process with it
    return _work(item)
