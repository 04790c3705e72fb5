/** All contradictions in one list: the rivals side by side, nothing settled, and neither changes nor open questions among them. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { curly } from '../../www/strings.js';
import { violations } from './axe.js';
import { ask, dist, document as html, packageFiles, panel, ready, settled, test } from './browser.js';

const file = join(dist, 'relations-map.html');

test('each question with the two rivals that cannot both be right, the editors’ note, and all answers; by the filter too', async ({ open }) => {
  const { page } = await open({ file });
  await ready(page);
  await panel(page).getByRole('button', { name: /^\d+ questions$/ }).click();
  const all = await ask(page, ({ relations }) => relations?.disagreements({ actors: ['TJK'] }) ?? []);
  const expected = all.filter(({ kind }) => kind === 'contradiction');
  assert.ok(all.some(({ kind }) => kind === 'change') && all.some(({ kind }) => kind === 'unclear'), 'the record has the other kinds too');
  await page.getByRole('heading', { name: `${expected.length} questions about Tajikistan whose answers cannot all be right` }).waitFor();
  const blocks = page.locator('.contradictions .question');
  assert.equal(await blocks.count(), expected.length);
  for (const [index, { question, note, rivals }] of expected.entries()) {
    await test.step(question, async () => {
      const block = blocks.nth(index);
      assert.equal(await block.locator('.question-text').innerText(), curly(question));
      const pair = await block.locator('.pair .text').allInnerTexts();
      assert.deepEqual(pair, rivals.slice(0, 2).map(({ text }) => curly(text)), 'those that the editors put first');
      assert.equal(await block.getByText('≠').count(), 1);
      await block.getByText('As told, these cannot both be right.').waitFor({ state: 'attached' });
      for (const word of (await block.locator('button[aria-expanded=false]').all()).toReversed()) await word.click();
      const ids = await block.locator('li[data-id]').evaluateAll((items) => items.map((item) => item.getAttribute('data-id') ?? ''));
      assert.deepEqual(ids.toSorted(), rivals.map(({ id }) => id).toSorted(), 'no rival is left out');
      if (note) await block.getByText(curly(note)).waitFor();
    });
  }
  await settled(page);
  assert.deepEqual(await violations(page), []);
  await test.step('the filter leaves those of its statements', async () => {
    await ask(page, (element) => { element.themes = 'border'; });
    await settled(page);
    const left = await ask(page, ({ relations }) => relations?.disagreements({ actors: ['TJK'], themes: ['border'] }).filter(({ kind }) => kind === 'contradiction').length);
    assert.equal(await blocks.count(), left);
  });
});

/** A record in which the two sources contradict each other on so many questions. @param {number} count */
function contradicting(count) {
  const rows = Array.from({ length: count }, (_, index) => `a${index},Number ${index} holds.,AAA;BBB,diplomacy,neutral,standing,2001,stated,s,1\nb${index},Number ${index} does not hold.,AAA;BBB,diplomacy,neutral,standing,2001,stated,s,1`);
  const questions = Array.from({ length: count }, (_, index) => `q${index},contradiction,Does number ${index} hold?,a${index};b${index},`);
  return {
    'sources.csv': 'id,type,title,passages\ns,report,A report,1\n',
    'actors.csv': 'id,kind,name,lon,lat\nAAA,state,First,10,10\nBBB,state,Second,30,30\n',
    'statements.csv': `id,text,actors,theme,tone,status,date,date_basis,source,passage\n${rows.join('\n')}\n`,
    'disagreements.csv': `id,kind,question,statements,note\n${questions.join('\n')}\n`,
  };
}

test('hundreds of questions: a hundred stand at once, all can be had, each once and in their order', async ({ open }) => {
  const { page } = await open({ served: '/own.html', allowed: packageFiles, overrides: { '/own.html': html('<relations-map></relations-map>') } });
  await ready(page);
  await ask(page, async (element, files) => { element.files = files; await Promise.resolve(); await element.ready; element.state = { view: 'contradictions' }; }, contradicting(350));
  await page.getByRole('heading', { name: '350 questions about First whose answers cannot all be right' }).waitFor();
  const questions = page.locator('.contradictions .question-text');
  for (const seen of [100, 200, 300, 350]) {
    assert.equal(await questions.count(), seen);
    if (seen < 350) await page.locator('.contradictions summary', { hasText: new RegExp(`^${350 - seen} more questions$`) }).click();
  }
  const texts = await questions.allInnerTexts();
  assert.equal(new Set(texts).size, 350);
  assert.deepEqual(texts, await ask(page, ({ relations }) => relations?.disagreements({ actors: ['AAA'] }).map(({ question }) => question)));
});
