import type { ComponentChildren } from 'preact';

type PageShellProps = {
  children: ComponentChildren;
  /** <DemoStrip/> or <TrainingStrip/>. */
  strip?: ComponentChildren;
  appBar?: ComponentChildren;
  /** <TabBar/>: below on a phone, at the left from 1024 px on. */
  nav?: ComponentChildren;
  /** <BottomBar/> with the main action. */
  bottom?: ComponentChildren;
  /** A kader's column stays narrow on a desk; tables and the review use the width. */
  width?: 'column' | 'wide';
};

export function PageShell({ children, strip, appBar, nav, bottom, width = 'column' }: PageShellProps) {
  return (
    <div class={`page page--${width}${nav ? ' page--nav' : ''}${bottom ? ' page--bottom' : ''}`}>
      {strip}
      {nav}
      <div class="page-body">
        {appBar}
        <main class="page-main">{children}</main>
        {bottom}
      </div>
    </div>
  );
}
