// Reads a zip without a program for it, which not every machine has.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * The files of a zip, by name; folders are no files.
 *
 * @returns {Map<string, Buffer>}
 */
export function filesInZip(path) {
  const zip = readFileSync(path);
  const files = new Map();
  // Behind all files stands the list of them, and behind that its place.
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== END) throw new Error(`${path} is no plain zip`);
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error(`${path} is broken`);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) =>
      zip.readUInt16LE(at + offset),
    );
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    if (!name.endsWith("/")) files.set(name, contentOf(zip, at));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

function contentOf(zip, entry) {
  const isDeflated = zip.readUInt16LE(entry + 10) === 8;
  const packed = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const start =
    local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + packed);
  return isDeflated ? inflateRawSync(bytes) : bytes;
}

/** Writes all files of a zip into a folder. */
export function unzip(path, folder) {
  for (const [name, content] of filesInZip(path)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
