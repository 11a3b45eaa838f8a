"""The tiny directory in a store that pages are shown from, with people who have roles and their browsers."""

from __future__ import annotations

from dataclasses import dataclass

from directory.records import Organisation
from directory.store import Connection
from directory.store.people import tokens
from directory.upkeep.desk import Desk
from directory.upkeep.people.owner import LASTS, PURPOSE, cookie_name
from tests.pages.browsers import Browser


@dataclass(frozen=True)
class Living:
    """A store as the app reads it now.

    Parameters
    ----------
    desk
        Where it is written.
    who
        Name to account: contributor, editor, steward and admin of the north, southerner, owner.
    """

    desk: Desk
    who: dict[str, str]

    def browser(self, name: str) -> Browser:
        """A browser that this person is signed in with; with an empty name a visitor's."""
        if not name:
            return Browser()
        account, now = self.who[name], self.desk.clock()

        def issue(connection: Connection) -> str:
            return tokens.issue(connection, PURPOSE, account, now=now, lasts=LASTS)

        store = self.desk.live.store
        return Browser({cookie_name(store): store.write(issue)})

    @property
    def choir(self) -> Organisation:
        """The choir as it is now."""
        return self.desk.live.current().directory.organisation["choir"]
