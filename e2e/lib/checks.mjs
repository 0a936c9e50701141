// What every page owes its readers: accessible in light and dark, usable at 320 px, usable by keyboard.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { withScript } from "./browser.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Accessibility as axe sees it, in both colour schemes.
export async function accessible(page, name) {
  const troubles = [];
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await withScript(page, async () => {
      await page.evaluate(AXE);
      return page.evaluate((tags) => axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), RULES);
    });
    for (const { id, help, nodes } of violations) {
      for (const { target, failureSummary } of nodes.slice(0, 3)) {
        troubles.push(`${colorScheme}: ${id}: ${help}: ${target.join(" ")}\n      ${failureSummary.replaceAll("\n", "\n      ")}`);
      }
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  if (troubles.length) throw new Error(`${name} is not accessible:\n    ${troubles.join("\n    ")}`);
}

// WCAG 1.4.10: at 320 px there is nothing to scroll sideways for, tables in a frame of their own aside.
export async function narrow(page, name) {
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
    const inFrame = ({ parentElement: parent }) => parent && (scrolls(parent) || inFrame(parent));
    // Text may run out of its box.
    const end = (element) => {
      const { left, right } = element.getBoundingClientRect();
      return Math.max(right, left + element.scrollWidth);
    };
    const words = (element) => element.textContent.replace(/\s+/g, " ").trim().slice(0, 40);
    return [...document.body.querySelectorAll("*")]
      .filter((element) => end(element) > width + 1 && !inFrame(element))
      .map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}"> ${words(element)}`)
      .slice(-5);
  });
  const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  await page.setViewportSize(size);
  if (scrolls) throw new Error(`${name} scrolls sideways at 320 px, because of\n    ${wide.join("\n    ")}`);
}

// Goes to an element with the Tab key alone, and sees that the focus shows where it is.
export async function tabTo(page, target, limit = 200) {
  const element = await target.elementHandle();
  for (let presses = 0; presses < limit; presses++) {
    await page.keyboard.press("Tab");
    if (!(await element.evaluate((node) => node === document.activeElement))) continue;
    const shown = await element.evaluate((node) => {
      // The ring may be drawn around a box with its label, or around the whole line of a list.
      const label = node.closest("label") ?? node;
      const styles = [getComputedStyle(node), getComputedStyle(node, "::after"), getComputedStyle(label)];
      const isRing = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
      return styles.some((style) => isRing(style) || style.boxShadow !== "none");
    });
    if (!shown) throw new Error(`the focus cannot be seen on ${target}`);
    return;
  }
  throw new Error(`the Tab key does not reach ${target}`);
}

// Types into a field, or ticks a box or presses a button, without a mouse.
export async function byKeyboard(page, target, text) {
  await tabTo(page, target);
  if (text !== undefined) return page.keyboard.type(text);
  const isLink = await target.evaluate((node) => node.tagName === "A");
  return page.keyboard.press(isLink ? "Enter" : "Space");
}
