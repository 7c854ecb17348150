/** How often, and where between 0 and 90 in time, each of three people occurs. */
const PEOPLE = [
  [0, 18, 30, 62, 88],
  [24, 40, 70],
  [52, 80],
] as const;

/** Drawn: three people with when they come up, and a small map of the places, the larger the more posts name them. */
export function NamesPicture({ name }: { name: string }) {
  return (
    <svg class="picture" viewBox="0 0 320 208" role="img" aria-label={name}>
      <rect class="picture-paper" x="2" y="8" width="152" height="192" rx="10" />
      {PEOPLE.map((moments, place) => (
        <g key={moments.length} transform={`translate(14 ${22 + place * 60})`}>
          <circle class="picture-accent" cx="14" cy="8" r="7" />
          <path class="picture-accent" d="M2 30a12 12 0 0 1 24 0z" />
          <path class="picture-ink" d={`M38 8h${78 - place * 16}`} />
          <path class="picture-rule" d="M38 30h92" />
          <path class="picture-moments" d={moments.map((at) => `M${39 + at} 30v-10`).join("")} />
        </g>
      ))}
      <clipPath id="picture-coast">
        <rect x="166" y="8" width="152" height="192" rx="10" />
      </clipPath>
      <rect class="picture-sea" x="166" y="8" width="152" height="192" rx="10" />
      <g clip-path="url(#picture-coast)">
        <path class="picture-land" d="M150 60c30-8 38 6 50 0s14-22 6-34c-3-6 2-14 10-30h-70z" />
        <path class="picture-land" d="M330 88c-24-4-30 14-42 12s-16 20-28 22-14 22-26 24-14 20-28 22-24 6-50 2v50h180z" />
      </g>
      <circle class="picture-pin" cx="196" cy="44" r="7" />
      <circle class="picture-pin" cx="256" cy="136" r="12" />
      <circle class="picture-pin" cx="294" cy="112" r="5" />
      <circle class="picture-pin" cx="214" cy="176" r="6" />
    </svg>
  );
}
