"""Findings about gaps: the three of the shipped data with their sources, and what is said when there is nothing."""

from __future__ import annotations

import networkx as nx
import pytest

from directory.analysis.gaps.changes import compare, default_periods, documented
from directory.analysis.gaps.coverage import coverage, municipality_areas, parish_areas
from directory.analysis.gaps.fragility import single_partner, what_falls_apart
from directory.analysis.gaps.group_gaps import NO_DATA, group_gaps, groups_by, largest_gap
from directory.analysis.gaps.missing import missing_ties
from directory.analysis.gaps.what_if import effect, switch_off
from directory.analysis.network.figures import figures
from directory.answers.findings import Finding, Squares
from directory.answers.gaps.between_groups import gap_finding, nothing_stands_out, unknown_lines
from directory.answers.gaps.changes import documented_finding, entered_finding, figures_finding, pairs_finding
from directory.answers.gaps.connectors import bridging_finding
from directory.answers.gaps.coverage import cell_sentence, coverage_finding, rates_finding
from directory.answers.gaps.fragility import stops_finding
from directory.answers.gaps.missing import missing_finding
from directory.answers.gaps.one_partner import single_partner_finding
from directory.answers.gaps.what_if import effect_finding, switched_off
from directory.graph import Network, build, simplify
from directory.i18n import LANGUAGES, texts
from directory.records import Directory, Period
from directory.speaker import Speaker

EN = texts("en")


@pytest.fixture(scope="module")
def whole(shipped: Directory) -> Network:
    return build(shipped)


@pytest.fixture(scope="module")
def pairs(whole: Network) -> nx.Graph[str]:
    return simplify(whole.ties)


def sentences(finding: Finding) -> str:
    return f"{finding.sentence} {finding.reading}"


def is_whole(finding: Finding) -> None:
    """Sentences without holes, a table without ragged rows, facts with sources."""
    assert finding.sentence
    assert "{" not in sentences(finding) + " ".join(finding.method)
    assert all(len(line.cells) == len(finding.heads) for line in finding.lines)
    assert len({line.id for line in finding.lines}) == len(finding.lines)
    assert all(fact.url and fact.who and fact.what for fact in finding.facts)


def test_who_bridges_the_municipalities(shipped: Directory, whole: Network, pairs: nx.Graph[str]) -> None:
    groups = groups_by(whole.ties, "municipality")
    finding = bridging_finding(Speaker(shipped, "en"), pairs, groups)
    is_whole(finding)
    assert finding.sentence.startswith("Pierīgas partnerība bridges the municipalities: of ")
    assert all("Pierīgas partnerība" in fact.who for fact in finding.facts)
    assert f"{finding.lines[0].cells[1]} are with it" in finding.sentence


def test_which_pair_works_together_least(shipped: Directory, whole: Network, pairs: nx.Graph[str]) -> None:
    groups = groups_by(whole.ties, "municipality")
    gaps = group_gaps(whole.ties, pairs, groups)
    finding = gap_finding(Speaker(shipped, "en"), pairs, groups, gaps, by="municipality", shown=largest_gap(gaps))
    is_whole(finding)
    assert finding.sentence.startswith("Mārupe – Ķekava: ")
    assert "does not prove" in finding.reading
    assert len(finding.facts) >= gaps[0].found


