/** Angles of the hour hand, in degrees from twelve, rising with time. */
const HOURS = [300, 20, 100] as const;
/** In which order the page shows the three posts. */
const ON_PAGE = [2, 0, 1] as const;

/** Drawn: a page whose posts stand out of order, and beside it the panel with the same posts in true time order; one of them leads to its post in the page. */
export function OrderPicture({ name }: { name: string }) {
  return (
    <svg class="picture" viewBox="0 0 320 208" role="img" aria-label={name}>
      <rect class="picture-paper" x="2" y="8" width="316" height="192" rx="10" />
      <path class="picture-sunken" d="M204 30.5h113.5v159.5a9.5 9.5 0 0 1-9.5 9.5H204z" />
      <path class="picture-rule" d="M2 30h316M204 30v170" />
      <circle class="picture-soft" cx="17" cy="19" r="3" />
      <circle class="picture-soft" cx="28" cy="19" r="3" />
      <circle class="picture-soft" cx="39" cy="19" r="3" />
      {ON_PAGE.map((post, place) => (
        <g key={post} transform={`translate(16 ${42 + place * 52})`}>
          {post === 1 && <rect class="picture-ring" x="-6" y="-5" width="180" height="49" rx="6" />}
          <Clock hour={HOURS[post]} x={10} y={10} />
          <path class="picture-ink" d="M28 10h96" />
          <path class="picture-text" d="M2 28h158M2 38h120" />
        </g>
      ))}
      <path class="picture-rule" d="M226 58v104" />
      {HOURS.map((hour, place) => (
        <g key={hour} transform={`translate(216 ${48 + place * 52})`}>
          <Clock hour={hour} x={10} y={10} />
          <path class="picture-ink" d="M28 8h60" />
          <path class="picture-text" d="M28 18h42" />
        </g>
      ))}
      <path class="picture-lead" d="M213 110C184 112 214 160 194 168M203 159l-10 9 12 4" />
    </svg>
  );
}

function Clock({ hour, x, y }: { hour: number; x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle class="picture-clock" r="9" />
      <path class="picture-hand" d="M0 0V-5" transform={`rotate(${hour})`} />
      <path class="picture-hand" d="M0 0V-6.5" />
    </g>
  );
}
