/**
 * Ages and limits of the adolescents' form, and the only place where they stand. Haemoglobin below 12 is the usual limit of
 * girls who are not pregnant; the arm's, the adult body mass's and the iron tablets' await a confirmed source.
 */
export const youngLimits = {
  /** Completed years, both included. */
  asked: { from: 10, to: 24 },
  posyandu: { from: 10, to: 18 },
  bloodFrom: 12,
  /** Up to 18 the form `sekolah` has weight and height. */
  measuredFrom: 19,
  occupation: { from: 15, to: 24 },
  plansFrom: 16,
  /** UU 16/2019: nobody marries younger. */
  marriageable: 19,
  /** g/dL; below it a girl may lack iron. */
  hb: 12,
  /** cm; below it a girl may lack energy (KEK). */
  arm: 23.5,
  /** kg/m² of adults: severely thin, thin, heavy and very heavy begin beyond these. */
  adultBmi: { veryThin: 17, thin: 18.5, heavy: 25, veryHeavy: 27 },
  /** A pregnancy before this age is one to watch: a bride younger than it is told so. */
  brideFrom: 20,
} as const;
