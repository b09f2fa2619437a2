/** Doet het werk voor elk van de dingen, hoogstens zoveel tegelijk; een fout houdt op met nieuwe beginnen. */
export async function tegelijk<T>(dingen: Iterable<T>, hoogstens: number, werk: (ding: T) => Promise<void>): Promise<void> {
  const rij = dingen[Symbol.iterator]();
  let gestopt = false;
  const werker = async (): Promise<void> => {
    for (let volgende = rij.next(); !volgende.done && !gestopt; volgende = rij.next()) {
      try {
        await werk(volgende.value);
      } catch (fout) {
        gestopt = true;
        throw fout;
      }
    }
  };
  await Promise.all(Array.from({ length: hoogstens }, werker));
}
