"""Expect partner pairs between groups when partners are drawn anew only within the website that they were read on."""

from __future__ import annotations

import numpy as np

from directory.analysis.expectation.grouped_pairs import GroupedPairs, Numbers


def expected_within_websites(grouped: GroupedPairs) -> Numbers:
    """The sceptic's figure: what the choice of websites alone explains; for every cell.

    A website writes about its own surroundings. When few ties between two groups are known only because no website
    writes about both, this expectation is as low as what was found. Each pair belongs to the website of its first
    tie; the ends of each website's pairs are joined anew at random, as in `Pairing.expected`, and the websites are
    added up. 0 without pairs.
    """
    one, other = np.triu_indices(len(grouped.names))
    expected = np.zeros(len(one))
    website = grouped.website_of_page[grouped.page]
    for own in np.unique(website):
        ends = grouped.members[grouped.ends[website == own].ravel()].astype(float)
        both = ends.T @ ends
        size = both.diagonal()
        ways = 2 * size[one] * size[other] - both[one, other] ** 2 - both[one, other]
        expected += ways / (2 * (len(ends) - 1))
    return expected
