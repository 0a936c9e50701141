// Sentences of the product about a change: [key, values, clause], where days are 2026-11-22, countries two letters, and a
// number of days is { days }.

import assert from "node:assert/strict";
import { written } from "../days.mjs";
import { words } from "../words.mjs";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const COUNTRY = /^[A-Z]{2}$/;
const DAYS = { en: "days", da: "dage", nb: "dager" };

// A sentence in a language, without its clause. A value may be a sentence itself.
export function sentence(language, [key, values = {}]) {
  const said = (value) => {
    if (Array.isArray(value)) return sentence(language, value);
    if (value.days) return `${value.days} ${DAYS[language]}`;
    if (DAY.test(value)) return written(value, language);
    return COUNTRY.test(value) ? words(language, `country-${value}`) : value;
  };
  return words(language, key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, said(value)])));
}

// What is said of a sentence's origin; nothing where it rests on no clause.
function source(language, clause) {
  return clause ? words(language, "subprocessors-by-clause", { clause }) : "";
}

// The page says each of these sentences once, beside the clause that it rests on, and no date that was not counted here.
export async function says(reader, lines) {
  const { language } = reader;
  const shown = [];
  for (const line of await reader.main.locator("ul.says > li").all()) {
    const link = line.locator(":scope > .clause-link");
    const from = (await link.count()) ? flat(await link.textContent()) : "";
    const text = flat(await line.evaluate((node) => node.firstChild.textContent));
    shown.push({ text, from });
  }
  const all = shown.map(({ text, from }) => `${text} [${from}]`).join("\n");
  for (const one of lines) {
    const text = sentence(language, one);
    const [found, ...more] = shown.filter((line) => line.text === text);
    assert.ok(found && !more.length, `the page says once: ${text}; it says:\n${all}`);
    const clause = source(language, one[2]);
    assert.ok(clause ? found.from.startsWith(clause) : true, `“${text}” rests on ${clause || "nothing"}, not on ${found.from}`);
  }
  const expected = new Set(lines.map((one) => sentence(language, one)));
  const others = shown.filter(({ text }) => /\b20\d\d\b/.test(text) && !expected.has(text));
  assert.deepEqual(others, [], "no other dates are told");
}

// The same of the text of a mail.
export function tells(mail, language, lines) {
  const text = flat(mail.text);
  for (const one of lines) {
    const clause = source(language, one[2]);
    const wanted = clause ? `${sentence(language, one)} (${clause}` : sentence(language, one);
    assert.ok(text.includes(wanted), `the mail says “${wanted}”: ${text}`);
  }
}

function flat(text) {
  return text.replace(/\s+/g, " ").trim();
}
