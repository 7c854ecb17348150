import { CatchUpBar } from "./CatchUpBar.tsx";
import { CHART_HEIGHT } from "./PaceChart.tsx";

const nothing = (): void => undefined;

/** Keeps the place of the catching up until it is known how many posts wait: about so many. */
export function CatchUpRoom({ waiting }: { waiting: number }) {
  return (
    <div class="coming" aria-hidden="true">
      <CatchUpBar active={false} progress={null} waiting={waiting} onStart={nothing} onStep={nothing} onStop={nothing} />
    </div>
  );
}

/** Keeps the place of the pace until all posts are there. */
export function PaceRoom() {
  return (
    <div class="pace" aria-hidden="true">
      <svg class="pace-chart" height={CHART_HEIGHT} focusable="false" />
      <div class="pace-labels" />
    </div>
  );
}
