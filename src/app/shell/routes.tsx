import { type FunctionComponent, h } from 'preact';
import { lazy, Route, Router } from 'preact-iso';
import type { Role } from '../../domain/roles.ts';
import { EnrolScreen } from '../session/enrol-screen.tsx';
import { Gate } from './gate.tsx';
import { HelpScreen } from './help-screen.tsx';
import { LostScreen } from './lost-screen.tsx';
import { StartScreen } from './start-screen.tsx';

/** What a screen is given: the parts of its address. */
type Parts = Partial<Record<'household' | 'person' | 'record' | 'form' | 'subject' | 'indicator' | 'rule', string>>;

/** The screen's code comes when it is first opened; the service worker has all of it from the first visit. */
function screen<Name extends string>(
  roles: readonly Role[],
  name: Name,
  load: () => Promise<Record<Name, unknown>>,
): FunctionComponent<Parts> {
  const Lazy = lazy(async () => (await load())[name] as FunctionComponent<Parts>) as FunctionComponent<Parts>;
  return (parts) => <Gate roles={roles}>{h(Lazy, parts)}</Gate>;
}

/** Open to everybody: what it does needs no account. */
const Carry = lazy(async () => (await import('../courier/carry-screen.tsx')).CarryScreen);

const kader = ['kader'] as const;
const desk = ['supervisor'] as const;
/** Who fills in forms: families are a kader's, the kampung itself is also its supervisor's and its kepala desa's. */
const fillers = ['kader', 'supervisor', 'kepala_desa'] as const;
const field = ['kader', 'supervisor'] as const;
const leaders = ['kepala_desa', 'supervisor', 'admin'] as const;
/** Who may read names in a village's lists; which ones is the rule's own word. */
const readers = ['kepala_desa', 'supervisor'] as const;
const officer = ['opd'] as const;

const Families = screen(kader, 'FamiliesScreen', () => import('../kader/families-screen.tsx'));
const NewFamily = screen(kader, 'NewFamilyScreen', () => import('../visit/new-family-screen.tsx'));
const Family = screen(kader, 'FamilyScreen', () => import('../kader/family-screen.tsx'));
const NewMember = screen(kader, 'NewMemberScreen', () => import('../visit/new-member-screen.tsx'));
const NewBusiness = screen(kader, 'NewBusinessScreen', () => import('../visit/new-business-screen.tsx'));
const Visit = screen(kader, 'VisitScreen', () => import('../visit/visit-screen.tsx'));
const FamilyChanges = screen(kader, 'ChangesScreen', () => import('../changes/changes-screen.tsx'));
const Newborn = screen(kader, 'NewbornScreen', () => import('../changes/newborn-screen.tsx'));
const FamilyMove = screen(kader, 'MoveScreen', () => import('../changes/move-screen.tsx'));
const Finish = screen(kader, 'FinishScreen', () => import('../visit/finish-screen.tsx'));
const FormEntry = screen(fillers, 'FormScreen', () => import('../form/form-screen.tsx'));
const Begin = screen(fillers, 'BeginScreen', () => import('../form/begin-screen.tsx'));
const Child = screen(kader, 'ChildScreen', () => import('../growth/child-screen.tsx'));
const Posyandu = screen(kader, 'PosyanduScreen', () => import('../posyandu/posyandu-screen.tsx'));
const NewChild = screen(kader, 'NewChildScreen', () => import('../posyandu/new-child-screen.tsx'));
const Totals = screen(kader, 'TotalsScreen', () => import('../posyandu/totals-screen.tsx'));
const Outbox = screen(kader, 'OutboxScreen', () => import('../kader/outbox-screen.tsx'));
const Repairs = screen(kader, 'RepairsScreen', () => import('../kader/repairs-screen.tsx'));
const FollowUp = screen(kader, 'FollowUpScreen', () => import('../kader-lists/follow-up-screen.tsx'));
const Worklist = screen(kader, 'WorklistScreen', () => import('../kader-lists/worklist-screen.tsx'));
const PrintedOwnWorklist = screen(
  kader,
  'WorklistPrintScreen',
  () => import('../kader-lists/worklist-print-screen.tsx'),
);
const Activities = screen(field, 'ActivitiesScreen', () => import('../village/activities-screen.tsx'));
const OwnReport = screen(field, 'OwnReportScreen', () => import('../village/own-report-screen.tsx'));
const Profile = screen(readers, 'ProfileScreen', () => import('../village/profile-screen.tsx'));
const DeskReport = screen(readers, 'DeskReportScreen', () => import('../village/desk-report-screen.tsx'));
const Queue = screen(desk, 'QueueScreen', () => import('../supervisor/queue-screen.tsx'));
const Review = screen(desk, 'ReviewScreen', () => import('../supervisor/review-screen.tsx'));
const KaderStates = screen(desk, 'KaderScreen', () => import('../supervisor/kader-screen.tsx'));
const CaseCode = screen(desk, 'CaseCodeScreen', () => import('../supervisor/case-code-screen.tsx'));
const Twins = screen(desk, 'TwinsScreen', () => import('../supervisor/twins-screen.tsx'));
const Summary = screen(leaders, 'SummaryScreen', () => import('../kepala-desa/summary-screen.tsx'));
const Indicator = screen(leaders, 'IndicatorScreen', () => import('../kepala-desa/indicator-screen.tsx'));
const PrintedSummary = screen(leaders, 'PrintScreen', () => import('../kepala-desa/print-screen.tsx'));
const Behind = screen(readers, 'BehindScreen', () => import('../kepala-desa/behind-screen.tsx'));
const Worklists = screen(readers, 'WorklistScreen', () => import('../follow-up/worklist-screen.tsx'));
const PrintedWorklist = screen(readers, 'PrintWorklistScreen', () => import('../follow-up/print-worklist-screen.tsx'));
const Office = screen(officer, 'OfficeScreen', () => import('../office/office-screen.tsx'));
const PrintedOffice = screen(officer, 'PrintWorklistScreen', () => import('../follow-up/print-worklist-screen.tsx'));
const Dictionary = screen(leaders, 'DictionaryScreen', () => import('../dictionary/dictionary-screen.tsx'));
const Accounts = screen(['admin'], 'AccountsScreen', () => import('../admin/accounts-screen.tsx'));
const KabupatenSettings = screen(
  ['admin'],
  'KabupatenSettingsScreen',
  () => import('../admin/kabupaten-settings-screen.tsx'),
);
const Settings = screen(
  ['kader', 'supervisor', 'kepala_desa', 'opd', 'admin'],
  'SettingsScreen',
  () => import('./settings-screen.tsx'),
);

