// Compiles a folder of TypeScript the strict way and gives back what the compiler says.

import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./fresh.mjs";

const tsc = join(root, "node_modules", "typescript", "bin", "tsc");

/**
 * @param {string} folder - Every `.ts` and `.mts` file in it is compiled; nothing is written but a tsconfig.json.
 * @param {Record<string, unknown>} compilerOptions - Beside `strict` and its like.
 * @returns {Promise<string>} Empty where all is well.
 */
export function typeErrors(folder, compilerOptions) {
  const config = {
    compilerOptions: {
      target: "es2022",
      lib: ["es2023"],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      ...compilerOptions,
    },
    include: ["*.ts", "*.mts"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [tsc, "-p", folder],
      { maxBuffer: 1 << 28 },
      (error, stdout, stderr) => resolve(error ? stdout + stderr : ""),
    );
  });
}
