// What is owed under an agreement, as the pages of either party list it.

import assert from "node:assert/strict";
import { names } from "./days.mjs";

export class Duties {
  constructor(reader) {
    this.reader = reader;
  }

  async #list() {
    const { reader } = this;
    await reader.visit(`${reader.root}/duties`);
    await reader.lookOnSide("duties");
    return reader.main.locator("ul.duties > li", { has: reader.page.locator("a") });
  }

  // What pages call a kind: runs of retention are called by what is done.
  #named(kind) {
    const runs = ["anonymise", "delete", "exception"].map((what) => `duties-retention-${what}`);
    const keys = kind === "retention-run" ? [`duties-kind-${kind}`, ...runs] : [`duties-kind-${kind}`];
    return keys.map((key) => this.reader.words(key));
  }

  // The one open duty of a kind that falls due on a day, by a clause. Answers with the steps of its count.
  async owes(kind, { day, clause, state = "open" }) {
    const { reader } = this;
    const list = await this.#list();
    const whats = this.#named(kind);
    const found = [];
    for (const line of await list.all()) {
      const said = flat(await line.innerText());
      if (!whats.some((what) => said.startsWith(what)) || !said.includes(reader.words(`duties-state-${state}`))) continue;
      found.push(said);
      if (day && !names(said, day, reader.language)) continue;
      if (clause && !said.includes(reader.words("contract-clause", { number: clause }))) continue;
      return (await line.locator("details li").allTextContents()).map(flat);
    }
    return assert.fail(`“${whats[0]}” is due on ${day} by ${clause}; there are: ${found.join(" / ") || "none"}`);
  }

  // Nothing of a kind is open.
  async owesNo(kind) {
    const { reader } = this;
    const whats = this.#named(kind);
    const lines = (await (await this.#list()).allInnerTexts()).map(flat);
    const open = lines.filter((line) => whats.some((what) => line.startsWith(what)) && line.includes(reader.words("duties-state-open")));
    assert.deepEqual(open, [], `${whats[0]} is not owed now`);
  }

  // What is owed without a day.
  async standing(clauses) {
    const { reader } = this;
    const said = (await reader.listed("ul.duties > li")).join(" ");
    for (const clause of clauses) assert.ok(said.includes(clause), `${clause} is owed all the time: ${said}`);
  }
}

function flat(text) {
  return text.replace(/\s+/g, " ").trim();
}
