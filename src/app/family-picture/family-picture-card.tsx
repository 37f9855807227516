import { criterionWords } from '../../forms/kesejahteraan/texts/id.ts';
import type { Dossier } from '../../programme/dossier.ts';
import { familyPicture, type IbanggaPicture, type WelfarePicture } from '../../programme/family-picture.ts';
import { formatNumber } from '../format/format-number.ts';
import { Card } from '../kit/card.tsx';
import { Tag, type TagLook } from '../kit/tag.tsx';
import { today } from '../shell/clock.ts';
import { pictureTexts as words } from '../texts/id/family-picture.ts';

/** The forms of which something is worked out for the family. */
export type PicturedForm = 'ibangga' | 'kesejahteraan';

type PictureProps = {
  dossier: Dossier;
  /** Of one form alone; left out: everything that is known. */
  only?: PicturedForm;
};

/** What is worked out of a family's answers, in words: nothing where nobody has asked yet. */
export function FamilyPictureCard({ dossier, only }: PictureProps) {
  const picture = familyPicture(dossier, today());
  const ibangga = only === 'kesejahteraan' ? undefined : picture.ibangga;
  const welfare = only === 'ibangga' ? undefined : picture.welfare;
  if (ibangga === undefined && welfare === undefined) return null;
  return (
    <Card title={words.title} aside={<Tag look={doubtful} word={words.unconfirmed} />} footer={words.note}>
      {ibangga && <IbanggaPart {...ibangga} />}
      {welfare && <WelfarePart {...welfare} />}
    </Card>
  );
}

const doubtful: TagLook = { icon: 'alert', colour: 'kuning', fill: 'border' };

function IbanggaPart({ class: family, index, dimensions, known, all }: IbanggaPicture) {
  const parts = dimensions.map(({ dimension, points }) => words.dimension[dimension](formatNumber(points)));
  return (
    <section class="picture-part" aria-label={words.ibangga}>
      <p>
        <strong>{family === undefined ? words.noClass : words.classes[family]}</strong>
      </p>
      <p class="quiet-line">
        {index === undefined
          ? words.openVariables(formatNumber(known), formatNumber(all))
          : words.index(formatNumber(index))}
      </p>
      {parts.length > 0 && <p class="quiet-line">{parts.join(' · ')}</p>}
    </section>
  );
}

function WelfarePart({ met, known, all, hasNoShelter }: WelfarePicture) {
  const open = all - known;
  return (
    <section class="picture-part" aria-label={words.welfare}>
      <p>
        <strong>{words.criteria(formatNumber(met.length), formatNumber(all))}</strong>
      </p>
      {hasNoShelter === true && <p>{words.noShelter}</p>}
      {open > 0 && <p class="quiet-line">{words.openCriteria(formatNumber(open))}</p>}
      {met.length > 0 && (
        <ul class="picture-list">
          {met.map((criterion) => (
            <li key={criterion}>{criterionWords[criterion]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
