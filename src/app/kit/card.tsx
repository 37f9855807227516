import type { ComponentChildren } from 'preact';

type CardProps = {
  title?: string;
  /** At the right of the title: a link, a count. */
  aside?: ComponentChildren;
  /** Rows reach the edges; text keeps its margin. */
  flush?: boolean;
  footer?: ComponentChildren;
  children: ComponentChildren;
};

export function Card({ title, aside, flush, footer, children }: CardProps) {
  return (
    <section class={flush ? 'card card--flush' : 'card'} aria-label={title}>
      {(title || aside) && (
        <div class="card-head">
          {title && <h2>{title}</h2>}
          {aside && <div class="card-aside">{aside}</div>}
        </div>
      )}
      <div class="card-body">{children}</div>
      {footer && <div class="card-foot">{footer}</div>}
    </section>
  );
}
