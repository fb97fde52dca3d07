import { useView } from '../view.js';

/** Who decides: a decision is somebody's. */
export function NameField() {
  const { texts, reviewer } = useView();
  return (
    <label>
      {texts.review.by}
      <input name="by" value={reviewer} required autocomplete="name" size={14} />
    </label>
  );
}
