// The main entry, required from CommonJS.

const nutgraf = require("nutgraf");
const { NotLoadedError, load, summarize, summarizeSync } = nutgraf;

async function main() {
  const { options, text } = await import("../story.mjs");
  let tooEarly;
  try {
    summarizeSync(text);
  } catch (error) {
    tooEarly = error instanceof NotLoadedError;
  }
  await load();
  console.log(
    JSON.stringify({
      names: Object.keys(nutgraf),
      tooEarly,
      direct: await summarize(text, options),
      sync: summarizeSync(text, options),
    }),
  );
}

main();
