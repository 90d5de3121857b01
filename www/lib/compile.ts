// Turns each kind of source into a compiled module.

/** Compiles what `source` stands for; `fetchUrl` turns an address into an answer or bytes. */
export async function compile(
  source: unknown,
  fetchUrl: (url: string | URL) => Promise<Response | BufferSource>,
): Promise<WebAssembly.Module> {
  const found = isAddress(source) ? await fetchUrl(source) : source;
  if (tagOf(found) === "WebAssembly.Module") {
    return found as WebAssembly.Module;
  }
  if (tagOf(found) === "Response") {
    return compileResponse(found as Response);
  }
  if (tagOf(found) === "ArrayBuffer" || ArrayBuffer.isView(found)) {
    return WebAssembly.compile(found as BufferSource);
  }
  throw new TypeError(
    `expected \`source\` to be a URL, a Response, bytes or a WebAssembly.Module, but found ${describe(found)}`,
  );
}

async function compileResponse(
  response: Response,
): Promise<WebAssembly.Module> {
  if (!response.ok) {
    throw new Error(
      `expected the wasm file at ${response.url}, but found status ${response.status}`,
    );
  }
  // Streaming refuses any other type, and many servers do not know this one.
  const type = response.headers.get("content-type") ?? "";
  return type.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

function isAddress(source: unknown): source is string | URL {
  return typeof source === "string" || tagOf(source) === "URL";
}

// Unlike `instanceof`, this also knows what comes from another frame or a test runner's sandbox.
function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}

function describe(value: unknown): string {
  const isPlain = typeof value !== "object" || value === null;
  return isPlain ? String(value) : `an object of type ${tagOf(value)}`;
}
