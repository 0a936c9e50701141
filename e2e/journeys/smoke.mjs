// The server answers, and its first page is fit for readers with and without JavaScript, in each language.

import assert from "node:assert/strict";

export default async function smoke(journey) {
  for (const path of ["/healthz", "/readyz"]) {
    const response = await fetch(journey.base + path);
    assert.equal(response.status, 200, path);
  }
  for (const language of ["en", "da", "nb"]) {
    for (const javaScript of [true, false]) {
      const page = await journey.page({ language, javaScript });
      await journey.visit(page, "/");
      assert.notEqual((await page.title()).trim(), "", "a page has a title");
      assert.equal(await page.locator("h1").count(), 1, "a page has one main heading");
      assert.equal(await page.locator("html").getAttribute("lang"), language, "the page is in the visitor's language");
      await journey.check(page, `first-page-${language}${javaScript ? "" : "-no-script"}`);
      await page.context().close();
    }
  }
}
