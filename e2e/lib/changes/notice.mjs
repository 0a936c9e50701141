// A notice of a change, as either party reads it and what it does about it.

import assert from "node:assert/strict";
import { says, sentence } from "./says.mjs";

export class Notice {
  // `reader` is at the page of the notice.
  constructor(reader) {
    this.reader = reader;
    this.path = new URL(reader.page.url()).pathname;
  }

  // From the pages of an agreement, by the number of the change.
  static async open(reader, number) {
    await reader.visit(`${reader.root}/subprocessors`);
    await reader.lookOnSide("change-gate");
    await reader.press("changes-name", { link: true, values: { number } });
    await reader.lookOnSide("change-notice");
    return new Notice(reader);
  }

  async again() {
    const { reader, path } = this;
    await reader.journey.visit(reader.page, path);
  }

  // What it means by the agreement, with the dates from when it was received.
  async says(lines) {
    await says(this.reader, lines);
  }

  // Who it is, what it will do and whom to ask there.
  async describes(company) {
    const { reader } = this;
    const does = company[`work.0.processing.${reader.language}`];
    for (const said of [company.name, does, company["numbers.0.text"], company["contact.email"]]) await reader.reads(said);
  }

  // Whether the company may process now.
  async stands(standing) {
    const { reader } = this;
    await this.again();
    await reader.reads(sentence(reader.language, standing.says));
  }

  // The controller answers. `grounds`: its agreement asks for them, and without them nothing is sent. `late`: the page says
  // that it is too late.
  async answer(what, fields, { grounds, late = false } = {}) {
    const { reader } = this;
    await this.again();
    const warned = (await reader.main.innerText()).includes(reader.words("changes-answer-late"));
    assert.equal(warned, late, "who objects is told beforehand whether it is too late");
    await reader.press("changes-answer-send", { status: 422 });
    await reader.reads(reader.words("changes-wrong-answer"));
    await reader.look("change-answer-unsaid");
    if (grounds) {
      await reader.fill({ what });
      await reader.press("changes-answer-send", { status: 422 });
      await reader.reads(reader.words("changes-wrong-grounds"));
      await reader.look("change-answer-groundless");
    }
    await reader.fill({ what, ...fields });
    await reader.press("changes-answer-send");
    await reader.reads(reader.words("changes-answered"));
    await reader.look(`change-answer-${what}`);
  }

  // The processor does something about it.
  async see(what, fields) {
    const { reader } = this;
    await this.again();
    await reader.fill({ what });
    await reader.press("changes-do-button", { status: 422 });
    await reader.reads(reader.words("changes-wrong-unsaid"));
    await reader.look("change-do-unsaid");
    await reader.fill({ what, ...fields });
    await reader.press("changes-do-button");
    await reader.reads(reader.words("changes-done"));
    await reader.look(`change-do-${what}`);
  }

  // What happened, the newest first: what and in whose words; whether it came too late.
  async happened(...expected) {
    const { reader } = this;
    const thread = [];
    for (const one of await reader.main.locator("ol.history > li").all()) {
      thread.push({ said: flat(await one.innerText()), late: (await one.locator(".tag.is-late").count()) === 1 });
    }
    const all = thread.map(({ said }) => said).join(" / ");
    for (const { what, words, late = false } of expected) {
      const text = sentence(reader.language, what);
      const found = thread.find(({ said }) => said.includes(text) && (!words || said.includes(words)));
      assert.ok(found, `it happened: ${text} ${words ?? ""}; there is: ${all}`);
      assert.equal(found.late, late, `${text} came ${late ? "too late" : "in time"}: ${found.said}`);
    }
  }

  // The messages that carried it: to whom, and what became of each.
  async mails(expected) {
    const { reader } = this;
    await this.again();
    const caption = reader.page.locator("caption", { hasText: reader.words("changes-mails") });
    const rows = (await reader.main.locator("table", { has: caption }).locator("tbody tr").allInnerTexts()).map(flat);
    for (const [to, state] of expected) {
      const said = reader.words(`changes-mail-${state}`);
      assert.ok(rows.some((row) => row.startsWith(to) && row.includes(said)), `to ${to}: ${said}; there is: ${rows}`);
    }
    assert.equal(rows.length, expected.length, `so many messages: ${rows}`);
  }
}

function flat(text) {
  return text.replace(/\s+/g, " ").trim();
}
