/** A line of a PDF page: its words, their size, and where they stand from the left and the foot, in points. */
export interface PdfText {
  text: string;
  size?: number;
  x?: number;
  y: number;
}

interface PdfOptions {
  info?: Record<string, string>;
  /** Entries of the trailer, as written. */
  trailer?: string;
}

/** Writes a PDF of pages of lines, uncompressed, with one of the fonts that every reader has. */
export function makePdf(pages: readonly (readonly PdfText[])[], { info, trailer = '' }: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const catalogue = add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const kids = pages.map((lines) => {
    const content = lines
      .map(({ text, size = 11, x = 72, y }) => `BT /F1 ${size} Tf ${x} ${y} Td (${literal(text)}) Tj ET`)
      .join('\n');
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${stream} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  const about = info
    ? add(
        `<< ${Object.entries(info)
          .map(([key, value]) => `/${key} (${literal(value)})`)
          .join(' ')} >>`,
      )
    : undefined;
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((body, i) => {
    const at = pdf.length;
    pdf += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = pdf.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root ${catalogue} 0 R${about ? ` /Info ${about} 0 R` : ''} ${trailer} >>\nstartxref\n${xref}\n%%EOF`;
  return new Uint8Array(Buffer.from(pdf, 'latin1'));
}

const literal = (text: string): string => text.replace(/[\\()]/g, '\\$&');
