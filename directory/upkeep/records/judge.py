"""Remember what a person decided about two organisations that may be one; it is a change that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from directory.records import SEPARATOR, Judgement, to_cells
from directory.store import Address, Edit
from directory.store.changes import heads_of
from directory.store.judgements import JUDGEMENTS
from directory.upkeep.desk import Desk, Sitting
from directory.upkeep.errors import RefusedError


def judge(
    desk: Desk,
    actor: str,
    one: str,
    other: str,
    decision: Literal["different", "unsure"],
    *,
    reasons: Sequence[str] = (),
    token: str | None = None,
) -> int:
    """Save a judgement, and return the number of the change; that two are the same is said by joining them.

    Parameters
    ----------
    reasons
        Codes of what spoke for it and against it when it was decided.

    Raises
    ------
    RefusedError
        One of the two is not there.
    NotAllowedError
        No right to review in the municipality of one of them.
    """
    first, second = sorted((one, other))

    def work(sitting: Sitting) -> int:
        found = [sitting.directory.organisation.get(id) for id in (first, second)]
        records = [record for record in found if record is not None]
        if len(records) != 2 or first == second:
            raise RefusedError("Two organisations of the directory are needed, which are not the same record.")
        sitting.require("review", [Edit("organisations", record.id, to_cells(record)) for record in records])
        judgement = Judgement.model_validate(
            {
                "one": first,
                "other": second,
                "decision": decision,
                "names": tuple(record.name.replace(";", ",") for record in records),
                "reasons": tuple(reasons),
                "by": sitting.standing.account,
                "decided": sitting.now.date().isoformat(),
            }
        )
        address = Address(JUDGEMENTS, SEPARATOR.join((first, second)))
        head = heads_of(sitting.connection, [address]).get(address)
        edit = Edit(*address, to_cells(judgement), head.version if head else 0)
        return sitting.save([edit], "edit", token=token)

    return desk.write_once(actor, token, work)
