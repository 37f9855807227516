import { dictionaryTexts as words } from '../texts/dictionary.ts';
import type { DictionaryEntry } from './entries.ts';
import { factsOf } from './facts-of.ts';
import { groupsOf } from './groups.ts';

/** The dictionary as one page that needs nothing else, to be read, printed or put on a wall. */
export function dictionaryHtml(entries: readonly DictionaryEntry[]): string {
  const groups = groupsOf(entries);
  const contents = groups.map(({ key, title }) => `<li><a href="#${escaped(key)}">${escaped(title)}</a></li>`);
  return [
    '<!doctype html>',
    `<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<title>${words.title}</title><style>${style}</style></head><body>`,
    `<h1>${words.title}</h1><p>${words.about}</p><p>${words.unconfirmedAbout}</p>`,
    `<nav><ul>${contents.join('')}</ul></nav>`,
    ...groups.map(({ key, title, entries: mine }) =>
      [`<section id="${escaped(key)}"><h2>${escaped(title)}</h2>`, ...mine.map(entryHtml), '</section>'].join('\n'),
    ),
    '</body></html>',
  ].join('\n');
}

function entryHtml(entry: DictionaryEntry): string {
  const marks = [
    ...(entry.unconfirmed ? [words.unconfirmed] : []),
    ...(entry.sensitive ? [entry.kind === 'rule' ? words.confidential : words.sensitive] : []),
  ];
  const facts = factsOf(entry).map(([label, said]) =>
    label === '' ? `<dd>${escaped(said)}</dd>` : `<dt>${escaped(label)}</dt><dd>${escaped(said)}</dd>`,
  );
  return [
    `<article><h3>${escaped(entry.label)} <code>${escaped(entry.key)}</code>`,
    ...marks.map((mark) => ` <mark>${escaped(mark)}</mark>`),
    `</h3><p>${escaped([entry.section, entry.type, entry.required].filter(Boolean).join(' · '))}</p>`,
    `<dl>${facts.join('')}</dl></article>`,
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const style = [
  'body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:1rem auto;padding:0 1rem;color:#1b1b1b}',
  'h2{border-bottom:2px solid #1b1b1b;margin-top:2rem}h3{margin:0;font-size:1rem}article{padding:.5rem 0;border-bottom:1px solid #ccc}',
  'article p{margin:0;color:#555}dl{margin:.25rem 0;display:grid;grid-template-columns:max-content 1fr;gap:0 .75rem}dt{color:#555}dd{margin:0;grid-column:2}',
  'mark{background:#fde9b8;padding:0 .25rem;font-size:.85rem;font-weight:400}nav ul{columns:2;padding-left:1rem}',
  '@media(max-width:40rem){dl{display:block}nav ul{columns:1}}@media print{article{break-inside:avoid}nav{display:none}}',
].join('');
