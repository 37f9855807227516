import { Component, type ComponentChildren } from 'preact';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { shellTexts } from '../texts/id/shell.ts';

/** A fault in one screen takes that screen only, and says that the data are safe. */
export class FaultGuard extends Component<{ children: ComponentChildren }, { isFaulty: boolean }> {
  override state = { isFaulty: false };

  static override getDerivedStateFromError(): { isFaulty: boolean } {
    return { isFaulty: true };
  }

  override componentDidCatch(fault: unknown): void {
    // The name only: a message may quote what was answered.
    console.error('fault in a screen', fault instanceof Error ? fault.name : typeof fault);
  }

  override render() {
    if (!this.state.isFaulty) return this.props.children;
    const { title, text, again } = shellTexts.fault;
    return (
      <Banner kind="danger" title={title} actions={<Button onClick={() => location.reload()}>{again}</Button>}>
        {text}
      </Banner>
    );
  }
}
