"""What the benchmark of first loads notes: a page that is known to the millisecond."""

from urllib.parse import quote

from bench.loading import opened

MOVING = """<body><script>
    const after = (time, act) => setTimeout(act, time);
    after(200, () => { document.body.innerHTML = "<p class=still>still</p>" });
    after(500, () => { document.body.prepend(document.createElement("hr")) });
    after(900, () => { document.body.innerHTML += "<p class=live>live</p>" });
</script>"""


def test_a_chart_is_there_when_it_has_come_to_its_place(browser):
    with opened(browser, f"data:text/html,{quote(MOVING)}", ".still", ".live") as (page, shown, live):
        assert page.evaluate("window.painted.places") == 2
        assert 0.5 <= shown < 0.9 <= live
