// The product's own texts, so that a journey presses what a reader sees, in the language of the page.

import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const known = new Map();

function texts(language) {
  if (known.has(language)) return known.get(language);
  const folder = fileURLToPath(new URL(`../../locales/${language}/`, import.meta.url));
  const found = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    // Texts of one line; those with plural forms are not asked for here.
    for (const [, key, text] of readFileSync(folder + file, "utf8").matchAll(/^([a-z][\w-]*) = (.*)$/gm)) {
      if (!/->\s*$/.test(text)) found.set(key, text);
    }
  }
  known.set(language, found);
  return found;
}

const PLACE = /\{ \$([\w-]+) \}/g;

// A text with its places filled in.
export function words(language, key, values = {}) {
  const text = texts(language).get(key);
  if (text === undefined) throw new Error(`locales/${language} has no text of one line called ${key}`);
  return text.replaceAll(PLACE, (_, name) => {
    if (!(name in values)) throw new Error(`${key} asks for ${name}`);
    return values[name];
  });
}

// The same as a pattern, in which places that are not given may hold anything.
export function pattern(language, key, values = {}) {
  const quoted = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const text = texts(language).get(key);
  if (text === undefined) throw new Error(`locales/${language} has no text of one line called ${key}`);
  const place = (name) => (name in values ? quoted(String(values[name])) : ".+");
  const parts = text.split(/\{ \$([\w-]+) \}/);
  return new RegExp(parts.map((part, index) => (index % 2 === 0 ? quoted(part) : place(part))).join(""));
}
