// Opens pages of a broker in Chromium: light, dark and on a phone. Prints, as JSON, what a person would stumble over.
// Arguments: the path to Chromium, the broker's address, a folder for pictures, the views (light,dark,phone,plain) and the pages as JSON: [{name, path, status}].
import { createRequire } from 'node:module';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [program, base, folder, wanted, list] = process.argv.slice(-5);
// However busy the machine is: nothing here is about time.
const patience = 180_000;
const axe = createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js');
const views = [
  { view: 'light', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  { view: 'dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  { view: 'phone', viewport: { width: 390, height: 844 }, colorScheme: 'light', isMobile: true, hasTouch: true },
  { view: 'plain', viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
const found = [];
const links = new Set();
for (const { view, ...settings } of views.filter(one => wanted.split(',').includes(one.view))) {
  // axe is put into the page by the test; the policy of the page is checked by what the page itself does, which the other views show.
  // Without motion: in the middle of a transition colors are neither of light nor of dark.
  const context = await browser.newContext({ ...settings, bypassCSP: view === 'dark', reducedMotion: 'reduce' });
  context.setDefaultTimeout(patience);
  for (const { name, path, status } of JSON.parse(list)) {
    const page = await context.newPage();
    const say = (what, text) => found.push({ page: name, view, what, text });
    page.on('console', message => { if ((message.type() === 'error' || message.type() === 'warning') && (status < 400 || message.location().url !== base + path)) say('console', message.text()); });
    page.on('pageerror', error => say('script', error.message));
    page.on('dialog', dialog => { say('dialog', dialog.message()); dialog.dismiss(); });
    page.on('response', response => { if (response.status() >= 400 && response.url() !== base + path) say('missing', `${response.status()} ${response.url()}`); });
    const answer = await page.goto(base + path, { waitUntil: 'load' });
    if (answer.status() !== status) say('status', `${answer.status()}, not ${status}`);
    // One page asks for more once it is there.
    if (view !== 'plain' && await page.$('[data-hal]')) await page.waitForSelector('[data-hal] pre');
    await page.screenshot({ path: join(folder, `${name}-${view}.png`), fullPage: true, timeout: patience });
    if (view === 'plain') {
      await page.close();
      continue;
    }

    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) say('width', `${wide} pixels wider than the window`);
    if (await page.evaluate(() => window.injected !== undefined)) say('injected', 'a text of somebody ran as a script');
    if (view === 'light') {
      for (const href of await page.$$eval('a[href]:not([href^="#"])', all => all.map(link => new URL(link.getAttribute('href'), location).href))) links.add(href.split('#')[0]);
      for (const href of await page.$$eval('a[href^="#"]', all => all.map(link => link.getAttribute('href')).filter(href => !document.getElementById(href.slice(1))))) say('anchor', href);
      await useKeyboard(page, say);
    }

    if (view === 'dark') {
      for (const scheme of ['dark', 'light']) {
        await page.emulateMedia({ colorScheme: scheme });
        if (!await page.evaluate(() => window.axe)) await page.addScriptTag({ path: axe });
        const result = await page.evaluate(() => window.axe.run());
        for (const violation of result.violations.filter(one => ['serious', 'critical'].includes(one.impact)))
          say('axe', `${scheme}: ${violation.id}, ${violation.help}: ${violation.nodes.slice(0, 3).map(node => node.html.slice(0, 140)).join(' | ')}`);
      }
    }

    await page.close();
  }

  await context.close();
}

await browser.close();
console.log(JSON.stringify({ found, links: [...links] }));

// Tab leads through everything that can be used, in the order of the page, and where it is can be seen; the first stop skips the menu.
async function useKeyboard(page, say) {
  const usable = await page.$$eval('a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]', all => all.filter(one => one.checkVisibility()).length);
  const seen = new Set();
  for (let stop = 0; stop < Math.min(usable, 40); stop++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const one = document.activeElement;
      const style = getComputedStyle(one);
      const box = one.getBoundingClientRect();
      window.stops = [...(window.stops ?? []), one];
      return { what: one.outerHTML.slice(0, 120), again: window.stops.indexOf(one) !== window.stops.length - 1, outlined: style.outlineStyle !== 'none', inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 };
    });
    if (at.again) break;
    seen.add(at.what + stop);
    if (stop === 0 && !at.what.includes('skip')) say('keyboard', `the first stop is ${at.what}`);
    if (!at.outlined || !at.inside) say('keyboard', `cannot be seen at ${at.what}`);
  }

  if (seen.size < Math.min(usable, 40) - 1) say('keyboard', `${seen.size} of ${usable} places are reached`);
  await page.keyboard.press('Home');
  await page.focus('.skip');
  await page.keyboard.press('Enter');
  if (await page.evaluate(() => document.activeElement.id) !== 'content') say('keyboard', 'the skip link does not lead to the content');
}
