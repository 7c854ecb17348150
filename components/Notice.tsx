/** Something that went wrong, said once where the reader looks. */
export function Notice({ text }: { text: string }) {
  return (
    <p class="notice" role="alert">
      {text}
    </p>
  );
}
