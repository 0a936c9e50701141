// Somebody who reads a text with the product: which terms were found in it, and what should be looked at before it is
// published.

import assert from "node:assert/strict";
import { Editor } from "./templates.mjs";

export class Proofreader extends Editor {
  // The name of a term, as pages say it.
  term(key) {
    return this.words(`terms-key-${key.replace(/[._]/g, "-")}`);
  }

  #row(key) {
    return this.main.locator(".found", { has: this.page.locator(`[name="found.${key}"]`) });
  }

  // Confirms what was found beside its words, but for `refuse`; `choose`: what holds where it says several things.
  // `stated`: the clauses in which terms must have been found; `silent`: what the text does not say.
  async decide(text, { stated, silent, choose = {}, refuse = [] }) {
    await this.visit(`staff/templates/${this.version}/found`);
    await this.look("terms-found");
    // The cells of a row are quoted without the lines between them.
    const source = flat(text.replaceAll("|", " "));
    for (const quote of await this.listed(".found q")) assert.ok(source.includes(flat(quote)), `the text says: ${quote}`);
    await this.#isSilent(silent);
    for (const [key, clause] of Object.entries(stated)) {
      const clauses = await this.#row(key).locator(".clause").allInnerTexts();
      assert.ok(clauses.includes(clause), `${key} is found in ${clause}, not in ${clauses}`);
    }
    for (const [key, says] of Object.entries(choose)) {
      await tick(this.#row(key).getByRole("radio", { name: says }));
    }
    for (const box of await this.main.locator(".found").all()) {
      const picked = await box.locator("input:checked").first().inputValue();
      if (picked === "") await tick(box.locator('input[value="0"]'));
    }
    for (const key of refuse) await tick(this.#row(key).locator('input[value="refused"]'));
    await this.press("templates-found-save");
    await this.reads(this.words("templates-done-terms"));
    await this.visit(`staff/templates/${this.version}/found`);
    for (const key of Object.keys(stated)) {
      await this.#says(key, refuse.includes(key) ? "templates-found-refused" : "templates-found-confirmed");
    }
    for (const key of refuse) await this.#says(key, "templates-found-refused");
  }

  async #isSilent(keys) {
    const silent = await this.listed("ul.columns a");
    for (const key of keys) assert.ok(silent.includes(this.term(key)), `${key} is shown as not stated`);
  }

  async #says(key, state) {
    assert.equal(await this.#row(key).locator("legend .tag").innerText(), this.words(state), `how ${key} stands`);
  }

  // States a term in other words than those that were found.
  async change(key, parts) {
    await this.visit(`staff/templates/${this.version}/found`);
    const byHand = this.#row(key).getByRole("link");
    await centre(byHand);
    await this.follow(byHand, { name: key });
    await this.fill(Object.fromEntries(Object.entries(parts).map(([part, value]) => [`terms.${key}.${part}`, value])));
    await this.press("templates-terms-save");
    await this.reads(this.words("templates-done-terms"));
    await this.visit(`staff/templates/${this.version}/found`);
    await this.#says(key, "templates-found-otherwise");
    await this.look("terms-found-decided");
  }

  // Sees that the traps of a text are shown, each at its clause with a word of what is wrong, and settles them; `why` is
  // the note.
  async settle(traps, why) {
    await this.visit(`staff/templates/${this.version}/findings`);
    await this.look("terms-findings");
    for (const [index, [clause, says]] of traps.entries()) {
      const finding = this.#finding(clause, says);
      assert.equal(await finding.count(), 1, `“${clause} … ${says}” is noticed once`);
      await finding.locator("summary").click();
      if (index === 0) await this.#withoutNote(finding);
      await finding.locator("textarea").fill(why);
      await this.press("templates-lint-settle", { within: finding });
      await this.reads(this.words("templates-done-settled"));
      const settled = this.#finding(clause, says);
      await settled.getByRole("button", { name: this.words("templates-lint-reopen") }).waitFor();
      const said = flat(await settled.innerText());
      assert.ok(said.includes(this.person.name) && said.includes(why), `it says who settled it and why: ${said}`);
    }
    await this.look("terms-findings-settled");
  }

  // One that says so first: quotes may say so too.
  #finding(clause, says) {
    const first = this.page.locator("p:first-child", { has: this.page.locator(`strong:text-is("${clause}")`), hasText: says });
    return this.main.locator("ul.lint > li", { has: first });
  }

  async #withoutNote(finding) {
    await this.press("templates-lint-settle", { within: finding, status: 422 });
    await this.reads(this.words("templates-lint-note-missing"));
    await this.look("terms-findings-note-missing");
  }
}

// The buttons at the foot of the page lie over what is just above it.
async function tick(box) {
  await centre(box);
  await box.check();
}

function centre(target) {
  return target.evaluate((node) => node.scrollIntoView({ block: "center" }));
}

function flat(text) {
  return text.replace(/\s+/g, " ").trim();
}
