// Whether a document is what was sealed, as anybody can ask.

import assert from "node:assert/strict";
import { altered } from "./programs.mjs";
import { Reader } from "./reader.mjs";

export class Verifier extends Reader {
  static async arrive(journey, { language }) {
    return new Verifier(journey, await journey.page({ language, javaScript: false }), { language });
  }

  async #ask(pdf, status = 200) {
    await this.journey.visit(this.page, `/${this.language}/verify`);
    await this.look("verify");
    const file = { name: "agreement.pdf", mimeType: "application/pdf", buffer: pdf };
    await this.main.locator('[name="file"]').setInputFiles(file);
    await this.press("verify-button", { status });
  }

  // Sealed by us, and everything in it is as it was signed.
  async accepts(pdf, facts) {
    await this.#ask(pdf);
    await this.look("verify-good");
    await this.reads(this.pattern("verify-good-title"));
    for (const fact of facts) await this.reads(fact);
    for (const hash of await this.listed(".summary-list .tag")) assert.equal(hash, this.words("verify-hash-holds"));
  }

  // A paper that nobody signs: sealed by us; `kind` is the last word of what the page calls it.
  async acceptsPaper(pdf, kind, facts) {
    await this.#ask(pdf);
    await this.look(`paper-${kind}`);
    await this.reads(this.pattern("verify-paper-title"));
    await this.reads(this.words(`verify-paper-${kind}`));
    for (const fact of facts) await this.reads(fact);
  }

  // The same with one byte changed, at a place of its length: beginning, middle, end.
  async refusesChanges(pdf, places = [0.1, 0.5, 0.8]) {
    for (const place of places) {
      const at = Math.floor(pdf.length * place);
      await this.#ask(altered(pdf, place));
      const said = await this.main.innerText();
      const change = `byte ${at} of ${pdf.length} was changed, and`;
      assert.ok(!this.pattern("verify-good-title").test(said), `${change} the file passes`);
      assert.equal(await this.main.locator(".banner.is-late").count(), 1, `${change} no alarm is given`);
    }
    await this.look("verify-changed");
  }
}
