// Shows the demo page: sets up, builds, and serves www/demo with live reload.

import { setup } from "./setup.mjs";
import { isMain, main } from "./step.mjs";

async function start() {
  await setup({ withBrowser: false });
  // Imported now, since these need npm's packages.
  const { build } = await import("./build.mjs");
  await build();
  const { createServer } = await import("vite");
  const server = await createServer({
    root: "www/demo",
    server: { open: hasDisplay() },
  });
  await server.listen();
  server.printUrls();
}

function hasDisplay() {
  const needsServer = process.platform === "linux";
  return (
    !process.env.CI &&
    process.stdout.isTTY === true &&
    (!needsServer ||
      Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY))
  );
}

if (isMain(import.meta)) {
  await main(start);
}
