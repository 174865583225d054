// Draws each model given into a folder, beside the digests of the models that the pictures were drawn from:
// node render.js <folder> <model>...
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import puppeteer from "puppeteer-core";

const MARGIN = 12;
const [folder, ...models] = process.argv.slice(2);

async function draw(page, xml) {
  return page.evaluate(async (model) => {
    document.body.replaceChildren();
    const viewer = new BpmnJS({ container: document.body });
    const { warnings } = await viewer.importXML(model);
    if (warnings.length) throw new Error(warnings.map((warning) => warning.message).join("\n"));
    return (await viewer.saveSVG()).svg;
  }, xml);
}

/** The same model gives the same file: bpmn-js numbers its arrow heads at random. */
function settle(svg) {
  const names = new Map();
  return svg.replace(/\bmarker-[a-z0-9]{20,}/g, (name) => {
    if (!names.has(name)) names.set(name, `marker-${names.size}`);
    return names.get(name);
  });
}

/** White paper with a margin, for pages in dark colours too. */
function frame(svg) {
  return svg.replace(/width="\d+" height="\d+" viewBox="([^"]+)"([^>]*)>/, (_, box, rest) => {
    const [x, y, width, height] = box.split(" ").map(Number);
    const [left, top, w, h] = [x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN];
    return (
      `width="${w}" height="${h}" viewBox="${left} ${top} ${w} ${h}"${rest}>` +
      `<rect x="${left}" y="${top}" width="${w}" height="${h}" fill="white"/>`
    );
  });
}

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME,
  // Chromium refuses its sandbox to root, which is who builds in containers.
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  const page = await browser.newPage();
  await page.addScriptTag({ path: "node_modules/bpmn-js/dist/bpmn-viewer.production.min.js" });
  const digests = [];
  for (const model of models) {
    const xml = readFileSync(model, "utf8").replaceAll("\r\n", "\n");
    const picture = basename(model, ".bpmn") + ".svg";
    writeFileSync(join(folder, picture), frame(settle(await draw(page, xml))) + "\n");
    digests.push(`${createHash("sha256").update(xml).digest("hex")}  ${model.replace(/^(\.\.\/)+/, "")}\n`);
    console.log(`drawn: ${picture}`);
  }
  writeFileSync(join(folder, "pictures.sha256"), digests.join(""));
} finally {
  await browser.close();
}
