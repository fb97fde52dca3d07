import type { CommitmentRecord } from '../../model/register.js';
import { useView } from '../view.js';
import { DateText } from './badges.js';
import { Columns } from './columns.js';
import { StoryLink } from './evidence.js';

/** The same where there is little room: a line each. */
export function DueList({ commitments, empty }: { commitments: readonly CommitmentRecord[]; empty: string }) {
  if (commitments.length === 0) return <p class="unknown">{empty}</p>;
  return (
    <ul class="plain">
      {commitments.map(({ due, by, programme, what, evidence }) => (
        <li>
          <DateText date={due} /> <Undertaker by={by} programme={programme} />
          <span class="versus" dir="auto">
            {what} <StoryLink id={evidence[0].story} at={evidence[0].start} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Who undertook something, and within which programme. */
function Undertaker({ by, programme }: Pick<CommitmentRecord, 'by' | 'programme'>) {
  return (
    <>
      <strong dir="auto">{by ?? programme ?? ''}</strong>
      {by && programme ? (
        <span class="meta">
          {' · '}
          <bdi>{programme}</bdi>
        </span>
      ) : null}
    </>
  );
}

/** What was undertaken, by the day by which it is due. */
export function DueTable({ commitments, empty }: { commitments: readonly CommitmentRecord[]; empty: string }) {
  const { texts } = useView();
  const words = texts.programmes;
  if (commitments.length === 0) return <p class="unknown">{empty}</p>;
  return (
    <table class="dues">
      <Columns names={[words.by, words.who, words.what, words.status]} />
      <tbody>
        {commitments.map(({ due, by, programme, what, supply, status, evidence }) => (
          <tr>
            <td>
              <DateText date={due} />
            </td>
            <td>
              <Undertaker by={by} programme={programme} />
            </td>
            <td dir="auto">
              {what}
              {supply?.to ? <span class="meta"> → {supply.to}</span> : null}{' '}
              <StoryLink id={evidence[0].story} at={evidence[0].start} />
            </td>
            <td>{texts.status[status]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
