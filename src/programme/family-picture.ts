import type { FamilyClass } from '../forms/ibangga/index-of.ts';
import { type Dimension, dimensionCodes } from '../forms/ibangga/mapping.ts';
import { type Criterion, criteria, screeningOf } from '../forms/kesejahteraan/criteria.ts';
import { type Dossier, findRecord } from './dossier.ts';
import { ibanggaOfDossier } from './family-index.ts';
import type { Known } from './persons.ts';
import { welfareOf } from './welfare.ts';

/** What is worked out of a family's answers, for whoever looks at the family. None of it is a verdict, and no office has confirmed it. */
export type FamilyPicture = {
  /** Undefined where nobody has asked for it. */
  readonly ibangga: IbanggaPicture | undefined;
  readonly welfare: WelfarePicture | undefined;
};

export type IbanggaPicture = {
  /** Undefined until all that applies to the family is known. */
  readonly class: FamilyClass | undefined;
  /** Whole points of 100. */
  readonly index: number | undefined;
  /** As far as each is known. */
  readonly dimensions: readonly { readonly dimension: Dimension; readonly points: number }[];
  /** How many of the variables that apply are known, and how many those are. */
  readonly known: number;
  readonly all: number;
};

export type WelfarePicture = {
  readonly met: readonly Criterion[];
  /** How many of the criteria are known, and how many there are. */
  readonly known: number;
  readonly all: number;
  readonly hasNoShelter: Known;
};

export function familyPicture(dossier: Dossier, on: string): FamilyPicture {
  const isAsked = (form: string) => findRecord(dossier, form, dossier.household) !== undefined;
  return {
    ibangga: isAsked('ibangga') ? ibanggaPicture(dossier, on) : undefined,
    welfare: isAsked('kesejahteraan') ? welfarePicture(dossier, on) : undefined,
  };
}

function ibanggaPicture(dossier: Dossier, on: string): IbanggaPicture {
  const { variables, dimensions, index, class: family } = ibanggaOfDossier(dossier, on);
  const applying = Object.values(variables).filter((holds) => holds !== 'none');
  return {
    class: family,
    index: index === undefined ? undefined : Math.round(index),
    dimensions: dimensionCodes.flatMap((dimension) => {
      const points = dimensions[dimension];
      return points === undefined ? [] : [{ dimension, points: Math.round(points) }];
    }),
    known: applying.filter((holds) => holds !== undefined).length,
    all: applying.length,
  };
}

function welfarePicture(dossier: Dossier, on: string): WelfarePicture {
  const { met, known, hasNoShelter } = screeningOf(welfareOf(dossier, on));
  return { met, known: known.length, all: criteria.length, hasNoShelter };
}
