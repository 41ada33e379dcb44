/** The interface's few pictures, drawn on a grid of 16 with a line of 1.5. */
const paths = {
  close: 'M4 4l8 8M12 4l-8 8',
  panel: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
  open: 'M6.5 3.5h-3v9h9v-3M9 3.5h3.5V7M12.5 3.5L7.5 8.5',
  back: 'M9.5 3.5L5 8l4.5 4.5',
  pin: 'M5.5 2.5h5M6.5 2.5v4L4 9.5h8L9.5 6.5v-4M8 9.5v4',
  copy: 'M5.5 5.5h7v8h-7zM10.5 5.5v-3h-7v8h2',
  more: 'M4 6.5L8 10l4-3.5',
  less: 'M4 9.5L8 6l4 3.5',
  forward: 'M6.5 3.5L11 8l-4.5 4.5',
  up: 'M8 12.5v-9M4.5 7L8 3.5 11.5 7',
  down: 'M8 3.5v9M4.5 9L8 12.5 11.5 9',
  target: 'M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 1 0 0-5M8 1.5v2.5M8 12v2.5M1.5 8H4M12 8h2.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9M10.5 10.5l3 3',
  done: 'M3.5 8.5l3 3 6-7',
  alert: 'M8 3v6M8 12.4v.1',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { name: IconName }) => (
  <svg
    class="icon"
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
);
