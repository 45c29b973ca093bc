"""The snapshot's fingerprint and what may be seen of it."""

from dataclasses import replace
from datetime import date

from lo_desk.domain.deployment import Rules, content_hash
from tests.domain.big_network import big_network
from tests.domain.bogota import AREAS, bogota, colombia, known
from tests.domain.networks import a_deployment, a_line, a_tour

POST, OFFICER, COUNTRY = bogota(), known("M. Roy"), colombia()


def small(**rows):
    given = {
        "places": [COUNTRY],
        "posts": [POST],
        "officers": [OFFICER],
        "tours": [a_tour(OFFICER, POST)],
        "areas": AREAS,
    }
    return a_deployment(**(given | rows))


def test_the_fingerprint_is_64_digits_and_stays_the_same():
    deployment = big_network(20, 30)
    assert len(content_hash(deployment)) == 64
    assert content_hash(deployment) == content_hash(replace(deployment))


def test_every_fact_and_rule_is_in_the_fingerprint():
    base = small()
    line = a_line(POST, "CO", areas=frozenset({"b", "a"}))
    others = [
        replace(base, day=date(2026, 11, 25)),
        replace(base, rules=Rules(load_limit=13)),
        replace(base, rules=Rules(rank_weights=((3, 100), (10, 70), (6, 85)))),
        replace(base, areas=AREAS[:1]),
        replace(base, lines=(line,)),
        replace(base, lines=(replace(line, areas=frozenset({"a"})),)),
        replace(base, officers=(replace(OFFICER, languages=("es:C2",)),)),
    ]
    assert len({content_hash(deployment) for deployment in (base, *others)}) == 8
    same = replace(line, areas=frozenset({"a", "b"}))
    assert content_hash(replace(base, lines=(same,))) == content_hash(others[4])
