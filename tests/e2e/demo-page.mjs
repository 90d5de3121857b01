// Opens the demo page and notes what goes wrong there.

/**
 * Opens the page and waits for its first summary.
 *
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} address
 * @param {{ width?: number, scheme?: "light" | "dark" }} [look]
 */
export async function openDemo(
  browser,
  address,
  { width = 1280, scheme = "light" } = {},
) {
  const page = await browser.newPage();
  const complaints = [];
  const hosts = new Set();
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) {
      complaints.push(message.text());
    }
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: scheme },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await page.goto(address);
  try {
    await page.waitForSelector("nutgraf-summary >>> ol a", { timeout: 10_000 });
  } catch {
    const [message] = await textsOf(page, "#message");
    await page.close();
    throw new Error(
      `expected a summary within 10 s, but the page says "${message}" and its console ${JSON.stringify(complaints)}`,
    );
  }
  return { page, complaints, hosts };
}

/** The trimmed texts of all elements that fit. */
export function textsOf(page, selector) {
  return page.$$eval(selector, (all) =>
    all.map((element) => element.textContent.trim()),
  );
}