def test_who_hangs_on_a_single_partner(shipped: Directory, whole: Network, pairs: nx.Graph[str]) -> None:
    groups = groups_by(whole.ties, "municipality")
    hanging = single_partner(pairs, among=groups)
    finding = single_partner_finding(Speaker(shipped, "en"), pairs, hanging)
    is_whole(finding)
    assert len(finding.lines) == sum(map(len, hanging.values()))
    assert finding.facts


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_whole_in_each_language(
    language: str, shipped: Directory, whole: Network, pairs: nx.Graph[str]
) -> None:
    t, groups, everybody = texts(language), groups_by(whole.ties, "municipality"), list(pairs)
    changes = compare(whole, *default_periods(shipped))
    then, now = figures(changes.earlier, groups), figures(changes.later, groups)
    cells = coverage(shipped, parish_areas(shipped, everybody), everybody, list(shipped.terms["themes"]))
    after = effect(whole.ties, switch_off(whole.ties, "pierigas-partneriba"), groups)
    found = missing_ties(shipped, pairs, whole.events, among=groups, most=50)
    for finding in (
        coverage_finding(Speaker(shipped, t.language), cells),
        rates_finding(Speaker(shipped, t.language), cells),
        stops_finding(Speaker(shipped, t.language), pairs, what_falls_apart(pairs, "kekava-municipality"), last={}),
        missing_finding(Speaker(shipped, t.language), found, pair="Olaine"),
        effect_finding(
            Speaker(shipped, t.language),
            after,
            key="off",
            sentence=switched_off(Speaker(shipped, t.language), "pierigas-partneriba"),
        ),
        documented_finding(t, documented(whole), changes),
        pairs_finding(Speaker(shipped, t.language), changes),
        entered_finding(Speaker(shipped, t.language), changes),
        figures_finding(Speaker(shipped, t.language), changes, then, now),
    ):
        is_whole(finding)


@pytest.mark.parametrize("by", ["theme", "legal_form"])
def test_no_data_has_its_reasons_in_words(shipped: Directory, whole: Network, pairs: nx.Graph[str], by: str) -> None:
    gaps = group_gaps(whole.ties, pairs, groups_by(whole.ties, by))
    lines = unknown_lines(Speaker(shipped, "en"), gaps, by=by)
    assert len(lines) == sum(gap.verdict == NO_DATA for gap in gaps)
    assert all(line.cells[3] for line in lines)


def test_an_empty_selection_is_said_in_sentences(shipped: Directory) -> None:
    nothing: nx.Graph[str] = nx.Graph()
    gap = gap_finding(Speaker(shipped, "en"), nothing, {}, [], by="municipality", shown=None)
    assert "nothing can be compared" in gap.sentence
    assert "No tie between" in bridging_finding(Speaker(shipped, "en"), nothing, {}).sentence
    assert "No organisation depends" in single_partner_finding(Speaker(shipped, "en"), nothing, {}).sentence
    assert "No two organisations" in missing_finding(Speaker(shipped, "en"), [], pair="").sentence
    cells = coverage(shipped, parish_areas(shipped, []), [], ["culture"])
    assert "no organisation whose place is known" in coverage_finding(Speaker(shipped, "en"), cells).sentence
    assert "Of no place here" in rates_finding(Speaker(shipped, "en"), cells).sentence


def test_one_municipality_alone_is_said(shipped: Directory, whole: Network, pairs: nx.Graph[str]) -> None:
    one = {node: own for node, own in groups_by(whole.ties, "municipality").items() if own == ("olaine",)}
    gaps = group_gaps(whole.ties, pairs, one)
    assert "one group only" in nothing_stands_out(EN, gaps, by="municipality")
    assert gap_finding(Speaker(shipped, "en"), pairs, one, gaps, by="municipality", shown=None).picture is None


def test_a_place_of_which_little_is_known_is_not_coloured(tiny: Directory) -> None:
    """By hand: both municipalities have fewer than five known organisations; nobody in the south does culture."""
    everybody = [record.id for record in tiny.organisations]
    cells = coverage(tiny, municipality_areas(tiny, everybody), everybody, ["culture"])
    finding = coverage_finding(Speaker(tiny, "en"), cells)
    assert isinstance(finding.picture, Squares)
    assert [(square.text, square.tone) for square in finding.picture.squares] == [("2", "plain"), ("?", "no_data")]
    assert "too few organisations" in cell_sentence(Speaker(tiny, "en"), cells[1])


def test_fewer_documented_facts_are_never_called_less_cooperation(tiny: Directory, network: Network) -> None:
    """By hand: five facts in 2021 and 2022, one in 2030; the other way round more is documented later."""
    years = documented(network)
    shrinks = documented_finding(EN, years, compare(network, Period(2021, 2022), Period(2030, 2030)))
    assert "less was written" in shrinks.reading
    grows = documented_finding(EN, years, compare(network, Period(2019, 2020), Period(2021, 2022)))
    assert "better documentation" in grows.reading
