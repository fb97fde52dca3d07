import type { EventRecord, StatementRecord } from '../../model/register.js';
import { addressOf } from '../address.js';
import { useView } from '../view.js';

/** An event, and what is said of it. */
export interface Matter {
  event: EventRecord;
  statements: readonly StatementRecord[];
}

const MOST_ACTORS = 8;

/** Signs beside the words of stances, so that a denial is seen among the other cells. */
const SIGNS: Readonly<Record<StatementRecord['stance'], string>> = {
  says: '·',
  confirms: '✓',
  denies: '✗',
  condemns: '!',
  warns: '△',
  urges: '→',
  promises: '◇',
  blames: '‼',
  supports: '+',
  doubts: '?',
};

/** Matters and those who speak of them: each cell says how, and leads to the words. */
export function Matrix({ matters }: { matters: readonly Matter[] }) {
  const { texts, frozen, title } = useView();
  const actors = mostOutspoken(matters);
  const spoken = matters.filter(({ statements }) => statements.some((one) => actors.includes(speakerOf(one) ?? '')));
  if (actors.length === 0) return <p class="unknown">{texts.statements.noMatter}</p>;
  return (
    <section class="scroll" aria-label={texts.statements.matrix} tabindex={0}>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">{texts.statements.matter}</th>
            {actors.map((name) => (
              <th scope="col" dir="auto">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spoken.map(({ event, statements }) => (
            <tr>
              <th scope="row">
                <a href={`/events/${event.id}`} dir="auto">
                  {title(event)}
                </a>
              </th>
              {actors.map((name) => {
                const own = statements.filter((one) => speakerOf(one) === name);
                const stances = [...new Set(own.map(({ stance }) => stance))];
                return (
                  <td>
                    {stances.map((stance) => {
                      const cell = (
                        <span class={`stance stance-${stance}`}>
                          <span aria-hidden="true">{SIGNS[stance]} </span>
                          {texts.stance[stance]}
                        </span>
                      );
                      const [first] = own.filter((one) => one.stance === stance);
                      return frozen ? (
                        <a href={`/stories/${first.evidence[0].story}#at-${first.evidence[0].start}`}>{cell}</a>
                      ) : (
                        <a href={addressOf('/statements', {}, { about: event.id, actor: name, stance })}>{cell}</a>
                      );
                    })}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const speakerOf = ({ actor, speaker }: StatementRecord): string | undefined => actor ?? speaker;

/** Those who speak of most matters, then those who say most. */
function mostOutspoken(matters: readonly Matter[]): string[] {
  const said = new Map<string, { matters: Set<string>; statements: number }>();
  for (const { event, statements } of matters)
    for (const one of statements) {
      const name = speakerOf(one);
      if (!name) continue;
      const sum = said.get(name) ?? { matters: new Set<string>(), statements: 0 };
      sum.matters.add(event.id);
      sum.statements++;
      said.set(name, sum);
    }
  return [...said]
    .sort(([, a], [, b]) => b.matters.size - a.matters.size || b.statements - a.statements)
    .slice(0, MOST_ACTORS)
    .map(([name]) => name);
}
