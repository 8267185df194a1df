"""Titles in the words of the sentence: who did what, without what only describes them, whole to the verb."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from loaders.articles import Article
from loaders.build import build_events
from loaders.names.entities import world

CASES = [
    ("Ada Lund, the Kenyan envoy, met Erik Dahl on Friday.", "Ada Lund met Erik Dahl"),
    ("Kenya's foreign minister, Ada Lund, ruled out any deal on Friday.", "Ada Lund ruled out any deal"),
    ("A senior Kenyan envoy, Ada Lund, met Erik Dahl in Oslo on Friday.", "Ada Lund met Erik Dahl in Oslo"),
    ("The plane, carrying 14 tons of flour, was struck on Friday.", "The plane was struck"),
    ("The conference, called by Kenya and Norway, is to open on Friday.", "The conference is to open"),
    ("Kenya, Norway, and Peru signed a treaty on Friday.", "Kenya, Norway, and Peru signed a treaty"),
    (
        "Defense Minister Erik Dahl, in Kas, a resort near the island, said on Friday that the vessel had left.",
        "Erik Dahl said that the vessel had left",
    ),
    ("Fighting broke out on Friday.", "Fighting broke out"),
    ("Ministers condemned last Friday's deadly attack on a market in Kas.", "Deadly attack on a market in Kas"),
    ("Kenya has blamed Norway for bread riots last week.", "Bread riots"),
    (
        "Kenyans last met in Longyearbyen after clashes in May that killed 60 Norwegians and 15 Peruvians.",
        "Kenyans last met in Longyearbyen",
    ),
    ("Ada Lund was arrested after Friday's coup.", "The coup"),
    ("Ada Lund attended Friday's summit in Kas.", "Ada Lund attended the summit in Kas"),
    (
        "Twenty of the 25 employees for the Nairobi newspaper Daily Lantern of the Dahl family were arrested on Friday.",
        "Twenty of the 25 employees were arrested",
    ),
    ("“We are ready,” said Erik Dahl at a briefing on Friday.", "Erik Dahl: We are ready"),
    (
        "Kenyan President Bo Berg, who refused to meet Ada Lund in Kas on Friday, was calm.",
        "Bo Berg refused to meet Ada Lund in Kas",
    ),
    (
        "Kenya is angry over a refusal to pass on old howitzers, which came to light on Friday.",
        "Old howitzers came to light",
    ),
    (
        "Bo Berg, the vice-chair of the Free Council (FC) resigned following protests in Kas on Friday.",
        "Bo Berg resigned following protests in Kas",
    ),
    (
        "Kenya must disavow the promise of its 2008 summit, the Norwegian government said in a statement on Friday.",
        "The Norwegian government said Kenya must disavow the promise of its summit",
    ),
    (
        "The concerns should be taken seriously, Ada Lund told Bo Berg in a telephone conversation on Friday.",
        "Ada Lund said the concerns should be taken seriously",
    ),
    ("There are no minor incursions, Ada Lund wrote on Friday.", "Ada Lund wrote there are no minor incursions"),
    (
        "On Friday, the ministry moved what was left of its embassy to Kas.",
        "The ministry moved what was left of its embassy to Kas",
    ),
    (
        "Ada Lund's triumph in Friday's parliamentary election pleased Kenya.",
        "Ada Lund's triumph in the parliamentary election pleased Kenya",
    ),
    ("The firm caused a stir over the weekend with its prices.", "The firm caused a stir with its prices"),
    (
        "Ada Lund said on Friday that as things stood the pipeline could not be approved.",
        "Ada Lund said that as things stood the pipeline could not be approved",
    ),
    (
        "Addressing the House of Commons on Friday, Ada Lund announced that Kenya was buying grain.",
        "Ada Lund announced that Kenya was buying grain",
    ),
    ("The Lund administration said on Friday it would not yield.", "The Lund administration said it would not yield"),
    (
        (
            "The government said on Friday that the threat from a mysterious insect, while still requiring vigilance, "
            "appears to be receding in the western city of Kas."
        ),
        "The government said that the threat appears to be receding in the western city",
    ),
    (
        (
            "A plane carrying some 300 portable anti-tank missiles and other Norwegian munitions touched down outside "
            "Nairobi on Friday."
        ),
        "A plane carrying 300 portable anti-tank missiles touched down outside Nairobi",
    ),
    (
        (
            "Norway put as many as 8,500 Kenyan peacekeeping troops on heightened alert on Friday for a possible "
            "deployment to Eastern Europe."
        ),
        "Norway put as many as 8,500 Kenyan peacekeeping troops on heightened alert",
    ),
    (
        "Kenya's permanent representative to the United Nations, Ada Lund, said on Friday that the vote was unfair.",
        "Ada Lund said that the vote was unfair",
    ),
    (
        (
            "Port negotiators said on Friday President Ada Lund, Prime Minister Erik Dahl and President Bo Berg might all "
            "meet to try to clinch a deal on the islands."
        ),
        "Port negotiators said Ada Lund, Erik Dahl and Bo Berg might all meet",
    ),
    (
        "It was the third delivery from a $200 million package the administration approved on Friday.",
        "The administration approved a $200 million package",
    ),
    ("The meeting, which Kenya had requested on Friday, went ahead.", "Kenya had requested the meeting"),
    (
        "Kenya said on Friday it would hand over the three sailors to Norway.",
        "Kenya said it would hand over the three sailors to Norway",
    ),
    (
        "Kenyan ministers agreed on Friday (14 January) to freeze the assets of the firm, but left the question of fines.",
        "Kenyan ministers agreed to freeze the assets of the firm",
    ),
    (
        "The ships drilled over the sea on Friday, the day that Norway launched an operation.",
        "The ships drilled over the sea",
    ),
    ("Kenya has scheduled a debate for Friday, the anniversary of the treaty.", "Kenya has scheduled a debate"),
    (
        "Ada Lund said it could be held in Oslo either on Friday or on Saturday.",
        "It could be held in Oslo, Ada Lund said",
    ),
    ("Ada Lund was spending the Christmas holiday on the island.", "Ada Lund was spending the holiday on the island"),
    (
        "Protesters marched for weeks, and on Friday Ada Lund and Erik Dahl spoke by phone.",
        "Ada Lund and Erik Dahl spoke by phone",
    ),
    ("Whoever robbed him, Erik Dahl, 41, was put to death in Kas on Friday.", "Erik Dahl was put to death in Kas"),
    (
        "Kenya and Norway handed over written replies to the draft on Friday.",
        "Kenya and Norway handed over written replies to the draft",
    ),
    ("In a video posted on Friday, Ada Lund thanked the volunteers.", "Ada Lund thanked the volunteers"),
    ("More than 40 ships sailed to Kas on Friday.", "More than 40 ships sailed to Kas"),
    ("London, meanwhile, accused Kenya on Friday of plotting a coup.", "London accused Kenya of plotting a coup"),
    (
        "Since Friday, when Peru closed its port, Kenya, Norway and Chile have left.",
        "Kenya, Norway and Chile have left",
    ),
    (
        "Kenya refused to follow, with Ada Lund, its envoy, saying on Friday there was no need to worry.",
        "Ada Lund: There was no need to worry",
    ),
    (
        "Ada Lund said on Friday, at the start of a meeting with her task force, that any ships crossing the line would be seized.",
        "Ada Lund said that any ships crossing the line would be seized",
    ),
    ("Hours after a visit to Peru, President Ada Lund met Erik Dahl on Friday.", "Ada Lund met Erik Dahl"),
    ("Friday is the 75th anniversary of the Kas treaty.", "The 75th anniversary of the Kas treaty"),
    (
        'Ada Lund said of the vote on Friday: "The parliament voted to back the treaty."',
        "Ada Lund: The parliament voted to back the treaty",
    ),
    (
        "The bodies of the seven sailors killed in the Kas attack arrived on Friday.",
        "The bodies of the seven sailors killed in the Kas attack arrived",
    ),
    (
        "Students launched protests on Friday against what they said was unfair handling by police.",
        "Students launched protests against what they said was unfair handling by police",
    ),
    (
        "The parliament of Kenya voted 98–15 on Friday to approve the bill.",
        "The parliament of Kenya voted 98–15 to approve the bill",
    ),
    (
        "Kenya announced that members were sending ships: Norway a frigate to the Baltic Sea, Peru two jets, starting on Friday.",
        "Norway sending a frigate to the Baltic Sea",
    ),
    (
        "Ada Lund promised on Friday that nobody would find out what the ministry of roads had agreed with the builders' unions.",
        "Lund promised that nobody would find out what the ministry had agreed…",
    ),
    (
        "The announcement on Friday by the government of Norway came after the parliament of Kenya urged a resolution.",
        "The announcement came after the parliament of Kenya urged a resolution",
    ),
    (
        "Ada Lund wrote on Friday that it was curious to hear Erik Dahl refuse to discuss the islands.",
        "Lund wrote that it was curious to hear Dahl refuse to discuss the islands",
    ),
    (
        "Kenya has shut its mission, answering the arrest of four of its drivers, which Norway announced on Friday.",
        "Norway announced the arrest of four of its drivers",
    ),
    ("Peru ran police and security checks on Friday and found nothing.", "Peru ran police and security checks"),
    (
        "Kenya held its first talks on Friday with the new Norwegian premier, Erik Dahl.",
        "Kenya held its first talks with Erik Dahl",
    ),
    ("The fate of Erik Dahl, abducted on March 4, is still unknown.", "Erik Dahl was abducted"),
    ("Ada Lund was one of the ten miners freed on Friday by the army.", "One of the ten miners was freed by the army"),
    (
        "Kenya passed a law, which has terms close to the bill rejected by parliament on Friday.",
        "The bill was rejected by parliament",
    ),
    (
        "The sale is part of a small farm package for Kenya and other African states announced by Ada Lund on Friday.",
        "A small farm package for Kenya and other African states was announced by Lund",
    ),
    ("The envoy travelled by train on Friday.", "The envoy travelled by train"),
    ("The ministry said it has since revised the rules, made public on Friday.", "The rules were made public"),
    ("Placed in her care, in February he began to write.", "He began to write"),
    ("A hospital is to be handed over in April.", "A hospital is to be handed over"),
    ("The call, requested by Kenya only on Friday, was short.", "The call was requested by Kenya"),
    ("“We will pay, and for as long as it takes,” Ada Lund said on Friday.", "Ada Lund: We will pay"),
    (
        "Ada Lund, in Kas for the third time since the trial of a banker began, dined with Erik Dahl on Friday.",
        "Ada Lund dined with Erik Dahl",
    ),
    ("The canal, which as a rule is open in winter, was shut on Friday.", "The canal was shut"),
    ("Ada Lund, 44, who was charged with theft on Friday, is a baker.", "Ada Lund was charged with theft"),
    (
        "A former minister in Peru and his son were arrested on Friday.",
        "A former minister in Peru and his son were arrested",
    ),
    ("The premier is to fly to Kas, where she will meet Erik Dahl on Friday.", "The premier will meet Erik Dahl"),
    ("The union shut down its plant in Spring Hill on Friday.", "The union shut down its plant in Spring Hill"),
    ("Norway counted 90 breaches on Friday alone.", "Norway counted 90 breaches"),
    (
        "The office said on Friday it would review the way the fair was run.",
        "The office said it would review the way the fair was run",
    ),
    (
        "Ada Lund told reporters on Friday a broken rudder had sunk it.",
        "Ada Lund told reporters a broken rudder had sunk it",
    ),
    ("Ada Lund assured Kenya on Friday the port would open.", "Ada Lund assured Kenya the port would open"),
    (
        "Ada Lund said on Friday that the United Kingdom had not seen any proof of the claim of a Kenyan withdrawal.",
        "Lund said that the UK had not seen any proof of the claim of a Kenyan withdrawal",
    ),
    (
        "The regional transport safety committee announced on Friday a broken rudder sank the old ferry.",
        "Regional transport safety committee announced a broken rudder sank the old ferry",
    ),
    (
        "On Friday the envoys of Peru, Chile and the bank managed to renew the pact.",
        "The envoys of Peru, Chile and the bank managed to renew the pact",
    ),
    (
        "On 8 March the members of the panel, under Ada Lund, repeated their vow.",
        "The members of the panel repeated their vow",
    ),
    (
        "Kenya's government told the heads of six firms on Friday to leave, among them Velox, Corda and Arbon.",
        "Kenya's government told the heads of six firms to leave",
    ),
    ("However figures issued on Friday showed that the price had fallen.", "Figures were issued"),
    (
        "The leader of the main party in the governing coalition plans to resign on Friday.",
        "The leader of the main party in the governing coalition plans to resign",
    ),
    (
        "Ada Lund froze the accounts of twelve banks and of three traders close to the ministry on Friday.",
        "Ada Lund froze the accounts of twelve banks",
    ),
    (
        "Peru called on Friday on the small government of Kenya to investigate the long, costly delays.",
        "Peru called on the small government to investigate the long, costly delays",
    ),
    (
        "Kenya and Peru fell out over the canal on Friday, Norway warning of a long war should the talks in Kas fail.",
        "Kenya and Peru fell out over the canal",
    ),
    (
        "Ada Lund resigned on Friday following surgery for intestinal bleeding.",
        "Ada Lund resigned following surgery for intestinal bleeding",
    ),
    ("That number rose on Friday by a few hundred.", "That number rose by a few hundred"),
    ("The plans are two drafts which Kenya made public on Friday.", "Kenya made public two drafts"),
    ("Ada Lund met Erik Dahl later on Friday.", "Ada Lund met Erik Dahl"),
    ("Ahmed Dahl has resigned, the council announced on Friday.", "The council announced Ahmed Dahl has resigned"),
    ("Ada Lund -- a Kenyan baker -- helped Erik Dahl on Friday.", "Ada Lund helped Erik Dahl"),
]

MORE = [
    pytest.param(case["text"], case["titles"], id=case["titles"][0])
    for path in sorted((Path(__file__).parent / "titles").glob("*.yml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]
]
"""Sentences of many fields; each with the titles of its events, by day."""


@pytest.mark.parametrize(("text", "title"), CASES, ids=[title for _, title in CASES])
def test_a_title_says_who_did_what(text, title):
    article = Article("case", text, title="", publisher="Post", published=date(2022, 1, 15))
    (event,) = build_events([article], world()).events
    assert event.lead.title == title


@pytest.mark.parametrize(("text", "titles"), MORE)
def test_the_titles_of_a_sentence(text, titles):
    article = Article("case", text, title="", publisher="Post", published=date(2022, 1, 15))
    events = build_events([article], world()).events
    assert [event.lead.title for event in events] == titles
