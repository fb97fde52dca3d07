import type { DiscrepancyRecord } from '../../model/register.js';
import { Words } from './evidence.js';

/** Two or more values for one field, side by side with their words. */
export function Disagreement({ discrepancy }: { discrepancy: DiscrepancyRecord }) {
  return (
    <div class={`disagreement ${discrepancy.status}`}>
      <h2>
        {discrepancy.status === 'open' ? 'Reports disagree' : 'Reports differed'}: {discrepancy.field}
      </h2>
      {discrepancy.why ? <p class="meta">{discrepancy.why}</p> : null}
      <div class="sides">
        {discrepancy.values.map((side) => (
          <div>
            <strong>{side.value}</strong>
            <Words evidence={side.evidence} />
          </div>
        ))}
      </div>
    </div>
  );
}
