"""What a country pack says."""

from dataclasses import replace

from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.coverage import Coverage
from tests.reports import facts
from tests.reports.reading import pages, print_pack, whole


def test_theirs_stand_with_ours_and_the_relation_in_words(tmp_path):
    text = pages(print_pack(tmp_path / "a.pdf"))[1]
    assert "Priority 1 · Overlap" in text
    assert "Priorité 2 · Divergence" in text
    assert "Priority 4 · Silence" in text
    assert "Our priority 2: Precursors hidden in container cargo" in text
    assert "Nous n’avons aucune priorité en regard de celle-ci." in text
    assert "Plant pests in cut flowers" in text


def test_one_language_stands_whole_before_the_other(tmp_path):
    text = pages(print_pack(tmp_path / "a.pdf"))[1]
    english = text.index("Our priority 1: Seizure at the first port")
    assert text.index("Controlled delivery of cocaine") < english
    assert english < text.index("Livraison surveillée de cocaïne")


def test_what_is_withheld_is_counted(tmp_path):
    text = whole(print_pack(tmp_path / "a.pdf"))
    said = "1 item is not released in this edition. Ask the originator: RCMP, Federal Policing."
    assert said in text
    assert "2 éléments ne sont pas communiqués dans la présente édition." in text


def test_a_half_that_is_missing_is_pending_and_never_the_other_one(tmp_path):
    alone = Bilingual("Stolen vehicles in containers", "")
    stale = Bilingual("Old words", "Mots nouveaux", newer="fr")
    items = tuple(
        replace(item, statement=text)
        for item, text in zip(facts.OURS[:2], (alone, stale), strict=True)
    )
    text = whole(print_pack(tmp_path / "a.pdf", card=facts.card(pairs=(), ours=items)))
    assert text.count("Stolen vehicles in containers") == 1
    assert "Traduction à venir." in text
    assert "Old words" not in text
    assert "The French text has changed; the English text no longer applies." in text


def test_empty_sections_say_so(tmp_path):
    bare = facts.card(
        pairs=(),
        ours=(),
        cover=(),
        contacts=(),
        briefings=(),
        activities=(),
        visits=(),
        gaps=(),
        sources=(),
        withheld=(),
    )
    nothing = (("CBSA", Coverage(0, 0, ())), ("RCMP", Coverage(0, 0, ())))
    text = whole(print_pack(tmp_path / "a.pdf", card=bare, coverage=nothing))
    assert "The RCMP has no priority in force in Colombia." in text
    assert "No post has a line on Colombia." in text
    assert "Aucune visite n’est inscrite pour les 12 derniers mois. Aucune n’est prévue." in text
    assert "No gap is found in Colombia on November 24, 2026." in text
    assert "L’ASFC n’a aucune ligne pour la Colombie : 0 point sur 100." in text


def test_the_ledger_of_coverage_adds_up(tmp_path):
    text = whole(print_pack(tmp_path / "a.pdf"))
    assert "Staffing: Average staffing over the next 180 days: 74%." in text
    assert "Left: 44 points of 100." in text
    assert "Reste : 44 points sur 100." in text


def test_fictional_names_are_marked(tmp_path):
    text = whole(print_pack(tmp_path / "a.pdf"))
    assert "J. Kowalchuk DEMO" in text
    assert "J. Kowalchuk DÉMO" in text


def test_ordinals_of_french_dates_are_kept_together(tmp_path):
    text = whole(print_pack(tmp_path / "a.pdf"))
    assert "1er septembre 2026" in text.replace("1 er", "1er")


def test_the_longest_names_find_room_on_both_papers(tmp_path):
    country = replace(
        facts.COLOMBIA,
        iso2="VC",
        name=Bilingual("Saint Vincent and the Grenadines", "Saint-Vincent-et-les-Grenadines"),
    )
    name = "Maximilienne-Alexandra de la Durantaye-Featherstonehaugh Jr."
    line = replace(facts.COVER[0], officer=name)
    for paper in ("A4", "Letter"):
        path = print_pack(
            tmp_path / f"{paper}.pdf",
            paper=paper,
            card=facts.card(country=country, cover=(line,)),
        )
        found = pages(path)
        assert "Approved for issue" in found[0]
        assert "Durantaye-" in whole(path)


def test_a_text_longer_than_a_page_goes_on(tmp_path):
    long = " ".join(f"word{n}" for n in range(2500))
    told = Bilingual(long, long.replace("word", "mot"))
    pair = replace(facts.PAIRS[0], theirs=replace(facts.PAIRS[0].theirs, rationale=told))
    text = whole(print_pack(tmp_path / "a.pdf", card=facts.card(pairs=(pair,))))
    for number in range(2500):
        assert f"word{number} " in text
        assert f"mot{number} " in text