export function Routes() {
  return (
    <Router>
      <Route path="/" component={StartScreen} />
      <Route path="/masuk" component={EnrolScreen} />
      <Route path="/bantuan" component={HelpScreen} />
      <Route path="/titipan" component={Carry} />
      <Route path="/setelan" component={Settings} />
      <Route path="/keluarga" component={Families} />
      <Route path="/keluarga/baru" component={NewFamily} />
      <Route path="/keluarga/:household" component={Family} />
      <Route path="/keluarga/:household/anggota-baru" component={NewMember} />
      <Route path="/keluarga/:household/usaha-baru" component={NewBusiness} />
      <Route path="/keluarga/:household/kunjungan" component={Visit} />
      <Route path="/keluarga/:household/perubahan" component={FamilyChanges} />
      <Route path="/keluarga/:household/lahir" component={Newborn} />
      <Route path="/keluarga/:household/pindah" component={FamilyMove} />
      <Route path="/keluarga/:household/selesai" component={Finish} />
      <Route path="/mulai/:form/:subject" component={Begin} />
      <Route path="/isi/:record" component={FormEntry} />
      <Route path="/anak/:person" component={Child} />
      <Route path="/posyandu" component={Posyandu} />
      <Route path="/posyandu/anak-baru" component={NewChild} />
      <Route path="/posyandu/hasil" component={Totals} />
      <Route path="/kirim" component={Outbox} />
      <Route path="/perbaikan" component={Repairs} />
      <Route path="/tindak-lanjut" component={FollowUp} />
      <Route path="/tindak-lanjut/:rule" component={Worklist} />
      <Route path="/tindak-lanjut/:rule/cetak" component={PrintedOwnWorklist} />
      <Route path="/kegiatan" component={Activities} />
      <Route path="/kegiatan/laporan" component={OwnReport} />
      <Route path="/kampung" component={Profile} />
      <Route path="/kampung/laporan" component={DeskReport} />
      <Route path="/antrean" component={Queue} />
      <Route path="/antrean/:record" component={Review} />
      <Route path="/kembar" component={Twins} />
      <Route path="/kode-kasus" component={CaseCode} />
      <Route path="/kader" component={KaderStates} />
      <Route path="/ringkasan" component={Summary} />
      <Route path="/ringkasan/cetak" component={PrintedSummary} />
      <Route path="/ringkasan/:indicator" component={Indicator} />
      <Route path="/ringkasan/:indicator/daftar" component={Behind} />
      <Route path="/daftar" component={Worklists} />
      <Route path="/daftar/cetak" component={PrintedWorklist} />
      <Route path="/tindak-lanjut-dinas" component={Office} />
      <Route path="/tindak-lanjut-dinas/cetak" component={PrintedOffice} />
      <Route path="/akun" component={Accounts} />
      <Route path="/pengaturan" component={KabupatenSettings} />
      <Route path="/kamus" component={Dictionary} />
      <Route default component={LostScreen} />
    </Router>
  );
}
