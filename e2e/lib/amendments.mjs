// Amendments to an agreement in force, as either party writes, reads and signs them.

import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";

export class Amendments {
  // `reader` has `root`: where the agreement's pages are.
  constructor(reader) {
    Object.assign(this, { reader, at: `${reader.root}/amendments` });
  }

  // A draft: what it is about and from when it holds.
  async begin(details) {
    const { reader } = this;
    await reader.visit(this.at);
    await reader.lookOnSide("amendments");
    await reader.press("amendments-new", { link: true });
    await reader.press("amendments-details-save", { status: 422 });
    await reader.reads(reader.words("amendments-title-missing"));
    await reader.lookOnSide("amendment-details");
    await reader.fill(details);
    await reader.press("amendments-details-save");
    this.id = new URL(reader.page.url()).pathname.split("/").at(-1);
    await reader.lookOnSide("amendment-empty");
  }

  async changeWords(clause, words) {
    const { reader } = this;
    const clauses = reader.main.locator('[name="at"] option');
    const labels = await clauses.allInnerTexts();
    const index = labels.findIndex((label) => label.split(/[\s:,.]+(?=\D|$)|\s+/).includes(clause));
    assert.ok(index >= 0, `${clause} can be chosen among ${labels.slice(0, 5)} …`);
    await reader.fill({ at: await clauses.nth(index).getAttribute("value") });
    await reader.press("amendments-choose-change");
    await reader.lookOnSide("amendment-clause");
    await reader.fill({ words });
    await reader.press("amendments-clause-save");
  }

  async changeTerm(key, parts) {
    const { reader } = this;
    await reader.fill({ key });
    await reader.press("amendments-choose-term-go");
    await reader.lookOnSide("amendment-term");
    await reader.fill(Object.fromEntries(Object.entries(parts).map(([part, value]) => [`terms.${key}.${part}`, value])));
    await reader.press("amendments-clause-save");
  }

  // What the comparison marks as new, in words and in terms.
  async compares({ words, term }) {
    const { reader } = this;
    const marked = (await reader.listed(".diff ins")).join(" ");
    if (words) assert.ok(marked.includes(words), `the comparison marks “${words}”: ${marked}`);
    const [before, after] = [await reader.listed(".diff-terms del"), await reader.listed(".diff-terms ins")];
    if (term.before) assert.ok(before.some((one) => one.includes(term.before)), `the term was ${term.before}: ${before}`);
    assert.ok(after.some((one) => one.includes(term.after)), `the term becomes ${term.after}: ${after}`);
  }

  // Signs: the staff with a fresh code, a customer with the name.
  async sign(act, { name } = {}) {
    const { reader } = this;
    await reader.press(`amendments-go-${act}`, { link: true });
    await reader.press(`amendments-sign-${act}-button`, { status: 422 });
    await reader.lookOnSide(`amendment-sign-${act}`);
    if (name) await reader.fill({ accept: true, authority: true, signature: name });
    else await reader.fill({ code: await reader.journey.code(reader.person) });
    await reader.press(`amendments-sign-${act}-button`);
    await reader.lookOnSide(`amendment-after-${act}`);
  }

  // Declines it, with words for the other party.
  async decline(words) {
    const { reader } = this;
    await reader.press("amendments-go-decline", { link: true });
    await reader.press("amendments-decline-button", { status: 422 });
    await reader.reads(reader.words("amendments-decline-missing"));
    await reader.lookOnSide("amendment-decline");
    await reader.fill({ words });
    await reader.press("amendments-decline-button");
    await reader.reads(reader.words("amendments-declined"));
    await reader.lookOnSide("amendment-declined");
  }

  // By the link of a mail; whoever is signed in is there at once.
  async follow(link) {
    await this.reader.journey.visit(this.reader.page, link);
    this.id = link.split("/").at(-1);
    await this.reader.lookOnSide("amendment");
  }

  // The sealed document, once it has been made.
  async sealed() {
    const { reader } = this;
    const link = reader.main.getByRole("link", { name: reader.words("amendments-document"), exact: true });
    for (let tries = 0; ; tries++) {
      await reader.visit(`${this.at}/${this.id}`);
      if (await link.count()) break;
      assert.ok(tries < 90, "the amendment is sealed within 45 s");
      await delay(500);
    }
    await reader.lookOnSide("amendment-sealed");
    return reader.download("amendments-document");
  }

  // The words of the whole agreement as it stands on a day.
  async textOn(day) {
    const { reader } = this;
    await reader.visit(`${this.at}/text`);
    await reader.fill({ on: day });
    await reader.press("amendments-text-show");
    await reader.lookOnSide("amendment-text");
    return (await reader.main.locator("article.contract").innerText()).replace(/\s+/g, " ");
  }
}
