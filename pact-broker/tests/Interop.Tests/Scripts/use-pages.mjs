// Works with the pages of tokens and webhooks in Chromium as a person does: with the keyboard alone, and without scripts. Prints, as JSON, what did not go as it should.
// Arguments: the path to Chromium, the broker's address with a user and password, a folder for pictures, the path of a webhook that has a delivery.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [program, given, folder, webhook] = process.argv.slice(-4);
const axe = readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const { username, password } = new URL(given);
const base = given.replace(`${username}:${password}@`, '');
const found = [];
const expect = (holds, text) => { if (!holds) found.push(text); };

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] });
for (const [way, settings] of Object.entries({ keyboard: { viewport: { width: 1280, height: 800 } }, phone: { viewport: { width: 390, height: 844 }, javaScriptEnabled: false, isMobile: true, hasTouch: true } })) {
  const context = await browser.newContext({ ...settings, reducedMotion: 'reduce', httpCredentials: { username, password, send: 'always' } });
  // However busy the machine is: nothing here is about time.
  context.setDefaultTimeout(180_000);
  const page = await context.newPage();
  page.on('pageerror', error => found.push(`${way}: ${error.message}`));
  const picture = name => page.screenshot({ path: join(folder, `${name}-${way}.png`), fullPage: true });

  // A token: what is wrong is said, what is right makes one, which is shown this once.
  await page.goto(`${base}/tokens`);
  await type(page, way, 'input[name=description]', 'CI of Orders');
  await press(page, way, 'button:has-text("Make a token")');
  await page.waitForSelector('[role=alert]');
  expect(await page.inputValue('input[name=description]') === 'CI of Orders', `${way}: what was filled in is gone`);
  await check(page, way, 'input[value=publish]');
  await picture('token-wrong');
  await press(page, way, 'button:has-text("Make a token")');
  await page.waitForSelector('.secret');
  const secret = await page.textContent('.secret');
  expect(/^pbt_[\w-]{43}$/.test(secret.trim()), `${way}: no token but ${secret}`);
  await picture('token');
  await page.goto(`${base}/tokens`);
  expect(!(await page.content()).includes(secret.trim()), `${way}: the token is shown again`);
  await picture('tokens');
  await look(page, way, 'tokens');

  // Revoked after a second thought.
  await press(page, way, 'summary:has-text("Revoke")');
  await press(page, way, 'button:has-text("Revoke it for good")');
  await page.waitForSelector('text=revoked');
  await picture('revoked');

  // A webhook: tried, and a delivery sent again.
  await page.goto(base + webhook);
  await picture('webhook');
  await look(page, way, 'webhook');
  await press(page, way, 'button:has-text("Send a test now")');
  await page.waitForSelector('h1:has-text("Test of")');
  await picture('tried');
  await look(page, way, 'tried');
  await page.goto(base + webhook);
  const before = await page.locator('tbody tr').count();
  await press(page, way, 'button:has-text("Redeliver")');
  await page.waitForSelector('text=sent again by somebody');
  await picture('again');
  await page.goto(base + webhook);
  expect(await page.locator('tbody tr').count() === before + 1, `${way}: there is no new delivery`);
  await page.goto(`${base}/audit`);
  for (const action of ['create-token', 'revoke-token', 'redeliver-webhook'])
    expect(await page.locator('td', { hasText: action }).count() > 0, `${way}: the log does not say ${action}`);
  await picture('audit');
  await look(page, way, 'audit');
  await context.close();
}

await browser.close();
console.log(JSON.stringify(found));

// With the keyboard: until it has the focus, which every control gets by Tab.
async function reach(page, selector) {
  const target = page.locator(selector).first();
  await target.waitFor();
  for (let stop = 0; stop < 150; stop++) {
    if (await target.evaluate(one => one === document.activeElement || one.closest('summary, button, a') === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }

  found.push(`the keyboard does not reach ${selector}`);
}

async function press(page, way, selector) {
  if (way === 'phone') return page.locator(selector).first().tap();
  await reach(page, selector);
  await page.keyboard.press('Enter');
}

async function check(page, way, selector) {
  if (way === 'phone') return page.locator(selector).first().tap();
  await reach(page, selector);
  await page.keyboard.press('Space');
}

async function type(page, way, selector, text) {
  if (way === 'phone') return page.fill(selector, text);
  await reach(page, selector);
  await page.keyboard.type(text);
}

async function look(page, way, name) {
  if (way === 'phone') return;
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide <= 0, `${name} is ${wide} pixels wider than the window`);
  // The policy of the pages keeps foreign scripts out; the debugger of the browser may reach in.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe });
  for (const violation of (await page.evaluate(() => window.axe.run())).violations.filter(one => ['serious', 'critical'].includes(one.impact)))
    found.push(`${name}: ${violation.id}, ${violation.help}: ${violation.nodes.slice(0, 3).map(node => node.html.slice(0, 140)).join(' | ')}`);
}
