"""What the engine’s speed is measured against prints the same pages."""

from tests.benchmarks.packs import print_untagged
from tests.reports.reading import pages, print_pack


def test_a_pack_is_measured_against_the_same_pages_without_structure(tmp_path):
    tagged, untagged = print_pack(tmp_path / "a.pdf"), print_untagged(tmp_path / "b.pdf")
    assert pages(untagged) == pages(tagged)
    assert b"/StructTreeRoot" in tagged.read_bytes()
    assert b"/StructTreeRoot" not in untagged.read_bytes()
    assert b"/StructParent" not in untagged.read_bytes()
