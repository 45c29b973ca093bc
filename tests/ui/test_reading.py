"""Longer texts in the weights of the window."""

from PySide6.QtGui import QFont, QTextDocument

from lo_desk.ui.widgets.reading import soften


def weights(document):
    """Of each piece of text, its weight."""
    told, block = {}, document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            told[pieces.fragment().text()] = pieces.fragment().charFormat().fontWeight()
            pieces += 1
        block = block.next()
    return told


def test_what_is_bold_gets_the_weight_there_is_and_words_stay(qapp):
    document = QTextDocument()
    document.setMarkdown("# Gaps\n\n- **Ctrl+K** finds any record.\n")
    before = document.toPlainText()
    soften(document, 4)
    assert document.toPlainText() == before
    found = weights(document)
    assert found["Gaps"] == found["Ctrl+K"] == QFont.Weight.DemiBold
    assert found[" finds any record."] != QFont.Weight.DemiBold
    assert document.begin().blockFormat().bottomMargin() >= 4
