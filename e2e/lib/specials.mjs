// Special terms of one agreement: written by the staff before anybody signs, shown to who signs before all else.

import assert from "node:assert/strict";

export class Specials {
  // `editor` has opened the agreement.
  constructor(editor) {
    Object.assign(this, { editor, at: `${editor.root}/overrides` });
  }

  // From the page of the agreement.
  async open() {
    const { editor } = this;
    await editor.follow(editor.main.locator('a[href$="/overrides"]'), { name: "special terms" });
    await editor.reads(editor.words("overrides-none"));
    await editor.look("special-none");
  }

  async addWords(words) {
    const { editor } = this;
    await editor.press("overrides-words-go", { status: 422 });
    await editor.reads(editor.words("overrides-fault-words"));
    await editor.look("special-words-missing");
    await editor.fill({ words });
    await editor.press("overrides-words-go");
  }

  // Changes a term; `standard` is what the text says for everybody else.
  async changeTerm(key, parts, { standard }) {
    const { editor } = this;
    await editor.fill({ key });
    await editor.press("overrides-term-go");
    await editor.reads(standard);
    await editor.look("special-term");
    await editor.fill(Object.fromEntries(Object.entries(parts).map(([part, value]) => [`terms.${key}.${part}`, value])));
    await editor.press("overrides-term-save");
    await editor.look("special-kept");
  }

  // The lines, each with its number, its words and what it takes the place of.
  async stand(lines) {
    isEach(await this.editor.listed("ul.outline:not(.lint) > li"), lines);
  }

  // What was signed stays.
  async tooLate() {
    await this.editor.visit(this.at, 409);
    await this.editor.look("special-too-late");
  }
}

// Who signs had the text open when it changed: it has to be read again, and what is new in it stands first.
export async function readAgain(signatory, lines) {
  const own = signatory.main.locator("section.act", { hasText: signatory.words("overrides-read-title") });
  assert.equal(await own.count(), 0, "nothing special has been agreed yet");
  await signatory.press("signing-read-continue", { status: 409 });
  await signatory.reads(signatory.words("signing-read-changed"));
  await signatory.look("special-read");
  isEach(await signatory.listed("section.act ul.outline > li"), lines);
  const first = await own.evaluate((section) => {
    const text = section.ownerDocument.querySelector("article.contract");
    return Boolean(section.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  assert.ok(first, "they stand before the text");
}

function isEach(shown, lines) {
  assert.equal(shown.length, lines.length, `so many lines: ${shown.join(" / ")}`);
  for (const [index, parts] of lines.entries()) {
    for (const part of parts) assert.ok(shown[index].includes(part), `line ${index + 1} says “${part}”: ${shown[index]}`);
  }
}
