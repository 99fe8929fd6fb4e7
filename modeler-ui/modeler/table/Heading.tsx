import { withPapers, type Published } from './published';
import type { SayTable } from './words';

/** What stands above the table on paper: whose process it is, its limit, its basis, which version. */
export function Heading({
  published,
  words,
  hours,
}: {
  published: Published;
  words: SayTable;
  hours: number | null;
}) {
  return (
    <header class="step-table__heading print-only">
      <p class="step-table__title">{published.title}</p>
      <p class="step-table__procedure" lang="vi">
        {published.name}
      </p>
      <dl>
        {withPapers(published).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd lang="vi">{value}</dd>
          </div>
        ))}
      </dl>
      {hours === null ? null : <p>{words('total', { hours })}</p>}
    </header>
  );
}
