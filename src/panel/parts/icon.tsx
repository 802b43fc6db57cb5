// Pictures in a line of text. Drawn, not typed: the font has no such signs.
const PATHS = {
  pause: 'M5 3h3v10H5zM10 3h3v10h-3z',
  next: 'M3 3l6 5-6 5zM11 3h2.5v10H11z',
  menu: 'M2 4h14v1.6H2zM2 8.2h14v1.6H2zM2 12.4h14V14H2z',
  close: 'M4.2 3L9 7.8 13.8 3 15 4.2 10.2 9l4.8 4.8-1.2 1.2L9 10.2 4.2 15 3 13.8 7.8 9 3 4.2z',
  check: 'M3 9.2l1.3-1.3L7.2 10.8l6.5-6.5L15 5.6l-7.8 7.8z',
  right: 'M6 3.5l6 5.5-6 5.5z',
  key: 'M5.5 4.5a4.5 4.5 0 1 0 4.3 5.8H12v2.2h1.8v-2.2H15v2.2h1.8V8.7H9.8A4.5 4.5 0 0 0 5.5 4.500zm0 2a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5z',
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 18 18"
      width="1.125em"
      height="1.125em"
      fill="currentColor"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
