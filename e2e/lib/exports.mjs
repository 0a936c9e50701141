// Everything to take home: the tenant's, or what is kept of one controller.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { written } from "./days.mjs";
import { inFolder, run } from "./programs.mjs";

export class Export {
  // `from`: the page that leads there.
  static async ask(reader, { from }) {
    await reader.visit(from);
    await reader.press("exports-link", { link: true });
    await reader.lookOnSide("export");
    await reader.press("exports-ask");
    return new Export(reader);
  }

  constructor(reader) {
    this.reader = reader;
  }

  // The file, once it has been packed; it is kept until a day.
  async taken({ until }) {
    const { reader } = this;
    const link = reader.main.getByRole("link", { name: reader.words("exports-download"), exact: true });
    for (let tries = 0; !(await link.count()); tries++) {
      assert.ok(tries < 180, "the export is packed within 90 s");
      await delay(500);
      await reader.page.reload();
    }
    await reader.reads(reader.words("exports-until", { day: written(until, reader.language) }));
    await reader.lookOnSide("export-made");
    this.id = (await link.getAttribute("href")).split("/").at(-2);
    return unpacked(await reader.take(link));
  }
}

// What is in it, by path, with each bundle opened into a folder of its name; the sums that it comes with are right.
function unpacked(zip) {
  return inFolder({ "export.zip": zip }, async (cwd) => {
    const commands = `set -eu
      unzip -q export.zip -d all
      cd all
      sha256sum --check --quiet --strict SHA256SUMS
      for bundle in agreements/*.zip; do unzip -q "$bundle" -d "$bundle.d"; done`;
    const { code, said } = await run("bash", ["-c", commands], { cwd });
    assert.equal(code, 0, said);
    const all = join(cwd, "all");
    const found = await readdir(all, { recursive: true, withFileTypes: true });
    const files = new Map();
    for (const file of found.filter((one) => one.isFile())) {
      const path = join(file.parentPath ?? file.path, file.name);
      files.set(path.slice(all.length + 1), await readFile(path));
    }
    return new Contents(files);
  });
}

class Contents {
  constructor(files) {
    this.files = files;
  }

  // The rows of a table; none where there is no such table.
  rows(table) {
    const pages = [...this.files].filter(([path]) => path.startsWith(`tables/${table}-`)).sort();
    return pages.flatMap(([, page]) => JSON.parse(page.toString()));
  }

  tables() {
    const names = [...this.files.keys()].map((path) => path.match(/^tables\/(.*)-\d+\.json$/)?.[1]);
    return new Set(names.filter(Boolean));
  }

  // The lines of the list of agreements: reference, organisation, state, … and where each stands.
  agreements() {
    const [, ...lines] = this.files.get("agreements.csv").toString().trim().split("\r\n");
    return lines.map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell.replaceAll('""', '"')));
  }

  // Which files name something.
  naming(words) {
    return [...this.files].filter(([path, bytes]) => path.includes(words) || bytes.includes(words)).map(([path]) => path);
  }
}
