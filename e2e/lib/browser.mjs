// Chromium, fenced in: nothing but this machine's own loopback address can be reached, and trying fails the journey.

import { chromium } from "playwright-core";

const ARGUMENTS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Under the routing below: what the browser looks up of its own accord is not found.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

// The pages of visitors without JavaScript, each with the session that has switched it off. (Playwright's own option
// cannot be lifted again for our checks.)
const withoutScript = new WeakMap();

export async function launch() {
  const executablePath = process.env.COUNTERSIGN_CHROMIUM ?? "/usr/bin/chromium";
  // Chromium refuses its own sandbox under root; the pages it opens here are ours alone.
  const chromiumSandbox = process.getuid() !== 0;
  return chromium.launch({ executablePath, headless: true, chromiumSandbox, args: ARGUMENTS });
}

function isOurs(address) {
  const { protocol, hostname } = new URL(address);
  return ["data:", "blob:", "about:"].includes(protocol) || ["127.0.0.1", "localhost"].includes(hostname);
}

// The page of a visitor of their own: cookies, language, with or without JavaScript. What goes wrong is added to
// `troubles`.
export async function visitor(browser, { base, javaScript = true, language = "en", troubles }) {
  const context = await browser.newContext({
    baseURL: base,
    locale: language,
    timezoneId: "Europe/Copenhagen",
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    // A colour on its way to another is neither.
    reducedMotion: "reduce",
  });
  // Long pages take a busy machine a while to paint; nothing here measures time.
  context.setDefaultTimeout(45_000);
  await context.route("**/*", (route) => {
    const address = route.request().url();
    if (isOurs(address)) return route.continue();
    troubles.push(`a page asks for ${address}`);
    return route.abort();
  });
  context.on("weberror", (error) => troubles.push(`a script failed: ${error.error().message}`));
  context.on("console", (message) => {
    if (/Content.Security.Policy|Refused to/i.test(message.text())) troubles.push(`the browser says: ${message.text()}`);
  });
  context.on("response", (response) => {
    const kind = response.request().resourceType();
    const status = response.status();
    if (status >= 500 || (status >= 400 && kind !== "document" && kind !== "other")) {
      troubles.push(`${response.request().method()} ${response.url()} answers ${status}`);
    }
  });
  const page = await context.newPage();
  if (!javaScript) {
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setScriptExecutionDisabled", { value: true });
    withoutScript.set(page, session);
    context.on("page", () => troubles.push("a second window opened, in which JavaScript is on"));
  }
  return page;
}

// Runs a tool of ours in a page. Where the visitor has JavaScript off it is on for so long; the page, as it was built
// without, stays as it is.
export async function withScript(page, work) {
  const session = withoutScript.get(page);
  await session?.send("Emulation.setScriptExecutionDisabled", { value: false });
  try {
    return await work();
  } finally {
    await session?.send("Emulation.setScriptExecutionDisabled", { value: true });
  }
}
