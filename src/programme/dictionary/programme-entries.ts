import type { Settings } from '../../domain/settings/settings.ts';
import type { FollowUpRule, OfficePart } from '../follow-up/follow-up.ts';
import { slaWord } from '../follow-up/sla.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { dictionaryTexts as words } from '../texts/dictionary.ts';
import type { Default } from './defaults.ts';
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

export function ruleEntry(version: string, rule: FollowUpRule, settings: Settings): DictionaryEntry {
  const { id, title, about, categories, sla, done_when, proof, confidential, offices } = rule;
  const days = Object.entries(categories).map(([code, word]) => {
    const day = sla[code];
    return words.category(word, day === undefined ? words.noDay : slaWord(day, settings.days));
  });
  const proofs = Object.entries(proof).map(([form, keys]) => words.proofOf(form, keys.join(', ')));
  return entry({
    ...{ kind: 'rule', group: words.rules, group_key: 'tindak_lanjut', version, key: id, label: title },
    options: Object.entries(categories).map(([code, word]) => `${code} = ${word}`),
    sensitive: confidential === true,
    // A day by which somebody should act is a suggestion until an office has agreed to it.
    unconfirmed: Object.values(sla).some((code) => settings.decided[`days/${code}`] === undefined),
    notes: [
      ['', about],
      [words.labels.office, offices.length === 0 ? words.noOffice : offices.map(partWords(rule, settings)).join('; ')],
      [words.labels.sla, days.join('; ')],
      [words.labels.done, done_when],
      [words.labels.proof, proofs.join('; ')],
    ],
  });
}

/** "DPMPTSP (Belum punya NIB, NIB sedang diproses)": an office that gets no part of the list but its own. */
function partWords({ categories: words }: Pick<FollowUpRule, 'categories'>, { offices: names }: Settings) {
  return ({ code, categories }: OfficePart): string => {
    const name = names[code];
    return categories === undefined ? name : `${name} (${categories.map((one) => words[one] ?? one).join(', ')})`;
  };
}

/** The value in force, with the default beside it where it is another, and who has settled it. */
export function defaultEntry({ key, label, value, standard, doubt, decided, isOpen }: Default): DictionaryEntry {
  return entry({
    ...{ kind: 'default', group: words.defaults, group_key: 'bawaan', key, label, unconfirmed: isOpen },
    options: [value],
    notes: [
      [words.labels.decided, decided.join('; ')],
      [words.labels.standard, value === standard ? '' : standard],
      [words.labels.doubt, isOpen ? doubt : ''],
    ],
  });
}
