"""Say who may do what and where: one table, asked inside every transaction that writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from directory.errors import MessageError
from directory.store.people.accounts import EVERYWHERE, Role

NO, OWN, HERE, YES = "no", "own", "here", "yes"
"""Never; for their own organisation or change; in the municipalities of the role; always."""

ROLES = ("visitor", "contributor", "editor", "steward", "admin", "owner")
"""From the least to the most; `owner` is an admin of all municipalities, `visitor` is everybody."""

RIGHTS: Mapping[str, Mapping[str, str]] = {
    right: dict(zip(ROLES, cells, strict=True))
    for right, cells in {
        "read": (YES, YES, YES, YES, YES, YES),
        "suggest": (YES, YES, YES, YES, YES, YES),
        "own_suggestions": (NO, YES, YES, YES, YES, YES),
        "edit": (NO, OWN, HERE, HERE, HERE, YES),
        "editors_names": (NO, OWN, HERE, HERE, HERE, YES),
        "undo_own": (NO, NO, YES, YES, YES, YES),
        "import": (NO, NO, HERE, HERE, HERE, YES),
        "import_many": (NO, NO, NO, HERE, HERE, YES),
        "contacts": (NO, OWN, HERE, HERE, HERE, YES),
        "review": (NO, NO, NO, HERE, HERE, YES),
        "merge": (NO, NO, NO, HERE, HERE, YES),
        "undo_any": (NO, NO, NO, HERE, HERE, YES),
        "sync": (NO, NO, NO, HERE, HERE, YES),
        "grant": (NO, NO, NO, NO, HERE, YES),
        "person": (NO, NO, NO, NO, HERE, YES),
        "settings": (NO, NO, NO, NO, NO, YES),
    }.items()
}
"""Right to role to where. `import_many` is more than `IMPORT_ROWS` rows; `settings` are vocabularies, places,
municipalities, sources and backups."""

IMPORT_ROWS = 500


class NotAllowedError(MessageError):
    """Somebody may not do what they asked for; nothing was saved."""


@dataclass(frozen=True)
class Scope:
    """What something concerns.

    Parameters
    ----------
    municipalities
        Any of them is enough; empty when it lies outside the covered ones, where any editor may write.
    organisations
        Whose own it is.
    own
        Whether it is a change of the person who asks.
    """

    municipalities: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    own: bool = False


@dataclass(frozen=True)
class Standing:
    """Who asks, with the roles that the database has for them at this moment.

    Parameters
    ----------
    account
        Its id; empty for a visitor.
    roles
        Those that have not ended.
    """

    account: str = ""
    roles: tuple[Role, ...] = field(default=())

    def may(self, right: str, scope: Scope = Scope()) -> bool:
        """Whether one of the roles gives this right there."""
        if RIGHTS[right]["visitor"] == YES:
            return True
        return any(_gives(role, right, scope) for role in self.roles)

    def may_somewhere(self, right: str) -> bool:
        """Whether there is anything that one of the roles gives this right for."""
        return any(RIGHTS[right][rank(role)] != NO for role in (None, *self.roles))

    def require_somewhere(self, right: str) -> None:
        """NotAllowedError unless there is anything that one of the roles gives this right for."""
        if not self.may_somewhere(right):
            self.require(right)

    def require(self, right: str, scope: Scope = Scope()) -> None:
        """NotAllowedError unless one of the roles gives this right there."""
        if self.may(right, scope):
            return
        if not self.account:
            raise NotAllowedError("Sign in first: without signing in, the directory can only be read.")
        if scope.municipalities:
            raise NotAllowedError(
                "Your account may not do this for: {municipalities}. Ask an administrator there, or send a suggestion.",
                municipalities=", ".join(sorted(scope.municipalities)),
            )
        raise NotAllowedError("Your account may not do this. Ask an administrator, or send a suggestion.")


def rank(role: Role | None) -> str:
    """The column of the table that a role stands in; `visitor` for nobody's role."""
    if role is None:
        return "visitor"
    return "owner" if role.role == "admin" and role.municipality == EVERYWHERE else role.role


def highest(roles: Iterable[Role]) -> str:
    """The most that somebody is anywhere."""
    return max((rank(role) for role in (None, *roles)), key=ROLES.index)


def _gives(role: Role, right: str, scope: Scope) -> bool:
    where = RIGHTS[right][rank(role)]
    if where == HERE:
        # a role without a municipality is one for all of them
        is_outside = not scope.municipalities
        return is_outside or role.municipality == EVERYWHERE or role.municipality in scope.municipalities
    if where == OWN:
        return scope.own or role.organisation in scope.organisations
    return where == YES
