// A few assertions that run in a page as well as in Node.

export function ok(value, what) {
  if (!value) {
    throw new Error(`expected ${what}, but found ${show(value)}`);
  }
}

export function equal(found, expected, what = "the value") {
  if (!Object.is(found, expected)) {
    throw new Error(
      `expected ${what} to be ${show(expected)}, but found ${show(found)}`,
    );
  }
}

export function same(found, expected, what = "the value") {
  equal(JSON.stringify(found), JSON.stringify(expected), what);
}

/** The promise is rejected with an error of that name, or with exactly that value. */
export async function rejects(promise, expected, what = "the promise") {
  ok(promise instanceof Promise, `${what} to be a promise`);
  const outcome = await promise.then(
    (value) => ({ value }),
    (reason) => ({ reason }),
  );
  if (!("reason" in outcome)) {
    throw new Error(
      `expected ${what} to be rejected, but found ${show(outcome.value)}`,
    );
  }
  fits(outcome.reason, expected, what);
}

export function throws(work, expected, what = "the call") {
  try {
    work();
  } catch (error) {
    fits(error, expected, what);
    return;
  }
  throw new Error(`expected ${what} to throw ${show(expected)}`);
}

// Errors of the language have classes, those of the web names.
function fits(error, expected, what) {
  const classes = { TypeError, RangeError };
  if (typeof expected !== "string") {
    equal(error, expected, `the reason of ${what}`);
  } else if (expected in classes) {
    ok(
      error instanceof classes[expected],
      `${what} to fail by ${expected}: ${error}`,
    );
  } else {
    ok(
      error instanceof DOMException,
      `${what} to fail by a DOMException: ${error}`,
    );
    equal(error.name, expected, `the error's name of ${what}`);
  }
}

function show(value) {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
