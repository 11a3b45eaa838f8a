"""Say what stands in the way of an answer about partners, and what to change: clear sentences."""

from __future__ import annotations

from collections.abc import Sequence

from directory.analysis.partners.facts import PartnerFacts
from directory.analysis.partners.finder import PARTNERS, Wishes
from directory.analysis.partners.profile import Profile
from directory.analysis.search import SearchIndex
from directory.i18n import Texts


def unknown_organisation(t: Texts, index: SearchIndex, asked: str) -> str:
    """That there is no such organisation, and which one may have been meant."""
    text = t("There is no organisation with the id {id}.", id=t.quoted(asked))
    hits = index.find(asked[:80].replace("-", " "), limit=3)
    if not hits:
        return text + " " + t("Search for its name in the list of organisations.")
    return text + " " + t("Did you mean: {names}?", names=", ".join(f"{hit.name} ({hit.id})" for hit in hits))


def to_get_to_know(t: Texts, name: str, profile: Profile) -> str | None:
    """What to say about oneself before an introduction can begin anywhere; None when that is known.

    Parameters
    ----------
    name
        Of the organisation to be met.
    """
    if profile.position is not None or profile.home or profile.point:
        return None
    if profile.themes:
        return t("To get to know {name}, say where you are: choose a village or town.", name=name)
    return t("To get to know {name}, say who you are: choose your organisation, or describe a new group.", name=name)


def notices(t: Texts, profile: Profile, wishes: Wishes) -> list[str]:
    """What is missing or contradicts itself in what was asked; empty when nothing does."""
    found = []
    if profile.says_nothing:
        found.append(t("Nothing is known about you yet. Choose a place, a theme, or what you look for."))
    elif not any(weight > 0 for weight in wishes.weights.values()):
        found.append(t("Every weight is 0, so nothing counts. Give at least one reason a weight."))
    else:
        found.extend(_unused_wishes(t, profile, wishes))
    return found


def nobody(t: Texts, facts: PartnerFacts, profile: Profile, wishes: Wishes) -> str:
    """Why there is no candidate, and what to change."""
    if PARTNERS not in wishes.also and profile.position is not None and facts.partners[profile.position]:
        return t("Nobody new fits. Choose more reasons, or let existing partners be shown too.")
    return t("Nobody fits. Choose another theme, a larger place, or give more reasons a weight.")


def _unused_wishes(t: Texts, profile: Profile, wishes: Wishes) -> Sequence[str]:
    weights, found = wishes.weights, []
    if profile.point is None and profile.home is None and weights.get("near"):
        found.append(t("The place is not known, so nearness does not count. Choose a place to change that."))
    elif profile.point is None and weights.get("near"):
        found.append(
            t("Only the municipality is known, so nearness counts as the same municipality. Choose a village or town.")
        )
    if not profile.themes and weights.get("themes"):
        found.append(t("No theme is known, so themes do not count. Choose at least one theme."))
    if profile.seek and not weights.get("seek"):
        found.append(
            t("You look for something, but its weight is 0. Raise that weight, or take away what you look for.")
        )
    if weights.get("near", 0) >= STRONG and weights.get("municipality", 0) >= STRONG:
        found.append(
            t(
                "Nearer and another municipality pull apart: the first are neighbours across the border. Lower one "
                "of the two."
            )
        )
    return found


STRONG = 5.0
"""From this weight on a reason rules the order."""
