// Matters under an agreement: instructions and what becomes of them, on either side's pages.

import assert from "node:assert/strict";

export class Matters {
  constructor(reader) {
    Object.assign(this, { reader, at: `${reader.root}/matters` });
  }

  // Puts something to the other party; `kind` is the last word of its texts. Answers with its short name.
  async open(kind, fields) {
    const { reader } = this;
    await reader.visit(this.at);
    await reader.lookOnSide("matters");
    await reader.press("matters-new-go", { link: true });
    await reader.lookOnSide("matter-kinds");
    await reader.press(`matters-kind-${kind}`, { link: true });
    await reader.press("matters-new-button", { status: 422 });
    await reader.lookOnSide("matter-new");
    await reader.fill(fields);
    await reader.press("matters-new-button");
    await reader.reads(reader.words("matters-done-told"));
    await reader.lookOnSide("matter-opened");
    const [name] = (await reader.main.locator("h1").innerText()).match(/[A-Z]+-\d+/);
    return name;
  }

  // Opens a matter by its name, from the agreement's list.
  async read(name) {
    const { reader } = this;
    await reader.visit(this.at);
    await reader.follow(reader.main.getByRole("link", { name, exact: true }), { name });
    await reader.lookOnSide("matter");
  }

  // Does what the page offers; the button and its form have one text.
  async act(act, fields = {}, { incomplete } = {}) {
    const { reader } = this;
    await reader.press(`matters-act-${act}`, { link: true });
    if (incomplete) {
      await reader.press(`matters-act-${act}`, { status: 422 });
      await reader.reads(reader.words(incomplete));
    }
    await reader.lookOnSide(`matter-act-${act}`);
    await reader.fill(fields);
    await reader.press(`matters-act-${act}`);
    await reader.reads(reader.words("matters-done-told"));
  }

  // How it stands, by the words of the state, and on whom it waits.
  async stands(state) {
    const { reader } = this;
    const tag = reader.main.locator("h1 ~ .tag, .page-head .tag").first();
    assert.equal(await tag.innerText(), reader.words(`matters-state-${state}`), "the state of the matter");
    await reader.lookOnSide(`matter-${state}`);
  }

  // What cannot be done now is not offered.
  async offers(acts) {
    const offered = await this.reader.listed("#act .actions a");
    assert.deepEqual(offered, acts.map((act) => this.reader.words(`matters-act-${act}`)), "what can be done now");
  }
}
