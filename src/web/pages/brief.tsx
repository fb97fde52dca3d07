import { today } from '../../brief/due.js';
import { briefOf } from '../../brief/report/brief.js';
import { EVENT_TYPES } from '../../model/event-types/index.js';
import { addressOf } from '../address.js';
import { BriefBody } from '../parts/brief-body.js';
import { Choice, Entry, Filters, Unread } from '../parts/filters.js';
import { remembered } from '../remembered.js';
import { FILTER_KEYS, selectionOf } from '../selection.js';
import { situationsOf } from '../situations.js';
import type { PageSpec } from './page.js';

/** A brief on a period and a scope, to be read, printed, or taken along as Markdown or as a document of Word. */
export const briefPage: PageSpec = {
  path: '/brief',
  nav: '/brief',
  async show(store, { path, query, view }) {
    const { filter, unread } = await selectionOf(store, query);
    const on = today();
    const [brief, situations] = await Promise.all([
      remembered(store, `brief ${view.language} ${on} ${JSON.stringify(filter)}`, () =>
        briefOf(store, filter, view, on),
      ),
      situationsOf(store),
    ]);
    const { texts } = view;
    return {
      title: brief.title,
      islands: ['explore'],
      body: (
        <>
          {view.frozen ? null : (
            <div class="brief-choice">
              <p class="meta">{texts.brief.lead}</p>
              <Filters path={path} clear={FILTER_KEYS.some((key) => query[key])}>
                <Entry name="from" label={texts.events.from} query={query} type="date" />
                <Entry name="to" label={texts.events.to} query={query} type="date" />
                <Choice
                  name="type"
                  label={texts.events.type}
                  query={query}
                  all={texts.events.allTypes}
                  options={EVENT_TYPES.map(({ code }) => [code, view.type(code)] as const)}
                />
                <Entry name="country" label={texts.events.country} query={query} size={4} />
                <Entry name="actor" label={texts.events.actor} query={query} size={14} />
                {situations.length > 0 ? (
                  <Choice
                    name="situation"
                    label={texts.overview.situation}
                    query={query}
                    all={texts.overview.whole}
                    options={situations.map(({ name }) => [name, name] as const)}
                  />
                ) : null}
              </Filters>
              <Unread unread={unread} />
              <p class="meta">
                {texts.brief.download}: <a href={addressOf('/brief.docx', query)}>Word (.docx)</a>{' '}
                <a href={addressOf('/brief.md', query)}>Markdown</a> <a href={addressOf('/brief.html', query)}>HTML</a>.{' '}
                {texts.brief.print}
              </p>
            </div>
          )}
          <BriefBody brief={brief} linked />
        </>
      ),
    };
  },
};
