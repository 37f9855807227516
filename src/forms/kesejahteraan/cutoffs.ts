/**
 * Limits of the poverty screening, and the only place where they stand. The decree (Kepmensos 262/HUK/2022) names the
 * criteria in words; which codes of Regsosek answer them is our reading, and the social affairs office has to confirm it.
 * None of it is a verdict: a family "meets n of 8".
 */
export const cutoffs = {
  /** c: the decree as read says half; a "70%" version circulates. The question asks for half. */
  foodShare: 0.5,
  /** e, "tanah dan/atau plesteran": 8 earth, 6 cement or brick; what is not named (9) is asked. */
  poorFloor: [6, 8],
  soundFloor: [1, 2, 3, 4, 5, 7],
  /** f: bamboo, wire, boards; of a wall (1) it has to be asked whether it is plastered, of others (7) what they are. */
  poorWall: [2, 3, 4, 5, 6],
  /** g: neither an own nor a shared toilet; a public one (MCK umum, 4) counts as none. */
  poorToilet: [4, 6],
  soundToilet: [1, 2, 3, 5],
  /** h: no electricity, or a meter of 450 VA; without a meter, or not of PLN, it is asked. */
  noElectricity: 4,
  metered: 1,
  poorPower: 1,
  soundPower: [2, 3, 4, 5],
  /** Square metres a person below which a house is too small (BPS). */
  leastArea: 8,
  /** RTLH by proxy; PUPR has a form of its own: floor of bamboo or earth, wall of bamboo mats or bamboo. */
  unfitFloor: [7, 8],
  unfitWall: [4, 6],
  /** From this many criteria on a family is a matter for the musyawarah (our own threshold). */
  manyCriteria: 5,
  /** Adults, in completed years, among whom somebody may have a steady income. */
  adult: 18,
} as const;
