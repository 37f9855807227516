import type { Revision } from '../../../src/domain/revision.ts';
import type { engines } from '../engines.ts';
import { childAnswers, type Family, newId, write, writeFamily } from '../kit/family.ts';
import {
  type Centre,
  cikeusal,
  dewi,
  hasan,
  type LoggedIn,
  logIn,
  openCentre,
  ratna,
  siti,
  umar,
  wulan,
} from './open-centre.ts';

const neighbour = { name: 'Yuni', role: 'supervisor', scope: [{ desa: cikeusal, rw: null, rt: null }] } as const;

export type DeskPeople = Record<'siti' | 'dewi' | 'ratna' | 'umar' | 'hasan' | 'wulan' | 'yuni', LoggedIn>;
export type Desk = {
  readonly centre: Centre;
  readonly people: DeskPeople;
  readonly family: Family;
  /** Sugeng, the family's head. */
  readonly father: Revision;
  /** Siti's unit is RT 001: what she writes in RT 002 is kept and held. */
  readonly stray: Revision;
};

/** Everybody logged in, and a family that nobody has sent yet. */
export async function openDesk(engine: (typeof engines)[number]): Promise<Desk> {
  const centre = await openCentre(engine);
  const people = {
    siti: await logIn(centre, siti),
    dewi: await logIn(centre, dewi),
    ratna: await logIn(centre, ratna),
    umar: await logIn(centre, umar),
    hasan: await logIn(centre, hasan),
    wulan: await logIn(centre, wulan),
    yuni: await logIn(centre, neighbour),
  };
  const family = await writeFamily();
  const { household } = family;
  const answers = { ...childAnswers(household, 'SUGENG WIBOWO'), jk: 1, tgl_lahir: '1985-02-17', hub_kk: 1 };
  const father = await write({ form: 'anggota', subject: { kind: 'person', id: newId() }, answers, household });
  return { centre, people, family, father, stray: (await writeFamily({ rt: '002' })).home };
}
