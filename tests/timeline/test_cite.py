"""Citations: words, publisher, day and link, and a dispute where there is one."""

from timeline.cite import cite


def test_a_citation_carries_the_dispute_and_how_the_day_is_known(foretold):
    citation = cite(foretold.events[0], foretold.dataset, "https://timeline.example/?event=x")
    for said in (citation.plain, citation.markdown.replace("\\", ""), citation.bibtex):
        assert "Date disputed: Wednesday 12 March 2031 – Unnamed publisher" in said
        assert "; announced for Thursday 13 March 2031 by Sudmark Dispatch (published 9 March)" in said
        assert "20 March 2031 (deduced from what The Aurel Courier of 8 March 2031 tells)" in said


def test_an_event_is_cited_with_words_publisher_day_and_link(harbour, titled):
    citation = cite(titled("Union denies"), harbour, "https://timeline.example/?event=x")
    for said in (citation.plain, citation.markdown.replace("\\", ""), citation.bibtex):
        for words in ("The union denied on Saturday", "The Aurel Courier", "Port talks open", "Saturday 8 March 2031"):
            assert words in said
    for said in (citation.plain, citation.markdown, citation.bibtex.replace("\\", "")):
        assert "https://timeline.example/?event=x" in said
    assert ". Saturday 8 March 2031: Union denies" in citation.plain


def test_a_citation_is_a_sentence_for_any_date(harbour, titled):
    said = cite(titled("Dock workers"), harbour, "https://timeline.example/").plain
    assert ". Late February 2031: Dock workers in Aurel slow their work. " in said


def test_a_title_does_nothing_in_markdown_or_tex(harbour, titled):
    citation = cite(titled("<b>Bold"), harbour, "https://timeline.example/")
    assert "](javascript" not in citation.markdown.replace("\\]\\(javascript", "")
    assert "<img" not in citation.markdown.replace("\\<img", "")
    assert "$x^2$" not in citation.bibtex
