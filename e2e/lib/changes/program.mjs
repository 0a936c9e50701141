// A program that asks the gate, with a key that an administrator has made for it.

import assert from "node:assert/strict";
import { Desk } from "../desk.mjs";

const KEYS = "staff/settings/keys";
const FORM = /^csk_[0-9a-hjkmnp-tv-z]{10}_[0-9a-hjkmnp-tv-z]{59}$/;

export class Program {
  #key;

  constructor(journey, { tenant, language }) {
    Object.assign(this, { journey, tenant, language });
  }

  #administrator() {
    const { tenant, language } = this;
    return Desk.signIn(this.journey, { tenant, language, who: "astrid" });
  }

  // It gets its key, which is shown once.
  async begin(name) {
    const desk = await this.#administrator();
    await desk.visit(KEYS);
    await desk.look("program-keys-none");
    await desk.press("api-keys-new-title", { link: true });
    await desk.press("api-keys-make", { status: 422 });
    await desk.look("program-key-empty");
    await desk.fill({ name, may: ["gate"], code: await this.journey.code(desk.person) });
    await desk.press("api-keys-make");
    this.#key = (await desk.page.locator("#api-key").innerText()).trim();
    assert.match(this.#key, FORM);
    await desk.look("program-key-made");
    await desk.close();
  }

  // What is answered at an address, which is nobody's session.
  async asks(path, { key = this.#key, status = 200 } = {}) {
    const response = await fetch(this.journey.base + path, { headers: { authorization: `Bearer ${key}` } });
    assert.equal(response.status, status, `${path} answers the program with ${response.status}`);
    return response.json();
  }

  // Another key, though well formed but for a letter, opens nothing.
  async isRefused(path) {
    const letter = this.#key.endsWith("0") ? "1" : "0";
    const { reason } = await this.asks(path, { key: this.#key.slice(0, -1) + letter, status: 401 });
    assert.equal(reason, "key-mistyped");
  }

  // Its key is revoked, and opens nothing any more.
  async end(path) {
    const desk = await this.#administrator();
    await desk.visit(KEYS);
    await desk.look("program-keys");
    await desk.follow(desk.main.locator(`a[href$="/revoke"]`), { name: "revoke" });
    await desk.look("program-key-revoke");
    await desk.press("api-keys-revoke");
    await desk.reads(desk.words("api-keys-state-revoked"));
    await desk.close();
    const { reason } = await this.asks(path, { status: 401 });
    assert.equal(reason, "key-revoked");
  }
}
