"""Addresses: what is written is read again; what is hostile is no address."""

from string import ascii_lowercase
from unicodedata import normalize
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lo_desk.domain.addresses import RECORD, VIEW, Address, is_address, read, written

REGISTRY = UUID("0193a0b2-0000-7000-8000-000000000001")
WORDS = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=20).map(
    lambda text: normalize("NFC", text)
)


@given(
    WORDS,
    st.text(ascii_lowercase + "_", min_size=1, max_size=20),
    st.none() | st.uuids(),
    st.sampled_from((VIEW, RECORD)),
)
def test_what_is_written_is_read_again(key, entity, registry, kind):
    address = Address(kind, key, entity if kind == RECORD else "", registry)
    text = written(address)
    assert text.isascii()
    assert " " not in text
    assert read(text) == address


@given(
    st.text(max_size=60), st.sampled_from(("", "lo-desk:", "lo-desk://view/", "<lo-desk://record/"))
)
def test_no_text_brings_the_reading_down(tail, head):
    found = read(head + tail)
    assert found is None or read(written(found)) == found


@pytest.mark.parametrize(
    "text",
    [
        "lo-desk://record/post/Québec",
        "lo-desk://record/post/Que\u0301bec",
        "lo-desk://record/post/Qu%C3%A9bec",
        "LO-DESK://RECORD/post/Québec/",
        "  <lo-desk://record/post/Québec>\n",
    ],
)
def test_accents_slashes_and_brackets_of_other_programs_are_forgiven(text):
    assert is_address(text)
    assert read(text) == Address(RECORD, "Québec", "post")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "BOG",
        "https://view/x",
        "lo-desk:",
        "lo-desk://",
        "lo-desk://view/",
        "lo-desk://view/a/b",
        "lo-desk://record/post",
        "lo-desk://record/post/a/b",
        "lo-desk://record/../post/a",
        "lo-desk://record/Post;drop/a",
        "lo-desk://open/etc/passwd",
        "lo-desk://me@view/a",
        "lo-desk://view:80/a",
        "lo-desk://view/a#b",
        "lo-desk://view/a?registry=",
        "lo-desk://view/a?registry=../../etc",
        f"lo-desk://view/a?registry={REGISTRY}&x=1",
        "lo-desk://view/a%00",
        "lo-desk://view/a%0Ab",
        "lo-desk://view/%FF",
        "lo-desk://view/%E2%80%AEa",
        "lo-desk://[view/a",
        "lo-desk://view/" + "a" * 500,
    ],
)
def test_what_is_malformed_or_hostile_is_no_address(text):
    assert read(text) is None


def test_an_address_names_the_registry_by_its_id():
    key = uuid4()
    text = written(Address(VIEW, key.hex, registry=REGISTRY))
    assert text == f"lo-desk://view/{key.hex}?registry={REGISTRY}"
