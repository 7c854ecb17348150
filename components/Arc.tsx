import { ARC_PARTS } from "../lib/reading/arc.ts";

const HEIGHT = 10;
const LEAST = 3;

/** Where in the blog's time a name occurs, as ticks on a line. What it shows stands in words beside it. */
export function Arc({ parts }: { parts: readonly number[] }) {
  const most = Math.max(1, ...parts);
  return (
    <svg class="arc" viewBox={`0 0 ${ARC_PARTS} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path class="arc-line" d={`M0 ${HEIGHT - 0.5}H${ARC_PARTS}`} />
      {parts.map((count, at) => {
        if (count === 0) return null;
        const height = LEAST + ((HEIGHT - LEAST) * count) / most;
        return <rect key={at} class="arc-tick" x={at + 0.1} y={HEIGHT - height} width="0.8" height={height} />;
      })}
    </svg>
  );
}
