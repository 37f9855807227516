import type { FollowUpRule, OfficePart } from '../follow-up/follow-up.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { dictionaryTexts as words } from '../texts/dictionary.ts';
import { officeNames } from '../texts/offices.ts';
import { slaWords } from '../texts/sla.ts';
import type { UnconfirmedDefault } from './defaults.ts';
import { type DictionaryEntry, entry } from './entries.ts';

export function indicatorEntry(version: string, indicator: Indicator): DictionaryEntry {
  const { id, label, population, formula, source, unit, masks_small } = indicator;
  return entry({
    ...{ kind: 'indicator', group: words.indicators, group_key: 'indikator', version, key: id, label, source },
    type: words.units[unit],
    limits: masks_small ? [words.masked] : [],
    notes: [
      [words.labels.population, population],
      [words.labels.formula, formula],
    ],
  });
}

export function ruleEntry(version: string, rule: FollowUpRule): DictionaryEntry {
  const { id, title, about, categories, sla, done_when, proof, confidential, offices } = rule;
  const days = Object.entries(categories).map(([code, word]) => {
    const day = sla[code];
    return words.category(word, day === undefined ? words.noDay : slaWords[day]);
  });
  const proofs = Object.entries(proof).map(([form, keys]) => words.proofOf(form, keys.join(', ')));
  return entry({
    ...{ kind: 'rule', group: words.rules, group_key: 'tindak_lanjut', version, key: id, label: title },
    options: Object.entries(categories).map(([code, word]) => `${code} = ${word}`),
    sensitive: confidential === true,
    // Every day by which somebody should act is a suggestion.
    unconfirmed: Object.keys(sla).length > 0,
    notes: [
      ['', about],
      [words.labels.office, offices.length === 0 ? words.noOffice : offices.map(partWords(rule)).join('; ')],
      [words.labels.sla, days.join('; ')],
      [words.labels.done, done_when],
      [words.labels.proof, proofs.join('; ')],
    ],
  });
}

/** "DPMPTSP (Belum punya NIB, NIB sedang diproses)": an office that gets no part of the list but its own. */
function partWords({ categories: words }: Pick<FollowUpRule, 'categories'>) {
  return ({ code, categories }: OfficePart): string => {
    const name = officeNames[code];
    return categories === undefined ? name : `${name} (${categories.map((one) => words[one] ?? one).join(', ')})`;
  };
}

export function defaultEntry({ key, label, value, doubt }: UnconfirmedDefault): DictionaryEntry {
  return entry({
    ...{ kind: 'default', group: words.defaults, group_key: 'bawaan', key, label, unconfirmed: true },
    options: [value],
    notes: [[words.labels.doubt, doubt]],
  });
}
