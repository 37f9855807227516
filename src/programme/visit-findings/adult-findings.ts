import { textAt } from '../../domain/form/answer-values.ts';
import { personsOf } from '../dossier.ts';
import type { FollowUpView } from '../follow-up/follow-up.ts';
import { withoutCard } from '../identity-cards.ts';
import { type Marriage, marriageBookOf, marriagesOf } from '../marriages.ts';
import type { Person } from '../persons.ts';
import { cardAnomalies, personAnomalies } from '../registration-anomalies.ts';
import { adultFindings as words } from '../texts/adult-documents.ts';
import { unnamedChild } from '../texts/document-findings.ts';
import { joinNames } from './join-names.ts';
import type { VisitFinding, VisitFindingRule } from './visit-finding.ts';

type Code = keyof typeof words;

/** What the visit says about the papers of grown-ups and the family's card. Who has none yet (NIK) has no card to look at. */
export const adultVisitFindings: VisitFindingRule = (view) => {
  const { dossier, today } = view;
  const cards = withoutCard(dossier, today);
  const ofKind = (kind: (typeof cards)[number]['kind']) =>
    cards.filter((one) => one.kind === kind).map(({ person }) => nameOf(person));
  return [
    ...tell('ktp_belum', ofKind('belum')),
    ...tell('ktp_rumah', ofKind('rekam_di_rumah')),
    ...tell('ktp_17', ofKind('genap_17')),
    ...tell('buku_nikah', couplesWithout(view)),
    ...(cardAnomalies(dossier, today).length === 0 ? [] : [findingOf('kk_berubah', [])]),
    ...tell('nik_dicocokkan', mismatched(view)),
  ];
};

const none = 3;

function couplesWithout({ dossier, today }: FollowUpView): string[] {
  return marriagesOf(dossier, today)
    .filter((couple) => marriageBookOf(couple) === none)
    .map(coupleName);
}

function coupleName({ wife, husband }: Marriage): string {
  return joinNames([husband, wife].flatMap((one) => (one === undefined ? [] : [nameOf(one)])));
}

function mismatched({ dossier, today }: FollowUpView): string[] {
  return personsOf(dossier)
    .filter((person) => personAnomalies(dossier, person, today).some(({ code }) => code !== 'belum_nik'))
    .map(nameOf);
}

function tell(code: Code, names: readonly string[]): VisitFinding[] {
  return names.length === 0 ? [] : [findingOf(code, names)];
}

function findingOf(code: Code, names: readonly string[]): VisitFinding {
  const { headline, say } = words[code];
  const joined = joinNames(names);
  return { code, level: 'act', people: names, headline: headline(joined, names.length), say: say(joined) };
}

function nameOf({ answers }: Person): string {
  return textAt(answers, 'nama') ?? unnamedChild;
}
