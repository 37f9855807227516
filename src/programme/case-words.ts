import type { CardedWeighing } from './measured-weighing.ts';

/** What a weighing says about the child, in the words of the growth card. A kader's measurement is "terduga". */
export const findingCodes = [
  'edema',
  'gizi_buruk',
  'tidak_wajar',
  '2T',
  'BGM',
  'sangat_pendek',
  'T',
  'gizi_kurang',
  'berat_kurang',
  'pendek',
  'obesitas',
  'gizi_lebih',
  'risiko_lebih',
  'N',
  'O',
  'B',
  'tinggi',
  'normal',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** What the kader is told to do, most urgent first (deadlines: follow-up matrix of the domain rules, 4.3). */
export const stepCodes = [
  'rujuk_hari_ini',
  'ukur_ulang',
  'rujuk_3_hari',
  'rujuk_minggu_ini',
  'pastikan_puskesmas',
  'rujuk_bila_di_atas_oranye',
  'timbang_bulan_depan',
] as const;
export type StepCode = (typeof stepCodes)[number];

export type Finding = {
  readonly code: FindingCode;
  readonly step: StepCode | null;
  /** Grams since the weighing before, and the least that this age should gain (KBM). */
  readonly gain_g?: number;
  readonly kbm_g?: number;
};

/** Findings gravest first; `step` is the most urgent one among them. */
export type CaseWords = { readonly findings: readonly Finding[]; readonly step: StepCode | null };

const steps: Readonly<Record<FindingCode, StepCode | null>> = {
  edema: 'rujuk_hari_ini',
  gizi_buruk: 'rujuk_hari_ini',
  tidak_wajar: 'ukur_ulang',
  '2T': 'rujuk_3_hari',
  BGM: 'rujuk_minggu_ini',
  sangat_pendek: 'rujuk_minggu_ini',
  T: 'rujuk_minggu_ini',
  gizi_kurang: 'pastikan_puskesmas',
  berat_kurang: 'pastikan_puskesmas',
  pendek: 'pastikan_puskesmas',
  obesitas: 'rujuk_bila_di_atas_oranye',
  gizi_lebih: 'rujuk_bila_di_atas_oranye',
  risiko_lebih: 'rujuk_bila_di_atas_oranye',
  N: 'timbang_bulan_depan',
  O: null,
  B: null,
  tinggi: null,
  normal: null,
};

export function caseWords(weighing: CardedWeighing): CaseWords {
  const states = stateCodes(weighing);
  const measured = Object.keys(weighing.growth?.z ?? {}).length > 0;
  const codes = new Set<FindingCode>([...gainCodes(weighing), ...states]);
  if (measured && states.length === 0) codes.add('normal');
  const findings = findingCodes.filter((code) => codes.has(code)).map((code) => findingOf(code, weighing));
  return { findings, step: stepCodes.find((step) => findings.some((one) => one.step === step)) ?? null };
}

function findingOf(code: FindingCode, weighing: CardedWeighing): Finding {
  const step = stepOf(code, weighing);
  const { kms } = weighing;
  if (!isGain(code) || kms === undefined) return { code, step };
  return {
    code,
    step,
    ...(kms.gainG === undefined ? {} : { gain_g: kms.gainG }),
    ...(kms.kbmG === undefined ? {} : { kbm_g: kms.kbmG }),
  };
}

/** Above the orange line somebody looks this week; a weight that fell is as urgent as two months without a gain. */
function stepOf(code: FindingCode, { kms, line }: CardedWeighing): StepCode | null {
  const usual = steps[code];
  if (usual === 'rujuk_bila_di_atas_oranye' && line === 'atas_garis_oranye') return 'rujuk_minggu_ini';
  return code === 'T' && kms?.reason === 'berat_turun' ? 'rujuk_3_hari' : usual;
}

function isGain(code: FindingCode): boolean {
  return code === 'N' || code === 'T' || code === '2T';
}

/** A weight that cannot be says nothing about the gain either. */
function gainCodes({ kms, growth }: CardedWeighing): FindingCode[] {
  if (kms === undefined || growth?.flags.wei === true) return [];
  return [kms.duaT ? '2T' : kms.status];
}

/** An implausible score says only that the child is to be measured again. */
function stateCodes({ edema, growth, line, lila }: CardedWeighing): FindingCode[] {
  const codes: FindingCode[] = edema ? ['edema'] : [];
  if (lila === 'gizi_buruk' || lila === 'gizi_kurang') codes.push(lila);
  if (growth === undefined) return codes;
  const { flags, categories } = growth;
  if (Object.values(flags).some((isImplausible) => isImplausible)) codes.push('tidak_wajar');
  if (flags.len !== true) codes.push(...lengthCodes(categories.tbu));
  if (flags.wfl !== true) codes.push(...wastingCodes(categories.bbtb ?? schoolAgeCategory(growth)));
  if (flags.wei !== true) codes.push(...weightCodes(categories.bbu, line));
  return codes;
}

/** From five on there is no weight for height: the regulation has BMI for age instead, under the same names. */
function schoolAgeCategory({ reference, flags, categories }: Growth): Categories['bbtb'] {
  return reference === 'who2007' && flags.bmi !== true ? categories.imtu : undefined;
}

type Growth = NonNullable<CardedWeighing['growth']>;
type Categories = Growth['categories'];

function lengthCodes(tbu: Categories['tbu']): FindingCode[] {
  return tbu === undefined || tbu === 'normal' ? [] : [tbu];
}

function wastingCodes(bbtb: Categories['bbtb']): FindingCode[] {
  if (bbtb === undefined || bbtb === 'gizi_baik') return [];
  return [bbtb === 'berisiko_gizi_lebih' ? 'risiko_lebih' : bbtb];
}

/** Below −3 SD is below the red line of the card: one finding, under the card's name. */
function weightCodes(bbu: Categories['bbu'], line: CardedWeighing['line']): FindingCode[] {
  if (line === 'bawah_garis_merah') return ['BGM'];
  if (bbu === 'kurang') return ['berat_kurang'];
  return bbu === 'risiko_lebih' ? ['risiko_lebih'] : [];
}
