import { expect, test } from 'vitest';
import { viewMembers } from '../../../src/app/kader/member-view.ts';
import { loadGrowthTables } from '../../../src/domain/growth/tables.ts';
import { aisyah, home, member, phoneWith, received, sugeng, today, uuid } from './kampung.ts';

const growth = await loadGrowthTables();
const phone = phoneWith(
  received(home(1, sugeng, '12')),
  received(member(2, sugeng, uuid(11), { nama: 'Sugeng', hub_kk: 1, tgl_lahir: '1985-02-01' })),
  received(member(3, sugeng, uuid(12), { nama: 'Dimas', hub_kk: 4, tgl_lahir: '2019-03-27' })),
  received({
    ...{ record: 7, form: 'akta', kind: 'person', subject: uuid(12), household: sugeng, answers: { akta_status: 1 } },
  }),
  received({
    ...{ record: 8, form: 'kia', kind: 'person', subject: uuid(12), household: sugeng, answers: { kia_status: 3 } },
  }),
  received(member(4, sugeng, aisyah, { nama: 'Aisyah', hub_kk: 4, jk: 2, tgl_lahir: '2025-08-14' })),
  received({
    ...{ record: 5, form: 'penimbangan', kind: 'person', subject: aisyah, household: sugeng, period: '2026-10' },
    ...{ visitedOn: '2026-10-04', answers: { tgl_ukur: '2026-10-04', hadir: 1, bb_kg: 7.9, edema: 'tidak' } },
  }),
  received({
    ...{ record: 6, form: 'penimbangan', kind: 'person', subject: aisyah, household: sugeng, period: '2026-11' },
    ...{ visitedOn: '2026-11-03', answers: { tgl_ukur: '2026-11-03', hadir: 1, bb_kg: 8.2, edema: 'tidak' } },
  }),
);
const dossier = phone.directory.dossiers.get(sugeng);
const members = dossier === undefined ? [] : viewMembers(dossier, { today, growth });

test('the head comes first, then the children, the oldest first', () => {
  expect(members.map(({ name }) => name)).toEqual(['Sugeng', 'Dimas', 'Aisyah']);
});

test('a document that is not there is named, one that nobody asked about is not', () => {
  expect(members.map(({ lacks }) => lacks)).toEqual([[], ['belum punya KIA'], []]);
});

test('a young child shows her last weight and what it says', () => {
  expect(members[2]).toMatchObject({ age: '14 bulan', weight: '8,2\u00a0kg · 3 Nov', finding: 'N', isBalita: true });
});

test('a pupil shows what was measured at school, by the names of Permenkes', () => {
  const school = (bb: number) =>
    phoneWith(
      received(home(1, sugeng, '12')),
      received(member(3, sugeng, uuid(12), { nama: 'Dimas', hub_kk: 4, jk: 1, tgl_lahir: '2016-05-20' })),
      received({
        ...{ record: 7, form: 'sekolah', kind: 'person', subject: uuid(12), household: sugeng },
        answers: { status_sekolah: 2, bb, tb: 138.5, tgl_ukur: '2026-10-20' },
      }),
    ).directory.dossiers.get(sugeng);
  const shown = (bb: number) => {
    const held = school(bb);
    return held && viewMembers(held, { today, growth })[0];
  };
  expect(shown(25)).toMatchObject({ weight: '25\u00a0kg · 20 Okt', finding: 'gizi_kurang', isBalita: false });
  expect(shown(32)).toMatchObject({ finding: 'normal' });
  expect(shown(12)).toMatchObject({ finding: 'tidak_wajar' });
});

test('a birth date nobody knows is said, not guessed', () => {
  const [nameless] = [
    phoneWith(received(home(1, sugeng, '12')), received(member(2, sugeng, uuid(11), { nama: 'Mbah' }))),
  ];
  const held = nameless.directory.dossiers.get(sugeng);
  expect(held && viewMembers(held, { today, growth })[0]?.age).toBe('umur belum dicatat');
});
