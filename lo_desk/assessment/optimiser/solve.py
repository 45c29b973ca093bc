"""The solver: HiGHS, one thread, fixed seed, no gap; it can be stopped and keeps its best."""

from dataclasses import dataclass, field, replace
from importlib.metadata import version
from math import inf
from threading import Lock, Thread

import highspy
import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from lo_desk.assessment.optimiser.program import Program
from lo_desk.assessment.refusals import SolverFailed
from lo_desk.i18n.msg import Msg, said
from lo_desk.progress import Cancelled, Progress, unheard

PROVEN, LIMIT, STOPPED, INFEASIBLE = "proven", "limit", "stopped", "infeasible"
POLL = 0.02
"""Seconds between two looks at whether to stop."""
PATIENCE = 0.1
"""Seconds that a stopped search may go on before the best it told of is taken."""
OPTIONS: dict[str, bool | int | float] = {
    "output_flag": False,
    "threads": 1,  # another number in one process can end every later search at once
    "random_seed": 0,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.5,
}
SOLVER = f"HiGHS {version('highspy')}"


@dataclass
class Effort:
    """How long to search, and who waits; what was used is taken off.

    Attributes:
        seconds: Left, by the solver's own clock.
        report: Told where the search is; raising ``Cancelled`` ends it and keeps the best.
        stopped: Whether somebody ended it.
    """

    seconds: float = 30.0
    report: Progress = unheard
    told: Msg = field(default_factory=lambda: said("Looking for the best answer"))
    stopped: bool = False
    used: float = 0.0

    def going(self, seconds: float = 0.0) -> bool:
        """Tell where the search is, so many seconds into its present part; False: stop now."""
        done = (self.used + seconds) / self.seconds if self.seconds else 1.0
        try:
            self.report(min(1.0, done), self.told)
        except Cancelled:
            self.stopped = True
        return not self.stopped

    @property
    def over(self) -> bool:
        """Whether nothing is left."""
        return self.stopped or self.used >= self.seconds


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a search ended.

    Attributes:
        status: ``PROVEN``, ``LIMIT``, ``STOPPED`` or ``INFEASIBLE``.
        columns: The best found; None: nothing was found.
        aim: What it reaches.
        bound: What no answer passes.
    """

    status: str
    columns: NDArray[np.float64] | None
    aim: float
    bound: float


def solve(program: Program, effort: Effort, start: NDArray[np.float64] | None = None) -> Outcome:
    """Search for the best columns, from those of ``start`` if any.

    A reduced model may lead back to columns that break a row; the search is then made once more
    with the model as it is.

    Raises:
        SolverFailed: The solver ended in a way that is no answer.
    """
    nothing = Outcome(STOPPED, None, _worst(program), -_worst(program))
    while not _ALONE.acquire(timeout=POLL):
        if not effort.going():
            return nothing
    left_running = False
    try:
        solver = _searched(program, effort, start)
        if solver.is_solver_running():
            left_running = True
            Thread(target=_end, args=(solver,), daemon=True).start()
            best = solver.heard or nothing
            return best if solver.bound is None else replace(best, bound=solver.bound)
        if solver.getModelStatus() not in _STATUSES:
            solver.clear()
            solver = _searched(program, effort, None, presolve="off")
        outcome = _outcome(solver, program)
        solver.clear()  # it holds itself: without this its memory stays until the next collection
    finally:
        if not left_running:
            _ALONE.release()
    if effort.stopped and outcome.status == LIMIT:
        return replace(outcome, status=STOPPED)
    return outcome


class _Silent(highspy.Highs):
    """The solver without the banner that it prints once while it is made.

    Attributes:
        heard: The best that it told of on its way.
        bound: What no answer passes, as it told last; None: nothing yet.
    """

    heard: Outcome | None = None
    bound: float | None = None

    @override
    def enableCallbacks(self) -> None:
        self.setOptionValue("output_flag", False)  # noqa: FBT003  (the binding takes no keywords)
        super().enableCallbacks()

    def hear(self, event: highspy.highs.HighsCallbackEvent) -> None:
        """Keep a better answer; called in the solver's thread."""
        told = event.data_out
        columns = np.array(told.mip_solution, dtype=np.float64)
        self.heard = Outcome(STOPPED, columns, told.objective_function_value, told.mip_dual_bound)

    def hear_bound(self, event: highspy.highs.HighsCallbackEvent) -> None:
        """Keep how good an answer can still be; called in the solver's thread."""
        self.bound = event.data_out.mip_dual_bound


