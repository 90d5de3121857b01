// Where a text can come from besides the editor: a paste anywhere on the page, a dropped or opened file.

export interface TextSourceEvents {
  onText(text: string): void;
  /** Something came that is no text; `message` is one plain sentence. */
  onRefuse(message: string): void;
}

export function listenForTexts(
  page: HTMLElement,
  opener: HTMLInputElement,
  events: TextSourceEvents,
): void {
  document.addEventListener("paste", (event) => {
    // In a field, a paste is the field's own.
    if (event.target instanceof HTMLTextAreaElement) return;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.trim() !== "") events.onText(text);
    else {
      events.onRefuse(
        "What you pasted holds no text: copy the words of the article and paste again.",
      );
    }
  });

  // A drag that began here is the reader moving marked text about.
  let fromHere = false;
  document.addEventListener("dragstart", () => {
    fromHere = true;
  });
  document.addEventListener("dragend", () => {
    fromHere = false;
  });

  // Children fire enter and leave too; only the outermost pair counts.
  let depth = 0;
  page.addEventListener("dragenter", (event) => {
    if (fromHere || !bringsText(event)) return;
    depth += 1;
    page.classList.add("is-drop-target");
  });
  page.addEventListener("dragleave", () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) page.classList.remove("is-drop-target");
  });
  page.addEventListener("dragover", (event) => {
    if (!fromHere && bringsText(event)) event.preventDefault();
  });
  page.addEventListener("drop", (event) => {
    depth = 0;
    page.classList.remove("is-drop-target");
    if (fromHere || !bringsText(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    const text = event.dataTransfer?.getData("text/plain") ?? "";
    if (file) void readFile(file, events);
    else if (text.trim() !== "") events.onText(text);
  });

  opener.addEventListener("change", () => {
    const file = opener.files?.[0];
    if (file) void readFile(file, events);
    // The same file may be opened again after a change to it.
    opener.value = "";
  });
}

function bringsText(event: DragEvent): boolean {
  if (event.target instanceof HTMLTextAreaElement) return false;
  const types = event.dataTransfer?.types ?? [];
  return types.includes("Files") || types.includes("text/plain");
}

async function readFile(file: File, events: TextSourceEvents): Promise<void> {
  const refused =
    "That file is no plain text: drop a .txt file, or paste the text itself.";
  try {
    const bytes = await file.arrayBuffer();
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) events.onRefuse(refused);
    else events.onText(text);
  } catch {
    events.onRefuse(refused);
  }
}
