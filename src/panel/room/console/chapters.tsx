import type { PlanNow } from '../../../room/plan.ts';

/** Which act is played, which comes next and when, and how long the rest takes at this speed. */
export function Chapters({ plan }: { plan: PlanNow | undefined }) {
  if (!plan) return null;
  const { chapters, now, next, left } = plan;
  const following = chapters[now + 1];
  return (
    <section class="chapters" aria-label="Acts of this workshop">
      <ol>
        {chapters.map(({ act, title, minutes }, index) => (
          <li
            key={act}
            data-state={index < now ? 'played' : index === now ? 'now' : 'next'}
            style={{ '--minutes': minutes }}
          >
            <b>{title}</b>{' '}
            <span class="fine muted">
              {index < now
                ? 'played'
                : index === now
                  ? `now · about ${minutes} min in all`
                  : `about ${minutes} min`}
            </span>
          </li>
        ))}
      </ol>
      <p class="fine muted">
        {following && next !== undefined && `“${following.title}” in about ${next} min. `}
        To the end about {left} min of play.
      </p>
    </section>
  );
}
