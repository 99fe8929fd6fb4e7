import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  id: string;
  words: string;
  children: ComponentChildren;
}

/** Rarely used buttons under one; Escape and a click elsewhere close it, arrows go through it. */
export function Menu({ id, words, children }: Props) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    buttonsIn(place.current)[1]?.focus();
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
    };
  }, [open]);
  return (
    <div
      class="menu"
      ref={place}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.preventDefault();
          setOpen(false);
          button.current?.focus();
        }
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          event.preventDefault();
          step(place.current, event.key === 'ArrowDown' ? 1 : -1);
        }
      }}
    >
      <button
        id={id}
        ref={button}
        type="button"
        class="govuk-button govuk-button--secondary govuk-button--small"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {words} ▾
      </button>
      {open ? (
        <div
          class="menu__list"
          onClick={(event) => {
            if ((event.target as HTMLElement).closest('button')) setOpen(false);
          }}
        >
          {children}
        </div>
      ) : null}
    </div>
  );
}

function buttonsIn(place: HTMLElement | null): HTMLButtonElement[] {
  return [...(place?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
}

function step(place: HTMLElement | null, by: number): void {
  const all = buttonsIn(place);
  const now = all.indexOf(document.activeElement as HTMLButtonElement);
  all[Math.max(0, Math.min(all.length - 1, now + by))]?.focus();
}
