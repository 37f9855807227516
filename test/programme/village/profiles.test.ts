import { expect, test } from 'vitest';
import { desaSubjectId } from '../../../src/domain/record-id.ts';
import { assembleDossiers, assembleVillages } from '../../../src/programme/dossier.ts';
import { monthToFill, profilesOf } from '../../../src/programme/village/profiles.ts';
import { child, home, recordOf } from '../dossier-of.ts';

const mongpok = { kind: 'desa', id: desaSubjectId('36.04.23.2015') } as const;
const profile = (tgl_profil: string) =>
  recordOf('profil', mongpok, { tgl_profil }, { period: tgl_profil.slice(0, 7), visited_on: tgl_profil });

const [older, january, march] = [profile('2025-02-10'), profile('2026-01-20'), profile('2026-03-02')];

test('this year’s profile is the newest of the year, with last year’s beside it', () => {
  expect(profilesOf([march, older, january], '2026')).toEqual({ current: march, last: older });
  expect(profilesOf([older], '2026')).toEqual({ current: undefined, last: older });
});

test('filling it in goes on in this year’s record; a new year begins one', () => {
  expect(monthToFill(profilesOf([january], '2026'), '2026-11-05')).toBe('2026-01');
  expect(monthToFill(profilesOf([january], '2027'), '2027-01-09')).toBe('2027-01');
});

test('what is said of the desa is in no family’s dossier, and each desa has its own', () => {
  const meeting = recordOf('kegiatan', mongpok, { jenis: 1 }, { place: { kab: '36.04', desa: '36.04.23.2015' } });
  const family = recordOf('keluarga', home('sugeng'), {});
  expect(assembleDossiers([january, family, meeting]).map(({ household }) => household)).toEqual([family.subject.id]);
  const [village, ...others] = assembleVillages([january, family, meeting]);
  expect(village).toMatchObject({ household: mongpok.id, records: [january, meeting] });
  expect(others).toEqual([]);
});

test('who was written down twice was at a meeting once', () => {
  const twin = recordOf('anggota', child('rini-lagi'), { nama: 'RINI', digabung_ke: child('rini').id });
  const meeting = recordOf('kegiatan', mongpok, { jenis: 1, hadir: [child('rini').id, child('rini-lagi').id, 'wati'] });
  const [village] = assembleVillages([twin, meeting]);
  expect(village?.records[0]?.answers.hadir).toEqual([child('rini').id, 'wati']);
});
