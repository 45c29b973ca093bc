from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lo_desk.domain.finding import Entry, Names, excerpt, words_of
from lo_desk.domain.plain_text import letters

ENTRIES = [
    Entry("post", 1, ("Bogotá", "Bogotá"), ("Colombia BOG-CBSA", "Colombie BOG-CBSA")),
    Entry("post", 2, ("Cairo", "Le Caire"), ("Egypt", "Égypte")),
    Entry("officer", 3, ("Anaïs Tremblay", "Anaïs Tremblay")),
    Entry("officer", 4, ("P. Singh", "P. Singh"), ("N-4711", "N-4711")),
    Entry("country", 5, ("Colombia", "Colombie"), ("Bogotá CO", "Bogotá CO")),
    Entry("priority", 6, ("Precursors by sea", "Précurseurs par mer")),
]
NAMES = Names(ENTRIES)
WORDS = st.text("abcdeé", min_size=1, max_size=5)
UNHURRIED = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
TITLES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
MANY = st.lists(TITLES, max_size=12).map(
    lambda titles: [Entry("post", n, (title, title)) for n, title in enumerate(titles)]
)


def nothing_near(_typed, _words):
    return ()


def one_slip(typed, words):
    """Words as long as what was typed that differ from it in one letter."""
    for number, word in enumerate(words):
        if len(word) == len(typed):
            slips = sum(a != b for a, b in zip(word, typed, strict=True))
            if slips == 1:
                yield number, slips


def keys(text, near=nothing_near, **more):
    return [hit.entry.key for hit in NAMES.find(text, near, 10, **more)]


def test_the_name_comes_before_what_only_mentions_it():
    assert keys("bogota") == [1, 5]
    assert keys("colombia") == [5, 1]


def test_accents_and_case_do_not_matter():
    assert keys("anais") == keys("ANAÏS") == [3]


def test_each_language_finds_and_is_told():
    hits = NAMES.find("caire", nothing_near, 10)
    assert [(hit.entry.key, hit.language) for hit in hits] == [(2, "fr")]
    assert NAMES.find("cairo", nothing_near, 10)[0].language == "en"
    assert NAMES.find("tremblay", nothing_near, 10)[0].language == ""


def test_all_words_must_be_there_each_begun_or_whole():
    assert keys("trem ana") == [3]
    assert keys("trem singh") == []


def test_a_slip_is_forgiven_where_nothing_else_is_found():
    assert keys("tremblsy", one_slip) == [3]
    assert keys("tremblsy") == []
    assert keys("bogatá", one_slip) == [1, 5]


def test_one_kind_alone():
    assert keys("bogota", kinds=("country",)) == [5]


def test_a_code_finds_too():
    assert keys("n-4711") == [4]
    assert keys("bog-cbsa") == [1]


def test_nothing_typed_finds_nothing():
    assert keys("  ") == []


@UNHURRIED
@given(MANY, WORDS)
def test_what_is_found_holds_what_was_typed_and_nothing_is_missed(entries, typed):
    hits = Names(entries).find(typed, nothing_near, len(entries))
    found = {hit.entry.key for hit in hits}
    plain = letters(typed)
    holds = {
        entry.key
        for entry in entries
        if any(word.startswith(plain) for word in words_of(entry.names))
    }
    assert found == holds


@UNHURRIED
@given(MANY, WORDS, st.integers(1, 5))
def test_fewer_hits_are_the_best_ones(entries, typed, limit):
    names = Names(entries)
    every = names.find(typed, nothing_near, len(entries))
    assert list(names.find(typed, nothing_near, limit)) == list(every[:limit])


@UNHURRIED
@given(MANY)
def test_a_whole_name_is_found_first(entries):
    names = Names(entries)
    for entry in entries:
        best = names.find(entry.names[0], nothing_near, 1)[0]
        assert letters(best.entry.names[0]) == letters(entry.names[0])


def test_an_excerpt_keeps_whole_words_about_what_was_typed():
    text = "Shipped through the port of Buenaventura and then by road towards Bogotá every week."
    assert excerpt(text, "bogota", 12) == "…road towards Bogotá every week."
    assert excerpt(text, "lima") == ""
    assert excerpt("Bogotá", "bog") == "Bogotá"
