import type { AssessedWeighing } from '../../programme/weighings.ts';
import { GrowthTag } from '../kit/growth-tag.tsx';
import { gainLine, spokenFindings } from './verdict-lines.ts';

type FindingTagsProps = {
  weighing: Pick<AssessedWeighing, 'words' | 'growth' | 'kms'>;
  /** As many as fit; the child's page has all of them. */
  most: number;
};

/** Findings on a narrow row, gravest first; the gain is said in grams: "Naik 300 g, cukup". */
export function FindingTags({ weighing, most }: FindingTagsProps) {
  const gain = gainLine(weighing);
  return (
    <>
      {spokenFindings(weighing)
        .slice(0, most)
        .map(({ code }) => (
          <GrowthTag
            key={code}
            sign={code}
            {...(gain !== undefined && (code === 'N' || code === 'T' || code === '2T') ? { word: gain } : {})}
          />
        ))}
    </>
  );
}
