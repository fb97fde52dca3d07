import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, BriefDocument, Inline, Source } from './document.js';

const SOURCES = 'sources';
/** Twentieths of a point, as the format counts: half an inch in, a quarter back. */
const INDENT = { left: 720, hanging: 360 };
const FULL_WIDTH = 100;

/** A brief as a document of Word (Office Open XML), with headings, lists and tables that its user can style. */
export async function docxOf(brief: BriefDocument): Promise<Uint8Array> {
  const { title, subtitle, blocks, sourcesTitle, sources } = brief;
  const bidirectional = brief.dir === 'rtl';
  const paragraph = (children: readonly ParagraphChild[], more: ConstructorParameters<typeof Paragraph>[0] = {}) =>
    new Paragraph({ children, bidirectional, ...(typeof more === 'string' ? {} : more) });
  const document = new Document({
    title,
    creator: 'Daftar',
    numbering: {
      config: [
        {
          reference: SOURCES,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: INDENT } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          paragraph([new TextRun(title)], { heading: HeadingLevel.TITLE }),
          paragraph([new TextRun({ text: subtitle, italics: true })]),
          ...blocks.flatMap((block) => blockOf(block, paragraph, bidirectional)),
          paragraph([new TextRun(sourcesTitle)], { heading: HeadingLevel.HEADING_1 }),
          ...sources.map((source) =>
            paragraph([new TextRun(sourceText(source))], { numbering: { reference: SOURCES, level: 0 } }),
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

type MakeParagraph = (
  children: readonly ParagraphChild[],
  more?: Exclude<ConstructorParameters<typeof Paragraph>[0], string>,
) => Paragraph;

function blockOf(block: Block, paragraph: MakeParagraph, visuallyRightToLeft: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph([new TextRun(block.text)], { heading: HeadingLevel.HEADING_1 })];
    case 'paragraph':
      return [paragraph(runsOf(block.parts))];
    case 'list':
      return block.items.map((item) => paragraph(runsOf(item), { bullet: { level: 0 } }));
    case 'table': {
      const row = (cells: readonly (readonly ParagraphChild[])[], tableHeader: boolean) =>
        new TableRow({
          tableHeader,
          cantSplit: true,
          children: cells.map((children) => new TableCell({ children: [paragraph(children)] })),
        });
      const head = row(
        block.head.map((name) => [new TextRun({ text: name, bold: true })]),
        true,
      );
      return [
        new Table({
          visuallyRightToLeft,
          width: { size: FULL_WIDTH, type: WidthType.PERCENTAGE },
          rows: [head, ...block.rows.map((cells) => row(cells.map(runsOf), false))],
        }),
        paragraph([]),
      ];
    }
  }
}

const runsOf = (parts: readonly Inline[]): ParagraphChild[] =>
  parts.map((part) => {
    if (typeof part === 'string') return new TextRun(part);
    if ('strong' in part) return new TextRun({ text: part.strong, bold: true });
    if ('quote' in part) return new TextRun({ text: `“${part.quote}”`, italics: true });
    return new TextRun({ text: part.cite.map((n) => `[${n}]`).join(''), superScript: true });
  });

const sourceText = ({ outlet, title, day, url, id }: Source): string =>
  [outlet, title, day, url, id].filter(Boolean).join(', ');
