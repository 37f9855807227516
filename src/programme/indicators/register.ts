import { growthEngineVersion } from '../../domain/growth/assess-growth.ts';
import { adultIndicators } from './adult-indicators.ts';
import { businessIndicators } from './business-indicators.ts';
import { coupleIndicators } from './couple-indicators.ts';
import { coverageIndicators } from './coverage-indicators.ts';
import { documentIndicators } from './document-indicators.ts';
import { familyIndicators } from './family-indicators.ts';
import type { Figures, Indicator } from './indicator.ts';
import { nutritionIndicators } from './nutrition-indicators.ts';
import { resilienceIndicators } from './resilience-indicators.ts';
import { schoolIndicators } from './school-indicators.ts';
import { serviceIndicators } from './service-indicators.ts';
import { weighingIndicators } from './weighing-indicators.ts';
import { welfareIndicators } from './welfare-indicators.ts';
import { youngIndicators } from './young-indicators.ts';

export type { Figure, Figures, Indicator } from './indicator.ts';

/** Every indicator of the summary, in its order. A new one is one entry in one of these files. */
export const indicators: readonly Indicator[] = [
  ...documentIndicators,
  ...adultIndicators,
  ...nutritionIndicators,
  ...weighingIndicators,
  ...serviceIndicators,
  ...familyIndicators,
  ...schoolIndicators,
  ...youngIndicators,
  ...coupleIndicators,
  ...businessIndicators,
  ...welfareIndicators,
  ...resilienceIndicators,
  ...coverageIndicators,
];

/** Stands beside every stored figure; changes with a formula, an indicator or the growth engine. */
export const formulaVersion = `cacah-4 ${growthEngineVersion}`;

/** What nobody contributes: where adding up starts. */
export const noFigures: Figures = Object.fromEntries(indicators.map(({ id }) => [id, [0, 0, 0, 0]]));

export function findIndicator(id: string): Indicator | undefined {
  return indicators.find((indicator) => indicator.id === id);
}
