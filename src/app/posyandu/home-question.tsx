import { FamilyChoice } from '../kader/family-choice.tsx';
import { ChoiceList } from '../kit/choice-list.tsx';
import { Question } from '../kit/question.tsx';
import { posyanduTexts } from '../texts/id/posyandu.ts';
import type { NewChild, NewChildNeeds } from './new-child-draft.ts';

const words = posyanduTexts.newChild;

type HomeQuestionProps = { child: NewChild; needs: NewChildNeeds; onChange: (part: Partial<NewChild>) => void };

const homes = [
  { code: 'serumah', label: words.resident },
  { code: 'tamu', label: words.guest, hint: words.guestHint },
];

/** A guest belongs to nobody here; a child of the village to a family, which is searched by name. */
export function HomeQuestion({ child, needs, onChange }: HomeQuestionProps) {
  return (
    <>
      <Question id="where" label={words.where} error={needs.where} group>
        <ChoiceList
          choices={homes}
          value={child.where}
          onChoose={(code) => onChange({ where: code === 'tamu' ? 'tamu' : 'serumah' })}
        />
      </Question>
      {child.where === 'serumah' && (
        <Question id="household" label={words.family} error={needs.household} group>
          <FamilyChoice chosen={child.household} onChoose={(household) => onChange({ household })} />
        </Question>
      )}
    </>
  );
}
