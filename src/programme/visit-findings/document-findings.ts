import { isOneOf, textAt } from '../../domain/form/answer-values.ts';
import { daysOld } from '../../forms/akta/child.ts';
import { needsWitnesses, reportDays } from '../../forms/akta/jalur.ts';
import { photoMonths, warnaLatarFoto } from '../../forms/kia/kategori.ts';
import { aktaOf, type Child, childrenOf, kategoriOf, needsCard } from '../children.ts';
import { guardianConsent } from '../consent.ts';
import { jalurOf } from '../follow-up/akta-rule.ts';
import type { FollowUpView } from '../follow-up/follow-up.ts';
import { categoriesOf } from '../follow-up/kia-rule.ts';
import {
  type AktaAdvice,
  documentHeadlines as headlines,
  type Photographs,
  sayAkta,
  sayComplete,
  sayCorrection,
  sayExpired,
  sayLost,
  sayReady,
  sayRecording,
  unnamedChild,
} from '../texts/document-findings.ts';
import { joinNames } from './join-names.ts';
import type { VisitFinding, VisitFindingRule } from './visit-finding.ts';

type Code = keyof typeof headlines;

/** What the visit says about the children's papers: what to get first, then what can be got with it. */
export const documentFindings: VisitFindingRule = (view) => {
  const children = childrenOf(view.dossier, view.today);
  const without = children.filter((child) => isOneOf(aktaOf(child), 'akta_status', [3]));
  const inTime = without.filter((child) => daysLeft(view, child) !== undefined);
  const late = without.filter((child) => !inTime.includes(child));
  return [
    ...sayInTime(view, inTime),
    ...tell('akta_belum', late, (names) => sayAkta(names, adviceFor(view, late))),
    ...tell(
      'akta_pembetulan',
      children.filter((child) => jalurOf(view, child) === 'G'),
      sayCorrection,
    ),
    ...cardFindings(children),
    ...tell(
      'rekam_ktp',
      children.filter((child) => needsCard(child) !== false && kategoriOf(child) === 5),
      sayRecording,
    ),
    ...sayIfComplete(children),
  ];
};

type Say = (names: string, photographs: Photographs) => string;

function tell(code: Exclude<Code, 'akta_segera'>, children: readonly Child[], say: Say): VisitFinding[] {
  if (children.length === 0) return [];
  const people = children.map(nameOf);
  const level = code === 'dokumen_lengkap' ? 'good' : 'act';
  const words = say(joinNames(people), photographsOf(children));
  return [{ code, level, people, headline: headlines[code](people), say: words }];
}

/** The first to run out of days is told for all of them. */
function sayInTime(view: FollowUpView, children: readonly Child[]): VisitFinding[] {
  if (children.length === 0) return [];
  const left = Math.min(...children.map((child) => daysLeft(view, child) ?? reportDays));
  const people = children.map(nameOf);
  return [
    {
      ...{ code: 'akta_segera', level: 'act', people, headline: headlines.akta_segera(people, left) },
      say: sayAkta(joinNames(people), adviceFor(view, children), left),
    },
  ];
}

/** Until the sixtieth day; of a guessed birth date no days are counted. */
function daysLeft({ today }: FollowUpView, { person: { answers } }: Child): number | undefined {
  const days = answers.tgl_lahir_perkiraan === 'ya' ? undefined : daysOld(answers.tgl_lahir, today);
  return days === undefined || days > reportDays ? undefined : reportDays - days;
}

function adviceFor(view: FollowUpView, children: readonly Child[]): AktaAdvice {
  const mayPass = guardianConsent(view.dossier) === 'given';
  return {
    needsParentsPapers: children.some((child) => jalurOf(view, child) === 'F'),
    needsStatement: children.some((child) => needsWitnesses(aktaOf(child))),
    wantsCard: children.some((child) => categoriesOf(child).includes('akta_dulu')),
    isPassedOn: mayPass && children.every((child) => aktaOf(child).setuju_dibantu === 'ya'),
  };
}

function cardFindings(children: readonly Child[]): VisitFinding[] {
  const among = children.filter((child) => needsCard(child) !== false);
  const inCategory = (category: ReturnType<typeof categoriesOf>[number]) =>
    among.filter((child) => {
      const found = categoriesOf(child);
      return found[0] === category && !found.includes('akta_dulu');
    });
  return [
    ...tell('kia_kedaluwarsa', inCategory('kedaluwarsa'), sayExpired),
    ...tell('kia_siap', inCategory('siap'), sayReady),
    ...tell('kia_hilang', inCategory('hilang'), sayLost),
  ];
}

function photographsOf(children: readonly Child[]): Photographs {
  const ofColour = (colour: 'merah' | 'biru') =>
    joinNames(
      children
        .filter(({ months, person }) => {
          return (months ?? 0) >= photoMonths && warnaLatarFoto(person.answers.tgl_lahir) === colour;
        })
        .map(nameOf),
    );
  return { red: ofColour('merah'), blue: ofColour('biru') };
}

/** Said only where everything is known to be there, of every child. */
function sayIfComplete(children: readonly Child[]): VisitFinding[] {
  const isComplete = children.every((child) => hasCertificate(child) && hasCardIfDue(child));
  return isComplete ? tell('dokumen_lengkap', children, sayComplete) : [];
}

function hasCertificate(child: Child): boolean {
  const akta = aktaOf(child);
  return isOneOf(akta, 'akta_status', [1, 2]) && !isOneOf(akta, 'akta_cocok_kk', [2, 3, 4]);
}

function hasCardIfDue(child: Child): boolean {
  return needsCard(child) === false || kategoriOf(child) === 1;
}

function nameOf({ person }: Child): string {
  return textAt(person.answers, 'nama') ?? unnamedChild;
}
