import { texts } from '../texts/id/kit.ts';
import { Icon } from './icon.tsx';

/** Across the top of every screen of a demo database. */
export function DemoStrip() {
  return (
    <aside class="strip" aria-label={texts.kit.demoLabel}>
      <Icon name="info" size="small" />
      {texts.kit.demo}
    </aside>
  );
}

/** Across the top while training: nothing is sent, nothing is counted. */
export function TrainingStrip() {
  return (
    <aside class="strip" aria-label={texts.kit.trainingLabel}>
      <Icon name="info" size="small" />
      {texts.kit.training}
    </aside>
  );
}
