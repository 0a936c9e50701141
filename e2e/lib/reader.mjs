// Somebody at a page of a tenant's, who reads it in one language and acts by mouse or by keyboard alone.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { tabTo } from "./checks.mjs";
import { pattern, words } from "./words.mjs";

// What was looked at closely, for each journey: one page once in each language.
const looked = new WeakMap();

export class Reader {
  constructor(journey, page, { tenant, language, keyboard = false }) {
    Object.assign(this, { journey, page, tenant, language, keyboard });
  }

  // A text of the product in this reader's language, and the same as a pattern.
  words(key, values) {
    return words(this.language, key, values);
  }

  pattern(key, values) {
    return pattern(this.language, key, values);
  }

  get main() {
    return this.page.locator("main");
  }

  async visit(path, status = 200) {
    await this.journey.visit(this.page, `/t/${this.tenant}/${this.language}/${path}`, status);
  }

  // Accessible in light and dark, good at 320 px, with one heading and the right language. What is not fails the journey
  // at its end, so that one run tells of every page.
  async look(name) {
    assert.equal(await this.page.locator("html").getAttribute("lang"), this.language, `the language of ${name}`);
    // An agreement that is shown on a page has a title of its own.
    const headings = [await this.page.locator("h1").count(), await this.page.locator("article.contract h1").count()];
    assert.ok(headings[0] === 1 || headings[0] - headings[1] === 1, `${name} has one main heading`);
    if (!this.journey.looksAt(name)) return;
    const seen = looked.get(this.journey) ?? looked.set(this.journey, new Set()).get(this.journey);
    const once = `${this.language}-${name}`;
    if (seen.has(once)) return;
    const known = this.journey.closelyOnce && seen.has(name);
    seen.add(once).add(name);
    const check = known ? this.journey.narrow(this.page, once) : this.journey.check(this.page, once);
    await check.catch((error) => this.journey.troubles.push(error.message));
  }

  // The same of a page that either party has one of.
  lookOnSide(name) {
    return this.look(`${name}-${this.side}`);
  }

  // What the page does not say fails the journey at its end.
  async reads(text) {
    const shown = flat(await this.main.innerText());
    const holds = typeof text === "string" ? shown.includes(flat(text)) : text.test(shown);
    if (!holds) this.journey.troubles.push(`${new URL(this.page.url()).pathname} does not say: ${text}`);
  }

  // The words of a page's elements, each on one line.
  async listed(selector) {
    return (await this.main.locator(selector).allInnerTexts()).map(flat);
  }

  // Fills in fields by their names: text, the value of an option or a radio button, true or false for a box to tick, a
  // list for several boxes of one name.
  async fill(values) {
    for (const [name, value] of Object.entries(values)) {
      const field = this.main.locator(`[name="${name}"]:not([type="hidden"])`);
      const box = (one) => field.and(this.page.locator(`[value="${one}"]`));
      const kind = await field.first().evaluate((node) => (node.tagName === "SELECT" ? "list" : node.type));
      if (Array.isArray(value)) for (const one of value) await this.#tick(box(one), true);
      else if (kind === "checkbox") await this.#tick(field, value);
      else if (kind === "radio") await this.#tick(box(value), true);
      else if (kind === "list") await this.#choose(field, value);
      else await this.#type(field, value);
    }
  }

  async #tick(box, wanted) {
    if (!this.keyboard) return box.setChecked(wanted);
    if ((await box.isChecked()) === wanted) return undefined;
    return this.journey.byKeyboard(this.page, box);
  }

  async #choose(list, value) {
    if (!this.keyboard) return list.selectOption(value);
    if ((await list.inputValue()) === value) return undefined;
    const label = await list.locator(`option[value="${value}"]`).innerText();
    await this.journey.byKeyboard(this.page, list, label);
    return assert.equal(await list.inputValue(), value, `typing “${label}” chooses it`);
  }

  async #type(field, text) {
    if (!this.keyboard) return field.fill(String(text));
    await tabTo(this.page, field);
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.press("Delete");
    return this.page.keyboard.type(String(text));
  }

  // Presses a button, or follows a link, that carries a text; the next page answers with `status`.
  async press(key, { link = false, status = 200, within = this.main, values } = {}) {
    const name = this.words(key, values);
    await this.follow(within.getByRole(link ? "link" : "button", { name, exact: true }).first(), { status, name });
  }

  async follow(target, { status = 200, name = "a link" } = {}) {
    const isAnswer = (response) =>
      response.request().isNavigationRequest() &&
      response.frame() === this.page.mainFrame() &&
      (response.status() < 300 || response.status() >= 400);
    const [answer] = await Promise.all([
      this.page.waitForResponse(isAnswer),
      this.page.waitForEvent("load"),
      this.keyboard ? this.journey.byKeyboard(this.page, target) : target.click(),
    ]);
    assert.equal(answer.status(), status, `“${name}” leads to ${answer.url()}`);
  }

  // The bytes of a file to take home.
  download(key) {
    return this.take(this.main.getByRole("link", { name: this.words(key), exact: true }));
  }

  async take(link) {
    const [file] = await Promise.all([
      this.page.waitForEvent("download"),
      this.keyboard ? this.journey.byKeyboard(this.page, link) : link.click(),
    ]);
    return readFile(await file.path());
  }

  close() {
    return this.page.context().close();
  }
}

function flat(text) {
  return text.replace(/\s+/g, " ").trim();
}
