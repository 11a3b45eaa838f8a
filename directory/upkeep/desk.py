"""Give every verb what it works with: one transaction, the Directory as it is in it, and the roles of who asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TypeVar

from directory.records import Directory
from directory.store import Address, Connection, Edit, Live, Stamp
from directory.store.changes import hold, newest, save, saved_before
from directory.store.people.accounts import roles_of
from directory.store.references import cannot_stand
from directory.upkeep.errors import NeededError
from directory.upkeep.rights import Standing
from directory.upkeep.scopes import scope_of

Result = TypeVar("Result")


@dataclass(frozen=True)
class Sitting:
    """A transaction that writes, with nobody else writing.

    Parameters
    ----------
    connection
        Of the transaction.
    directory
        As it is now, and stays until this transaction ends.
    standing
        Who asks, with the roles that the database has at this moment.
    now
        What time it is.
    """

    connection: Connection
    directory: Directory
    standing: Standing
    now: datetime

    def cells(self, addresses: Iterable[Address]) -> dict[Address, dict[str, str] | None]:
        """Cells of records as they are now."""
        return newest(self.connection, addresses)

    def require(self, right: str, edits: Iterable[Edit]) -> None:
        """NotAllowedError unless this right is there for every record, as it was and as it becomes."""
        edits = list(edits)
        before = self.cells(edit.address for edit in edits)
        homes = {edit.address: edit.cells.get("municipality", "") for edit in edits if edit.cells is not None}
        for edit in edits:
            for cells in (before.get(edit.address), edit.cells):
                if cells is not None:
                    needed = scope_of(self.directory, edit.resource, cells, homes=homes)
                    self.standing.require(right if needed.right is None else needed.right, needed.scope)

    def save(self, edits: Sequence[Edit], kind: str, *, comment: str = "", token: str | None = None) -> int:
        """Save records as one change of who asks, unless something would point to nothing."""
        if needed := cannot_stand(self.directory, edits):
            raise NeededError(needed)
        stamp = Stamp(self.standing.account, kind, comment.strip(), token)
        return save(self.connection, edits, stamp, now=self.now)


@dataclass(frozen=True)
class Desk:
    """Where verbs are done.

    Parameters
    ----------
    live
        The newest Directory of an open store.
    clock
        Tells the time.
    """

    live: Live
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)

    def write(self, actor: str, work: Callable[[Sitting], Result]) -> Result:
        """Do something as one transaction.

        Parameters
        ----------
        actor
            Id of the account, taken from the sign-in of this moment, never from what a page remembers; empty for a
            visitor.
        work
            Gets the sitting. When it raises, nothing is kept.
        """

        def run(connection: Connection) -> Result:
            hold(connection)
            now = self.clock()
            standing = standing_of(connection, actor, now.date())
            return work(Sitting(connection, self.live.at(connection).directory, standing, now))

        return self.live.store.write(run)

    def write_once(self, actor: str, token: str | None, work: Callable[[Sitting], int]) -> int:
        """As `write` for work that saves a change, unless one was saved with this token; then the number of that one.

        What is sent a second time finds another directory than the first time, so the work itself might refuse it.
        """

        def once(sitting: Sitting) -> int:
            before = saved_before(sitting.connection, token)
            return work(sitting) if before is None else before

        return self.write(actor, once)

    def read(self, actor: str, look: Callable[[Connection, Standing], Result]) -> Result:
        """Look at something that not everybody may see; `look` asks for the right."""
        today = self.clock().date()
        return self.live.store.read(lambda connection: look(connection, standing_of(connection, actor, today)))


def standing_of(connection: Connection, actor: str, today: date) -> Standing:
    """The roles of an account as the database has them."""
    return Standing(actor, tuple(roles_of(connection, actor, today))) if actor else Standing()
