/** Home of the one way in which bodies are read: never more of them than was said beforehand, whoever sends them. */

/** Chunks in one piece; null when they are more than `limit` bytes, and then nobody reads on. Rejects when the chunks do. */
export async function joined(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > limit) return null;
    kept.push(chunk);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of kept) {
    body.set(chunk, at);
    at += chunk.byteLength;
  }
  return body;
}
