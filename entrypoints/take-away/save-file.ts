import type { SavedFile } from "../../components/take-away/carried.ts";

/** Offers a file to save. It is made here and goes nowhere but where the browser saves files. */
export function saveFile({ name, type, text }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
