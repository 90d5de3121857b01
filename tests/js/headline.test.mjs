// Headlines and teasers of the web's Summarizer: what a line must not end with, begin with, or give away.

import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { Summarizer } from "nutgraf/summarizer";

const rest =
  "It was raining on the quay. The work cost 3.1 million euros, half of it from the county of Sorne.";

suite("a headline", () => {
  const cases = {
    "leaves out what is said by the way": [
      "Edith Varley, the meteorologist whose nightly radio talks made her one of the best-known voices in Ireland, died on Sunday at her home in Kilfenora.",
      "Edith Varley died on Sunday at her home in Kilfenora",
    ],
    "does not end with the mark of what was cut off": [
      "The Marlow Street library will be closed on Friday, 14 February, while the heating is repaired by three men from the neighbouring town.",
      "The Marlow Street library will be closed on Friday, 14 February",
    ],
    "does not end with the beginning of what was cut off": [
      "The strike of the ferry crews began on June 3, two days after a fire in the engine room of the ferry Pwani Star.",
      "The strike of the ferry crews began on June 3",
    ],
    "does not end in the middle of an aside": [
      "The cook is Morag Easson, who left a hotel two years ago because, as she told a local paper, she was tired of tweezers.",
      "The cook is Morag Easson",
    ],
    "is more than a name and what was done to it": [
      "Ferrol & Quist, founded in Leeds in 1887, publishes maps, globes and school atlases for blind pupils. The atlas has 64 sheets and a cover of linen.",
      "The atlas has 64 sheets and a cover of linen",
    ],
    "does not begin with who says it, in German either": [
      "Wie die Sprecherin des Wasserstraßenamtes, Dr. Helga Brömmel, mitteilte, kostete die Reparatur rund 3,2 Mio. Euro. Die Schleuse bei Niederwalde ist seit Dienstag wieder für die Schifffahrt geöffnet.",
      "Die Schleuse bei Niederwalde ist seit Dienstag wieder für die Schifffahrt geöffnet",
    ],
    "does not begin with a dateline": [
      "Teruel, 7 abr. (XNE).- El tren volvió a parar este lunes en Valdecierva, un pueblo de 312 habitantes de la provincia de Teruel.",
      "El tren volvió a parar este lunes en Valdecierva",
    ],
    "does not begin with the number of a step": [
      "1. Begin with the radiator that is nearest to the boiler, on the lowest floor of the house where you live.",
      "Begin with the radiator that is nearest to the boiler",
    ],
  };
  for (const [name, [text, headline]] of Object.entries(cases)) {
    test(name, async () => {
      const summarizer = await Summarizer.create({
        type: "headline",
        length: "short",
        format: "plain-text",
      });
      assert.equal(await summarizer.summarize(text), headline);
    });
  }

  test("of two sentences is the first, where both are too long", async () => {
    const summarizer = await Summarizer.create({ type: "headline" });
    const text = `I mended one thing a week for a year. Here is what I learned\n\n${rest}`;
    assert.equal(
      await summarizer.summarize(text),
      "I mended one thing a week for a year",
    );
  });
});

test("key points are not numbered twice", async () => {
  const summarizer = await Summarizer.create({ format: "plain-text" });
  const points = await summarizer.summarize(
    "How to bleed a radiator\n\n1. Begin with the radiator that is nearest to the boiler.\n2. Hold a cloth under the valve and turn the key slowly.",
  );
  assert.match(points, /• Begin with/);
  assert.doesNotMatch(points, /• \d\./);
});

test("a teaser neither tells the story nor leans on what is not there", async () => {
  const summarizer = await Summarizer.create({
    type: "teaser",
    format: "plain-text",
  });
  const lead =
    "The tide mill of Port Alma turned again on Monday, forty years after it was shut, and now lights the harbour.";
  const teaser = await summarizer.summarize(
    `Old tide mill turns again\n\n${lead} ${rest} They rebuilt it of larch wood in Port Alma, said Mayor Anna Lund of Sorne. "I could hear the wheel of the mill from my kitchen in Port Alma," Lund said. Visitors may see the wheel from a footbridge. In winter the mill feeds the lamps of the quay.`,
  );
  assert.notEqual(teaser, lead);
  assert.doesNotMatch(teaser, /^(They|It) /);
});
