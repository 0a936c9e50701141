// Real agreements of real processors, kept beside the repository and not in it.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export const FOLDER = fileURLToPath(new URL("../../../shared/seeds/", import.meta.url));

// The text of a file, or nothing where there is none.
export async function seed(file) {
  try {
    return await readFile(FOLDER + file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
