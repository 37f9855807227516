/** The mark of Cacah: four tally strokes stand as a house, the fifth crosses them and makes the count. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg class="mark" viewBox="0 0 48 48" width={size} height={size} aria-hidden="true" focusable="false">
      <rect class="mark-ground" width="48" height="48" rx="11" />
      <path class="mark-strokes" d="M12.5 18.5v18M20.2 11.5v25M27.8 11.5v25M35.5 18.5v18" />
      <path class="mark-gap" d="M9.5 31.5 38.5 23" />
      <path class="mark-fifth" d="M7.5 32 40.5 22.4" />
    </svg>
  );
}
