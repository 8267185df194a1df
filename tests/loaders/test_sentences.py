import pytest

from loaders.sentences import Sentence, split_sentences

CASES = [
    "They met.| They left.",
    "They met on Jan. 19.| They left.",
    "They met in Jan. 19 left.",
    "The U.S. army left.",
    "It was in the U.S.| They left.",
    "It was in the U.S. and they left.",
    "Mr. Smith met Mrs. J. R. Doe.| They left.",
    "Gen. Smith of Acme Inc. left.",
    "He joined Acme Inc.| The firm failed.",
    "“They left.”| He stayed.",
    "“They left,” he said.| “Why?” she asked.",
    "They left!| Did they?| Yes.",
    "They left on Friday.|The ministry was silent.",
    "They left...| Nobody knew.",
    "They left ... and nobody knew.",
    "It cost 3.5 million.| They left.",
    "It opens at 5 p.m. on Friday.",
    "It opens at 5 p.m.| The doors close at six.",
    "A headline|\nThey left.|\n\nThey stayed.",
    "See No. 5 and p. 7.| They left.",
    "They left (in March.)| They stayed.",
    "1. Apples and pears.",
    "The St. James's Park and Mt. Etna.",
    "Is it war?|Is it peace?",
    "",
    "   \n  ",
    "no stop",
]


@pytest.mark.parametrize("marked", CASES)
def test_cut(marked: str) -> None:
    text = marked.replace("|", "")
    assert [text[s.start : s.end] for s in split_sentences(text)] == [
        part.strip() for part in marked.split("|") if part.strip()
    ]


def test_offsets_are_those_of_the_text() -> None:
    assert split_sentences("  One.  Two. \n") == [Sentence(2, 6), Sentence(8, 12)]
