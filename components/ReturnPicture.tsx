/** Drawn: the list of posts on a second visit, one read, one edited word by word, one withdrawn, and two new ones below the line of the last visit. */
export function ReturnPicture({ name }: { name: string }) {
  return (
    <svg class="picture" viewBox="0 0 320 208" role="img" aria-label={name}>
      <rect class="picture-paper" x="2" y="8" width="316" height="192" rx="10" />
      <path class="picture-text" d="M16 26h6M36 26h150" />
      <rect class="picture-edited-paper" x="3" y="41" width="314" height="34" />
      <path class="picture-edited" d="m19 51 7 7-7 7-7-7z" />
      <path class="picture-ink" d="M38 58h60M206 58h88" />
      <path class="picture-old" d="M112 58h30" />
      <path class="picture-removed-line" d="M108 58h38" />
      <path class="picture-added" d="M160 58h32" />
      <rect class="picture-removed-paper" x="3" y="77" width="314" height="30" />
      <path class="picture-removed-line" d="m14 87 10 10m0-10-10 10" />
      <path class="picture-old" d="M38 92h196" />
      <path class="picture-removed-line" d="M34 92h204" />
      <path class="picture-since" d="M8 119h136m32 0h136" />
      <g transform="translate(160 119)">
        <circle class="picture-clock" r="9" />
        <path class="picture-hand" d="M0-6V0h5" />
      </g>
      {[132, 165].map((top) => (
        <g key={top} transform={`translate(0 ${top})`}>
          <rect class="picture-new-paper" x="3" width="314" height="31" />
          <circle class="picture-new" cx="19" cy="15" r="6" />
          <path class="picture-ink" d={top === 132 ? "M38 15h190" : "M38 15h132"} />
        </g>
      ))}
    </svg>
  );
}
