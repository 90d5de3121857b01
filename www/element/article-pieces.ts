// Cuts an article into pieces and chunks, so that a huge one is drawn a screenful of chunks at a time.
//
// A piece is a block, or a part of a very long one. A chunk is a run of pieces
// that is drawn at once.

import type { BlockKind } from "../lib/types.js";
import type { Reading } from "./reading.js";

export interface Piece {
  block: number;
  kind: BlockKind;
  /** Why the block was left out, or `null` where it was kept. */
  leftOut: string | null;
  start: number;
  end: number;
  /** Half-open range of sentences. */
  from: number;
  to: number;
}

export interface Chunk {
  pieces: Piece[];
  /** Half-open range of sentences. */
  from: number;
  to: number;
}

const SENTENCES_A_PIECE = 100;
const SENTENCES_A_CHUNK = 600;
const PIECES_A_CHUNK = 600;

export function chunksOf(reading: Reading): Chunk[] {
  const chunks: Chunk[] = [];
  let chunk: Chunk | undefined;
  for (const piece of piecesOf(reading)) {
    if (
      !chunk ||
      chunk.pieces.length >= PIECES_A_CHUNK ||
      piece.to - chunk.from > SENTENCES_A_CHUNK
    ) {
      chunk = { pieces: [], from: piece.from, to: piece.to };
      chunks.push(chunk);
    }
    chunk.pieces.push(piece);
    chunk.to = piece.to;
  }
  return chunks;
}

function* piecesOf(reading: Reading): Generator<Piece> {
  const { sentences } = reading;
  let from = 0;
  for (const [block, found] of reading.analysis.blocks.entries()) {
    const { kind, kept, reason } = found;
    const leftOut = kept ? null : (reason ?? "left out");
    let start = found.start;
    let to = from;
    while (sentences[to]?.block === block) {
      to += 1;
      const next = sentences[to];
      if (to - from >= SENTENCES_A_PIECE && next?.block === block) {
        yield { block, kind, leftOut, start, end: next.start, from, to };
        start = next.start;
        from = to;
      }
    }
    yield { block, kind, leftOut, start, end: found.end, from, to };
    from = to;
  }
}
