"""lo-desk where-to-post: which posts to open next within limits, and how sure that is.

The JSON is one object: ``status`` (proven, limit, stopped, infeasible), ``at_most_below``
(thousandths of the gain), ``reproducible``, ``gain``, ``covered`` and ``shifted`` (tenths of a
point), ``chosen`` (``code``, ``agency``, ``city``, ``adds``, ``costs`` in cents a fiscal year),
``agencies``, ``others``, ``standing``, ``robust``, ``together`` and ``enough`` (limits that clash),
``reliefs`` (pairs of words), ``scenario`` (id of the what-if that was kept) and ``solver``. What
there is none of is ``null`` or an empty list.
"""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from lo_desk.assessment.siting_words import (
    AMONG_FAIR,
    SOURCES,
    STANDINGS,
    WEIGHINGS,
    certainty,
    dollars,
    fairness,
    gained,
    nearness,
    per_thousand,
    relief,
    tenths,
    verdict,
    year,
)
from lo_desk.commands import shapes
from lo_desk.commands.opening import desk_for
from lo_desk.commands.terminal import Terminal
from lo_desk.commands.usage import Parser
from lo_desk.commands.where_asked import arguments, asked
from lo_desk.domain.agencies import AGENCIES
from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.fiscal import fiscal_year
from lo_desk.domain.siting import ChosenSite, Robustness, SitingFound, SitingOffers
from lo_desk.i18n.language import Language, spoken
from lo_desk.i18n.msg import N_, Msg, said
from lo_desk.services import siting

__all__ = ["Parser", "arguments", "run"]


def run(given: Namespace, terminal: Terminal) -> int:
    """List the candidates, or search and show what was found; 1 if there is no answer."""
    with desk_for(given, terminal) as desk:
        offers = siting.offers(desk)
        if given.candidates:
            terminal.write(_candidates(offers, terminal.language))
            return 0
        found = siting.search(desk, asked(given, offers), terminal.report)
        key = None
        if given.keep and found.changes:
            key = siting.keep(desk, found, Bilingual(*given.keep))
    if given.format == "json":
        terminal.write(shapes.as_json({**_object(found), "scenario": str(key) if key else None}))
    else:
        terminal.write("".join(_told(found, terminal.language)))
        if key:
            terminal.warn(said("Kept as a what-if: %(key)s", key=str(key)))
    return 0 if found.answered else 1


def _candidates(offers: SitingOffers, language: Language) -> str:
    years = [year(offers.first_year + n) for n in range(3)]
    heads = [language.text(head) for head in (N_("Post"), N_("City"), N_("Country"))]
    rows = [[*heads, *years, language.text(N_("Cost"))]]
    for site in offers.sites:
        costs = [language.text(dollars(cents)) for cents in site.costs]
        names = [language.show(site.city), language.show(site.country)]
        rows.append([site.code, *names, *costs, language.text(SOURCES[site.source])])
    return shapes.as_table(rows, right=(3, 4, 5))


def _told(found: SitingFound, language: Language) -> Iterator[str]:
    """Sentences, then tables, each after an empty line."""
    yield f"{language.text(verdict(found))}\n"
    if found.impossible is not None:
        yield from (f"{language.text(line)}\n" for line in relief(found))
        yield from (f"  • {language.text(each.words)}\n" for each in found.impossible.reliefs)
        return
    yield f"{language.text(certainty(found))}\n"
    if found.fair:
        yield f"{language.text(fairness(found))}\n"
    yield f"{language.text(nearness(found))}\n"
    if found.fair and found.robustness is not None:
        yield f"{language.text(AMONG_FAIR)}\n"
    for rows in (
        _chosen(found),
        _agencies(found),
        _others(found),
        _standing(found),
        _robust(found),
    ):
        if len(rows) > 1:
            told = [[language.show(cell) for cell in row] for row in rows]
            yield "\n" + shapes.as_table(told, right=range(1, len(rows[0])), free=(0,))


Cells = list[Sequence[object]]


def _chosen(found: SitingFound) -> Cells:
    start = fiscal_year(found.question.day)
    heads = [said("Post"), said("Adds, points"), said("Places")]
    rows: Cells = [[*heads, *(year(start + n) for n in range(3))]]
    for each in found.chosen:
        costs = (dollars(cents) for cents in each.costs)
        rows.append([each.site.code, gained(each.adds), len(each.serves), *costs])
    return rows


def _agencies(found: SitingFound) -> Cells:
    heads = [said("Agency"), said("Need"), said("Covered before"), said("Covered after")]
    rows: Cells = [[*heads, said("By the rule, before"), said("By the rule, after")]]
    for each in found.agencies:
        figures = (each.need, each.before, each.after, each.covered_before, each.covered_after)
        rows.append([AGENCIES[each.agency], *map(tenths, figures)])
    return rows


def _others(found: SitingFound) -> Cells:
    rows: Cells = [[said("Nearly as good"), said("Gain in points"), said("Of the best gain")]]
    for each in found.others:
        rows.append([", ".join(each.codes), gained(each.gain), per_thousand(each.share)])
    return rows


def _standing(found: SitingFound) -> Cells:
    rows: Cells = [[said("Candidate"), said("In the good answers")]]
    return [*rows, *([code, STANDINGS[stand]] for code, stand in found.standing)]


def _robust(found: SitingFound) -> Cells:
    robust = found.robustness
    if robust is None:
        return []
    names = (WEIGHINGS[name] for name in robust.weighings)
    rows: Cells = [[said("Loss, of the best gain"), *names]]
    for each in robust.sets:
        rows.append([", ".join(each.codes), *map(per_thousand, each.losses)])
    return rows


def _object(found: SitingFound) -> Mapping[str, object]:
    why = found.impossible
    return {
        "status": found.status,
        "at_most_below": found.short,
        "reproducible": found.reproducible,
        "gain": found.gain,
        "covered": found.covered,
        "shifted": found.shifted,
        "chosen": [_site(each) for each in found.chosen],
        "agencies": [asdict(each) for each in found.agencies],
        "others": [
            {"codes": list(each.codes), "gain": each.gain, "of_best": each.share}
            for each in found.others
        ],
        "standing": dict(found.standing),
        "fair": dict(found.fair),
        "robust": _losses(found.robustness) if found.robustness else None,
        "together": list(why.together) if why else [],
        "enough": [list(groups) for groups in why.enough] if why else [],
        "reliefs": [_both(each.words) for each in why.reliefs] if why else [],
        "solver": found.solver,
    }


def _site(chosen: ChosenSite) -> Mapping[str, object]:
    site = chosen.site
    return {
        "code": site.code,
        "agency": site.agency,
        "city": {"en": site.city.en, "fr": site.city.fr},
        "adds": chosen.adds,
        "costs": list(chosen.costs),
    }


def _losses(robust: Robustness) -> Mapping[str, object]:
    names = robust.weighings
    return {
        "codes": list(robust.codes) if robust.codes is not None else None,
        "proven": robust.proven,
        "sets": [
            {"codes": list(row.codes), "losses": dict(zip(names, row.losses, strict=True))}
            for row in robust.sets
        ],
    }


def _both(words: Msg) -> Mapping[str, str]:
    return {"en": spoken("en_CA").text(words), "fr": spoken("fr_CA").text(words)}
