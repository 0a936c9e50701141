// An administrator at the templates: from a text to a published version.

import assert from "node:assert/strict";
import { Desk } from "./desk.mjs";

export class Editor extends Desk {
  // The address of the version below `staff/templates/`, from the page's own.
  #note() {
    this.version = new URL(this.page.url()).pathname.split("/templates/")[1].split("/")[0];
  }

  async addTemplate() {
    await this.visit("staff/templates");
    await this.look("staff-templates");
    await this.press("templates-add", { link: true });
    await this.look("staff-template-new");
  }

  async beginEmpty(name, prevailing) {
    await this.addTemplate();
    await this.fill({ name, prevailing });
    await this.press("templates-new-own-button");
    await this.reads(this.words("templates-done-created"));
    this.#note();
    await this.look("staff-template-empty");
  }

  async beginWithStandard() {
    await this.addTemplate();
    await this.press("templates-new-standard-button");
    await this.reads(this.words("templates-done-standard"));
    this.#note();
    await this.look("staff-template-standard");
  }

  // Imports a text, pasted or as a file, and sees what the importer made of it.
  async importText(text, { language, as }) {
    await this.visit(`staff/templates/${this.version}/text/${language}`);
    await this.look("staff-text");
    await this.press("templates-import", { status: 422 });
    await this.look("staff-text-missing");
    if (as === "file") {
      const file = { name: "agreement.txt", mimeType: "text/plain", buffer: Buffer.from(text) };
      await this.main.locator('[name="file"]').setInputFiles(file);
    } else {
      await this.fill({ source: text, format: "plain" });
    }
    await this.press("templates-import");
    await this.reads(this.words("templates-done-imported"));
    await this.look("staff-structure");
  }

  // The importer concluded that an appendix begins here, without a heading. A person can take that back, and say where it
  // begins.
  async settleInferredAppendix(letter) {
    const units = this.main.locator(".outline > li");
    const inferred = units.filter({ hasText: this.words("templates-kind-inferred") });
    const first = await inferred.locator("xpath=following-sibling::li[1]").getAttribute("id");
    await this.follow(inferred.locator("a"));
    await this.look("staff-correction");
    await this.press("templates-edit-remove");
    await this.reads(this.words("templates-done-corrected"));
    assert.equal(await inferred.count(), 0, "no appendix begins there now");
    await this.follow(this.main.locator(`#${first} > a`));
    await this.fill({ letter });
    await this.press("templates-edit-appendix");
    await this.reads(this.words("templates-done-corrected"));
    assert.equal(await inferred.count(), 1, "it begins where it was said");
  }

  // What the text was found to state and what should be looked at in it; everything is left for later.
  async readFound() {
    await this.visit(`staff/templates/${this.version}/found`);
    await this.look("staff-found");
    assert.ok((await this.main.locator(".found q").count()) > 3, "terms are found, each with its words");
    await this.press("templates-found-save");
    await this.reads(this.words("templates-done-terms"));
    await this.visit(`staff/templates/${this.version}/findings`);
    await this.look("staff-findings");
  }

  // Terms by key: { value, or number, unit and event; clause; status }. What is not given stays "not stated".
  async confirmTerms(terms) {
    await this.visit(`staff/templates/${this.version}/terms`);
    await this.look("staff-terms");
    for (const [key, parts] of Object.entries(terms)) {
      const status = this.page.locator(`[name="terms.${key}.status"]`);
      if (parts.status) await this.main.locator("details", { has: status }).locator("summary").click();
      const fields = Object.entries(parts).map(([part, value]) => [`terms.${key}.${part}`, value]);
      await this.fill(Object.fromEntries(fields));
    }
    await this.press("templates-terms-save");
    await this.reads(this.words("templates-done-terms"));
  }

  async particulars({ services, mainAgreement, subprocessors }) {
    await this.visit(`staff/templates/${this.version}/particulars`);
    await this.fill({ services, main_agreement: mainAgreement });
    for (const [index, one] of subprocessors.entries()) {
      for (const [part, value] of Object.entries(one)) await this.fill({ [`subprocessor.${index}.${part}`]: value });
    }
    await this.look("staff-particulars");
    await this.press("templates-particulars-save");
    await this.reads(this.words("templates-done-particulars"));
  }

  // Reads it as a customer does, with these clauses and appendices to jump to; answers with the words of the agreement.
  async preview(numbers) {
    await this.visit(`staff/templates/${this.version}/preview`);
    await this.look("staff-preview");
    const index = await this.main.locator(".clause-index li span:first-child").allTextContents();
    // 1, 2, …, and the appendices by their letters: A and A.1 are both A.
    const found = index.filter(Boolean).map((number) => (/^[A-Z]/.test(number) ? number[0] : number));
    assert.deepEqual([...new Set(found)], numbers, "clauses and appendices are found");
    return this.main.locator("article.contract").innerText();
  }

  // The version that comes after the published one; it begins as that one is.
  async beginNext() {
    await this.visit(`staff/templates/${this.version}`);
    await this.press("templates-next");
    await this.reads(this.words("templates-done-next"));
    this.#note();
  }

  async publish() {
    await this.visit(`staff/templates/${this.version}`);
    await this.look("staff-template-ready");
    await this.press("templates-publish-go", { link: true });
    await this.look("staff-publish");
    await this.press("templates-publish");
    await this.reads(this.words("templates-done-published"));
    await this.look("staff-template-published");
    assert.equal(await this.main.getByRole("link", { name: this.words("templates-publish-go") }).count(), 0);
  }
}
