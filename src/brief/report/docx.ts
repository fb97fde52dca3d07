import {
  AlignmentType,
  Document,
  HeadingLevel,
  type IRunOptions,
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
import { directionOf, partsOfIsolated } from '../bidi.js';
import { quoted } from '../quotation.js';
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
          paragraph(runs(title, brief), { heading: HeadingLevel.TITLE }),
          paragraph(runs(subtitle, brief, { italics: true })),
          ...blocks.flatMap((block) => blockOf(block, paragraph, brief)),
          paragraph(runs(sourcesTitle, brief), { heading: HeadingLevel.HEADING_1 }),
          ...sources.map((source) =>
            paragraph(runs(sourceText(source), brief), { numbering: { reference: SOURCES, level: 0 } }),
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

function blockOf(block: Block, paragraph: MakeParagraph, brief: BriefDocument): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(runs(block.text, brief), { heading: HeadingLevel.HEADING_1 })];
    case 'paragraph':
      return [paragraph(runsOf(block.parts, brief))];
    case 'list':
      return block.items.map((item) => paragraph(runsOf(item, brief), { bullet: { level: 0 } }));
    case 'table': {
      const row = (cells: readonly (readonly ParagraphChild[])[], tableHeader: boolean) =>
        new TableRow({
          tableHeader,
          cantSplit: true,
          children: cells.map((children) => new TableCell({ children: [paragraph(children)] })),
        });
      const head = row(
        block.head.map((name) => runs(name, brief, { bold: true })),
        true,
      );
      return [
        new Table({
          visuallyRightToLeft: brief.dir === 'rtl',
          width: { size: FULL_WIDTH, type: WidthType.PERCENTAGE },
          rows: [
            head,
            ...block.rows.map((cells) =>
              row(
                cells.map((cell) => runsOf(cell, brief)),
                false,
              ),
            ),
          ],
        }),
        paragraph([]),
      ];
    }
  }
}

const runsOf = (parts: readonly Inline[], brief: BriefDocument): ParagraphChild[] =>
  parts.flatMap((part) => {
    if (typeof part === 'string') return runs(part, brief);
    if ('strong' in part) return runs(part.strong, brief, { bold: true });
    if ('quote' in part) return runs(quoted(part.quote, brief.quotationMarks), brief, { italics: true });
    return runs(part.cite.map((n) => `[${n}]`).join(''), brief, { superScript: true });
  });

/** Text in runs of one direction each, since Word goes by the direction of runs and not by marks of isolation. */
const runs = (text: string, { dir }: BriefDocument, style: IRunOptions = {}): TextRun[] =>
  partsOfIsolated(text).map(
    (part) => new TextRun({ ...style, text: part, rightToLeft: (directionOf(part) ?? dir) === 'rtl' }),
  );

const sourceText = ({ said, url, id }: Source): string => [said, url, id].filter(Boolean).join(' · ');
