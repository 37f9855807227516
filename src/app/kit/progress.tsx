/** Up to this many steps are drawn one by one, in fives like tally strokes. */
const mostStrokes = 20;

/** Fewer than a tally's five are drawn as segments. */
const fewestStrokes = 5;

type ProgressProps = {
  done: number;
  total: number;
  /** The words carry the numbers: "37 dari 58 keluarga sudah dikunjungi". */
  text: string;
};

function Strokes({ done, total }: { done: number; total: number }) {
  return (
    <span
      class={total < fewestStrokes ? 'progress-strokes progress-strokes--few' : 'progress-strokes'}
      aria-hidden="true"
    >
      {Array.from({ length: total }, (_, at) => (
        <i key={at} class={at < done ? 'stroke stroke--done' : 'stroke'} />
      ))}
    </span>
  );
}

/** Words with numbers, and the same as a tally or, for many, as a bar. */
export function Progress({ done, total, text }: ProgressProps) {
  const share = total === 0 ? 0 : Math.min(1, done / total);
  return (
    <div class="progress">
      <p>{text}</p>
      {total <= mostStrokes ? (
        <Strokes done={done} total={total} />
      ) : (
        <span class="progress-bar" aria-hidden="true">
          <i style={{ width: `${share * 100}%` }} />
        </span>
      )}
    </div>
  );
}
