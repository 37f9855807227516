import type { NewRevision } from '../../../src/device/store/save-revisions.ts';
import type { Answers } from '../../../src/domain/answers.ts';
import { dayFromNow } from './calendar.ts';
import type { Centre } from './centre.ts';
import { enrolPocketPhone, newId, writeRevision } from './pocket-phone.ts';
import { until } from './until.ts';
import { desa, issueCard } from './villagers.ts';

export type KnownFamily = { readonly household: string; readonly mother: string; readonly child: string };

export type KnownFamilies = {
  readonly count: number;
  /** How many of them, the first ones, nobody has visited again since they were listed: their "Semua tetap" is a revision for each person. */
  readonly listedOnly: number;
  /** With an elder brother: four in each. */
  readonly hasBrother?: boolean;
};

/** Families of Sari's RT, as Dewi wrote them down two months ago: a couple and a little child, three or four in all. */
export async function recordKnownFamilies(
  centre: Centre,
  { count, listedOnly, hasBrother = false }: KnownFamilies,
): Promise<KnownFamily[]> {
  const dewi = await enrolPocketPhone(centre.url, await issueCard(centre, 'Dewi'));
  const families: KnownFamily[] = [];
  for (let at = 1; at <= count; at++) {
    const { family, revisions } = await writeKnownFamily(at, { wasVisited: at > listedOnly, hasBrother });
    families.push(family);
    await dewi.saveRevisions({ revisions, dropDrafts: [] });
  }
  await until('the families are at the centre', async () => {
    await dewi.sync();
    return (await dewi.counts()).waiting === 0;
  });
  const { held } = await dewi.counts();
  if (held > 0) throw new Error(`${held} held: ${JSON.stringify((await dewi.outbox()).slice(0, 3))}`);
  dewi.lock();
  return families;
}

const then = dayFromNow(-60);

async function writeKnownFamily(
  at: number,
  { wasVisited, hasBrother }: { wasVisited: boolean; hasBrother: boolean },
): Promise<{ family: KnownFamily; revisions: NewRevision[] }> {
  const [household, father, mother, child] = [newId(), newId(), newId(), newId()];
  const person = (id: string, form: string, answers: Answers) =>
    writeRevision({ form, subject: { kind: 'person', id }, household, answers });
  const home = { kind: 'household', id: household } as const;
  const stays = wasVisited ? { mutasi: 1 } : {};
  const here = { ...stays, keluarga_id: household, nik_status: 2, keberadaan: 1, agama: 1, jkn: 1 };
  const grown = { status_kawin: 2, buku_nikah: 1, akta_lahir: 3, ktp_el: 1, disabilitas: [] };
  const revisions = await Promise.all([
    writeRevision({
      ...{ form: 'keluarga', subject: home, household },
      answers: {
        ...{ kode_desa: desa, rt: '003', rw: '001', alamat: `Kampung Pasir ${at}`, lama_tinggal_bln: 180 },
        ...{ punya_kk: 3, jenis_keluarga: 1, jml_jiwa_serumah: hasBrother ? 4 : 3 },
      },
    }),
    person(father, 'anggota', {
      ...{ ...here, ...grown, nama: `ASEP ${names[at % names.length]}`, jk: 1, tgl_lahir: '1988-03-12' },
      ...{ hub_kk: 1, usia_kawin1: 26, pendidikan: 6, pekerjaan: 2, penghasilan_tetap: 3 },
    }),
    person(mother, 'anggota', {
      ...{ ...here, ...grown, nama: `RINI ${names[(at * 3) % names.length]}`, jk: 2, tgl_lahir: '1992-07-04' },
      ...{ hub_kk: 3, usia_kawin1: 22, pendidikan: 5, pekerjaan: 1, hamil_status: 'tidak' },
    }),
    person(child, 'anggota', {
      ...{ ...here, nama: `AISYAH ${names[(at * 5) % names.length]}`, jk: 2, tgl_lahir: dayFromNow(-300) },
      ...{ hub_kk: 4, ibu_kandung_id: mother },
    }),
    ...(hasBrother
      ? [
          person(newId(), 'anggota', {
            ...{ ...here, nama: `RIZKI ${names[(at * 5) % names.length]}`, jk: 1, tgl_lahir: '2016-02-20' },
            ...{ hub_kk: 4, ibu_kandung_id: mother },
          }),
        ]
      : []),
    person(child, 'balita', { nama_ortu: 'RINI', punya_buku_kia: 1, bb_lahir_kg: 3.1, pb_lahir_cm: 49 }),
  ]);
  return { family: { household, mother, child }, revisions: revisions.map((one) => ({ ...one, visited_on: then })) };
}

const names = ['SAPUTRA', 'MARLINA', 'HIDAYAT', 'KARTIKA', 'NUGRAHA', 'LESTARI', 'PERMANA'];
