import { textAt } from '../../domain/form/answer-values.ts';
import { personsOf } from '../dossier.ts';
import type { FollowUpRule, FollowUpView } from '../follow-up/follow-up.ts';
import { frailRule } from '../follow-up/frail-rule.ts';
import { houseRule } from '../follow-up/house-rule.ts';
import { insuranceRule } from '../follow-up/insurance-rule.ts';
import { povertyRule } from '../follow-up/poverty-rule.ts';
import { insuranceFindings, welfareFindings } from '../texts/family-findings.ts';
import { findingAbout } from './finding-about.ts';
import type { VisitFinding, VisitFindingRule } from './visit-finding.ts';

/** Cards that are not good, what goes to the musyawarah, and who may be helped: as the lists have it. */
export const welfareVisitFindings: VisitFindingRule = (view) => [
  ...ofPeople(insuranceRule, 'nonaktif', view, { code: 'jkn_nonaktif', told: insuranceFindings.nonaktif }),
  ...ofPeople(insuranceRule, 'tidak_punya', view, { code: 'jkn_tidak_punya', told: insuranceFindings.tidak_punya }),
  ...ofPeople(frailRule, 'lansia_sendiri', view, { code: 'lansia_sendiri', told: welfareFindings.lansia }),
  ...ofPeople(frailRule, 'disabilitas', view, { code: 'disabilitas', told: welfareFindings.disabilitas }),
  ...ofFamily(povertyRule, ['tanpa_rumah', 'kriteria'], view, { code: 'usulan', told: welfareFindings.usulan }),
  ...ofFamily(povertyRule, ['belum_dicek'], view, { code: 'cek_dtsen', told: welfareFindings.cek_dtsen }),
  // Water and toilet are told with what puts a family at risk.
  ...ofFamily(houseRule, ['lantai', 'dinding', 'sempit'], view, { code: 'rumah', told: welfareFindings.rumah }),
];

type Saying = { readonly code: string; readonly told: (typeof welfareFindings)['usulan'] };

function ofPeople(rule: FollowUpRule, category: string, view: FollowUpView, { code, told }: Saying): VisitFinding[] {
  const ids = rule.find(view).flatMap((one) => (one.categories.includes(category) ? [one.subject.id] : []));
  const names = personsOf(view.dossier).flatMap(({ id, answers }) =>
    ids.includes(id) ? [textAt(answers, 'nama') ?? ''] : [],
  );
  return names.length === 0 ? [] : [findingAbout(code, names, told)];
}

function ofFamily(rule: FollowUpRule, among: readonly string[], view: FollowUpView, said: Saying): VisitFinding[] {
  const isFound = rule.find(view).some(({ categories }) => categories.some((one) => among.includes(one)));
  return isFound ? [findingAbout(said.code, [], said.told)] : [];
}
