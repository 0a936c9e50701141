// Special terms for one customer: written while it has the text open, read and signed with it, and computed with.

import assert from "node:assert/strict";
import { opened } from "../papers.mjs";
import { readAgain, Specials } from "../specials.mjs";

export async function agree({ words, key, parts, standard, lines }, { editor, customer }) {
  // Whoever was not invited has no name in the list until it has signed: the reference finds its agreement.
  const [reference] = (await customer.main.innerText()).match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/);
  await editor.open(editor.words("agreements-unnamed"), { reference });
  const specials = new Specials(editor);
  await specials.open();
  await specials.addWords(words);
  await specials.changeTerm(key, parts, { standard });
  await specials.stand(lines);
  await readAgain(customer, lines);
  return specials;
}

// What both signed says so, in words and in terms.
export async function agreed({ special: { words, key, parts, clause } }, pdf) {
  const { says, data } = await opened(pdf, "terms.json");
  assert.ok(says(words), `the document says “${words}”`);
  const [term, ...more] = JSON.parse(data).terms.filter((one) => one.key === key);
  const { number: value, ...rest } = parts;
  assert.deepEqual(more, [], `${key} is stated once`);
  const found = { value: term.value, unit: term.unit, event: term.event, clause: term.clause };
  assert.deepEqual(found, { value, ...rest, clause }, `${key} is what was agreed`);
}
