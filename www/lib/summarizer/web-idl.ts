// The conversions of Web IDL that arguments go through in a browser: the same order, the same kinds of error.

/** DOMString: whatever it is becomes text; a symbol cannot. */
export function toText(value: unknown): string {
  return `${value}`;
}

/** A dictionary: undefined and null stand for the empty one. */
export function toDictionary(value: unknown): Record<string, unknown> {
  if (value === undefined || value === null) {
    return {};
  }
  if (!isObject(value)) {
    throw new TypeError(
      `expected \`options\` to be an object, but found ${String(value)}`,
    );
  }
  return value as Record<string, unknown>;
}

/** A member of a dictionary that is an enumeration. */
export function toEnum<Value extends string>(
  name: string,
  value: unknown,
  values: readonly Value[],
  otherwise: Value,
): Value {
  if (value === undefined) {
    return otherwise;
  }
  const text = toText(value);
  if (!values.includes(text as Value)) {
    throw new TypeError(
      `expected \`${name}\` to be "${values.join('", "')}", but found "${text}"`,
    );
  }
  return text as Value;
}

/** A member that is a sequence of strings; a string alone is none. */
export function toTexts(name: string, value: unknown): string[] {
  if (value === undefined) {
    return [];
  }
  const iterate = isObject(value)
    ? (value as Partial<Iterable<unknown>>)[Symbol.iterator]
    : undefined;
  if (typeof iterate !== "function") {
    throw new TypeError(
      `expected \`${name}\` to be a list of strings, but found ${String(value)}`,
    );
  }
  return Array.from(value as Iterable<unknown>, toText);
}

/** A member that is a callback. */
export function toCallback(
  name: string,
  value: unknown,
): ((...values: unknown[]) => unknown) | undefined {
  if (value === undefined || typeof value === "function") {
    return value as ((...values: unknown[]) => unknown) | undefined;
  }
  throw new TypeError(
    `expected \`${name}\` to be a function, but found ${String(value)}`,
  );
}

/** A member that is an AbortSignal; one from another frame too. */
export function toSignal(
  name: string,
  value: unknown,
): AbortSignal | undefined {
  const tag = Object.prototype.toString.call(value);
  if (value === undefined || tag === "[object AbortSignal]") {
    return value as AbortSignal | undefined;
  }
  throw new TypeError(
    `expected \`${name}\` to be an AbortSignal, but found ${tag}`,
  );
}

function isObject(value: unknown): boolean {
  return (
    (typeof value === "object" && value !== null) || typeof value === "function"
  );
}
