import { isOneOf, textAt } from '../../domain/form/answer-values.ts';
import { isIdle, lacksEnergy } from '../../forms/remaja/young-person.ts';
import { schoolLimits } from '../../forms/sekolah/cutoffs.ts';
import { atSchool, neverThere } from '../../forms/sekolah/school-status.ts';
import { schoolMeasure } from '../school-measure.ts';
import { unnamedChild } from '../texts/document-findings.ts';
import type { Told } from '../texts/health-findings.ts';
import { allAtSchool, bodyFindings, careFindings, schoolFindings } from '../texts/young-findings.ts';
import { groupOf, isGirl, mayLeaveSchool, remajaOf, schoolOf, type Young, youngOf } from '../young.ts';
import { joinNames } from './join-names.ts';
import type { VisitFinding, VisitFindingRule } from './visit-finding.ts';

type Kind = Pick<VisitFinding, 'code' | 'level'>;

function told(kind: Kind, young: readonly Young[], { headline, say }: Told): VisitFinding[] {
  if (young.length === 0) return [];
  const people = young.map(({ person }) => textAt(person.answers, 'nama') ?? unnamedChild);
  const joined = joinNames(people);
  return [{ ...kind, people, headline: headline(joined, people.length), say: say(joined) }];
}

const away: readonly unknown[] = ['DO', 'LTM', 'BPB'];

/** Codes of `mau_kembali`: school, Paket, a course. */
const wantsBack = [1, 2, 3];
const kindergartenFrom = 5;

/** Who is at school and who is not. Work, marriage and why somebody left are never read out. */
export const schoolVisitFindings: VisitFindingRule = ({ dossier, today }) => {
  const pupils = youngOf(dossier, today).filter(isPupil);
  const out = pupils.filter((one) => away.includes(groupOf(one)));
  const back = out.filter((one) => isOneOf(schoolOf(one), 'mau_kembali', wantsBack));
  const at = pupils.filter((one) => isOneOf(schoolOf(one), 'status_sekolah', [atSchool]));
  const { mau_kembali, tidak_sekolah, rentan, paud, pesantren } = schoolFindings;
  const stays = out.filter((one) => !back.includes(one));
  return [
    ...told({ code: 'sekolah_mau_kembali', level: 'act' }, back, mau_kembali),
    ...told({ code: 'sekolah_tidak', level: 'act' }, stays, tidak_sekolah),
    ...told({ code: 'sekolah_rentan', level: 'act' }, at.filter(isBehind), rentan),
    ...told({ code: 'sekolah_paud', level: 'act' }, pupils.filter(mayStart), paud),
    ...told({ code: 'sekolah_pesantren', level: 'act' }, pupils.filter(isToVerify), pesantren),
    ...(at.length === pupils.length ? told({ code: 'sekolah_baik', level: 'good' }, at, allAtSchool) : []),
  ];
};

/** What the form said of somebody who has outgrown it is no news. */
function isPupil({ sekolah, years = 0 }: Young): boolean {
  return sekolah !== undefined && years <= schoolLimits.asked.to;
}

function isBehind(one: Young): boolean {
  return mayLeaveSchool(one) === true;
}

function isToVerify(one: Young): boolean {
  return groupOf(one) === 'cek';
}

/** Five or six, and nowhere yet. */
function mayStart(one: Young): boolean {
  const isSmall = one.years === kindergartenFrom || one.years === kindergartenFrom + 1;
  return isSmall && isOneOf(schoolOf(one), 'status_sekolah', [neverThere]);
}

const bodyCodes = ['gizi_buruk', 'gizi_kurang', 'obesitas', 'gizi_lebih'] as const;

/** What was measured and looked at; blood, plans and habits were told in private and stay there. */
export const youngVisitFindings: VisitFindingRule = ({ dossier, today, growth }) => {
  const young = youngOf(dossier, today);
  const pupils = young.filter(isPupil);
  const bodies = pupils.map((one) => [one, schoolMeasure(dossier, one.person.id, growth)?.category] as const);
  const { mata, gigi, lengan, kegiatan } = careFindings;
  return [
    ...bodyCodes.flatMap((code) => {
      const those = bodies.flatMap(([one, category]) => (category === code ? [one] : []));
      return told({ code: `imtu_${code}`, level: code === 'gizi_buruk' ? 'urgent' : 'act' }, those, bodyFindings[code]);
    }),
    ...told({ code: 'remaja_lengan', level: 'act' }, young.filter(isThin), lengan),
    ...told(
      { code: 'sekolah_mata', level: 'act' },
      pupils.filter((one) => isOneOf(schoolOf(one), 'visus', [2])),
      mata,
    ),
    ...told(
      { code: 'sekolah_gigi', level: 'act' },
      pupils.filter((one) => isOneOf(schoolOf(one), 'gigi', [2, 3])),
      gigi,
    ),
    ...told(
      { code: 'remaja_kegiatan', level: 'act' },
      young.filter((one) => isIdle(remajaOf(one)) === true),
      kegiatan,
    ),
  ];
};

function isThin(one: Young): boolean {
  return isGirl(one) === true && lacksEnergy(remajaOf(one)) === true;
}
