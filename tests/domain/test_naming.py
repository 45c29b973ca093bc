from lo_desk.domain.bilingual import Bilingual
from lo_desk.domain.naming import IN, OF, THE, Form


def said(language, kind, key, text):
    return [language.show(Form(kind, key, form, text)) for form in (THE, OF, IN)]


def test_a_name_knows_its_forms_in_each_language(english, french):
    colombia = Bilingual("Colombia", "Colombie")
    assert said(french, "country", "CO", colombia) == [
        "la Colombie",
        "de la Colombie",
        "en Colombie",
    ]
    assert said(english, "country", "CO", colombia) == ["Colombia", "of Colombia", "in Colombia"]


def test_a_name_that_no_table_lists_is_said_bare_or_by_rule(english, french):
    nowhere = Bilingual("Nowhere", "Nulle-Part")
    assert said(french, "country", "XX", nowhere) == ["Nulle-Part"] * 3
    assert said(french, "city", "Nowhere", nowhere) == [
        "Nulle-Part",
        "de Nulle-Part",
        "à Nulle-Part",
    ]
    assert said(english, "city", "Nowhere", nowhere) == ["Nowhere", "Nowhere", "in Nowhere"]
    assert said(french, "city", "", Bilingual("x", "")) == [""] * 3
