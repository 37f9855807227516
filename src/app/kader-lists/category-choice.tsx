import { useState } from 'preact/hooks';
import type { FollowUpRule } from '../../programme/follow-up/follow-up.ts';
import { formatNumber } from '../format/format-number.ts';
import { ChoiceList } from '../kit/choice-list.tsx';
import { Field } from '../kit/field.tsx';
import { Icon } from '../kit/icon.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { listTexts } from '../texts/id/kader-lists.ts';
import { countCategories, type WorkItem } from './work-items.ts';

type CategoryChoiceProps = {
  rule: FollowUpRule;
  /** The rule's cases that the other filter leaves. */
  items: readonly WorkItem[];
  current: string | undefined;
  onChoose: (category: string | undefined) => void;
};

const everything = 'semua';

/** One button like the RTs': names of categories are long, and the list is what she came for. */
export function CategoryChoice({ rule, items, current, onChoose }: CategoryChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const counts = countCategories(items, rule);
  const withCount = (word: string, count: number) => listTexts.withCount(word, formatNumber(count));
  const choose = (code: string) => {
    onChoose(code === everything ? undefined : code);
    setOpen(false);
  };
  const kept = Object.entries(rule.categories).filter(([code]) => (counts.get(code) ?? 0) > 0 || code === current);
  const choices = [
    { code: everything, label: withCount(listTexts.everyCategory, items.length) },
    ...kept.map(([code, word]) => ({ code, label: withCount(word, counts.get(code) ?? 0) })),
  ];
  const chosen = choices.find(({ code }) => code === (current ?? everything));
  return (
    <>
      <button type="button" class="chip" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {chosen?.label}
        <Icon name="chevronDown" size="small" />
      </button>
      <Sheet open={isOpen} title={listTexts.categoryFilter} onClose={() => setOpen(false)}>
        <Field id="kategori" label={listTexts.categoryLabel} group>
          <ChoiceList choices={choices} value={current ?? everything} onChoose={choose} />
        </Field>
      </Sheet>
    </>
  );
}