_ALONE = Lock()
"""The binding shares one lock among all solvers of a process: a second search would fail."""


def _searched(
    program: Program,
    effort: Effort,
    start: NDArray[np.float64] | None,
    presolve: str = "choose",
) -> _Silent:
    solver = _Silent()
    for option, value in OPTIONS.items():
        solver.setOptionValue(option, value)
    solver.setOptionValue("presolve", presolve)
    left = 0.0 if effort.stopped else effort.seconds - effort.used
    solver.setOptionValue("time_limit", max(0.05, left))
    solver.HandleUserInterrupt = True
    solver.cbMipImprovingSolution += solver.hear
    solver.cbMipInterrupt += solver.hear_bound
    solver.passModel(_model(program))
    if start is not None and program.aims:
        given = highspy.HighsSolution()
        given.col_value = start.tolist()
        solver.setSolution(given)
    solver.startSolve()
    patience = PATIENCE
    while not solver.wait(POLL)[0]:
        if not effort.stopped and not effort.going(solver.getRunTime()):
            solver.cancelSolve()
        patience -= POLL if effort.stopped else 0.0
        if patience <= 0 and solver.heard is not None:
            return solver  # in the middle of a long step: it ends by itself
    effort.used += solver.getRunTime()
    return solver


def _end(solver: _Silent) -> None:
    """Wait for a solver that was left in the middle of a step; then others may search."""
    solver.wait()
    solver.clear()
    _ALONE.release()


def _worst(program: Program) -> float:
    return -inf if program.most else inf


def _outcome(solver: highspy.Highs, program: Program) -> Outcome:
    ended = _STATUSES.get(solver.getModelStatus())
    if ended is None:
        raise SolverFailed(solver.modelStatusToString(solver.getModelStatus()))
    worst = _worst(program)
    info = solver.getInfo()
    if ended == INFEASIBLE:
        return Outcome(INFEASIBLE, None, worst, worst)
    if not program.aims:
        return Outcome(PROVEN, np.zeros(0), 0.0, 0.0)
    found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    whole = any(program.whole)
    bound = info.mip_dual_bound if whole else info.objective_function_value
    if not found:
        return Outcome(ended, None, worst, bound)
    columns = np.array(solver.getSolution().col_value, dtype=np.float64)
    return Outcome(ended, columns, info.objective_function_value, bound)


_STATUSES = {
    highspy.HighsModelStatus.kOptimal: PROVEN,
    highspy.HighsModelStatus.kModelEmpty: PROVEN,
    highspy.HighsModelStatus.kTimeLimit: LIMIT,
    highspy.HighsModelStatus.kInterrupt: STOPPED,
    highspy.HighsModelStatus.kInfeasible: INFEASIBLE,
}


def _model(program: Program) -> highspy.HighsLp:
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(program.aims), len(program.rows)
    model.col_cost_ = np.array(program.aims)
    model.col_lower_, model.col_upper_ = np.array(program.lows), np.array(program.highs)
    model.row_lower_ = np.array([row.low for row in program.rows], dtype=np.float64)
    model.row_upper_ = np.array([row.high for row in program.rows], dtype=np.float64)
    model.sense_ = highspy.ObjSense.kMaximize if program.most else highspy.ObjSense.kMinimize
    integer, real = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
    model.integrality_ = [integer if whole else real for whole in program.whole]
    matrix = model.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    starts = np.cumsum([0, *(len(row.at) for row in program.rows)])
    matrix.start_ = starts.astype(np.int32)
    matrix.index_ = np.array([k for row in program.rows for k in row.at], dtype=np.int32)
    matrix.value_ = np.array([by for row in program.rows for by in row.by], dtype=np.float64)
    return model
