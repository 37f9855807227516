import type { GainOverInterval } from '../../domain/growth/increments.ts';
import type { Finding } from '../../programme/case-words.ts';
import { differingReadings } from '../../programme/monthly-readings.ts';
import type { AssessedWeighing } from '../../programme/weighings.ts';
import { formatDayMonth } from '../format/format-date.ts';
import { formatMeasure, formatNumber, formatPlain } from '../format/format-number.ts';
import { growthTexts } from '../texts/id/growth.ts';

const { verdict } = growthTexts;

const gainCodes: readonly string[] = ['N', 'T', '2T'];

/** An implausible weight is to be taken again first: what it gained says nothing yet. */
export function spokenFindings({ words, growth }: Pick<AssessedWeighing, 'words' | 'growth'>): readonly Finding[] {
  if (growth?.flags.wei !== true) return words.findings;
  return words.findings.filter(({ code }) => !gainCodes.includes(code));
}

/** "Naik 300 g, cukup", "Turun 200 g, perlu naik 300 g"; undefined where there is nothing to compare with. */
export function gainLine({ kms }: Pick<AssessedWeighing, 'kms'>): string | undefined {
  if (kms?.gainG === undefined) return undefined;
  const change = changeWords(kms.gainG);
  if (kms.kbmG === undefined) return change;
  if (kms.status === 'N') return `${change}, ${verdict.enough}`;
  const need = massWords(kms.kbmG);
  return `${change}, ${verdict.needs(kms.gainG > 0 ? need : `naik ${need}`)}`;
}

function changeWords(grams: number): string {
  if (grams === 0) return verdict.same;
  return grams > 0 ? verdict.gain(massWords(grams)) : verdict.loss(massWords(-grams));
}

function massWords(grams: number): string {
  return grams < 1000 ? `${formatNumber(grams)}\u00a0g` : `${formatPlain(grams / 1000)}\u00a0kg`;
}

/** "8,2 kg", "8,25 kg": as it was weighed, one decimal at least. */
export function weightWords(kg: number): string {
  return Number.isInteger(Math.round(kg * 100) / 10) ? formatMeasure(kg, 'kg') : formatMeasure(kg, 'kg', 2);
}

export function lengthWords(cm: number): string {
  return formatMeasure(cm, 'cm');
}

/** "Sebelumnya (4 Okt): 7,9 kg". */
export function beforeLine(before: AssessedWeighing | undefined): string | undefined {
  if (before?.weight_kg === undefined) return undefined;
  return verdict.lastMonth(formatDayMonth(before.date), weightWords(before.weight_kg));
}

/** Where somebody who reads Permenkes' monthly tables would come to another category than the day-based score. */
export function monthlyLines(weighing: Pick<AssessedWeighing, 'growth' | 'permenkes'>): string[] {
  return differingReadings(weighing).map(({ index, name }) => verdict.monthly(index, name));
}

/** "Dalam 3 bulan naik 300 g, paling sedikit 436 g: kurang. Sampaikan ke bidan." Permenkes' tables, beside the card's KBM. */
export function incrementLines({ gains }: Pick<AssessedWeighing, 'gains'>): string[] {
  return [gains?.weight, gains?.length].flatMap((gain) => (gain === undefined ? [] : [incrementLine(gain)]));
}

function incrementLine({ jenis, dariBulan, sampaiBulan, naik, minimal, cukup }: GainOverInterval): string {
  const words = jenis === 'berat_g' ? massWords : lengthWords;
  const change =
    naik < 0 ? verdict.shrunk(jenis === 'berat_g', words(-naik)) : verdict.grown(jenis === 'berat_g', words(naik));
  const least = verdict.least(words(minimal));
  return verdict.increment({ months: sampaiBulan - dariBulan, change, least, isEnough: cukup });
}
