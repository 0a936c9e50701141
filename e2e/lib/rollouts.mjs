// A new version of a template, proposed to those who are on another one.

import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";

export class Rollout {
  // `editor` is entitled to bind the company.
  constructor(editor) {
    this.editor = editor;
  }

  // From the page of the published version to the proposals, for some or all.
  async start({ organisation, term, ...fields }) {
    const { editor } = this;
    await editor.visit(`staff/templates/${editor.version}`);
    await editor.press("rollouts-go", { link: true });
    await editor.look("roll-out");
    const terms = (await editor.listed(".diff-terms ins")).join(" ");
    assert.ok(terms.includes(term), `what would change is shown: ${terms}`);
    await editor.reads(editor.words("rollouts-silence"));
    await editor.fill({ which: "these" });
    await editor.press("rollouts-start", { status: 422 });
    await editor.reads(editor.words("rollouts-problem-none"));
    await editor.look("roll-out-empty");
    await editor.main.getByRole("checkbox", { name: organisation, exact: true }).check();
    await editor.fill({ ...fields, code: await editor.journey.code(editor.person) });
    await editor.press("rollouts-start");
    this.at = `staff/rollouts/${new URL(editor.page.url()).pathname.split("/").at(-1)}`;
  }

  // How it stands with a customer; what the worker has to do first is waited for.
  async stands(organisation, outcome) {
    const { editor } = this;
    const wanted = editor.words(`rollouts-outcome-${outcome}`);
    const tag = editor.main.locator("table.rows tbody tr", { hasText: organisation }).locator(".tag");
    for (let tries = 0; ; tries++) {
      await editor.visit(this.at);
      const found = await tag.innerText();
      if (found === wanted) break;
      assert.ok(tries < 60, `it stands at “${found}” with ${organisation}, not at “${wanted}”`);
      await delay(500);
    }
    await editor.look(`roll-out-${outcome}`);
  }

  // Who is on which version.
  async versions() {
    const { editor } = this;
    await editor.visit("staff/rollouts");
    await editor.look("roll-outs");
    return editor.listed("table.rows tbody tr");
  }
}
