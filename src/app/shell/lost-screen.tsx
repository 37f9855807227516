import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { shellTexts } from '../texts/id/shell.ts';
import { Screen } from './screen.tsx';

export function LostScreen() {
  const { title, text, home } = shellTexts.lost;
  return (
    <Screen title={title}>
      <EmptyState title={title} text={text} action={<Button href="/">{home}</Button>} />
    </Screen>
  );
}
